#include "article/outline.h"

#include <algorithm>
#include <array>

#include "core/characters.h"

namespace copydesk {

std::uint32_t bounded_number(std::string_view text, std::uint32_t most) noexcept {
    text = trim(text);
    std::uint32_t value = 0;
    for (char c : text) {
        if (!is_ascii_digit(c)) break;
        value = value * 10 + static_cast<std::uint32_t>(c - '0');
        if (value >= most) return most;
    }
    return value;
}

namespace {

// What an element of a tag says of what stands in it.
struct TagSays {
    bool contains = false;  // it may be a container
    bool preformatted = false;
    bool heads = false;  // `heading` holds from here on
    std::uint8_t heading = 0;
};
constexpr auto kTagSays = [] {
    std::array<TagSays, 256> says{};
    const auto of = [&says](Tag tag) -> TagSays& { return says[static_cast<std::uint8_t>(tag)]; };
    for (const Tag tag : {Tag::ul, Tag::ol, Tag::menu, Tag::dir, Tag::dl, Tag::li, Tag::dt, Tag::dd,
                          Tag::blockquote, Tag::td, Tag::th, Tag::tr, Tag::caption, Tag::table})
        of(tag).contains = true;
    for (const Tag tag : {Tag::pre, Tag::listing, Tag::xmp, Tag::plaintext})
        of(tag).preformatted = true;
    for (const Tag tag : {Tag::body, Tag::article, Tag::li, Tag::td}) of(tag).heads = true;
    std::uint8_t level = 0;
    for (const Tag tag : {Tag::h1, Tag::h2, Tag::h3, Tag::h4, Tag::h5, Tag::h6}) {
        of(tag).heads = true;
        of(tag).heading = ++level;
    }
    return says;
}();

}  // namespace

PageOutline::PageOutline(const Page& page, const Notes& notes)
    : page_(page),
      notes_(notes),
      inside_(page.nodes.size()),
      tables_(page.nodes.size(), Table::unknown) {
    for (NodeId n = 0; n < page.nodes.size(); ++n) {  // a parent stands before its children
        const Node& node = page.nodes[n];
        Inside& inside = inside_[n];
        if (node.parent != kNone) inside = inside_[node.parent];
        const TagSays& says = kTagSays[static_cast<std::uint8_t>(node.tag)];
        if (says.contains || holds_notes(n)) inside.container = n;
        constexpr BlockId kMostLines = 4;  // some pages set their whole text as a heading
        if (says.heads)
            inside.heading = node.end_block - node.first_block <= kMostLines ? says.heading : 0;
        if (says.preformatted && inside.preformatted == kNone) inside.preformatted = n;
    }
}

bool PageOutline::may_contain(NodeId node) const {
    return kTagSays[static_cast<std::uint8_t>(page_.nodes[node].tag)].contains || holds_notes(node);
}

bool PageOutline::holds_notes(NodeId node) const {
    return !notes_.empty() && notes_.contains(node);
}

const std::vector<Container>& PageOutline::containers_of(NodeId node) {
    const NodeId innermost = node == kNone ? kNone : inside_[node].container;
    if (innermost != asked_) find_containers(innermost);
    asked_ = innermost;
    return found_;
}

void PageOutline::find_containers(NodeId innermost) {
    found_.clear();
    const auto above = [this](NodeId n) {
        const NodeId parent = page_.nodes[n].parent;
        return parent == kNone ? kNone : inside_[parent].container;
    };
    for (NodeId n = innermost; n != kNone; n = above(n)) {
        if (!notes_.empty() && notes_.contains(n)) {
            found_.push_back({n, NodeKind::note});  // whatever list or table it stands in
            break;
        }
        switch (page_.nodes[n].tag) {
            case Tag::ul:
            case Tag::ol:
            case Tag::menu:
            case Tag::dir:
            case Tag::dl:
                // Only what stands in an item is part of a list.
                if (!found_.empty() && found_.back().kind == NodeKind::item)
                    found_.push_back({n, NodeKind::list});
                break;
            case Tag::li:
            case Tag::dt:
            case Tag::dd: found_.push_back({n, NodeKind::item}); break;
            case Tag::blockquote: found_.push_back({n, NodeKind::quote}); break;
            case Tag::td:
            case Tag::th:
            case Tag::tr:
            case Tag::caption:
            case Tag::table: {
                const NodeId table = page_.closest(n, Tag::table);
                if (table == kNone || !is_data_table(table)) break;
                const Tag tag = page_.nodes[n].tag;
                found_.push_back({n, tag == Tag::table     ? NodeKind::table
                                     : tag == Tag::tr      ? NodeKind::row
                                     : tag == Tag::caption ? NodeKind::caption
                                                           : NodeKind::cell});
                break;
            }
            default: break;
        }
    }
    std::reverse(found_.begin(), found_.end());
    // An item without a list, as broken pages have it, is a paragraph.
    std::erase_if(found_, [this](const Container& c) {
        return c.kind == NodeKind::item &&
               (&c == found_.data() || (&c - 1)->kind != NodeKind::list);
    });
    if (found_.size() > kDeepest) found_.resize(kDeepest);
}

bool PageOutline::is_data_table(NodeId table) {
    Table& judged = tables_[table];
    if (judged == Table::unknown) judged = judge_table(table);
    return judged == Table::data;
}

// A table that arranges the page has other tables in it, or a single row or column, or whole
// texts in its cells.
PageOutline::Table PageOutline::judge_table(NodeId table) const {
    const Node& node = page_.nodes[table];
    if (const auto role = page_.raw_attribute(table, AttributeName::role))
        if (*role == "presentation" || *role == "none") return Table::layout;
    std::size_t rows = 0, cells = 0, headers = 0, widest = 0, in_row = 0, blocks = 0;
    for (NodeId n = table + 1; n < node.end; ++n) {
        const Node& inner = page_.nodes[n];
        if (inner.tag == Tag::table) return Table::layout;
        if (inner.tag == Tag::tr) {
            ++rows;
            in_row = 0;
        }
        if (inner.tag != Tag::td && inner.tag != Tag::th) continue;
        ++cells;
        headers += inner.tag == Tag::th;
        widest = std::max(widest, ++in_row);
        blocks = std::max<std::size_t>(blocks, inner.end_block - inner.first_block);
    }
    if (rows < 2 || widest < 2) return headers && rows > 1 ? Table::data : Table::layout;
    return headers || blocks <= 6 ? Table::data : Table::layout;
}

}  // namespace copydesk
