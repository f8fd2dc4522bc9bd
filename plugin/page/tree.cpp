#include "page/tree.h"

#include <algorithm>

#include "page/lexer.h"

namespace copydesk {
namespace {

constexpr std::size_t kOpenInlines = 64;  // beyond, inline tags are not laid in

bool is_preformatted(Tag tag) noexcept {
    return tag == Tag::pre || tag == Tag::listing || tag == Tag::xmp || tag == Tag::plaintext;
}

// The standard's formatting elements go on behind the end of the block that they were opened in.
// clang-format off
bool is_formatting(Tag tag) noexcept {
    switch (tag) {
        case Tag::a: case Tag::b: case Tag::big: case Tag::code: case Tag::em: case Tag::font:
        case Tag::i: case Tag::nobr: case Tag::s: case Tag::small: case Tag::strike:
        case Tag::strong: case Tag::tt: case Tag::u: return true;
        default: return false;
    }
}
// clang-format on

TreeBuilder::Origin origin_of(const Item& item) noexcept {
    return {item.raw.offset, item.first_attribute, item.attribute_count};
}

// … but not out of these.
bool fences_formatting(Tag tag) noexcept {
    return tag == Tag::td || tag == Tag::th || tag == Tag::caption;
}

}  // namespace

NodeId TreeBuilder::add_node(Tag tag, const Origin& origin, bool is_inline, NodeId parent) {
    const auto id = static_cast<NodeId>(page_.nodes.size());
    Node& node = page_.nodes.emplace_back();
    node.tag = tag;
    node.is_inline = is_inline;
    node.parent = parent;
    node.depth = parent == kNone ? std::uint16_t{0}
                                 : static_cast<std::uint16_t>(page_.nodes[parent].depth + 1);
    node.source = origin.source;
    node.first_attribute = origin.first_attribute;
    node.attribute_count = origin.attribute_count;
    node.first_run = static_cast<RunId>(page_.runs.size());
    node.first_block = static_cast<BlockId>(page_.blocks.size() - (is_inline && block_is_open_));
    return id;
}

void TreeBuilder::close_node(NodeId id) {
    Node& node = page_.nodes[id];
    node.end = static_cast<NodeId>(page_.nodes.size());
    node.end_run = static_cast<RunId>(page_.runs.size());
    node.end_block = static_cast<BlockId>(page_.blocks.size());
    // A <br><br> behind its start tag may have ended the block in which it began.
    if (node.first_run < node.end_run) node.first_block = page_.runs[node.first_run].block;
}

void TreeBuilder::enter(Tag tag, const Origin& origin) {
    watch_.check();
    break_block();
    lift_inlines(0);
    // Sixty elements left open and a hundred thousand paragraphs behind them would be millions of
    // nodes: from some point on, no block carries on what another one left open.
    if (laid_again_ > limits_.elements) inline_open_.clear();
    const NodeId parent = blocks_open_.empty() ? kNone : block_node();
    const NodeId id = add_node(tag, origin, false, parent);
    if (tag == Tag::table || fences_formatting(tag)) suspend_inlines(id);
    blocks_open_.push_back(id);
    preformatted_ += is_preformatted(tag);
    if (tag == Tag::head)
        for (const Item& item : skeleton_.head)
            item.kind == Item::Kind::cut ? cut_element(item) : empty_element(item);
}

// Some of what is open does not reach into a block, and goes on behind it. Into a table: what
// stands in the source behind the table's tag and in the tree in front of it, since the parser put
// it there. Into a cell: what another block left open.
void TreeBuilder::suspend_inlines(NodeId block) {
    const Node& node = page_.nodes[block];
    for (std::size_t i = 0; i < inline_open_.size();) {
        const OpenInline& open = inline_open_[i];
        const bool stays_out = node.tag == Tag::table
                                   ? node.source != kNone && open.origin.source > node.source
                                   : open.carried;
        if (!stays_out) {
            ++i;
            continue;
        }
        suspended_.push_back({open, block});
        inline_open_.erase(inline_open_.begin() + static_cast<std::ptrdiff_t>(i));
    }
}

void TreeBuilder::resume_inlines(NodeId block) {
    std::size_t first = suspended_.size();  // those of inner blocks are gone already
    while (first > 0 && suspended_[first - 1].over == block) --first;
    for (std::size_t i = first; i < suspended_.size() && inline_open_.size() < kOpenInlines; ++i)
        inline_open_.push_back(suspended_[i].open);
    suspended_.resize(first);
}

void TreeBuilder::leave() {
    break_block();
    const NodeId id = block_node();
    const Tag tag = page_.nodes[id].tag;
    const auto level = static_cast<std::uint32_t>(blocks_open_.size());
    // Inline elements that were opened in here and never closed end here.
    for (std::size_t i = inline_open_.size(); i-- > 0;) {
        const OpenInline& open = inline_open_[i];
        if (open.level < level) break;
        if (is_formatting(open.tag) && !fences_formatting(tag)) continue;
        if (!open.laid) lay_inlines();
        lift_inlines(i);
        inline_open_.erase(inline_open_.begin() + static_cast<std::ptrdiff_t>(i));
    }
    lift_inlines(0);
    for (OpenInline& open : inline_open_) {
        open.carried = open.carried || open.level == level;
        open.level = std::min(open.level, level - 1);
    }
    close_node(id);
    if (!suspended_.empty()) resume_inlines(id);
    blocks_open_.pop_back();
    preformatted_ -= is_preformatted(tag);
}

void TreeBuilder::finish() {
    while (!blocks_open_.empty()) leave();
}

// The arrays are made whole without taking memory: what is still open ends here.
void TreeBuilder::abandon() noexcept {
    if (!page_.blocks.empty() && page_.blocks.back().first_run == page_.blocks.back().end_run)
        page_.blocks.pop_back();
    for (NodeId id = 0; id < page_.nodes.size(); ++id)
        if (page_.nodes[id].end == 0) close_node(id);
}

NodeId TreeBuilder::innermost() const {
    return inline_open_.empty() ? block_node() : inline_open_.back().node;
}

void TreeBuilder::lay_inlines() {
    NodeId parent = block_node();
    for (OpenInline& open : inline_open_) {
        if (open.node == kNone) {
            open.node = add_node(open.tag, open.origin, true, parent);
            laid_again_ += open.laid;
            open.laid = true;
            if (open.carried) open.level = static_cast<std::uint32_t>(blocks_open_.size());
            open.carried = false;  // from here on it stands in this block
        }
        parent = open.node;
    }
}

void TreeBuilder::lift_inlines(std::size_t from) {
    for (std::size_t i = inline_open_.size(); i-- > from;) {
        if (inline_open_[i].node == kNone) continue;
        close_node(inline_open_[i].node);
        inline_open_[i].node = kNone;
    }
}

bool TreeBuilder::is_custom(const OpenInline& open) const {
    return open.tag == Tag::unknown &&
           is_custom_name(lexer::name_at(page_.source, open.origin.source + 1));
}

void TreeBuilder::open_inline(const Item& item) {
    if (item.tag == Tag::a) {  // a link in a link ends the outer one
        const bool linked = std::any_of(inline_open_.begin(), inline_open_.end(),
                                        [](const OpenInline& o) { return o.tag == Tag::a; });
        if (linked) close_inline(item);
    }
    if (inline_open_.size() >= kOpenInlines) return;
    OpenInline open;
    open.tag = item.tag;
    open.origin = origin_of(item);
    open.level = static_cast<std::uint32_t>(blocks_open_.size());
    // To a parser they are inline, but pages set one behind another as boxes.
    if (custom_ended_ && is_custom(open)) break_block();
    inline_open_.push_back(open);
}

// Custom elements share one Tag and are told apart by their spelling.
bool TreeBuilder::same_name(const OpenInline& open, const Item& close) const {
    if (open.tag != Tag::unknown) return true;
    const std::string_view opened = lexer::name_at(page_.source, open.origin.source + 1),
                           closed = lexer::name_at(page_.source, close.raw.offset + 2);
    return std::equal(opened.begin(), opened.end(), closed.begin(), closed.end(),
                      [](char a, char b) { return ascii_lower(a) == ascii_lower(b); });
}

void TreeBuilder::close_inline(const Item& item) {
    const auto level = static_cast<std::uint32_t>(blocks_open_.size());
    const bool formatting = is_formatting(item.tag);
    for (std::size_t i = inline_open_.size(); i-- > 0;) {
        const OpenInline& open = inline_open_[i];
        // The end tag of an ordinary inline element means nothing inside a further block.
        if (!formatting && open.level < level) return;
        if (open.tag != item.tag || !same_name(open, item)) continue;
        if (!open.laid) lay_inlines();
        lift_inlines(i);
        custom_ended_ = custom_ended_ || is_custom(open);
        inline_open_.erase(inline_open_.begin() + static_cast<std::ptrdiff_t>(i));
        // Ordinary elements inside it end with it; formatting goes on.
        for (std::size_t j = inline_open_.size(); j-- > i;)
            if (!is_formatting(inline_open_[j].tag)) {
                custom_ended_ = custom_ended_ || is_custom(inline_open_[j]);
                inline_open_.erase(inline_open_.begin() + static_cast<std::ptrdiff_t>(j));
            }
        return;
    }
}

void TreeBuilder::sequence(std::uint32_t index) {
    if (index >= skeleton_.sequences.size() || blocks_open_.empty()) return;
    const Sequence s = skeleton_.sequences[index];
    for (std::uint32_t i = s.first_item; i < s.end_item; ++i) {
        watch_.check();
        const Item& item = skeleton_.items[i];
        space_ = space_ || item.space_before;
        switch (item.kind) {
            case Item::Kind::text: text(item); break;
            case Item::Kind::open: open_inline(item); break;
            case Item::Kind::close: close_inline(item); break;
            case Item::Kind::empty: empty_element(item); break;
            case Item::Kind::cut: cut_element(item); break;
            case Item::Kind::enter: enter(item.tag, origin_of(item)); break;
            case Item::Kind::leave: leave(); break;
        }
    }
}

void TreeBuilder::empty_element(const Item& item) {
    if (item.tag == Tag::br) {
        ++line_breaks_;
        if (preformatted_ == 0 && line_breaks_ == 2) break_block();
        return;
    }
    if (item.tag == Tag::wbr) return;
    lay_inlines();
    const NodeId id = add_node(item.tag, origin_of(item), true, innermost());
    close_node(id);
    if (item.tag == Tag::input || item.tag == Tag::textarea) break_block();
}

void TreeBuilder::cut_element(const Item& item) {
    if (item.tag == Tag::template_ || item.tag == Tag::datalist) return;
    lay_inlines();
    const NodeId id = add_node(item.tag, origin_of(item), true, innermost());
    close_node(id);
    if (item.tag == Tag::select) break_block();
    if (item.tag != Tag::script) return;
    const std::uint32_t end = item.raw.offset + item.raw.length;
    bool self_closing;
    const std::size_t content = lexer::end_of_tag(
        page_.source, lexer::end_of_name(page_.source, item.raw.offset + 1), self_closing);
    if (content != lexer::npos && content < end)
        page_.scripts.push_back(
            {{static_cast<std::uint32_t>(content), end - static_cast<std::uint32_t>(content)}, id});
}

void TreeBuilder::text(const Item& item) {
    if (item.blank && preformatted_ == 0) {
        space_ = true;
        return;
    }
    add_run(item);
}

void TreeBuilder::add_run(const Item& item) {
    lay_inlines();
    const auto block = static_cast<BlockId>(page_.blocks.size() - block_is_open_);
    const auto run = static_cast<RunId>(page_.runs.size());
    if (!block_is_open_) {
        page_.blocks.push_back({run, run, block_node()});
        block_is_open_ = true;
        space_ = false;
        line_breaks_ = 0;
    }
    page_.runs.push_back({item.raw, innermost(), block, item.decode, space_, line_breaks_ > 0});
    page_.blocks.back().end_run = run + 1;
    space_ = false;
    custom_ended_ = false;
    line_breaks_ = 0;
}

void TreeBuilder::break_block() {
    block_is_open_ = false;
    custom_ended_ = false;
    space_ = false;
}

}  // namespace copydesk
