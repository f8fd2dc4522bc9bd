#include "input/timestamp.h"

#include <gtest/gtest.h>

namespace host {
namespace {

TEST(Timestamp, ReadsWhatWarcAndPeopleWrite) {
    EXPECT_EQ(parse_timestamp("1970-01-01T00:00:00Z"), 0);
    EXPECT_EQ(parse_timestamp("2026-11-20T12:00:00Z"), 1795176000);
    EXPECT_EQ(parse_timestamp("2026-11-20T12:00:00.123456Z"), 1795176000);
    EXPECT_EQ(parse_timestamp("2026-11-20T13:30:00+01:30"), 1795176000);
    EXPECT_EQ(parse_timestamp("2026-11-20 07:00-0500"), 1795176000);
    EXPECT_EQ(parse_timestamp("2026-11-20"), 1795132800);
}

TEST(Timestamp, RefusesTheRest) {
    for (const char* text : {"", "noon", "2026-13-01", "2026-02-30", "2026-11-20T25:00:00Z",
                             "2026-11-20T12:00:00", "2026-11-20T12:00:00Zx", "2026-1-2"})
        EXPECT_FALSE(parse_timestamp(text)) << text;
}

}  // namespace
}  // namespace host
