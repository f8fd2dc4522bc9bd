// NITF, TEI, JSON-LD and Solr: what the golden documents and the schemas do not pin.
#include <gtest/gtest.h>

#include "articles.h"
#include "format/tei_body.h"
#include "format/words.h"

namespace copydesk::test {
namespace {

using enum NodeKind;

bool says(const std::string& document, std::string_view what) {
    return document.find(what) != std::string::npos;
}

TEST(NewsFormats, SayNothingThatThePageDoesNot) {
    const std::string nitf = written(Article(), Format::nitf),
                      tei = written(Article(), Format::tei);
    for (const char* name : {"<hedline", "<byline", "<distributor", "<dateline", "<pubdata",
                             "<date.issue", "<rights", "<abstract", "<tagline"})
        EXPECT_FALSE(says(nitf, name)) << name;
    for (const char* name : {"<author", "<respStmt", "<front", "<publisher", "<availability",
                             "<creation", "<langUsage", "<textClass"})
        EXPECT_FALSE(says(tei, name)) << name;
    EXPECT_EQ(written(Article(), Format::json_ld),
              "{\n  \"@context\": \"https://schema.org\",\n  \"@type\": \"WebPage\"\n}\n");
}

TEST(NewsFormats, HaveThePrintedBylineBesideTheParties) {
    const std::string nitf = written(full_article(), Format::nitf);
    EXPECT_TRUE(says(nitf, "<byline class=\"printed\">By Ann Lee in Paris and Bo Xu</byline>"));
    EXPECT_TRUE(says(nitf,
                     "value=\"https://example.com/ann?a=1&amp;b=2\">Ann Lee<function "
                     "value=\"writer\"/></person>"));
    EXPECT_TRUE(says(nitf, "<org idsrc=\"copydesk\" value=\"reuters\">Reuters</org>, <org"));
    const std::string tei = written(full_article(), Format::tei);
    EXPECT_TRUE(says(tei,
                     "<byline>By <docAuthor>Ann Lee</docAuthor> in Paris and "
                     "<docAuthor>Bo Xu</docAuthor></byline>"));
}

TEST(NewsFormats, TellPartiesByRoleAndKind) {
    Article article;
    article.quality.outcome = COPYDESK_ARTICLE;
    add_fact(article, Field::author, "Cy Photo").role = "photographer";
    add_fact(article, Field::author, "Ed Itor").role = "editor";
    add_fact(article, Field::author, "Newsroom").type = "organization";
    add_fact(article, Field::byline, "Newsroom, edited by Ed Itor");
    const std::string tei = written(article, Format::tei);
    EXPECT_TRUE(says(tei, "<respStmt><resp>photographer</resp><name>Cy Photo</name></respStmt>"));
    EXPECT_TRUE(says(tei, "<editor><name>Ed Itor</name></editor>"));
    EXPECT_TRUE(says(tei, "<author><orgName>Newsroom</orgName></author>"));
    const std::string nitf = written(article, Format::nitf);
    EXPECT_TRUE(says(nitf, "<byttl><org>Newsroom</org></byttl>"));
    const std::string json = written(article, Format::json_ld);
    EXPECT_LT(json.find("\"author\""), json.find("\"Newsroom\""));
    EXPECT_LT(json.find("\"roleName\": \"photographer\""), json.find("\"Cy Photo\""));
    EXPECT_LT(json.find("\"editor\""), json.find("\"Ed Itor\""));
    const std::string solr = written(article, Format::solr);
    EXPECT_TRUE(says(solr, "<field name=\"author_photographer\">Cy Photo</field>"));
    EXPECT_TRUE(says(solr, "<field name=\"author_organization\">Newsroom</field>"));
}

TEST(NewsFormats, WriteDatesAsEachWantsThem) {
    const std::string nitf = written(full_article(), Format::nitf);
    EXPECT_TRUE(says(nitf, "<date.issue norm=\"20261120T081500+0100\"/>"));
    EXPECT_TRUE(says(nitf, "<revision-history norm=\"2026-11\" comment=\"November 2026\"/>"));
    const std::string solr = written(full_article(), Format::solr);
    EXPECT_TRUE(says(solr, "<field name=\"published\">2026-11-20T07:15:00Z</field>"));
    EXPECT_TRUE(says(solr, "<field name=\"modified\">2026-11</field>"));
    EXPECT_EQ(utc_moment("2026-01-01T00:30:00+05:30"), "2025-12-31T19:00:00Z");
    EXPECT_EQ(utc_moment("2026-12-31T23:59:59-14:00"), "2027-01-01T13:59:59Z");
    EXPECT_EQ(utc_moment("2026-11-20T08:15:00Z"), "2026-11-20T08:15:00Z");
    for (const char* none : {"", "2026-11-20", "2026-11-20T08:15:00", "yesterday"})
        EXPECT_EQ(utc_moment(none), "") << none;
}

TEST(NewsFormats, MarkThePlaceInTheDateline) {
    EXPECT_TRUE(says(written(full_article(), Format::nitf),
                     "<dateline><location>PARIS</location>, Nov 20 (Reuters) -<story.date "
                     "norm=\"20261120\"/></dateline>"));
    EXPECT_TRUE(says(written(full_article(), Format::tei),
                     "<creation><placeName>PARIS</placeName>, Nov 20 (Reuters) -<date "
                     "when=\"2026-11-20\"/></creation>"));
}

TEST(Tei, PointsOnlyAtWhatIsAnAddress) {
    EXPECT_EQ(tei_pointer("https://a.example/b c?d=[e]#f#g"),
              "https://a.example/b%20c?d=%5Be%5D#f%23g");
    EXPECT_EQ(tei_pointer("https://a.example/%41%4"), "https://a.example/%41%254");
    EXPECT_EQ(tei_pointer("https://a.example/\xc3\xa4"), "https://a.example/%C3%A4");
    EXPECT_EQ(tei_pointer("#fn1"), "#fn1");
    for (const char* none : {"", "#1", "page.html", ":x", "1a:b", "a b:c"})
        EXPECT_EQ(tei_pointer(none), "") << none;
}

TEST(Tei, DividesTheTextByItsHeadings) {
    Article article;
    BodyBuilder body(article);
    const auto add = [&](std::uint8_t level, std::string_view text) {
        body.at(body.element(heading, text)).level = level;
    };
    body.element(paragraph, "lead");
    add(2, "One");
    add(3, "Deeper");
    body.element(paragraph, "text");
    add(2, "Two");
    const std::string document = written(article, Format::tei);
    EXPECT_TRUE(says(document,
                     "<p>lead</p>\n<div type=\"level2\">\n<head>One</head>\n<div type=\"level3\">\n"
                     "<head>Deeper</head>\n<p>text</p></div></div>\n<div type=\"level2\">\n"
                     "<head>Two</head></div>"))
        << document;
}

// What XML wants once is written once, whatever the page repeats.
TEST(NewsFormats, GiveEachIdOnce) {
    Article article;
    BodyBuilder body(article);
    for (const char* id : {"fn1", "fn1", "1st", ""}) body.at(body.element(note, "n")).detail = id;
    for (const auto& [format, attribute] :
         {std::pair(Format::tei, "xml:id=\""), std::pair(Format::nitf, " id=\"")}) {
        const std::string document = written(article, format);
        const std::size_t first = document.find(attribute);
        ASSERT_NE(first, std::string::npos);
        EXPECT_EQ(document.find(attribute, first + 1), std::string::npos);
    }
}

TEST(Nitf, PutsWhatIsSaidOfAPictureInItsOrder) {
    Article article;
    BodyBuilder body(article);
    body.element(figure, [&] {
        body.element(credit, "REUTERS/Someone");
        body.element(caption, "A stork");
        body.leaf(image, "alt", "https://example.com/stork.jpg");
        body.element(paragraph, "beside it");
    });
    EXPECT_TRUE(says(written(article, Format::nitf),
                     "<media media-type=\"image\">\n<media-reference source=\""
                     "https://example.com/stork.jpg\" alternate-text=\"alt\"/>\n"
                     "<media-caption>A stork</media-caption>\n"
                     "<media-producer>REUTERS/Someone</media-producer>\n</media>\n"
                     "<p>beside it</p>"));
}

}  // namespace
}  // namespace copydesk::test
