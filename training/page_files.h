// The pages that the trainer's programs read: DIRECTORY/pages.jsonl (id, url, encoding?,
// content_type?) and DIRECTORY/html/<id>.html.gz.
#pragma once

#include <rapidjson/document.h>
#include <zlib.h>

#include <fstream>
#include <memory>
#include <stdexcept>
#include <string>

namespace copydesk {

inline std::string read_gzip(const std::string& path) {
    std::string out;
    const std::unique_ptr<gzFile_s, int (*)(gzFile)> file(gzopen(path.c_str(), "rb"), gzclose);
    if (!file) throw std::runtime_error("cannot read " + path);
    char buffer[1 << 16];
    for (int n; (n = gzread(file.get(), buffer, sizeof buffer)) > 0;)
        out.append(buffer, static_cast<std::size_t>(n));
    return out;
}

inline std::string member(const rapidjson::Value& value, const char* name) {
    const auto found = value.FindMember(name);
    return found != value.MemberEnd() && found->value.IsString()
               ? std::string(found->value.GetString(), found->value.GetStringLength())
               : std::string();
}

// Calls take(entry, bytes) for each page, in the list's order.
template <class Take>
void for_each_page(const std::string& directory, Take take) {
    std::ifstream list(directory + "/pages.jsonl");
    for (std::string line; std::getline(list, line);) {
        rapidjson::Document entry;
        entry.Parse(line.data(), line.size());
        if (entry.HasParseError() || !entry.IsObject())
            throw std::runtime_error("a line of pages.jsonl is no JSON object");
        take(entry, read_gzip(directory + "/html/" + member(entry, "id") + ".html.gz"));
    }
}

}  // namespace copydesk
