#include "article/captions.h"

#include <algorithm>
#include <array>

#include "article/figure_text.h"
#include "body/class_words.h"
#include "facts/credit_lines.h"
#include "facts/letters.h"

namespace copydesk {
namespace {

// What class names call the line below a picture and nothing else.
constexpr std::array<std::string_view, 11> kCaptionWords = {
    "caption", "captions",         "figcaption", "imagecaption", "photocaption", "legend",
    "legende", "bildunterschrift", "bildtext",   "leyenda",      "didascalia"};

bool is_called_caption(const Page& page, NodeId node) {
    bool found = false;
    if (const auto value = page.raw_attribute(node, AttributeName::class_))
        split_class_words(*value, [&](std::string_view token) {
            found |=
                std::find(kCaptionWords.begin(), kCaptionWords.end(), token) != kCaptionWords.end();
        });
    return found;
}

bool is_picture(Tag tag) {
    return tag == Tag::img || tag == Tag::picture || tag == Tag::figure || tag == Tag::video ||
           tag == Tag::iframe || tag == Tag::svg;
}

bool has_heading(const Page& page, NodeId frame) {
    for (NodeId n = frame; n < page.nodes[frame].end; ++n)
        if (is_heading(page.nodes[n].tag)) return true;
    return false;
}

}  // namespace

// A figure may hold anything: a table, code, a quotation, a whole card are content, and the text
// beside a picture is its caption.
bool Captions::hold(BlockId block) {
    constexpr BlockId kMostLines = 4;
    bool named = false;
    for (NodeId n = page_.blocks[block].node; n != kNone; n = page_.nodes[n].parent) {
        const Node& node = page_.nodes[n];
        switch (node.tag) {
            case Tag::table:
            case Tag::pre:
            case Tag::blockquote:
            case Tag::ul:
            case Tag::ol:
            case Tag::dl: return false;
            case Tag::figcaption: named = true; break;
            case Tag::figure:
                return (named || node.end_block - node.first_block <= kMostLines) &&
                       shows_picture(n);
            default: break;
        }
    }
    return named || is_named_below(block) || is_said(block);
}

// In frames of other elements a line is a caption where its class says so. Cards call their text
// so, too, and have a heading or more lines.
bool Captions::is_named_below(BlockId block) {
    constexpr int kLevels = 4;  // from the line up to the frame
    constexpr BlockId kMostLines = 2;
    NodeId unasked = page_.holder_of(block);  // the lowest whose names were not looked at
    NodeId n = page_.blocks[block].node;
    for (int level = 0; level < kLevels && n != kNone; ++level, n = page_.nodes[n].parent) {
        const Node& node = page_.nodes[n];
        if (node.end_block - node.first_block > kMostLines) return false;
        if (!shows_picture(n)) continue;
        for (const NodeId above = node.parent; unasked != above;
             unasked = page_.nodes[unasked].parent)
            if (is_called_caption(page_, unasked)) return !has_heading(page_, n);
    }
    return false;
}

Captions::Above Captions::look_above(BlockId block) const {
    constexpr NodeId kNear = 24;  // nodes; a credit may stand between
    const RunId first = page_.blocks[block].first_run;
    const auto begin = page_.nodes.begin();
    auto node = std::upper_bound(begin, page_.nodes.end(), first,
                                 [](RunId run, const Node& one) { return run < one.first_run; });
    Above above;
    for (NodeId i = 0; i < kNear && node != begin && above.image == kNone; ++i) {
        --node;
        above.shows_picture |= node->end_run == first && is_picture(node->tag);
        if (node->tag == Tag::img) above.image = static_cast<NodeId>(node - begin);
    }
    return above;
}

// A credit or a source; and right behind a picture a line that ends with its credit, or that is
// called a caption in an article.
bool Captions::is_said(BlockId block, NodeId figure) const {
    constexpr std::uint32_t kLongest = 120;  // half words
    constexpr std::uint32_t kLongestCredit = 90;
    constexpr std::size_t kMost = 1000;  // bytes
    const Block& line = page_.blocks[block];
    if (texts_[block].half_words > kLongest || is_heading(page_.nodes[line.node].tag)) return false;
    const bool may_be_credit = texts_[block].characters <= kLongestCredit;
    const Above above = look_above(block);
    const bool has_image = above.image != kNone;
    if (figure != kNone && !(has_image && page_.contains(figure, above.image))) return false;
    if (!may_be_credit && !has_image && !above.shows_picture) return false;
    std::string text;
    page_.append_beginning(line.first_run, line.end_run, kMost, text);
    if (may_be_credit && is_credit_line(text)) return true;
    const bool linked = page_.closest(page_.runs[line.first_run].node, Tag::a) != kNone;
    if (!linked && repeats_alternative(above, text)) return true;
    if (!above.shows_picture) return false;
    if (read_caption(text)) return true;
    const NodeId around = page_.nodes[line.node].parent;
    return in_article_ && (is_named_caption(page_, line.node) ||
                           (around != kNone && is_named_caption(page_, around)));
}

// What the picture above it says to those who do not see it. In an article with no words in between
// part of that is enough.
bool Captions::repeats_alternative(const Above& above, std::string_view line) const {
    constexpr std::size_t kShortest = 40, kShortestInArticle = 16, kShortestPart = 24;  // bytes
    if (above.image == kNone || line.size() < kShortestInArticle) return false;
    const auto alt = page_.raw_attribute(above.image, AttributeName::alt);
    if (!alt || alt->size() < (above.shows_picture ? kShortestInArticle : line.size()))
        return false;  // as most are
    const std::string alternative = tidy(page_.attribute(above.image, AttributeName::alt));
    const std::string text = tidy(line);
    if (text == alternative && text.size() >= kShortest) return true;
    if (!in_article_ || !above.shows_picture || alternative.size() < kShortestInArticle)
        return false;
    const std::string key = fold_key(text), other = fold_key(alternative);
    if (key == other) return true;
    return std::min(text.size(), alternative.size()) >= kShortestPart &&
           text.size() * 2 < alternative.size() * 5 &&
           (key.starts_with(other) || other.starts_with(key));
}

bool Captions::shows_picture(NodeId figure) {
    if (figure == asked_) return shown_;
    asked_ = figure;
    shown_ = false;
    for (NodeId n = figure + 1; n < page_.nodes[figure].end && !shown_; ++n) {
        switch (page_.nodes[n].tag) {
            case Tag::img:
            case Tag::picture:
            case Tag::video:
            case Tag::audio:
            case Tag::canvas:
            case Tag::svg:
            case Tag::iframe:
            case Tag::object:
            case Tag::embed: shown_ = true; break;
            default: break;
        }
    }
    return shown_;
}

}  // namespace copydesk
