#include "policy/url_parts.h"

#include <algorithm>
#include <utility>

#include "core/lower_case.h"
#include "core/url.h"

namespace copydesk {
namespace {

// ISO 639-1. Some are words, too ("is", "no", "so"): only a part that stands alone is looked at.
constexpr std::string_view kLanguages =
    " aa ab af ak am ar as ay az ba be bg bm bn bo br bs ca cs cy da de dz el en eo es et eu fa fi "
    "fj "
    "fo fr fy ga gd gl gn gu ha he hi hr ht hu hy id ig is it iu ja ka kk kl km kn ko ku ky la lb "
    "ln "
    "lo lt lv mg mi mk ml mn mr ms mt my ne nl nn no ny oc or pa pl ps pt qu rm ro ru rw sa sd si "
    "sk "
    "sl sm sn so sq sr st su sv sw ta te tg th ti tk tn tr ts tt ug uk ur uz vi wo xh yi yo zh zu ";

// "fr" of "fr", "fr-CA", "fr_ca"; empty for what is no language.
std::string language_in(std::string_view part) {
    const std::string text = lower_case(part);
    if (text.size() != 2 && (text.size() != 5 || (text[2] != '-' && text[2] != '_'))) return {};
    const std::string code = text.substr(0, 2);
    return kLanguages.find(" " + code + " ") == std::string_view::npos ? std::string() : code;
}

}  // namespace

std::string path_and_query(const std::string& url) {
    const std::size_t authority = std::min(url.find("://"), url.size());
    const std::size_t begin = url.find_first_of("/?#", std::min(authority + 3, url.size()));
    if (begin == url.npos) return "/";
    const std::string rest = url.substr(begin, url.find('#', begin) - begin);
    return rest.starts_with('/') ? rest : "/" + rest;
}

std::vector<std::string> path_segments(const std::string& path) {
    std::vector<std::string> segments;
    for (std::size_t at = 0; at < path.size();) {
        const std::size_t end = std::min(path.find('/', at), path.size());
        if (end > at) segments.push_back(path.substr(at, end - at));
        at = end + 1;
    }
    return segments;
}

std::vector<std::pair<std::string, std::string>> query_pairs(const std::string& url) {
    std::vector<std::pair<std::string, std::string>> pairs;
    const std::string whole = path_and_query(url);
    std::size_t at = whole.find('?');
    while (at != whole.npos && at + 1 < whole.size()) {
        const std::size_t begin = at + 1,
                          end = std::min(whole.find_first_of("&;", begin), whole.size());
        const std::string pair = whole.substr(begin, end - begin);
        const std::size_t equals = std::min(pair.find('='), pair.size());
        pairs.emplace_back(lower_case(pair.substr(0, equals)),
                           equals < pair.size() ? pair.substr(equals + 1) : std::string());
        at = end < whole.size() ? end : whole.npos;
    }
    return pairs;
}

std::string language_of_url(const std::string& url) {
    for (const auto& [key, value] : query_pairs(url))
        if (key == "lang" || key == "language" || key == "hl" || key == "locale")
            if (std::string code = language_in(value); !code.empty()) return code;
    const auto segments = path_segments(url_path(url));
    if (!segments.empty())
        if (std::string code = language_in(segments[0]); !code.empty()) return code;
    const std::string host = url_host(url);
    // Below a registrable domain only: "is.gd" and "no.com" say nothing.
    const std::size_t dot = host.find('.');
    if (dot == host.npos || registrable_domain(host) == host) return {};
    return language_in(std::string_view(host).substr(0, dot));
}

}  // namespace copydesk
