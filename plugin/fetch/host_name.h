// Host names as the network knows them.
#pragma once

#include <string>

namespace copydesk {

// "bücher.example" -> "xn--bcher-kva.example", by UTS 46 as browsers do it; an ASCII name comes
// back as it is. Empty for what cannot be a name. `host` is UTF-8.
std::string ascii_host(const std::string& host);

}  // namespace copydesk
