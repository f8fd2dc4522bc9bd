// What holds of every Page, whatever it was made from: the promises of page.h.
#pragma once

#include <string>

#include "page/page.h"

namespace copydesk::testing {

// The first promise that the page breaks; empty if it keeps all of them.
std::string broken_promise(const Page& page);

}  // namespace copydesk::testing
