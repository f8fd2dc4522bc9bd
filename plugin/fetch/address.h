// Which network addresses a page of the public web cannot have.
#pragma once

#include <string>
#include <string_view>

namespace copydesk {

// The range that makes `address` (a sockaddr) one that must not be connected to: "loopback",
// "private", "link-local" …, also for forms that carry such an IPv4 address inside (mapped,
// NAT64, 6to4). Empty for an address of the public internet. Static.
std::string_view refused_range(const void* address);

inline bool is_refused_address(const void* address) { return !refused_range(address).empty(); }

// The same for the host of a URL that is an address however it is written (127.1, 0x7f000001), or
// that every system knows (localhost). Empty for a name: where that leads only a look-up tells.
std::string_view refused_host(const std::string& host);

// For sentences: "10.0.0.1", "fe80::1"; empty where it is no internet address.
std::string address_text(const void* address);

}  // namespace copydesk
