#include "body/model.h"

#include <gtest/gtest.h>

#include <fstream>
#include <iterator>

#include "body/explain.h"
#include "core/status.h"
#include "read_body.h"

namespace copydesk {
namespace {

using test::BodyOf;
using test::sentences;

std::string shipped_file() {
    std::ifstream file(COPYDESK_SOURCE_DIR "/plugin/body/weights.bin", std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

std::string page_with_article() {
    std::string html =
        "<nav><ul><li><a href=/a>Home</a><li><a href=/b>Sport</a><li><a "
        "href=/c>Money</a></ul></nav>"
        "<article><h1>The ferry that left late</h1>";
    for (int i = 2; i < 8; ++i) html += "<p>" + sentences(i) + "</p>";
    return html + "</article><footer><p><a href=/i>Imprint</a> <a href=/p>Privacy</a></p></footer>";
}

TEST(BodyModel, RefusesADamagedFile) {
    const std::string whole = shipped_file();
    ASSERT_GT(whole.size(), 1000u);
    EXPECT_NO_THROW(BodyModel::read(whole));
    EXPECT_THROW(BodyModel::read(""), Failure);
    EXPECT_THROW(BodyModel::read(whole + "x"), Failure);
    for (std::size_t size = 0; size < whole.size(); size += 1 + whole.size() / 97)
        EXPECT_THROW(BodyModel::read(std::string_view(whole).substr(0, size)), Failure) << size;
    std::string other = whole;
    other[8] = static_cast<char>(other[8] ^ 1);  // the digest of the features
    EXPECT_THROW(BodyModel::read(other), Failure);
}

TEST(BodyModel, SurvivesAnyByteThatItAccepts) {
    const std::string whole = shipped_file();
    BodyOf body(page_with_article());
    for (std::size_t at = 12; at < whole.size(); at += 1 + whole.size() / 61) {
        std::string damaged = whole;
        damaged[at] = static_cast<char>(~damaged[at]);
        try {
            const auto model = BodyModel::read(damaged);
            const Selection selection =
                select_blocks(body.page, body.texts, {}, *model, false, body.watch, body.arena);
            EXPECT_EQ(selection.kept.size(), body.page.blocks.size());
        } catch (const Failure&) {
        }
    }
}

TEST(Selection, KeepsTheArticle) {
    BodyOf body(page_with_article());
    const Selection selection = select_blocks(body.page, body.texts, {}, BodyModel::shipped(),
                                              false, body.watch, body.arena);
    for (BlockId b = 0; b < body.page.blocks.size(); ++b) {
        const bool prose = body.page.text_of_block(b).starts_with("The ferry left");
        if (prose) {
            EXPECT_TRUE(selection.kept[b]) << body.page.text_of_block(b);
        }
        if (body.texts.blocks[b].links > 0) {
            EXPECT_FALSE(selection.kept[b]);
        }
        EXPECT_GE(selection.probability[b], 0);
        EXPECT_LE(selection.probability[b], 1);
    }
    EXPECT_GT(selection.predicted_f1, 0.8f);
    EXPECT_TRUE(selection.influences.empty());
}

TEST(Selection, CutsWhereTheExpectedF1IsHighest) {
    BodyOf body("<p>one two three four</p><p>five six seven eight</p><p>nine ten</p>");
    Selection selection(body.arena);
    selection.probability.assign({0.8f, 0.1f, 0.5f});
    cut_selection(body.page, body.texts, {}, selection, body.arena);
    // In order of probability: 6.4/8.6, then 8.4/10.6, then 9.2/14.6.
    EXPECT_EQ(std::vector<int>(selection.kept.begin(), selection.kept.end()),
              (std::vector<int>{1, 0, 1}));
    EXPECT_NEAR(selection.predicted_f1, 8.4 / 10.6, 1e-6);
}

TEST(Selection, KeepsADoubtfulBrotherOfSureParagraphs) {
    BodyOf body("<div><p>" + sentences(1) + "</p><p>" + sentences(2) +
                "</p><p>He would not say.</p></div>"
                "<div><p>Nobody mentions the drains.</p></div>");
    Selection selection(body.arena);
    selection.probability.assign({0.99f, 0.99f, 0.4f, 0.4f});
    cut_selection(body.page, body.texts, {}, selection, body.arena);
    EXPECT_EQ(std::vector<int>(selection.kept.begin(), selection.kept.end()),
              (std::vector<int>{1, 1, 1, 0}));
}

// Three paragraphs and three comments, all of which the model likes.
struct WithComments : BodyOf {
    WithComments()
        : BodyOf("<p>" + sentences(2) + "</p><p>" + sentences(2) + "</p><p>" + sentences(1) +
                 "</p><p>Read also: <a href=/a>The ferry that was on time at last</a></p><h3>3 "
                 "comments</h3>"
                 "<div>Nobody asked us.</div><div>My gran would have laughed.</div>") {
        selection.probability.assign({0.99f, 0.99f, 0.99f, 0.8f, 0.1f, 0.8f, 0.8f});
    }
    std::vector<int> kept(bool is_thread) {
        BodyHints hints;
        hints.is_thread = is_thread;
        cut_selection(page, texts, hints, selection, arena);
        return {selection.kept.begin(), selection.kept.end()};
    }
    Selection selection{arena};
};

TEST(Selection, EndsAtTheHeadingOfTheComments) {
    EXPECT_EQ(WithComments().kept(false), (std::vector<int>{1, 1, 1, 0, 0, 0, 0}));
}

TEST(Selection, KeepsTheAnswersOfAThread) {
    EXPECT_EQ(WithComments().kept(true), (std::vector<int>{1, 1, 1, 0, 0, 1, 1}));
}

TEST(Selection, DropsTheLinesUnderAHeadingOfFurniture) {
    BodyOf body("<p>" + sentences(2) +
                "</p><h3>Related news</h3><div>Five fairs not to miss in June</div>"
                "<div>The choir is back in the rice</div><p>" +
                sentences(1) + "</p><div>A line of the story</div>");
    Selection selection(body.arena);
    selection.probability.assign({0.99f, 0.1f, 0.8f, 0.8f, 0.95f, 0.8f});
    cut_selection(body.page, body.texts, {}, selection, body.arena);
    EXPECT_EQ(std::vector<int>(selection.kept.begin(), selection.kept.end()),
              (std::vector<int>{1, 0, 0, 0, 1, 1}));
}

TEST(Selection, KnowsTheLastSentenceOfPlainText) {
    BodyOf body(sentences(2) +
                    "\n\nHe would not say.\n\nMost popular 1. Scores 2. The log\n\nRelated news\n",
                false);
    Selection selection(body.arena);
    selection.probability.assign({0.99f, 0.25f, 0.8f, 0.1f});
    cut_selection(body.page, body.texts, {}, selection, body.arena);
    EXPECT_EQ(std::vector<int>(selection.kept.begin(), selection.kept.end()),
              (std::vector<int>{1, 1, 0, 0}));
}

TEST(Selection, KeepsADataTableWhole) {
    BodyOf body("<p>" + sentences(2) +
                "</p><table><tr><td>Upper reach<td>48</tr><tr><td>Lower reach<td>12</tr></table>");
    Selection selection(body.arena);
    selection.probability.assign({0.99f, 0.7f, 0.3f, 0.7f, 0.2f});
    cut_selection(body.page, body.texts, {}, selection, body.arena);
    EXPECT_EQ(std::vector<int>(selection.kept.begin(), selection.kept.end()),
              (std::vector<int>{1, 1, 1, 1, 1}));
}

TEST(Explain, NamesWhatMovedABlockAndLeavesTheTableAlone) {
    BodyOf body(page_with_article());
    const FeatureTable table = body.features();
    const auto values = [&table] {
        std::vector<float> all;
        for (std::size_t f = 0; f < kFeatures; ++f)
            for (std::size_t b = 0; b < table.blocks(); ++b) all.push_back(table.at(f, b));
        return all;
    };
    const std::vector<float> before = values();
    const Column<Influences> reasons = explain(table, BodyModel::shipped(), body.watch, body.arena);
    EXPECT_EQ(before, values());
    ASSERT_EQ(reasons.size(), body.page.blocks.size());
    const Influences& home = reasons[body.block("Home")];
    EXPECT_FALSE(home[0].feature.empty());
    EXPECT_GE(std::abs(home[0].logits), std::abs(home[1].logits));
    EXPECT_GE(std::abs(home[1].logits), std::abs(home[2].logits));
}

TEST(Selection, WhatStandsOnMostPagesOfTheSiteIsItsFurniture) {
    BodyOf body("<p>a</p>");
    Selection selection(body.arena);
    selection.probability.assign({0.97f, 0.6f, 0.95f, 0.999f, 0.999f});
    selection.kept.assign({1, 1, 1, 1, 0});
    const std::vector<std::uint8_t> returns{0, 3, 1, 2, 3};
    weigh_returns(3, returns, selection);
    EXPECT_EQ(std::vector<int>(selection.kept.begin(), selection.kept.end()),
              (std::vector<int>{1, 0, 1, 1, 0}))
        << "one other page says nothing, two of three are not enough against 0.999";
    EXPECT_EQ(selection.probability[0], 0.97f);
    EXPECT_LT(selection.probability[1], 0.01f);
    EXPECT_LT(selection.probability[3], 0.999f);
    EXPECT_EQ(selection.site.furniture, 3u);
    EXPECT_EQ(selection.site.alone[1], 0.6f);
    EXPECT_EQ(std::vector<int>(selection.site.dropped.begin(), selection.site.dropped.end()),
              (std::vector<int>{0, 1, 0, 0, 0}));
    // On two of twenty pages it may be a paragraph that reports of one matter have in common.
    Selection rare(body.arena);
    rare.probability.assign({0.6f});
    rare.kept.assign({1});
    weigh_returns(20, std::vector<std::uint8_t>{2}, rare);
    EXPECT_TRUE(rare.kept[0]);
    EXPECT_EQ(rare.probability[0], 0.6f);
}

}  // namespace
}  // namespace copydesk
