// What a block is, by the elements that it stands in: heading, list item, quote, table cell, …
#pragma once

#include <cstdint>
#include <vector>

#include "article/article.h"
#include "article/notes.h"
#include "page/page.h"

namespace copydesk {

// One element on the way from the root to a block that shows in the article.
struct Container {
    NodeId node;
    NodeKind kind;
};

class PageOutline {
  public:
    PageOutline(const Page& page, const Notes& notes);

    // The containers around a block-level node, outermost first. At most kDeepest are given.
    const std::vector<Container>& containers_of(NodeId node);
    // Of the heading that it stands in; 0: none.
    std::uint8_t heading_level(NodeId node) const { return inside_[node].heading; }
    // The pre that it stands in, or kNone.
    NodeId preformatted(NodeId node) const { return inside_[node].preformatted; }

    static constexpr std::size_t kDeepest = 32;

  private:
    enum class Table : std::uint8_t { unknown, data, layout };
    // What a node and those above it say of the text in it: known for all nodes from one pass,
    // since blocks by the thousand may stand hundreds of elements deep.
    struct Inside {
        NodeId container = kNone;  // the innermost that may be one, the node itself included
        NodeId preformatted = kNone;
        std::uint8_t heading = 0;  // its level; 0: none
    };
    bool may_contain(NodeId node) const;
    bool holds_notes(NodeId node) const;
    void find_containers(NodeId innermost);
    bool is_data_table(NodeId table);
    Table judge_table(NodeId table) const;

    const Page& page_;
    const Notes& notes_;
    std::vector<Inside> inside_;
    std::vector<Table> tables_;
    std::vector<Container> found_;  // of `asked_`: blocks that follow one another often share it
    NodeId asked_ = kNone;
};

// A number out of an attribute: digits only, capped, so that no page can ask for the absurd.
std::uint32_t bounded_number(std::string_view text, std::uint32_t most) noexcept;

}  // namespace copydesk
