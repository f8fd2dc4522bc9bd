#include "article/captions.h"

namespace copydesk {

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
    return named;
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
