#include "policy/policy.h"

#include <gtest/gtest.h>

namespace copydesk {
namespace {

constexpr auto kNone = COPYDESK_NO_OPINION;
constexpr auto kKeep = COPYDESK_KEEP;
constexpr auto kDrop = COPYDESK_DROP;

// A verdict has a reason, no opinion has none, and a reason is one sentence that fits.
void expect(const Answer& answer, copydesk_verdict verdict, std::string_view asked) {
    EXPECT_EQ(answer.verdict, verdict) << asked << ": " << answer.reason;
    EXPECT_EQ(answer.reason.empty(), verdict == kNone) << asked;
    EXPECT_LT(answer.reason.size(), std::size_t{COPYDESK_ERROR_MESSAGE}) << asked;
    EXPECT_TRUE(answer.reason.empty() || answer.reason.ends_with('.')) << asked;
}

TEST(AllowUrl, HasNoOpinionOnPages) {
    for (const char* url :
         {"http://example.com", "https://example.com/", "https://example.com/2026/11/20/story.html",
          "https://example.com/story.php?img=a.jpg", "https://example.com/a.b.c/story",
          "https://example.com/#photo.jpg", "https://example.com/example.com",
          "HTTPS://EXAMPLE.COM/x", "https://example.com/robots.txt", "https://example.com/feed.xml",
          "https://example.com/.zip", "https://example.com/v1.2", "https://example.com/a.jpg/",
          "http://user@example.com/story"})
        expect(allow_url(url), kNone, url);
}

TEST(AllowUrl, DropsAssets) {
    for (const char* url :
         {"https://example.com/a.jpg", "https://example.com/a.JPG", "https://example.com/s.css?v=3",
          "https://example.com/lib.min.js", "https://example.com/report.pdf#page=2",
          "https://example.com/all.tar.gz", "https://example.com/film.mp4;v=1",
          "https://example.com/x.zip", "https://example.com/font.woff2"})
        expect(allow_url(url), kDrop, url);
    EXPECT_NE(allow_url("https://example.com/a.JPG").reason.find(".jpg"), std::string::npos);
}

TEST(AllowUrl, TakesTheTitlesOfAWikiForPages) {
    for (const char* url :
         {"https://en.example.org/wiki/Node.js", "https://en.example.org/wiki/File:Map.png",
          "https://example.org/w/Datei:Karte.jpg"})
        expect(allow_url(url), kNone, url);
}

TEST(AllowUrl, DropsWhatIsNoWebAddress) {
    for (const char* url :
         {"", "ftp://example.com/a", "mailto:a@example.com", "javascript:alert(1)",
          "data:text/html,x", "file:///etc/passwd", "/relative", "example.com/a", "http://"})
        expect(allow_url(url), kDrop, url);
}

TEST(AllowUrl, DropsEndlessUrls) {
    const std::string start = "https://example.com/";
    expect(allow_url(start + std::string(8192 - start.size(), 'a')), kNone, "8192 bytes");
    expect(allow_url(start + std::string(8193 - start.size(), 'a')), kDrop, "8193 bytes");
}

TEST(AcceptResponse, JudgesByStatus) {
    const std::pair<std::int32_t, copydesk_verdict> cases[] = {
        {0, kKeep},   {200, kKeep}, {203, kKeep}, {206, kKeep}, {100, kDrop}, {204, kDrop},
        {205, kDrop}, {301, kDrop}, {304, kDrop}, {400, kNone}, {403, kNone}, {404, kNone},
        {410, kNone}, {451, kNone}, {500, kNone}, {503, kNone}, {-1, kDrop},  {999, kNone}};
    for (const auto& [status, verdict] : cases)
        expect(accept_response({"https://example.com/", "text/html", status}), verdict,
               std::to_string(status));
}

TEST(AcceptResponse, JudgesByContentType) {
    const std::pair<const char*, copydesk_verdict> cases[] = {
        {"text/html", kKeep},
        {"TEXT/HTML; charset=utf-8", kKeep},
        {" text/html ;x", kKeep},
        {"text/html, text/html", kKeep},
        {"application/xhtml+xml", kKeep},
        {"text/plain", kKeep},
        {"application/vnd.wap.xhtml+xml", kKeep},
        {"", kNone},
        {"html", kNone},
        {"application/xml", kNone},
        {"text/xml", kNone},
        {"application/rss+xml", kNone},
        {"text/x-unheard-of", kNone},
        {"*/*", kNone},
        {"image/jpeg", kDrop},
        {"image/svg+xml", kDrop},
        {"video/mp4", kDrop},
        {"audio/mpeg", kDrop},
        {"application/pdf", kDrop},
        {"application/zip", kDrop},
        {"application/octet-stream", kDrop},
        {"application/json; charset=utf-8", kDrop},
        {"text/css", kDrop},
        {"text/javascript", kDrop},
        {"application/vnd.ms-excel", kDrop},
        {"multipart/mixed", kDrop},
        {"font/woff2", kDrop}};
    for (const auto& [type, verdict] : cases)
        expect(accept_response({"https://example.com/", type, 200}), verdict, type);
    expect(accept_response({{}, "image/" + std::string(5000, 'x'), 200}), kDrop, "endless type");
}

TEST(AcceptResponse, DropsAPictureAlsoWithAnErrorStatus) {
    expect(accept_response({{}, "image/png", 404}), kDrop, "404 image");
    expect(accept_response({{}, "", 404}), kNone, "404 without a type");
}

TEST(KeepArticle, KeepsArticlesAndLeavesTheRestToTheHost) {
    Article article;
    for (int outcome = COPYDESK_ARTICLE; outcome <= COPYDESK_REFUSED_PAGE; ++outcome) {
        article.quality.outcome = static_cast<copydesk_outcome>(outcome);
        expect(keep_article(article), outcome == COPYDESK_ARTICLE ? kKeep : kNone,
               std::to_string(outcome));
    }
}

}  // namespace
}  // namespace copydesk
