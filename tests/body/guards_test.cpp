// What the words and the place of a doubtful block decide.
#include "body/guards.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <vector>

#include "read_body.h"

namespace copydesk {
namespace {

using test::BodyOf;
using test::sentences;

std::vector<int> kept_of(BodyOf& body, std::vector<float> probability, bool declares_article) {
    Selection selection(body.arena);
    selection.probability.assign(probability.begin(), probability.end());
    BodyHints hints;
    hints.declares_article = declares_article;
    cut_selection(body.page, body.texts, hints, selection, body.arena);
    return {selection.kept.begin(), selection.kept.end()};
}

// Four paragraphs, the last one a sequel below `headline`, with it in a box of their own.
std::string page_with_card(const std::string& headline, const std::string& line) {
    return "<p>" + sentences(3) + "</p><p>" + sentences(3) + "</p><p>" + sentences(3) +
           "</p><div><div>" + headline + "</div><div>" + line + "</div></div>";
}
const std::vector<float> kDoubtfulCard{0.99f, 0.99f, 0.99f, 0.1f, 0.64f};

TEST(Guards, DropTheTextOfACardBelowItsLinkedHeadline) {
    const std::string headline = "<a href=/b/2.html>Savings bank closes its smallest branch</a>";
    const std::string line = "Twelve square metres, a counter and a dog that knew everybody.";
    const auto kept = [&](const std::string& html, bool declares_article = true) {
        BodyOf body(html);
        // As much in doubt that the cut keeps what is likelier than not.
        std::vector<float> p(kDoubtfulCard);
        p.insert(p.end(), body.page.blocks.size() - p.size(), 0.5f);
        return kept_of(body, p, declares_article).at(4);
    };
    const std::string doubt = "<p>" + sentences(30) + "</p>";
    EXPECT_FALSE(kept(page_with_card(headline, line) + doubt));
    EXPECT_FALSE(kept(page_with_card("<a href=/b/3.html>博物館、九十年ぶりに太鼓を返還</a>",
                                     "太鼓は客室の一席を占めて帰郷した。") +
                      doubt));
    EXPECT_TRUE(kept(page_with_card(headline, line) + doubt, false)) << "a page of cards";
    EXPECT_TRUE(
        kept(page_with_card(headline, "218 Withers St Apt. 1A, Brooklyn, NY 11211") + doubt))
        << "no sentence";
    EXPECT_TRUE(kept(
        page_with_card("<a href=#a2>Which of the branches is the smallest?</a>", line) + doubt))
        << "the head of an accordion";
    EXPECT_TRUE(kept(page_with_card("Savings bank closes its smallest branch", line) + doubt))
        << "no link";
    EXPECT_TRUE(kept(page_with_card(headline, sentences(25)) + doubt)) << "much of the body";
}

TEST(Guards, KeepLongTextsToTheirEnd) {
    const auto kept = [](const std::string& begin, const std::string& end) {
        std::string html = "<p>" + sentences(3) + "</p><div>";
        for (int i = 0; i < 40; ++i)
            html += begin + "Ferry " + std::to_string(i) + ". " + sentences(3) + end;
        html += begin + "Ann Lee <a href=/>tells of a ferry and of nine other things</a>" + end;
        BodyOf body(html + "</div><div>" + begin + sentences(3) + end + "</div>");
        std::vector<float> p(21, 0.95f);
        p.insert(p.end(), 22, 0.05f);  // the rest of the text, and what stands apart
        const std::vector<int> all = kept_of(body, p, true);
        return std::vector<int>(all.begin() + 39, all.end());
    };
    EXPECT_EQ(kept("<p>", "</p>"), (std::vector{1, 1, 0, 0}));
    EXPECT_EQ(kept("", "<br><br>"), (std::vector{1, 1, 0, 0}));
}

TEST(Guards, DropTheLinesOfRightsBehindAnArticle) {
    const auto kept = [](const std::string& line, const std::string& behind) {
        const std::string prose = "<p>" + sentences(3) + "</p>";
        BodyOf body(prose + prose + "<p>" + line + "</p>" + behind);
        std::vector<float> p{0.99f, 0.99f, 0.7f, 0.95f};
        p.resize(body.page.blocks.size());
        return kept_of(body, p, true).at(2);
    };
    EXPECT_FALSE(kept("© Riproduzione riservata", ""));
    EXPECT_FALSE(kept("<저작권자ⓒ호수일보. 무단 전재 재배포 금지>", ""));
    EXPECT_TRUE(kept("Copyright of songs is what the court was asked about.",
                     "<p>" + sentences(4) + "</p>"));
}

TEST(Guards, DropLinesThatBeginAsSeeAlsoLinesDo) {
    const auto kept = [](const std::string& line) {
        const std::string prose = "<p>" + sentences(3) + "</p>";
        BodyOf body(prose + "<p>" + line + "</p>" + prose);
        return kept_of(body, {0.99f, 0.8f, 0.99f}, true).at(1);
    };
    EXPECT_FALSE(kept("See also: <a href=/b>The savings bank's smallest branch</a>"));
    EXPECT_FALSE(kept("👉 Lesen Sie auch <a href=/b>Die kleinste Filiale der Bank</a>"));
    EXPECT_TRUE(kept("The plans can be had <a href=/b>with the latest release of the map</a>."));
    EXPECT_TRUE(kept("Prices of the season. See also: <a href=/b>fares</a>, <a href=/c>tolls</a>"));
}

TEST(Guards, DropLinesThatAskToPay) {
    const auto kept = [](const std::string& line, float probability = 0.8f) {
        const std::string prose = "<p>" + sentences(3) + "</p>";
        BodyOf body(prose + "<p>" + line + "</p>" + prose);
        return kept_of(body, {0.99f, probability, 0.99f}, true).at(1);
    };
    EXPECT_FALSE(
        kept("Il vous reste 57.09% de cet article à lire. La suite est réservée aux "
             "abonnés."));
    EXPECT_FALSE(kept("Become a paid subscriber to unlock this piece"));
    EXPECT_FALSE(kept("有料会員になると会員限定の有料記事もお読みいただけます。"));
    EXPECT_TRUE(kept("Every subscriber of the library was asked, and nobody wrote back."));
    EXPECT_TRUE(kept("She wanted to keep reading.", 0.97f));
    EXPECT_TRUE(kept(sentences(4) + " He was already a subscriber.")) << "a paragraph";
}

TEST(Guards, DropAHeadingOrAnAnnouncementThatEndsAnArticle) {
    BodyOf body("<p>" + sentences(3) + "</p><h2>Sources</h2><p>" + sentences(3) +
                "</p><p>Read more in our live blog:</p><h2>More news</h2>");
    const std::vector<float> sure(5, 0.99f);
    EXPECT_EQ(kept_of(body, sure, true), (std::vector<int>{1, 1, 1, 0, 0}));
    EXPECT_EQ(kept_of(body, sure, false), (std::vector<int>{1, 1, 1, 1, 1})) << "a list";
    BodyOf headings("<h2>Monday</h2><h2>Tuesday</h2>");
    EXPECT_EQ(kept_of(headings, {0.99f, 0.99f}, true), (std::vector<int>{1, 1}))
        << "nothing but headings";
}

TEST(Guards, DropASentenceThatIsFurnitureElsewhere) {
    const std::string line = "Five stories worth your time, each of them read before breakfast.";
    const std::string article = "<p>" + sentences(3) + "</p><p>" + sentences(3) + "</p>";
    const auto kept = [&](const std::string& again, float there) {
        BodyOf body(article + "<div><p>" + line + "</p></div>" + again);
        return kept_of(body, {0.99f, 0.99f, 0.7f, there}, true).at(2);
    };
    EXPECT_FALSE(kept("<aside><p>" + line + "</p></aside>", 0.02f));
    EXPECT_TRUE(kept("<aside><p>" + line + "</p></aside>", 0.4f)) << "twice in the body, perhaps";
    EXPECT_TRUE(kept("<aside><p>Another line of the aside.</p></aside>", 0.02f));
    EXPECT_TRUE(kept("<ul><li><a href=#k>" + line + "</a></ul>", 0.02f)) << "a table of contents";
}

TEST(Guards, DropWhatStandsTwiceBesideANewsletter) {
    const auto kept = [](const std::string& beside, float probability) {
        const std::string line = "<p>Key services:</p>", text = "<p>" + sentences(9) + "</p>";
        BodyOf body(text + line + "<p>" + beside + "</p>" + text + text + line + text);
        return kept_of(body, {0.99f, 0.7f, probability, 0.99f, 0.99f, 0.7f, 0.99f}, true).at(1);
    };
    const std::string beside = "Subscribe to our newsletter and never miss a story.";
    EXPECT_FALSE(kept(beside, 0.2f));
    EXPECT_TRUE(kept(beside, 0.95f)) << "what the text is about";
    EXPECT_TRUE(kept("The plans cost nothing, and neither does the map.", 0.2f));
}

TEST(Guards, HeadingOfTheCommentsEndsTheBody) {
    const auto kept = [](const std::string& heading, bool declares_article) {
        const std::string paragraph = "<p>" + sentences(6) + "</p>";
        BodyOf body(paragraph + paragraph + heading + "<p>" + sentences(2) + "</p>");
        return kept_of(body, {0.99f, 0.99f, 0.2f, 0.8f}, declares_article).back();
    };
    EXPECT_FALSE(kept("<h2>12 comments</h2>", true));
    EXPECT_FALSE(kept("<h2>12 comments</h2>", false));
    EXPECT_TRUE(kept("<label>Comments (required)</label>", true)) << "of a field";
    EXPECT_TRUE(kept("<table><tr><th>Email address</table>", true)) << "of a column";
    EXPECT_FALSE(kept("<table><tr><td>Email address</table>", true));
    EXPECT_FALSE(kept("<h2>Comments on this story</h2>", true));
    EXPECT_TRUE(kept("<h2>Convert comments to SQL</h2>", false)) << "a part of a manual";
}

TEST(Guards, LineThatCountsCommentsByTheTitleEndsTheBody) {
    const auto kept = [](const std::string& line) {
        const std::string paragraph = "<p>" + sentences(6) + "</p>";
        BodyOf body("<title>The Savings Bank of Kirkwall - A Blog</title>" + paragraph + "<p>" +
                    line + "</p>" + paragraph);
        return kept_of(body, {0.95f, 0.6f, 0.85f}, true).back();
    };
    EXPECT_FALSE(kept("4 thoughts on “The Savings Bank of Kirkwall”"));
    EXPECT_FALSE(kept("Eine Antwort auf The savings bank of Kirkwall"));
    EXPECT_FALSE(kept("《The Savings Bank of Kirkwall》已有1件评论"));
    EXPECT_TRUE(kept("4 reasons for “The Savings Bank of Kirkwall”"));
    EXPECT_TRUE(kept("4 thoughts on “Another Savings Bank”")) << "another story's";
}

TEST(Guards, EndAnArticleWhereRepliesBegin) {
    const auto kept = [](const std::string& first, const std::string& second, float likely = 0.8f,
                         bool is_thread = false) {
        const auto reply = [](const std::string& head) {
            return "<div><p class=by>" + head + "</p><p>" + sentences(2) + "</p></div>";
        };
        BodyOf body("<p>" + sentences(4) + "</p><div>" + reply(first) + reply(second) + "</div>");
        Selection selection(body.arena);
        selection.probability.assign({0.85f, 0.05f, likely, 0.05f, likely});
        BodyHints hints;
        hints.is_thread = is_thread;
        cut_selection(body.page, body.texts, hints, selection, body.arena);
        return std::vector<int>(selection.kept.begin(), selection.kept.end());
    };
    const std::vector<int> article{1, 0, 0, 0, 0}, all{1, 0, 1, 0, 1};
    EXPECT_EQ(kept("Ann, 3 May 2024, 11:39", "Bo, 4 May 2024, 7:05"), article);
    EXPECT_EQ(kept("by Ann on May 3, 2024 @11:39PM", "by Bo on May 4, 2024 @07:05AM"), article);
    EXPECT_EQ(kept("旅行者 2024-05-03 11:39", "黑眼圈猫猫 2024-05-04 17:03"), article);
    EXPECT_EQ(kept("Ann, 3 May 2024, 11:39", "Bo, yesterday"), all) << "one head alone";
    EXPECT_EQ(kept("Ann, 3 May 2024", "Bo, 4 May 2024"), all) << "days of teasers";
    EXPECT_EQ(kept("Ann, 3 May 2024, 11:39", "Bo, 4 May 2024, 7:05", 0.88f), all)
        << "likelier than what stands above";
    EXPECT_EQ(kept("re: A Bank Closes 2024-05-03 11:39 Ann", "re: A Bank Closes 2024-05-04 7:05 Bo",
                   0.95f),
              article)
        << "they say what they answer";
    EXPECT_EQ(
        kept("re: A Bank Closes 2024-05-03 11:39 Ann", "re: My New Dog 2024-05-04 7:05 Bo", 0.95f),
        all)
        << "a list of threads";
    EXPECT_EQ(kept("Ann, 3 May 2024, 11:39", "Bo, 4 May 2024, 7:05", 0.8f, true), all)
        << "answers are the body of a thread";
}

TEST(Guards, KeepThePostsOfAThreadThatAreWrittenAsThoseThatAreKept) {
    const auto kept = [](const std::string& post_class, bool is_thread, float last = 0.1f) {
        const auto post = [](const std::string& class_) {
            return "<article class=post><div class=\"" + class_ + "\"><p>" + sentences(2) +
                   "</p></div></article>";
        };
        BodyOf body(post("message m1") + post("message m2") + post(post_class));
        Selection selection(body.arena);
        selection.probability.assign({0.95f, 0.8f, last});
        BodyHints hints;
        hints.is_thread = is_thread;
        cut_selection(body.page, body.texts, hints, selection, body.arena);
        return selection.kept.back() == 1;
    };
    EXPECT_TRUE(kept("message m13", true));
    EXPECT_FALSE(kept("message m13", true, 0.01f)) << "beyond doubt";
    EXPECT_FALSE(kept("signature", true)) << "something else";
    EXPECT_FALSE(kept("message m13", false)) << "no thread";
}

TEST(Guards, KeepLinesWrittenAsThoseThatAreKept) {
    const auto kept = [](const std::string& last, float probability) {
        const std::string row = "<div class=row><p>" + sentences(4) + "</p></div>";
        BodyOf body(row + row + row + "<p>" + sentences(1) + "</p>" + last);
        return kept_of(body, {0.95f, 0.95f, 0.95f, 0.1f, probability}, true).at(4);
    };
    const std::string row = "<div class=row><p>" + sentences(1) + "</p></div>";
    EXPECT_TRUE(kept(row, 0.2f));
    EXPECT_FALSE(kept(row, 0.05f)) << "beyond doubt";
    EXPECT_FALSE(kept("<div class=note><p>" + sentences(1) + "</p></div>", 0.2f));
    EXPECT_FALSE(kept("<div class=row><a href=/b>" + sentences(1) + "</a></div>", 0.2f))
        << "a link";
    EXPECT_FALSE(kept("<aside>" + row + "</aside>", 0.2f));
    EXPECT_TRUE(kept("<div class='row row-5f3a'><p>" + sentences(1) + "</p></div>", 0.2f))
        << "a name of this element alone";
}

TEST(Guards, KeepTheHeadingOfWhatIsKept) {
    const auto kept = [](const std::string& heading, float probability, float below = 0.95f) {
        BodyOf body("<p>" + sentences(9) + "</p>" + heading + "<p>" + sentences(9) + "</p>");
        return kept_of(body, {0.95f, probability, below}, true).at(1);
    };
    EXPECT_TRUE(kept("<h3><div>Read it online</div></h3>", 0.4f));
    EXPECT_FALSE(kept("<p>Read it online</p>", 0.4f)) << "no heading";
    EXPECT_FALSE(kept("<h3>Read it online</h3>", 0.1f)) << "beyond doubt";
    EXPECT_FALSE(kept("<h3>Read it online</h3>", 0.4f, 0.1f)) << "heads nothing that is kept";
    EXPECT_FALSE(kept("<h3>Our newsletter</h3>", 0.4f));
}

TEST(Guards, KeepTheAnswersThatThePageDeclares) {
    const std::string question = "<h3>Who owns the dam?</h3>";
    const std::string answer = "<p>The county owns it since it was bought back.</p>";
    const auto kept = [](const std::string& lines, float probability = 0.06f,
                         bool is_thread = false) {
        BodyOf body("<p>" + sentences(9) + "</p>" + lines);
        Selection selection(body.arena);
        selection.probability.assign({0.95f, 0.01f, probability});
        selection.probability.resize(body.page.blocks.size(), 0.06f);
        BodyHints hints;
        hints.questions = "Who owns  the dam?\nSince when?\n";
        hints.answers = "Nobody.\nThe county owns it since it was bought back, for a dollar.\n";
        hints.is_thread = is_thread;
        cut_selection(body.page, body.texts, hints, selection, body.arena);
        return std::vector<int>(selection.kept.begin() + 1, selection.kept.end());
    };
    using Kept = std::vector<int>;
    EXPECT_EQ(kept(question + answer), (Kept{1, 1}));
    EXPECT_EQ(kept("<h3>Questions about the dam</h3>" + answer), (Kept{0, 1}));
    EXPECT_EQ(kept(question + "<p>The mill owns it since it was built anew.</p>"), (Kept{0, 0}));
    EXPECT_EQ(kept(question + answer, 0.04f), (Kept{0, 0})) << "next to impossible";
    EXPECT_EQ(kept(question + answer + answer), (Kept{1, 1, 0})) << "once";
    EXPECT_EQ(kept(question + answer, 0.06f, true), (Kept{0, 0})) << "posts";
}

TEST(Guards, HeadingOfDoubtfulTextIsKeptWhereThePageIsOneText) {
    const auto kept = [](float below, bool is_thread, bool is_product) {
        BodyOf body("<p>" + sentences(4) + "</p><h3>By sea</h3><p>" + sentences(9) + "</p>");
        Selection selection(body.arena);
        selection.probability.assign({0.95f, 0.4f, below});
        BodyHints hints;
        hints.is_thread = is_thread;
        hints.is_product = is_product;
        cut_selection(body.page, body.texts, hints, selection, body.arena);
        EXPECT_TRUE(selection.kept.at(2));
        return selection.kept.at(1) == 1;
    };
    EXPECT_TRUE(kept(0.62f, false, false));
    EXPECT_FALSE(kept(0.62f, true, false)) << "a subject of a post";
    EXPECT_FALSE(kept(0.62f, false, true)) << "one box of many";
    EXPECT_TRUE(kept(0.75f, true, false));
}

TEST(Guards, KeepAnAnnouncedList) {
    const auto kept = [](const std::string& line, float probability) {
        BodyOf body("<p>" + sentences(9) + line +
                    "</p><ul><li><a href=/a>Heart</a><li><a href=/b>Liver</a><li><a "
                    "href=/c>Skin</a></ul><p>" +
                    sentences(9));
        const float p = probability;
        return kept_of(body, {0.95f, p, p, p, 0.95f}, true);
    };
    const std::vector<int> all{1, 1, 1, 1, 1}, without{1, 0, 0, 0, 1};
    EXPECT_EQ(kept("It has been shown to improve the health of your:", 0.2f), all);
    EXPECT_EQ(kept("It has been shown to improve your health.", 0.2f), without);
    EXPECT_EQ(kept("It has been shown to improve the health of your:", 0.05f), without);
    BodyOf two("<p>" + sentences(9) +
               "We decided:</p><ul><li>The western side is closed.<li>The "
               "lighthouse stays open.</ul>");
    EXPECT_EQ(kept_of(two, {0.95f, 0.75f, 0.55f}, true), (std::vector<int>{1, 1, 1}));
}

TEST(Guards, KeepAListBesideAParagraph) {
    const auto kept = [](const std::string& list, float probability) {
        BodyOf body("<div><p>" + sentences(9) + "</p>" + list + "</div>");
        const float p = probability;
        return kept_of(body, {0.95f, p, p, p}, true);
    };
    const std::vector<int> all{1, 1, 1, 1}, without{1, 0, 0, 0};
    const std::string list = "<ul><li>A heart<li>A liver<li>A lung</ul>";
    EXPECT_EQ(kept(list, 0.35f), all);
    EXPECT_EQ(kept(list, 0.2f), without);
    EXPECT_EQ(kept("<div>" + list + "</div>", 0.35f), without) << "in a box of its own";
    EXPECT_EQ(
        kept("<ul><li><a href=/a>Heart</a><li><a href=/b>Liver</a><li><a href=/c>Lung</a></ul>",
             0.35f),
        without);
}

TEST(Guards, KeepATableBetweenTextThatIsKept) {
    const auto kept = [](float probability, float below) {
        BodyOf body("<p>" + sentences(9) + "</p><table><tr><td>Lee<td>4<tr><td>Xu<td>9</table><p>" +
                    sentences(9) + "</p>");
        const float p = probability;
        return kept_of(body, {0.95f, p, p, p, p, below}, true).at(2);
    };
    EXPECT_TRUE(kept(0.35f, 0.95f));
    EXPECT_FALSE(kept(0.2f, 0.95f));
    EXPECT_FALSE(kept(0.35f, 0.1f)) << "below the article";
}

TEST(Guards, KeepTheParagraphsBetweenHeadingsThatAreKept) {
    const auto kept = [](const std::string& below, float probability, float next = 0.95f) {
        BodyOf body("<p>" + sentences(30) + "</p><section><h3>By sea</h3>" + below +
                    "</section><section><h3>By land</h3><p>" + sentences(9) + "</p></section>");
        return kept_of(body, {0.95f, 0.95f, probability, next, 0.95f}, true).at(2);
    };
    EXPECT_TRUE(kept("<p>" + sentences(4) + "</p>", 0.2f));
    EXPECT_FALSE(kept("<p>" + sentences(4) + "</p>", 0.05f)) << "beyond doubt";
    EXPECT_FALSE(kept("<p>" + sentences(4) + "</p>", 0.2f, 0.1f)) << "below the last heading";
    EXPECT_FALSE(kept("<p>" + sentences(1) + "</p>", 0.2f)) << "no paragraph";
    EXPECT_FALSE(kept("<div>" + sentences(4) + "</div>", 0.2f));
    EXPECT_FALSE(kept("<p><a href=/b>" + sentences(4) + "</a></p>", 0.2f)) << "a link";
}

TEST(Guards, KeepTheStandfirst) {
    const auto kept = [](const std::string& title, const std::string& line, float probability) {
        BodyOf body(title + line + "<p>By Ann Lee</p><p>" + sentences(9) + "</p>");
        return kept_of(body, {0.1f, probability, 0.1f, 0.95f}, true).at(1);
    };
    const std::string title = "<h1>Dam bought back by county</h1>";
    const std::string line = "<div>The county pays nine million, and the owner says nothing.</div>";
    EXPECT_TRUE(kept(title, line, 0.3f));
    EXPECT_FALSE(kept(title, line, 0.1f));
    EXPECT_FALSE(kept("<h2>Dam bought back by county</h2>", line, 0.3f)) << "no title";
    EXPECT_FALSE(kept("<h1><a href=/>The Dam and County Times</a></h1>", line, 0.3f))
        << "the site's name";
    EXPECT_FALSE(kept(title, "<div>Home > News > Counties > Dams and reservoirs</div>", 0.3f));
}

TEST(Guards, DropSmallBoxesOfTheSitesOwn) {
    const auto kept = [](const std::string& box, float probability = 0.8f, int before = 20) {
        BodyOf body("<p>" + sentences(before) + "</p>" + box + sentences(1));
        std::vector<float> p{0.95f, probability};
        p.resize(body.page.blocks.size());
        return kept_of(body, p, true).at(1);
    };
    for (const char* box :
         {"<div class=newsletter-signup>", "<div id=AboutTheAuthor>",
          "<section class='post author-bio'>", "<div class=saboxplugin-wrap>",
          "<div class='c-modal__body'>", "<p class=disclosure>", "<div class=related-articles>"})
        EXPECT_FALSE(kept(box)) << box;
    EXPECT_FALSE(kept("<div class=post-cta>", 0.7f));
    EXPECT_TRUE(kept("<div class=post-cta>", 0.85f));
    EXPECT_TRUE(kept("<p>The plans, <a class=popup>as a map</a>, cost nothing; "));
    EXPECT_FALSE(kept("<p><a class=popup>The plans, as a map, cost nothing</a></p>"));
    EXPECT_TRUE(kept("<div class=authored>"));
    EXPECT_TRUE(kept("<div class=author>")) << "an author's column may be the text";
    EXPECT_TRUE(kept("<div class=author-bio>", 0.95f)) << "beyond doubt";
    EXPECT_TRUE(kept("<div class=author-bio>", 0.8f, 2)) << "much of the body";
}

TEST(Guards, KeepCodeBetweenTextThatIsKept) {
    const auto kept = [](const std::string& code, float below) {
        BodyOf body("<p>" + sentences(4) + "</p>" + code + "<p>" + sentences(4) + "</p>");
        return kept_of(body, {0.95f, 0.1f, below}, true).at(1);
    };
    EXPECT_TRUE(kept("<pre>int main() { return 0; }</pre>", 0.95f));
    EXPECT_TRUE(kept("<pre><code>int main() { return 0; }</code></pre>", 0.95f));
    EXPECT_FALSE(kept("<p>int main() { return 0; }</p>", 0.95f)) << "no code";
    EXPECT_FALSE(kept("<pre>int main() { return 0; }</pre>", 0.1f)) << "below the article";
    // the controls around it
    BodyOf tabs("<p>" + sentences(4) +
                "</p><div>App.js</div><div>Reload</div><pre>return 0;</pre><p>" + sentences(4) +
                "</p>");
    EXPECT_EQ(kept_of(tabs, {0.95f, 0.1f, 0.1f, 0.1f, 0.95f}, true),
              (std::vector<int>{1, 0, 0, 1, 1}));
    // the last of a manual
    BodyOf last("<div><p>" + sentences(4) + "</p><div><pre>return 0;</pre></div></div>");
    EXPECT_EQ(kept_of(last, {0.95f, 0.1f}, false), (std::vector<int>{1, 1}));
    BodyOf apart("<div><p>" + sentences(4) + "</p></div><div><pre>return 0;</pre></div>");
    EXPECT_EQ(kept_of(apart, {0.95f, 0.1f}, false), (std::vector<int>{1, 0}));
}

TEST(Guards, EndAProductWhereItsReviewsOrOtherGoodsBegin) {
    const auto kept = [&](const std::string& heading, bool is_product = true) {
        BodyOf body("<h2>Rating</h2><p>" + sentences(9) + "</p><h2>" + heading + "</h2><p>" +
                    sentences(3) + "</p><p>" + sentences(1) + "</p>");
        Selection selection(body.arena);
        selection.probability.assign({0.1f, 0.95f, 0.4f, 0.8f, 0.95f});
        BodyHints hints;
        hints.is_product = is_product;
        cut_selection(body.page, body.texts, hints, selection, body.arena);
        return std::vector<int>(selection.kept.begin(), selection.kept.end());
    };
    for (const char* heading : {"12 customer reviews", "Kundenbewertungen (3)", "Отзывы",
                                "レビュー", "You may also like", "Passende Produkte", "関連商品"})
        EXPECT_EQ(kept(heading)[3], 0) << heading;
    EXPECT_EQ(kept("Customer reviews")[4], 1) << "what is beyond doubt";
    EXPECT_EQ(kept("Technical data")[3], 1);
    EXPECT_EQ(kept("Customer reviews", false)[3], 1) << "no product";
}

TEST(Guards, DropTheReviewsOfAProduct) {
    const std::string review = "<div class=customer-review><p>" + sentences(2) + "</p></div>";
    const auto kept = [](const std::string& reviews, bool is_product = true) {
        BodyOf body("<p>" + sentences(3) + "</p>" + reviews);
        Selection selection(body.arena);
        selection.probability.assign(body.page.blocks.size(), 0.95f);
        BodyHints hints;
        hints.is_product = is_product;
        cut_selection(body.page, body.texts, hints, selection, body.arena);
        return std::count(selection.kept.begin(), selection.kept.end(), 1);
    };
    EXPECT_EQ(kept(review), 1);
    EXPECT_EQ(kept("<div id=productReviews>" + review + review + review + "</div>"), 1);
    EXPECT_EQ(kept("<div class=preview><p>" + sentences(2) + "</p></div>"), 2);
    EXPECT_EQ(kept("<div itemprop=reviewBody><p>" + sentences(9) + "</p></div>"), 2)
        << "an editor's, and most of the page";
    EXPECT_EQ(kept(review, false), 2) << "no product";
}

TEST(Guards, DropWhatIsDoubtfulInADialogInNavigationOrOnAButton) {
    const auto kept = [](const std::string& before, const std::string& after, float doubtful) {
        BodyOf body("<p>" + sentences(3) + "</p>" + before + sentences(1) + after + "<p>" +
                    sentences(30));
        return kept_of(body, {0.8f, doubtful, 0.45f}, false);
    };
    const std::vector<int> all{1, 1, 1}, without{1, 0, 1};
    for (const char* element : {"<dialog><p>", "<nav><p>", "<button>", "<div role=dialog><p>",
                                "<div role=Navigation><div><p>", "<a role=button>"})
        EXPECT_EQ(kept(element, "</p></div></div></nav></dialog></button></a>", 0.45f), without)
            << element;
    EXPECT_EQ(kept("<button>", "</button>", 0.55f), all) << "likelier than not";
    EXPECT_EQ(kept("<p>", "</p>", 0.45f), all);
    BodyOf accordion("<p>" + sentences(3) + "</p><h3><button>How long is it?</button></h3><p>" +
                     sentences(3) + "<p>" + sentences(30));
    EXPECT_EQ(kept_of(accordion, {0.8f, 0.45f, 0.8f, 0.45f}, false), (std::vector<int>{1, 1, 1, 1}))
        << "above its text";
    BodyOf dialog("<dialog><p>" + sentences(3) + "<p>" + sentences(3) + "</dialog>");
    EXPECT_EQ(kept_of(dialog, {0.45f, 0.45f}, false), (std::vector<int>{1, 1})) << "all there is";
}

TEST(Guards, DropWhatOnlyAScreenReaderSays) {
    const auto kept = [](const std::string& line, float probability, bool is_thread = false) {
        BodyOf body("<p>" + sentences(9) + "</p><div>" + line + "</div><p>" + sentences(9));
        Selection selection(body.arena);
        selection.probability.assign({0.95f, probability, 0.95f});
        BodyHints hints;
        hints.is_thread = is_thread;
        cut_selection(body.page, body.texts, hints, selection, body.arena);
        return selection.kept.at(1) == 1;
    };
    EXPECT_FALSE(kept("<span class=sr-only>Opens in a new window</span>", 0.8f));
    EXPECT_FALSE(kept("<h2 class='title u-visually-hidden'><b>Contents</b></h2>", 0.8f));
    EXPECT_FALSE(kept("<div class=screen-reader-text><p>Contents</p></div>", 0.8f));
    EXPECT_TRUE(kept("<span class=sr-only>▢</span> 400 g flour", 0.8f)) << "in part";
    EXPECT_TRUE(kept("<span class=not-sr-only>Contents</span>", 0.8f));
    EXPECT_TRUE(kept("<h2 class=sr-only>Contents</h2>", 0.95f)) << "beyond doubt";
    EXPECT_TRUE(kept("<h2 class=sr-only>Contents</h2>", 0.8f, true)) << "a thread";
    EXPECT_TRUE(kept("<table><tr><td><span class=sr-only>Yes</span></table>", 0.8f))
        << "what a tick says";
}

}  // namespace
}  // namespace copydesk
