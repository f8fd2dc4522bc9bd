// The bounds of one page, and the watch that stages look at inside their loops.
#pragma once

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cstddef>
#include <cstdint>

#include "core/status.h"

namespace copydesk {

struct Limits {
    std::size_t bytes = 32u << 20;       // of input; what is longer is cut here
    std::uint32_t depth = 512;           // open elements
    std::uint32_t elements = 100'000;    // tags; the largest real pages have 40,000
    std::uint32_t attributes = 512;      // kept per element
    std::size_t memory = 256u << 20;     // scratch bytes of one page
    std::uint32_t milliseconds = 5'000;  // wall-clock time of one page
};

// Time and cancellation of one page. check() is cheap enough for inner loops: it looks at
// the clock only every 256th time.
class Watch {
  public:
    using Clock = std::chrono::steady_clock;

    // `cancelled` may be null and must outlive the watch. Zero milliseconds: no time limit.
    Watch(std::uint32_t milliseconds, const std::atomic<bool>* cancelled) noexcept
        : deadline_(milliseconds ? Clock::now() + std::chrono::milliseconds(milliseconds)
                                 : Clock::time_point::max()),
          cancelled_(cancelled) {}

    // Throws LimitReached once the time is over or the page was cancelled.
    void check() {
        if ((++count_ & 255u) == 0) check_now();
    }
    void check_now() const {
        if (cancelled_ && cancelled_->load(std::memory_order_relaxed))
            throw LimitReached(COPYDESK_LIMIT_CANCEL);
        if (deadline_ != Clock::time_point::max() && Clock::now() >= deadline_)
            throw LimitReached(COPYDESK_LIMIT_TIME);
    }
    Clock::time_point deadline() const noexcept { return deadline_; }
    // For what is still to be done behind `reached` (COMPLETE: behind nothing): it has so much more
    // time than was left, and is not ended by a cancelling that ended what came before.
    Watch for_the_rest(copydesk_limit reached, std::chrono::milliseconds more) const noexcept {
        Watch rest(0, reached == COPYDESK_LIMIT_CANCEL ? nullptr : cancelled_);
        if (reached == COPYDESK_LIMIT_CANCEL || reached == COPYDESK_LIMIT_TIME)
            rest.deadline_ = Clock::now() + more;
        else if (deadline_ != Clock::time_point::max())
            rest.deadline_ = std::max(Clock::now(), deadline_) + more;
        return rest;
    }

  private:
    Clock::time_point deadline_;
    const std::atomic<bool>* cancelled_;
    std::uint32_t count_ = 0;
};

// The watch of the page that the calling thread reads, while this lives. Loops over the characters
// of one text look at it by a Pace: a text may be as long as the page, and they stand too deep
// inside to be handed a watch, or serve callers who have none.
class WatchOfThread {
  public:
    explicit WatchOfThread(const Watch& watch) noexcept;
    ~WatchOfThread();
    WatchOfThread(const WatchOfThread&) = delete;
    WatchOfThread& operator=(const WatchOfThread&) = delete;

    // Throws LimitReached as Watch::check_now does; does nothing where the thread reads no page.
    static void check();
    static constexpr std::size_t kLong = std::size_t{64} << 10;  // bytes
    // Behind what takes one step however long the text is: looks if that was a long one.
    static void check_after(std::size_t bytes) {
        if (bytes >= kLong) check();
    }

  private:
    const Watch* before_;
};

// Looks at the thread's watch every 4096th step.
class Pace {
  public:
    void step() {
        if ((++count_ & 4095u) == 0) WatchOfThread::check();
    }

  private:
    std::uint32_t count_ = 0;
};

}  // namespace copydesk
