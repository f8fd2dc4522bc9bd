#include <gtest/gtest.h>

#include "read_body.h"

namespace copydesk {
namespace {

using test::BodyOf;

TEST(BlockText, CountsWords) {
    const BodyOf body("<p>It's <a href=x>two linked</a> words, NASA &amp; Émile.</p>");
    const BlockText& text = body.text("It's");
    EXPECT_EQ(text.words(), 6);
    EXPECT_EQ(text.linked_words(), 2);
    EXPECT_EQ(text.capitalised, 3u);
    EXPECT_EQ(text.shouted, 1u);
    EXPECT_EQ(text.commas, 1u);
    EXPECT_EQ(text.last, U'.');
}

TEST(BlockText, CountsTwoCharactersOfAnUnspacedScriptAsAWord) {
    const BodyOf body("<p>港の朝市は今日も開く。</p>");
    EXPECT_EQ(body.text("港").words(), 5);
    EXPECT_EQ(body.text("港").stops, 1u);
}

TEST(BlockText, KnowsYearsAndClocks) {
    const BodyOf body(
        "<p>20 November 2026 9:05</p><p>2026年11月20日 10:01</p><p>Ratio 3:1000, room 21000</p>"
        "<p>Chapter 12: 30 days</p><p>٢٠٢٦ 08:50</p>");
    EXPECT_EQ(body.text("20 N").years, 1u);
    EXPECT_EQ(body.text("20 N").clocks, 1u);
    EXPECT_EQ(body.text("2026").years, 1u);
    EXPECT_EQ(body.text("2026").clocks, 1u);
    EXPECT_EQ(body.text("Ratio").years, 0u);
    EXPECT_EQ(body.text("Ratio").clocks, 0u);
    EXPECT_EQ(body.text("Chapter").clocks, 0u);
    EXPECT_EQ(body.text("٢").years, 1u);
    EXPECT_EQ(body.text("٢").clocks, 1u);
}

TEST(BlockText, FoldsCaseInHashes) {
    const BodyOf body(
        "<p>Straßen ÉMILE ПРИВЕТ</p><p>straßen émile привет</p><p>other words here</p>");
    EXPECT_EQ(body.text("Str").text_hash, body.text("str").text_hash);
    EXPECT_NE(body.text("Str").text_hash, body.text("other").text_hash);
}

}  // namespace
}  // namespace copydesk
