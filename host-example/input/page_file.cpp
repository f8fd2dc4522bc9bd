#include "input/page_file.h"

#include <sys/stat.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <memory>
#include <string_view>

#include "input/gzip.h"
#include "input/json.h"
#include "input/warc_stream.h"

namespace fs = std::filesystem;

namespace host {
namespace {

constexpr std::string_view sidecar_name = "request.json";

std::string lower_name(const fs::path& path) {
    std::string name = path.filename().string();
    std::transform(name.begin(), name.end(), name.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    return name;
}

bool take_ending(std::string& name, std::string_view ending) {
    if (!name.ends_with(ending)) return false;
    name.resize(name.size() - ending.size());
    return true;
}

bool has_page_ending(const std::string& name) {
    constexpr std::array<std::string_view, 5> endings = {".html", ".htm", ".xhtml", ".shtml",
                                                         ".txt"};
    return std::any_of(endings.begin(), endings.end(),
                       [&](std::string_view ending) { return name.ends_with(ending); });
}

bool is_only_page(const fs::path& path) {
    const fs::path folder = path.has_parent_path() ? path.parent_path() : fs::path(".");
    std::error_code ignored;
    std::size_t pages = 0;
    for (const auto& entry : fs::directory_iterator(folder, ignored))
        if (kind_of(entry.path()) == FileKind::page && ++pages > 1) return false;
    return true;
}

void read_sidecar(const fs::path& path, Page& page) {
    const fs::path sidecar = path.parent_path() / sidecar_name;
    std::error_code ignored;
    if (!fs::is_regular_file(sidecar, ignored)) return;
    if (stem_of(path) != "page" && !is_only_page(path)) return;
    try {
        describe(JsonRecord(read_file(sidecar)), page);
    } catch (const InputError& error) {
        throw InputError("its " + sidecar.string() + " cannot be used: " + error.what() +
                         "; correct or remove that file");
    }
}

}  // namespace

FileKind kind_of(const fs::path& path) {
    std::string name = lower_name(path);
    if (name.ends_with(".warc.zst")) return FileKind::warc;
    take_ending(name, ".gz");
    if (name.ends_with(".warc") || name.ends_with(".wet")) return FileKind::warc;
    return has_page_ending(name) ? FileKind::page : FileKind::other;
}

std::string stem_of(const fs::path& path) {
    fs::path name = path.filename();
    if (name.extension() == ".gz") name = name.stem();
    return name.stem().string();
}

std::string read_file(const fs::path& path) {
    struct Close {
        void operator()(std::FILE* file) const { std::fclose(file); }
    };
    const auto fail = [](const char* what) {
        return InputError(std::string(what) + ": " + std::strerror(errno));
    };
    const std::unique_ptr<std::FILE, Close> file(std::fopen(path.c_str(), "rbe"));
    if (!file) throw fail("the file cannot be opened");
    std::string bytes;
    std::array<char, 64 * 1024> piece;
    std::size_t got = 0;
    while ((got = std::fread(piece.data(), 1, piece.size(), file.get())) > 0) {
        bytes.append(piece.data(), got);
        if (bytes.size() > page_limit) break;
    }
    if (std::ferror(file.get())) throw fail("the file cannot be read");
    return bytes;
}

namespace {

void load_bytes(const fs::path& path, Page& page) {
    page.bytes = read_file(path);
    if (page.bytes.empty())
        throw InputError("the page is empty (0 bytes); crawl it again or leave it out");
    if (page.bytes.size() > page_limit) {
        page.bytes.resize(page_limit);
        mark_cut_at_limit(page);
    }
    if (path.extension() != ".gz") return;
    if (!looks_like_gzip(page.bytes))
        throw InputError("the file is named .gz but holds no gzip data; rename it or get it again");
    Unpacked inflated;
    try {
        inflated = inflate(page.bytes, Coding::gzip, page_limit);
    } catch (const InputError& error) {
        throw InputError(std::string(error.what()) + "; get the file again");
    }
    if (inflated.bytes.empty())
        throw InputError(
            "the page is empty (0 bytes when unpacked); crawl it again or leave it out");
    if (inflated.cut) mark_cut_at_limit(page);
    page.bytes = std::move(inflated.bytes);
}

}  // namespace

void load_page_file(const fs::path& path, Page& page) {
    load_bytes(path, page);
    if (page.bytes.starts_with(warc_begin))
        throw InputError(
            "it holds WARC records under the name of a page; name the file itself, or call it "
            ".warc or .warc.gz");
}

Item page_file_item(const fs::path& path, std::string id) {
    Item item;
    item.page.id = std::move(id);
    item.page.origin = item.page.file = path.string();
    std::string name = lower_name(path);
    take_ending(name, ".gz");
    if (name.ends_with(".txt")) item.page.content_type = "text/plain";
    item.load = [path](Page& page) {
        read_sidecar(path, page);
        load_page_file(path, page);
    };
    return item;
}

}  // namespace host
