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

TEST(DateChoice, own_clock_written_as_utc) {
    const auto of = [](const std::string& meta, const std::string& data) {
        return published("<meta property=article:published_time content=" + meta +
                         "><script type=application/ld+json>{\"@type\":\"NewsArticle\","
                         "\"datePublished\":\"" +
                         data + "\"}</script>" + kTitle);
    };
    EXPECT_EQ(of("2026-03-03T20:00:27Z", "2026-03-03T20:00:27+0200"), "2026-03-03T20:00:27+02:00");
    // the same moment twice
    EXPECT_EQ(of("2026-03-03T18:00:27Z", "2026-03-03T20:00:27+0200"), "2026-03-03T18:00:27Z");
}

TEST(DateChoice, raw_text_is_not_that_of_another_time) {
    const FactsOf facts(
        "<html lang=en><script type=application/ld+json>{\"@type\":\"NewsArticle\","
        "\"datePublished\":\"2026-03-03T23:17:00+09:00\"}</script>" +
        kTitle + std::string(kBody) + "<p>3 March 2026, 16:00</p>");
    ASSERT_NE(facts.facts.first(Field::published), nullptr);
    EXPECT_EQ(facts.facts.first(Field::published)->raw, "2026-03-03T23:17:00+09:00");
}

TEST(DateChoice, below_a_title_behind_the_beginning_of_the_body) {
    const std::string early(kBody);
    EXPECT_EQ(published(early + early + kTitle + "<p>5 June 2026</p>", "<p>9 June 2026 14:28</p>"),
              "2026-06-05");
}

TEST(DateChoice, right_below_the_title_whatever_its_box_is_called) {
    EXPECT_EQ(published("<div class=newsletter-list>" + kTitle + "<p>2 November 2022</p></div>"),
              "2022-11-02");
    // what a system states as released after its last change is the release of the whole site
    EXPECT_EQ(published("<script type=application/ld+json>{\"@type\":\"Article\",\"datePublished\":"
                        "\"Jun 12, 2025\",\"dateModified\":\"Jun 10, 2025\"}</script>" +
                        kTitle + "<p>2 November 2022</p>"),
              "2022-11-02");
}

TEST(DateChoice, of_the_first_post_in_the_box_of_posts) {
    EXPECT_EQ(published(kTitle + "<div class=comment><p>Ann Lee 28 September 2019 12:44</p></div>",
                        "<div class=comment><p>Bo Xu 29 September 2019 13:39</p></div>"),
              "2019-09-28T12:44:00");
}

TEST(DateChoice, in_an_element_that_a_script_fills) {
    EXPECT_EQ(published(kTitle + "<p><relative-time datetime=2026-03-03T09:47:05Z></relative-time>"
                                 "</p>"),
              "2026-03-03T09:47:05Z");
    EXPECT_EQ(published(kTitle + "<p><time-ago ts=2026-03-03T09:47:05Z>yesterday</time-ago></p>"),
              "2026-03-03T09:47:05Z");
    EXPECT_EQ(published(kTitle,
                        "<div class=comment><time-ago ts=2026-03-03T09:47:05Z>yesterday"
                        "</time-ago></div>"),
              "");
}

TEST(DateChoice, numbers_in_the_order_that_the_page_shows) {
    const std::string numbers = kTitle + "<p class=date>03-09-2026</p>";
    EXPECT_EQ(published(numbers), "2026-09-03");
    EXPECT_EQ(published(numbers + "<p>Published March 9, 2026</p>"), "2026-03-09");
}

TEST(DateChoice, not_since_when_a_poster_is_a_member) {
    EXPECT_EQ(
        published(kTitle + "<p>Ann Lee</p><p>Registered: 2014-01-27</p><p>2024-08-03 10:59</p>"),
        "2024-08-03T10:59:00");
}

TEST(DateChoice, below_a_label) {
    EXPECT_EQ(published(kTitle, "<div class=related><p>Mise en ligne</p><p>23 mai 2019</p></div>"),
              "2019-05-23");
    EXPECT_EQ(
        published(kTitle,
                  "<p>" + std::string(90, 'x') + " " + std::string(90, 'y') +
                      "</p><p>This post was published on 3 December 2011 at 14:48 and is filed "
                      "under News. You can follow any responses through the feed, and leave one "
                      "of your own below; trackbacks are closed at the moment, and so is the "
                      "archive of the year in which it was written down by its editor, who asks "
                      "for patience.</p>"),
        "2011-12-03T14:48:00");
}

TEST(DateChoice, far_below_a_label_of_its_own_line) {
    std::string between;
    for (int i = 0; i < 12; ++i) between += "<p>Terms of use</p>";
    EXPECT_EQ(published(kTitle, between + "<div><p>Mise en ligne</p><p>23 mai 2019</p></div>"),
              "2019-05-23");
    EXPECT_EQ(published(kTitle, between + "<div><p>Imprint</p><p>23 mai 2019</p></div>"), "");
    EXPECT_EQ(published(kTitle, between + "<div class=comment><p>Posted on</p><p>23 mai 2019</p>"
                                          "</div>"),
              "");
}

TEST(DateChoice, not_of_a_video_in_an_article) {
    const std::string video =
        "<div itemscope itemtype='https://schema.org/VideoObject'><meta itemprop=uploadDate "
        "content=2024-01-06T16:10:58Z></div>";
    EXPECT_EQ(published(kTitle + video), "2024-01-06T16:10:58Z");
    EXPECT_EQ(published("<meta property=og:type content=article>" + kTitle + video), "");
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

TEST(DateChoice, beside_the_section_of_the_page) {
    EXPECT_EQ(
        published(kTitle + "<div><p class=date>3 November 2026</p><h3><a href=/news>News from "
                           "all over the county</a></h3></div>"),
        "2026-11-03");
}

TEST(DateChoice, of_the_first_post_of_a_thread) {
    const auto of = [](std::string_view url) {
        const auto post = [](const std::string& day) {
            return "<div><p>" + day + "</p><p>" + std::string(90, 'x') + " " +
                   std::string(90, 'y') + "</p></div>";
        };
        return FactsOf("<html lang=en>" + kTitle + "<p>Rules</p>" + post("3 May 2026, 9:37") +
                           post("<span class=date>14 June 2026, 12:05</span>"),
                       true, url)
            .value(Field::published)
            .substr(0, 10);
    };
    EXPECT_EQ(of("https://www.example.com/news/dam.html"), "2026-06-14");
    EXPECT_EQ(of("https://www.example.com/forum/thread-1"), "2026-05-03");
}

TEST(DateChoice, front_page_prints_the_days_of_its_stories) {
    const auto of = [](const std::string& head, std::string_view url) {
        return FactsOf("<html lang=en>" + head + kTitle + "<p class=date>3 November 2026</p>" +
                           std::string(kBody),
                       true, url)
            .value(Field::published);
    };
    EXPECT_EQ(of("", "https://www.example.com/"), "");
    EXPECT_EQ(
        of("<meta name=parsely-pub-date content=2026-11-03T10:00:00Z>", "https://example.com"), "");
    EXPECT_EQ(
        of("<meta property=article:published_time content=2026-11-02>", "https://www.example.com/"),
        "2026-11-02");
    EXPECT_EQ(of("", "https://www.example.com/?p=12"), "2026-11-03");
    EXPECT_EQ(of("", "dam.html"), "2026-11-03");
}

TEST(DateChoice, not_of_a_print_nor_of_what_lasts_from_day_to_day) {
    EXPECT_EQ(published(kTitle + "<p>Opublikowano: <time datetime=2021-04-29>29 kwietnia</time></p>"
                                 "<p>Wydrukowano: <time datetime=2021-05-11>11 maja</time></p>"),
              "2021-04-29");
    EXPECT_EQ(published(kTitle + "<p>Printed on 3 November 2026</p>"), "");
    EXPECT_EQ(published(kTitle + "<p>1 October 2026 – 3 November 2026</p>"), "");
    EXPECT_EQ(published(kTitle + "<p>Last active 3 November 2026</p>"), "");
}

TEST(DateChoice, not_of_a_course_a_paper_or_a_shop) {
    EXPECT_EQ(published(kTitle + "<p>1/27/2026\u00a0 - 3/24/2026</p>"), "");
    EXPECT_EQ(published(kTitle + "<p>Received: 3 January 2026 / Accepted: 5 March 2026 / "
                                 "Published: 7 April 2026</p>"),
              "2026-04-07");
    EXPECT_EQ(published(kTitle + "<p>Opening hours today, 7 April 2026</p>"), "");
    EXPECT_EQ(published(kTitle + "<p>Joined</p><p>Nov 4, 2011</p><p>7 April 2026</p>"),
              "2026-04-07");
    // a thread's
    EXPECT_EQ(published(kTitle + "<p>Start date 7 April 2026</p>"), "2026-04-07");
}

TEST(DateChoice, last_changes_in_many_languages) {
    const auto of = [](const std::string& language, const std::string& line) {
        const FactsOf facts("<html lang=" + language + ">" + kTitle + "<p>" + line + "</p>" +
                            std::string(kBody));
        return facts.value(Field::published) + "|" + facts.value(Field::modified);
    };
    EXPECT_EQ(of("fr", "Publié le 3 mai 2026, modifié le 5 mai 2026"), "2026-05-03|2026-05-05");
    EXPECT_EQ(of("fr", "Dernière mise à jour : 5 mai 2026"), "|2026-05-05");
    EXPECT_EQ(of("fr", "MàJ : 5 mai 2026"), "|2026-05-05");
    EXPECT_EQ(of("es", "Última actualización: 5 de mayo de 2026"), "|2026-05-05");
    EXPECT_EQ(of("it", "Ultima modifica: 5 maggio 2026"), "|2026-05-05");
    EXPECT_EQ(of("it", "Pubblicata il 3 maggio 2026, aggiornata il 5 maggio 2026"),
              "2026-05-03|2026-05-05");
    EXPECT_EQ(of("pt", "Última atualização: 5 de maio de 2026"), "|2026-05-05");
    EXPECT_EQ(of("ro", "Publicat: 3 mai 2026, actualizat 5 mai 2026"), "2026-05-03|2026-05-05");
    EXPECT_EQ(of("vi", "Cập nhật: 05/05/2026"), "|2026-05-05");
    EXPECT_EQ(of("el", "3 Μαΐου 2026 | Ενημερώθηκε: 5 Μαΐου 2026"), "2026-05-03|2026-05-05");
    EXPECT_EQ(of("he", "פורסם: 3 במאי 2026, עודכן: 5 במאי 2026"), "2026-05-03|2026-05-05");
    EXPECT_EQ(of("ar", "تاريخ النشر: 3 مايو 2026 آخر تحديث: 5 مايو 2026"), "2026-05-03|2026-05-05");
    EXPECT_EQ(of("hi", "प्रकाशित: 3 मई 2026, अपडेट: 5 जून 2026"), "2026-05-03|2026-06-05");
    EXPECT_EQ(of("bn", "প্রকাশ: ৩ মে ২০২৬, আপডেট: ৫ জুন ২০২৬"), "2026-05-03|2026-06-05");
    EXPECT_EQ(of("uk", "Опубліковано 3 травня 2026, оновлено 5 травня 2026"),
              "2026-05-03|2026-05-05");
}

TEST(DateChoice, words_that_only_look_like_a_change) {
    const auto of = [](const std::string& line) {
        const FactsOf facts("<html lang=sv>" + kTitle + line + std::string(kBody));
        return facts.value(Field::published) + "|" + facts.value(Field::modified);
    };
    EXPECT_EQ(of("<p>Der Standard, 3.5.2026</p>"), "2026-05-03|");
    EXPECT_EQ(of("<p>Stand: 3.5.2026</p>"), "|2026-05-03");
    EXPECT_EQ(of("<time datetime=2026-05-03T10:15>3 maj 2026</time>"), "2026-05-03T10:15:00|");
    EXPECT_EQ(of("<p>Fredag 3 maj | 3.5.2026</p>"), "2026-05-03|");
    EXPECT_EQ(of("<p>Edited by Bo Xu | May 3, 2026</p>"), "2026-05-03|");
    EXPECT_EQ(of("<p>Last edited by Bo Xu on May 3, 2026</p>"), "|2026-05-03");
}

TEST(DateChoice, month_where_the_line_says_what_it_is) {
    const FactsOf of("<html lang=en>" + kTitle + "<p>Updated: November 2026</p>" +
                     std::string(kBody));
    EXPECT_EQ(of.value(Field::modified), "2026-11");
    EXPECT_EQ(of.value(Field::published), "");
    EXPECT_EQ(published(kTitle + "<p>Issue of November 2026</p>"), "");
}

TEST(DateChoice, labels_before_a_date_say_what_it_is) {
    const FactsOf of("<html lang=en>" + kTitle +
                     "<p>Last change: <time datetime=2026-11-15>15 November</time></p>" +
                     std::string(kBody));
    EXPECT_EQ(of.value(Field::modified), "2026-11-15");
    EXPECT_EQ(of.value(Field::published), "");
    EXPECT_EQ(published(kTitle + "<h4>Zuletzt geändert am:</h4><p class=date>15.10.2026</p>"), "");
    EXPECT_EQ(published(kTitle + "<p>Updated on</p><p>April 19, 2026</p>"), "");
    EXPECT_EQ(
        published(kTitle + "<h4>Erschienen am:</h4><p>13.10.2026</p><div><h4>Geändert am:</h4><p "
                           "class=date>15.10.2026</p></div><meta name=date content=2026-10-15>"),
        "2026-10-13");
}

TEST(DateChoice, not_what_a_sentence_tells_of) {
    EXPECT_EQ(published(kTitle + "<p>The season of the hunters ends for most on November 15, "
                                 "2026.</p>"),
              "");
    EXPECT_EQ(published(kTitle + "<p>This entry was posted by somebody on November 15, 2026.</p>"),
              "2026-11-15");
    EXPECT_EQ(published(kTitle + "<p>https://www.example.com/news/2026/nov15/dam-bought.html</p>"),
              "");
}

TEST(DateChoice, day_and_time_in_elements_of_their_own) {
    EXPECT_EQ(published(kTitle + "<p class=date><span>15.11.26</span><span>12:44</span></p>"),
              "2026-11-15T12:44:00");
}

TEST(DateChoice, same_moment_of_another_zone) {
    EXPECT_EQ(published("<script type=application/ld+json>{\"@type\":\"Article\",\"datePublished\":"
                        "\"2026-02-15 03:05:48\"}</script>" +
                        kTitle + "<p>Feb 14, 2026 | 9:05 pm</p>"),
              "2026-02-14T21:05:00");
}

TEST(DateChoice, moment_of_another_day_in_utc_is_that_of_the_address) {
    EXPECT_EQ(FactsOf("<html lang=it><meta property=article:published_time "
                      "content=2026-11-01T23:01:00Z><script type=application/ld+json>{\"@type\":"
                      "\"NewsArticle\",\"datePublished\":\"2026-11-01T23:01:00Z\"}</script>" +
                          kTitle + "<p>2 novembre 2026</p>" + std::string(kBody),
                      true, "https://www.example.com/2026/11/02/dam.html")
                  .value(Field::published)
                  .substr(0, 10),
              "2026-11-02");
}

TEST(DateChoice, at_the_end_of_the_title_and_before_the_first_words) {
    EXPECT_EQ(published("<meta property=og:title content='Dam bought back | News | 15.11.2026'>" +
                        kTitle),
              "2026-11-15");
    EXPECT_EQ(published("<meta property=og:title content='Dam bought back in 2026'>" + kTitle), "");
    EXPECT_EQ(published(kTitle + "<p>(15. November 2026) The owner of the dam has not said what "
                                 "he thinks of the price that the county paid for it.</p>"),
              "2026-11-15");
}

TEST(DateChoice, none_of_the_items_of_a_list) {
    const auto card = [](const std::string& day) {
        return "<div class=card><p class=date>" + day + "</p></div>";
    };
    const std::string two = card("3 March 2026") + card("5 April 2026");
    EXPECT_EQ(published(kTitle + two + card("7 May 2026")), "");
    EXPECT_EQ(published(kTitle + two), "2026-03-03") << "one of them may be the article's";
}

TEST(DateChoice, words_that_make_a_date_another) {
    EXPECT_EQ(published(kTitle + "<p>Effective beginning 6/25/2026:</p>"), "");
    EXPECT_EQ(published(kTitle + "<p>Travel through Aug 31, 2026</p>"), "");
    const FactsOf reviewed("<html lang=en>" + kTitle + "<p>Date last reviewed: 4 April 2026</p>" +
                           std::string(kBody));
    EXPECT_EQ(reviewed.value(Field::published), "");
    EXPECT_EQ(reviewed.value(Field::modified), "2026-04-04");
}

TEST(DateChoice, metas_of_several_vocabularies_count_once) {
    EXPECT_EQ(published("<meta name=date content=2025-12-20><meta name=DC.date "
                        "content=2025-12-20>" +
                        kTitle + "<span class=date>27 January 2026</span>"),
              "2026-01-27");
}

}  // namespace
}  // namespace copydesk
