// How a proxy is named.
#pragma once

#include <string_view>

namespace copydesk {

// Whether it is the URL of a proxy of a kind that libcurl knows: a scheme and a host, perhaps with
// a user before and a port behind it.
bool is_proxy_url(std::string_view url);

}  // namespace copydesk
