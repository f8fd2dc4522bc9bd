// Headings, and the text below them.
#include <algorithm>

#include "body/guards.h"

namespace copydesk {
namespace {

// The heading of at least that rank that a block is in; kNone if there is none.
NodeId heading_of(const Page& page, BlockId block, Tag least = Tag::h6) {
    constexpr int kLevels = 3;  // <h2><div><span>…
    NodeId node = page.blocks[block].node;
    for (int level = 0; level < kLevels && node != kNone; ++level, node = page.nodes[node].parent)
        if (const Tag tag = page.nodes[node].tag; is_heading(tag) && tag <= least) return node;
    return kNone;
}

}  // namespace

void keep_headings(const Page& page, const BlockTexts& texts, bool one_text, Selection& selection) {
    constexpr float kHeading = 0.3f;              // itself
    const float likely = one_text ? 0.5f : 0.7f;  // the text below it
    bool in_body = false;
    BlockId heading = kNone;  // the first of those right above
    for (BlockId b = 0; b < texts.blocks.size(); ++b) {
        if (texts.blocks[b].hash_count == 0) continue;
        if (selection.kept[b]) {
            if (heading != kNone && selection.probability[b] >= likely)
                std::fill(selection.kept.begin() + heading, selection.kept.begin() + b, 1);
            heading = kNone;
            in_body = true;
        } else if (!in_body || selection.probability[b] < kHeading || texts.blocks[b].markers ||
                   heading_of(page, b) == kNone) {
            heading = kNone;
        } else if (heading == kNone) {
            heading = b;
        }
    }
}

void keep_standfirst(const Page& page, const BlockTexts& texts, Selection& selection) {
    constexpr float kPossible = 0.2f, kLikely = 0.7f;
    constexpr std::uint32_t kShortest = 16, kLongest = 140;  // half words
    constexpr BlockId kNear = 3;                             // byline and date may stand between
    BlockId title = kNone, first = 0;                        // of the body
    for (; first < texts.blocks.size(); ++first) {
        if (selection.kept[first] && selection.probability[first] >= kLikely) break;
        // a link: the site's name
        if (heading_of(page, first, Tag::h1) != kNone && texts.blocks[first].linked_half_words == 0)
            title = first;
    }
    if (title == kNone || first == texts.blocks.size()) return;
    for (BlockId b = title + 1; b < std::min(first, title + 1 + kNear); ++b) {
        const BlockText& text = texts.blocks[b];
        const bool sentence = text.half_words >= kShortest && text.half_words <= kLongest &&
                              is_stop(text.last) && text.separators == 0 && !text.markers &&
                              text.linked_half_words * 4 <= text.half_words;
        if (!sentence) continue;
        if (selection.probability[b] >= kPossible) selection.kept[b] = 1;
        return;
    }
}

void keep_sections(const Page& page, const BlockTexts& texts, Selection& selection) {
    constexpr float kPossible = 0.1f;
    constexpr std::uint32_t kParagraph = 40;  // half words
    BlockId above = kNone;                    // the block of the last heading that is kept
    NodeId above_node = kNone;
    for (BlockId b = 0; b < texts.blocks.size(); ++b) {
        if (!selection.kept[b]) continue;
        const NodeId heading = heading_of(page, b);
        if (heading == kNone) continue;
        if (above != kNone) {
            const NodeId parent = page.nodes[above_node].parent;
            const BlockId end = parent == kNone ? b : std::min(b, page.nodes[parent].end_block);
            for (BlockId below = above + 1; below < end; ++below) {
                const BlockText& text = texts.blocks[below];
                if (selection.probability[below] >= kPossible && text.half_words >= kParagraph &&
                    !text.is_linked(2) && text.alike <= 1 && !text.markers &&
                    page.nodes[page.blocks[below].node].tag == Tag::p)
                    selection.kept[below] = 1;
            }
        }
        above = b;
        above_node = heading;
    }
}

}  // namespace copydesk
