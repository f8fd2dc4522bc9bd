// Pages made to hurt, through the whole road: each within a second and 256 MiB.
#include "bomb.h"

namespace outside {
namespace {

const std::string kText = "Lorem ipsum dolor sit amet, said Ann Lee. ";
const std::string kParagraph = "<p>Lorem ipsum dolor sit amet, said Ann Lee on 3 May 2026.";

const Bomb kBombs[] = {
    {"div 100k deep", [] { return "x" + times(100'000, "<div>", "y"); }},
    {"formatting with attributes 10k", [] { return times(10'000, "<b a#=1><p>x"); }},
    {"100k attributes", [] { return "<p " + times(100'000, "a#=1 ") + ">x"; }},
    {"tables 100k deep", [] { return times(100'000, "<table><tr><td>x"); }},
    {"span 1M", [] { return times(1'000'000, "<span>x</span> "); }},
    {"span 1M deep", [] { return "<p>x" + times(1'000'000, "<span>", "x"); }},
    {"50 MB of text at once", [] { return megabytes(50, kText); }, 0, kHtml, true},
    {"200 MB of text at once", [] { return megabytes(200, kText); }, 0, kHtml, true},
    {"200 MB of text in pieces", [] { return megabytes(1, kText); }, 200, kHtml, true},
    {"50 MB of paragraphs in pieces", [] { return megabytes(1, kParagraph); }, 50},
    // What the stages behind the parser meet.
    {"200k paragraphs", [] { return times(200'000, "<p>By Ann Lee, word # of the day"); }},
    {"100k headings", [] { return times(100'000, "<h1>Heading #</h1>"); }},
    {"60k links in paragraphs", [] { return times(60'000, "<p><a href=/a/#>Story #</a></p>"); }},
    {"60k dates", [] { return times(60'000, "<p><time datetime=2026-01-02>2 May 2026</time>"); }},
    {"60k images with captions",
     [] { return times(60'000, "<figure><img src=#><figcaption>c #"); }},
    {"60k meta", [] { return times(60'000, "<meta name=author content=\"Ann #\">") + "<p>x"; }},
    {"60k authors", [] { return times(60'000, "<a rel=author href=/#>Ann Lee#</a>") + "<p>x"; }},
    {"60k list items", [] { return "<ul>" + times(60'000, "<li>By Ann Lee #"); }},
    {"a table of 60k rows", [] { return "<table>" + times(60'000, "<tr><td>a<td>#"); }},
    {"one line of names", [] { return "<p>By " + times(200'000, "Ann Lee, "); }},
    {"one line of digits", [] { return "<h1>x</h1><p>" + megabytes(4, "1234567890"); }},
    {"one word of 4 MB", [] { return "<title>" + megabytes(4, "a") + "</title><p>b"; }},
    {"JSON 1M deep", [] { return script(times(1'000'000, "[")); }},
    {"JSON of objects 100k deep", [] { return script(times(100'000, "{\"author\":")); }},
    {"JSON with 60k authors",
     [] {
         return script("{\"@type\":\"NewsArticle\",\"author\":[" +
                       times(60'000, "{\"name\":\"A #\"},") + "\"B\"]}");
     }},
    {"JSON with references in a ring",
     [] {
         return script("{\"@graph\":[" +
                       times(60'000, "{\"@id\":\"#\",\"author\":{\"@id\":\"1\"}},") + "1]}");
     }},
    {"JSON with an article of 8 MB",
     [] {
         return script("{\"@type\":\"NewsArticle\",\"articleBody\":\"" + megabytes(8, "word ") +
                       "\"}");
     }},
    {"plain text of 500k lines", [] { return times(500'000, "Line # by Ann Lee\n"); }, 1,
     "text/plain; charset=utf-8"},
    {"plain text in one line", [] { return megabytes(31, "By Ann Lee, "); }, 1, "text/plain"},
    {"plain text of empty lines", [] { return megabytes(31, "\n \n"); }, 1, "text/plain"},
    {"undeclared bytes", [] { return megabytes(16, "\xe4\xf6\xfc\xdf \x93x\x94 "); }, 1, ""},
};

INSTANTIATE_TEST_SUITE_P(Road, Bombs, testing::ValuesIn(kBombs), name_of_bomb);

TEST_P(Bombs, AreReadInTimeAndMemory) { expect_disarmed(GetParam()); }
TEST_P(Bombs, AreReadInTimeAndMemoryWithATrace) {
    Bomb bomb = GetParam();
    bomb.explained = true;
    expect_disarmed(bomb);
}

// Nothing but tags as far as the page is read: a failure, and it names the limit.
TEST(Bombs, WithoutTextBeforeTheLimitNameIt) {
    const Cost cost = read_bomb({"span", [] { return times(1'000'000, "<span>", "x"); }});
    EXPECT_EQ(cost.status, COPYDESK_LIMIT_EXCEEDED);
    EXPECT_STREQ(cost.where, "max_elements");
}

}  // namespace
}  // namespace outside
