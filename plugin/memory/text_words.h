// The words of a text as numbers, for whatever compares texts.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "core/characters.h"
#include "core/limits.h"

namespace copydesk {

inline constexpr std::uint64_t kHashFactor = 0x9e3779b97f4a7c15ULL;

inline std::uint64_t mix_bits(std::uint64_t h) noexcept {  // the finaliser of MurmurHash3
    h ^= h >> 33;
    h *= 0xff51afd7ed558ccdULL;
    h ^= h >> 33;
    h *= 0xc4ceb9fe1a85ec53ULL;
    return h ^ (h >> 33);
}

// Of the bytes in their order; never 0.
inline std::uint64_t hash_text(std::string_view text) noexcept {
    std::uint64_t hash = 1;
    for (const char c : text) hash = mix_bits(hash + static_cast<unsigned char>(c));
    return hash ? hash : 1;
}

// ASCII letters and digits in lower case, each as the next number; 0 for every other byte.
inline constexpr auto kFoldedLetters = [] {
    std::array<unsigned char, 256> folded{};
    for (unsigned char c = 0; c < 128; ++c)
        if (is_ascii_alpha(static_cast<char>(c)) || is_ascii_digit(static_cast<char>(c)))
            folded[c] = static_cast<unsigned char>(ascii_lower(static_cast<char>(c)) + 1);
    return folded;
}();

inline bool is_word_character(char32_t c) noexcept {  // beyond ASCII
    return c >= 0xc0 && !(c >= 0x2000 && c < 0x2070) && !(c >= 0x3000 && c < 0x3005) &&
           !(c >= 0xff00 && c < 0xff10);
}

// Calls take(hash) for each word, lower-cased where it is ASCII; scripts without spaces by
// character.
template <class Take>
void for_each_word(std::string_view text, Take take) {
    std::uint64_t word = 0;
    const auto with = [](std::uint64_t hash, std::uint64_t letter) {
        return (hash ^ letter) * kHashFactor;
    };
    // Where words end cannot be foretold, so that nothing is asked of the bytes of a piece: each
    // is counted in, and a word is laid down wherever one might end.
    std::array<std::uint64_t, 64> ended;
    Pace pace;
    for (std::size_t at = 0; at < text.size();) {
        pace.step();
        const std::size_t end = std::min(text.size(), at + ended.size());
        std::size_t words = 0;
        for (unsigned char c; at < end && (c = static_cast<unsigned char>(text[at])) < 0x80; ++at) {
            const unsigned char letter = kFoldedLetters[c];
            ended[words] = word;
            words += letter == 0 && word != 0;
            word = letter == 0 ? 0 : with(word, letter);
        }
        for (std::size_t i = 0; i < words; ++i) take(mix_bits(ended[i]));
        if (at == end) continue;
        const char32_t c = next_code_point(text, at);
        const bool in_word = is_word_character(c), alone = c >= 0x2e80 && c < 0xd800;
        if (in_word) word = with(word, std::uint64_t{c} + 1);
        if (in_word && !alone) continue;
        if (word) take(mix_bits(word));
        word = 0;
    }
    if (word) take(mix_bits(word));
}

// Makes words into runs of four, each of which is one number.
class WordRuns {
  public:
    static constexpr std::size_t kWords = 4;

    // Whether a run ends with this word; it is then in `run`.
    bool add(std::uint64_t word, std::uint64_t& run) noexcept {
        std::uint64_t& oldest = last_[count_++ & 3];
        sum_ = (sum_ - oldest * kOldest + word) * kHashFactor;
        oldest = word;
        if (count_ < kWords) return false;
        run = mix_bits(sum_);
        return true;
    }
    std::size_t count() const noexcept { return count_; }  // words

  private:
    static constexpr std::uint64_t kOldest = kHashFactor * kHashFactor * kHashFactor * kHashFactor;

    std::uint64_t sum_ = 0;  // of the last words, each times the factor to the power of its age
    std::array<std::uint64_t, kWords> last_{};
    std::size_t count_ = 0;
};

}  // namespace copydesk
