// What a page shows of other texts: announced lists, cards, lines that lead to more.
#include <algorithm>

#include "body/guards.h"

namespace copydesk {

void drop_announced(const BlockTexts& texts, Selection& selection) {
    constexpr std::uint32_t kHeading = 16, kLine = 36;  // half words
    bool announced = false;
    for (std::size_t b = 0; b < texts.blocks.size(); ++b) {
        const BlockText& text = texts.blocks[b];
        const bool line = text.half_words <= kLine && text.stops + text.questions == 0;
        if (!selection.kept[b] && text.half_words <= kHeading &&
            announces(texts, b, Marker::related))
            announced = true;
        else if (!line || selection.probability[b] >= kSure)
            announced = false;
        else if (announced)
            selection.kept[b] = 0;
    }
}

namespace {

// A link in an accordion's head leads nowhere else.
bool leads_elsewhere(const Page& page, BlockId block) {
    const Block& line = page.blocks[block];
    for (RunId run = line.first_run; run < line.end_run; ++run) {
        const NodeId link = page.closest(page.runs[run].node, Tag::a);
        if (link == kNone) continue;
        const std::string_view href = page.raw_attribute(link, AttributeName::href).value_or("");
        return !href.empty() && href.front() != '#' && !href.starts_with("javascript:");
    }
    return false;
}

// The linked headline of a card that ends with this block: above it, with nothing kept between.
bool has_linked_headline(const Page& page, const BlockTexts& texts, const Selection& selection,
                         BlockId first, BlockId block) {
    constexpr std::uint32_t kHeadline = 6, kLine = 60;  // half words
    while (block-- > first && !selection.kept[block]) {
        const BlockText& text = texts.blocks[block];
        if (text.half_words >= kHeadline && text.half_words <= kLine && text.is_linked(4) &&
            leads_elsewhere(page, block))
            return true;
    }
    return false;
}

bool is_teaser(const Page& page, const BlockTexts& texts, const Selection& selection,
               BlockId block) {
    constexpr int kLevels = 4;          // from the text up to its card
    constexpr BlockId kMostBlocks = 8;  // in a card
    const auto is_sure = [](float probability) { return probability >= kSure; };
    NodeId card = page.blocks[block].node;
    for (int level = 0; level < kLevels && card != kNone; ++level) {
        const Node& node = page.nodes[card];
        const auto first = selection.probability.begin() + node.first_block,
                   end = selection.probability.begin() + node.end_block;
        if (node.end_block - node.first_block > kMostBlocks || std::any_of(first, end, is_sure))
            return false;
        if (has_linked_headline(page, texts, selection, node.first_block, block)) return true;
        card = node.parent;
    }
    return false;
}

}  // namespace

void drop_teasers(const Page& page, const BlockTexts& texts, Selection& selection, Arena& arena) {
    constexpr float kDoubtful = 0.8f;
    constexpr std::uint32_t kMostShare = 20;  // of 100 kept words
    Column<BlockId> teasers(&arena);
    std::uint32_t kept = 0, in_teasers = 0;  // half words
    for (BlockId b = 0; b < page.blocks.size(); ++b) {
        if (!selection.kept[b]) continue;
        kept += texts.blocks[b].half_words;
        // An address or a date below a link is none.
        if (selection.probability[b] >= kDoubtful || !is_sentence(texts.blocks[b]) ||
            !is_teaser(page, texts, selection, b))
            continue;
        teasers.push_back(b);
        in_teasers += texts.blocks[b].half_words;
    }
    if (std::uint64_t{in_teasers} * 100 > std::uint64_t{kept} * kMostShare) return;
    for (const BlockId b : teasers) selection.kept[b] = 0;
}

namespace {

// "« The one before | Home | The next »": turns the pages of a site.
bool turns_pages(const BlockText& text) {
    constexpr std::uint32_t kLeastLinks = 2;
    const auto is_arrow = [](char32_t c) {
        return c == 0xab || c == 0xbb || c == 0x2039 || c == 0x203a || (c >= 0x2190 && c <= 0x21ff);
    };
    return text.links >= kLeastLinks && text.is_linked(4) &&
           (is_arrow(text.first) || is_arrow(text.last));
}

}  // namespace

void drop_see_also(const BlockTexts& texts, bool plain_text, Selection& selection) {
    constexpr std::uint32_t kLine = 60, kList = 240;  // half words
    constexpr std::uint32_t kLeastLinks = 2;          // of a list in one block
    for (std::size_t b = 0; b < texts.blocks.size(); ++b) {
        const BlockText& text = texts.blocks[b];
        if (selection.kept[b] && turns_pages(text) && selection.probability[b] < kSure)
            selection.kept[b] = 0;
        const bool list = text.links >= kLeastLinks && selection.probability[b] < kSure;
        const std::uint32_t share = list ? 5 : 3;  // headlines of a list may have words below them
        const bool pointer = plain_text ? !is_stop(text.last) && selection.probability[b] < kSure
                                        : text.linked_half_words * share >= text.half_words;
        if (selection.kept[b] && text.half_words <= (list ? kList : kLine) && pointer &&
            begins_with(texts, b, Marker::related))
            selection.kept[b] = 0;
    }
}

}  // namespace copydesk
