// Many workers, one order: what goes in first comes out first, and only so much is under way.
#pragma once

#include <functional>

#include "input/page.h"
#include "plugin.h"

namespace host {

// An item and what came of it.
struct Delivery {
    Item item;        // its page's bytes are gone
    Reading reading;  // of a page
};

struct ConveyorHooks {
    std::function<Reading(Item&)> work;      // on a worker's thread; throws nothing
    std::function<void(Delivery&)> deliver;  // on the caller's thread, in order
    std::function<void()> rest;              // on the caller's thread, when it has to wait
};

// Takes all items of `source` through `jobs` workers, at most `jobs` * 4 at a time. Ends when
// the source does, or with the exception that deliver() throws, once the threads have ended.
void run_conveyor(Source& source, unsigned jobs, const ConveyorHooks& hooks);

}  // namespace host
