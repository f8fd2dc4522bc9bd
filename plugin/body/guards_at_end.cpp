#include <algorithm>
#include <vector>

#include "body/guards.h"
#include "body/markers.h"
#include "core/characters.h"

namespace copydesk {

void keep_last_sentences(const BlockTexts& texts, Selection& selection) {
    constexpr float kLikely = 0.2f, kParagraph = 0.7f;
    bool after_paragraph = false;
    for (std::size_t b = 0; b < texts.blocks.size(); ++b) {
        const bool kept = selection.kept[b];
        if (!kept && after_paragraph && is_stop(texts.blocks[b].last) &&
            selection.probability[b] >= kLikely && !texts.blocks[b].markers)
            selection.kept[b] = 1;
        after_paragraph = kept && selection.probability[b] >= kParagraph;
    }
}

void drop_dangling_end(const Page& page, const BlockTexts& texts, Selection& selection) {
    constexpr std::uint32_t kLine = 36;  // half words
    const auto is_dangling = [&](std::size_t b) {
        const BlockText& text = texts.blocks[b];
        return is_heading(page.nodes[page.blocks[b].node].tag) ||
               (text.last == U':' && text.half_words <= kLine);
    };
    std::size_t end = texts.blocks.size();
    while (end > 0 && (!selection.kept[end - 1] || is_dangling(end - 1))) --end;
    if (end == 0) return;  // nothing but such lines
    std::fill(selection.kept.begin() + static_cast<std::ptrdiff_t>(end), selection.kept.end(), 0);
}

void drop_other_goods(const BlockTexts& texts, Selection& selection) {
    // Of the kept words, as nearer the top stand tabs and ratings; and of the sure ones.
    constexpr float kLeastBefore = 0.4f, kMostSureBehind = 0.15f;
    constexpr std::uint32_t kHeading = 20;  // half words
    const std::size_t count = texts.blocks.size();
    const auto is_sure = [&selection](std::size_t b) { return selection.probability[b] >= kSure; };
    float kept = 0, sure = 0;
    for (std::size_t b = 0; b < count; ++b) {
        if (selection.kept[b]) kept += texts.blocks[b].words();
        if (is_sure(b)) sure += texts.blocks[b].words();
    }
    float before = 0, sure_behind = sure;
    for (std::size_t b = 0; b < count; ++b) {
        const BlockText& text = texts.blocks[b];
        if (is_sure(b)) sure_behind -= text.words();
        if (selection.kept[b]) before += text.words();
        if (is_sure(b) || text.half_words > kHeading || before < kLeastBefore * kept ||
            sure_behind > kMostSureBehind * sure ||
            !find_shop_markers({texts.hashes.data() + text.first_hash, text.hash_count}))
            continue;
        for (; b < count; ++b)
            if (!is_sure(b)) selection.kept[b] = 0;
    }
}

namespace {

// What a visitor works the site with.
bool is_control(const Page& page, NodeId node) {
    const Tag tag = page.nodes[node].tag;
    if (tag == Tag::dialog || tag == Tag::nav || tag == Tag::button) return true;
    const std::string_view role =
        page.raw_attribute(node, AttributeName::role).value_or(std::string_view());
    for (const std::string_view control : {"dialog", "alertdialog", "navigation", "button"})
        if (equals_ignoring_case(role, control)) return true;
    return false;
}

}  // namespace

void drop_controls(const Page& page, const BlockTexts& texts, Selection& selection) {
    constexpr float kLikelier = 0.5f, kMost = 0.5f;  // of the kept words
    const auto is_doubtful = [&selection](BlockId b) {
        return selection.kept[b] && selection.probability[b] < kLikelier;
    };
    const auto count = static_cast<BlockId>(page.blocks.size());
    BlockId first = 0;
    while (first < count && !is_doubtful(first)) ++first;
    if (first == count) return;  // as on most pages
    std::vector<bool> in_control(page.nodes.size());
    for (NodeId n = 0; n < page.nodes.size(); ++n) {
        const NodeId parent = page.nodes[n].parent;
        in_control[n] = (parent != kNone && in_control[parent]) || is_control(page, n);
    }
    const auto stands_in_control = [&](BlockId b) {
        return in_control[page.runs[page.blocks[b].first_run].node];
    };
    const auto heads_text = [&](BlockId b) {  // of an accordion
        return b + 1 < count && selection.kept[b + 1] && !is_doubtful(b + 1) &&
               !stands_in_control(b + 1);
    };
    const auto goes = [&](BlockId b) {
        return is_doubtful(b) && stands_in_control(b) && !heads_text(b);
    };
    float kept = 0, lost = 0;
    for (BlockId b = 0; b < count; ++b) {
        if (selection.kept[b]) kept += texts.blocks[b].words();
        if (goes(b)) lost += texts.blocks[b].words();
    }
    if (lost > kMost * kept) return;
    for (BlockId b = first; b < count; ++b)
        if (goes(b)) selection.kept[b] = 0;
}

}  // namespace copydesk
