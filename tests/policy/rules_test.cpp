#include "policy/rules.h"

#include <gtest/gtest.h>

#include <chrono>
#include <filesystem>
#include <fstream>

#include "core/status.h"
#include "policy/policy.h"

namespace copydesk {
namespace {

Rules parse(const std::string& text) { return Rules::parse(text, "news.rules", ""); }

copydesk_verdict of_url(const std::string& rules, const char* url) {
    return allow_url(url, parse(rules)).verdict;
}

Article made(copydesk_outcome outcome, std::string text = "text") {
    Article article;
    article.url = "https://example.com/a";
    article.quality = {outcome, 0.9, 0.8, COPYDESK_COMPLETE};
    article.text = std::move(text);
    return article;
}

void say(Article& article, Field field, const char* value) {
    Fact fact;
    fact.value = value;
    article.facts[field].push_back(fact);
}

TEST(Rules, AUrlThatIsAllLabelsCostsNoSquare) {
    std::string host = "com";
    for (int i = 0; i < 60'000; ++i) host += ".a";
    host += ".example.com";
    const std::string url = "http://" + host + "/";
    const auto start = std::chrono::steady_clock::now();
    EXPECT_EQ(of_url("url keep domain example.com\n", url.c_str()), COPYDESK_DROP);
    EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::milliseconds(500));
    const std::string longest = "http://" + std::string(180, 'a') + ".b.c.example.com/";
    EXPECT_EQ(of_url("url keep domain example.com\n", longest.c_str()), COPYDESK_KEEP);
}

// ---- what is wrong, and where --------------------------------------------------------------

void expect_wrong(const std::string& text, const std::string& place, const std::string& what) {
    try {
        parse(text);
        ADD_FAILURE() << text << " is accepted";
    } catch (const Failure& failure) {
        EXPECT_EQ(failure.status(), COPYDESK_BAD_OPTION_VALUE);
        const std::string said = failure.what();
        EXPECT_TRUE(said.starts_with("news.rules:" + place + ": ")) << said;
        EXPECT_NE(said.find(what), std::string::npos) << said;
        EXPECT_LT(said.size(), std::size_t{COPYDESK_ERROR_MESSAGE}) << said;
    }
}

TEST(Rules, SayWhatIsWrongAndWhere) {
    expect_wrong("# first\n\n  urls drop all", "3:3", "\"urls\" is no question; use url, response");
    expect_wrong("url forbid all", "1:5", "\"forbid\" is no verdict; use keep, drop, only");
    expect_wrong("url", "1:4", "the line ends where keep, drop or only should stand");
    expect_wrong("url drop", "1:9", "the line ends where a test should stand");
    expect_wrong("url drop typ text/html", "1:10",
                 "\"typ\" is no test here; use all, domain, path");
    expect_wrong("url drop type text/html", "1:10", "no test here");
    expect_wrong("url drop domain", "1:16", "where a name should stand");
    expect_wrong("url drop domain https://a.example/", "1:17", "is no domain");
    expect_wrong("url drop domain @nowhere.txt", "1:17", "the list nowhere.txt cannot be opened");
    expect_wrong("url drop path print/*", "1:15", "\"print/*\" is not a path");
    expect_wrong("url drop all more", "1:14", "\"more\" is too much");
    expect_wrong("url off weather", "1:9", "\"weather\" is no built-in rule; use assets, length");
    expect_wrong("article off assets", "1:9", "only rules for URLs");
    expect_wrong("article drop shorter x", "1:22", "\"x\" is not a number");
    expect_wrong("article drop shorter 1 2", "1:24", "\"2\" is too much");
    expect_wrong("article drop before yesterday", "1:21", "is not a date");
    for (const char* none : {"2020-13", "2020-00", "2020-02-31", "2021-02-29", "2020-01-00"})
        expect_wrong(std::string("article drop before ") + none, "1:21", "is not a date");
    parse("article drop before 2020-02-29\narticle drop after 2020-12\narticle drop after 1999");
    for (const char* type : {"text", "/html", "text/", "/", "text/html;", "a/b/c"})
        expect_wrong(std::string("response drop type ") + type, "1:20", "is no media type");
    expect_wrong("article drop quality-below 1.5", "1:28", "is not a number from 0 to 1");
    expect_wrong("article drop outcome listings", "1:22", "\"listings\" is no outcome");
    expect_wrong("article only language english", "1:23",
                 "\"english\" is no language; use its code");
    expect_wrong("url only language en x1", "1:22", "\"x1\" is no language");
    expect_wrong("response drop status 99", "1:22", "is not a status");
}

TEST(Rules, TakeEmptyLinesCommentsAndAnyLineEnd) {
    EXPECT_EQ(of_url("\r\n# a\r\n\turl  drop\tdomain example.com # all of it\r\n",
                     "https://example.com/"),
              COPYDESK_DROP);
    EXPECT_EQ(of_url("", "https://example.com/"), COPYDESK_NO_OPINION);
}

// ---- URLs ------------------------------------------------------------------------------------

TEST(Rules, OfUrlsTheFirstThatAppliesDecides) {
    const std::string rules =
        "url keep domain news.example.com\n"
        "url drop domain example.com *.example.net\n"
        "url drop path /print/* /*?share=\n";
    EXPECT_EQ(of_url(rules, "https://news.example.com/print/1"), COPYDESK_KEEP);
    EXPECT_EQ(of_url(rules, "https://deep.news.example.com/"), COPYDESK_KEEP);
    EXPECT_EQ(of_url(rules, "https://www.example.com/"), COPYDESK_DROP);
    EXPECT_EQ(of_url(rules, "https://a.example.net/"), COPYDESK_DROP);
    EXPECT_EQ(of_url(rules, "https://notexample.com/"), COPYDESK_NO_OPINION);
    EXPECT_EQ(of_url(rules, "https://a.example.org/print/1"), COPYDESK_DROP);
    EXPECT_EQ(of_url(rules, "https://a.example.org/x?share=1"), COPYDESK_DROP);
    EXPECT_EQ(of_url(rules, "https://a.example.org/imprint/1"), COPYDESK_NO_OPINION);
    EXPECT_EQ(allow_url("https://www.example.com/", parse(rules)).reason,
              "Line 2 of news.rules says drop domain example.com *.example.net.");
}

TEST(Rules, OnlyDropsWhatItDoesNotName) {
    EXPECT_EQ(of_url("url only domain a.example", "https://a.example/"), COPYDESK_NO_OPINION);
    EXPECT_EQ(of_url("url only domain a.example", "https://b.example/"), COPYDESK_DROP);
    const std::string languages = "url only language en de";
    EXPECT_EQ(of_url(languages, "https://example.com/de/x"), COPYDESK_NO_OPINION);
    EXPECT_EQ(of_url(languages, "https://example.com/fr-CA/x"), COPYDESK_DROP);
    EXPECT_EQ(of_url(languages, "https://fr.example.com/x"), COPYDESK_DROP);
    EXPECT_EQ(of_url(languages, "https://example.com/x?lang=fr"), COPYDESK_DROP);
    // Nothing is said, or it is a word and no language.
    for (const char* url : {"https://example.com/x", "https://is.gd/x", "https://example.com/xx/"})
        EXPECT_EQ(of_url(languages, url), COPYDESK_NO_OPINION) << url;
}

TEST(Rules, SwitchBuiltInOnesOff) {
    EXPECT_EQ(of_url("", "https://example.com/a.jpg"), COPYDESK_DROP);
    EXPECT_EQ(of_url("url off assets", "https://example.com/a.jpg"), COPYDESK_NO_OPINION);
    EXPECT_EQ(of_url("url off calendars", "https://example.com/a.jpg"), COPYDESK_DROP);
    EXPECT_EQ(of_url("url keep path /*.jpg$", "https://example.com/a.jpg"), COPYDESK_KEEP);
}

TEST(Rules, ReadDomainsFromAList) {
    const auto folder = std::filesystem::temp_directory_path() / "copydesk-rules-test";
    std::filesystem::create_directories(folder);
    std::ofstream(folder / "ads.txt") << "# ours\nads.example\n\nTracker.Example # theirs\n";
    const Rules rules =
        Rules::parse("url drop domain more.example @ads.txt", "news.rules", folder.string());
    for (const char* url :
         {"https://ads.example/", "https://x.tracker.example/", "https://more.example/"})
        EXPECT_EQ(allow_url(url, rules).verdict, COPYDESK_DROP) << url;
    EXPECT_EQ(allow_url("https://example/", rules).verdict, COPYDESK_NO_OPINION);
    std::filesystem::remove_all(folder);
}

TEST(Traps, AreDroppedWithTheirReason) {
    for (const char* url :
         {"https://example.com/a;jsessionid=1A2B3C", "https://example.com/a?PHPSESSID=abc",
          "https://example.com/a?x=1&sid=0123456789abcdef0123",
          "https://example.com/calendar/2031/05", "https://example.com/de/Kalender/2031-05-01",
          "https://example.com/events/?tribe-bar-date=2031-05",
          "https://example.com/calendar?month=5&year=2031", "https://example.com/a/b/a/b/a/b/",
          "https://example.com/x/x/x", "https://example.com/news/img/img/img/a.html"}) {
        const Answer answer = allow_url(url);
        EXPECT_EQ(answer.verdict, COPYDESK_DROP) << url;
        EXPECT_GT(answer.reason.size(), 20u);
    }
    std::string deep = "https://example.com";
    for (int i = 0; i < 40; ++i) deep += "/" + std::to_string(i);
    EXPECT_EQ(allow_url(deep).verdict, COPYDESK_DROP);
}

TEST(Traps, LookLikeWhatIsNone) {
    for (const char* url :
         {"https://example.com/2026/11/20/calendar-reform", "https://example.com/calendar",
          "https://example.com/a?s=search+words", "https://example.com/a?sid=42",
          "https://example.com/a/a/b", "https://example.com/2020/2020/10/10/story",
          "https://example.com/a?session=morning", "https://example.com/advent-calendar/doors"})
        EXPECT_EQ(allow_url(url).verdict, COPYDESK_NO_OPINION)
            << url << ": " << allow_url(url).reason;
}

// ---- responses ------------------------------------------------------------------------------

TEST(Rules, OfResponses) {
    const Rules rules = parse(
        "response keep domain keep.example\n"
        "response drop type text/xml application/rss+xml\n"
        "response drop longer 1000\nresponse drop shorter 10\n"
        "response drop status 404 410\nresponse only language en\n");
    const auto verdict = [&](ResponseHead head) { return accept_response(head, rules).verdict; };
    EXPECT_EQ(verdict({"https://a.example/", "Text/XML; charset=x", 200}), COPYDESK_DROP);
    EXPECT_EQ(verdict({"https://keep.example/", "text/xml", 200}), COPYDESK_KEEP);
    EXPECT_EQ(verdict({"", "text/html", 404}), COPYDESK_DROP);
    EXPECT_EQ(verdict({"", "text/html", 200}), COPYDESK_KEEP);
    EXPECT_EQ(verdict({"", "text/html", 200, "Content-Length: 1001\r\n"}), COPYDESK_DROP);
    EXPECT_EQ(verdict({"", "text/html", 200, "Content-Length: 9\r\n"}), COPYDESK_DROP);
    EXPECT_EQ(verdict({"", "text/html", 200, "Content-Length: 500\r\n"}), COPYDESK_KEEP);
    EXPECT_EQ(verdict({"", "text/html", 200, "Content-Length: many\r\n"}), COPYDESK_KEEP);
    EXPECT_EQ(verdict({"", "text/html", 200, "content-language: fr-FR, en\r\n"}), COPYDESK_DROP);
    EXPECT_EQ(verdict({"", "text/html", 200, "content-language: en-GB\r\n"}), COPYDESK_KEEP);
    // What has no body is never kept.
    EXPECT_EQ(verdict({"https://keep.example/", "text/html", 304}), COPYDESK_DROP);
}

// ---- articles, and their links -------------------------------------------------------------

TEST(Rules, OfArticles) {
    const auto verdict = [](const std::string& rules, const Article& article, bool known = false) {
        return keep_article(article, parse(rules), known).verdict;
    };
    Article article = made(COPYDESK_ARTICLE, "fifteen l\xc3\xb6tters");
    say(article, Field::language, "de-AT");
    say(article, Field::published, "2020-06-15T08:00:00Z");
    EXPECT_EQ(verdict("", article), COPYDESK_KEEP);
    EXPECT_EQ(verdict("article drop shorter 16", article), COPYDESK_DROP);
    EXPECT_EQ(verdict("article drop shorter 15", article), COPYDESK_KEEP);
    EXPECT_EQ(verdict("article drop longer 14", article), COPYDESK_DROP);
    EXPECT_EQ(verdict("article only language de", article), COPYDESK_KEEP);
    EXPECT_EQ(verdict("article only language en", article), COPYDESK_DROP);
    EXPECT_EQ(verdict("article drop before 2020", article), COPYDESK_KEEP);
    EXPECT_EQ(verdict("article drop before 2020-07", article), COPYDESK_DROP);
    EXPECT_EQ(verdict("article drop after 2020-06-14", article), COPYDESK_DROP);
    EXPECT_EQ(verdict("article drop after 2020", article), COPYDESK_KEEP);
    EXPECT_EQ(verdict("article drop undated", article), COPYDESK_KEEP);
    EXPECT_EQ(verdict("article drop quality-below 0.81", article), COPYDESK_DROP);
    EXPECT_EQ(verdict("article drop quality-below 0.8", article), COPYDESK_KEEP);
    EXPECT_EQ(verdict("article drop probability-below 0.95", article), COPYDESK_DROP);
    EXPECT_EQ(verdict("article drop duplicate", article), COPYDESK_KEEP);
    EXPECT_EQ(verdict("article drop duplicate", article, true), COPYDESK_DROP);
    EXPECT_EQ(verdict("article drop domain example.com", article), COPYDESK_DROP);
    EXPECT_EQ(verdict("article keep outcome listing\narticle drop all", article), COPYDESK_DROP);
    EXPECT_EQ(verdict("article keep outcome listing\narticle drop all", made(COPYDESK_LISTING)),
              COPYDESK_KEEP);
    // Without a date or a language no rule for them applies.
    const Article bare = made(COPYDESK_ARTICLE);
    EXPECT_EQ(verdict("article drop before 2030\narticle only language en", bare), COPYDESK_KEEP);
    EXPECT_EQ(verdict("article drop undated", bare), COPYDESK_DROP);
}

TEST(Rules, OfLinksAreNotThoseOfArticles) {
    const Rules rules = parse("article drop outcome listing\nlinks drop outcome forum\n");
    EXPECT_EQ(keep_article(made(COPYDESK_LISTING), rules).verdict, COPYDESK_DROP);
    EXPECT_EQ(follow_links(made(COPYDESK_LISTING), rules).verdict, COPYDESK_KEEP);
    EXPECT_EQ(keep_article(made(COPYDESK_FORUM), rules).verdict, COPYDESK_NO_OPINION);
    EXPECT_EQ(follow_links(made(COPYDESK_FORUM), rules).verdict, COPYDESK_DROP);
    EXPECT_EQ(follow_links(made(COPYDESK_ARTICLE)).verdict, COPYDESK_NO_OPINION);
    EXPECT_EQ(follow_links(made(COPYDESK_ERROR_PAGE)).verdict, COPYDESK_DROP);
}

}  // namespace
}  // namespace copydesk
