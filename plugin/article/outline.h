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

class Outline {
  public:
    Outline(const Page& page, const Notes& notes)
        : page_(page), notes_(notes), tables_(page.nodes.size(), Table::unknown) {}

    // The containers around a block-level node, outermost first. At most kDeepest are given.
    const std::vector<Container>& containers_of(NodeId node);
    // Heading, code or paragraph: what the block itself is.
    NodeKind kind_of_block(NodeId node) const;
    std::uint8_t heading_level(NodeId node) const;
    NodeId preformatted(NodeId node) const;  // the pre that it stands in, or kNone

    static constexpr std::size_t kDeepest = 32;

  private:
    enum class Table : std::uint8_t { unknown, data, layout };
    bool is_data_table(NodeId table);
    Table judge_table(NodeId table) const;

    const Page& page_;
    const Notes& notes_;
    std::vector<Table> tables_;
    std::vector<Container> found_;
};

// A number out of an attribute: digits only, capped, so that no page can ask for the absurd.
std::uint32_t bounded_number(std::string_view text, std::uint32_t most) noexcept;

}  // namespace copydesk
