#include <gtest/gtest.h>

#include "read_page.h"

namespace copydesk {
namespace {

using test::FactsOf;

TEST(JsonLdProse, TellsTextCommentsAndProductsApart) {
    const FactsOf page(R"(<script type="application/ld+json">{"@graph": [
        {"@type": "NewsArticle", "headline": "H", "articleBody": "The council voted late on &lt;b&gt;Wednesday&lt;/b&gt; evening.",
         "comment": [{"@type": "Comment", "text": "I have lived there for eleven years and nobody asked me."}]},
        {"@type": "FAQPage", "mainEntity": [{"@type": "Question", "name": "Why?",
         "acceptedAnswer": {"@type": "Answer", "text": "Because the dam was sold for one dollar in 1961."}}]},
        {"@type": "Product", "name": "Lamp", "description": "A lamp of brushed steel that stands on three legs.",
         "review": {"reviewBody": "It stands on two legs only, the third one is missing."}},
        {"@type": "Organization", "description": "A company that has nothing to say on this page."}]}</script><p>x</p>)");
    const Declared& declared = page.declared;
    EXPECT_NE(declared.article_body.find("on  Wednesday  evening"), std::string::npos)
        << declared.article_body;
    EXPECT_NE(declared.article_body.find("Because the dam"), std::string::npos);
    EXPECT_EQ(declared.article_body.find("eleven"), std::string::npos);
    EXPECT_NE(declared.comments.find("eleven"), std::string::npos);
    EXPECT_NE(declared.comments.find("two legs"), std::string::npos);
    EXPECT_EQ(declared.product, "A lamp of brushed steel that stands on three legs.\n");
}

TEST(JsonLdProse, CollectsQuestionsAndTheirAnswers) {
    const auto declared = [](const std::string& type) {
        return FactsOf(R"(<script type="application/ld+json">{"@type": ")" + type +
                       R"(", "name": "Questions of this page", "mainEntity": [
            {"@type": "Question", "name": "Who owns\n the dam?", "author": {"name": "Ann Lee of Ely"},
             "acceptedAnswer": {"@type": "Answer", "text": "The &lt;b&gt;county&lt;/b&gt; does."}},
            {"@type": "Question", "name": "Since when?",
             "suggestedAnswer": {"@type": "Answer", "text": "Nobody knows that."},
             "acceptedAnswer": [{"@type": "Answer", "text": "Since the year 2026.",
                                 "comment": {"text": "No, since 2025."}}]}]}</script><p>x</p>)")
            .declared;
    };
    const Declared editor = declared("FAQPage"), users = declared("QAPage");
    EXPECT_EQ(editor.questions, "Who owns  the dam?\nSince when?\n");
    EXPECT_EQ(editor.answers, "The  county  does.\nSince the year 2026.\n");
    EXPECT_EQ(users.questions + users.answers, "");
}

TEST(JsonLdProse, QuestionsWithoutEndAreBounded) {
    std::string list;
    for (int i = 0; i < 100'000; ++i)
        list +=
            R"({"@type":"Question","name":"Who owns it?","acceptedAnswer":{"text":"Nobody."}},)";
    const FactsOf page("<script type=\"application/ld+json\">[" + list + "{}]</script><p>x</p>");
    EXPECT_GT(page.declared.questions.size(), 200'000u);
    EXPECT_LE(page.declared.questions.size(), (1u << 18) + 1);
}

}  // namespace
}  // namespace copydesk
