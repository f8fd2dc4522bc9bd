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

}  // namespace
}  // namespace copydesk
