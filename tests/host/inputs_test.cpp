// Every kind of input arrives whole, with what is known of it.
#include "workbench.h"

namespace host {
namespace {

using Inputs = Workbench;

TEST_F(Inputs, HtmlPageBecomesOneDocument) {
    put("a.html", "hello");
    const Ran ran = run({"replay", "a.html", "--url", "https://a.example/"});
    EXPECT_EQ(ran.code, 0) << ran.err;
    EXPECT_EQ(ran.out, "<fake url='https://a.example/'>hello</fake>\n");
    EXPECT_NE(ran.err.find("1 page read"), std::string::npos) << ran.err;
    EXPECT_NE(ran.err.find("article 1"), std::string::npos) << ran.err;
}

TEST_F(Inputs, TextPageIsDeclaredAsPlainText) {
    put("a.txt", "hello");
    const Ran ran = run({"replay", "--format", "jsonl", "a.txt"});
    EXPECT_EQ(ran.code, 0) << ran.err;
    EXPECT_NE(ran.out.find("\"content_type\":\"text/plain\""), std::string::npos) << ran.out;
    EXPECT_NE(ran.out.find("\"url\":null"), std::string::npos) << ran.out;
}

TEST_F(Inputs, GzipPageIsUnpackedAlsoWithSeveralMembers) {
    put("a.html.gz", gzip("one ") + gzip("two"));
    const Ran ran = run({"replay", "a.html.gz"});
    EXPECT_EQ(ran.code, 0) << ran.err;
    EXPECT_EQ(ran.out, "<fake url=''>one two</fake>\n");
}

TEST_F(Inputs, RequestBesideThePageDescribesIt) {
    put("claim/page.html", "x");
    put("claim/request.json",
        R"({"url":"https://b.example/x","content_type":"text/html","charset":"latin1","status":404,
            "headers":{"Age":"5"},"retrieved":"2026-11-20T13:00:00+01:00"})");
    const Ran ran = run({"replay", "--format", "jsonl", "."});
    EXPECT_EQ(ran.code, 0) << ran.err;
    EXPECT_EQ(ran.out,
              "{\"id\":\"claim\",\"outcome\":\"article\",\"url\":\"https://b.example/x\","
              "\"content_type\":\"text/html\",\"charset\":\"latin1\",\"headers\":\"Age: 5\\r\\n\","
              "\"text\":\"x\",\"status\":404,\"retrieved\":1795176000,\"size\":1}\n");
}

TEST_F(Inputs, RequestDoesNotDescribeSeveralOtherPages) {
    put("f/a.html", "a");
    put("f/b.html", "b");
    put("f/request.json", R"({"url":"https://b.example/"})");
    const Ran ran = run({"replay", "--format", "jsonl", "f"});
    EXPECT_EQ(count_of(ran.out, "\"url\":null"), 2u) << ran.out;
}

TEST_F(Inputs, BrokenRequestFailsItsPageOnly) {
    put("a/page.html", "a");
    put("a/request.json", "{");
    put("b/page.html", "b");
    const Ran ran = run({"replay", "--format", "jsonl", "."});
    EXPECT_EQ(ran.code, 1);
    EXPECT_NE(ran.err.find("a/request.json cannot be used"), std::string::npos) << ran.err;
    ASSERT_EQ(lines_of(ran.out).size(), 1u);
    EXPECT_TRUE(ran.out.starts_with("{\"id\":\"b\","));
}

TEST_F(Inputs, FolderIsReadSortedAndDeep) {
    put("f/c.txt", "c");
    put("f/a.html", "a");
    put("f/b/z.htm.gz", gzip("z"));
    put("f/b/picture.png", "no page");
    put("f/.hidden/y.html", "y");
    const Ran ran = run({"replay", "--format", "jsonl", "f"});
    EXPECT_EQ(ran.code, 0) << ran.err;
    const auto lines = lines_of(ran.out);
    ASSERT_EQ(lines.size(), 3u) << ran.out;
    EXPECT_TRUE(lines[0].starts_with("{\"id\":\"a\",")) << lines[0];
    EXPECT_TRUE(lines[1].starts_with("{\"id\":\"b/z\",")) << lines[1];
    EXPECT_TRUE(lines[2].starts_with("{\"id\":\"c\",")) << lines[2];
}

TEST_F(Inputs, SameIdsAreMadeDifferent) {
    put("a.html", "1");
    put("a.txt", "2");
    put("d/a.html", "3");
    const Ran ran = run({"replay", "--format", "jsonl", "a.html", "a.txt", "d/a.html"});
    const auto lines = lines_of(ran.out);
    ASSERT_EQ(lines.size(), 3u) << ran.out;
    EXPECT_TRUE(lines[0].starts_with("{\"id\":\"a\","));
    EXPECT_TRUE(lines[1].starts_with("{\"id\":\"a-2\","));
    EXPECT_TRUE(lines[2].starts_with("{\"id\":\"a-3\","));
}

TEST_F(Inputs, PageSetPassesItsEncodingOn) {
    put("set/pages.jsonl",
        "{\"id\":\"p1\",\"url\":\"https://s.example/1\",\"encoding\":\"gb2312\"}\n"
        "not json\n"
        "{\"id\":\"../out\",\"url\":\"https://s.example/2\"}\n"
        "{\"id\":\"gone\"}\n"
        "{\"id\":\"p2\",\"title\":[1],\"encoding\":null}\n");
    put("set/html/p1.html.gz", gzip("one"));
    put("set/html/p2.html.gz", gzip("two"));
    const Ran ran = run({"replay", "--format", "jsonl", "set"});
    EXPECT_EQ(ran.code, 1);
    const auto lines = lines_of(ran.out);
    ASSERT_EQ(lines.size(), 2u) << ran.out;
    EXPECT_TRUE(lines[0].starts_with("{\"id\":\"p1\","));
    EXPECT_NE(lines[0].find("\"charset\":\"gb2312\""), std::string::npos);
    EXPECT_NE(lines[1].find("\"charset\":null"), std::string::npos);
    EXPECT_NE(lines[1].find("\"retrieved\":0"), std::string::npos);
    EXPECT_NE(ran.err.find("line 2: it is not valid JSON"), std::string::npos) << ran.err;
    EXPECT_NE(ran.err.find("line 3: \"id\" must be a file name"), std::string::npos) << ran.err;
    EXPECT_NE(ran.err.find("gone.html.gz): the file cannot be opened"), std::string::npos)
        << ran.err;
    EXPECT_NE(ran.err.find("3 failed"), std::string::npos) << ran.err;
}

TEST_F(Inputs, PageSetMayBeNamedByItsList) {
    put("set/pages.jsonl", "{\"id\":1}\n");
    put("set/html/1.html", "plain");
    const Ran ran = run({"replay", "set/pages.jsonl"});
    EXPECT_EQ(ran.code, 0) << ran.err;
    EXPECT_EQ(ran.out, "<fake url=''>plain</fake>\n");
}

TEST_F(Inputs, HintsOfTheCommandLineWin) {
    put("claim/page.html", "x");
    put("claim/request.json", R"({"url":"https://b.example/","retrieved":"2026-11-20"})");
    const Ran ran = run({"replay", "claim/page.html", "--format", "jsonl", "--url",
                         "https://c.example/", "--content-type", "text/html; charset=x",
                         "--charset", "utf-8", "--retrieved", "2001-01-01T00:00:00Z"});
    EXPECT_EQ(ran.code, 0) << ran.err;
    EXPECT_NE(ran.out.find("\"url\":\"https://c.example/\",\"content_type\":\"text/html; "
                           "charset=x\",\"charset\":\"utf-8\""),
              std::string::npos)
        << ran.out;
    EXPECT_NE(ran.out.find("\"retrieved\":1795132800"), std::string::npos) << ran.out;
}

TEST_F(Inputs, FetchHandsTheUrlToTheLibrary) {
    const Ran one = run({"fetch", "--format", "jsonl", "https://a.example/"});
    EXPECT_EQ(one.code, 0) << one.err;
    ASSERT_EQ(lines_of(one.out).size(), 1u);
    EXPECT_TRUE(one.out.starts_with("{\"id\":\"https://a.example/\",\"outcome\":\"article\""));
    EXPECT_EQ(run({"fetch", "https://a.example/"}).out,
              "<fake url='https://a.example/'>fetched</fake>\n");
    const Ran broken = run({"fetch", "http://a.example/broken"});
    EXPECT_EQ(broken.code, 1);
    EXPECT_NE(broken.err.find("failed: http://a.example/broken: it broke off"), std::string::npos)
        << broken.err;
    EXPECT_EQ(run({"fetch"}).code, 2);
}

TEST_F(Inputs, OneUrlIsFetchedByTheSameRulesAsMany) {
    const Ran refused = run({"fetch", "https://a.example/refused"});
    EXPECT_EQ(refused.code, 0);
    EXPECT_EQ(refused.out, "");
    EXPECT_NE(refused.err.find("refused: https://a.example/refused: robots.txt does not allow it"),
              std::string::npos)
        << refused.err;
    EXPECT_NE(refused.err.find("0 pages read"), std::string::npos) << refused.err;
    EXPECT_NE(refused.err.find("; 1 refused"), std::string::npos) << refused.err;
}

TEST_F(Inputs, ManyUrlsAreFetchedSideBySide) {
    put("urls.txt",
        "# a list\n\n https://b.example/ \r\nhttps://c.example/refused\nftp://d.example/\n"
        "https://e.example/broken\nhttps://f.example/");
    const Ran ran = run(
        {"fetch", "--format", "jsonl", "--jobs", "2", "https://a.example/", "--urls", "urls.txt"});
    EXPECT_EQ(ran.code, 1);
    EXPECT_EQ(lines_of(ran.out).size(), 3u) << ran.out;
    for (const char* url : {"https://a.example/", "https://b.example/", "https://f.example/"})
        EXPECT_EQ(count_of(ran.out, "{\"id\":\"" + std::string(url) + "\",\"outcome\":\"article\""),
                  1u)
            << url;
    EXPECT_NE(ran.err.find("https://c.example/refused: robots.txt does not allow it"),
              std::string::npos)
        << ran.err;
    EXPECT_NE(ran.err.find("failed: ftp://d.example/: the URL is not http"), std::string::npos);
    EXPECT_NE(ran.err.find("failed: https://e.example/broken: it broke off"), std::string::npos);
    EXPECT_EQ(count_of(ran.err, "failed: "), 2u) << ran.err;
    // From standard input, one file a page.
    const Ran piped = run({"fetch", "--urls", "-", "--output", "out"}, "https://a.example/x\n");
    EXPECT_EQ(piped.code, 0) << piped.err;
    EXPECT_EQ(files_in("out").size(), 1u);
    put("folder/urls.txt", "");
    const std::pair<const char*, const char*> wrong[] = {
        {"nowhere.txt", "--urls nowhere.txt cannot be opened"},
        {"folder", "--urls folder is a folder"}};
    for (const auto& [list, why] : wrong) {
        const Ran refused = run({"fetch", "--urls", list});
        EXPECT_EQ(refused.code, 2);
        EXPECT_NE(refused.err.find(why), std::string::npos) << refused.err;
    }
    EXPECT_EQ(run({"fetch", "--urls", "urls.txt"}).code, 2);
}

}  // namespace
}  // namespace host
