// Where a block stands: how far up the nearest ancestor of each kind is.
#pragma once

#include <array>
#include <cstdint>

#include "body/class_words.h"
#include "body/node_names.h"
#include "page/page.h"

namespace copydesk {

// The kinds of ancestors by tag, role and attributes; those by class words come behind them.
// clang-format off
#define COPYDESK_ANCESTORS(X)                                                                     \
    X(article_tag) X(main_tag) X(section_tag) X(aside_tag) X(nav_tag) X(header_tag)               \
    X(footer_tag) X(list_tag) X(item_tag) X(table_tag) X(cell_tag) X(form_tag) X(quote_tag)       \
    X(figure_tag) X(figcaption_tag) X(details_tag) X(heading_tag) X(paragraph_tag)                \
    X(pre_tag) X(button_tag) X(definition_tag) X(link_tag) X(noscript_tag) X(label_tag)           \
    X(custom_tag) X(address_tag) X(dialog_tag) X(hidden) X(article_body) X(navigation_role)       \
    X(main_role) X(article_role) X(aside_role)
// clang-format on

enum class Ancestor : std::uint8_t {
#define X(name) name,
    COPYDESK_ANCESTORS(X)
#undef X
};
#define X(name) +1
inline constexpr std::size_t kAncestors = 0 COPYDESK_ANCESTORS(X);
#undef X

inline constexpr std::uint8_t kFarthest = 15;  // that far up, or further, or not at all

// For each kind, the block-level elements between a node and its nearest ancestor of that kind; 0
// is the node itself. First the kinds of Ancestor, then the word groups; the rest fills up what the
// processor's registers hold.
using Distances = std::array<std::uint8_t, 64>;
static_assert(kAncestors + kWordGroups <= 64);

// One pass over the nodes, parents before children; those without text in them are left out.
Column<Distances> read_ancestry(const Page& page, const Column<NodeName>& names, Watch& watch,
                                Arena& arena);

}  // namespace copydesk
