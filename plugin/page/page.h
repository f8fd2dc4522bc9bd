// Text -> Page: the page as flat arrays that every later stage reads.
//
// A Page borrows the text it was made from and lives in an arena; it is never changed after
// it was made. HTML goes through scan (tags, caps) and parse (Gumbo); plain text through lines.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "core/arena.h"
#include "core/limits.h"
#include "page/names.h"

namespace copydesk {

using NodeId = std::uint32_t;
using RunId = std::uint32_t;
using BlockId = std::uint32_t;
inline constexpr std::uint32_t kNone = UINT32_MAX;

// A piece of the source: verbatim, or with character references still in it.
struct Raw {
    std::uint32_t offset = 0, length = 0;
};

struct Attribute {
    AttributeName name;  // only names of names.h are kept
    Raw value;           // between the quotes, references not decoded
};

// An element. Nodes stand in document order, so that the descendants of node n are
// n + 1 … n.end - 1. Node 0 is the root. Block-level nodes come from the parser; inline ones
// (a, em, span, custom elements …) are laid into them, and appear once in every block that
// they reach into.
struct Node {
    Tag tag;
    bool is_inline = false;
    std::uint16_t depth = 0;
    NodeId parent = kNone;
    NodeId end = 0;                    // one past the last descendant
    RunId first_run = 0, end_run = 0;  // the text inside, of all descendants
    BlockId first_block = 0, end_block = 0;
    std::uint32_t source = kNone;  // offset of '<' of its start tag; kNone: implied
    std::uint32_t first_attribute = 0, attribute_count = 0;
};

// A piece of text. White space is as in the source: collapse it on use.
struct Run {
    Raw raw;
    NodeId node = 0;  // innermost element, inline ones included
    BlockId block = 0;
    bool decode = false;        // has character references or CRs
    bool space_before = false;  // white space stood before it in the source
    bool line_break = false;    // a <br> stands before it
};

// A maximal sequence of runs that reads as one line or paragraph: it ends at block-level tags,
// at <br><br> and at controls.
struct Block {
    RunId first_run = 0, end_run = 0;
    NodeId node = 0;  // innermost block-level element
};

// What stands in the page but is no text of it.
struct Script {
    Raw content;
    NodeId node = 0;  // the script element (attributes: type, id, src)
};

struct Page {
    explicit Page(Arena& arena)
        : nodes(&arena), attributes(&arena), runs(&arena), blocks(&arena), scripts(&arena) {}

    std::string_view source;  // the whole text, valid UTF-8
    Column<Node> nodes;
    Column<Attribute> attributes;
    Column<Run> runs;
    Column<Block> blocks;
    Column<Script> scripts;   // JSON-LD and other data: see read of the type in facts
    Raw title;                // the first <title>; length 0 if none
    bool plain_text = false;  // made from text/plain: no markup to go by
    copydesk_limit cut = COPYDESK_COMPLETE;  // the limit that was reached, if one was

    std::string_view raw(Raw piece) const { return source.substr(piece.offset, piece.length); }
    std::span<const Attribute> attributes_of(NodeId node) const {
        return {attributes.data() + nodes[node].first_attribute, nodes[node].attribute_count};
    }
    // The attribute's value as it stands in the source; nullopt if the element has none.
    std::optional<std::string_view> raw_attribute(NodeId node, AttributeName name) const;
    // Its value with references decoded; empty if absent.
    std::string attribute(NodeId node, AttributeName name) const;
    // The beginning of an unknown element's name as written: "by-line"; empty for a known one.
    std::string_view unknown_name(NodeId node) const;
    bool has_attribute(NodeId node, AttributeName name) const {
        return raw_attribute(node, name).has_value();
    }
    // The nearest ancestor (or the node itself) with this tag; kNone if there is none.
    NodeId closest(NodeId node, Tag tag) const;
    // The innermost element that holds all of a block's text; an inline one may.
    NodeId holder_of(BlockId block) const;
    // Whether text stands in it, in whatever depth.
    bool has_text(NodeId node) const { return nodes[node].first_run < nodes[node].end_run; }
    // Whether `inner` is `outer` or stands in it.
    bool contains(NodeId outer, NodeId inner) const {
        return inner >= outer && inner < nodes[outer].end;
    }

    // Appends text with references decoded and white space collapsed to single spaces
    // (kept inside pre and textarea where `keep_space`). A <br> becomes '\n'.
    void append_text(RunId first, RunId end, std::string& out, bool keep_space = false) const;
    // The beginning of it: `least` bytes or somewhat more, where there are so many. A block may
    // be as long as the page.
    void append_beginning(RunId first, RunId end, std::size_t least, std::string& out) const;
    std::string text_of_block(BlockId block) const;
    std::string text_of_node(NodeId node) const;  // its blocks separated by '\n'
};

// HTML -> Page. Never fails on bad markup. Where a limit is reached the Page holds what was
// read so far and says so in `cut`; only a budget too small to hold anything throws LimitReached.
Page parse_html(std::string_view source, const Limits& limits, Watch& watch, Arena& arena);

// Plain text -> Page: each line or paragraph becomes a block of its own under a <p>.
Page parse_lines(std::string_view source, const Limits& limits, Watch& watch, Arena& arena);

}  // namespace copydesk
