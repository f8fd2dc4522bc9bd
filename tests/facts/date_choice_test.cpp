// Which of a page's dates is that of its release.
#include <gtest/gtest.h>

#include "read_page.h"

namespace copydesk {
namespace {

using test::FactsOf;
using test::kBody;

const std::string kTitle = "<h1>Dam bought back by county</h1>";

std::string published(const std::string& before, const std::string& after = "") {
    return FactsOf("<html lang=en>" + before + std::string(kBody) + after).value(Field::published);
}

TEST(DateChoice, finest_and_surest_of_a_day) {
    // the day is printed and declared twice, once in another form
    EXPECT_EQ(
        published("<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"dateCreated\":"
                  "\"2026-03-02T22:10:00+00:00\",\"datePublished\":"
                  "\"2026-03-03T07:15:00+00:00\"}</script>" +
                  kTitle + "<p>Published on 3 March 2026, 07:15</p>"),
        "2026-03-03T07:15:00Z");
    // what a live blog prints beside its posts is as fine, but less sure
    EXPECT_EQ(published("<script type=application/ld+json>{\"@type\":\"LiveBlogPosting\","
                        "\"datePublished\":\"2026-11-15T07:05:00Z\"}</script>" +
                        kTitle + "<time datetime=2026-11-15T21:40:00Z>21.40 GMT</time>"),
              "2026-11-15T07:05:00Z");
    // the time of a comment is not that of the article
    EXPECT_EQ(published(kTitle + "<p class=date>18 November 2026</p>",
                        "<div class=comment><p>Ann Lee</p><p>18 November 2026 16:22</p></div>"),
              "2026-11-18");
}

TEST(DateChoice, below_a_title_behind_the_beginning_of_the_body) {
    const std::string early(kBody);
    EXPECT_EQ(published(early + early + kTitle + "<p>5 June 2026</p>", "<p>9 June 2026 14:28</p>"),
              "2026-06-05");
}

TEST(DateChoice, not_from_teasers) {
    const std::string row =
        "<div><h3><a href=/other>Skittles club sues its way up</a></h3><p class=date>3 November "
        "2026</p></div>";
    EXPECT_EQ(published(row + row + kTitle), "");
    EXPECT_EQ(published(kTitle,
                        "<ul><li><a href=/other>Skittles club sues its way up</a> <span "
                        "class=post-date>3 November 2026</span></li></ul>"),
              "");
}

TEST(DateChoice, month_where_the_line_says_what_it_is) {
    const FactsOf of("<html lang=en>" + kTitle + "<p>Updated: November 2026</p>" +
                     std::string(kBody));
    EXPECT_EQ(of.value(Field::modified), "2026-11");
    EXPECT_EQ(of.value(Field::published), "");
    EXPECT_EQ(published(kTitle + "<p>Issue of November 2026</p>"), "");
}

}  // namespace
}  // namespace copydesk
