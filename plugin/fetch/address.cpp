#include "fetch/address.h"

#include <arpa/inet.h>
#include <netdb.h>
#include <netinet/in.h>
#include <sys/socket.h>

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <memory>

namespace copydesk {
namespace {

using Address6 = std::array<std::uint8_t, 16>;

struct Range4 {
    std::uint32_t base;
    int bits;
    std::string_view name;
};

constexpr std::uint32_t v4(std::uint32_t a, std::uint32_t b, std::uint32_t c, std::uint32_t d) {
    return a << 24 | b << 16 | c << 8 | d;
}

// IANA's registry of special-purpose addresses, without the few that serve the public.
constexpr Range4 kRanges4[] = {
    {v4(0, 0, 0, 0), 8, "this-network"},
    {v4(10, 0, 0, 0), 8, "private"},
    {v4(100, 64, 0, 0), 10, "carrier-internal"},
    {v4(127, 0, 0, 0), 8, "loopback"},
    {v4(168, 63, 129, 16), 32, "cloud-internal"},  // public by number, Azure's host by use
    {v4(169, 254, 0, 0), 16, "link-local"},        // the clouds' metadata services live here
    {v4(172, 16, 0, 0), 12, "private"},
    {v4(192, 0, 0, 0), 24, "protocol"},
    {v4(192, 0, 2, 0), 24, "documentation"},
    {v4(192, 88, 99, 0), 24, "6to4-relay"},
    {v4(192, 168, 0, 0), 16, "private"},
    {v4(198, 18, 0, 0), 15, "benchmark"},
    {v4(198, 51, 100, 0), 24, "documentation"},
    {v4(203, 0, 113, 0), 24, "documentation"},
    {v4(224, 0, 0, 0), 4, "multicast"},
    {v4(255, 255, 255, 255), 32, "broadcast"},
    {v4(240, 0, 0, 0), 4, "reserved"},
};

std::string_view range_of(std::uint32_t address) {
    for (const Range4& range : kRanges4)
        if ((address ^ range.base) >> (32 - range.bits) == 0) return range.name;
    return {};
}

struct Range6 {
    Address6 base;
    int bits;
    std::string_view name;
    int embedded = -1;  // byte where an IPv4 address stands, which then decides instead
};

// The first that matches decides, so the narrower stands before the wider.
constexpr Range6 kRanges6[] = {
    {{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0}, 128, "unspecified"},
    {{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1}, 128, "loopback"},
    {{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff}, 96, "v4-mapped", 12},
    {{0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff, 0, 0}, 96, "v4-translated", 12},
    {{}, 96, "v4-compatible", 12},
    {{0, 0x64, 0xff, 0x9b}, 96, "NAT64", 12},
    {{0, 0x64, 0xff, 0x9b, 0, 1}, 48, "local NAT64"},
    {{0x20, 0x01, 0, 0}, 32, "Teredo"},
    {{0x20, 0x01, 0, 2, 0, 0}, 48, "benchmark"},
    {{0x20, 0x01, 0, 0}, 23, "protocol"},
    {{0x20, 0x01, 0x0d, 0xb8}, 32, "documentation"},
    {{0x20, 0x02}, 16, "6to4", 2},
    {{0x3f, 0xff, 0}, 20, "documentation"},
    {{0xfc}, 7, "private"},
    {{0xfe, 0x80}, 10, "link-local"},
    {{0xfe, 0xc0}, 10, "site-local"},
    {{0xff}, 8, "multicast"},
};

bool is_within(const Address6& address, const Range6& range) {
    const auto whole = static_cast<std::size_t>(range.bits / 8);
    if (std::memcmp(address.data(), range.base.data(), whole) != 0) return false;
    const int rest = range.bits % 8;
    return rest == 0 || (address[whole] ^ range.base[whole]) >> (8 - rest) == 0;
}

std::string_view range_of(const Address6& address) {
    for (const Range6& range : kRanges6) {
        if (!is_within(address, range)) continue;
        if (range.embedded < 0) return range.name;
        const std::uint8_t* inside = address.data() + range.embedded;
        return range_of(v4(inside[0], inside[1], inside[2], inside[3]));
    }
    // Only 2000::/3 has been given out; whatever else comes up one day is not the web of today.
    return address[0] >> 5 == 1 ? std::string_view() : "unassigned";
}

sa_family_t family_of(const void* address) {
    sa_family_t family;
    std::memcpy(&family, static_cast<const char*>(address) + offsetof(sockaddr, sa_family),
                sizeof family);
    return family;
}

}  // namespace

std::string_view refused_range(const void* address) {
    switch (family_of(address)) {
        case AF_INET: {
            sockaddr_in in;
            std::memcpy(&in, address, sizeof in);
            return range_of(ntohl(in.sin_addr.s_addr));
        }
        case AF_INET6: {
            sockaddr_in6 in;
            std::memcpy(&in, address, sizeof in);
            Address6 bytes;
            std::memcpy(bytes.data(), &in.sin6_addr, bytes.size());
            return range_of(bytes);
        }
        default: return "non-internet";
    }
}

std::string_view refused_host(const std::string& host) {
    if (host == "localhost" || host.ends_with(".localhost")) return "loopback";
    addrinfo hints = {};
    hints.ai_flags = AI_NUMERICHOST;  // looks nothing up
    addrinfo* found = nullptr;
    if (getaddrinfo(host.c_str(), nullptr, &hints, &found) != 0) return {};
    const std::unique_ptr<addrinfo, decltype(&freeaddrinfo)> owned(found, freeaddrinfo);
    return refused_range(found->ai_addr);
}

std::string address_text(const void* address) {
    char text[INET6_ADDRSTRLEN] = "";
    const sa_family_t family = family_of(address);
    if (family != AF_INET && family != AF_INET6) return {};
    const std::size_t at =
        family == AF_INET ? offsetof(sockaddr_in, sin_addr) : offsetof(sockaddr_in6, sin6_addr);
    return inet_ntop(family, static_cast<const char*>(address) + at, text, sizeof text) ? text : "";
}

}  // namespace copydesk
