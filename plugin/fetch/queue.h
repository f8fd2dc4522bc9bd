// Many URLs at once: which may be fetched now, politely, and which have to wait.
#pragma once

#include <cstddef>
#include <cstdint>
#include <exception>
#include <memory>
#include <optional>
#include <string>

#include "fetch/fetch.h"

namespace copydesk {

struct QueueOptions {
    std::uint32_t parallel = 32;      // exchanges at once, of all hosts
    std::uint32_t host_parallel = 2;  // of one host, where no delay is asked for
    // From the end of one exchange with a host to the beginning of the next; one at a time then.
    std::uint32_t host_delay_milliseconds = 1'000;
    // A server's Retry-After that is longer is not waited for, nor a longer Crawl-delay.
    std::uint32_t max_retry_after_seconds = 60;
    bool robots = true;  // read and obey robots.txt, kept for a day
    // Beyond so many hosts those are forgotten, with their robots.txt, that nobody waits for.
    std::size_t idle_hosts = 10'000;
};

// A URL to be fetched. The validators are those of an earlier answer, and are sent as
// If-None-Match and If-Modified-Since; empty: none.
struct FetchTarget {
    std::string url;
    std::string etag, last_modified;
    std::uint64_t tag = 0;  // the caller's
};

// A URL that is done with. `failure` is what fetch_url would have thrown.
struct Fetched {
    std::uint64_t tag = 0;
    Response response;
    std::unique_ptr<FetchReceiver> receiver;
    std::exception_ptr failure;
};

// Works on the thread that calls next(), without one of its own. Not safe from several threads.
class UrlQueue {
  public:
    UrlQueue(const FetchOptions& options, const QueueOptions& manners);
    ~UrlQueue();

    // The receiver is asked and fed during next(). Throws Failure (BAD_URL).
    void add(const FetchTarget& target, std::unique_ptr<FetchReceiver> receiver);
    // Works until a URL is done with, or until then; nothing: none is yet.
    std::optional<Fetched> next(Watch::Clock::time_point until);
    std::size_t size() const noexcept;  // URLs that next() has not given back

  private:
    class Work;
    std::unique_ptr<Work> work_;
};

}  // namespace copydesk
