// Pages made to hurt the stages behind the parser, each of which has its own loops over what a page
// may have any number of.
#include "bomb.h"

namespace outside {
namespace {

const std::string kSentence =
    "<p>The ferry between the two islands ran again on Monday, said Ann Lee of the council. ";

const Bomb kBombs[] = {
    {"rows in rows 20k deep", [] { return times(20'000, "<table><tr><td><p>x", "y"); }},
    {"lists 50k deep", [] { return times(50'000, "<ul><li>", "x"); }},
    {"30 MB title", [] { return "<title>" + megabytes(30, "Ferry - ") + "</title><p>x"; }},
    {"4M references", [] { return "<p>" + times(4'000'000, "&amp;"); }},
    {"4M references that are none", [] { return "<p>" + times(4'000'000, "&notx"); }},
    {"class of 10 MB", [] { return "<div class=\"" + megabytes(10, "word ") + "\"><p>x"; }},
    {"one class name of 10 MB", [] { return "<div class=" + megabytes(10, "word") + "><p>x"; }},
    {"name of 10 MB over paragraphs",
     [] { return "<x-" + megabytes(10, "word") + ">" + times(60'000, "<p>x # y"); }},
    {"name of 10 MB before end tags",
     [] { return "<x-" + megabytes(10, "word") + ">" + times(60'000, "x # y</y-b>"); }},
    {"attributes of 10 MB over paragraphs",
     [] {
         const std::string words = "\"" + megabytes(2, "word ") + "\"";
         return "<b class=" + words + " style=" + words + " itemprop=" + words +
                " property=" + words + " role=" + words + ">" + times(60'000, "<p>x # y");
     }},
    {"types of 10 MB over properties",
     [] {
         const std::string words = "\"" + megabytes(5, "word ") + "\"";
         return "<div itemscope itemtype=" + words + " itemprop=" + words + ">" +
                times(30'000, "<p itemprop=name>x #");
     }},
    {"99k class names", [] { return times(99'000, "<div class=name-#>x</div>"); }},
    {"90k ids in links", [] { return times(45'000, "<a href=\"#x\" id=a>1</a><p id=b>x"); }},
    {"base of 8 MB",
     [] {
         return "<base href=\"https://a.example/" + megabytes(8, "a/") + "\">" +
                times(1'000, "<p>x <a href=b/#>Ferry returns</a><img src=c/#>");
     }},
    {"links of 10 kB",
     [] { return times(2'000, "<p>x <a href=/#/" + std::string(10'000, 'a') + ">Ferry</a>"); }},
    {"noscript in noscript 50k", [] { return times(50'000, "<noscript>", kSentence); }},
    {"template in template 50k", [] { return "x" + times(50'000, "<template>", kSentence); }},
    {"svg in math 50k", [] { return "x" + times(50'000, "<svg><desc><math><mi>", kSentence); }},
    {"foreign objects 50k", [] { return "x" + times(50'000, "<svg><foreignObject>", kSentence); }},
    {"select of 99k", [] { return "<p>x<select>" + times(99'000, "<option>x #"); }},
    {"1M comments", [] { return "<p>x" + times(1'000'000, "<!-- # -->y"); }},
    {"1M links in a paragraph", [] { return "<p>" + times(1'000'000, "<a href=#>x</a> "); }},
    {"20 MB of Chinese", [] { return "<p>" + megabytes(20, "渡轮周一恢复运行记者报道"); }},
    {"20 MB of Chinese as text", [] { return megabytes(20, "渡轮周一恢复运行记者报道"); }, 1,
     "text/plain; charset=utf-8"},
    {"combining marks", [] { return "<p>e" + megabytes(20, "\xcc\x81"); }},
    {"title of combining marks", [] { return "<h1>e" + megabytes(4, "\xcc\x81") + "</h1><p>x"; }},
    {"1M lines", [] { return times(1'000'000, "20 November 2026, line #\n"); }, 1, "text/plain"},
    {"1M times the same line", [] { return times(1'000'000, "Ferry returns after years\n"); }, 1,
     "text/plain"},
    {"the same paragraph 90k times", [] { return times(90'000, kSentence); }},
    {"pull quotes of long paragraphs",
     [] {
         return times(300, kSentence + std::string(20'000, 'a') +
                               " # </p><blockquote>The ferry between the two islands ran again on "
                               "Monday #</blockquote>");
     }},
    {"90k pull quotes",
     [] { return times(45'000, kSentence + "#<blockquote>The ferry between #"); }},
    {"quotes that never end", [] { return "<p>x" + times(200'000, "<a href=\"x "); }},
    {"attributes without ends", [] { return "<p>x" + times(500'000, "<p a='b"); }},
    {"tags that never end", [] { return "<p>x" + megabytes(16, "<"); }},
    {"comments that never end", [] { return "<p>x" + megabytes(16, "<!-"); }},
    {"raw text that never ends", [] { return "<p>x" + times(500'000, "<style></styl"); }},
    {"scripts in scripts", [] { return "<p>x<script>" + times(1'000'000, "<!--<script>"); }},
    {"figure of many runs below long classes",
     [] {
         return kSentence + "<figure><img src=a.jpg>" +
                times(60, "<div class=\"" + times(2'000, "word ") + "\">") +
                times(12'000, "a<b>b</b>") + "</figure>" + kSentence;
     }},
    {"99k dates of either order", [] { return kSentence + times(99'000, "<p>03/04/2024"); }},
    {"annotations in comments",
     [] {
         return kSentence +
                times(300, "<math><!--" + times(5'000, "<annotation ") + "</annotation--></math>");
     }},
    {"listing in listing 10k", [] { return kSentence + times(10'000, "<pre>a<pre>b</pre>"); }},
    {"the same lines in two cells",
     [] {
         const std::string cell = "<td>" + times(49'000, "<p>x");
         return kSentence + "<table><tr>" + cell + cell + "</table>";
     }},
    {"texts and pictures in one element",
     [] {
         return kSentence + "<div>" +
                times(20'000, "The ferry between them ran again on Monday.<p>x<img src=#.jpg>");
     }},
    {"90k refreshes",
     [] { return times(90'000, "<meta http-equiv=refresh content=\"0; url=/#\">", "<p>x"); }},
    {"hydration of 30 MB",
     [] {
         return "<p>x<script id=__NEXT_DATA__ type=application/json>{\"props\":{\"a\":[" +
                times(500'000, "{\"headline\":\"Ferry\",\"date\":\"2026-11-20\",\"n\":#},", "0") +
                "]}}</script>";
     }},
    {"90k scripts of data",
     [] {
         return times(90'000,
                      "<script type=application/ld+json>{\"@type\":\"Person\",\"name\":\"A "
                      "#\"}</script>",
                      "<p>x");
     }},
    {"JSON of one long key", [] { return script("{\"" + megabytes(16, "a") + "\":1}"); }},
    {"JSON of escapes",
     [] { return script("{\"headline\":\"" + megabytes(16, "\\u00e9") + "\"}"); }},
    {"JSON that never ends", [] { return script("{\"a\":\"" + megabytes(16, "b\\\"")); }},
    {"JSON of 1M comments", [] { return script(times(1'000'000, "/* # */") + "{}"); }},
    {"JSON with 100k articles",
     [] {
         return script("[" +
                       times(100'000,
                             "{\"@type\":\"NewsArticle\",\"headline\":\"Ferry #\",\"author\":"
                             "\"Ann Lee\",\"datePublished\":\"2026-11-20\"},") +
                       "1]");
     }},
    {"60k microdata items",
     [] {
         return times(30'000,
                      "<div itemscope itemtype=https://schema.org/Person><p itemprop=name>"
                      "Ann Lee #");
     }},
    {"a byline of 4 MB", [] { return "<p class=byline>By " + megabytes(4, "Ann Lee and "); }},
    {"a dateline of 4 MB", [] { return "<p>" + megabytes(4, "SEOUL, ") + "(Reuters) - x"; }},
    {"4 MB of dates", [] { return "<p class=date>" + megabytes(4, "20 November 2026 "); }},
    {"90k bylines", [] { return times(45'000, "<p class=byline>By Ann Lee #</p><p>Ferry #"); }},
    {"90k captions",
     [] { return times(30'000, "<figure><img src=/a><figcaption>Photo: Ann Lee/Reuters"); }},
    {"30 MB of white space", [] { return "<p>x" + megabytes(30, " \n\t") + "y"; }},
    {"10M breaks", [] { return "<p>x" + megabytes(30, "<br>x"); }},
    {"escapes of ISO 2022", [] { return megabytes(16, "\x1b$B\x1b(B"); }, 1,
     "text/html; charset=iso-2022-jp"},
    {"broken GB 18030", [] { return megabytes(16, "\x81\x30\x81"); }, 1,
     "text/html; charset=gb18030"},
    {"UTF 16 of nothing", [] { return "\xff\xfe" + megabytes(16, "\xd8"); }, 1, "text/html"},
};

INSTANTIATE_TEST_SUITE_P(BehindTheParser, Bombs, testing::ValuesIn(kBombs), name_of_bomb);

}  // namespace
}  // namespace outside
