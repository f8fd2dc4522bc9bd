// The fingerprints of texts that were kept.
#pragma once

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <memory>

namespace copydesk {

// A table of a fixed size without a lock, so that it serves all threads and survives a fork. What
// no longer fits is not known the next time: a duplicate may be missed, none is made up.
class SeenTexts {
  public:
    SeenTexts() : table_(std::make_unique<std::atomic<std::uint64_t>[]>(kPlaces)) {}

    // Whether it was added before; adds it. 0, the fingerprint of no text, is never known.
    bool add(std::uint64_t fingerprint) noexcept {
        if (fingerprint == 0) return false;
        std::size_t at = fingerprint * 0x9e3779b97f4a7c15u >> (64 - kBits);
        for (std::size_t tries = 0; tries < kTries; ++tries, at = (at + 1) & (kPlaces - 1)) {
            std::uint64_t there = 0;
            if (table_[at].compare_exchange_strong(there, fingerprint)) return false;
            if (there == fingerprint) return true;
        }
        return false;
    }

  private:
    static constexpr std::size_t kBits = 21, kPlaces = std::size_t{1} << kBits, kTries = 64;
    std::unique_ptr<std::atomic<std::uint64_t>[]> table_;
};

}  // namespace copydesk
