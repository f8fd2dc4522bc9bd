// Attributes whose names the Page does not keep, read from the source again.
#pragma once

#include <string>
#include <string_view>

#include "page/page.h"

namespace copydesk {

// An element's start tag as it stands in the source; empty if the parser only implied it.
std::string_view start_tag(const Page& page, NodeId node);

// The value of the attribute in a start tag, references decoded; empty if it has none.
std::string rare_attribute(std::string_view tag, std::string_view name);

}  // namespace copydesk
