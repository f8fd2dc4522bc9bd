#include "outcome/word_count.h"

#include "core/characters.h"

namespace copydesk {
namespace {

void count_sign(char32_t c, BlockWords& to) noexcept {
    switch (c) {
        case '?':
        case 0xff1f: to.questions += 1; break;
        case '!':
        case 0xff01: to.exclamations += 1; break;
        case '.':
        case 0x3002: to.stops += 1; break;
        case '$':
        case 0xa3:
        case 0xa5:
        case 0x20ac: to.prices += 1; break;
        default: to.digits += c >= '0' && c <= '9';
    }
}

void count(std::string_view text, BlockWords& to) noexcept {
    std::size_t halves = 0;
    bool in_word = false;
    for (std::size_t at = 0; at < text.size();) {
        if (static_cast<signed char>(text[at]) >= 0) {
            const char c = text[at++];
            const bool space = c <= 0x20;
            halves += !space && !in_word ? 2 : 0;
            in_word = !space;
            if (c < 'A' && !space) count_sign(static_cast<unsigned char>(c), to);
            continue;
        }
        const char32_t c = next_code_point(text, at);
        const bool space = c == 0xa0 || c == 0x3000;
        if (c >= 0x2e80 && c < 0xd800)
            halves += 1;
        else if (!space && !in_word)
            halves += 2;
        in_word = !space;
        count_sign(c, to);
    }
    to.words += static_cast<double>(halves) / 2;
    to.bytes += static_cast<double>(text.size());
}

}  // namespace

double count_words(std::string_view text) noexcept {
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
    for (BlockId b = 0; b < page.blocks.size(); ++b) blocks.push_back(count_block(page, b));
    return blocks;
}

}  // namespace copydesk
