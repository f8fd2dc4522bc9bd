#include "article/fingerprint.h"

#include <algorithm>
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

// Hashes words letter by letter. Each step waits for the one before, so that four words go side by
// side.
class WordHashes {
  public:
    explicit WordHashes(SimHash& out) : out_(out) {}
    void letter(std::uint32_t c) noexcept {
        std::size_t& size = sizes_[words_];
        if (size == kLetters) {  // no word of a language: on its own
            const std::uint64_t begun = hash_of(words_);
            flush();
            long_word_ = begun;
        }
        if (long_word_) {
            long_word_ = mix(long_word_ + c + 1);
            return;
        }
        letters_[words_][size++] = c + 1;
    }
    void end_word() noexcept {
        if (long_word_) {
            out_.word(long_word_);
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
        for (std::size_t i = 0; i < sizes_[word]; ++i) hash = mix(hash + letters_[word][i]);
        return hash;
    }
    void flush() noexcept {
        std::array<std::uint64_t, kWords> hashes{};
        const std::size_t longest = *std::max_element(sizes_.begin(), sizes_.end());
        for (std::size_t i = 0; i < longest; ++i)
            for (std::size_t word = 0; word < kWords; ++word) {
                const std::uint64_t next = mix(hashes[word] + letters_[word][i]);
                hashes[word] = i < sizes_[word] ? next : hashes[word];
            }
        for (std::size_t word = 0; word < words_; ++word) out_.word(hashes[word]);
        sizes_ = {};
        words_ = 0;
    }

    SimHash& out_;
    std::array<std::array<std::uint32_t, kLetters>, kWords> letters_{};
    std::array<std::size_t, kWords + 1> sizes_{};  // the last one stays 0
    std::size_t words_ = 0;
    std::uint64_t long_word_ = 0;  // the hash of one that does not fit; 0: there is none
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
    WordHashes words(simhash);
    for (std::size_t at = 0; at < text.size();) {
        if (const unsigned char folded = kFolded[static_cast<unsigned char>(text[at])]) {
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
    return simhash.value();
}

}  // namespace copydesk
