// The words of a text as numbers, for whatever compares texts.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "core/characters.h"

namespace copydesk {

inline std::uint64_t mix_bits(std::uint64_t h) noexcept {  // the finaliser of MurmurHash3
    h ^= h >> 33;
    h *= 0xff51afd7ed558ccdULL;
    h ^= h >> 33;
    h *= 0xc4ceb9fe1a85ec53ULL;
    return h ^ (h >> 33);
}

// ASCII letters and digits in lower case; 0 for every other byte.
inline constexpr auto kFoldedLetters = [] {
    std::array<unsigned char, 256> folded{};
    for (unsigned char c = 0; c < 128; ++c)
        if (is_ascii_alpha(static_cast<char>(c)) || is_ascii_digit(static_cast<char>(c)))
            folded[c] = static_cast<unsigned char>(ascii_lower(static_cast<char>(c)));
    return folded;
}();

inline bool is_word_character(char32_t c) noexcept {  // beyond ASCII
    return c >= 0xc0 && !(c >= 0x2000 && c < 0x2070) && !(c >= 0x3000 && c < 0x3005) &&
           !(c >= 0xff00 && c < 0xff10);
}

// Hashes words letter by letter. Each step waits for the one before, so that four words go side by
// side.
template <class Take>
class WordHashes {
  public:
    explicit WordHashes(Take& take) : take_(take) {}
    void letter(std::uint32_t c) noexcept {
        std::size_t& size = sizes_[words_];
        if (size == kLetters) {  // no word of a language: on its own
            const std::uint64_t begun = hash_of(words_);
            flush();
            long_word_ = begun;
        }
        if (long_word_) {
            long_word_ = mix_bits(long_word_ + c + 1);
            return;
        }
        letters_[words_][size++] = c + 1;
    }
    void end_word() noexcept {
        if (long_word_) {
            take_(long_word_);
            long_word_ = 0;
        } else if (sizes_[words_] > 0 && ++words_ == kWords) {
            flush();
        }
    }
    void finish() noexcept {
        end_word();
        flush();
    }

  private:
    static constexpr std::size_t kWords = 4, kLetters = 40;
    std::uint64_t hash_of(std::size_t word) const noexcept {
        std::uint64_t hash = 0;
        for (std::size_t i = 0; i < sizes_[word]; ++i) hash = mix_bits(hash + letters_[word][i]);
        return hash;
    }
    void flush() noexcept {
        std::array<std::uint64_t, kWords> hashes{};
        const std::size_t longest = *std::max_element(sizes_.begin(), sizes_.end());
        for (std::size_t i = 0; i < longest; ++i)
            for (std::size_t word = 0; word < kWords; ++word) {
                const std::uint64_t next = mix_bits(hashes[word] + letters_[word][i]);
                hashes[word] = i < sizes_[word] ? next : hashes[word];
            }
        for (std::size_t word = 0; word < words_; ++word) take_(hashes[word]);
        sizes_ = {};
        words_ = 0;
    }

    Take& take_;
    std::array<std::array<std::uint32_t, kLetters>, kWords> letters_{};
    std::array<std::size_t, kWords + 1> sizes_{};  // the last one stays 0
    std::size_t words_ = 0;
    std::uint64_t long_word_ = 0;  // the hash of one that does not fit; 0: there is none
};

// Calls take(hash) for each word, lower-cased where it is ASCII; scripts without spaces by
// character.
template <class Take>
void for_each_word(std::string_view text, Take take) {
    WordHashes<Take> words(take);
    for (std::size_t at = 0; at < text.size();) {
        if (const unsigned char folded = kFoldedLetters[static_cast<unsigned char>(text[at])]) {
            words.letter(folded);
            ++at;
            continue;
        }
        const char32_t c = next_code_point(text, at);
        if (!is_word_character(c)) {
            words.end_word();
            continue;
        }
        words.letter(c);
        if (c >= 0x2e80 && c < 0xd800) words.end_word();
    }
    words.finish();
}

// Makes words into runs of four, each of which is one number.
class WordRuns {
  public:
    static constexpr std::size_t kWords = 4;

    // Whether a run ends with this word; it is then in `run`.
    bool add(std::uint64_t word, std::uint64_t& run) noexcept {
        last_[count_++ & 3] = word;
        if (count_ < kWords) return false;
        run = 0;
        for (std::size_t i = 0; i < kWords; ++i) run = mix_bits(run ^ last_[(count_ + i) & 3]) + i;
        return true;
    }
    std::size_t count() const noexcept { return count_; }  // words

  private:
    std::array<std::uint64_t, kWords> last_{};
    std::size_t count_ = 0;
};

}  // namespace copydesk
