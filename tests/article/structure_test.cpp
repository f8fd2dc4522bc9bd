// What of a page's structure stands in the body: formulas, embeds, notes,
// tables, code, lines.
#include <gtest/gtest.h>

#include <functional>

#include "article/article.h"
#include "core/arena.h"
#include "core/limits.h"
#include "format/format.h"

namespace copydesk {
namespace {

constexpr std::string_view kUrl = "https://news.example/a/story.html";

// The body of a page whose blocks are all kept, unless `keeps` says otherwise.
class Body {
  public:
    using Keeps = std::function<bool(std::string_view)>;
    explicit Body(
        std::string_view source, const Keeps &keeps = [](std::string_view) { return true; })
        : source_("<html><body><article>" + std::string(source)), arena_(1u << 22) {
        Watch watch(0, nullptr);
        const Page page = parse_html(source_, Limits{}, watch, arena_);
        const PageContext context{kUrl, {}, 0};
        const Declared declared = read_declared(page, context, watch);
        const BlockTexts texts = read_block_texts(page, watch, arena_);
        Selection selection(arena_);
        for (BlockId b = 0; b < page.blocks.size(); ++b) {
            selection.probability.push_back(1);
            selection.kept.push_back(keeps(page.text_of_block(b)));
        }
        article_ =
            build_article({page, texts, selection, declared, {}, context, 0, false, false}, watch);
        write_article(*article_, Format::xml, [this](std::string_view piece) {
            xml_ += piece;
            return true;
        });
        const std::size_t begin = xml_.find("<body>\n") + 7;
        xml_ = xml_.substr(begin, xml_.find("</body>") - begin);
    }
    const std::string &xml() const { return xml_; }
    const std::string &text() const { return article_->text; }
    const std::vector<FlatBlock> &blocks() const { return article_->blocks; }

  private:
    std::string source_, xml_;
    Arena arena_;
    std::unique_ptr<Article> article_;
};

TEST(Math, stands_in_its_line) {
    const Body body(
        "<p>It is <math><semantics><mi>v</mi><annotation "
        "encoding=\"application/x-tex\">v=s/t"
        "</annotation></semantics></math>, or <script "
        "type=\"math/tex\">E=mc^2</script> of <b>it</b> "
        "<math alttext=\"a &lt; b\"><mi>a</mi></math> and "
        "<math><mi>x</mi><mo>+</mo><mn>1</mn></math>"
        "</p>");
    EXPECT_EQ(body.xml(),
              "<p>It is <math kind=\"tex\">v=s/t</math>, or <math "
              "kind=\"tex\">E=mc^2</math> of "
              "<strong>it</strong> <math kind=\"tex\">a &lt; b</math> and <math "
              "kind=\"mathml\">&lt;math&gt;&lt;mi&gt;x&lt;/mi&gt;&lt;mo&gt;+&lt;/"
              "mo&gt;&lt;mn&gt;1"
              "&lt;/mn&gt;&lt;/math&gt;</math></p>\n");
    EXPECT_EQ(body.text(), "It is v=s/t, or E=mc^2 of it a < b and x+1");
}

TEST(Math, is_written_once) {
    const Body body(
        "<p>With <span class=katex><span "
        "class=katex-mathml><math><semantics><mi>x</mi><annotation "
        "encoding=\"application/x-tex\">x_1</annotation></semantics></math></"
        "span><span "
        "class=katex-html aria-hidden=true><span>x</span>1</span></span> and "
        "<span><math "
        "alttext=\"y\"><mi>y</mi></math><img "
        "class=mwe-math-fallback-image-inline alt=\"y\" "
        "src=\"/y.svg\"></span> there.</p><p><img class=tex alt=\"z^2\" "
        "src=\"/z.png\"> too.</p>");
    EXPECT_EQ(body.xml(),
              "<p>With <math kind=\"tex\">x_1</math> and <math "
              "kind=\"tex\">y</math> there.</p>\n"
              "<p><math kind=\"tex\">z^2</math> too.</p>\n");
}

TEST(Tables, have_their_captions) {
    const Body body(
        "<table><caption>Counts</caption><tr><th>Year<th>All<tr><td>2024<td>9</"
        "table><p>x</p>");
    EXPECT_TRUE(body.xml().starts_with("<table>\n<caption>Counts</caption>\n<row>")) << body.xml();
}

// Without those that hold nothing, or nothing that is kept, the others would change their columns.
TEST(Tables, keep_the_places_of_empty_cells) {
    const Body body(
        "<table><tr><th></th><th>Ships</th><th>Boats</th></tr>"
        "<tr><td>2020</td><td rowspan=2></td><td>17</td></tr>"
        "<tr><td>2021</td><td>dropped</td><td><img src=a.jpg></td></tr>"
        "<tr><td></td></tr></table>",
        [](std::string_view text) { return text != "dropped"; });
    EXPECT_EQ(body.xml(),
              "<table>\n"
              "<row><cell header=\"yes\"/><cell header=\"yes\">\n<p>Ships</p>\n</cell>"
              "<cell header=\"yes\">\n<p>Boats</p>\n</cell></row>\n"
              "<row><cell>\n<p>2020</p>\n</cell><cell rows=\"2\"/>"
              "<cell>\n<p>17</p>\n</cell></row>\n"
              "<row><cell>\n<p>2021</p>\n</cell><cell/><cell/></row>\n</table>\n");
    EXPECT_EQ(body.text(), "Ships\n\nBoats\n\n2020\n\n17\n\n2021");
}

TEST(Code, has_its_language_and_no_line_numbers) {
    const Body body(
        "<table class=highlighttable><tr><td "
        "class=linenos><pre>1\n2</pre></td><td class=code>"
        "<pre><code data-lang=\"go\">package "
        "main\n\tx</code></pre></td></tr></table>"
        "<pre class=\"sourceCode python\">def f():\n    "
        "pass</pre><pre>1\n2</pre>");
    EXPECT_EQ(body.xml(),
              "<code lang=\"go\">package main\n\tx</code>\n<code "
              "lang=\"python\">def f():\n    "
              "pass</code>\n<code>1\n2</code>\n");
    const Body inside(
        "<pre class=rust><code><a href=#1 id=1>1</a>use x;\n<a href=#2 id=2>2</a>\n"
        "<a href=#3 id=3>3</a>fn f() {}</code></pre>"
        "<pre><span class=linenos> 1 </span>if y:\n<span class=linenos> 2 </span>    z = 3</pre>"
        "<table class=lntable><tr><td><pre><code><span class=lnt>1\n</span><span class=lnt>2\n"
        "</span></code></pre></td><td><pre><code class=\"language-sh\">cd\nls</code></pre></td>"
        "</tr></table>");
    EXPECT_EQ(inside.xml(),
              "<code>use x;\n\nfn f() {}</code>\n<code>if y:\n    z = 3</code>\n"
              "<code lang=\"sh\">cd\nls</code>\n");
}

TEST(Lines, are_neither_glued_nor_split) {
    const Body body(
        "<p>The <b>F</b>erry of <a href=\"b.html\">Marlow</a>, "
        "<em>the</em><strong>old</strong> "
        "one,<span> un</span><span>believable "
        "</span>,runs<br>daily<br/> and <i>slowly </i>H<sub>2"
        "</sub>O</p>");
    EXPECT_EQ(body.xml(),
              "<p>The <strong>F</strong>erry of <a "
              "href=\"https://news.example/a/b.html\">Marlow</a>, "
              "<em>the</em><strong>old</strong> one, unbelievable "
              ",runs<br/>daily<br/>and "
              "<em>slowly</em> H<sub>2</sub>O</p>\n");
    EXPECT_EQ(body.text(),
              "The Ferry of Marlow, theold one, unbelievable "
              ",runs\ndaily\nand slowly H2O");
}

TEST(Lines, have_no_links_to_themselves) {
    const Body body(
        "<section id=basic-usage><h2>Basic usage<a class=headerlink href=#basic-usage "
        "title=Permalink>&para;</a></h2>"
        "<h2 id=more><a href=\"#more\">#</a>More</h2>"
        "<h2><span id=less>Less</span> <a href=#less>&#x1F517;</a></h2>"
        "<p id=c>C<a href=\"#\">#</a> and <a href=#notes>\xC2\xA7</a> of the law, "
        "<a href=\"#c\">C</a>.</p></section>");
    EXPECT_EQ(body.text(), "Basic usage\n\nMore\n\nLess\n\nC# and \xC2\xA7 of the law, C.");
}

TEST(Notes, stand_for_themselves_without_the_way_back) {
    const std::string prose =
        "The council voted late on Wednesday to buy back the dam that it had sold for one dollar.";
    const Body body("<p>" + prose + "<sup><a href=#fn1 id=ref1>1</a></sup></p><p>" + prose +
                    "</p><ol><li id=fn1>To a paper company. <a href=#ref1>\u21a9</a></li></ol>");
    EXPECT_NE(body.xml().find("<note id=\"fn1\">\n<p>To a paper company.</p>\n</note>"),
              std::string::npos)
        << body.xml();
    EXPECT_EQ(body.blocks().back().kind, COPYDESK_BLOCK_NOTE);
}

TEST(Notes, come_with_the_text_that_refers_to_them) {
    const std::string text(400, 'x');
    const Body body("<p>" + text +
                        "<a href=#fn1 role=doc-noteref><sup>1</sup></a></p><p>dropped</p>"
                        "<section role=doc-endnotes><ol><li id=fn1><p>See Smith, 1990.</p></li>"
                        "<li id=fn2><p>Of another text.</p></li></ol></section>",
                    [](std::string_view block) { return block.starts_with("xxx"); });
    EXPECT_EQ(body.xml(), "<p>" + text +
                              "<a href=\"#fn1\"><sup>1</sup></a></p>\n"
                              "<note id=\"fn1\">\n<p>See Smith, 1990.</p>\n</note>\n");
}

TEST(Code, stands_once_where_it_stands_in_code) {
    EXPECT_EQ(Body("<pre>a<pre>b</pre>c<pre>d</pre>e</pre>").text(), "a\nb\nc\nd\ne");
}

TEST(Captions, repeat_what_the_picture_says_to_those_who_do_not_see_it) {
    const std::string said = "The dam in June, seen from the mill on the other bank.";
    const std::string picture = "<div><img src=a.jpg alt='" + said + "'></div>";
    EXPECT_EQ(Body("<p>Before.</p>" + picture + "<p>" + said + "</p><p>Behind.</p>").text(),
              "Before.\n\nBehind.");
    EXPECT_EQ(Body("<p>Before.</p>" + picture + "<h3>" + said + "</h3><p>Behind.</p>").text(),
              "Before.\n\n" + said + "\n\nBehind.")
        << "a card's headline";
}

TEST(Figures, stand_once_between_texts_of_one_element) {
    const std::string xml =
        Body("<div>Before.<p>One.</p><img src=a.jpg>Then.<p>Two.</p>Last.<p>Three.</p></div>")
            .xml();
    const std::size_t first = xml.find("a.jpg");
    ASSERT_NE(first, std::string::npos);
    EXPECT_EQ(xml.find("a.jpg", first + 1), std::string::npos) << xml;
}

TEST(Figures, stand_between_lines_of_one_element) {
    const auto keeps = [](std::string_view text) { return text.find("May") == text.npos; };
    const Body body(
        "<div>3 May 2026<br><br>By the lake.<br><br>One.<br><img src=a.jpg><br>Two."
        "<br><br>More of May</div>",
        keeps);
    EXPECT_NE(body.xml().find("https://news.example/a/a.jpg"), std::string::npos) << body.xml();
}

}  // namespace
}  // namespace copydesk
