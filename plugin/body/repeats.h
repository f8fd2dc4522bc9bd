// Lists of like elements: comments, teasers, search results, sections.
#pragma once

#include <cstdint>

#include "page/page.h"

namespace copydesk {

// An element with at least two siblings of its own tag that hold two blocks or more each.
struct Repeat {
    NodeId item = kNone;  // the element, or its nearest ancestor of the kind; kNone: there is none
    NodeId outermost = kNone;
};

// How the items of one parent are alike.
struct RepeatList {
    std::uint32_t items = 0;
    std::uint32_t blocks = 0, most = 0, least = 0;  // in all items; in the largest, the smallest
};

struct Repeats {
    explicit Repeats(Arena& arena) : of_node(&arena), lists(&arena) {}
    Column<Repeat> of_node;
    Column<RepeatList> lists;  // by the parent's NodeId
};

Repeats find_repeats(const Page& page, Watch& watch, Arena& arena);

}  // namespace copydesk
