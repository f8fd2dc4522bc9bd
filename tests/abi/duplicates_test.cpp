// What a session remembers of articles, where it is asked to.
#include <string>

#include "support.h"

namespace outside {
namespace {

copydesk_request at(const std::string& url) {
    copydesk_request request = COPYDESK_INIT(copydesk_request);
    request.url = text_of(url);
    return request;
}

copydesk_outcome outcome_of(const Result& result) {
    copydesk_quality quality = COPYDESK_INIT(copydesk_quality);
    copydesk_article_quality(result.article.get(), &quality);
    return quality.outcome;
}

struct Pair {
    Result first, second;
};
const std::string kFirst = "https://post.example/ferry", kSecond = "https://copies.example/ferry";

Pair read_twice(const Session& session) {
    const copydesk_request first = at(kFirst), second = at(kSecond);
    std::string copy = article_page();
    const std::string cut = "<p>Its captain";  // from here to the end of the paragraph
    copy.erase(copy.find(cut), copy.find("</p>", copy.find(cut)) - copy.find(cut));
    return {extract(session, article_page(), &first), extract(session, copy, &second)};
}

TEST(Duplicates, AreNothingToASessionThatWasNotAsked) {
    const Pair pair = read_twice(open_session());
    EXPECT_EQ(pair.second.status, COPYDESK_OK);
    EXPECT_EQ(copydesk_article_fact_count(pair.second.article.get(), COPYDESK_ORIGINAL), 0u);
    EXPECT_EQ(written(pair.second.article.get()).find("<original"), std::string::npos);
}

TEST(Duplicates, AreReportedWithThePlaceOfTheOriginal) {
    const Pair pair = read_twice(open_session({"duplicates=report"}));
    EXPECT_EQ(copydesk_article_fact_count(pair.first.article.get(), COPYDESK_ORIGINAL), 0u);
    EXPECT_EQ(pair.second.status, COPYDESK_OK);
    EXPECT_EQ(outcome_of(pair.second), COPYDESK_ARTICLE);
    copydesk_fact original = COPYDESK_INIT(copydesk_fact);
    ASSERT_EQ(copydesk_article_fact(pair.second.article.get(), COPYDESK_ORIGINAL, 0, &original),
              COPYDESK_OK);
    EXPECT_EQ(string_of(original.value), kFirst);
    EXPECT_EQ(string_of(original.code), fact(pair.first.article.get(), COPYDESK_FINGERPRINT));
    EXPECT_EQ(string_of(original.type), "near");
    EXPECT_EQ(string_of(original.origin), "session");
    EXPECT_GT(original.confidence, 0.8);
    EXPECT_NE(written(pair.second.article.get()).find("<original url=\"" + kFirst + "\""),
              std::string::npos);
}

TEST(Duplicates, AreNoArticlesWhereTheyAreDropped) {
    const Pair pair = read_twice(open_session({"duplicates=drop"}));
    EXPECT_EQ(pair.first.status, COPYDESK_OK);
    EXPECT_EQ(pair.second.status, COPYDESK_NO_ARTICLE);
    EXPECT_EQ(outcome_of(pair.second), COPYDESK_DUPLICATE);
    EXPECT_FALSE(fact(pair.second.article.get(), COPYDESK_TEXT).empty());
}

}  // namespace
}  // namespace outside
