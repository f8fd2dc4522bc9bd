#include <gtest/gtest.h>
#include <rapidjson/document.h>

#include <algorithm>

#include "articles.h"

namespace copydesk::test {
namespace {

rapidjson::Document parsed(const Article& article, Format format) {
    rapidjson::Document document;
    const std::string text = written(article, format);
    document.Parse<rapidjson::kParseValidateEncodingFlag | rapidjson::kParseIterativeFlag>(
        text.c_str());
    EXPECT_FALSE(document.HasParseError()) << document.GetErrorOffset() << "\n" << text;
    return document;
}

std::vector<std::string> names_of(const rapidjson::Value& object) {
    std::vector<std::string> names;
    for (const auto& member : object.GetObject()) names.emplace_back(member.name.GetString());
    return names;
}

const std::vector<std::string> kMembers = {
    "url",       "fetched",  "outcome",     "probability", "predicted_f1", "complete",
    "limit",     "title",    "subtitle",    "byline",      "authors",      "source",
    "publisher", "agency",   "credit",      "dateline",    "published",    "modified",
    "section",   "keywords", "language",    "canonical",   "license",      "access",
    "summary",   "images",   "fingerprint", "original",    "same_story",   "provenance",
    "text"};

TEST(Json, HasEveryMemberInEveryArticle) {
    for (const auto& [name, article] : all_articles()) {
        auto expected = kMembers;
        if (article.show_evidence) expected.emplace_back("evidence");
        EXPECT_EQ(names_of(parsed(article, Format::json_lines)), expected) << name;
        expected.insert(expected.begin() + static_cast<std::ptrdiff_t>(kMembers.size()), "body");
        EXPECT_EQ(names_of(parsed(article, Format::json)), expected) << name;
    }
}

TEST(Json, TellsAbsentFromEmpty) {
    Article article;
    add_fact(article, Field::subtitle, "");
    const auto json = parsed(article, Format::json);
    EXPECT_TRUE(json["title"].IsNull());
    EXPECT_TRUE(json["source"].IsNull());
    EXPECT_TRUE(json["published"].IsNull());
    EXPECT_STREQ(json["subtitle"].GetString(), "");
    for (const char* list : {"authors", "agency", "keywords", "images"}) {
        ASSERT_TRUE(json[list].IsArray()) << list;
        EXPECT_TRUE(json[list].Empty()) << list;
    }
}

TEST(Json, ReadsBack) {
    const auto json = parsed(full_article(), Format::json_lines);
    EXPECT_STREQ(json["outcome"].GetString(), "article");
    EXPECT_DOUBLE_EQ(json["probability"].GetDouble(), 0.98);
    EXPECT_TRUE(json["complete"].GetBool());
    EXPECT_STREQ(json["authors"][0]["name"].GetString(), "Ann Lee");
    EXPECT_TRUE(json["authors"][1]["url"].IsNull());
    EXPECT_STREQ(json["source"]["domain"].GetString(), "example.com");
    EXPECT_STREQ(json["published"]["text"].GetString(), "20 November 2026, 8.15am");
    EXPECT_EQ(json["images"][0]["width"].GetInt(), 640);
    EXPECT_STREQ(json["text"].GetString(), full_article().text.c_str());
}

TEST(Json, GivesTheBodysStructure) {
    const auto json = parsed(full_article(), Format::json);
    const auto& body = json["body"];
    EXPECT_STREQ(body[0]["type"].GetString(), "p");
    EXPECT_STREQ(body[0]["content"][0].GetString(), "PARIS (Reuters) - The ");
    EXPECT_STREQ(body[0]["content"][1]["type"].GetString(), "strong");
    EXPECT_EQ(body[1]["level"].GetInt(), 2);
    EXPECT_STREQ(body[2]["content"][1]["content"][1]["kind"].GetString(), "number");
}

TEST(Json, GivesEvidenceOnRequest) {
    const auto json = parsed(traced_article(), Format::json_lines);
    EXPECT_STREQ(json["evidence"]["authors"]["from"].GetString(), "text");
    EXPECT_DOUBLE_EQ(json["evidence"]["authors"]["confidence"].GetDouble(), 0.75);
    EXPECT_FALSE(parsed(full_article(), Format::json_lines).HasMember("evidence"));
}

TEST(JsonLines, IsOneLine) {
    for (const auto& [name, article] : all_articles()) {
        const std::string line = written(article, Format::json_lines);
        EXPECT_EQ(std::ranges::count(line, '\n'), 1) << name;
        // what other readers take for the end of a line
        EXPECT_EQ(line.find("\xc2\x85"), std::string::npos) << name;
        EXPECT_EQ(line.find("\xe2\x80\xa8"), std::string::npos) << name;
    }
}

}  // namespace
}  // namespace copydesk::test
