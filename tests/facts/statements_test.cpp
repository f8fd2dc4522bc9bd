// What a page states beside its text: section, printed source, the line that credits.
#include <gtest/gtest.h>

#include "facts/credit_lines.h"
#include "read_page.h"

namespace copydesk {
namespace {

using test::FactsOf;
using test::kBody;

const std::string kTitle = "<h1>Dam bought back by county</h1>";

std::string section(const std::string& head, std::string_view url) {
    return FactsOf("<html lang=en><head>" + head + "</head><body>" + kTitle + std::string(kBody),
                   true, url)
        .value(Field::section);
}

TEST(Statements, section_by_the_folder_of_days) {
    const std::string article = "<meta property=article:published_time content=2026-11-16>";
    EXPECT_EQ(section(article, "https://www.example.com/amp/cronaca/2026/11/16/dam.html"),
              "Cronaca");
    EXPECT_EQ(section(article, "https://www.example.com/arts-and-life/2026-11-16/dam.html"),
              "Arts and life");
    EXPECT_EQ(section(article, "https://www.example.com/articles/2026/11/16/dam.html"), "");
    EXPECT_EQ(section(article, "https://www.example.com/2026/11/16/dam.html"), "");
    EXPECT_EQ(section("", "https://www.example.com/cronaca/2026/11/16/dam.html"), "");
}

TEST(Statements, section_told_to_the_data_layer) {
    EXPECT_EQ(section("<script>window.dataLayer=window.dataLayer||[];dataLayer.push({\"page\": "
                      "{\"type\": \"article\", \"section\": \"Camp kitchen\"}});</script>",
                      "https://www.example.com/story"),
              "Camp kitchen");
}

TEST(Statements, credit_without_what_stands_beside_it) {
    const FactsOf of("<html lang=zh>" + kTitle +
                     "<p>来源：晴川通讯社　作者：闻竹溪 摄影：邝野</p>" + std::string(kBody));
    EXPECT_EQ(of.value(Field::credit), "来源：晴川通讯社");
}

TEST(Statements, byline_with_what_introduces_it) {
    const FactsOf of("<html lang=de>" + kTitle +
                         "<a class=username href=/u/40>wabenwilli</a><p class=author>von "
                         "<strong>wabenwilli</strong> » 14.11.2026, 19:02</p>" +
                         std::string(kBody),
                     true, "https://www.example.com/viewtopic.php?t=4");
    EXPECT_EQ(of.value(Field::byline), "von wabenwilli");
    // what introduces the name as a photographer's is another credit
    EXPECT_EQ(FactsOf("<html lang=en><meta name=author content='Ann Lee'>" + kTitle +
                      "<p>Ann Lee / PARIS</p><p>Photo: Ann Lee</p>" + std::string(kBody))
                  .value(Field::byline),
              "Ann Lee / PARIS");
}

TEST(Statements, heading_of_the_comments_is_nobody) {
    const FactsOf of("<html lang=zh><meta property=og:type content=article>" + kTitle +
                     std::string(kBody) + "<p><b>网友评论</b></p><p>2026年11月19日 23:47</p>");
    EXPECT_EQ(of.names(), "");
}

TEST(Statements, photo_credits_of_other_languages) {
    const auto caption = read_caption("Rùa mẹ lên bãi Đá Chồng lúc hai giờ sáng. Ảnh: Hạ Vy");
    ASSERT_TRUE(caption);
    EXPECT_EQ(caption->text, "Rùa mẹ lên bãi Đá Chồng lúc hai giờ sáng.");
    EXPECT_EQ(caption->credit, "Ảnh: Hạ Vy");
}

}  // namespace
}  // namespace copydesk
