#include "fetch/hop.h"

#include <algorithm>

#include "core/characters.h"
#include "core/url.h"
#include "fetch/headers.h"

namespace copydesk {
namespace {

bool is_redirect(std::int32_t status) {
    return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
}

bool is_control(char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f; }

}  // namespace

std::string first_url(std::string_view url) {
    // A NUL would end the URL early for the parser below, and line breaks have no place in one.
    const std::string_view asked = trim(url);
    std::string absolute;
    if (std::none_of(asked.begin(), asked.end(), is_control)) absolute = resolve_url({}, asked);
    if (absolute.empty())
        throw Failure(
            COPYDESK_BAD_URL,
            "this is no absolute http or https URL; give one like https://example.com/page", "url");
    return plain_url(absolute);
}

std::string next_url(const std::string& base, std::string_view location) {
    // Servers send raw spaces; browsers read them as %20, and so do we.
    std::string reference;
    for (const char c : location) c == ' ' ? reference += "%20" : reference += c;
    std::string absolute;
    if (std::none_of(reference.begin(), reference.end(), is_control))
        absolute = resolve_url(base, reference);
    if (absolute.empty())
        throw Failure(
            COPYDESK_BAD_URL,
            "the server redirects to what is no http or https URL, so there is nothing to fetch",
            "redirect");
    return plain_url(absolute);
}

void refuse_redirect(const std::string& url, std::uint32_t redirects) {
    throw Failure(COPYDESK_LIMIT_EXCEEDED,
                  url_host(url) + " redirects again after " + std::to_string(redirects) +
                      " redirects, which is the limit; it may be a loop",
                  "redirects");
}

Failure no_page_in_time(const std::string& url, std::uint32_t milliseconds) {
    return {COPYDESK_LIMIT_EXCEEDED,
            url_host(url) + " sent no page within the time limit (of the fetch: " +
                std::to_string(milliseconds) + " ms); try later or allow more time",
            "time"};
}

Body Hop::head(const HttpHead& head) {
    response_.status = head.status;
    response_.headers = head.headers;
    response_.content_type = find_header(head.headers, "content-type").value_or("");
    if (is_redirect(head.status)) location_ = find_header(head.headers, "location").value_or("");
    if (!location_.empty()) return Body::skim;
    response_.refused = !receiver_.accept_response(response_);
    return response_.refused ? Body::none : Body::take;
}

bool Hop::body(std::string_view bytes) {
    const std::string_view allowed = bytes.substr(0, most_ - taken_);
    response_.cut = allowed.size() < bytes.size();
    taken_ += allowed.size();
    if (!allowed.empty()) response_.stopped = !receiver_.take(allowed);
    return !response_.cut && !response_.stopped;
}

}  // namespace copydesk
