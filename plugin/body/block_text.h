// What a block's text says of itself: counts, gathered in one pass over its characters.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "core/arena.h"
#include "page/page.h"

namespace copydesk {

// What ends a sentence, closing quotes included.
inline bool is_stop(char32_t c) noexcept {
    return c == U'.' || c == U'!' || c == U'?' || c == 0x2026 || c == 0x3002 || c == 0xff01 ||
           c == 0xff1f || c == 0x964 || c == 0x6d4 || c == 0x61f || c == U'"' || c == 0x201d ||
           c == 0xbb || c == 0x300d || c == 0x201c;
}

struct BlockText {
    std::uint32_t characters = 0;  // without white space
    // Words times two; a character of a script without spaces is half a word.
    std::uint32_t half_words = 0;
    std::uint32_t linked_half_words = 0;
    std::uint32_t strong_half_words = 0;
    std::uint32_t capitalised = 0;  // words that begin with a capital letter
    std::uint32_t shouted = 0;      // words of capitals only, two letters or more
    std::uint32_t short_words = 0;  // of three letters or fewer
    std::uint32_t digits = 0;
    std::uint32_t numbers = 0;            // words that begin with a digit
    std::uint16_t years = 0, clocks = 0;  // 1900 to 2099; times of day, 9:05
    std::uint32_t commas = 0, stops = 0, questions = 0, quotes = 0;
    std::uint32_t separators = 0;                  // | / › » • ·
    std::uint32_t signs = 0;                       // © ® @ # and currency signs
    std::uint32_t prices = 0;                      // $ € £ ¥ alone
    std::uint32_t exclamations = 0;                // of the stops
    std::uint32_t links = 0;                       // linked runs
    std::uint32_t unspaced = 0;                    // characters of scripts without spaces
    char32_t first = 0, last = 0;                  // the first and last character
    std::uint32_t first_hash = 0, hash_count = 0;  // its words in BlockTexts::hashes
    std::uint64_t text_hash = 0;                   // of all its words
    std::uint32_t markers = 0;                     // phrases of furniture, see markers.h
    std::uint32_t alike = 0;                       // blocks of the page with the same text

    float words() const { return static_cast<float>(half_words) / 2; }
    float linked_words() const { return static_cast<float>(linked_half_words) / 2; }
    // Whether links hold so many fifths of its words.
    bool is_linked(std::uint32_t fifths) const {
        return linked_half_words * 5 >= half_words * fifths;
    }
};

// The columns of a page's block texts, and the words' hashes (folded case) in reading order.
struct BlockTexts {
    explicit BlockTexts(Arena& arena) : blocks(&arena), hashes(&arena) {}
    std::span<const std::uint32_t> words_of(std::size_t block) const noexcept {
        return {hashes.data() + blocks[block].first_hash, blocks[block].hash_count};
    }
    Column<BlockText> blocks;
    Column<std::uint32_t> hashes;
};

BlockTexts read_block_texts(const Page& page, Watch& watch, Arena& arena);

// The hashes of the words of any text, as above.
void hash_words(std::string_view text, Column<std::uint32_t>& out);

// The words of a text, to compare blocks with it.
class WordSet {
  public:
    WordSet(std::string_view text, Arena& arena);
    std::size_t size() const noexcept { return size_; }  // with those that come again
    bool has(std::uint32_t hash) const noexcept { return slots_[place_of(hash)] == filled(hash); }

  private:
    static std::uint32_t filled(std::uint32_t hash) noexcept { return hash ? hash : 1; }
    // Where the word is, or the free slot that shows that it is not.
    std::size_t place_of(std::uint32_t hash) const noexcept {
        const std::uint32_t* const slots = slots_.data();
        const std::size_t mask = slots_.size() - 1;
        const std::uint32_t wanted = filled(hash);
        std::size_t at = hash & mask;
        while ((slots[at] != 0) & (slots[at] != wanted)) at = (at + 1) & mask;
        return at;
    }
    std::size_t size_;
    Column<std::uint32_t> slots_;  // open addressing; so large that what is not there mostly is
                                   // told by one look; 0: free
};

}  // namespace copydesk
