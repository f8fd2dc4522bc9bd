#include "policy/policy.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "core/lower_case.h"
#include "core/url.h"

namespace copydesk {
namespace {

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

Answer allow_url(std::string_view url, const Rules& rules) {
    // A URL without end is not even looked at by the parser.
    constexpr std::size_t kNoUrl = 1u << 20;
    const std::string absolute = url.size() > kNoUrl ? std::string() : resolve_url({}, url);
    if (absolute.empty()) return drop("This is no absolute http or https URL.");
    Answer answer = rules.on_url(absolute);
    return answer.verdict != COPYDESK_NO_OPINION ? answer : judge_url(absolute, rules);
}

Answer accept_response(const ResponseHead& response, const Rules& rules) {
    Answer answer = judge_status(response.status);
    if (answer.verdict != COPYDESK_NO_OPINION) return answer;
    answer = rules.on_response(response);
    if (answer.verdict != COPYDESK_NO_OPINION) return answer;
    answer = judge_type(media_type(response.content_type));
    // A page that comes with an error status is left to the host, who may have seen the same
    // page before; a picture in its place is dropped like any other.
    const bool is_error = response.status >= 400;
    return is_error && answer.verdict == COPYDESK_KEEP ? Answer{} : answer;
}

Answer keep_article(const Article& article, const Rules& rules, bool is_known) {
    Answer answer = rules.on_article(article, is_known);
    if (answer.verdict != COPYDESK_NO_OPINION) return answer;
    if (article.quality.outcome != COPYDESK_ARTICLE) return {};
    return {COPYDESK_KEEP, "The page is an article."};
}

Answer follow_links(const Article& article, const Rules& rules) {
    Answer answer = rules.on_links(article);
    if (answer.verdict != COPYDESK_NO_OPINION) return answer;
    switch (article.quality.outcome) {
        case COPYDESK_LISTING:
        case COPYDESK_COLLECTION:
            return {COPYDESK_KEEP, "The page lists others; its links lead to articles."};
        case COPYDESK_ERROR_PAGE:
            return drop("An error page leads nowhere that its site does not.");
        case COPYDESK_REFUSED_PAGE: return drop("The page was refused and has no links.");
        default: return {};
    }
}

}  // namespace copydesk
