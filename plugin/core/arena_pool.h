// Scratch memory that pages share, one after the other.
#pragma once

#include <array>
#include <atomic>
#include <bit>
#include <cstddef>
#include <cstdint>

#include "core/arena.h"

namespace copydesk {

// As many arenas as pages were ever read at one time: that bounds what stays mapped, however many
// pages are read. There is no lock, which a forked child might find held for ever; all that it
// lacks are the arenas that other threads had at the fork.
class ArenaPool {
  public:
    // An arena for one page. Past so many pages at one time it is of the loan's own, and dropped.
    class Loan {
      public:
        Loan(ArenaPool& pool, std::size_t budget) noexcept
            : pool_(pool), slot_(pool.claim()), own_(budget) {
            if (slot_ < kSlots) arena().reset(budget);
        }
        ~Loan() {
            if (slot_ == kSlots) return;
            arena().reset(arena().budget());
            pool_.free_.fetch_or(std::uint64_t{1} << slot_, std::memory_order_release);
        }
        Loan(const Loan&) = delete;
        Loan& operator=(const Loan&) = delete;

        Arena& arena() noexcept { return slot_ < kSlots ? pool_.slots_[slot_].arena : own_; }

      private:
        ArenaPool& pool_;
        const std::size_t slot_;
        Arena own_;
    };

  private:
    static constexpr std::size_t kSlots = 64;
    struct alignas(128) Slot {  // threads write apart from one another
        Arena arena{0};
    };

    // The first free slot, which has the warmest arena; kSlots where none is free.
    std::size_t claim() noexcept {
        std::uint64_t free = free_.load(std::memory_order_relaxed);
        while (free != 0 &&
               !free_.compare_exchange_weak(free, free & (free - 1), std::memory_order_acquire,
                                            std::memory_order_relaxed)) {
        }
        return static_cast<std::size_t>(std::countr_zero(free));
    }

    std::array<Slot, kSlots> slots_;
    std::atomic<std::uint64_t> free_{~std::uint64_t{0}};  // a bit for each slot
};

}  // namespace copydesk
