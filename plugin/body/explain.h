// Why the model thinks what it thinks of a block, for the trace.
#pragma once

#include "body/body.h"
#include "body/features.h"
#include "body/model.h"

namespace copydesk {

// One entry a block. Each feature is set to its median for the whole page, and the model asked
// again: slow, and for looking at a page only. The table is as before afterwards.
Column<Influences> explain(FeatureTable& table, const BodyModel& model, Watch& watch, Arena& arena);

}  // namespace copydesk
