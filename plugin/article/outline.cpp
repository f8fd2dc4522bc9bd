#include "article/outline.h"

#include <algorithm>

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

PageOutline::PageOutline(const Page& page, const Notes& notes)
    : page_(page),
      notes_(notes),
      inside_(page.nodes.size()),
      tables_(page.nodes.size(), Table::unknown) {
    for (NodeId n = 0; n < page.nodes.size(); ++n) {  // a parent stands before its children
        const Node& node = page.nodes[n];
        Inside& inside = inside_[n];
        if (node.parent != kNone) inside = inside_[node.parent];
        if (may_contain(n)) inside.container = n;
        switch (node.tag) {
            case Tag::h1:
            case Tag::h2:
            case Tag::h3:
            case Tag::h4:
            case Tag::h5:
            case Tag::h6:
                inside.heading = static_cast<std::uint8_t>(1 + static_cast<int>(node.tag) -
                                                           static_cast<int>(Tag::h1));
                break;
            case Tag::body:
            case Tag::article:
            case Tag::li:
            case Tag::td: inside.heading = 0; break;
            case Tag::pre:
            case Tag::listing:
            case Tag::xmp:
            case Tag::plaintext: inside.preformatted = n; break;
            default: break;
        }
    }
}

bool PageOutline::may_contain(NodeId node) const {
    switch (page_.nodes[node].tag) {
        case Tag::ul:
        case Tag::ol:
        case Tag::menu:
        case Tag::dir:
        case Tag::dl:
        case Tag::li:
        case Tag::dt:
        case Tag::dd:
        case Tag::blockquote:
        case Tag::td:
        case Tag::th:
        case Tag::tr:
        case Tag::caption:
        case Tag::table: return true;
        default: return !notes_.empty() && notes_.contains(node);
    }
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

NodeKind PageOutline::kind_of_block(NodeId node) const {
    if (preformatted(node) != kNone) return NodeKind::code;
    return heading_level(node) ? NodeKind::heading : NodeKind::paragraph;
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
