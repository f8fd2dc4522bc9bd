#include "body/block_text.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>

#include "core/characters.h"
#include "core/limits.h"
#include "text/references.h"

namespace copydesk {
namespace {

enum class Class : std::uint8_t {
    space,
    letter,
    capital,
    digit,
    comma,
    stop,
    question,
    quote,
    separator,
    sign,
    other,
    unspaced
};

constexpr Class class_of_ascii(unsigned char c) {
    if (c <= 0x20) return Class::space;
    if (c >= '0' && c <= '9') return Class::digit;
    if (c >= 'a' && c <= 'z') return Class::letter;
    if (c >= 'A' && c <= 'Z') return Class::capital;
    switch (c) {
        case ',':
        case ';': return Class::comma;
        case '.':
        case '!':
        case ':': return Class::stop;
        case '?': return Class::question;
        case '"': return Class::quote;
        case '|':
        case '/':
        case '>': return Class::separator;
        case '@':
        case '#':
        case '$':
        case '%': return Class::sign;
        default: return Class::other;
    }
}
constexpr bool in(char32_t c, char32_t first, char32_t last) { return c >= first && c <= last; }

// Classes beyond ASCII, by ranges that hold for all languages.
constexpr Class class_by_range(char32_t c) {
    if (c < 0xc0) {
        if (c == 0xa0 || c == 0x85) return Class::space;
        if (c == 0xab || c == 0xbb) return Class::quote;
        if (c == 0xb7) return Class::separator;
        if (c == 0xbf) return Class::question;
        return in(c, 0xa2, 0xa9) || c == 0xae ? Class::sign
               : c == 0xaa || c == 0xba       ? Class::letter
                                              : Class::other;
    }
    if (in(c, 0xc0, 0xde) || in(c, 0x391, 0x3ab) || in(c, 0x400, 0x42f)) return Class::capital;
    if (in(c, 0x2000, 0x206f)) {
        if (in(c, 0x2000, 0x200a) || c == 0x2028 || c == 0x2029 || c == 0x202f) return Class::space;
        if (in(c, 0x2018, 0x201f) || c == 0x2039) return Class::quote;
        return c == 0x2022 || c == 0x203a ? Class::separator
               : c == 0x2026              ? Class::stop
                                          : Class::other;
    }
    if (in(c, 0x20a0, 0x20cf) || in(c, 0x2100, 0x214f)) return Class::sign;
    if (in(c, 0x2190, 0x2bff)) return Class::separator;
    if (in(c, 0x3000, 0x303f)) {
        if (c == 0x3000) return Class::space;
        if (c == 0x3001) return Class::comma;
        return c == 0x3002 ? Class::stop : Class::quote;
    }
    if (in(c, 0xff00, 0xff0f) || in(c, 0xff1a, 0xff20))
        return c == 0xff0c || c == 0xff1b ? Class::comma
               : c == 0xff1f              ? Class::question
                                          : Class::stop;
    if (c == 0x60c || c == 0x61b || c == 0x55d) return Class::comma;  // Arabic, Armenian
    if (c == 0x61f || c == 0x37e) return Class::question;
    if (c == 0x6d4 || c == 0x964 || c == 0x965 || c == 0x589)
        return Class::stop;  // Urdu, Devanagari, Armenian
    if (in(c, 0x660, 0x669) || in(c, 0x6f0, 0x6f9) || in(c, 0x966, 0x96f) || in(c, 0xff10, 0xff19))
        return Class::digit;
    // Chinese, Japanese, Thai, Lao, Khmer and Burmese do not space their words; Korean does.
    if (in(c, 0x2e80, 0xabff) || in(c, 0xf900, 0xfaff) || in(c, 0xe00, 0xeff) ||
        in(c, 0x1000, 0x109f) || in(c, 0x1780, 0x17ff) || in(c, 0x20000, 0x3ffff))
        return Class::unspaced;
    return Class::letter;
}

// What UTF-8 writes in one or two bytes: the alphabets of nearly all text.
constexpr auto kClasses = [] {
    std::array<Class, 0x800> table{};
    for (char32_t c = 0; c < table.size(); ++c)
        table[c] = c < 0x80 ? class_of_ascii(static_cast<unsigned char>(c)) : class_by_range(c);
    return table;
}();

Class class_of(char32_t c) {
    if (c < kClasses.size()) return kClasses[c];
    return in(c, 0x3040, 0xabff) ? Class::unspaced : class_by_range(c);
}

constexpr std::uint64_t kSeed = 0xcbf29ce484222325ULL;

constexpr std::uint64_t mix(std::uint64_t hash, std::uint64_t piece) {
    hash = (hash ^ piece) * 0x9e3779b97f4a7c15ULL;
    return hash ^ hash >> 32;
}

// The letters of ASCII that stand next, at most eight.
struct Letters {
    std::uint64_t folded;  // as small letters, side by side
    std::uint32_t count;
    bool any_small;
};

// Eight characters side by side in one word; little-endian machines only, as is the model's file.
Letters leading_letters(std::string_view text, std::size_t at) {
    constexpr std::uint64_t kEach = 0x0101010101010101ULL, kTop = 0x80 * kEach;
    const std::size_t left = text.size() - at;
    std::uint64_t raw = 0;
    if (left >= 8) {
        std::memcpy(&raw, text.data() + at, 8);
    } else if (text.size() >= 8) {
        std::memcpy(&raw, text.data() + text.size() - 8, 8);
        raw >>= 8 * (8 - left);
    } else {
        for (std::size_t i = left; i-- > 0;)
            raw = raw << 8 | static_cast<unsigned char>(text[at + i]);
    }
    const std::uint64_t small = raw | 0x20 * kEach, low = small & ~kTop;
    const std::uint64_t from_a = low + (0x80 - 'a') * kEach, beyond_z = low + (0x7f - 'z') * kEach;
    const std::uint64_t others = ~(from_a & ~beyond_z & ~raw) & kTop;
    if (others == 0) return {small, 8, (raw & 0x20 * kEach) != 0};
    const std::uint64_t mask = (others ^ (others - 1)) >> 8;  // of what stands before the first
    return {small & mask, static_cast<std::uint32_t>(std::countr_zero(others)) / 8,
            (raw & mask & 0x20 * kEach) != 0};
}

// The small letter of a capital one.
constexpr char32_t fold(char32_t capital) {
    return capital + (in(capital, 0x400, 0x40f) ? 0x50 : 0x20);
}

// Counts over the characters of one block, run by run.
class Counter {
  public:
    Counter(BlockText& out, Column<std::uint32_t>& hashes) : out_(out), hashes_(hashes) {
        out_.first_hash = static_cast<std::uint32_t>(hashes.size());
    }
    void run(std::string_view text, bool linked, bool strong) {
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
            // Nearly all text is letters of ASCII and blanks between them.
            const Letters found = leading_letters(text, at);
            const std::size_t end = at + found.count;
            const bool whole = letters_ == 0 && found.count < 8 && end < text.size() &&
                               static_cast<unsigned char>(text[end]) <= ' ';
            if (whole)
                whole_word(found, text[at], text[end - 1]);
            else
                ascii_letters(found, text[at], text[end - 1]);
            at = end + whole;
        }
    }
    void space() { end_word(); }
    void finish() {
        end_word();
        out_.hash_count = static_cast<std::uint32_t>(hashes_.size()) - out_.first_hash;
    }

  private:
    void take(char32_t c) {
        const Class kind = class_of(c);
        if (kind == Class::space) return end_word();
        const bool in_clock = c == U':' && digits_ == letters_ && in(digits_, 1, 2);
        ++out_.characters;
        if (!out_.first) out_.first = c;
        out_.last = c;
        switch (kind) {
            case Class::letter:
            case Class::capital:
            case Class::digit: return letter(c, kind);
            case Class::unspaced: return unspaced(c);
            case Class::comma: ++out_.commas; break;
            case Class::stop:
                ++out_.stops;
                out_.exclamations += c == U'!' || c == 0xff01;
                break;
            case Class::question: ++out_.questions; break;
            case Class::quote: ++out_.quotes; break;
            case Class::separator: ++out_.separators; break;
            case Class::sign:
                ++out_.signs;
                out_.prices += c == U'$' || c == 0xa3 || c == 0xa5 || c == 0x20ac;
                break;
            default:
                if (c == U'\'' || c == U'-' || c == 0x2019 || c == 0xad || in(c, 0x200b, 0x200f))
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
    // Letters between blanks: begins and ends a word at once.
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
    void letter(char32_t c, Class kind) {
        if (letters_++ == 0) {
            begin_word(kind == Class::capital);
            if (kind == Class::digit) ++out_.numbers;
        }
        if (kind == Class::letter) shouted_ = false;
        if (kind == Class::digit) {
            ++out_.digits;
            ++digits_;
            number_ = number_ * 10 + c % 16;  // of digits whose zero ends in 0, as most do
            shouted_ = false;
        }
        word_ = mix(word_, kind == Class::capital ? fold(c) : c);
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
        if (digits_ == letters_) {
            if (digits_ == 4 && in(number_, 1900, 2099)) ++out_.years;
            if (hour_ && digits_ == 2 && number_ < 60) ++out_.clocks;
        }
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
            if (run.decode) {
                decoded.clear();
                decode_references(text, false, decoded);
                text = decoded;
            }
            const InlineState state = inline_state(page, run.node);
            if (run.space_before || run.line_break) counter.space();
            out.blocks[b].links += state.linked && !was_linked;
            was_linked = state.linked;
            counter.run(text, state.linked, state.strong);
        }
        counter.finish();
    }
    TextCounts alike(out.blocks.size(), arena);
    for (const BlockText& text : out.blocks) ++alike.of(text.text_hash);
    for (BlockText& text : out.blocks) text.alike = alike.of(text.text_hash);
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
    counter.run(text, false, false);
    counter.finish();
}

}  // namespace copydesk
