#include "core/url.h"

#include <gtest/gtest.h>

namespace copydesk {
namespace {

TEST(Url, AFragmentStaysOnItsPage) {
    const std::string page = "https://news.example/a/story.html?id=1#top";
    EXPECT_EQ(resolve_url(page, "#fn1"), "https://news.example/a/story.html?id=1#fn1");
    EXPECT_EQ(resolve_url(page, "b.html#fn1"), "https://news.example/a/b.html#fn1");
    EXPECT_EQ(resolve_url("", "#fn1"), "");
}

}  // namespace
}  // namespace copydesk
