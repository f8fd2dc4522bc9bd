// Links inside a page: to its footnotes, which elements those are, back from them, and to
// themselves.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <unordered_map>

#include "page/page.h"

namespace copydesk {

using Notes = std::unordered_map<NodeId, std::string>;  // the element, and its id

// The notes that links of the kept blocks lead to ("[1]", "*"). None where they would be as much
// as a quarter of the text: such an apparatus is no part of it.
Notes find_notes(const Page& page, std::span<const std::uint8_t> kept);

// Whether a link of a note leads back to where it is referred to ("↩", "^").
bool leads_back(const Page& page, NodeId link);

// Whether a link is the handle by which readers copy the address of the heading that it stands in:
// a mere sign ("¶", "#") that leads to where it is.
bool leads_to_itself(const Page& page, NodeId link);

}  // namespace copydesk
