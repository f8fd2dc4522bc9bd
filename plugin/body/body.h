// Page -> which of its blocks are the body, each with a probability.
#pragma once

#include <cstdint>
#include <string_view>

#include "core/arena.h"
#include "page/page.h"

namespace copydesk {

class BodyModel;  // model.h

// What the page declares about its article, as evidence for the choice; each may be empty.
struct BodyHints {
    std::string_view title, description, article_body;
};

// Columns over the page's blocks.
struct Selection {
    explicit Selection(Arena& arena) : probability(&arena), kept(&arena) {}
    Column<float> probability;  // that the block belongs to the body, 0 to 1
    Column<std::uint8_t> kept;  // 0 or 1
    float predicted_f1 = 0;     // expected F1 of the kept words under the probabilities
};

Selection select_blocks(const Page& page, const BodyHints& hints, const BodyModel& model,
                        Watch& watch, Arena& arena);

}  // namespace copydesk
