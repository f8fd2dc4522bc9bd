#include <gtest/gtest.h>

#include "facts/marks.h"
#include "read_page.h"

namespace copydesk {
namespace {

using test::FactsOf;
using test::kBody;

std::string page(std::string_view head, std::string_view before, std::string_view after = "") {
    return "<!doctype html><html lang=en><head>" + std::string(head) + "</head><body>" +
           std::string(before) + std::string(kBody) + std::string(after) + "</body></html>";
}

TEST(Html, title_is_the_printed_headline_without_the_site) {
    EXPECT_EQ(
        FactsOf(page("<title>Dam bought back for good - Example Times</title><meta "
                     "property=og:site_name content='Example Times'>",
                     "<h1>Example Times</h1><h2 class=headline>Dam bought back for good</h2>"))
            .value(Field::title),
        "Dam bought back for good");
    EXPECT_EQ(FactsOf(page("<meta property=og:title content='Dam bought back for good | Example "
                           "Times'><meta property=og:site_name content='Example Times'>",
                           ""))
                  .value(Field::title),
              "Dam bought back for good");
    EXPECT_EQ(FactsOf(page("<meta property=og:title content='Building on sand for years'>",
                           "<h1>Building on sand for years¶</h1>"))
                  .value(Field::title),
              "Building on sand for years");
}

TEST(Html, summaries_hold_no_tags) {
    const auto summary = [](const std::string& content) {
        return FactsOf(page("<meta name=description content='" + content + "'>", ""))
            .value(Field::summary);
    };
    EXPECT_EQ(
        summary("&lt;p>The council &lt;b>voted&lt;/b>.&lt;/p>&lt;p class=\"x\">All came.&lt;/p>"),
        "The council voted. All came.");
    EXPECT_EQ(summary("&amp;lt;p&amp;gt;The council"), "The council");
    EXPECT_EQ(summary("First line&lt;br/>second line"), "First line second line");
    EXPECT_EQ(summary("Where a < b and c > d, use the &lt;b> tag"),
              "Where a < b and c > d, use the <b> tag");
    EXPECT_EQ(FactsOf(page("<script type=application/ld+json>{\"@type\":\"NewsArticle\","
                           "\"headline\":\"Dam\",\"description\":\"<p>The council "
                           "<b>voted</b>.</p>\"}</script>",
                           ""))
                  .value(Field::summary),
              "The council voted.");
}

TEST(Html, json_ld_by_graph_and_reference) {
    const FactsOf of(
        page(R"(<script type="application/ld+json">{"@context":"https://schema.org","@graph":[
        {"@type":"WebSite","@id":"#site","name":"Example Times"},
        {"@type":["NewsArticle"],"headline":"Dam bought back","author":{"@id":"#ann"},"publisher":{"@id":"#pub"},
         "datePublished":"2026-10-02T17:42:00-05:00","dateModified":"2026-10-03","isAccessibleForFree":"False","articleSection":"Local"},
        {"@type":"Person","@id":"#ann","name":"Ann Lee","url":"/people/ann"},
        {"@type":"Organization","@id":"#pub","name":"Example Publishing GmbH"}]}</script>)",
             "<h1>Dam bought back</h1>"));
    EXPECT_EQ(of.names(), "Ann Lee");
    EXPECT_EQ(of.facts[Field::author][0].url, "https://www.example.com/people/ann");
    EXPECT_EQ(of.value(Field::source), "Example Times");
    EXPECT_EQ(of.value(Field::publisher), "Example Publishing GmbH");
    EXPECT_EQ(of.value(Field::published), "2026-10-02T17:42:00-05:00");
    EXPECT_EQ(of.value(Field::modified), "2026-10-03");
    EXPECT_EQ(of.facts[Field::access][0].type, "subscriber");
    EXPECT_EQ(of.value(Field::section), "Local");
}

TEST(Html, json_ld_in_a_meta_element) {
    const FactsOf of(
        page("<meta name='script:ld+json' content='{&quot;@type&quot;:&quot;Article&quot;,"
             "&quot;headline&quot;:&quot;Dam bought back&quot;,&quot;author&quot;:"
             "&quot;Ann Lee&quot;,&quot;datePublished&quot;:&quot;2026-10-02&quot;}'>",
             "<h1>Dam bought back</h1>"));
    EXPECT_EQ(of.names(), "Ann Lee");
    EXPECT_EQ(of.value(Field::published), "2026-10-02");
}

TEST(Html, main_item_is_the_one_about_the_page) {
    const FactsOf of(page(R"(<script type="application/ld+json">[
        {"@type":"NewsArticle","url":"https://www.example.com/other","headline":"Other","author":"Wrong Person"},
        {"@type":"NewsArticle","mainEntityOfPage":"https://www.example.com/news/story.html","headline":"This one","author":[{"name":"Ann Lee"},"Bo Xu"]}]</script>)",
                          "<h1>This one</h1>"));
    EXPECT_EQ(of.names(), "Ann Lee, Bo Xu");
}

TEST(Html, byline_not_from_comments_or_teasers) {
    const FactsOf of(page(
        "", "<h1>Dam bought back by county</h1><p class=byline>By Ann Lee in Paris and Bo Xu</p>",
        "<div class=comments><div class=comment><span class=author>Troll Face</span></div></div>"
        "<div class=related><a class=author-name href=/author/x>Cat Dee</a></div>"));
    EXPECT_EQ(of.names(), "Ann Lee, Bo Xu");
    EXPECT_EQ(of.value(Field::byline), "By Ann Lee in Paris and Bo Xu");
    EXPECT_TRUE(of.prints("By Ann Lee"));
}

TEST(Html, house_name_beside_the_person_is_dropped) {
    EXPECT_EQ(FactsOf(page("<meta property=og:site_name content='Example Times'><meta name=author "
                           "content='Ann Lee, Example Times'>",
                           "<h1>Dam</h1>"))
                  .names(),
              "Ann Lee");
}

TEST(Html, label_above_a_name_credits_it) {
    const std::string credit = "<div><p>Written by</p><p>Ann Lee</p></div>";
    EXPECT_EQ(FactsOf(page("", "<h1>Dam bought back by county</h1>" + credit)).names(), "Ann Lee");
    EXPECT_EQ(FactsOf(page("", "<h1>Dam bought back by county</h1>",
                           "<div class=related>" + credit + "</div>"))
                  .names(),
              "");
}

TEST(Html, words_for_the_layout_of_a_box_do_not_call_it_related) {
    EXPECT_EQ(read_marks("elementor-widget-container") & kMarkRelated, 0u);
    EXPECT_EQ(read_marks("md:[grid-area:sidebar]") & kMarkRelated, 0u);
    EXPECT_EQ(read_marks("lg:mr-[--sidebar-width]") & kMarkRelated, 0u);
    EXPECT_EQ(read_marks("w-[calc(100%-var(--sidebar-width))]") & kMarkRelated, 0u);
    EXPECT_NE(read_marks("widget") & kMarkRelated, 0u);
    EXPECT_NE(read_marks("box--sidebar") & kMarkRelated, 0u);
    EXPECT_NE(read_marks("elementor-widget related-posts") & kMarkRelated, 0u);
}

TEST(Html, name_that_the_data_spells_without_the_function) {
    EXPECT_EQ(FactsOf(page(R"(<script type="application/ld+json">
        {"@type":"NewsArticle","headline":"Dam","author":{"name":"Shiv Lee"}}</script>)",
                           "<h1>Dam</h1><p class=author>Shiv Lee Head Product Launches</p>"))
                  .names(),
              "Shiv Lee");
}

TEST(Html, lists_of_catalogues_name_all_authors) {
    EXPECT_EQ(FactsOf(page("<meta name=citation_authors content='Lee, Ann'><meta "
                           "name=citation_authors content='Bo Xu'>",
                           "<h1>Dam</h1>"))
                  .names(),
              "Ann Lee, Bo Xu");
}

TEST(Html, writer_in_the_data_stands_beside_a_printed_editor) {
    EXPECT_EQ(FactsOf(page("<meta name=author content='Ann Lee'>",
                           "<h1>Dam bought back by county</h1><p>Edited by Bo Xu</p>"))
                  .names(),
              "Ann Lee, Bo Xu (editor)");
}

TEST(Html, credit_in_a_custom_tag_and_agency_apart) {
    const FactsOf of(
        page("", "<h1>Dam bought back by county</h1><byline>Von Max Muster, dpa-AFX</byline>"));
    EXPECT_EQ(of.names(), "Max Muster");
    ASSERT_FALSE(of.facts[Field::agency].empty());
    EXPECT_EQ(of.facts[Field::agency][0].code, "dpa");
}

TEST(Html, nobody_is_an_answer) {
    const FactsOf of(page("<meta property=og:type content=article>",
                          "<h1>Dam bought back by county</h1>",
                          "<footer>By continuing you accept our terms</footer>"));
    EXPECT_EQ(of.names(), "");
    EXPECT_EQ(of.value(Field::byline), "");
}

TEST(Html, dates_keep_the_stated_zone_and_the_printed_day) {
    EXPECT_EQ(FactsOf(page("<meta property=article:published_time content=2026-10-03T01:42:00Z>",
                           "<h1>Dam bought back by county</h1><p class=date>October 2, 2026</p>"))
                  .value(Field::published),
              "2026-10-02");
    EXPECT_EQ(FactsOf(page("<meta property=article:modified_time content=2026-10-03T01:42:00Z>",
                           "<h1>Dam bought back by county</h1>"))
                  .value(Field::published),
              "");
    EXPECT_EQ(FactsOf(page("<meta property=article:published_time content=2031-01-01>",
                           "<h1>Dam bought back by county</h1>"))
                  .value(Field::published),
              "");
    EXPECT_EQ(FactsOf(page("",
                           "<h1>Dam bought back by county</h1><p>Updated May 4, "
                           "2026</p><p>Published May 3, 2026</p>"))
                  .value(Field::published),
              "2026-05-03");
}

TEST(Html, microdata_and_rdfa) {
    const FactsOf of(
        page("",
             "<div itemscope itemtype='https://schema.org/NewsArticle'><h1 itemprop=headline>Dam "
             "bought back by county</h1>"
             "<span itemprop=author itemscope itemtype='https://schema.org/Person'><span "
             "itemprop=name>Ann Lee</span></span>"
             "<time itemprop=datePublished datetime='2026-10-02'>2 Oct</time></div>"));
    EXPECT_EQ(of.names(), "Ann Lee");
    EXPECT_EQ(of.value(Field::published), "2026-10-02");
    EXPECT_EQ(
        FactsOf(
            page("", "<h1>Dam bought back by county</h1><span property='dc:creator'>Bo Xu</span>"))
            .names(),
        "Bo Xu");
}

TEST(Html, hydration_data_is_read_by_shape) {
    const FactsOf of(page(
        "<meta property=og:title content='Dam bought back by county'>",
        "<h1>Dam bought back by county</h1>",
        R"(<script id="__NEXT_DATA__" type="application/json">{"props":{"story":{"title":"Dam bought back by county","publishedAt":"2026-10-02T08:00:00Z","authors":[{"name":"Ann Lee"}]}}}</script>)"));
    EXPECT_EQ(of.names(), "Ann Lee");
    EXPECT_EQ(of.value(Field::published), "2026-10-02T08:00:00Z");
}

TEST(Html, hydration_data_of_many_systems) {
    const auto published = [](const std::string& members) {
        return FactsOf(
                   page("", "<h1>Dam bought back by county</h1>",
                        "<script type=application/json>{\"page\":{\"title\":\"Dam bought back by "
                        "county\",\"text\":\"The county has bought the dam back from its "
                        "owner.\"," +
                            members + "}}</script>"))
            .value(Field::published);
    };
    EXPECT_EQ(published("\"first_publication_date\":\"2026-10-02T08:00:00+0000\""),
              "2026-10-02T08:00:00Z");
    EXPECT_EQ(published("\"published\":true,\"postedAt\":\"2026-10-02 08:00:00\""),
              "2026-10-02T08:00:00");
    EXPECT_EQ(published("\"date\":\"2026-10-01\",\"publish_time\":\"2026-10-02\""), "2026-10-02");
    EXPECT_EQ(published("\"date\":\"2026-10-02\""), "") << "of what, it does not say";
}

TEST(Html, language_of_the_text_wins_over_a_wrong_attribute) {
    const std::string german =
        "<!doctype html><html lang=en><body><h1>Der Kreis kauft den Damm zurück</h1><p>Der "
        "Kreistag hat am Mittwochabend beschlossen, den Damm zurückzukaufen, "
        "den er vor vielen Jahren für einen symbolischen Betrag verkauft hatte. Niemand im Saal "
        "gab vor, dass ihm das gefalle.</p></body></html>";
    EXPECT_EQ(FactsOf(german).value(Field::language), "de");
    EXPECT_EQ(FactsOf(page("", "")).value(Field::language), "en");
}

TEST(Html, source_falls_back_to_the_domain_and_images_are_absolute) {
    const FactsOf of(
        page("<meta property=og:image content='/a.jpg'>", "<h1>Dam bought back by county</h1>"));
    EXPECT_EQ(of.value(Field::source), "example.com");
    EXPECT_EQ(of.facts[Field::source][0].code, "example.com");
    EXPECT_EQ(of.value(Field::image), "https://www.example.com/a.jpg");
    EXPECT_TRUE(FactsOf(page("<meta property=og:image content='data:image/png;base64,AAAA'>",
                             "<h1>Dam</h1>"))
                    .facts[Field::image]
                    .empty());
}

TEST(Html, thread_is_by_whoever_opened_it) {
    EXPECT_EQ(FactsOf(page("", "<h1>How do I mend a dam?</h1><div class=username>rivermouse</div>",
                           "<div class=post><div class=username>otherone</div>" +
                               std::string(kBody) + "</div>"),
                      true, "https://forum.example.com/threads/mend-a-dam.12/")
                  .names(),
              "rivermouse");
    const std::string other =
        "<div class=post><p class=author>Post by\n</p><div class=username>"
        "otherone</div>" +
        std::string(kBody) + "</div>";
    const std::string far = "<p>1</p><p>2</p><p>3</p><p>4</p><p>5</p><p>6</p><p>7</p>";
    EXPECT_EQ(FactsOf(page("", "<div class=username>rivermouse</div><h1>How do I mend a dam?</h1>",
                           std::string(kBody) + far + other),
                      true, "https://forum.example.com/threads/mend-a-dam.12/")
                  .names(),
              "rivermouse");
}

TEST(Html, source_by_the_surest_spelling_and_not_by_any_logo) {
    EXPECT_EQ(FactsOf(page("<meta name=application-name content=twincities>"
                           "<meta property=og:site_name content='Twin Cities'>",
                           "<h1>Dam bought back by county</h1>"),
                      true, "https://www.twincities.com/news/a.html")
                  .value(Field::source),
              "Twin Cities");
    std::string rows;
    for (int i = 0; i < 9; ++i) rows += "<div class=logo><img alt='View profile'></div>";
    EXPECT_EQ(FactsOf(page("<meta property=og:site_name content='Example Jobs'>",
                           "<h1>Jobs at the dam</h1>" + rows))
                  .value(Field::source),
              "Example Jobs");
    EXPECT_EQ(FactsOf(page("",
                           "<h1>Dam bought back by county</h1><div class=logo><img alt='Best "
                           "of town'></div><div class=logo><img alt='Brainforest'></div>"))
                  .value(Field::source),
              "example.com");
}

TEST(Html, publisher_without_the_sign_of_copyright) {
    EXPECT_EQ(FactsOf(page("<meta name=copyright content='Copyright 2019 – Dam Society e. V.'>",
                           "<h1>Dam bought back by county</h1>"))
                  .value(Field::publisher),
              "Dam Society e. V.");
}

TEST(Html, publisher_is_the_company_that_owns_the_rights) {
    const auto publisher = [](const std::string& foot) {
        return FactsOf(page("", "<h1>Dam bought back by county</h1>") + foot)
            .value(Field::publisher);
    };
    EXPECT_EQ(publisher("<footer>Copyright © 1996-2026, Dam.com, Inc. or its kin</footer>"),
              "Dam.com, Inc.");
    EXPECT_EQ(publisher("<p>© 2026 3Seen GmbH &amp; Co. KG. Alle Rechte vorbehalten.</p>"),
              "3Seen GmbH & Co. KG");
    EXPECT_EQ(publisher("<p>© 2026 Dam Society LLC.</p><p>Imprint</p>"), "Dam Society LLC");
    EXPECT_EQ(publisher("<p>© 1995-2026 Dam Service e. V.</p>"), "Dam Service e. V.");
    EXPECT_EQ(publisher("<p>版权所有 2026 江苏大坝有限公司 备案</p>"), "江苏大坝有限公司");
    EXPECT_EQ(publisher("<p>版权所有 © 2026 江苏大坝有限公司</p>"), "江苏大坝有限公司");
    EXPECT_EQ(publisher("<p>Powered by Boards software © 2010 Boards Ltd.</p>"), "");
    EXPECT_EQ(publisher("<p>© 2026 All rights reserved. Dam Society Inc.</p>"), "");
    EXPECT_EQ(publisher("<p>© 2026 Ann Lee</p>"), "");
}

TEST(Html, byline_is_cut_and_no_standfirst) {
    const FactsOf of(page("<meta name=author content='Ann Lee'>",
                          "<h1>Dam bought back by county</h1><div class=byline><span>By</span>"
                          "<span>Ann Lee</span> on <time>3 March 2026</time></div>"));
    EXPECT_EQ(of.value(Field::byline), "By Ann Lee");
    const FactsOf glued(page("<meta name=author content='Ann Lee'>",
                             "<h1>Dam bought back by county</h1><div class=byline><p><b><i>By</i>"
                             "<i>Ann Lee</i></b> in <a href=/news/>News</a></p></div>"));
    EXPECT_EQ(glued.value(Field::byline), "By Ann Lee");
    const FactsOf post(
        page("<meta name=description content='This post was written by Ann Lee, "
             "gardener of the county.'>",
             "<h1>Dam bought back by county</h1><p class=deck>This post was written "
             "by Ann Lee, gardener of the county.</p>"));
    EXPECT_EQ(post.value(Field::subtitle), "");
}

TEST(Html, no_heading_is_the_source_by_its_class) {
    EXPECT_EQ(FactsOf(page("", "<h1 class=font-brand>Dam bought back by county</h1>"))
                  .value(Field::source),
              "example.com");
}

TEST(Html, logos_by_the_name_alone) {
    const auto source = [](const std::string& alt) {
        return FactsOf(page("", "<h1>Dam bought back by county</h1><div class=logo><img alt='" +
                                    alt + "'></div>"))
            .value(Field::source);
    };
    EXPECT_EQ(source("Example logo"), "Example");
    EXPECT_EQ(source("Logo Example white"), "Example");
    EXPECT_EQ(source("Copyright @ Example 2024"), "Example");
    EXPECT_EQ(source("Example -"), "Example");
}

TEST(Html, languages_are_no_section) {
    EXPECT_EQ(FactsOf(page("",
                           "<div class=breadcrumb><a href=/es>Español</a></div><h1>Dam bought "
                           "back by county</h1>"))
                  .value(Field::section),
              "");
}

TEST(Html, survives_empty_and_broken_pages) {
    for (const std::string_view text : {"", "<", "<html>", "<meta>", "<meta property=og:title>",
                                        "<script type=application/ld+json>{</script>",
                                        "<div itemprop=author itemscope>", "<time datetime=x>"})
        FactsOf of(text);
}

}  // namespace
}  // namespace copydesk
