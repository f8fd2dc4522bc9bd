// URL -> response and bytes, over HTTP. Asks before every hop and before reading the body.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "core/limits.h"
#include "fetch/address.h"

namespace copydesk {

// What a test may answer where a socket would be opened; everyone else leaves it to the rule.
enum class AddressAnswer : std::uint8_t { by_rule, open, refuse };

struct FetchOptions {
    std::string user_agent;
    std::size_t max_bytes = 32u << 20;  // of the decoded body; what is longer is cut
    std::uint32_t max_redirects = 10;
    std::uint32_t connect_milliseconds = 10'000;  // name, connection and TLS of one hop
    std::uint32_t milliseconds = 30'000;       // for the whole fetch, all hops; 0: the watch's only
    bool allow_private = false;                // loopback, private, link-local … addresses
    std::size_t max_header_bytes = 64u << 10;  // of one hop's header lines
    std::uint32_t first_byte_milliseconds = 0;  // from a hop's begin to its head; 0: no limit
    std::uint32_t min_speed = 0;                // bytes a second, else the transfer ends; 0: any
    std::uint32_t min_speed_seconds = 10;       // for so long
    std::string proxy;                          // URL of a proxy, which then does the connecting

    // For tests, so that no real packet is needed to try names, addresses and certificates.
    std::vector<std::string> resolve;  // "host:port:address": these names are not looked up
    std::string authorities;           // certificates in PEM, trusted instead of the system's
    std::function<AddressAnswer(const void* address)> on_open;  // sees each sockaddr first
};

struct Response {
    std::string url;  // of the hop that answered, without user, password and fragment
    std::int32_t status = 0;
    std::string content_type;
    std::string headers;   // raw lines of the last hop, without its status line
    bool cut = false;      // the body was cut at max_bytes
    bool stopped = false;  // the receiver wanted no more
    bool refused = false;  // somebody said no: to the URL (status 0) or to the response
    std::string refusal;   // in one sentence, where it was not the receiver
    std::string trouble;   // why the body broke off before its end, one sentence; empty if whole
};

// The other side of a fetch. Exceptions thrown here stop the transfer and come out of fetch_url.
class FetchReceiver {
  public:
    virtual ~FetchReceiver() = default;
    virtual bool allow_url(std::string_view url) = 0;  // each hop, the first included
    // The same of where the robots.txt leads that this URL waits for: it is no hop of its page.
    virtual bool allow_rules(std::string_view url) { return allow_url(url); }
    virtual bool accept_response(
        const Response& response) = 0;              // headers of the last hop are there
    virtual bool take(std::string_view bytes) = 0;  // false: no more
    // The server wants to be asked again later: what was taken belongs to no page.
    virtual void start_over() {}
};

// Nothing of the body was taken: throws Failure (BAD_URL, ADDRESS_REFUSED, FETCH_FAILED,
// LIMIT_EXCEEDED for time, redirects and headers; where() says which). Some of it was taken: a
// broken transfer returns with `trouble` set, and a time limit throws LimitReached, so that the
// receiver's part is kept and marked. Cancelling throws LimitReached in both cases.
Response fetch_url(std::string_view url, const FetchOptions& options, FetchReceiver& receiver,
                   Watch& watch);

}  // namespace copydesk
