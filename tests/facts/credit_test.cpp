// The printed credit: who is named, and what of the line is the byline.
#include <gtest/gtest.h>

#include "read_page.h"

namespace copydesk {
namespace {

using test::FactsOf;
using test::kBody;

std::string page(std::string_view before, std::string_view after = "",
                 std::string_view head = "<meta property=og:type content=article>") {
    return "<!doctype html><html lang=en><head>" + std::string(head) + "</head><body>" +
           std::string(before) + std::string(kBody) + std::string(after) + "</body></html>";
}

constexpr std::string_view kTitle = "<h1>Dam bought back by county</h1>";

std::string byline(std::string_view credit) {
    return FactsOf(page(std::string(kTitle) + std::string(credit))).value(Field::byline);
}

TEST(Credit, stands_beside_a_date_a_section_and_a_count) {
    EXPECT_EQ(
        byline("<div><span>November 19, 2026</span> <span class=author>By Ann Lee and Bo "
               "Xu</span> <span><a href=/world>World</a></span><span>3 Comments</span></div>"),
        "By Ann Lee and Bo Xu");
    EXPECT_EQ(byline("<p>By <a rel=author href=/a>Ann Lee</a>, Water Correspondent | Mon, 3 May "
                     "2026 | 5 min read</p>"),
              "By Ann Lee, Water Correspondent");
    EXPECT_EQ(byline("<p>Posted on May 3, 2026 by Ann Lee · 4 comments</p>"), "by Ann Lee");
    EXPECT_EQ(byline("<p>Par <a rel=author href=/a>Ann Lee</a> (avec Bo Xu à Paris)</p>"),
              "Par Ann Lee (avec Bo Xu à Paris)");
}

TEST(Credit, custom_elements_and_line_breaks_end_a_line) {
    EXPECT_EQ(byline("<np-meta><by-line>By <span>Ann Lee</span></by-line><np-date>Nov 17, "
                     "2026</np-date></np-meta>"),
              "By Ann Lee");
    EXPECT_EQ(byline("<p>By Ann Lee<br>3 May 2026</p>"), "By Ann Lee");
}

TEST(Credit, of_a_teaser_is_not_the_pages) {
    const std::string box =
        "<div><h3><a href=/other-story>Where the last ferryman has gone now</a></h3>"
        "<p>By Cat Dee</p></div>";
    const FactsOf of(page(std::string(kTitle), box));
    EXPECT_EQ(of.names(), "");
    EXPECT_EQ(of.value(Field::byline), "");
}

TEST(Credit, name_alone_by_the_date) {
    const FactsOf of(page(std::string(kTitle) + "<p>ANN DORLEE / Wesselburg</p><p>3 May 2026</p>"));
    EXPECT_EQ(of.names(), "Ann Dorlee");
    EXPECT_EQ(of.value(Field::byline), "ANN DORLEE / Wesselburg");
}

TEST(Credit, signature_below_the_text) {
    const std::string foot = "<p>© 2026 Ann Lee, Wesselburg</p>";
    const std::string dated = std::string(kTitle) + "<p>3 May 2026</p>";
    const std::string more(kBody);
    EXPECT_EQ(FactsOf(page(dated, more + "<p>Ann Lee</p>" + foot)).names(), "Ann Lee");
    EXPECT_EQ(FactsOf(page(dated, more + "<p><strong>Writing Tools</strong></p>" + more)).names(),
              "");
}

TEST(Credit, entry_card_names_the_author) {
    EXPECT_EQ(FactsOf(page("<h2>Dam bought back by county</h2>",
                           "<p><a class='p-author h-card' href=/>Ann Lee</a></p>", ""))
                  .names(),
              "Ann Lee");
}

TEST(Credit, box_about_the_author_is_no_byline) {
    const FactsOf of(
        page(kTitle,
             "<div class=author-box><h4>Ann Lee</h4><p>Writes on water.</p><a rel=author "
             "href=/author/ann>View all posts by Ann Lee</a></div>"));
    EXPECT_EQ(of.names(), "Ann Lee");
    EXPECT_EQ(of.value(Field::byline), "");
}

TEST(Credit, name_of_every_page_is_no_author_beside_another) {
    const std::string both =
        page(std::string(kTitle) + "<p>By Ann Lee and Bo Xu</p>", "",
             "<meta property=og:type content=article><meta name=author content='Ann Lee, Bo Xu'>");
    constexpr std::string_view kUrl = "https://www.example.com/news/story.html";
    EXPECT_EQ(FactsOf(both).names(), "Ann Lee, Bo Xu");
    const FactsOf of(both, true, kUrl, {"Bo Xu"});
    EXPECT_EQ(of.names(), "Ann Lee");
    EXPECT_EQ(of.facts.house, std::vector<std::string>{"Bo Xu"});
    const FactsOf alone(both, true, kUrl, {"Bo Xu", "Ann Lee"});
    EXPECT_EQ(alone.names(), "Ann Lee, Bo Xu") << "then it is better than nobody";
    EXPECT_TRUE(alone.facts.house.empty());
}

TEST(Credit, agencies_of_pictures_buttons_and_other_pages_are_none) {
    const auto agency = [](std::string_view before, std::string_view after = "") {
        return FactsOf(page(std::string(kTitle) + std::string(before), after)).value(Field::agency);
    };
    EXPECT_EQ(agency("<p>PAP</p>"), "PAP");
    EXPECT_EQ(agency("<p>PAP/ Jan Nowak</p>"), "");
    EXPECT_EQ(agency("<div class=author><p>von</p><div class=author-source>EFE</div></div>"),
              "EFE");
    EXPECT_EQ(agency("<div class=author><a href=/more>Mehr</a></div>"), "") << "a word as well";
    EXPECT_EQ(agency("<p>AA</p><p>+</p><p>Text size</p>"), "");
    EXPECT_EQ(agency("<p><a href=/tags/reuters>Reuters</a></p>"), "");
    EXPECT_EQ(agency("",
                     "<div><h3><a href=/other>Skittles club sues its way up</a></h3><p>Reuters"
                     "</p></div>"),
              "");
    const FactsOf three(page(kTitle, "<p>(APA/dpa)</p>"));
    ASSERT_EQ(three.facts[Field::agency].size(), 2u);
    EXPECT_EQ(three.facts[Field::agency][1].value, "dpa");
}

}  // namespace
}  // namespace copydesk
