#include "policy/policy.h"

#include <algorithm>
#include <iterator>

#include "core/characters.h"
#include "core/url.h"

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

// Types that are pages, and types that are none though their first half does not tell.
constexpr std::string_view kPages[] = {"text/html", "application/xhtml+xml", "text/plain",
                                       "application/vnd.wap.xhtml+xml", "text/markdown"};
constexpr std::string_view kNotPages[] = {"application/epub+zip",
                                          "application/gzip",
                                          "application/java-archive",
                                          "application/javascript",
                                          "application/json",
                                          "application/ld+json",
                                          "application/manifest+json",
                                          "application/msword",
                                          "application/octet-stream",
                                          "application/ogg",
                                          "application/pdf",
                                          "application/pgp-signature",
                                          "application/postscript",
                                          "application/rtf",
                                          "application/wasm",
                                          "application/x-7z-compressed",
                                          "application/x-bzip2",
                                          "application/x-font-woff",
                                          "application/x-gzip",
                                          "application/x-javascript",
                                          "application/x-msdownload",
                                          "application/x-rar-compressed",
                                          "application/x-shockwave-flash",
                                          "application/x-tar",
                                          "application/zip",
                                          "application/zstd",
                                          "text/calendar",
                                          "text/css",
                                          "text/csv",
                                          "text/javascript",
                                          "text/vcard"};
constexpr std::string_view kNotPageFamilies[] = {
    "image/", "video/", "audio/", "font/", "model/", "multipart/", "message/", "application/vnd."};

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
    std::string ending(name.substr(dot + 1));
    for (char& c : ending) c = ascii_lower(c);
    return is_one_of(kAssets, ending) ? ending : std::string();
}

// "text/html" of "Text/HTML; charset=utf-8", also of headers that servers joined by a comma.
std::string media_type(std::string_view content_type) {
    std::string type(trim(content_type.substr(0, content_type.find_first_of(";,"))));
    for (char& c : type) c = ascii_lower(c);
    return type;
}

Answer drop(std::string reason) { return {COPYDESK_DROP, std::move(reason)}; }

Answer judge_status(std::int32_t status) {
    const std::string says = "The server answers " + std::to_string(status) + ", ";
    if (status == 204 || status == 205) return drop(says + "which has no content.");
    if (status == 304) return drop(says + "the page has not changed since it was last fetched.");
    if (status >= 300 && status < 400)
        return drop(says + "which leads elsewhere: ask for its Location instead.");
    if (status != 0 && status < 200) return drop(says + "which is not yet the response.");
    return {};
}

Answer judge_type(const std::string& type) {
    if (is_one_of(kPages, type))
        return {COPYDESK_KEEP, "The server declares a page, " + type + "."};
    const auto begins = [&](std::string_view family) { return type.starts_with(family); };
    const bool is_family =
        std::any_of(std::begin(kNotPageFamilies), std::end(kNotPageFamilies), begins);
    // Made-up types can be of any length; a sentence is not.
    if (is_family || is_one_of(kNotPages, type))
        return drop("The server declares " + type.substr(0, 80) + ", which is no page of text.");
    return {};
}

}  // namespace

Answer allow_url(std::string_view url) {
    if (url.size() > kLongestUrl)
        return drop("The URL has " + std::to_string(url.size()) + " bytes, more than the " +
                    std::to_string(kLongestUrl) + " that a real page needs.");
    const std::string absolute = resolve_url({}, url);
    if (absolute.empty()) return drop("This is no absolute http or https URL.");
    const std::string ending = asset_ending(url_path(absolute));
    if (!ending.empty())
        return drop("The path ends in ." + ending + ", which is a file and no page.");
    return {};
}

Answer accept_response(const ResponseHead& response) {
    Answer answer = judge_status(response.status);
    if (answer.verdict != COPYDESK_NO_OPINION) return answer;
    answer = judge_type(media_type(response.content_type));
    // A page that comes with an error status is left to the host, who may have seen the same
    // page before; a picture in its place is dropped like any other.
    const bool is_error = response.status >= 400;
    return is_error && answer.verdict == COPYDESK_KEEP ? Answer{} : answer;
}

Answer keep_article(const Article& article) {
    if (article.quality.outcome != COPYDESK_ARTICLE) return {};
    return {COPYDESK_KEEP, "The page is an article."};
}

}  // namespace copydesk
