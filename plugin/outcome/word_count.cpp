#include "outcome/word_count.h"

#include <array>
#include <cstdint>

#include "core/characters.h"
#include "core/limits.h"

namespace copydesk {
namespace {

// What of a character is counted.
enum Sign : std::uint8_t { kSpace, kPlain, kDigit, kQuestion, kExclamation, kStop, kPrice, kSigns };

constexpr Sign sign_of(char32_t c) noexcept {
    switch (c) {
        case 0xa0:
        case 0x3000: return kSpace;
        case '?':
        case 0xff1f: return kQuestion;
        case '!':
        case 0xff01: return kExclamation;
        case '.':
        case 0x3002: return kStop;
        case '$':
        case 0xa3:
        case 0xa5:
        case 0x20ac: return kPrice;
        default: return c <= 0x20 ? kSpace : c >= '0' && c <= '9' ? kDigit : kPlain;
    }
}
constexpr auto kAscii = [] {
    std::array<Sign, 128> signs{};
    for (std::size_t c = 0; c < signs.size(); ++c) signs[c] = sign_of(static_cast<char32_t>(c));
    return signs;
}();

void count(std::string_view text, BlockWords& to) {
    std::array<std::uint32_t, kSigns> signs{};
    std::size_t halves = 0;
    unsigned in_word = 0;
    Pace pace;
    for (std::size_t at = 0; at < text.size();) {
        pace.step();
        if (static_cast<signed char>(text[at]) >= 0) {
            const Sign sign = kAscii[static_cast<unsigned char>(text[at++])];
            if (sign > kPlain) ++signs[sign];  // the others are not asked for, and are nearly all
            const unsigned is_word = sign != kSpace;
            halves += 2 * (is_word & ~in_word);
            in_word = is_word;
            continue;
        }
        const char32_t c = next_code_point(text, at);
        const Sign sign = sign_of(c);
        ++signs[sign];
        if (c >= 0x2e80 && c < 0xd800)
            halves += 1;
        else if (sign != kSpace && !in_word)
            halves += 2;
        in_word = sign != kSpace;
    }
    to.words += static_cast<double>(halves) / 2;
    to.bytes += static_cast<double>(text.size());
    to.digits += signs[kDigit];
    to.questions += signs[kQuestion];
    to.exclamations += signs[kExclamation];
    to.stops += signs[kStop];
    to.prices += signs[kPrice];
}

}  // namespace

double count_words(std::string_view text) {
    BlockWords words;
    count(text, words);
    return words.words;
}

void BlockWords::add(const BlockWords& other) noexcept {
    words += other.words;
    linked += other.linked;
    bytes += other.bytes;
    digits += other.digits;
    questions += other.questions;
    exclamations += other.exclamations;
    stops += other.stops;
    prices += other.prices;
}

static BlockWords count_block(const Page& page, BlockId block) {
    BlockWords words;
    for (RunId r = page.blocks[block].first_run; r < page.blocks[block].end_run; ++r) {
        const double before = words.words;
        count(page.raw(page.runs[r].raw), words);
        for (NodeId a = page.runs[r].node; page.nodes[a].is_inline; a = page.nodes[a].parent)
            if (page.nodes[a].tag == Tag::a) {
                words.linked += words.words - before;
                break;
            }
    }
    return words;
}

std::vector<BlockWords> count_blocks(const Page& page) {
    std::vector<BlockWords> blocks;
    blocks.reserve(page.blocks.size());
    Pace pace;
    for (BlockId b = 0; b < page.blocks.size(); ++b) {
        pace.step();
        blocks.push_back(count_block(page, b));
    }
    return blocks;
}

}  // namespace copydesk
