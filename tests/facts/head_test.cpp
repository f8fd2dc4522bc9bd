// Title and section by what stands at the head.
#include <gtest/gtest.h>

#include "read_page.h"

namespace copydesk {
namespace {

using test::FactsOf;
using test::kBody;

std::string page(std::string_view head, std::string_view before) {
    return "<!doctype html><html lang=en><head>" + std::string(head) + "</head><body>" +
           std::string(before) + std::string(kBody) + "</body></html>";
}

std::string section_of(std::string_view head, std::string_view before) {
    return FactsOf(page(head, before)).value(Field::section);
}

TEST(Head, section_is_the_link_above_the_title) {
    EXPECT_EQ(section_of("",
                         "<ul><li><a href=/games>Games</a></li></ul><div><div><a "
                         "href=/local>Local</a></div><h1>Dam bought back</h1></div>"),
              "Local");
    EXPECT_EQ(section_of("",
                         "<ul><li><a href=/games>Games</a></li></ul><h1>Dam bought back by "
                         "the county at last</h1><p>3 May 2026</p>"),
              "");
}

TEST(Head, section_is_the_last_of_a_path_of_links) {
    EXPECT_EQ(section_of("",
                         "<p><a href=/>Home</a> &gt; <a href=/news/>News</a> &gt; <a "
                         "href=/news/local/>Local</a></p><h1>Dam bought back</h1>"),
              "Local");
}

TEST(Head, section_is_no_neighbour_and_no_arrow) {
    EXPECT_EQ(section_of("",
                         "<div><div><a rel=prev href=/older/>Zur\u00fcck</a></div><h1>Dam "
                         "bought back</h1></div>"),
              "");
    EXPECT_EQ(section_of("",
                         "<p><a href=/>Home</a> --&gt; <a href=/news/>News</a> --&gt; --&gt; <a "
                         "href=/d>Dam bought back</a></p><h1>Dam bought back</h1>"),
              "News");
    EXPECT_EQ(section_of("<meta property=article:section content='Articles,Legal,National'>",
                         "<h1>Dam bought back</h1>"),
              "Articles");
}

TEST(Head, section_is_nothing_that_leads_back_or_orders_a_list) {
    const auto above = [](const std::string& line) {
        return section_of("", "<div><div>" + line + "</div><h1>Dam bought back</h1></div>");
    };
    EXPECT_EQ(above("<a href=/blog/>Local</a>"), "Local");
    EXPECT_EQ(above("<a href=/blog/>&lt; Back to Blog</a>"), "");
    EXPECT_EQ(above("<a href=/uebersicht>Zur\u00fcck zur \u00dcbersicht</a>"), "");
    EXPECT_EQ(above("<label class=category>Sort by:</label>"), "");
    EXPECT_EQ(above("<div class=breadcrumbs><a href=/docs/>Manual</a><ul "
                    "class=breadcrumbs-aside><a href=https://code.example/x>Edit</a> <a "
                    "href=#top>Go up</a></ul></div>"),
              "Manual");
}

TEST(Head, categories_among_the_tags_name_the_section_too) {
    const FactsOf of(page("",
                          "<h1>Dam bought back</h1><p><a rel=tag href=/blog/category/l/>Lakes"
                          "</a> <a rel=tag href=/tag/dam/>Dam</a></p>"));
    EXPECT_EQ(of.value(Field::section), "Lakes");
    EXPECT_EQ(of.facts[Field::keyword].size(), 2u);
}

TEST(Head, keywords_are_the_tags_that_are_printed_by_the_text) {
    const auto keywords = [](const std::string& head, const std::string& foot) {
        const FactsOf of(page(head, "<h1>Dam bought back</h1>") + foot);
        std::string all;
        for (const Fact& keyword : of.facts[Field::keyword]) all += keyword.value + "|";
        return all;
    };
    const std::string links = "<p><a href=/tags/lakes>Lakes</a> <a href=/tag/dams/>Dams</a></p>";
    EXPECT_EQ(keywords("", links), "Lakes|Dams|");
    EXPECT_EQ(keywords("", "<div class=sidebar>" + links + "</div>"), "");
    EXPECT_EQ(keywords("<meta name=author content='Ann Lee'><meta name=tags content='Ferry'><meta "
                       "name=tags content='Ann Lee'><meta name=keywords content='a1,_b,"
                       "2DIALvXMdY7qAmNWj3IH4N'>",
                       links),
              "Ferry|a1|");
}

TEST(Head, section_is_none_of_the_page_s_own_names) {
    const auto declared = [](const std::string& value) {
        return section_of(
            "<meta property=og:site_name content='Lake Notes'><meta "
            "property=article:section content='" +
                value + "'>",
            "<h1>Dam bought back</h1>");
    };
    EXPECT_EQ(declared("Lake Notes | World"), "World");
    EXPECT_EQ(declared("Columnists, Opinion, TV, Latest"), "Columnists");
    EXPECT_EQ(declared("正文"), "");
}

TEST(Head, title_is_not_the_name_of_the_blog) {
    const auto title = [](std::string_view head, std::string_view before) {
        return FactsOf(page(head, before), true, "").value(Field::title);
    };
    EXPECT_EQ(title("", "<h1><a href=index.html>Notes of Ann</a></h1><h2>Dam bought back</h2>"),
              "Dam bought back");
    EXPECT_EQ(title("<title>Dam bought back - Lakes - Boards</title>",
                    "<table><tr><td>Dam bought back</td></tr></table>"),
              "Dam bought back");
    EXPECT_EQ(title("", "<div>Dam bought back</div>"), "Dam bought back");
}

TEST(Head, standfirst_is_not_the_first_paragraph) {
    const auto subtitle = [](const std::string& summary, std::string_view before) {
        return FactsOf(page("<meta name=description content='" + summary + "'>",
                            "<h1>Dam bought back</h1>" + std::string(before)))
            .value(Field::subtitle);
    };
    const std::string lead =
        "After sixty years the county owns the dam at the lake again, and everyone is glad of it.";
    EXPECT_EQ(subtitle(lead, "<h5>" + lead + "</h5>"), lead);
    EXPECT_EQ(subtitle(lead, "<p><i>" + lead + " Yes.</i></p>"), "");
    EXPECT_EQ(subtitle(lead + " Yes.", "<p><i>" + lead + " Yes.</i></p>"), lead + " Yes.");
    EXPECT_EQ(subtitle(lead + " Yes.", "<p>" + lead + " Yes.</p>"), "");
}

TEST(Head, standfirst_is_the_sentence_between_title_and_credit) {
    const auto subtitle = [](const std::string& between) {
        return FactsOf(page("<meta name=author content='Ann Lee'>",
                            "<h1>Dam bought back</h1>" + between + "<p>By Ann Lee</p>"))
            .value(Field::subtitle);
    };
    const std::string deck = "After sixty years the county owns its dam again.";
    EXPECT_EQ(subtitle("<p>" + deck + "</p>"), deck);
    EXPECT_EQ(subtitle("<p>Asia | Guides for the first visit | Lakes and dams</p>"), "");
    EXPECT_EQ(subtitle("<p>Would you like a boat? Then <a href=/x>click here to begin</a>.</p>"),
              "");
    EXPECT_EQ(subtitle("<p>Lakes: Dam bought back by all who live here.</p>"), "") << "the title";
}

TEST(Head, first_page_is_the_canonical_address_of_no_other) {
    const auto canonical = [](std::string_view url) {
        return FactsOf(page("<link rel=canonical href=https://www.example.com/>",
                            "<h1>Dam bought back</h1>"),
                       true, url)
            .value(Field::canonical);
    };
    EXPECT_EQ(canonical("https://www.example.com/news/2026/dam-bought-back.html"), "");
    EXPECT_EQ(canonical("https://www.example.com/en/"), "https://www.example.com/");
}

TEST(Head, references_are_relative_to_the_base) {
    const FactsOf of(
        page("<base target=_blank><base href=//cdn.example/x/><meta "
             "property=og:image content=a.jpg>",
             "<h1>Dam bought back</h1>"));
    EXPECT_EQ(of.value(Field::image), "https://cdn.example/x/a.jpg");
    EXPECT_EQ(FactsOf(page("<meta property=og:image content=https://cdn.example/a.jpg>",
                           "<h1>Dam bought back</h1>"),
                      true, "no:url")
                  .value(Field::image),
              "https://cdn.example/a.jpg");
    EXPECT_EQ(FactsOf(page("<meta property=og:image "
                           "content=https://a.example/i?url=https%3A%2F%2Fb.example%2Fc.jpg>",
                           "<h1>Dam bought back</h1>"))
                  .value(Field::image),
              "https://a.example/i?url=https%3A%2F%2Fb.example%2Fc.jpg");
    EXPECT_EQ(FactsOf(page("<meta property=og:url content=https%3A%2F%2Fwww.example.com%2Fa>",
                           "<h1>Dam bought back</h1>"))
                  .value(Field::canonical),
              "");
}

TEST(Head, headers_of_the_response_speak_for_the_page) {
    const std::string source = "<h1>Damm zur\u00fcckgekauft</h1>" + std::string(kBody);
    const FactsOf of(source, true, "https://www.example.com/a?b=1", {},
                     "HTTP/1.1 200 OK\r\nLink: <//api.example.com/>; rel=\"api\"; a=b, "
                     "</a>; rel=\"canonical\"\r\nContent-Language: en-GB\r\n"
                     "link: <https://l.example/by/4.0/>;rel=license\r\n");
    EXPECT_EQ(of.value(Field::canonical), "https://www.example.com/a");
    EXPECT_EQ(of.value(Field::language), "en-GB");
    EXPECT_EQ(of.value(Field::license), "https://l.example/by/4.0/");
    ASSERT_TRUE(of.facts.first(Field::license));
    EXPECT_EQ(of.facts.first(Field::license)->origin, Origin::header);
}

TEST(Head, title_is_no_control_of_its_heading) {
    EXPECT_EQ(FactsOf(page("", "<h1>Crate <b>dam</b>&nbsp;<button>Copy item path</button></h1>"))
                  .value(Field::title),
              "Crate dam");
    EXPECT_EQ(FactsOf(page("", "<h1>Dam bought back<x-actions hidden>Save it</x-actions></h1>"))
                  .value(Field::title),
              "Dam bought back");
}

TEST(Head, source_is_a_start_page_s_site_and_what_stands_before_the_title) {
    EXPECT_EQ(FactsOf(page("<title>Lake Notes \u00bb Dam bought back</title>",
                           "<h1>Dam bought back</h1>"))
                  .value(Field::source),
              "Lake Notes");
}

TEST(Head, section_is_what_the_menu_calls_the_folder) {
    EXPECT_EQ(section_of("",
                         "<nav><a href=/sport/>Sport</a> <a href=/news/>The News</a></nav>"
                         "<h1>Dam bought back</h1>"),
              "The News");
}

TEST(Head, section_is_not_the_page_itself_in_another_language) {
    const std::string menu =
        "<nav><a href=/fr/lakes/dam/>Barrage</a><a href=/lakes/>All lakes</a></nav>";
    const FactsOf of("<html><body>" + menu + "<h1>Dam bought back</h1>" + std::string(kBody), true,
                     "https://www.example.com/lakes/dam/");
    EXPECT_EQ(of.value(Field::section), "All lakes");
}

TEST(Head, section_is_the_first_part_of_a_line_and_no_crumb_of_the_page) {
    EXPECT_EQ(section_of("",
                         "<div class=kicker><span>Politics</span><span>Lake District</span></div>"
                         "<h1>Dam bought back</h1>"),
              "Politics");
    EXPECT_EQ(section_of("",
                         "<div class=category><b>Category:</b> <i>Lakes</i></div>"
                         "<h1>Dam bought back</h1>"),
              "Lakes");
    EXPECT_EQ(section_of("",
                         "<ol class=breadcrumb><li><a href=/lakes/>Lakes</a><li><a "
                         "href=/news/story.html>The dam</a></ol><h1>Dam bought back</h1>"),
              "Lakes");
}

TEST(Head, section_is_no_date_no_credit_and_no_teaser_s) {
    for (const std::string_view line : {"July 29, 2025", "August", "Posted by Ann Lee", "X",
                                        "← All articles", "https://lakes.example/"})
        EXPECT_EQ(section_of(
                      "", "<p class=eyebrow>" + std::string(line) + "</p><h1>Dam bought back</h1>"),
                  "")
            << line;
    const FactsOf of(
        "<html><body><h1>Dam bought back</h1>" + std::string(kBody) +
        "<div><span class=category>Games</span><h3><a href=/b/>The county wins the cup at last</a>"
        "</h3></div>");
    EXPECT_EQ(of.value(Field::section), "");
}

TEST(Head, a_picture_s_caption_is_not_the_name_of_a_file) {
    const auto lead = [](const std::string& caption) {
        const FactsOf of(
            page("<meta property=og:image content=/img/dam-in-spring-1200x630.jpg>"
                 "<script type=application/ld+json>{\"@type\":\"NewsArticle\","
                 "\"headline\":\"Dam bought back\",\"image\":{\"@type\":\"ImageObject\","
                 "\"url\":\"/img/dam-in-spring.jpg\",\"caption\":\"" +
                     caption + "\"}}</script>",
                 "<h1>Dam bought back</h1>"));
        const Fact* image = of.facts.first(Field::image);
        return image ? image->caption + '|' + image->credit : "no image";
    };
    EXPECT_EQ(lead("The dam in June (Photo: Bo Xu)"), "The dam in June|Photo: Bo Xu");
    EXPECT_EQ(lead("LAKE243.Diary_16"), "|");
    EXPECT_EQ(lead("dam-bought-back-by-county"), "|");
    EXPECT_EQ(lead("Jean-Luc"), "Jean-Luc|");
}

TEST(Head, section_is_none_of_a_card_a_menu_or_the_start_page) {
    const auto section = [](std::string_view before, std::string_view after) {
        return FactsOf(page("", std::string(before) + "<h1>Dam bought back</h1><p>" +
                                    std::string(200, 'x') + "</p>" + std::string(after)))
            .value(Field::section);
    };
    std::string cards;
    for (int i = 0; i < 8; ++i) cards += "<div><p>One more card</p></div>";
    EXPECT_EQ(section("<div class=category>Local</div>", ""), "Local");
    EXPECT_EQ(section("", cards + "<div class=category>Games</div>"), "");
    EXPECT_EQ(section("<div class=category>Games</div>" + cards + cards, ""), "");
    EXPECT_EQ(section("<div class=category>Startseite</div>", ""), "");
    EXPECT_EQ(section("<div class=category><a href=/a/>Local</a> <a href=/b/>Games</a></div>", ""),
              "Local");
}

TEST(Head, data_escaped_twice_is_decoded_twice) {
    const FactsOf of(
        page("<meta name=description content='The dam&amp;#039;s caf&amp;eacute;'>"
             "<meta name=keywords content=dam>"
             "<meta property=article:tag content='river | fish | county'>",
             "<h1>What &amp;nbsp; means in a page</h1>"));
    EXPECT_EQ(of.value(Field::summary), "The dam's café");
    EXPECT_EQ(of.value(Field::title), "What &nbsp; means in a page") << "printed so";
    std::string keywords;
    for (const Fact& keyword : of.facts[Field::keyword]) keywords += keyword.value + "|";
    EXPECT_EQ(keywords, "dam|river|fish|county|");
}

TEST(Head, query_of_an_address_holds_no_references) {
    const FactsOf of(
        page("<meta property=og:image content='https://a.example/b?c=1&amp;copy=2'>"
             "<link rel=canonical href='https://www.example.com/?c=1&amp;section&amp;reg'>",
             "<h1>Dam bought back</h1>"));
    EXPECT_EQ(of.value(Field::image), "https://a.example/b?c=1&copy=2");
    EXPECT_EQ(of.value(Field::canonical), "https://www.example.com/?c=1&section&reg");
}

TEST(Head, headline_in_big_type_below_a_path) {
    const FactsOf of(
        page("<title>Walk 31</title>",
             "<table><tr><td><font size=1><a href=/>Home</a> &gt; <a href=/walks/>Walks</a></font>"
             "<br><font size=6><b>Walk 31: Over the pass by the old road</b></font><br><img "
             "src=x><br><font size=2><b>by Ann Lee</b></font><br>3 May 2026</td></tr></table>"));
    EXPECT_EQ(of.value(Field::title), "Walk 31: Over the pass by the old road");
    EXPECT_EQ(of.value(Field::section), "Walks");
    EXPECT_EQ(of.names(), "Ann Lee");
}

TEST(Head, heading_that_links_home_is_the_site) {
    const FactsOf of(page("<title>Notes of a lockkeeper : The heron of lock six</title>",
                          "<h1><a href=/>Notes of a lockkeeper</a></h1><h2><a "
                          "href=/news/story.html>The heron of lock six</a></h2>"));
    EXPECT_EQ(of.value(Field::title), "The heron of lock six");
    EXPECT_EQ(of.value(Field::source), "Notes of a lockkeeper");
}

TEST(Head, data_that_names_only_the_site_leaves_the_printed_heading) {
    EXPECT_EQ(FactsOf(page("<meta property=og:site_name content='Example Times'><meta "
                           "property=og:title content='Example Times'><title>Example Times - An "
                           "independent daily since 1921</title>",
                           "<h1>Example Times</h1><h2>Dam bought back by county</h2>"))
                  .value(Field::title),
              "Dam bought back by county");
}

TEST(Head, kicker_that_the_data_leaves_out) {
    EXPECT_EQ(FactsOf(page(R"(<script type="application/ld+json">{"@type":"NewsArticle",
            "headline":"The dam: All hangs on one bolt","alternativeHeadline":"All hangs on one bolt"}</script>)",
                           "<h1>The dam: All hangs on one bolt</h1>"))
                  .value(Field::title),
              "All hangs on one bolt");
}

TEST(Head, page_that_an_article_is_part_of_is_no_outlet) {
    const FactsOf of(page(R"(<script type="application/ld+json">{"@graph":[
            {"@type":"Article","headline":"Dam bought back by county","isPartOf":{"@id":"#page"}},
            {"@type":"WebPage","@id":"#page","name":"Dam bought back by county"}]}</script>)",
                          "<h1>Dam bought back by county</h1>"));
    EXPECT_EQ(of.value(Field::title), "Dam bought back by county");
    EXPECT_EQ(of.value(Field::source), "example.com");
}

}  // namespace
}  // namespace copydesk
