#include "article/fingerprint.h"

#include <array>

#include "memory/text_words.h"

namespace copydesk {
namespace {

// Counts how often each of 64 bits was set, with the counters standing upright: plane i holds bit i
// of all of them. A number waits in front of its plane for a second one, so that two are added
// together and half as many go on to the next plane.
class BitCounts {
  public:
    void add(std::uint64_t bits) noexcept {
        std::size_t plane = 0;
        for (; added_ >> plane & 1; ++plane) bits = carry(plane, waiting_[plane], bits);
        waiting_[plane] = bits;
        ++added_;
    }
    // The bits that were set more often than not.
    std::uint64_t majority() noexcept {
        std::array<std::uint64_t, 64> counts{};
        for (std::size_t i = 0; i < planes_.size() && added_ >> i; ++i) {
            const std::uint64_t waiting = added_ >> i & 1 ? waiting_[i] : 0;
            for (std::size_t bit = 0; bit < counts.size(); ++bit)
                counts[bit] += ((planes_[i] >> bit & 1) + (waiting >> bit & 1)) << i;
        }
        std::uint64_t out = 0;
        for (std::size_t bit = 0; bit < counts.size(); ++bit)
            out |= std::uint64_t{2 * counts[bit] > added_} << bit;
        return out;
    }

  private:
    // Adds both to the plane; what is carried to the next.
    std::uint64_t carry(std::size_t plane, std::uint64_t a, std::uint64_t b) noexcept {
        const std::uint64_t uneven = a ^ b, held = planes_[plane];
        planes_[plane] = held ^ uneven;
        return (a & b) | (held & uneven);
    }
    // more words than a page may have bytes
    std::array<std::uint64_t, 32> planes_{}, waiting_{};
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
