#include "body/block_text.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>
#if defined(__SSE2__)
#include <emmintrin.h>
#endif

#include "body/character_class.h"
#include "body/markers.h"
#include "core/characters.h"
#include "core/limits.h"
#include "text/references.h"

namespace copydesk {
namespace {

// What stands behind the last letter of a word, of ASCII.
constexpr auto kEndsWord = [] {
    std::array<bool, 256> ends{};
    for (unsigned char c = 0; c < 0x80; ++c)
        ends[c] = !is_ascii_alpha(static_cast<char>(c)) && !is_ascii_digit(static_cast<char>(c)) &&
                  c != '\'' && c != '-';
    return ends;
}();

constexpr std::uint64_t kSeed = 0xcbf29ce484222325ULL;

constexpr std::uint64_t mix(std::uint64_t hash, std::uint64_t piece) {
    hash = (hash ^ piece) * 0x9e3779b97f4a7c15ULL;
    return hash ^ hash >> 32;
}

// The letters of ASCII that stand next, at most as many as are looked at together.
struct Letters {
    std::uint64_t folded;  // all of them as small letters, made one number
    std::uint32_t count;
    bool any_small;
};
constexpr std::size_t kTogether = 16;
#if defined(__SSE2__)
// The mask of the first n bytes begins n bytes in front of the middle.
constexpr auto kFirst = [] {
    std::array<std::uint8_t, 2 * kTogether> mask{};
    std::fill_n(mask.begin(), kTogether, std::uint8_t{0xff});
    return mask;
}();
#endif

// Side by side, the first letter lowest.
constexpr std::uint64_t fold_both(std::uint64_t first_eight, std::uint64_t second_eight) {
    return first_eight ^ second_eight * 0xd6e8feb86659fd93ULL;
}

// Of the text and what stands behind it, `readable` bytes may be looked at.
Letters leading_letters(std::string_view text, std::size_t at, std::size_t readable) {
    const std::size_t left = std::min(text.size() - at, kTogether);
#if defined(__SSE2__)
    if (at + kTogether <= readable) {
        __m128i bytes;
        std::memcpy(&bytes, text.data() + at, sizeof bytes);
        const __m128i small = _mm_or_si128(bytes, _mm_set1_epi8(0x20));
        const __m128i from_a = _mm_sub_epi8(small, _mm_set1_epi8('a'));
        const __m128i letters = _mm_cmpeq_epi8(_mm_min_epu8(from_a, _mm_set1_epi8(25)), from_a);
        const auto others = static_cast<unsigned>(~_mm_movemask_epi8(letters)) | 1u << left;
        const auto count = static_cast<unsigned>(std::countr_zero(others));
        __m128i kept;
        std::memcpy(&kept, kFirst.data() + kTogether - count, sizeof kept);
        const __m128i folded = _mm_and_si128(small, kept);
        const __m128i is_small = _mm_and_si128(_mm_cmpeq_epi8(small, bytes), kept);
        return {fold_both(static_cast<std::uint64_t>(_mm_cvtsi128_si64(folded)),
                          static_cast<std::uint64_t>(
                              _mm_cvtsi128_si64(_mm_unpackhi_epi64(folded, folded)))),
                count, _mm_movemask_epi8(is_small) != 0};
    }
#endif
    Letters found{0, 0, false};
    std::uint64_t eights[2] = {};
    for (; found.count < left && is_ascii_alpha(text[at + found.count]); ++found.count) {
        const char c = text[at + found.count];
        found.any_small = found.any_small || (c & 0x20);
        eights[found.count / 8] |= std::uint64_t{static_cast<unsigned char>(c | 0x20)}
                                   << found.count % 8 * 8;
    }
    found.folded = fold_both(eights[0], eights[1]);
    return found;
}

// The small letter of a capital one.
constexpr char32_t fold(char32_t capital) {
    return capital + (lies_in(capital, 0x400, 0x40f) ? 0x50 : 0x20);
}

// Counts over the characters of one block, run by run.
class Counter {
  public:
    Counter(BlockText& out, Column<std::uint32_t>& hashes) : out_(out), hashes_(hashes) {
        out_.first_hash = static_cast<std::uint32_t>(hashes.size());
    }
    // Of the text and what stands behind it, `readable` bytes may be looked at.
    void run(std::string_view text, std::size_t readable, bool linked, bool strong) {
        linked_ = linked;
        strong_ = strong;
        Pace pace;
        for (std::size_t at = 0; at < text.size();) {
            pace.step();
            const auto c = static_cast<unsigned char>(text[at]);
            if (c <= ' ') {
                ++at;
                end_word();
                continue;
            }
            if (c >= 0x80) {
                take(next_code_point(text, at));
                continue;
            }
            if (!is_ascii_alpha(static_cast<char>(c))) {
                take(c);
                ++at;
                continue;
            }
            // Nearly all text is letters of ASCII, blanks and commas between them.
            const Letters found = leading_letters(text, at, readable);
            const std::size_t end = at + found.count;
            if (letters_ == 0 && end < text.size() &&
                kEndsWord[static_cast<unsigned char>(text[end])]) {
                whole_word(found, text[at], text[end - 1]);
                at = end + (text[end] == ' ');  // a blank behind it says nothing more
            } else {
                ascii_letters(found, text[at], text[end - 1]);
                at = end;
            }
        }
    }
    void space() { end_word(); }
    void finish() {
        end_word();
        out_.hash_count = static_cast<std::uint32_t>(hashes_.size()) - out_.first_hash;
    }

  private:
    static constexpr std::uint32_t kClockEnd = 4;  // 05, 05h, 05pm
    void take(char32_t c) {
        const CharacterClass kind = class_of(c);
        if (kind == CharacterClass::space) return end_word();
        const bool in_clock = c == U':' && digits_ == letters_ && lies_in(digits_, 1, 2);
        ++out_.characters;
        if (!out_.first) out_.first = c;
        out_.last = c;
        switch (kind) {
            case CharacterClass::letter:
            case CharacterClass::capital:
            case CharacterClass::digit: return letter(c, kind);
            case CharacterClass::unspaced: return unspaced(c);
            case CharacterClass::comma: ++out_.commas; break;
            case CharacterClass::stop:
                ++out_.stops;
                out_.exclamations += c == U'!' || c == 0xff01;
                break;
            case CharacterClass::question: ++out_.questions; break;
            case CharacterClass::quote: ++out_.quotes; break;
            case CharacterClass::separator: ++out_.separators; break;
            case CharacterClass::sign:
                ++out_.signs;
                out_.prices += c == U'$' || c == 0xa3 || c == 0xa5 || c == 0x20ac;
                break;
            default:
                if (c == U'\'' || c == U'-' || c == 0x2019 || c == 0xad ||
                    lies_in(c, 0x200b, 0x200f))
                    return;  // inside words
        }
        end_word();
        hour_ = in_clock;
    }
    void count_characters(const Letters& found, char first, char last) {
        out_.characters += found.count;
        if (!out_.first) out_.first = static_cast<unsigned char>(first);
        out_.last = static_cast<unsigned char>(last);
    }
    // Begins and ends a word at once.
    void whole_word(const Letters& found, char first, char last) {
        count_characters(found, first, last);
        word_linked_ = linked_;
        word_strong_ = strong_;
        add_word(found.count, !(first & 0x20), !found.any_small, mix(kSeed, found.folded));
        hour_ = false;
    }
    void ascii_letters(const Letters& found, char first, char last) {
        count_characters(found, first, last);
        if (letters_ == 0) begin_word(!(first & 0x20));
        letters_ += found.count;
        shouted_ &= !found.any_small;
        word_ = mix(word_, found.folded);
    }
    void begin_word(bool capital) {
        word_ = kSeed;
        word_linked_ = linked_;
        word_strong_ = strong_;
        capital_ = capital;
        shouted_ = true;
    }
    void letter(char32_t c, CharacterClass kind) {
        if (letters_++ == 0) {
            begin_word(kind == CharacterClass::capital);
            if (kind == CharacterClass::digit) ++out_.numbers;
        }
        if (kind == CharacterClass::letter) shouted_ = false;
        if (kind == CharacterClass::digit) {
            ++out_.digits;
            ++digits_;
            number_ = number_ * 10 + c % 16;  // of digits whose zero ends in 0, as most do
            shouted_ = false;
        }
        word_ = mix(word_, kind == CharacterClass::capital ? fold(c) : c);
    }
    void unspaced(char32_t c) {
        end_word();
        ++out_.unspaced;
        word_linked_ = linked_;
        word_strong_ = strong_;
        count(1);
        add_hash(mix(kSeed, c));
    }
    void end_word() {
        if (letters_ == 0) {
            hour_ = false;
            return;
        }
        if (digits_ == 4 && letters_ == 4 && lies_in(number_, 1900, 2099)) ++out_.years;
        if (hour_ && digits_ == 2 && number_ < 60 && letters_ <= kClockEnd) ++out_.clocks;
        add_word(letters_, capital_, shouted_, word_);
        letters_ = digits_ = number_ = 0;
        hour_ = false;
    }
    void add_word(std::uint32_t letters, bool capital, bool shouted, std::uint64_t hash) {
        count(2);
        out_.capitalised += capital;
        out_.shouted += shouted && letters > 1;
        out_.short_words += letters <= 3;
        add_hash(hash);
    }
    void count(std::uint32_t half_words) {
        out_.half_words += half_words;
        if (word_linked_) out_.linked_half_words += half_words;
        if (word_strong_) out_.strong_half_words += half_words;
    }
    void add_hash(std::uint64_t word) {
        const auto hash = static_cast<std::uint32_t>(word);
        hashes_.push_back(hash);
        out_.text_hash = (out_.text_hash ^ hash) * 0x9e3779b97f4a7c15ULL;
    }

    BlockText& out_;
    Column<std::uint32_t>& hashes_;
    std::uint32_t letters_ = 0, digits_ = 0, number_ = 0;
    std::uint64_t word_ = kSeed;
    bool hour_ = false;                               // an hour and a colon stand directly before
    bool linked_ = false, strong_ = false;            // what is read now
    bool word_linked_ = false, word_strong_ = false;  // the open word, from its beginning
    bool capital_ = false, shouted_ = false;
};

struct InlineState {
    bool linked = false, strong = false;
};

InlineState inline_state(const Page& page, NodeId node) {
    InlineState state;
    for (; page.nodes[node].is_inline; node = page.nodes[node].parent) {
        const Tag tag = page.nodes[node].tag;
        state.linked |= tag == Tag::a;
        state.strong |= tag == Tag::strong || tag == Tag::b;
    }
    return state;
}

// How many blocks of the page have the same text.
class TextCounts {
  public:
    TextCounts(std::size_t blocks, Arena& arena)
        : slots_(std::bit_ceil(2 * blocks + 1), Slot{}, &arena) {}
    std::uint32_t& of(std::uint64_t text) {
        const std::size_t mask = slots_.size() - 1;
        std::size_t at = text >> 32 & mask;
        while (slots_[at].blocks && slots_[at].text != text) at = (at + 1) & mask;
        slots_[at].text = text;
        return slots_[at].blocks;
    }

  private:
    struct Slot {
        std::uint64_t text = 0;
        std::uint32_t blocks = 0;  // 0: free
    };
    Column<Slot> slots_;  // open addressing, at most half full
};

}  // namespace

BlockTexts read_block_texts(const Page& page, Watch& watch, Arena& arena) {
    BlockTexts out(arena);
    out.blocks.resize(page.blocks.size());
    std::size_t bytes = 0;
    for (const Run& run : page.runs) bytes += run.raw.length;
    out.hashes.reserve(bytes / 5 + page.runs.size());  // an arena gets nothing back from growth
    std::string decoded;
    for (BlockId b = 0; b < page.blocks.size(); ++b) {
        watch.check();
        Counter counter(out.blocks[b], out.hashes);
        bool was_linked = false;
        for (RunId r = page.blocks[b].first_run; r < page.blocks[b].end_run; ++r) {
            const Run& run = page.runs[r];
            std::string_view text = page.raw(run.raw);
            std::size_t readable = page.source.size() - run.raw.offset;
            if (run.decode) {
                decoded.clear();
                decode_references(text, false, decoded);
                text = decoded;
                readable = decoded.size();
            }
            const InlineState state = inline_state(page, run.node);
            if (run.space_before || run.line_break) counter.space();
            out.blocks[b].links += state.linked && !was_linked;
            was_linked = state.linked;
            counter.run(text, readable, state.linked, state.strong);
        }
        counter.finish();
        out.blocks[b].markers = find_markers(out.words_of(b));
    }
    TextCounts alike(out.blocks.size(), arena);
    for (const BlockText& text : out.blocks) {
        watch.check();
        ++alike.of(text.text_hash);
    }
    for (BlockText& text : out.blocks) {
        watch.check();
        text.alike = alike.of(text.text_hash);
    }
    return out;
}

WordSet::WordSet(std::string_view text, Arena& arena) : slots_(&arena) {
    Column<std::uint32_t> words(&arena);
    hash_words(text, words);
    size_ = words.size();
    slots_.resize(std::bit_ceil(std::max<std::size_t>(4 * size_, 1023) + 1));
    for (const std::uint32_t hash : words) slots_[place_of(hash)] = filled(hash);
}

void hash_words(std::string_view text, Column<std::uint32_t>& out) {
    BlockText counts;
    Counter counter(counts, out);
    counter.run(text, text.size(), false, false);
    counter.finish();
}

}  // namespace copydesk
