#include "format/words.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

namespace copydesk {
namespace {

std::string cleaned(std::string_view text) {
    std::string scratch;
    return std::string(clean_text(text, scratch));
}

TEST(Words, LeavesCleanTextWhereItIs) {
    std::string scratch;
    const std::string_view text =
        "caf\xc3\xa9 \xf0\x9f\x90\xa6 \xe2\x80\xae\tx\n\x7f longer than eight";
    EXPECT_EQ(clean_text(text, scratch).data(), text.data());
}

TEST(Words, CleansEachByteThatXmlRefuses) {
    const std::string bad = "\xef\xbf\xbd";
    EXPECT_EQ(cleaned(std::string_view("a\0b", 3)), "a" + bad + "b");
    EXPECT_EQ(cleaned("a\x1f"), "a" + bad);
    EXPECT_EQ(cleaned("\xff"), bad);
    EXPECT_EQ(cleaned("\xc3"), bad);            // cut short
    EXPECT_EQ(cleaned("\xc0\x80"), bad + bad);  // overlong
    EXPECT_EQ(cleaned("\xe0\x80\x80"), bad + bad + bad);
    EXPECT_EQ(cleaned("\xf0\x80\x80\x80"), bad + bad + bad + bad);
    EXPECT_EQ(cleaned("\xed\xa0\x80"), bad + bad + bad);            // a surrogate
    EXPECT_EQ(cleaned("\xef\xbf\xbe"), bad + bad + bad);            // U+FFFE
    EXPECT_EQ(cleaned("\xf4\x90\x80\x80"), bad + bad + bad + bad);  // beyond Unicode
    EXPECT_EQ(cleaned("long enough \x01 for eight bytes"),
              "long enough " + bad + " for eight bytes");
}

TEST(Words, EndsLinesByLf) { EXPECT_EQ(cleaned("a\r\nb\rc\r"), "a\nb\nc\n"); }

TEST(Words, RoundsRatios) {
    const auto ratio = [](double value) { return std::string(Digits::ratio(value).view()); };
    EXPECT_EQ(ratio(0), "0.00");
    EXPECT_EQ(ratio(1), "1.00");
    EXPECT_EQ(ratio(0.98), "0.98");
    EXPECT_EQ(ratio(0.9555), "0.956");
    EXPECT_EQ(ratio(0.9999), "1.00");
    EXPECT_EQ(ratio(-3), "0.00");
    EXPECT_EQ(ratio(3), "1.00");
    EXPECT_EQ(ratio(std::nan("")), "0.00");
    EXPECT_EQ(ratio(std::numeric_limits<double>::infinity()), "1.00");
}

TEST(Words, SaysTimesInUtc) {
    EXPECT_EQ(utc_time(0), "1970-01-01T00:00:00Z");
    EXPECT_EQ(utc_time(1795162500), "2026-11-20T08:15:00Z");
    EXPECT_EQ(utc_time(-1), "1969-12-31T23:59:59Z");
    EXPECT_EQ(utc_time(253402300799), "9999-12-31T23:59:59Z");
    EXPECT_EQ(utc_time(253402300800), "");
    EXPECT_EQ(utc_time(std::numeric_limits<std::int64_t>::min()), "");
}

TEST(Words, KnowsDates) {
    for (const auto* good : {"2026", "2026-11", "2026-11-20", "2024-02-29", "2026-11-20T08:15:00",
                             "2026-11-20T08:15:00Z", "2026-11-20T08:15:00+05:30"})
        EXPECT_TRUE(is_iso_date(good)) << good;
    for (const auto* bad : {"", "26", "2026-", "2026-13", "2026-02-29", "2026-11-20T08:15",
                            "2026-11-20 08:15:00", "2026-11-20T25:00:00", "2026-11-20T08:15:00+1",
                            "0000", "yesterday", "2026-11-20T08:15:00+15:00"})
        EXPECT_FALSE(is_iso_date(bad)) << bad;
}

TEST(Words, KnowsLanguageTags) {
    for (const auto* good : {"en", "pt-BR", "zh-Hant-TW", "de-1996"})
        EXPECT_TRUE(is_language_tag(good)) << good;
    for (const auto* bad : {"", "en_US", "-", "en-", "123", "toolongatag", "e n"})
        EXPECT_FALSE(is_language_tag(bad)) << bad;
}

}  // namespace
}  // namespace copydesk
