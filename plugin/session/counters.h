// What a session has done so far, for those who watch it.
#pragma once

#include <array>
#include <atomic>
#include <cstddef>
#include <cstdint>

#include "copydesk.h"

namespace copydesk {

// Threads write apart from one another: each has a slot by its id, rarely shared.
class Counters {
  public:
    // A page that was read to an article value, whatever its outcome.
    void add_page(copydesk_outcome outcome, copydesk_limit limit, std::uint64_t bytes,
                  std::uint64_t nanoseconds, std::uint64_t peak_memory) noexcept;
    // A page of which nothing could be read.
    void add_failure(std::uint64_t bytes, std::uint64_t nanoseconds) noexcept;
    // A page that somebody said no to before it was read.
    void add_refused() noexcept;

    // The counter at `index` into `out`; false past the end. From any thread.
    bool at(std::size_t index, copydesk_counter& out) const noexcept;

  private:
    static constexpr std::size_t kOutcomes = COPYDESK_REFUSED_PAGE + 1;
    static constexpr std::size_t kLimits = COPYDESK_LIMIT_TRANSFER + 1;
    static constexpr std::size_t kSlots = 16;
    using Count = std::atomic<std::uint64_t>;

    struct alignas(128) Slot {
        std::array<Count, kOutcomes> pages{};
        std::array<Count, kLimits> cut{};
        Count failed{}, bytes{}, nanoseconds{}, peak_memory{};
    };

    Slot& own_slot() noexcept;
    template <class Read>
    double sum(Read read) const noexcept {
        double out = 0;
        for (const Slot& slot : slots_)
            out += static_cast<double>(read(slot).load(std::memory_order_relaxed));
        return out;
    }

    std::array<Slot, kSlots> slots_{};
};

}  // namespace copydesk
