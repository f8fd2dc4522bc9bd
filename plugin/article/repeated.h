// Text that stands twice in what the body keeps.
#pragma once

#include <cstdint>
#include <vector>

#include "body/block_text.h"
#include "core/limits.h"
#include "page/page.h"

namespace copydesk {

// Text that stands twice, for phones and for desks or as a pull quote, is written once; but the
// rows of a table may well say the same, and so may a few items of a list, but for a thread's,
// whose posts show one another. Takes blocks out of `kept`, which has a place for each.
void drop_repeated(const Page& page, const Column<BlockText>& texts,
                   std::vector<std::uint8_t>& kept, bool is_thread, Watch& watch);

}  // namespace copydesk
