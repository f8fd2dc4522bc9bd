#include "fetch/fetch.h"

#include <algorithm>

#include "core/characters.h"
#include "core/url.h"
#include "fetch/headers.h"
#include "fetch/http.h"
#include "fetch/quiet_pipe.h"

namespace copydesk {
namespace {

// Pages are wanted; what else a server may offer under the same URL comes last.
constexpr const char* kAccept =
    "Accept: text/html,application/xhtml+xml;q=0.9,text/plain;q=0.8,*/*;q=0.5";

bool is_redirect(std::int32_t status) {
    return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
}

// What one hop's response does: its head is shown to the receiver, unless it leads on; its body
// is handed on up to the limit.
class Hop final : public HttpSink {
  public:
    Hop(Response& response, const FetchOptions& options, FetchReceiver& receiver)
        : response_(response), options_(options), receiver_(receiver) {}

    Body head(const HttpHead& head) override {
        response_.status = head.status;
        response_.headers = head.headers;
        response_.content_type = find_header(head.headers, "content-type").value_or("");
        if (is_redirect(head.status))
            location_ = find_header(head.headers, "location").value_or("");
        if (!location_.empty()) return Body::skim;
        response_.refused = !receiver_.accept_response(response_);
        return response_.refused ? Body::none : Body::take;
    }

    bool body(std::string_view bytes) override {
        const std::string_view allowed = bytes.substr(0, options_.max_bytes - taken_);
        response_.cut = allowed.size() < bytes.size();
        taken_ += allowed.size();
        if (!allowed.empty()) response_.stopped = !receiver_.take(allowed);
        return !response_.cut && !response_.stopped;
    }

    const std::string& location() const { return location_; }  // empty: this hop is the last
    bool has_taken() const { return taken_ > 0; }

  private:
    Response& response_;
    const FetchOptions& options_;
    FetchReceiver& receiver_;
    std::string location_;
    std::size_t taken_ = 0;
};

bool is_control(char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f; }

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

// A limit of time before there was any body leaves nothing to mark: the call fails.
std::string run_hop(HttpClient& client, const HttpRequest& request, Hop& hop,
                    const FetchOptions& options) try {
    return client.get(request, hop);
} catch (const LimitReached& reached) {
    if (reached.limit() != COPYDESK_LIMIT_TIME || hop.has_taken()) throw;
    throw Failure(COPYDESK_LIMIT_EXCEEDED,
                  url_host(request.url) + " sent no page within the time limit (of the fetch: " +
                      std::to_string(options.milliseconds) + " ms); try later or allow more time",
                  "time");
}

FetchClock clock_for(const FetchOptions& options, const Watch& watch) {
    const auto own = options.milliseconds == 0
                         ? Watch::Clock::time_point::max()
                         : Watch::Clock::now() + std::chrono::milliseconds(options.milliseconds);
    return {watch, own};
}

}  // namespace

Response fetch_url(std::string_view url, const FetchOptions& options, FetchReceiver& receiver,
                   Watch& watch) {
    const QuietPipe quiet;
    const FetchClock clock = clock_for(options, watch);
    HttpRequest request{first_url(url), {kAccept}};
    HttpClient client(options, clock);
    for (std::uint32_t redirects = 0;; ++redirects) {
        Response response;
        response.url = request.url;
        response.refused = !receiver.allow_url(request.url);
        if (response.refused) return response;

        Hop hop(response, options, receiver);
        response.trouble = run_hop(client, request, hop, options);
        if (hop.location().empty()) return response;

        if (redirects == options.max_redirects)
            throw Failure(COPYDESK_LIMIT_EXCEEDED,
                          url_host(request.url) + " redirects again after " +
                              std::to_string(redirects) +
                              " redirects, which is the limit; it may be a loop",
                          "redirects");
        request.url = next_url(request.url, hop.location());
    }
}

}  // namespace copydesk
