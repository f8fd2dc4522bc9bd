// One exchange over HTTP: a request, the head of its response, its body. Knows nothing of
// redirects or of who is asked; http.cpp is the only file here that knows libcurl.
#pragma once

#include <chrono>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/limits.h"
#include "fetch/fetch.h"

namespace copydesk {

// The time that a fetch has, and its cancellation.
struct FetchClock {
    const Watch& watch;
    Watch::Clock::time_point deadline;

    void check() const {  // throws LimitReached
        watch.check_now();
        if (Watch::Clock::now() >= deadline) throw LimitReached(COPYDESK_LIMIT_TIME);
    }
};

struct HttpRequest {
    std::string url;                   // as plain_url gives it
    std::vector<std::string> headers;  // further lines, "Name: value"
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

// One after the other on the same connections. Not safe from several threads.
class HttpClient {
  public:
    HttpClient(const FetchOptions& options, const FetchClock& clock);
    ~HttpClient();

    // Throws Failure, LimitReached, and what the sink throws. Returns the sentence that says why
    // a body broke off of which some was given to the sink; empty where all is well.
    std::string get(const HttpRequest& request, HttpSink& sink);

  private:
    struct Handles;
    std::unique_ptr<Handles> handles_;
    const FetchOptions& options_;
    const FetchClock& clock_;
};

// `url` without user, password and fragment, which are nobody's business on the way, and with
// its host in ASCII. Throws Failure where the host cannot be one.
std::string plain_url(const std::string& url);

}  // namespace copydesk
