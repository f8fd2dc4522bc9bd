#include "fetch/robots.h"

#include <gtest/gtest.h>

#include <chrono>

#include "fetch/retry_after.h"

namespace copydesk {
namespace {

struct Case {
    const char* path;
    bool allowed;
};

void expect_rules(const Robots& robots, std::initializer_list<Case> cases) {
    for (const Case& c : cases) EXPECT_EQ(robots.allows(c.path), c.allowed) << c.path;
}

// RFC 9309, 5.1.
constexpr const char* kSimple =
    "User-Agent: *\n"
    "Disallow: *.gif$\n"
    "Disallow: /example/\n"
    "Allow: /publications/\n"
    "\n"
    "User-Agent: foobot\n"
    "Disallow:/\n"
    "Allow:/example/page.html\n"
    "Allow:/example/allowed.gif\n"
    "\n"
    "User-Agent: barbot\n"
    "User-Agent: bazbot\n"
    "Disallow: /example/page.html\n"
    "\n"
    "User-Agent: quxbot\n";

TEST(Robots, RfcSimpleExample) {
    expect_rules(Robots::parse(kSimple, "copydesk"), {{"/", true},
                                                      {"/a.gif", false},
                                                      {"/a.gif?x", true},
                                                      {"/example/", false},
                                                      {"/example/page.html", false},
                                                      {"/publications/a.gif", true},
                                                      {"/publications/x", true},
                                                      {"/example", true}});
    expect_rules(Robots::parse(kSimple, "FooBot"), {{"/", false},
                                                    {"/publications/", false},
                                                    {"/example/page.html", true},
                                                    {"/example/allowed.gif", true},
                                                    {"/example/other.html", false}});
    for (const char* agent : {"barbot", "bazbot"})
        expect_rules(Robots::parse(kSimple, agent),
                     {{"/", true}, {"/example/page.html", false}, {"/example/x", true}});
    // A group without rules names the crawler all the same: those of "*" are not for it.
    expect_rules(Robots::parse(kSimple, "quxbot"),
                 {{"/", true}, {"/example/", true}, {"/a.gif", true}});
}

// RFC 9309, 5.2.
TEST(Robots, RfcLongestMatch) {
    const char* text =
        "User-Agent: foobot\n"
        "Allow: /example/page/\n"
        "Disallow: /example/page/disallowed.gif\n";
    expect_rules(Robots::parse(text, "foobot"),
                 {{"/example/page/", true}, {"/example/page/disallowed.gif", false}, {"/x", true}});
}

// RFC 9309, 2.2.1: groups that name the same crawler are one.
TEST(Robots, RfcMergesGroups) {
    const char* text =
        "user-agent: ExampleBot\ndisallow: /foo\ndisallow: /bar\n\n"
        "user-agent: ExampleBot\ndisallow: /baz\n";
    expect_rules(Robots::parse(text, "examplebot"),
                 {{"/foo", false}, {"/bar", false}, {"/baz", false}, {"/qux", true}});
}

// RFC 9309, 2.2.2, table of encodings: rule and path are compared in one spelling.
TEST(Robots, RfcComparesEncodedAndPlainAlike) {
    const auto one = [](const std::string& rule) {
        return Robots::parse("User-agent: *\nDisallow: " + rule, "copydesk");
    };
    EXPECT_FALSE(one("/foo/bar?baz=quz").allows("/foo/bar?baz=quz"));
    EXPECT_FALSE(one("/foo/bar?baz=https://foo.bar").allows("/foo/bar?baz=https://foo.bar"));
    EXPECT_TRUE(one("/foo/bar?baz=https%3A%2F%2Ffoo.bar").allows("/foo/bar?baz=https://foo.bar"));
    EXPECT_FALSE(one("/foo/bar/\xe3\x83\x84").allows("/foo/bar/%E3%83%84"));
    EXPECT_FALSE(one("/foo/bar/%E3%83%84").allows("/foo/bar/%e3%83%84"));
    EXPECT_FALSE(one("/foo/bar/%62%61%7A").allows("/foo/bar/baz"));
}

// RFC 9309, 2.2.3.
TEST(Robots, RfcSpecialCharacters) {
    expect_rules(Robots::parse("User-agent: *\nDisallow: /path/file-with-a-%2A.html\n", "x"),
                 {{"/path/file-with-a-*.html", true}, {"/path/file-with-a-%2A.html", false}});
    expect_rules(Robots::parse("User-agent: *\nAllow: /this/*/exactly\nDisallow: /\n", "x"),
                 {{"/this/path/exactly", true}, {"/this/exactly", false}, {"/that", false}});
    expect_rules(Robots::parse("User-agent: *\nAllow: /this/path/exactly$\nDisallow: /\n", "x"),
                 {{"/this/path/exactly", true}, {"/this/path/exactly/not", false}});
}

TEST(Robots, OfTwoEqualRulesTheOneThatAllowsHolds) {
    expect_rules(Robots::parse("User-agent: *\nDisallow: /page\nAllow: /page\n", "x"),
                 {{"/page", true}});
    expect_rules(Robots::parse("User-agent: *\nAllow: /page\nDisallow: /*.php\n", "x"),
                 {{"/page.php5", false}});
}

TEST(Robots, ReadsWhatPeopleWrite) {
    expect_rules(Robots::parse("\xef\xbb\xbfUSER-AGENT : * # all\r\nDISALLOW : /a # private\r\n"
                               "Sitemap: https://example.com/sitemap.xml\rdisallow /b\r\n"
                               "Disallow:\nNonsense\n:\nDisallow: /c",
                               "x"),
                 {{"/a", false}, {"/b", false}, {"/c", false}, {"/", true}});
    expect_rules(Robots::parse("Disallow: /nobody\nUser-agent: *\nDisallow: /a", "x"),
                 {{"/nobody", true}, {"/a", false}});
    EXPECT_EQ(Robots::parse("User-agent: *\nCrawl-delay: 10\n", "x").crawl_delay(), 10u);
    EXPECT_TRUE(Robots::parse("", "x").allows("/a"));
    EXPECT_TRUE(Robots::disallow_all().allows("/robots.txt"));
    EXPECT_FALSE(Robots::disallow_all().allows("/a"));
}

// What a pattern means, said as plainly as can be.
bool may_match(std::string_view pattern, std::string_view path) {
    if (pattern.empty()) return true;
    if (pattern == "$") return path.empty();
    if (pattern[0] == '*')
        return may_match(pattern.substr(1), path) ||
               (!path.empty() && may_match(pattern, path.substr(1)));
    return !path.empty() && path[0] == pattern[0] && may_match(pattern.substr(1), path.substr(1));
}

// All words of so many letters.
std::vector<std::string> words_of(std::string_view letters, int size) {
    std::vector<std::string> words = {""};
    for (std::size_t at = 0; size > 0; --size)
        for (const std::size_t end = words.size(); at < end; ++at)
            for (const char c : letters) words.push_back(words[at] + c);
    return words;
}

TEST(Robots, MatchesWhatThePatternMeans) {
    for (std::string pattern : words_of("ab*", 6)) {
        for (const char* end : {"", "$"}) {
            pattern += end;
            for (const std::string& path : words_of("ab", 6))
                ASSERT_EQ(matches_path("/" + pattern, "/" + path), may_match(pattern, path))
                    << pattern << " " << path;
        }
    }
}

// A server chooses the pattern, and by a redirect the path.
TEST(Robots, CostsNoProductOfPatternAndPath) {
    const std::string most(480'000, 'a');
    const auto start = std::chrono::steady_clock::now();
    EXPECT_FALSE(matches_path("/*" + most + "b", "/" + most + most));
    EXPECT_TRUE(matches_path("/*" + most + "b", "/" + most + most + "b"));
    EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds(5));
    const Robots robots = Robots::parse("User-agent: *\nDisallow: /no\n", "x");
    EXPECT_TRUE(robots.allows("/" + std::string(8'000, 'a')));
    EXPECT_FALSE(robots.allows("/" + std::string(9'000, 'a')));
    EXPECT_FALSE(robots.allows("/" + std::string(8'000, '\xc3'))) << "each is three, encoded";
    EXPECT_TRUE(Robots::allow_all().allows("/" + std::string(9'000, 'a')));
}

// A server chooses its rules and, by what it links to, the paths.
TEST(Robots, CostsNoProductOfRulesAndPath) {
    std::string text = "User-agent: *\n";
    for (int i = 0; i < 19'000; ++i) text += "Disallow: /*aaaaaaab" + std::to_string(i % 10) + "\n";
    const Robots robots = Robots::parse(text, "x");
    const std::string path = "/" + std::string(8'000, 'a');
    const auto start = std::chrono::steady_clock::now();
    for (int i = 0; i < 100; ++i) EXPECT_FALSE(robots.allows(path + std::to_string(i)));
    EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds(2));
    expect_rules(robots, {{"/aaaaaaaab7", false}, {"/", true}, {"/a/story-of-usual-length", true}});

    // What is compared with a path's begin or end is not looked for.
    text = "User-agent: *\n";
    for (int i = 0; i < 19'000; ++i) text += "Disallow: /" + std::to_string(i) + "/*\n";
    const Robots plain = Robots::parse(text + "Disallow: /*.gif$\n", "x");
    EXPECT_TRUE(plain.allows(path));
    EXPECT_FALSE(plain.allows(path + ".gif"));
    EXPECT_FALSE(plain.allows("/18999" + path));
}

TEST(Robots, EndsSoonOnWhatIsMadeToHurt) {
    std::string text = "User-agent: *\n";
    for (int i = 0; i < 2'000; ++i) text += "Disallow: /*" + std::string(50, '*') + "a*a*a*a*b$\n";
    const Robots robots = Robots::parse(text, "x");
    EXPECT_TRUE(robots.allows("/" + std::string(2'000, 'a')));
    // 500 KiB are read, a rule that is cut there is none, and 50 MB of it cost no more.
    std::string huge = "User-agent: *\nDisallow: /first\n";
    huge.resize(500 * 1024 - 14, '#');
    huge += "\nDisallow: /a-long-way-behind";
    huge.resize(50'000'000, '\n');
    expect_rules(Robots::parse(huge, "x"), {{"/first", false}, {"/a", true}});
}

TEST(Robots, KnowsItselfByItsFirstWord) {
    EXPECT_EQ(product_token("copydesk/0.1.0 (+https://example.com)"), "copydesk");
    EXPECT_EQ(product_token("News_Bot-2"), "News_Bot-");
    EXPECT_EQ(product_token(""), "");
}

TEST(RetryAfter, ReadsSecondsAndDates) {
    using std::chrono::seconds;
    const std::chrono::system_clock::time_point now(seconds(1'795'176'000));
    EXPECT_EQ(read_retry_after("120", now), seconds(120));
    EXPECT_EQ(read_retry_after(" 0 ", now), seconds(0));
    EXPECT_EQ(read_retry_after("Fri, 20 Nov 2026 12:01:30 GMT", now), seconds(90));
    EXPECT_EQ(read_retry_after("Fri, 20 Nov 2020 12:01:30 GMT", now), seconds(0));
    EXPECT_EQ(read_retry_after("99999999999999999999999", now), seconds(86'400));
    EXPECT_EQ(read_retry_after("Fri, 31 Dec 9999 23:59:59 GMT", now), seconds(86'400));
    EXPECT_FALSE(read_retry_after("soon", now));
    EXPECT_FALSE(read_retry_after("-5", now));
    EXPECT_FALSE(read_retry_after("", now));
}

}  // namespace
}  // namespace copydesk
