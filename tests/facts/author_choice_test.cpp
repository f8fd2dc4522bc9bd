// Whom a page names as its author where little says so.
#include <gtest/gtest.h>

#include "read_page.h"

namespace copydesk {
namespace {

using test::FactsOf;
using test::kBody;

const std::string kTitle = "<h1>Dam bought back by county</h1>";

std::string names(const std::string& before, const std::string& after = "",
                  std::string_view url = "https://www.example.com/news/story.html") {
    return FactsOf("<html lang=en>" + before + std::string(kBody) + after, true, url).names();
}

TEST(AuthorChoice, by_a_credit_far_from_the_text) {
    const std::string far = [] {
        std::string lines;
        for (int i = 0; i < 40; ++i) lines += "<p>Try it for a month</p>";
        return lines;
    }();
    EXPECT_EQ(names(kTitle, far + "<h3>Written by Cassidy Horton</h3><p>A writer.</p>" + far),
              "Cassidy Horton");
    EXPECT_EQ(names(kTitle, far + "<h3>Written by</h3><p>Cassidy Horton</p>" + far),
              "Cassidy Horton");
    // where several wrote something, none is known to have written this
    EXPECT_EQ(names(kTitle, far + "<p>Written by Cassidy Horton</p>" + far +
                                "<p>Written by Bo Xu</p>" + far),
              "");
}

TEST(AuthorChoice, poster_before_the_time_of_the_post) {
    EXPECT_EQ(names(kTitle + "<div class=post><p class=author><a href=#1><img src=/i.png></a>by "
                             "<b><a href=/list?u=1>Outer Rim Heron</a></b> &raquo; Tue Aug 27, "
                             "2019 1:47 am</p></div>",
                    "<p class=author>by <b class=username>Minoa</b> &raquo; Tue Aug 27, 2019 5:58 "
                    "am</p>",
                    "https://forum.example.com/viewtopic.php?t=4"),
              "Outer Rim Heron");
}

TEST(AuthorChoice, site_in_any_country_beside_a_name) {
    EXPECT_EQ(names(kTitle + "<div class=byline>Ann Lee / mirror.in / 17 December 2025</div>"),
              "Ann Lee");
}

TEST(AuthorChoice, alone_beside_the_date_on_one_line) {
    const std::string date = "<span>05.04.2026 - 08:14</span></div>";
    EXPECT_EQ(names(kTitle + "<div><span>Sehernur Karsu |</span> " + date), "Sehernur Karsu");
    EXPECT_EQ(names(kTitle + "<div><span>Free delivery |</span> " + date), "");
}

TEST(AuthorChoice, initials_stand_for_a_portrait) {
    EXPECT_EQ(names(kTitle + "<div class=author-badge><span>HI</span></div><div class=byline>By "
                             "<span class=author>Hillel Italie</span></div>"),
              "Hillel Italie");
}

TEST(AuthorChoice, long_names_are_as_good) {
    for (const std::string name : {"Jane Doe", "Ólafur Ragnar Grímsson", "Christian Schmidt-Hansen",
                                   "Maximiliane Wolfensberger-Oberhuber"})
        EXPECT_EQ(names("<meta name=author content='" + name + "'>" + kTitle), name);
}

TEST(AuthorChoice, placeholders_name_nobody) {
    for (const std::string name :
         {"作者：佚名", "作者：网络", "Von Unbekannt", "Par Anonyme", "Autor: Anónimo",
          "Автор: неизвестен", "By Anonymous", "Written by Super User"}) {
        const FactsOf of("<html lang=en>" + kTitle + "<p class=byline>" + name + "</p>" +
                         std::string(kBody));
        EXPECT_EQ(of.names() + of.value(Field::byline), "") << name;
        EXPECT_TRUE(of.prints(name)) << name << " is no text either";
    }
    for (const std::string name : {"Super User", "Default", "publisher", "test", "Array", "false",
                                   "[object Object]", "未知", "No Author"})
        EXPECT_EQ(names("<meta name=author content='" + name + "'>" + kTitle), "") << name;
}

TEST(AuthorChoice, names_in_brackets_and_tags) {
    const auto meta = [](const std::string& name) {
        return names("<meta name=author content='" + name + "'>" + kTitle);
    };
    EXPECT_EQ(meta("[\"Jane Smith\"]"), "Jane Smith");
    EXPECT_EQ(meta("[\"Jane Smith\", \"John Doe\"]"), "Jane Smith, John Doe");
    EXPECT_EQ(meta("&lt;b>Jane Smith&lt;/b>"), "Jane Smith");
}

TEST(AuthorChoice, team_between_title_and_date) {
    EXPECT_EQ(names(kTitle + "<p>DianaHR Team</p><p>Feb 16, 2026</p>"), "DianaHR Team");
    EXPECT_EQ(names(kTitle + "<p>Feb 16, 2026</p>", "<p>Meet the DianaHR Team</p>"), "");
}

TEST(AuthorChoice, no_link_to_a_section_or_tag) {
    const auto byline = [](const std::string& href) {
        return kTitle + "<p class=byline>March 20, 2026 | <a href=" + href +
               ">Hannah Wells</a></p>";
    };
    EXPECT_EQ(names(byline("/people/hannah-wells")), "Hannah Wells");
    EXPECT_EQ(names(byline("/tag/hannah-wells")), "");
}

TEST(AuthorChoice, no_part_of_the_sites_name) {
    EXPECT_EQ(names("<meta property=og:site_name content='Human in the Loop'><meta name=author "
                    "content='Human in the Loop'>" +
                    kTitle),
              "");
}

TEST(AuthorChoice, publisher_that_is_a_person) {
    const auto page = [](const std::string& type) {
        return R"(<script type="application/ld+json">{"@type":"DiscussionForumPosting","author":)"
               R"({"@type":"Person","name":"Sharon Mott"},"publisher":{"@type":")" +
               type + R"(","name":"Sharon Mott"}}</script>)" + kTitle;
    };
    EXPECT_EQ(names(page("Person")), "Sharon Mott");
    EXPECT_EQ(names(page("Organization")), "");
}

}  // namespace
}  // namespace copydesk
