#include "journal.h"

#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <utility>

#include "output.h"
#include "output_file.h"

namespace fs = std::filesystem;

namespace host {
namespace {

// The run's words stand behind the numbers, one line each.
std::string text_of(const Checkpoint& reached, const std::string& run) {
    return "copydesk-host 2\nitems " + std::to_string(reached.items) + "\nnames " +
           std::to_string(reached.names) + "\nbytes " + std::to_string(reached.bytes) +
           "\nfailures " + std::to_string(reached.failures) + "\n" + run;
}

}  // namespace

void Checkpoint::pass(const Item& item) {
    ++items;
    const std::string& name = item.kind == Item::Kind::page ? item.page.id : item.message;
    for (const char c : name + '\n')
        names = (names ^ static_cast<unsigned char>(c)) * 1099511628211u;
}

std::string journal_path(const std::string& target, bool is_folder) {
    const fs::path path(target);
    if (is_folder) return (path / ".progress").string();
    return (path.parent_path() / ("." + path.filename().string() + ".progress")).string();
}

Journal::Journal(std::string path, const std::string& run) : path_(std::move(path)), run_(run) {
    if (path_.empty()) return;
    std::ifstream file(path_, std::ios::binary);
    if (!file) return;
    const std::string text{std::istreambuf_iterator<char>(file), {}};
    Checkpoint read;
    unsigned long long items = 0, names = 0, bytes = 0, failures = 0;
    int behind = 0;
    if (std::sscanf(text.c_str(),
                    "copydesk-host 2\nitems %llu\nnames %llu\nbytes %llu\nfailures %llu%n", &items,
                    &names, &bytes, &failures, &behind) == 4 &&
        behind > 0)
        read = {items, names, bytes, failures};
    if (text != text_of(read, run_))
        throw OutputError(path_ +
                          " was left by an interrupted run of another command; give the same "
                          "command again, or remove that file to begin anew");
    found_ = read;
    was_interrupted_ = true;
}

void Journal::write(const Checkpoint& reached) {
    if (!is_kept()) return;
    if (!replace_file(path_, text_of(reached, run_)))
        throw OutputError(path_ + " cannot be written: " + std::strerror(errno) +
                          "; make room or choose another --output");
    written_ = Clock::now();
}

void Journal::remove() {
    if (is_kept()) unlink(path_.c_str());
}

}  // namespace host
