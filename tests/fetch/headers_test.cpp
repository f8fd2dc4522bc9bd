#include "fetch/headers.h"

#include <gtest/gtest.h>

namespace copydesk {
namespace {

TEST(Headers, AreFoundInAnyCaseAndWithEitherLineEnd) {
    constexpr std::string_view lines =
        "Content-TYPE:  text/html \r\nX: 1\nX: 2\nempty:\r\nlast: no end";
    EXPECT_EQ(find_header(lines, "content-type"), "text/html");
    EXPECT_EQ(find_header(lines, "x"), "1");
    EXPECT_EQ(find_header(lines, "empty"), "");
    EXPECT_EQ(find_header(lines, "last"), "no end");
}

TEST(Headers, AreNotFoundInsideOthers) {
    constexpr std::string_view lines = "X-Location: /a\r\nNote: location: /b\r\nno colon\r\n\r\n";
    EXPECT_EQ(find_header(lines, "location"), std::nullopt);
    EXPECT_EQ(find_header("", "location"), std::nullopt);
    EXPECT_EQ(find_header("no colon", "no colon"), std::nullopt);
}

}  // namespace
}  // namespace copydesk
