// What the names in an element's tag and attributes say of it: word groups and lexicon weight.
#pragma once

#include <cstdint>

#include "body/lexicon.h"
#include "page/page.h"

namespace copydesk {

struct NodeName {
    std::uint32_t groups = 0;  // of class, id and data-testid: bits of WordGroup
    std::int32_t weight = 0;   // of tag, class, id, role and itemprop, in 1/1024
};

// One entry a node; of those without text in them nothing is read. Pages use the same few values
// again and again, so that each is split into its words once.
Column<NodeName> read_node_names(const Page& page, const Lexicon& lexicon, Watch& watch,
                                 Arena& arena);

}  // namespace copydesk
