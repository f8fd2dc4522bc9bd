// Exchanges over HTTP, many at once: a request, the head of its response, its body. Knows nothing
// of redirects or of who is asked; http.cpp and exchange.cpp are the only files that know libcurl.
#pragma once

#include <chrono>
#include <cstdint>
#include <exception>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/limits.h"
#include "fetch/fetch.h"

namespace copydesk {

using HttpClock = Watch::Clock;

struct HttpRequest {
    std::string url;                   // as plain_url gives it
    std::vector<std::string> headers;  // further lines, "Name: value"
    HttpClock::time_point deadline = HttpClock::time_point::max();
};

struct HttpHead {
    std::int32_t status = 0;
    std::string headers;  // raw lines without the status line
};

// What is wanted of a body: all of it; nothing; or nothing, but a short one is read off so that
// the connection serves the next hop.
enum class Body : std::uint8_t { take, none, skim };

class HttpSink {
  public:
    virtual ~HttpSink() = default;
    virtual Body head(const HttpHead& head) = 0;    // once, before the body
    virtual bool body(std::string_view bytes) = 0;  // decoded; false: no more
};

// An exchange that is over.
struct HttpEnd {
    std::uint64_t id = 0;
    std::string trouble;         // why a body broke off of which some was given to the sink
    std::exception_ptr failure;  // Failure, LimitReached, or what the sink threw; null: all is well
};

// On the thread that calls, without one of its own; connections are kept and used again. Not safe
// from several threads.
class HttpTransfers {
  public:
    // `options` must outlive it.
    explicit HttpTransfers(const FetchOptions& options);
    ~HttpTransfers();

    // Begins an exchange; `sink` must live until its end.
    std::uint64_t start(HttpRequest request, HttpSink& sink);
    // Goes on with all of them until one ends, or until then at the latest.
    std::vector<HttpEnd> step(HttpClock::time_point until);
    // Ends an exchange without a word.
    void stop(std::uint64_t id) noexcept;
    std::size_t size() const noexcept;  // how many are under way

  private:
    struct Handles;
    std::unique_ptr<Handles> handles_;
};

// `url` without user, password and fragment, which are nobody's business on the way, and with
// its host in ASCII. Throws Failure where the host cannot be one.
std::string plain_url(const std::string& url);

// An HTTP date in any of its three spellings as seconds since 1970; negative if it is none.
std::int64_t http_date(const std::string& text);

}  // namespace copydesk
