// Skeleton and the parser's tree -> the flat arrays of a Page.
#pragma once

#include <cstddef>
#include <cstdint>

#include "page/page.h"
#include "page/scan.h"

namespace copydesk {

// Lays the inline elements and the text runs of the skeleton's sequences into the block-level tree
// that the parser walks through, in document order.
class TreeBuilder {
  public:
    TreeBuilder(const Skeleton& skeleton, const Limits& limits, Watch& watch, Arena& arena,
                Page& page)
        : skeleton_(skeleton),
          limits_(limits),
          watch_(watch),
          page_(page),
          blocks_open_(&arena),
          inline_open_(&arena),
          suspended_(&arena) {}

    // A block-level element; a source of kNone: implied.
    struct Origin {
        std::uint32_t source = kNone, first_attribute = 0, attribute_count = 0;
    };
    void enter(Tag tag, const Origin& origin);
    void leave();
    void sequence(std::uint32_t index);  // the placeholder's text and inline tags
    void finish();                       // leaves what is still open
    void abandon() noexcept;             // the same, where a limit was reached in the middle

  private:
    struct OpenInline {
        Tag tag;
        Origin origin;
        std::uint32_t level;   // how many block-level elements were open when it began
        NodeId node = kNone;   // where it is laid in at present
        bool laid = false;     // it has been laid in at least once
        bool carried = false;  // its block was left; it goes on where text or a tag follows
    };

    struct Suspended {
        OpenInline open;
        NodeId over = kNone;  // the element behind which it goes on
    };

    NodeId add_node(Tag tag, const Origin& origin, bool is_inline, NodeId parent);
    void close_node(NodeId node);
    void open_inline(const Item& item);
    void close_inline(const Item& item);
    bool is_custom(const OpenInline& open) const;
    bool same_name(const OpenInline& open, const Item& close) const;
    void lay_inlines();                   // makes every open inline a node of the present block
    void lift_inlines(std::size_t from);  // ends those nodes; they are laid anew on demand
    void suspend_inlines(NodeId block);
    void resume_inlines(NodeId block);
    void empty_element(const Item& item);
    void cut_element(const Item& item);
    void text(const Item& item);
    void add_run(const Item& item);
    void break_block();
    NodeId block_node() const { return blocks_open_.back(); }
    NodeId innermost() const;

    const Skeleton& skeleton_;
    const Limits& limits_;
    Watch& watch_;
    Page& page_;
    Column<NodeId> blocks_open_;
    Column<OpenInline> inline_open_;
    Column<Suspended> suspended_;
    bool block_is_open_ = false;      // the last block takes further runs
    bool space_ = false;              // white space was passed over since the last run
    bool custom_ended_ = false;       // a custom element ended since the last run
    std::uint32_t line_breaks_ = 0;   // <br> since the last run
    std::uint32_t preformatted_ = 0;  // open pre, listing, xmp, plaintext
    std::uint32_t laid_again_ = 0;    // inline nodes that only carry on what was laid before
};

}  // namespace copydesk
