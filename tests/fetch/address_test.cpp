#include "fetch/address.h"

#include <arpa/inet.h>
#include <gtest/gtest.h>
#include <sys/un.h>

#include <cstring>

namespace copydesk {
namespace {

sockaddr_storage parse(const char* text) {
    sockaddr_storage address = {};
    auto* in4 = reinterpret_cast<sockaddr_in*>(&address);
    auto* in6 = reinterpret_cast<sockaddr_in6*>(&address);
    if (inet_pton(AF_INET, text, &in4->sin_addr) == 1)
        address.ss_family = AF_INET;
    else if (inet_pton(AF_INET6, text, &in6->sin6_addr) == 1)
        address.ss_family = AF_INET6;
    else
        ADD_FAILURE() << "no address: " << text;
    return address;
}

struct Case {
    const char* address;
    const char* range;  // "": of the public internet
};

void expect_ranges(std::initializer_list<Case> cases) {
    for (const Case& c : cases) {
        const sockaddr_storage address = parse(c.address);
        EXPECT_EQ(refused_range(&address), c.range) << c.address;
        EXPECT_EQ(is_refused_address(&address), *c.range != '\0') << c.address;
    }
}

TEST(Address, KnowsTheRangesOfIPv4) {
    expect_ranges({{"0.0.0.0", "this-network"},
                   {"0.1.2.3", "this-network"},
                   {"1.0.0.0", ""},
                   {"9.255.255.255", ""},
                   {"10.0.0.0", "private"},
                   {"10.255.255.255", "private"},
                   {"11.0.0.0", ""},
                   {"100.63.255.255", ""},
                   {"100.64.0.0", "carrier-internal"},
                   {"100.127.255.255", "carrier-internal"},
                   {"100.128.0.0", ""},
                   {"126.255.255.255", ""},
                   {"127.0.0.1", "loopback"},
                   {"127.255.255.255", "loopback"},
                   {"128.0.0.0", ""},
                   {"168.63.129.16", "cloud-internal"},
                   {"168.63.129.17", ""},
                   {"169.253.255.255", ""},
                   {"169.254.169.254", "link-local"},
                   {"169.255.0.0", ""},
                   {"172.15.255.255", ""},
                   {"172.16.0.0", "private"},
                   {"172.31.255.255", "private"},
                   {"172.32.0.0", ""},
                   {"192.0.0.1", "protocol"},
                   {"192.0.1.0", ""},
                   {"192.0.2.1", "documentation"},
                   {"192.88.99.1", "6to4-relay"},
                   {"192.167.255.255", ""},
                   {"192.168.0.1", "private"},
                   {"192.169.0.0", ""},
                   {"198.17.255.255", ""},
                   {"198.18.0.0", "benchmark"},
                   {"198.19.255.255", "benchmark"},
                   {"198.20.0.0", ""},
                   {"198.51.100.7", "documentation"},
                   {"203.0.113.7", "documentation"},
                   {"203.0.114.0", ""},
                   {"223.255.255.255", ""},
                   {"224.0.0.1", "multicast"},
                   {"239.255.255.255", "multicast"},
                   {"240.0.0.1", "reserved"},
                   {"255.255.255.254", "reserved"},
                   {"255.255.255.255", "broadcast"},
                   {"8.8.8.8", ""}});
}

TEST(Address, KnowsTheRangesOfIPv6) {
    expect_ranges({{"::", "unspecified"},        {"::1", "loopback"},
                   {"100::1", "unassigned"},     {"2001::1", "Teredo"},
                   {"2001:0:1::", "Teredo"},     {"2001:2::1", "benchmark"},
                   {"2001:10::1", "protocol"},   {"2001:20::1", "protocol"},
                   {"2001:1ff::", "protocol"},   {"2001:200::1", ""},
                   {"2001:db7:ffff::", ""},      {"2001:db8::1", "documentation"},
                   {"2001:db9::", ""},           {"2606:4700::1111", ""},
                   {"3fff::1", "documentation"}, {"3fff:fff::1", "documentation"},
                   {"3fff:1000::1", ""},         {"4000::1", "unassigned"},
                   {"5f00::1", "unassigned"},    {"1fff::1", "unassigned"},
                   {"fbff::1", "unassigned"},    {"fc00::1", "private"},
                   {"fd00:ec2::254", "private"}, {"fdff::1", "private"},
                   {"fe00::1", "unassigned"},    {"fe80::1", "link-local"},
                   {"febf::1", "link-local"},    {"fec0::1", "site-local"},
                   {"feff::1", "site-local"},    {"ff02::1", "multicast"},
                   {"ffff::1", "multicast"}});
}

TEST(Address, LooksAtTheIPv4AddressInside) {
    expect_ranges({{"::ffff:127.0.0.1", "loopback"},
                   {"::ffff:10.0.0.1", "private"},
                   {"::ffff:8.8.8.8", ""},
                   {"::ffff:0:169.254.169.254", "link-local"},
                   {"::ffff:0:8.8.8.8", ""},
                   {"::127.0.0.1", "loopback"},
                   {"::192.168.1.1", "private"},
                   {"::8.8.8.8", ""},
                   {"64:ff9b::127.0.0.1", "loopback"},
                   {"64:ff9b::a00:1", "private"},
                   {"64:ff9b::8.8.8.8", ""},
                   {"64:ff9b:1::8.8.8.8", "local NAT64"},
                   {"64:ff9b:2::1", "unassigned"},
                   {"2002:7f00:1::1", "loopback"},
                   {"2002:a9fe:a9fe::", "link-local"},
                   {"2002:808:808::1", ""}});
}

TEST(Address, RefusesWhatIsNoInternetAddress) {
    sockaddr_un local = {};
    local.sun_family = AF_UNIX;
    EXPECT_EQ(refused_range(&local), "non-internet");
    EXPECT_EQ(address_text(&local), "");
}

TEST(Address, IsSeenInAUrlsHostHoweverItIsWritten) {
    for (const char* host : {"127.0.0.1", "127.1", "0177.0.0.1", "0x7f000001", "2130706433",
                             "localhost", "a.localhost", "::1", "::ffff:127.0.0.1"})
        EXPECT_EQ(refused_host(host), "loopback") << host;
    EXPECT_EQ(refused_host("169.254.169.254"), "link-local");
    EXPECT_EQ(refused_host("64:ff9b::a00:1"), "private");
    for (const char* host : {"8.8.8.8", "2606:4700::1111", "news.example", "localhost.example", ""})
        EXPECT_EQ(refused_host(host), "") << host;
}

TEST(Address, IsWrittenAsText) {
    const sockaddr_storage v4 = parse("10.0.0.1"), v6 = parse("FE80:0::1");
    EXPECT_EQ(address_text(&v4), "10.0.0.1");
    EXPECT_EQ(address_text(&v6), "fe80::1");
}

}  // namespace
}  // namespace copydesk
