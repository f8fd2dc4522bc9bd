// The credit that stands over several elements, or inside a paragraph.
#include <gtest/gtest.h>

#include "facts/paragraph_credits.h"
#include "read_page.h"

namespace copydesk {
namespace {

using test::FactsOf;
using test::kBody;

std::string byline(std::string_view names, std::string_view credit) {
    return FactsOf("<!doctype html><html lang=en><head><meta property=og:type content=article>" +
                   std::string(names) + "</head><body><h1>Dam bought back by county</h1>" +
                   std::string(credit) + std::string(kBody) + "</body></html>")
        .value(Field::byline);
}

constexpr std::string_view kAnn = "<meta name=author content='Ann Lee'>";
constexpr std::string_view kBoth =
    "<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"author\":[{\"@type\":"
    "\"Person\",\"name\":\"Ann Lee\"},{\"@type\":\"Person\",\"name\":\"Bo Xu\"}]}</script>";

TEST(BylineLines, label_above_the_name) {
    EXPECT_EQ(byline(kAnn, "<div>By</div><h4>Ann Lee</h4><p>3 May 2026</p>"), "By Ann Lee");
    EXPECT_EQ(byline(kAnn, "<div>World</div><h4>Ann Lee</h4><p>3 May 2026</p>"), "Ann Lee");
}

TEST(BylineLines, further_authors_on_lines_of_their_own) {
    EXPECT_EQ(byline(kBoth, "<p>By <a href=/a>Ann Lee</a></p><p>Reporter</p><p>Bo Xu</p>"),
              "By Ann Lee Bo Xu");
    EXPECT_EQ(byline(kBoth, "<ul><li>Bo Xu</li><li>Ann Lee</li></ul><p>3 May 2026</p>"),
              "Bo Xu Ann Lee");
    EXPECT_EQ(byline(kBoth, "<p>By Ann Lee</p><p>1</p><p>2</p><p>3</p><p>Bo Xu</p>"), "By Ann Lee")
        << "too far away";
}

TEST(BylineLines, name_in_another_spelling) {
    EXPECT_EQ(byline(kAnn, "<p>By Ann H.J. Lee</p>"), "By Ann H.J. Lee");
    EXPECT_EQ(byline(kAnn, "<p>By Ann (Guha) Lee</p>"), "By Ann (Guha) Lee");
    EXPECT_EQ(byline(kAnn, "<p>Ann of the Lake has Lee</p>"), "");
    EXPECT_EQ(byline(kAnn, "<p>@annlee</p>"), "");
}

TEST(BylineLines, address_behind_the_name) {
    EXPECT_EQ(byline(kAnn, "<p>By Ann Lee &lt;ann@example.com&gt;</p>"),
              "By Ann Lee <ann@example.com>");
    EXPECT_EQ(byline(kAnn, "<p>By Ann Lee &gt;</p>"), "By Ann Lee");
}

TEST(BylineLines, who_owns_the_rights_is_no_credit) {
    EXPECT_EQ(byline(kAnn, "<p>Copyright © 2020 by Ann Lee</p>"), "");
}

TEST(BylineLines, a_sentence_that_names_somebody_is_no_credit) {
    const auto read = [](const std::string& name, const std::string& line) {
        const FactsOf of(
            "<!doctype html><html lang=en><head><meta property=og:type "
            "content=article><meta name=author content='" +
            name + "'></head><body><h1>Dam bought back by county</h1>" + std::string(kBody) +
            "<p>" + line + "</p></body></html>");
        return of.value(Field::byline) + (of.prints(line.substr(0, 8)) ? " (printed)" : "");
    };
    EXPECT_EQ(read("Will", "Work will begin in the spring, the mayor said."), "");
    EXPECT_EQ(read("Will", "Will the dam be open?"), "");
    EXPECT_EQ(read("Will", "By Will"), "By Will (printed)");
    EXPECT_EQ(read("Ann", "Annual Report of the Lake Association"), "");
    EXPECT_EQ(read("Mark Twain", "Mark Twain was a great man, he said in the end."), "");
    EXPECT_EQ(read("Mark Twain", "The dam was built by Mark Twain in those years."), "");
    EXPECT_EQ(read("李明", "县长说李明明天会在湖边讲话。"), "");
    EXPECT_EQ(read("Mark Twain", "Mark Twain was born on 3 May 1835 by the lake."), "");
    EXPECT_EQ(read("Mark Twain", "Mark Twain Publié le 5 mai 2026 à 10 h, mis à jour le 6 mai."),
              "Mark Twain (printed)");
    EXPECT_EQ(read("Mark Twain", "This report was written by Mark Twain for the lake."),
              "This report was written by Mark Twain for the lake. (printed)");
    EXPECT_EQ(read("Mark Twain", "By Mark Twain, who also keeps the bees."),
              "By Mark Twain, who also keeps the bees. (printed)");
}

TEST(BylineLines, elements_that_touch_are_apart) {
    const auto read = [](const std::string& credit) {
        const FactsOf of(
            "<!doctype html><html lang=en><head><meta property=og:type "
            "content=article></head><body><h1>Dam bought back by county</h1>" +
            credit + std::string(kBody) + "</body></html>");
        return of.value(Field::byline) + "; " + of.names() + "; " + of.value(Field::agency);
    };
    EXPECT_EQ(read("<div class=byline><span>By </span><span>Hillel Italie</span><span>The "
                   "Associated Press</span></div>"),
              "By Hillel Italie; Hillel Italie; The Associated Press");
    EXPECT_EQ(read("<p>By <a href=/hw>Hannah Wells</a><span>Reuters</span></p>"),
              "By Hannah Wells; Hannah Wells; Reuters");
    EXPECT_EQ(read("<p>By <a href=/author/hw>Hannah Wells</a><a href=/author/oh>Okko Harms</a>"),
              "By Hannah Wells Okko Harms; Hannah Wells, Okko Harms; ");
    EXPECT_EQ(read("<p>By Ann <b>Mac</b>donald</p>"), "By Ann Macdonald; Ann Macdonald; ");
    EXPECT_EQ(read("<p>By Ann <b>Mc</b>Donald</p>"), "By Ann McDonald; Ann McDonald; ");
}

TEST(BylineLines, boxes_by_the_title) {
    EXPECT_EQ(byline(kAnn, "<div class=author-info><span>Ann Lee</span></div>"), "Ann Lee");
    EXPECT_EQ(byline(kAnn, "<div class=sidebar><p>By Ann Lee</p></div>"), "By Ann Lee");
}

TEST(BylineLines, editors_stand_behind_writers) {
    EXPECT_EQ(byline(kAnn, "<p>Edited by Bo Xu</p><p>By Ann Lee</p>"), "By Ann Lee");
    EXPECT_EQ(byline(kAnn,
                     "<p>By <a href=/a>Ann Lee</a>, DVM. Reviewed by <a href=/b>Bo Xu</a>"
                     "</p>"),
              "By Ann Lee, DVM.");
}

TEST(ParagraphCredits, at_both_ends_of_a_paragraph) {
    const auto read = [](std::string_view text) {
        const ParagraphCredit credit = read_paragraph_credit(text, text);
        return credit.text + (credit.opens ? "|" : "");
    };
    EXPECT_EQ(read("(서울=연합뉴스) 홍길동 기자 = 호수 협회는"), "홍길동 기자|");
    EXPECT_EQ(read("[부산=호수일보신문 홍길동 기자] 호수 협회는"), "홍길동 기자|");
    EXPECT_EQ(read("협회는 기자회견에서 호수를 되찾았다고 말했다."), "");
    EXPECT_EQ(read("　【ソウル＝小池和樹】湖を取り戻した。"), "小池和樹|");
    EXPECT_EQ(read("【ソウル＝聯合通信社】湖を取り戻した。"), "");
    EXPECT_EQ(read("本报讯 （实习记者 樊亮 记者惠禾）湖边"), "实习记者 樊亮 记者惠禾|");
    EXPECT_EQ(read("湖边的人们说他们很高兴。（记者 胡晓蓉）"), "记者 胡晓蓉");
    EXPECT_EQ(read("湖边的人们说他们很高兴（非常）"), "");
}

TEST(BylineLines, link_of_the_name_leads_to_the_author) {
    const auto url = [](const std::string& line) {
        const FactsOf of("<!doctype html><head><meta property=og:type content=article>" +
                         std::string(kAnn) + "</head><body><h1>Dam bought back by county</h1>" +
                         line + std::string(kBody) + "</body></html>");
        const Fact* author = of.facts.first(Field::author);
        return author ? author->url : "none";
    };
    EXPECT_EQ(url("<p>Posted by <a href=https://lake.example/>Ann Lee</a> on Monday</p>"),
              "https://lake.example/");
    EXPECT_EQ(url("<p>Posted by <a rel=nofollow href=/list?u=7>Ann Lee</a></p>"),
              "https://www.example.com/list?u=7");
    EXPECT_EQ(url("<p>Posted by Ann Lee <a href=/lakes/>Lakes</a></p>"), "");
    EXPECT_EQ(url("<p>Posted by <a href=#ann>Ann Lee</a></p>"), "");
    EXPECT_EQ(url("<p>Posted by <a href=/>Ann Lee</a></p>"), "") << "the start page";
}

TEST(BylineLines, credits_of_a_house_where_nobody_is_named) {
    const auto of = [](const std::string& line) {
        const FactsOf facts(
            "<meta property=og:site_name content=\"Example Times\"><h1>Dam bought back by "
            "county</h1>" +
            line + std::string(kBody));
        EXPECT_EQ(facts.names(), "") << line;
        return facts.value(Field::byline);
    };
    EXPECT_EQ(of("<p>Von dpa</p><p>30.04.2026, 18:58</p>"), "Von dpa");
    EXPECT_EQ(of("<div><p>By</p><p>Associated Press</p></div>"), "By Associated Press");
    EXPECT_EQ(of("<p>Par Example Times</p>"), "Par Example Times");
    EXPECT_EQ(of("<p>Posted by Example Times on Tuesday, August 25, 2026</p>"),
              "Posted by Example Times");
    EXPECT_EQ(of("<p>19. Mai 2026 <span>von <a href=/author/x>Example Times</a></span></p>"),
              "von Example Times");
    EXPECT_EQ(of("<p>March 15, 2026 · 3 min read · By Example Times</p>"), "By Example Times");
    // neither a sentence nor a picture's credit
    EXPECT_EQ(of("<p>By following these simple rules</p>"), "");
    EXPECT_EQ(of("<figure><img src=a.jpg><figcaption>By Example Times</figcaption></figure>"), "");
    EXPECT_EQ(of("<div><img src=a.jpg><p class=photo-author>By Example Times</p></div>"), "");
    EXPECT_EQ(of("<p>Photo by Reuters</p>"), "");
}

}  // namespace
}  // namespace copydesk
