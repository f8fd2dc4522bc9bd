#include "corpus.h"

#include <zlib.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>

#include "page/lexer.h"
#include "text/text.h"

namespace copydesk::testing {
namespace {

namespace fs = std::filesystem;

fs::path data_folder() {
    const char* set = std::getenv("COPYDESK_DATA");
    const fs::path root =
        set ? fs::path(set) : fs::path(COPYDESK_SOURCE_DIR).parent_path() / "shared";
    return fs::exists(root / "pages") ? root : root / "data";
}

std::string unpack(const std::string& packed) {
    std::string out;
    z_stream stream{};
    if (inflateInit2(&stream, 16 + MAX_WBITS) != Z_OK) return out;
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(packed.data()));
    stream.avail_in = static_cast<uInt>(packed.size());
    int code = Z_OK;
    while (code == Z_OK) {
        char piece[1 << 16];
        stream.next_out = reinterpret_cast<Bytef*>(piece);
        stream.avail_out = sizeof piece;
        code = inflate(&stream, Z_NO_FLUSH);
        out.append(piece, sizeof piece - stream.avail_out);
    }
    inflateEnd(&stream);
    return out;
}

std::string after(const std::string& line, const std::string& key) {
    const std::size_t at = line.find("\"" + key + "\": \"");
    if (at == std::string::npos) return {};
    const std::size_t begin = at + key.size() + 5;
    return line.substr(begin, line.find('"', begin) - begin);
}

// What the pages' encodings are known to be, whatever they declare.
const std::map<std::string, std::string>& known_encodings() {
    static const auto encodings = [] {
        std::map<std::string, std::string> out;
        std::ifstream lines(data_folder() / "pages/pages.jsonl");
        for (std::string line; std::getline(lines, line);)
            out[after(line, "id")] = after(line, "encoding");
        return out;
    }();
    return encodings;
}

}  // namespace

std::vector<std::string> sample_files() {
    std::vector<std::string> files;
    for (const auto& folder : fs::directory_iterator(fs::path(COPYDESK_SOURCE_DIR) / "samples"))
        if (fs::exists(folder.path() / "page.html"))
            files.push_back((folder.path() / "page.html").string());
    std::sort(files.begin(), files.end());
    return files;
}

std::vector<std::string> crawled_files() {
    std::vector<std::string> files;
    const fs::path folder = data_folder() / "pages/html";
    if (!fs::exists(folder)) return files;
    for (const auto& file : fs::directory_iterator(folder)) files.push_back(file.path().string());
    std::sort(files.begin(), files.end());
    return files;
}

std::vector<std::string> some_of(std::vector<std::string> files, std::size_t count) {
    std::sort(files.begin(), files.end(), [](const std::string& a, const std::string& b) {
        return hash_of(fs::path(a).filename()) < hash_of(fs::path(b).filename());
    });
    files.resize(std::min(files.size(), count));
    return files;
}

CorpusPage read_page(const std::string& file) {
    std::ifstream in(file, std::ios::binary);
    std::string bytes{std::istreambuf_iterator<char>(in), {}};
    CorpusPage page;
    std::string charset;
    if (file.ends_with(".gz")) {
        bytes = unpack(bytes);
        page.name = fs::path(file).filename().string();
        const auto known = known_encodings().find(page.name.substr(0, page.name.find(".html")));
        if (known != known_encodings().end()) charset = known->second;
    } else {
        page.name = fs::path(file).parent_path().filename().string();
    }
    Arena arena(std::size_t{1} << 30);
    page.text =
        decode_text(bytes, {.charset = charset, .content_type = {}, .html = true}, arena).utf8;
    return page;
}

std::uint64_t hash_of(const std::string& text) {
    std::uint64_t hash = 14695981039346656037u;
    for (char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211u;
    return hash;
}

std::string mutate(const std::string& html, std::uint64_t seed) {
    Dice dice(seed);
    std::string out, moved;
    std::size_t copied = 0;
    for (std::size_t at = 0; (at = html.find('<', at)) != std::string::npos;) {
        const std::size_t name = at + 1 + (at + 1 < html.size() && html[at + 1] == '/');
        bool self_closing;
        const std::size_t end =
            name < html.size() && is_ascii_alpha(html[name])
                ? lexer::end_of_tag(html, lexer::end_of_name(html, name), self_closing)
                : std::string::npos;
        if (end == std::string::npos) {
            ++at;
            continue;
        }
        const std::uint32_t fate = dice.roll(300);
        if (fate < 3) {
            out.append(html, copied, at - copied);
            copied = end;
            if (fate == 0) moved = html.substr(at, end - at);  // shows up before a later tag
            if (fate == 1) out.append(html, at, end - at).append(html, at, end - at);
        } else if (!moved.empty() && dice.roll(10) == 0) {
            out.append(html, copied, at - copied).append(moved);
            copied = at;
            moved.clear();
        }
        at = end;
    }
    return out.append(html, copied);
}

}  // namespace copydesk::testing
