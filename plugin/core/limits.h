// The bounds of one page, and the watch that stages look at inside their loops.
#pragma once

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

  private:
    Clock::time_point deadline_;
    const std::atomic<bool>* cancelled_;
    std::uint32_t count_ = 0;
};

}  // namespace copydesk
