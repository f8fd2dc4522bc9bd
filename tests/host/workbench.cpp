#include "workbench.h"

#include <sys/wait.h>
#include <unistd.h>
#include <zlib.h>
#include <zstd.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <memory>
#include <sstream>

namespace fs = std::filesystem;

namespace host {
namespace {

std::string whole(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

std::string quoted(const std::string& word) {
    std::string safe = "'";
    for (const char c : word) safe += c == '\'' ? std::string("'\\''") : std::string(1, c);
    return safe + "'";
}

std::string deflate_all(std::string_view bytes, int window) {
    z_stream z{};
    if (deflateInit2(&z, 9, Z_DEFLATED, window, 8, Z_DEFAULT_STRATEGY) != Z_OK) std::abort();
    std::string packed(deflateBound(&z, bytes.size()) + 64, '\0');
    z.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
    z.avail_in = static_cast<uInt>(bytes.size());
    z.next_out = reinterpret_cast<Bytef*>(packed.data());
    z.avail_out = static_cast<uInt>(packed.size());
    deflate(&z, Z_FINISH);
    packed.resize(z.total_out);
    deflateEnd(&z);
    return packed;
}

}  // namespace

void Workbench::SetUp() {
    std::string pattern = (fs::temp_directory_path() / "copydesk-host-XXXXXX").string();
    ASSERT_NE(mkdtemp(pattern.data()), nullptr);
    folder_ = pattern;
    fs::create_directory(folder_ / "work");
}

void Workbench::TearDown() { fs::remove_all(folder_); }

std::string Workbench::put(const std::string& name, std::string_view bytes) {
    const fs::path path = folder_ / "work" / name;
    fs::create_directories(path.parent_path());
    std::ofstream(path, std::ios::binary) << bytes;
    return path.string();
}

std::string Workbench::get(const std::string& name) const { return whole(folder_ / "work" / name); }

bool Workbench::exists(const std::string& name) const {
    return fs::exists(folder_ / "work" / name);
}

std::vector<std::string> Workbench::files_in(const std::string& folder) const {
    std::vector<std::string> names;
    for (const auto& entry : fs::directory_iterator(folder_ / "work" / folder))
        names.push_back(entry.path().filename().string());
    std::sort(names.begin(), names.end());
    return names;
}

Ran Workbench::shell(const std::string& line, std::string_view input) const {
    std::ofstream(folder_ / "in", std::ios::binary) << input;
    const std::string command =
        "cd " + quoted((folder_ / "work").string()) + " && export HOST=" + quoted(HOST_PROGRAM) +
        " COPYDESK_PLUGIN=" + quoted(FAKE_PLUGIN) + " && { " + line + "\n} <../in >../out 2>../err";
    const int status = std::system(("/bin/bash -c " + quoted(command)).c_str());
    Ran ran;
    ran.code = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
    ran.out = whole(folder_ / "out");
    ran.err = whole(folder_ / "err");
    return ran;
}

Ran Workbench::run(const std::vector<std::string>& words, std::string_view input) const {
    std::string line = "\"$HOST\"";
    for (const std::string& word : words) line += " " + quoted(word);
    return shell(line, input);
}

std::vector<std::string> lines_of(const std::string& text) {
    std::istringstream stream(text);
    std::vector<std::string> lines;
    for (std::string line; std::getline(stream, line);) lines.push_back(line);
    return lines;
}

std::size_t count_of(const std::string& text, std::string_view part) {
    std::size_t count = 0;
    for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1))
        ++count;
    return count;
}

std::string gzip(std::string_view bytes) { return deflate_all(bytes, 16 + MAX_WBITS); }

std::string zlib_deflate(std::string_view bytes) { return deflate_all(bytes, MAX_WBITS); }

std::string zstd(std::string_view bytes, std::string_view dictionary) {
    const std::unique_ptr<ZSTD_CCtx, decltype(&ZSTD_freeCCtx)> context(ZSTD_createCCtx(),
                                                                       ZSTD_freeCCtx);
    ZSTD_CCtx_setParameter(context.get(), ZSTD_c_checksumFlag, 1);
    ZSTD_CCtx_loadDictionary(context.get(), dictionary.data(), dictionary.size());
    std::string packed(ZSTD_compressBound(bytes.size()), '\0');
    packed.resize(
        ZSTD_compress2(context.get(), packed.data(), packed.size(), bytes.data(), bytes.size()));
    return packed;
}

std::string warc_record(std::string_view type, std::string_view url, std::string_view content_type,
                        std::string_view block, std::string_view id) {
    std::string record = "WARC/1.0\r\nWARC-Type: " + std::string(type) + "\r\n";
    if (!url.empty()) record += "WARC-Target-URI: " + std::string(url) + "\r\n";
    if (!id.empty()) record += "WARC-Record-ID: <urn:uuid:" + std::string(id) + ">\r\n";
    record += "WARC-Date: 2026-11-20T12:00:00Z\r\nContent-Type: " + std::string(content_type) +
              "\r\nContent-Length: " + std::to_string(block.size()) + "\r\n\r\n";
    return record.append(block) + "\r\n\r\n";
}

std::string warc_response(std::string_view url, std::string_view body, std::string_view id,
                          std::string_view headers) {
    std::string block = "HTTP/1.1 200 OK\r\n" + std::string(headers) + "\r\n";
    return warc_record("response", url, "application/http; msgtype=response", block.append(body),
                       id);
}

}  // namespace host
