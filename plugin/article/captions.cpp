#include "article/captions.h"

#include <algorithm>
#include <array>

#include "body/class_words.h"

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
    return named || is_named_below(block) || repeats_alternative(block);
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

// A line that says what the picture right above it says to those who do not see it.
bool Captions::repeats_alternative(BlockId block) const {
    constexpr std::size_t kShortest = 40;  // bytes
    constexpr NodeId kNear = 24;           // nodes; a credit may stand between
    const NodeId line = page_.blocks[block].node;
    const Block& at = page_.blocks[block];
    if (is_heading(page_.nodes[line].tag) ||  // a card's headline
        page_.closest(page_.runs[at.first_run].node, Tag::a) != kNone)
        return false;
    for (NodeId n = line; n > 0 && n + kNear > line;) {
        --n;
        if (page_.nodes[n].tag != Tag::img) continue;
        const std::string alt = page_.attribute(n, AttributeName::alt);
        if (alt.size() < kShortest) return false;
        std::string text;
        page_.append_beginning(at.first_run, at.end_run, alt.size() + 1, text);
        return text == alt;
    }
    return false;
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
