// Plain text: a line is a block, or a paragraph of hard-wrapped lines is one.
#include <gtest/gtest.h>

#include <string>

#include "invariants.h"
#include "page/page.h"

namespace copydesk::testing {
namespace {

// The blocks' texts with '|' between them.
std::string lines(const std::string& text) {
    Arena arena(64u << 20);
    Watch watch(0, nullptr);
    const Page page = parse_lines(text, Limits{}, watch, arena);
    EXPECT_EQ(broken_promise(page), "") << text;
    EXPECT_TRUE(page.plain_text);
    EXPECT_EQ(page.cut, COPYDESK_COMPLETE);
    std::string out;
    for (BlockId block = 0; block < page.blocks.size(); ++block)
        out += (block ? "|" : "") + page.text_of_block(block);
    return out;
}

const std::string kWrapped =
    "The council voted on Thursday night to keep the old ferry\n"
    "running for another year, although the engine is older than\n"
    "most of the members who voted for it, and its captain too\n"
    "has said that he would rather like to see it in a museum.\n";

TEST(Lines, EachIsABlock) {
    EXPECT_EQ(lines("a\nb\nc"), "a|b|c");
    EXPECT_EQ(lines("a\n\nb\n"), "a|b");
    EXPECT_EQ(lines("x"), "x");
}

TEST(Lines, NothingIsNoBlock) {
    EXPECT_EQ(lines(""), "");
    EXPECT_EQ(lines("\n\n  \r\n\t\n"), "");
}

TEST(Lines, EndInAnyWay) {
    EXPECT_EQ(lines("a\r\nb\rc\nd"), "a|b|c|d");
    EXPECT_EQ(lines("a\r\n\r\nb\r\r\nc"), "a|b|c");
    EXPECT_EQ(lines("a\r"), "a");
    EXPECT_EQ(lines("a\n\rb"), "a|b");
}

TEST(Lines, AreTrimmed) { EXPECT_EQ(lines("  a b \n\t c\t\n"), "a b|c"); }

TEST(Lines, BlankOnesMayHoldSpaces) {
    EXPECT_EQ(lines(kWrapped + " \t \n" + kWrapped).find("museum.|The council"),
              lines(kWrapped).size() - 7);
}

TEST(Lines, HardWrappedOnesAreJoined) {
    const std::string text = lines(kWrapped + "\n" + kWrapped);
    EXPECT_NE(text.find("old ferry running for another"), std::string::npos) << text;
    EXPECT_NE(text.find("museum.|The council"), std::string::npos) << text;
}

TEST(Lines, HardWrappedWithCarriageReturns) {
    std::string text = kWrapped + "\n" + kWrapped, crlf;
    for (char c : text) crlf += c == '\n' ? std::string("\r\n") : std::string(1, c);
    EXPECT_EQ(lines(crlf), lines(text));
}

TEST(Lines, LongOnesAreParagraphs) {
    std::string paragraph;
    for (int i = 0; i < 40; ++i) paragraph += "a rather long line goes on and ";
    EXPECT_EQ(lines(paragraph + "on\n" + paragraph + "on\n"), paragraph + "on|" + paragraph + "on");
    // One line that is wider than any column: the others were not wrapped either.
    const std::string mixed = lines(kWrapped + paragraph + "on\n" + kWrapped);
    EXPECT_NE(mixed.find("old ferry|running"), std::string::npos) << mixed;
}

TEST(Lines, ListsAreNotJoined) {
    EXPECT_EQ(lines("World\nBusiness\nSport\nCulture\nWeather\nLetters\nA line as long as a narrow "
                    "column is\n"),
              "World|Business|Sport|Culture|Weather|Letters|A line as long as a narrow column is");
}

TEST(Lines, MarkupIsText) { EXPECT_EQ(lines("a <b> &amp; c"), "a <b> &amp; c"); }

TEST(Lines, WidthIsCountedInCharacters) {
    std::string text;  // four lines of fifty letters, each two bytes
    for (int line = 0; line < 6; ++line) {
        for (int i = 0; i < 25; ++i) text += "\xc3\xa4 ";
        text += "\xc3\xa4\n";
    }
    EXPECT_EQ(lines(text).find('|'), std::string::npos);
}

TEST(Lines, AreCapped) {
    std::string text;
    for (int i = 0; i < 1000; ++i) text += "x\n";
    Arena arena(64u << 20);
    Watch watch(0, nullptr);
    const Page page = parse_lines(text, {.elements = 100}, watch, arena);
    EXPECT_EQ(page.cut, COPYDESK_LIMIT_ELEMENTS);
    EXPECT_EQ(page.blocks.size(), 100u);
    EXPECT_EQ(broken_promise(page), "");
}

TEST(Lines, FitTheBudgetOrSaySo) {
    std::string text;
    for (int i = 0; i < 10'000; ++i) text += "some words in a line\n";
    for (std::size_t budget = 0; budget < 4'000'000; budget += 50'000) {
        Arena arena(budget);
        Watch watch(0, nullptr);
        try {
            const Page page = parse_lines(text, Limits{}, watch, arena);
            EXPECT_EQ(broken_promise(page), "") << budget;
        } catch (const LimitReached& reached) {
            EXPECT_EQ(reached.limit(), COPYDESK_LIMIT_MEMORY);
        }
    }
}

}  // namespace
}  // namespace copydesk::testing
