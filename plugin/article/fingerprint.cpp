#include "article/fingerprint.h"

#include <array>

#include "core/characters.h"

namespace copydesk {
namespace {

std::uint64_t mix(std::uint64_t h) noexcept {  // the finaliser of MurmurHash3
    h ^= h >> 33;
    h *= 0xff51afd7ed558ccdULL;
    h ^= h >> 33;
    h *= 0xc4ceb9fe1a85ec53ULL;
    return h ^ (h >> 33);
}

// Counts how often each of 64 bits was set, with the counters standing upright: plane i holds bit i
// of all of them, so that one number is added to all 64 by a few operations.
class BitCounts {
  public:
    void add(std::uint64_t bits) noexcept {
        ++added_;
        for (std::size_t i = 0; bits && i < planes_.size(); ++i) {
            const std::uint64_t carried = planes_[i] & bits;
            planes_[i] ^= bits;
            bits = carried;
        }
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
    std::array<std::uint64_t, 32> planes_{};  // more words than a page may have bytes
    std::uint64_t added_ = 0;
};

class SimHash {
  public:
    void word(std::uint64_t hash) noexcept {
        last_[count_++ & 3] = hash;
        if (count_ < 4) return;
        std::uint64_t shingle = 0;
        for (std::size_t i = 0; i < 4; ++i) shingle = mix(shingle ^ last_[(count_ + i) & 3]) + i;
        counts_.add(shingle);
    }
    std::uint64_t value() noexcept {
        if (count_ == 0) return 0;
        while (count_ < 4) word(0);  // a text shorter than one shingle
        return counts_.majority();
    }

  private:
    std::array<std::uint64_t, 4> last_{};
    BitCounts counts_;
    std::size_t count_ = 0;
};

// ASCII letters and digits in lower case; 0 for every other byte.
constexpr auto kFolded = [] {
    std::array<unsigned char, 256> folded{};
    for (unsigned char c = 0; c < 128; ++c)
        if (is_ascii_alpha(static_cast<char>(c)) || is_ascii_digit(static_cast<char>(c)))
            folded[c] = static_cast<unsigned char>(ascii_lower(static_cast<char>(c)));
    return folded;
}();

bool is_word_character(char32_t c) noexcept {  // beyond ASCII
    return c >= 0xc0 && !(c >= 0x2000 && c < 0x2070) && !(c >= 0x3000 && c < 0x3005) &&
           !(c >= 0xff00 && c < 0xff10);
}

}  // namespace

std::uint64_t text_fingerprint(std::string_view text) noexcept {
    SimHash simhash;
    std::uint64_t word = 0;
    for (std::size_t at = 0; at < text.size();) {
        if (const unsigned char folded = kFolded[static_cast<unsigned char>(text[at])]) {
            word = mix(word + folded + 1);
            ++at;
            continue;
        }
        const char32_t c = next_code_point(text, at);
        if (!is_word_character(c)) {
            if (word) simhash.word(word);
            word = 0;
            continue;
        }
        word = mix(word + c + 1);
        if (c >= 0x2e80 && c < 0xd800) {
            simhash.word(word);
            word = 0;
        }
    }
    if (word) simhash.word(word);
    return simhash.value();
}

}  // namespace copydesk
