#include <algorithm>

#include "body/guards.h"

namespace copydesk {

void end_body(std::size_t from, Selection& selection) {
    for (std::size_t b = from; b < selection.kept.size(); ++b)
        if (selection.probability[b] < kSure) selection.kept[b] = 0;
}

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

void drop_rights_lines(const BlockTexts& texts, Selection& selection) {
    constexpr std::uint32_t kLine = 50;  // half words
    for (std::size_t b = texts.blocks.size(); b-- > 0;) {
        if (!selection.kept[b]) continue;
        if (selection.probability[b] >= kSure || texts.blocks[b].half_words > kLine ||
            !announces(texts, b, Marker::rights))
            return;
        selection.kept[b] = 0;
    }
}

void drop_paywall_lines(const BlockTexts& texts, Selection& selection) {
    constexpr float kCertain = 0.95f;    // "She wanted to keep reading."
    constexpr std::uint32_t kLine = 80;  // half words
    for (std::size_t b = 0; b < texts.blocks.size(); ++b)
        if (selection.kept[b] && selection.probability[b] < kCertain &&
            texts.blocks[b].half_words <= kLine && asks_to_pay(texts.words_of(b)))
            selection.kept[b] = 0;
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

namespace {

// A line that may head the comments: short, of little promise, and no label of a field or a column.
bool heads_comments(const Page& page, const BlockTexts& texts, const Selection& selection,
                    BlockId block, std::uint32_t longest) {
    constexpr float kNoText = 0.5f;
    const NodeId line = page.runs[page.blocks[block].first_run].node;
    return selection.probability[block] < kNoText && texts.blocks[block].half_words <= longest &&
           announces(texts, block, Marker::comments) && page.closest(line, Tag::label) == kNone &&
           page.closest(line, Tag::th) == kNone;
}

// One that counts them and names the title: "4 thoughts on “The title”".
bool counts_comments_on(const TitleWords& title, const BlockTexts& texts,
                        const Selection& selection, BlockId block) {
    if (selection.probability[block] >= kSure) return false;
    const TitleWords::Rest rest = title.rest_of(texts, block);
    return counts_comments(rest.before) || counts_comments(rest.behind);
}

}  // namespace

void drop_comments(const Page& page, const BlockTexts& texts, const TitleWords& title,
                   bool is_article, Selection& selection) {
    constexpr float kLikely = 0.8f;
    constexpr double kMost = 0.6, kLeastCounted = 0.3, kMostSureBehind = 0.15, kLeastWords = 60;
    constexpr int kMostHeadings = 3;  // more are "4 comments" below each card of a list
    // half words; "Convert comments to SQL" heads a part of a manual
    const std::uint32_t longest = is_article ? 16 : 6;
    const auto count = static_cast<BlockId>(texts.blocks.size());
    const auto words = [&texts](BlockId b) { return static_cast<double>(texts.blocks[b].words()); };
    double likely = 0, sure = 0;
    int headings = 0;
    for (BlockId b = 0; b < count; ++b) {
        if (selection.probability[b] >= kLikely) likely += words(b);
        if (selection.probability[b] >= kSure) sure += words(b);
        if (!is_article) headings += heads_comments(page, texts, selection, b, longest);
    }
    if (likely < kLeastWords || headings > kMostHeadings) return;
    double before = 0, sure_behind = sure;
    for (BlockId b = 0; b < count; ++b) {
        if (selection.probability[b] >= kLikely) {
            before += words(b);
            if (selection.probability[b] >= kSure) sure_behind -= words(b);
        }
        if (sure_behind > kMostSureBehind * sure) continue;
        if ((before >= kMost * likely && heads_comments(page, texts, selection, b, longest)) ||
            (before >= kLeastCounted * likely && counts_comments_on(title, texts, selection, b)))
            return end_body(b, selection);
    }
}

void drop_other_goods(const BlockTexts& texts, Selection& selection) {
    // Nearer the top stand tabs and ratings: most of the sure words must stand before or, where
    // there are none, that share of the kept ones, many of which may be teasers.
    constexpr float kLeastSure = 20, kMostSureBehind = 0.15f, kLeastBefore = 0.4f;
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
        if (!is_sure(b) && text.half_words <= kHeading &&
            (sure >= kLeastSure || before >= kLeastBefore * kept) &&
            sure_behind <= kMostSureBehind * sure && find_shop_markers(texts.words_of(b)) != 0)
            return end_body(b, selection);
    }
}

}  // namespace copydesk
