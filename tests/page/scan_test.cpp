// The rules of the scan, one test each. What is shown is compared with Gumbo alone as well, except
// where a test says that copydesk means to differ.
#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "causes.h"
#include "page/scan.h"

namespace copydesk::testing {
namespace {

std::string joined(const std::vector<TextBlock>& blocks) {
    std::string out;
    for (const TextBlock& block : blocks) out += (out.empty() ? "" : "|") + block.text;
    return out;
}

// The blocks' texts with '|' between them.
std::string shown(const std::string& html) { return joined(parsed_blocks(html)); }

void expect_shown(const std::string& html, const std::string& text) {
    EXPECT_EQ(shown(html), text) << html;
    EXPECT_EQ(joined(reference_blocks(html)), text) << "Gumbo: " << html;
    const Difference difference = compare(reference_blocks(html), parsed_blocks(html));
    EXPECT_TRUE(difference.same()) << html;
    EXPECT_EQ(difference.relinked, 0u) << html;
}

struct Parsed {
    explicit Parsed(std::string text)
        : html(std::move(text)), page(parse_html(html, limits, watch, arena)) {}
    std::string html;
    Limits limits;
    Arena arena{64u << 20};
    Watch watch{0, nullptr};
    Page page;
};

NodeId find(const Page& page, Tag tag) {
    for (NodeId n = 0; n < page.nodes.size(); ++n)
        if (page.nodes[n].tag == tag) return n;
    return kNone;
}

// (a) Tags are lexed, never searched for.
TEST(Scan, TagInAnAttributeIsNone) {
    expect_shown("<p title='<script>'>x</p><p title=\"</p>\">y", "x|y");
    expect_shown("<p title='>'>x", "x");
}
TEST(Scan, QuotesCountOnlyBehindEquals) {
    expect_shown("<p \"a>x</p><p 'b>y", "x|y");
    expect_shown("<p a=b\"c>x</p><p>y", "x|y");
    expect_shown("<p =\"a>\"x</p>y", "\"x|y");
    expect_shown("<p a = 'b>c' d>x", "x");
    expect_shown("<p a= >x", "x");
    expect_shown("<p a=>x", "x");
}
TEST(Scan, SlashesInTags) {
    expect_shown("<p/>x<br/>y<div/a=b/>z", "x y|z");
    expect_shown("<a href=x/>y</a>", "y");
}
TEST(Scan, LessThanIsText) {
    expect_shown("a < b <3 <> <", "a < b <3 <> <");
    expect_shown("1<2&&3<4", "1<2&&3<4");
    expect_shown("a &lt;b&gt; <<p>c", "a <b> <|c");
}
TEST(Scan, EndTagsThatAreNone) {
    expect_shown("a</>b</3>c</ p>d", "abcd");
    expect_shown("a</", "a</");
    expect_shown("a</br>b</p>c", "a b|c");
}

// (b) Scripts.
TEST(Scan, ScriptEndsInStringsToo) {
    expect_shown("<script>var a = '</script>';</script>x", "';x");
    expect_shown("<script>'</scripts>'</SCRIPT >x", "x");
    expect_shown("<script></script/>x", "x");
    expect_shown("<script></script\nfoo=bar>x", "x");
}
TEST(Scan, ScriptEscaped) {
    expect_shown("<script><!-- </script>x", "x");
    expect_shown("<script><!-- <script> </script> --></script>x", "x");
    expect_shown("<script><!-- <script> </script> </script>x", "x");
    expect_shown("<script><!-- --><script></script>x", "x");
    expect_shown("<script><!--><script></script>x", "x");
    expect_shown("<script><!---><script></script>x", "x");
    expect_shown("<script><!-- <scripty> </script>x", "x");
    expect_shown("<script><!-- <script> --></script>x", "x");
}
TEST(Scan, ScriptThatNeverEndsShowsNothing) {
    expect_shown("<p>x</p><script>var a = 1; if (a < b) '<p>y</p>'", "x");
    expect_shown("<p>x</p><script><!-- <script> </script> <p>y", "x");
}
TEST(Scan, ScriptsAreKept) {
    const Parsed p(
        "<head><script type=a>1</script></head><p>x<script "
        "type=b>2</script></p><script>3</script>");
    ASSERT_EQ(p.page.scripts.size(), 3u);
    EXPECT_EQ(p.page.raw(p.page.scripts[0].content), "1");
    EXPECT_EQ(p.page.raw(p.page.scripts[2].content), "3");
    EXPECT_EQ(p.page.attribute(p.page.scripts[1].node, AttributeName::type), "b");
}
TEST(Scan, ScriptsOfAPageWithoutTextAreKept) {
    const Parsed p("<body><div id=root></div><script>1</script></body></html><script>2</script>");
    EXPECT_EQ(p.page.scripts.size(), 2u);
    EXPECT_TRUE(p.page.blocks.empty());
}

// (c) Raw text.
TEST(Scan, RawTextHidesTags) {
    expect_shown("<style>p:after{content:'<p>'}</style>x", "x");
    expect_shown("<title></p>&lt;</title>x", "x");
    expect_shown("a<textarea><p>b</p></textarea>c", "a|c");
    expect_shown("a<iframe><p>b</p></iframe>c", "ac");
    expect_shown("a<noembed><p>b</noembed>c<noframes><p>d</noframes>e", "ace");
    expect_shown("<xmp><p>a &amp; b</p></xmp>c", "<p>a &amp; b</p>|c");
}
TEST(Scan, RawTextEndsAtItsOwnName) {
    expect_shown("<style></styles></style>x", "x");
    expect_shown("<textarea></title></textarea>x", "x");
}
TEST(Scan, RawTextIsMarkupInSvg) {
    expect_shown("<svg><style><p>x", "x");
    expect_shown("<svg><title><p>x</p></title></svg>y", "y");
    expect_shown("<svg><script><p>x", "x");
}
TEST(Scan, StyleThatNeverEndsShowsNothing) {
    EXPECT_EQ(shown("<p>x</p><style>p { color: red }"), "x");
    EXPECT_EQ(shown("<style>p { color: red } <p>x"), "x");  // Gumbo loses the rest of the page
}
TEST(Scan, OtherRawTextThatNeverEndsIsRead) {  // Gumbo loses the rest of the page
    EXPECT_EQ(shown("<title>a<p>b"), "a|b");
    EXPECT_EQ(shown("<iframe src=x /><p>b"), "b");
}
TEST(Scan, NewlineBehindPreIsDropped) {
    for (const char* html :
         {"<pre>\nx\ny</pre>", "<pre>\r\nx\ny</pre>", "<listing>\nx\ny</listing>"}) {
        const Parsed p(html);
        std::string text;
        p.page.append_text(0, static_cast<RunId>(p.page.runs.size()), text, true);
        EXPECT_EQ(text, "x\ny") << html;
    }
    const Parsed p("<pre>\n\nx</pre>");
    std::string text;
    p.page.append_text(0, 1, text, true);
    EXPECT_EQ(text, "\nx");
}
TEST(Scan, CarriageReturnsInPreAreNewlines) {
    const Parsed p("<pre>a\r\nb &amp;\r\nc</pre><xmp>d\r\n&amp;</xmp>");
    std::string pre, xmp;
    p.page.append_text(0, 1, pre, true);
    p.page.append_text(1, 2, xmp, true);
    EXPECT_EQ(pre, "a\nb &\nc");
    EXPECT_EQ(xmp, "d\n&amp;");
}
// Long runs are decoded in pieces; wherever those meet, nothing is lost, and nothing read twice.
TEST(Scan, BeginningsAreThoseOfTheWhole) {
    for (std::size_t shift = 0; shift < 8; ++shift) {
        std::string html = "<p>" + std::string(shift, 'x'), whole(shift, 'x');
        for (int i = 0; i < 3'000; ++i) {
            html += "a &amp;&notx&#233; \r\nb";
            whole += "a &\u00acx\u00e9 b";
        }
        const Parsed p(html);
        std::string text;
        p.page.append_text(0, 1, text);
        EXPECT_EQ(text, whole) << shift;
        for (const std::size_t least : {std::size_t{1}, std::size_t{5'000}, whole.size() + 1}) {
            std::string beginning = "before ";
            p.page.append_beginning(0, 1, least, beginning);
            ASSERT_TRUE(beginning.starts_with("before "));
            beginning.erase(0, 7);
            EXPECT_TRUE(whole.starts_with(beginning)) << shift << " " << least;
            EXPECT_GE(beginning.size(), std::min(least, whole.size()));
            EXPECT_LT(beginning.size(), least + 5'000);
        }
    }
}
TEST(Scan, BreaksInPreAreLines) {
    expect_shown("<pre>a<br><br>b</pre>", "a b");
    expect_shown("<p>a<br>b<br><br>c<br> <br>d</p>", "a b|c|d");
}
TEST(Scan, PlaintextIsTheRest) {
    expect_shown("a<plaintext>b</plaintext><p>c &amp;", "a|b</plaintext><p>c &amp;");
}
TEST(Scan, CdataIsRealOnlyInSvg) {
    expect_shown("a<![CDATA[b]]>c", "ac");
    expect_shown("a<![CDATA[<p>b]]>c", "ab]]>c");
    expect_shown("<svg><![CDATA[<p>b]]></svg>c", "c");
}

// (d) noscript is ordinary markup.
TEST(Scan, NoscriptIsMarkup) {
    expect_shown("<p>a</p><noscript><p>b</p></noscript>c", "a|b|c");
    expect_shown("<head><noscript><meta></noscript></head>a", "a");
    expect_shown("<head><noscript><img></noscript></head>a", "a");
}

// (e) svg, math, select, template, datalist.
TEST(Scan, SvgIsCut) {
    expect_shown("a<svg><text>b</text></svg>c", "ac");
    expect_shown("a<svg><svg></svg>b</svg>c", "ac");
    expect_shown("a<svg/>b", "ab");
    expect_shown("a<svg><foreignObject><p>b</p></foreignObject></svg>c", "ac");
    expect_shown("a<svg><desc/><p>b", "a|b");
    expect_shown("a<!--<svg>-->b<svg><!--</svg>--></svg>c", "abc");
}
TEST(Scan, HtmlBreaksOutOfSvg) {
    expect_shown("a<svg><path><p>b", "a|b");
    expect_shown("a<svg><g><span>b", "ab");
    expect_shown("a<svg><font>b</font></svg>c", "ac");
    expect_shown("a<svg><font color=red>b</svg>c", "abc");
}
TEST(Scan, EndTagsOfItsOutsideEndSvg) {
    expect_shown("<div><svg><path></div>a<p>b", "a|b");
    expect_shown("<a href=x><svg><path></a>b", "b");
    expect_shown("<div><svg><div></div></svg>a</div>b", "a|b");
    expect_shown("<svg><path></section></svg>a", "a");
    expect_shown("<a><svg><a></a>b</svg></a>c", "c");
}
TEST(Scan, MathIsCut) {
    expect_shown("a<math><mi>x</mi><mtext><b>y</b></mtext></math>b", "ab");
    expect_shown("a<math><p>b", "a|b");
}
TEST(Scan, SelectIsCut) {
    expect_shown("a<select><option>b<option>c</select>d", "a|d");
    expect_shown("a<select><option>b<select>c", "a|c");
    expect_shown("a<select><p>b</p></select>c", "a|c");
    expect_shown("a<select><option>b<input>c", "a|c");
    expect_shown("a<datalist><option>b</datalist>c", "ac");
}
TEST(Scan, OptionsWithoutSelectAreText) { expect_shown("<option>a<option>b</option>c", "abc"); }
TEST(Scan, TemplateIsCut) {
    expect_shown("a<template><p>b</p></template>c", "ac");
    expect_shown("a<template><template>b</template>c</template>d", "ad");
    expect_shown("a<template><style>'</template>'</style>b</template>c", "ac");
    expect_shown("a<template><script>'</template>'</script>b</template>c", "ac");
}
TEST(Scan, ShadowRootIsShown) {
    expect_shown("a<x-y><template shadowrootmode=open><p>b</p></template></x-y>", "a|b");
}

// (f) What is not finished.
TEST(Scan, TagThatNeverEndsIsDropped) {
    expect_shown("a<p", "a");
    expect_shown("a<p title=\"b<p>c", "a");
    expect_shown("a<p title=", "a");
    expect_shown("a</p", "a");
}
TEST(Scan, ReferencesAtTheEnd) {
    expect_shown("a&amp", "a&");
    expect_shown("a&am", "a&am");
    expect_shown("a&#", "a&#");
    expect_shown("a&", "a&");
}

// (g) Comments.
TEST(Scan, CommentsEnd) {
    expect_shown("a<!-->b", "ab");
    expect_shown("a<!--->b", "ab");
    expect_shown("a<!-- b --!>c", "ac");
    expect_shown("a<!-- -- > -->b", "ab");
    expect_shown("a<!--b--->c", "ac");
    expect_shown("a<!b>c<?d>e<!>f", "acef");
    expect_shown("a<!-- b", "a");
}
TEST(Scan, DoctypeDecidesTheMode) {
    expect_shown("<!DOCTYPE html><p>a<table><td>b</table>", "a|b");
    expect_shown("<p>a<table><td>b</table>", "a|b");
    const std::string html =
        "<p>a<table><td>b</table>";  // standards mode: the table ends the paragraph
    EXPECT_EQ(parsed_blocks("<!DOCTYPE html>" + html)[1].path, "/html/body/table/tbody/tr/td");
    EXPECT_EQ(parsed_blocks(html)[1].path, "/html/body/p/table/tbody/tr/td");
}

// Text, white space, tables and forms.
TEST(Scan, TextIsNotOnePieceOfTheSource) {
    expect_shown("<p>foo</bogus>bar<!-- -->baz", "foobarbaz");
}
TEST(Scan, WhiteSpaceBetweenTags) {
    expect_shown("<b>a</b> <b>b</b>\n<i>c</i>", "a b c");
    expect_shown("<p>a </p> <p> b</p>", "a|b");
    expect_shown("a<td> </td>b", "a b");
    expect_shown("a</td></td>b", "ab");
    expect_shown("a&#32;b&nbsp;c",
                 "a b\xc2\xa0"
                 "c");
}
TEST(Scan, FosterParents) {
    expect_shown("<table>a<tr><td>b</td></tr>c</table>d", "ac|b|d");
    expect_shown("<table><a href=x><tr><td>a</table>b", "a|b");
    expect_shown("<table><td>a</td><a>b</table>c", "b|a|c");
    expect_shown("<div><a></div><table><td>a</td></table>b", "a|b");
    expect_shown("<div><a></div>a<table><td>b</td></table>c", "a|b|c");
    expect_shown("<a><table><td>b</td></table>c", "b|c");
}
TEST(Scan, NestedLinks) {
    expect_shown("<a href=x>a<a href=y>b</a>c</a>d", "abcd");
    expect_shown("<a href=x><p>a</p>b", "a|b");
    expect_shown("<button><a></button>b", "b");
    expect_shown("<p><a href=x>a</p><p>b</a>c", "a|bc");
}
TEST(Scan, TextOfAFormStaysInIt) {  // Gumbo 0.10.1 puts it behind
    const auto blocks = parsed_blocks("<form>a</form>b");
    ASSERT_EQ(blocks.size(), 2u);
    EXPECT_EQ(blocks[0].path, "/html/body/form");
    expect_shown("a</form>b", "ab");
}
TEST(Scan, ControlsEndBlocks) {
    expect_shown("a<input>b<button>c</button>d<textarea></textarea>e", "a|b|c|d|e");
}
TEST(Scan, ElementsNewerThanGumbo) {
    expect_shown("<dialog><p>a</p></dialog><search>b</search>", "a|b");
    EXPECT_EQ(parsed_blocks("<dialog><p>a")[0].path, "/html/body/dialog/p");
}
TEST(Scan, TitleIsTheFirstOne) {
    const Parsed p("<title>a &amp; b</title><svg><title>c</title></svg><title>d</title>x");
    EXPECT_EQ(p.page.raw(p.page.title), "a &amp; b");
}
TEST(Scan, HeadHoldsWhatStandsBeforeTheBody) {
    const Parsed p("<html lang=de><meta name=a content='b &amp; c'><link rel=d><body class=e>x");
    const NodeId meta = find(p.page, Tag::meta), head = find(p.page, Tag::head);
    ASSERT_NE(meta, kNone);
    EXPECT_TRUE(p.page.contains(head, meta));
    EXPECT_EQ(p.page.attribute(meta, AttributeName::content), "b & c");
    EXPECT_EQ(p.page.attribute(0, AttributeName::lang), "de");
    EXPECT_EQ(p.page.attribute(find(p.page, Tag::body), AttributeName::class_), "e");
}
TEST(Scan, FirstAttributeCounts) {
    const Parsed p("<p ID=a id=b>x</p>");
    EXPECT_EQ(p.page.attribute(find(p.page, Tag::p), AttributeName::id), "a");
}

// What the parser is given of a page.
std::string skeleton_of(std::string_view html) {
    const Limits limits;
    Arena arena(1u << 20);
    Watch watch(0, nullptr);
    Skeleton skeleton(arena);
    scan_html(html, limits, watch, skeleton);
    std::string out;
    for (const char c : skeleton.text)
        if ((c & 0xc0) != 0x80) out += (c & 0x80) != 0 ? '*' : c;
    return out;
}

TEST(Scan, WhatNestsAsWrittenIsFolded) {
    EXPECT_EQ(
        skeleton_of("<body>a<div><p>b</p> <hr><ul><li>c<li>d</ul></div><main>e</main>f</body>"),
        "<body>*<div>*<ul><li>*<li>*</ul></div>*</body>");
    EXPECT_EQ(skeleton_of("<p>a</p><form><h1>b</h1></form>"), "*<form>*<wbr></form>");
    EXPECT_EQ(skeleton_of("a<table><tr><td><p>b</p><div>c</div></table>"),
              "*<table><tr><td>*</table>");
    expect_shown("<p>a</p><b><div>b</b><p>c</p></div><p>d<div>e</div></p>f", "a|b|c|d|e|f");
    expect_shown("a<section><h2>b</h2> <p>c</p><em></section>d<article>e</em>f</article>",
                 "a|b|c|d|ef");
}
TEST(Scan, TableInAParagraph) {  // which it ends only with a doctype
    const std::string page = "a<div><p>b<table><tr><td>c</table><p>d</p><div>e</div></div><p>f</p>";
    expect_shown(page, "a|b|c|d|e|f");
    expect_shown("<!doctype html>" + page, "a|b|c|d|e|f");
}

}  // namespace
}  // namespace copydesk::testing
