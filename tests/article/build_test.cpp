// What of a page's kept blocks stands in the article.
#include <gtest/gtest.h>

#include "article/article.h"
#include "core/limits.h"

namespace copydesk {
namespace {

// The article's text where every block of the page is kept.
std::string text_of(const std::string& body) {
    Arena arena(1u << 24);
    Watch watch(0, nullptr);
    const std::string source = "<html><body>" + body;
    const Page page = parse_html(source, Limits{}, watch, arena);
    const BlockTexts texts = read_block_texts(page, watch, arena);
    Selection selection(arena);
    selection.probability.assign(page.blocks.size(), 0.95f);
    selection.kept.assign(page.blocks.size(), 1);
    const PageContext context{"https://example.com/a", {}, 0};
    const Declared declared = read_declared(page, context, watch);
    return build_article({page, texts, selection, declared, {}, context}, watch)->text;
}

TEST(Build, CaptionsOfPicturesAreNoText) {
    EXPECT_EQ(text_of("<p>One.</p><figure><img src=a.jpg><figcaption>The dam.</figcaption></figure>"
                      "<figure><img src=b.jpg><p>The mill.</p></figure><p>Two.</p>"),
              "One.\n\nTwo.");
}

TEST(Build, TablesCodeAndQuotationsInFiguresAreText) {
    EXPECT_EQ(text_of("<figure><table><tr><td>Upper<td>48</tr></table></figure>"
                      "<figure class=highlight><img src=copy.png><pre>make dam</pre></figure>"
                      "<figure><blockquote><p>It holds.</p></blockquote></figure>"),
              "Upper\n\n48\n\nmake dam\n\nIt holds.");
}

TEST(Build, CardsInFiguresAreText) {
    EXPECT_EQ(text_of("<figure><a href=/p><img src=a.jpg></a><div>New</div><div>Boot</div>"
                      "<div>Road shoe</div><div>2 colours</div><div>$230</div></figure>"),
              "New\n\nBoot\n\nRoad shoe\n\n2 colours\n\n$230");
}

TEST(Build, PullQuotesAreWrittenOnce) {
    const std::string sentence = "You can turn a small job into a large quote";
    EXPECT_EQ(
        text_of("<p>He was plain. " + sentence + ", he said.</p><figure><blockquote>\u201c" +
                sentence +
                ".\u201d</blockquote></figure><blockquote>Nobody else said this "
                "anywhere on the page.</blockquote>"),
        "He was plain. " + sentence + ", he said.\n\nNobody else said this anywhere on the page.");
}

}  // namespace
}  // namespace copydesk
