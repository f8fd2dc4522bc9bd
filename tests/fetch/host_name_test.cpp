#include "fetch/host_name.h"

#include <gtest/gtest.h>

namespace copydesk {
namespace {

TEST(HostName, IsWrittenAsTheNetworkKnowsIt) {
    EXPECT_EQ(ascii_host("news.example"), "news.example");
    EXPECT_EQ(ascii_host("B\xc3\xbc"
                         "cher.example"),
              "xn--bcher-kva.example");
    EXPECT_EQ(ascii_host("fa\xc3\x9f.example"), "xn--fa-hia.example");
    EXPECT_EQ(ascii_host("\xe4\xbe\x8b\xe3\x80\x82\xe6\xb5\x8b\xe8\xaf\x95"),
              "xn--fsq.xn--0zwm56d");
    EXPECT_EQ(ascii_host("\xef\xbc\x91"
                         "27.0.0.1"),
              "127.0.0.1");  // a full-width 1
}

TEST(HostName, IsEmptyWhereThereCanBeNone) {
    EXPECT_EQ(ascii_host("\xff\xfe"), "");
    EXPECT_EQ(ascii_host("a\xe2\x80\x8d"
                         "b.example"),
              "");  // a joiner between Latin letters
    std::string endless;
    for (int i = 0; i < 1000; ++i) endless += "\xc3\xbc";
    EXPECT_EQ(ascii_host(endless), "");
}

}  // namespace
}  // namespace copydesk
