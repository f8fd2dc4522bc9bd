// What a URL says by its parts.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace copydesk {

// "/a/b?c=d" of an absolute URL, without its fragment; at least "/".
std::string path_and_query(const std::string& url);
// "a", "b" of the path "/a/b/"; empty ones are left out.
std::vector<std::string> path_segments(const std::string& path);
// {"c", "d"} of "?c=d"; keys in lower case.
std::vector<std::pair<std::string, std::string>> query_pairs(const std::string& url);
// The two letters by which a URL says its language, "fr" of "https://fr.example.org/",
// "https://example.org/fr-ca/" or "…?lang=fr"; empty if it does not.
std::string language_of_url(const std::string& url);

}  // namespace copydesk
