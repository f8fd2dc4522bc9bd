// Why the model thinks what it thinks of a block, for the trace.
#pragma once

#include "body/body.h"
#include "body/features.h"
#include "body/model.h"

namespace copydesk {

// The blocks of one page that are explained, those of the highest probability; the largest real
// pages have fewer. It is what bounds the time: the model is asked once for each feature.
inline constexpr std::size_t kMostExplained = 2'000;

// One entry a block, without influences where the block is not explained. Each feature is set to
// its median for the whole page, and the model asked again: slow, and for looking at a page only.
Column<Influences> explain(const FeatureTable& table, const BodyModel& model, Watch& watch,
                           Arena& arena);

}  // namespace copydesk
