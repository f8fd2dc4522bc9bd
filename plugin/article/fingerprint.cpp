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

class SimHash {
  public:
    void word(std::uint64_t hash) noexcept {
        last_[count_++ & 3] = hash;
        if (count_ < 4) return;
        std::uint64_t shingle = 0;
        for (std::size_t i = 0; i < 4; ++i) shingle = mix(shingle ^ last_[(count_ + i) & 3]) + i;
        for (std::size_t bit = 0; bit < 64; ++bit) sums_[bit] += (shingle >> bit) & 1 ? 1 : -1;
    }
    std::uint64_t value() noexcept {
        if (count_ == 0) return 0;
        while (count_ < 4) word(0);  // a text shorter than one shingle
        std::uint64_t out = 0;
        for (std::size_t bit = 0; bit < 64; ++bit) out |= std::uint64_t{sums_[bit] > 0} << bit;
        return out;
    }

  private:
    std::array<std::uint64_t, 4> last_{};
    std::array<std::int32_t, 64> sums_{};
    std::size_t count_ = 0;
};

bool is_word_character(char32_t c) noexcept {
    if (c < 0x80)
        return is_ascii_alpha(static_cast<char>(c)) || is_ascii_digit(static_cast<char>(c));
    return c >= 0xc0 && !(c >= 0x2000 && c < 0x2070) && !(c >= 0x3000 && c < 0x3005) &&
           !(c >= 0xff00 && c < 0xff10);
}

}  // namespace

std::uint64_t text_fingerprint(std::string_view text) noexcept {
    SimHash simhash;
    std::uint64_t word = 0;
    for (std::size_t at = 0; at < text.size();) {
        const char32_t c = next_code_point(text, at);
        if (!is_word_character(c)) {
            if (word) simhash.word(word);
            word = 0;
            continue;
        }
        const char32_t folded =
            c < 0x80 ? static_cast<char32_t>(ascii_lower(static_cast<char>(c))) : c;
        word = mix(word + folded + 1);
        if (c >= 0x2e80 && c < 0xd800) {
            simhash.word(word);
            word = 0;
        }
    }
    if (word) simhash.word(word);
    return simhash.value();
}

}  // namespace copydesk
