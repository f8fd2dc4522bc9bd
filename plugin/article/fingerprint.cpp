#include "article/fingerprint.h"

#include <array>

#include "memory/text_words.h"

namespace copydesk {
namespace {

// Counts how often each of 64 bits was set, with the counters standing upright: plane i holds bit i
// of all of them, so that one number is added to all 64 by a few operations.
class BitCounts {
  public:
    void add(std::uint64_t bits) noexcept {
        ++added_;
        for (std::size_t i = 0; i < 4; ++i) bits = carry(i, bits);
        for (std::size_t i = 4; bits && i < planes_.size(); ++i) bits = carry(i, bits);
    }
    // The bits that were set more often than not.
    std::uint64_t majority() const noexcept {
        std::uint64_t out = 0;
        for (std::size_t bit = 0; bit < 64; ++bit) {
            std::uint64_t count = 0;
            for (std::size_t i = 0; i < planes_.size(); ++i)
                count |= ((planes_[i] >> bit) & 1) << i;
            out |= std::uint64_t{2 * count > added_} << bit;
        }
        return out;
    }

  private:
    std::uint64_t carry(std::size_t plane, std::uint64_t bits) noexcept {
        const std::uint64_t carried = planes_[plane] & bits;
        planes_[plane] ^= bits;
        return carried;
    }
    std::array<std::uint64_t, 32> planes_{};  // more words than a page may have bytes
    std::uint64_t added_ = 0;
};

class SimHash {
  public:
    void word(std::uint64_t hash) noexcept {
        std::uint64_t run = 0;
        if (runs_.add(hash, run)) counts_.add(run);
    }
    std::uint64_t value() noexcept {
        if (runs_.count() == 0) return 0;
        while (runs_.count() < WordRuns::kWords) word(0);  // a text shorter than one run
        return counts_.majority();
    }

  private:
    WordRuns runs_;
    BitCounts counts_;
};

}  // namespace

std::uint64_t text_fingerprint(std::string_view text) {
    SimHash simhash;
    for_each_word(text, [&](std::uint64_t word) { simhash.word(word); });
    return simhash.value();
}

}  // namespace copydesk
