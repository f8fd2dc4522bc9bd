// The article's body as every writer can write it: whatever the tree holds, the outline is one
// that the schema allows, so that no writer needs rules of its own for odd trees.
#pragma once

#include <deque>
#include <string_view>
#include <vector>

#include "article/article.h"

namespace copydesk {

// Deeper nesting is flattened: readers give up at 256 elements (libxml2) or a few hundred
// objects (JSON parsers), each level is a prefix on each line of Markdown, and no article means
// anything by it.
inline constexpr std::size_t kDeepest = 32;

struct Step {
    enum class Kind : std::uint8_t { open, close, leaf };
    Kind kind;
    NodeKind what;         // instead of node->kind, which may have been reinterpreted
    bool inlines = false;  // open and close: holds text and inline elements, not blocks
    const BodyNode* node;  // its members; never null
};

// What the steps promise
//   body, and quote, item, cell and note with `inlines` unset, hold blocks: paragraph, heading,
//   list, quote, figure, table, code, math, embed, note. list holds items; table holds rows and
//   captions; row holds cells; figure holds images, captions, credits and blocks.
//   All others hold text, line breaks, inline elements, and images, math and embeds as they stand
//   in the line. No link stands in a link, no emphasis in an emphasis; inline code holds text only.
struct Outline {
    std::vector<Step> steps;
    std::deque<BodyNode> made;  // nodes that the body has not: the lead image's
};

// For writers that look ahead: for each step the one behind it, which for the opening of an element
// is the one behind its end.
std::vector<std::size_t> next_steps(const std::vector<Step>& steps);

// A body without any figure opens with the article's lead image, if it has one.
Outline outline_body(const Article& article);

// The name of a node in the XML, and of a block's type in JSON; empty for text.
std::string_view name_of(NodeKind kind) noexcept;

}  // namespace copydesk
