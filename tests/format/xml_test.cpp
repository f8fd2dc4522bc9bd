#include <gtest/gtest.h>

#include <algorithm>

#include "articles.h"

namespace copydesk::test {
namespace {

using enum NodeKind;

std::string body_of(const Article& article) {
    const std::string document = written(article, Format::xml);
    const std::size_t begin = document.find("<body>") + 7, end = document.find("</body>");
    return end == std::string::npos ? std::string() : document.substr(begin, end - begin);
}

TEST(Xml, LeavesAbsentFactsOut) {
    const std::string document = written(Article(), Format::xml);
    for (const char* name : {"<title", "<byline", "<source", "<published", "<keywords", "<access"})
        EXPECT_EQ(document.find(name), std::string::npos) << name;
    EXPECT_NE(document.find("<authors/>"), std::string::npos);
}

TEST(Xml, KeepsAFactThatIsEmpty) {
    Article article;
    add_fact(article, Field::subtitle, "");
    EXPECT_NE(written(article, Format::xml).find("<subtitle/>"), std::string::npos);
}

TEST(Xml, AddsNoWhiteSpaceToText) {
    Article article;
    BodyBuilder body(article);
    body.element(paragraph, [&] {
        body.element(strong, [&] { body.element(emphasis, "a"); });
        body.element(link, "b", "https://b.example/");
        body.text(" c ");
        body.element(emphasis, "d");
    });
    EXPECT_EQ(
        body_of(article),
        "<p><strong><em>a</em></strong><a href=\"https://b.example/\">b</a> c <em>d</em></p>\n");
}

TEST(Xml, EscapesText) {
    Article article;
    BodyBuilder body(article);
    body.element(paragraph, "]]> <b> & \"q\" \r\n \x01");
    EXPECT_EQ(body_of(article), "<p>]]&gt; &lt;b&gt; &amp; \"q\" \n \xef\xbf\xbd</p>\n");
}

TEST(Xml, WritesOnlyWordsThatTheSchemaKnows) {
    Article article;
    Fact& author = add_fact(article, Field::author, "Ann Lee");
    author.role = "boss";
    author.type = "person";
    Fact& published = add_fact(article, Field::published, "2026-11-20T08:15");
    published.precision = "minute";
    published.raw = "today";
    add_fact(article, Field::language, "en_US");
    const std::string document = written(article, Format::xml);
    EXPECT_NE(document.find("<author kind=\"person\"><name>"), std::string::npos);
    EXPECT_NE(document.find("<published precision=\"minute\">today<"), std::string::npos);
    EXPECT_EQ(document.find("xml:lang"), std::string::npos);
}

TEST(Xml, SaysWhatCutThePageShort) {
    Article article;
    article.quality.limit = COPYDESK_LIMIT_TIME;
    EXPECT_NE(written(article, Format::xml).find("complete=\"no\" limit=\"time\""),
              std::string::npos);
}

TEST(Xml, OpensABodyWithoutFiguresWithTheLeadImage) {
    Article article;
    Fact& image = add_fact(article, Field::image, "");
    image.caption = "FILE PHOTO";
    image.credit = "REUTERS/Someone";
    BodyBuilder body(article);
    body.element(paragraph, "Text.");
    EXPECT_EQ(body_of(article),
              "<figure>\n<caption>FILE PHOTO</caption>\n<credit>REUTERS/Someone</credit>\n"
              "</figure>\n<p>Text.</p>\n");
    body.element(figure, [&] { body.leaf(NodeKind::image, {}, "https://a.example/i.jpg"); });
    EXPECT_TRUE(body_of(article).starts_with("<p>Text.</p>"));
}

TEST(Xml, DropsAddressesThatRun) {
    Article article;
    BodyBuilder body(article);
    body.element(paragraph, [&] {
        body.element(link, "click", "\tJavaScript:alert(1)");
        body.element(link, " here", "https://a.example/javascript:x");
    });
    body.leaf(embed, {}, "data:text/html,x");
    EXPECT_EQ(body_of(article),
              "<p>click<a href=\"https://a.example/javascript:x\"> here</a></p>\n");
}

TEST(Xml, FlattensWhatNestsTooDeeply) {
    const std::string body = body_of(nested_article(5000));
    EXPECT_NE(body.find("at the bottom"), std::string::npos);
    const auto depth = std::ranges::count(body, '<') / 2;
    EXPECT_LT(depth, 40);
}

}  // namespace
}  // namespace copydesk::test
