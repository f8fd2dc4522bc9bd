// URL -> response and bytes, over HTTP. Asks before every hop and before reading the body.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "core/limits.h"

namespace copydesk {

struct FetchOptions {
    std::string user_agent;
    std::size_t max_bytes = 32u << 20;       // of the decoded body; what is longer is cut
    std::uint32_t max_redirects = 10;
    std::uint32_t connect_milliseconds = 10'000;
    std::uint32_t milliseconds = 30'000;     // for the whole fetch, all hops
    bool allow_private = false;              // loopback, private, link-local … addresses
};

struct Response {
    std::string url;           // of the hop that answered
    std::int32_t status = 0;
    std::string content_type;
    std::string headers;       // raw lines of the last hop
    bool cut = false;          // the body was cut at max_bytes
    bool stopped = false;      // the receiver wanted no more
};

// The other side of a fetch. Exceptions thrown here stop the transfer and come out of fetch_url.
class FetchReceiver {
  public:
    virtual ~FetchReceiver() = default;
    virtual bool allow_url(std::string_view url) = 0;          // each hop, the first included
    virtual bool accept_response(const Response& response) = 0;  // headers of the last hop are there
    virtual bool take(std::string_view bytes) = 0;             // false: no more
};

// Throws Failure (BAD_URL, ADDRESS_REFUSED, FETCH_FAILED, LIMIT_EXCEEDED for time and for
// redirects) and LimitReached (cancel). `refused` in the result tells a "no" of the receiver.
Response fetch_url(std::string_view url, const FetchOptions& options, FetchReceiver& receiver,
                   Watch& watch);

// Whether an address must not be connected to: loopback, private, link-local, multicast,
// metadata, mapped and translated forms of these. `address` is a sockaddr.
bool is_refused_address(const void* address);

}  // namespace copydesk
