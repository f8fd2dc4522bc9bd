// The built-in rules for URLs: what by its URL alone is no page worth fetching.
#include <algorithm>
#include <iterator>
#include <map>

#include "core/characters.h"
#include "core/lower_case.h"
#include "core/url.h"
#include "policy/policy.h"
#include "policy/url_parts.h"

namespace copydesk {
namespace {

// Servers and browsers give up well below this; what is longer comes out of a crawler trap.
constexpr std::size_t kLongestUrl = 4 * 2048;

// Endings of paths behind which no page stands. Those that programs also give to pages
// (.php, .asp, .cgi), that may be text (.txt, .xml, .md) or domains (.com) are not here.
constexpr std::string_view kAssets[] = {
    // pictures
    "avif", "bmp", "eps", "gif", "heic", "ico", "jpeg", "jpg", "png", "psd", "svg", "tif", "tiff",
    "webp",
    // what belongs to a page
    "css", "eot", "js", "json", "map", "mjs", "otf", "ttf", "wasm", "woff", "woff2",
    // sound and film
    "aac", "avi", "flac", "flv", "m3u8", "m4a", "m4v", "mkv", "mov", "mp3", "mp4", "mpeg", "mpg",
    "ogg", "ogv", "opus", "wav", "webm", "wma", "wmv",
    // documents that are no hypertext
    "csv", "doc", "docx", "epub", "ics", "mobi", "odp", "ods", "odt", "pdf", "pps", "ppt", "pptx",
    "ps", "rtf", "vcf", "xls", "xlsx",
    // archives and programs
    "7z", "apk", "bin", "bz2", "deb", "dmg", "exe", "gz", "iso", "jar", "msi", "rar", "rpm", "tar",
    "tgz", "xz", "zip", "zst"};

template <class List>
bool is_one_of(const List& list, std::string_view word) {
    return std::find(std::begin(list), std::end(list), word) != std::end(list);
}

// A wiki's titles are its paths: "/wiki/Node.js" and "/wiki/File:Map.png" are pages.
bool is_title(std::string_view path, std::string_view name) {
    path.remove_suffix(name.size());
    return path.ends_with("/wiki/") || name.find(':') != name.npos;
}

// The ending of the last part of the path in lower case, "jpg" of "/a/b.JPG;v=2"; empty if none.
std::string asset_ending(std::string_view path) {
    path = path.substr(0, path.find(';'));
    const std::string_view name = path.substr(path.rfind('/') + 1);
    const std::size_t dot = name.rfind('.');
    if (dot == name.npos || dot == 0 || is_title(path, name)) return {};
    const std::string ending = lower_case(name.substr(dot + 1));
    return is_one_of(kAssets, ending) ? ending : std::string();
}

// A URL taken apart once for all judges.
struct Parts {
    std::string path;
    std::vector<std::string> segments;
    std::vector<std::pair<std::string, std::string>> query;
};

Answer judge_ending(const Parts& url) {
    const std::string ending = asset_ending(url.path);
    if (ending.empty()) return {};
    return drop("The path ends in ." + ending + ", which is a file and no page.");
}

// A value that no person wrote: long, of letters and digits, with both.
bool is_token(const std::string& value) {
    const auto count = [&](auto is) { return std::count_if(value.begin(), value.end(), is); };
    const auto digits = count(is_ascii_digit), letters = count(is_ascii_alpha);
    return value.size() >= 16 && digits > 0 && letters > 0 &&
           static_cast<std::size_t>(digits + letters) == value.size();
}

// The same page has another URL for each visit, so that a crawler never comes to an end.
Answer judge_session(const Parts& url) {
    constexpr std::string_view kSure[] = {"phpsessid", "jsessionid",   "aspsessionid", "cfid",
                                          "cftoken",   "phpsessionid", "osessionid",   "zenid"};
    constexpr std::string_view kLikely[] = {"sid",     "sessionid", "session_id",
                                            "session", "s",         "sess"};
    const std::string path = lower_case(url.path);
    if (path.find(";jsessionid=") != path.npos)
        return drop("The path carries a session id (jsessionid), another one for each visit.");
    for (const auto& [key, value] : url.query)
        if (!value.empty() &&
            (is_one_of(kSure, key) || (is_one_of(kLikely, key) && is_token(value))))
            return drop("The query carries a session id (" + key +
                        "), another one for each visit.");
    return {};
}

// "2026", "2026-11", "2026-11-20", "202611".
bool is_date_part(const std::string& text) {
    if (text.size() < 4 || text.size() > 10 || !(text.starts_with("19") || text.starts_with("20")))
        return false;
    return std::all_of(text.begin(), text.end(),
                       [](char c) { return is_ascii_digit(c) || c == '-'; });
}

// Each month leads to the next, for ever.
Answer judge_calendar(const Parts& url) {
    constexpr std::string_view kNames[] = {"calendar", "kalender",  "calendrier",  "calendario",
                                           "kalendar", "kalendarz", "ajaxcalendar"};
    const Answer endless = drop("This is a day or a month of a calendar, which has no end.");
    bool in_calendar = false;
    for (const std::string& segment : url.segments) {
        if (in_calendar && is_date_part(segment)) return endless;
        in_calendar = in_calendar || is_one_of(kNames, lower_case(segment));
    }
    for (const auto& [key, value] : url.query) {
        if (key == "tribe-bar-date" || key == "tribe_event_display") return endless;
        const bool says_when = key == "date" || key == "month" || key == "year" || key == "day";
        if (in_calendar && says_when && !value.empty()) return endless;
    }
    return {};
}

// "/a/b/a/b/a/b": a relative link that misses its base, followed again and again.
Answer judge_repetition(const Parts& url) {
    constexpr std::size_t kDeepest = 32, kTimes = 3;
    const std::vector<std::string>& segments = url.segments;
    if (segments.size() > kDeepest)
        return drop("The path has " + std::to_string(segments.size()) +
                    " parts; such a depth comes out of a crawler trap.");
    for (std::size_t period = 1; period * kTimes <= segments.size(); ++period) {
        std::size_t same = 0;  // in a row, each like the one a period before
        for (std::size_t i = period; i < segments.size(); ++i) {
            same = segments[i] == segments[i - period] ? same + 1 : 0;
            if (same == period * (kTimes - 1))
                return drop("The path repeats \"" + segments[i].substr(0, 40) +
                            "\" again and again, as out of a crawler trap.");
        }
    }
    return {};
}

}  // namespace

Answer judge_url(const std::string& url, const Rules& rules) {
    using Judge = Answer (*)(const Parts& url);
    constexpr std::pair<UrlTrap, Judge> kJudges[] = {{UrlTrap::assets, judge_ending},
                                                     {UrlTrap::session_ids, judge_session},
                                                     {UrlTrap::calendars, judge_calendar},
                                                     {UrlTrap::repeated_path, judge_repetition}};
    if (url.size() > kLongestUrl && !rules.is_off(UrlTrap::length))
        return drop("The URL has " + std::to_string(url.size()) + " bytes, more than the " +
                    std::to_string(kLongestUrl) + " that a real page needs.");
    const std::string path = url_path(url);
    const Parts parts{path, path_segments(path), query_pairs(url)};
    for (const auto& [trap, judge] : kJudges) {
        if (rules.is_off(trap)) continue;
        if (Answer answer = judge(parts); answer.verdict != COPYDESK_NO_OPINION) return answer;
    }
    return {};
}

}  // namespace copydesk
