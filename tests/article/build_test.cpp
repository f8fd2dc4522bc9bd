// What of a page's kept blocks stands in the article.
#include <gtest/gtest.h>

#include <algorithm>
#include <vector>

#include "article/article.h"
#include "core/limits.h"

namespace copydesk {
namespace {

// The article where every block of the page, or these, are kept, and these facts were found.
std::unique_ptr<Article> build(const std::string& body, Facts facts = {},
                               std::string_view url = "https://example.com/a",
                               const std::vector<std::uint8_t>& kept = {}) {
    Arena arena(1u << 24);
    Watch watch(0, nullptr);
    const std::string source = "<html><body>" + body;
    const Page page = parse_html(source, Limits{}, watch, arena);
    const BlockTexts texts = read_block_texts(page, watch, arena);
    Selection selection(arena);
    selection.probability.assign(page.blocks.size(), 0.95f);
    if (kept.empty())
        selection.kept.assign(page.blocks.size(), 1);
    else
        selection.kept.assign(kept.begin(), kept.end());
    const PageContext context{url, {}, 0};
    const Declared declared = read_declared(page, context, watch);
    return build_article({page, texts, selection, declared, std::move(facts), context}, watch);
}
std::string text_of(const std::string& body) { return build(body)->text; }

TEST(Build, CaptionsOfPicturesAreNoText) {
    EXPECT_EQ(text_of("<p>One.</p><figure><img src=a.jpg><figcaption>The dam.</figcaption></figure>"
                      "<figure><img src=b.jpg><p>The mill.</p></figure><p>Two.</p>"),
              "One.\n\nTwo.");
}

TEST(Build, CreditsAndSourcesOfPicturesAreNoText) {
    const auto is_text = [](const std::string& line) {
        return text_of("<p>One.</p>" + line + "<p>Two.</p>") != "One.\n\nTwo.";
    };
    EXPECT_FALSE(is_text("<p>Foto: Bo Xu/dpa</p>"));
    EXPECT_FALSE(is_text("<div>Quelle: Lake Example</div>"));
    EXPECT_FALSE(is_text("<p>来源：新华社</p>"));
    EXPECT_TRUE(is_text("<p>Foto: what it is, and what it was before</p>"));
    EXPECT_TRUE(is_text("<p>Sources:</p>")) << "a list of them";
    EXPECT_TRUE(is_text("<pre>Photo: Bo Xu</pre>"));
    EXPECT_TRUE(is_text("<table><tr><td>Source: the mill<td>4</table>"));
    EXPECT_TRUE(is_text("<ul><li>Source: the county's books</ul>"));
    EXPECT_TRUE(is_text("<h2>Photo: Bo Xu</h2>"));
}

// What is left of a line behind a picture, and what the picture's caption and credit are.
struct BehindPicture {
    std::string text, caption, credit;
};
BehindPicture behind_picture(const std::string& alternative, const std::string& line,
                             bool in_article = true) {
    const std::string type =
        "<script type=application/ld+json>{\"@type\":\"NewsArticle\"}</script>";
    const auto article =
        build((in_article ? type : "") + "<p>One.</p><img src=/a.jpg width=600 alt=\"" +
              alternative + "\">" + line + "<p>Two.</p>");
    const auto& images = article->facts[Field::image];
    return {article->text, images.empty() ? "" : images[0].caption,
            images.empty() ? "" : images[0].credit};
}

TEST(Build, ALineBehindAPictureThatEndsWithACreditIsItsCaption) {
    const BehindPicture said = behind_picture("", "<p>The dam in June. Photo: Bo Xu</p>", false);
    EXPECT_EQ(said.text, "One.\n\nTwo.");
    EXPECT_EQ(said.caption, "The dam in June.");
    EXPECT_EQ(said.credit, "Photo: Bo Xu");
    EXPECT_NE(
        behind_picture("", "<p>Zero.</p><p>The dam in June. Photo: Bo Xu</p>").text.find("June"),
        std::string::npos)
        << "words in between";
}

TEST(Build, ALineThatIsCalledACaptionBehindAPictureOfAnArticleIsOne) {
    const std::string called = "<p class=photo__description>The dam in June</p>";
    EXPECT_EQ(behind_picture("", called).caption, "The dam in June");
    EXPECT_EQ(behind_picture("", called).text, "One.\n\nTwo.");
    EXPECT_EQ(behind_picture("", called, false).text, "One.\n\nThe dam in June\n\nTwo.");
    EXPECT_EQ(behind_picture("", "<p class=text>The dam in June</p>").text,
              "One.\n\nThe dam in June\n\nTwo.");
}

TEST(Build, ALineThatSaysWhatThePictureSaysIsItsCaption) {
    const std::string line = "The dam in June, seen from the old mill on the hill";
    const auto is_caption = [&line](const std::string& alternative, bool in_article) {
        const BehindPicture said = behind_picture(alternative, "<p>" + line + "</p>", in_article);
        EXPECT_EQ(said.caption.empty(), said.text != "One.\n\nTwo.") << alternative;
        return said.caption == line;
    };
    EXPECT_TRUE(is_caption("The dam in June,  seen from\nthe old mill on the hill ", false));
    EXPECT_TRUE(is_caption("the dam in june, seen from the old mill on the hill.", true));
    EXPECT_FALSE(is_caption("the dam in june, seen from the old mill on the hill.", false));
    EXPECT_TRUE(is_caption("The dam in June, seen from the old mill", true));
    EXPECT_TRUE(is_caption(line + ", which was sold", true));
    EXPECT_FALSE(is_caption("The dam in June", true)) << "too little of it";
    EXPECT_FALSE(is_caption("The dam in May, seen from the old mill", true));
}

TEST(Build, ItemsOfAListMaySayTheSame) {
    const std::string step =
        "Warm up for ten minutes or longer and keep to a pace that is easy for you.";
    const auto times = [&step](const std::string& html, std::string_view url) {
        const std::string text = build(html, {}, url)->text;
        int count = 0;
        for (std::size_t at = text.find(step); at != std::string::npos;
             at = text.find(step, at + 1))
            ++count;
        return count;
    };
    const std::string list = "<ul><li>" + step + "</ul>";
    const std::string plan = "<h2>Monday</h2>" + list + "<h2>Friday</h2>" + list;
    EXPECT_EQ(times(plan, "https://example.com/plan"), 2);
    EXPECT_EQ(times(plan, "https://example.com/forum/thread-1"), 1) << "posts show one another";
    EXPECT_EQ(
        times("<p>" + step + "</p><h2>Friday</h2><p>" + step + "</p>", "https://example.com/plan"),
        1);
    const std::string link = "<ul><li><a href=/b>" + step + "</a></ul>";
    EXPECT_EQ(
        times("<h2>Monday</h2>" + link + "<h2>Friday</h2>" + link, "https://example.com/plan"), 1);
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

TEST(Build, CodeAndItemsSetApartAreNoPullQuotes) {
    const auto has_twice = [](const std::string& apart) {
        const std::string said = "rm --recursive --force /var/tmp/dam-2";
        const std::string text = text_of("<p>On the first day run " + said +
                                         " as root.</p><aside>" + apart + "</aside>");
        return text.find(said) != text.rfind(said);
    };
    EXPECT_TRUE(has_twice("<pre>rm --recursive --force /var/tmp/dam-2</pre>"));
    EXPECT_TRUE(has_twice("<ol><li>rm --recursive --force /var/tmp/dam-2</ol>"));
    EXPECT_TRUE(has_twice("<dl><dd>rm --recursive --force /var/tmp/dam-2</dl>"));
    EXPECT_FALSE(has_twice("<p>rm --recursive --force /var/tmp/dam-2</p>"));
}

TEST(Build, LinesThatComeOnceMoreInAnotherElementAreWrittenOnce) {
    const std::string list =
        "<li>A strap with pockets on its right side</li><li>Three layers of "
        "hemp with a zip</li><li>Dry clean only, no bleach, no spot "
        "washing</li>";
    const auto lines = [](const std::string& body) {
        const std::string text = text_of(body);
        return 1 + std::count(text.begin(), text.end(), '\n') / 2;
    };
    EXPECT_EQ(lines("<div><ul>" + list + "</ul></div><p>In between.</p><div><ul>" + list), 4);
    EXPECT_EQ(lines("<ul>" + list + "<li>In between.</li>" + list), 7) << "a refrain";
    const std::string card = "<ul><li>In stock</li><li>Free returns</li><li>32 fl. oz.</li></ul>";
    EXPECT_EQ(lines(card + card), 6) << "of other goods";
}

TEST(Build, TheStandfirstOpensTheTextUnlessItIsTheTitle) {
    const auto text = [](const std::string& subtitle) {
        Facts facts;
        facts[Field::title].emplace_back().value = "Dam bought back: the county pays";
        Fact& standfirst = facts[Field::subtitle].emplace_back();
        standfirst.value = subtitle;
        standfirst.block = 0;
        return build("<h2>" + subtitle + "</h2><p>One.</p>", std::move(facts),
                     "https://example.com/a", {0, 1})
            ->text;
    };
    EXPECT_EQ(text("Nobody asked the mill"), "Nobody asked the mill\n\nOne.");
    EXPECT_EQ(text("Dam Bought Back – The County Pays"), "One.");
}

// How many figures the article has between two paragraphs that this stands in.
std::ptrdiff_t figures_of(const std::string& markup) {
    const auto article = build("<p>One.</p>" + markup + "<p>Two.</p>");
    return std::count_if(article->body.begin(), article->body.end(),
                         [](const BodyNode& node) { return node.kind == NodeKind::figure; });
}

TEST(Build, WhatStandsInForPicturesIsNone) {
    EXPECT_EQ(figures_of("<figure><img src=/lazy/1x1.trans.gif data-lazy-src=/a.jpg></figure>"), 1);
    EXPECT_EQ(figures_of("<figure><img src=/lazy/1x1.trans.gif></figure>"), 0);
}

TEST(Build, PicturesAreNamedByTheLargestOfTheirSizes) {
    for (const std::string markup :
         {"<figure><img srcset='/a.jpg 400w, /b.jpg 1200w, /c.jpg 800w'></figure>",
          "<figure><picture><source srcset='/b.jpg'><img></picture></figure>",
          "<figure><img src=/lazy/1x1.gif data-srcset='/a.jpg, /b.jpg 2x'></figure>"}) {
        const auto article = build("<p>One.</p>" + markup + "<p>Two.</p>");
        const auto image =
            std::find_if(article->body.begin(), article->body.end(),
                         [](const BodyNode& node) { return node.kind == NodeKind::image; });
        ASSERT_NE(image, article->body.end()) << markup;
        EXPECT_EQ(image->url, "https://example.com/b.jpg");
    }
}

TEST(Build, WhatPrintsAFactIsNoCaption) {
    Facts facts;
    facts.printed = {1};
    const auto article = build(
        "<p>One.</p><div class=image><h2>Dam bought back</h2><div><img src=/a.jpg width=200></div>"
        "</div><p>Two.</p>",
        std::move(facts));
    const auto has = [&](NodeKind kind) {
        return std::any_of(article->body.begin(), article->body.end(),
                           [&](const BodyNode& node) { return node.kind == kind; });
    };
    EXPECT_TRUE(has(NodeKind::figure));
    EXPECT_FALSE(has(NodeKind::caption));
}

TEST(Build, TheLeadImageAboveTheTitleIsAFigure) {
    const auto figures = [](const std::string& file) {
        Facts facts;
        facts[Field::image].emplace_back().value = "https://example.com/dam-in-june-2026.jpg";
        facts[Field::title].emplace_back().block = 0;
        facts.printed = {0};
        const auto article =
            build("<figure><img src=/" + file + "></figure><h1>Dam bought back</h1><p>One.</p>",
                  std::move(facts));
        return std::count_if(article->body.begin(), article->body.end(),
                             [](const BodyNode& node) { return node.kind == NodeKind::figure; });
    };
    EXPECT_EQ(figures("small/dam-in-june-2026.jpg?w=800"), 1);
    EXPECT_EQ(figures("river-in-june-2026.jpg"), 0);
}

TEST(Build, TheLeadImageHasTheCaptionOfItsOtherSize) {
    Facts facts;
    facts[Field::image].emplace_back().value = "https://example.com/dam-in-june-2026-1200x630.jpg";
    const auto article = build(
        "<p>One.</p><figure><img src=/w/dam-in-june-2026-640x480.jpg><figcaption>The dam. Photo: "
        "Bo Xu</figcaption></figure><figure><img src=/mill-in-june-2026.jpg><figcaption>The "
        "mill.</figcaption></figure><p>Two.</p>",
        std::move(facts));
    const auto& images = article->facts[Field::image];
    ASSERT_EQ(images.size(), 2u);
    EXPECT_EQ(images[0].value, "https://example.com/dam-in-june-2026-1200x630.jpg");
    EXPECT_EQ(images[0].caption, "The dam.");
    EXPECT_EQ(images[0].credit, "Photo: Bo Xu");
    EXPECT_EQ(images[1].value, "https://example.com/mill-in-june-2026.jpg");
}

TEST(Build, TheFirstPictureLeadsAnArticleThatDeclaresNone) {
    std::string paragraphs;
    for (int i = 0; i < 12; ++i)
        paragraphs += "<p>Paragraph " + std::to_string(i) +
                      " tells how the council voted late on Wednesday to buy back the dam that it "
                      "had sold for one dollar to a paper company in the year 1961.</p>";
    const auto lead = [&](const std::string& picture, std::string_view declared) {
        Facts facts;
        facts[Field::title].emplace_back().value = "Dam bought back";
        if (!declared.empty()) facts[Field::image].emplace_back().value = declared;
        const auto article = build("<article><h1>Dam bought back</h1><p>By Ann Lee</p>" +
                                       paragraphs + picture + "<p>The mill stays.</p></article>",
                                   std::move(facts));
        EXPECT_EQ(article->quality.outcome, COPYDESK_ARTICLE);
        return std::string(article->facts.value(Field::image));
    };
    EXPECT_EQ(lead("<figure><img src=/a.jpg></figure>", ""), "https://example.com/a.jpg");
    EXPECT_EQ(lead("<figure><img src=/a.jpg width=120></figure>", ""), "");
    EXPECT_EQ(lead("<figure><img src=/a.jpg></figure>", "https://example.com/b.jpg"),
              "https://example.com/b.jpg");
}

TEST(Build, PortraitsOfAuthorsAreNoFigures) {
    EXPECT_EQ(figures_of("<div class=author-avatar><img src=/a.jpg width=200></div>"), 0);
    EXPECT_EQ(figures_of("<div class=picture><img src=/a.jpg width=200></div>"), 1);
}

TEST(Build, GoodsHaveNoAuthors) {
    const auto authors = [](const std::string& body, std::string_view url, copydesk_outcome& is) {
        Facts facts;
        for (const Field field : {Field::author, Field::byline})
            facts[field].emplace_back().value = "Ann Lee";
        const auto article = build(body, std::move(facts), url);
        is = article->quality.outcome;
        return article->facts[Field::author].size() + article->facts[Field::byline].size();
    };
    copydesk_outcome outcome = COPYDESK_OTHER;
    EXPECT_EQ(
        authors("<script type=application/ld+json>{\"@type\":\"Product\",\"name\":\"Boot\","
                "\"offers\":{\"@type\":\"Offer\",\"price\":230}}</script><h1>Boot</h1>"
                "<p>$230.00</p><button>Add to cart</button><p>By Ann Lee</p><p>Free shipping"
                "</p><h2>Product details</h2><p>A light boot of oiled leather with a rubber sole, "
                "which keeps water out for years and may be soled anew in our workshop. "
                "Every pair is made to order in sizes 36 to 48 and comes with a guarantee of "
                "five years; returns are free for thirty days.</p><h2>Customer reviews</h2>"
                "<p>Size</p><p>In stock</p><p>Add to wishlist</p><p>SKU 4711</p>",
                "https://example.com/products/boot", outcome),
        0u);
    EXPECT_EQ(outcome, COPYDESK_PRODUCT);
    std::string story = "<article><h1>Dam bought back</h1><p>By Ann Lee</p>";
    for (int i = 0; i < 12; ++i)
        story +=
            "<p>The council voted late on Wednesday to buy back the dam that it had sold for "
            "one dollar to a paper company in the year 1961, said the mayor.</p>";
    EXPECT_EQ(authors(story, "https://example.com/news/2026/11/dam-bought-back.html", outcome), 2u);
    EXPECT_EQ(outcome, COPYDESK_ARTICLE);
}

TEST(Build, DaysPrintedOnAListAreItsItems) {
    std::string list = "<h1>All news</h1>";
    for (int i = 0; i < 20; ++i)
        list += "<div class=card><h3><a href=/news/" + std::to_string(i) +
                ">Dam bought back by the county for a dollar</a></h3><p class=date>3 November "
                "2026</p><p>The council voted late on Wednesday …</p><a href=/news/" +
                std::to_string(i) + ">Read more</a></div>";
    list += "<nav class=pagination><a href=?page=2>2</a><a href=?page=3>3</a></nav>";
    const auto days = [&list](Origin origin, float confidence) {
        Facts facts;
        Fact& day = facts[Field::published].emplace_back();
        day.value = "2026-11-03";
        day.origin = origin;
        day.confidence = confidence;
        const auto article = build(list, std::move(facts), "https://example.com/category/news/");
        EXPECT_EQ(article->quality.outcome, COPYDESK_LISTING);
        EXPECT_GT(article->quality.probability, 0.5f);
        return article->facts[Field::published].size();
    };
    EXPECT_EQ(days(Origin::text, 0.3f), 0u);
    EXPECT_EQ(days(Origin::text, 1), 1u);
    EXPECT_EQ(days(Origin::meta, 0.3f), 1u);
}

}  // namespace
}  // namespace copydesk
