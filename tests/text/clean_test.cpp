#include "text/clean.h"

#include <string>

#include <gtest/gtest.h>

#include "decoding.h"

namespace copydesk {
namespace {

using namespace std::string_view_literals;
using testing::decoded;

std::string clean(std::string_view bytes) { return decoded(bytes, "utf-8"); }

TEST(CleanUtf8, BorrowsWhatIsFine) {
    Arena arena(1u << 20);
    const auto text = "<p>Grüße, 世界 \U0001F600\t\r\n\x7F\xC2\x80</p>"sv;
    const Utf8Survey survey = survey_utf8(text);
    EXPECT_EQ(clean_utf8(text, survey, arena).data(), text.data());
    EXPECT_EQ(survey.legal_prefix, text.size());
    EXPECT_EQ(survey.sequences, 6u);
    EXPECT_EQ(survey.malformed, 0u);
    EXPECT_EQ(arena.footprint(), 0u);
}

TEST(CleanUtf8, TakesEmptyText) {
    EXPECT_EQ(clean({}), "");
    EXPECT_EQ(clean(""), "");
}

TEST(CleanUtf8, ReplacesEachMaximalSubpart) {
    EXPECT_EQ(clean("a\x80z"), "a\uFFFDz");
    EXPECT_EQ(clean("a\xFFz"), "a\uFFFDz");
    EXPECT_EQ(clean("a\xC3z"), "a\uFFFDz");
    EXPECT_EQ(clean("\xE4\xB8z"), "\uFFFDz");
    EXPECT_EQ(clean("\xF0\x9F\x98z"), "\uFFFDz");
    // Overlong forms, surrogates, beyond U+10FFFF: no byte of them begins anything.
    EXPECT_EQ(clean("\xC0\x80"), "\uFFFD\uFFFD");
    EXPECT_EQ(clean("\xE0\x80\x80"), "\uFFFD\uFFFD\uFFFD");
    EXPECT_EQ(clean("\xED\xA0\x80"), "\uFFFD\uFFFD\uFFFD");
    EXPECT_EQ(clean("\xF0\x80\x80\x80"), "\uFFFD\uFFFD\uFFFD\uFFFD");
    EXPECT_EQ(clean("\xF4\x90\x80\x80"), "\uFFFD\uFFFD\uFFFD\uFFFD");
    EXPECT_EQ(clean("\xF5\x80\x80\x80"), "\uFFFD\uFFFD\uFFFD\uFFFD");
    // The Unicode Standard's own example (table 3-11).
    EXPECT_EQ(clean("\xE1\x80\xE2\xF0\x91\x92\xF1\xBF\x41"), "\uFFFD\uFFFD\uFFFD\uFFFD\x41");
}

TEST(CleanUtf8, KeepsTheEndsOfEveryRange) {
    const auto text =
        "\xC2\x80\xDF\xBF\xE0\xA0\x80\xED\x9F\xBF\xEE\x80\x80\xEF\xBF\xBD"
        "\xF0\x90\x80\x80\xF4\x8F\xBF\xBD"sv;
    EXPECT_EQ(clean(text), text);
}

TEST(CleanUtf8, SeesACutAtEveryPosition) {
    const auto whole = "é世😀"sv;  // two, three and four bytes
    for (std::size_t size = 0; size <= whole.size(); ++size) {
        const Utf8Survey survey = survey_utf8(whole.substr(0, size));
        const bool complete = size == 0 || size == 2 || size == 5 || size == 9;
        EXPECT_EQ(survey.malformed, complete ? 0u : 1u) << size;
        EXPECT_EQ(survey.cut, !complete) << size;
        EXPECT_EQ(survey.malformed_inside(), 0u) << size;
        EXPECT_EQ(clean(whole.substr(0, size)).ends_with("\uFFFD"), !complete) << size;
    }
    EXPECT_FALSE(survey_utf8("\xE4\xB8z").cut);
}

TEST(CleanUtf8, DropsControlsAndNoncharacters) {
    EXPECT_EQ(clean("a\0b\1c\x08 d\x1B\x1F"sv), "abc d");
    EXPECT_EQ(clean("page\fpage\vline"), "page page line");
    EXPECT_EQ(clean("\t\n\r\x7F"), "\t\n\r\x7F");
    EXPECT_EQ(clean("a\uFFFEb\uFFFFc\uFDD0\uFDEFd\U0001FFFE\U0010FFFFe"), "abcde");
    EXPECT_EQ(clean("\uFDCF\uFDF0\uFFFD\uFEFF"), "\uFDCF\uFDF0\uFFFD\uFEFF");  // their neighbours
}

TEST(CleanUtf8, FindsAFaultAtEveryOffset) {
    // Around the blocks of the fast path: what is before and behind must survive.
    for (std::size_t at = 0; at < 70; ++at) {
        std::string text(70, 'x');
        text[at] = '\x01';
        EXPECT_EQ(legal_ascii_run(text.data(), text.size()), at);
        EXPECT_EQ(clean(text), std::string(69, 'x'));
        text[at] = '\x80';
        EXPECT_EQ(clean(text), std::string(at, 'x') + "\uFFFD" + std::string(69 - at, 'x'));
        text[at] = '\n';
        EXPECT_EQ(clean(text), text);
    }
}

}  // namespace
}  // namespace copydesk
