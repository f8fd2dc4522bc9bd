// Order, files that are whole or not there, and the filter.
#include "workbench.h"

#include <csignal>

#include "input/gzip.h"
#include "input/json.h"
#include "input/zstd.h"
#include "output.h"

namespace host {
namespace {

using OutputOf = Workbench;

// Who may write beside the output, but not into what the links lead to, must not by them.
TEST_F(OutputOf, TemporaryNamesLeadNowhere) {
    put("page.html", "page");
    put("precious", "untouched");
    const Ran resumed = shell(
        "ln -s precious .out.jsonl.part\n"
        "\"$HOST\" replay page.html --format jsonl --output out.jsonl --resume");
    EXPECT_EQ(resumed.code, 2);
    EXPECT_NE(resumed.err.find("cannot be written"), std::string::npos) << resumed.err;
    // The number of the process is that of the shell, whose place it takes.
    const Ran ran = shell(
        "(ln -s precious .new.jsonl.$BASHPID.part; ln -s precious metrics.new\n"
        "exec \"$HOST\" replay page.html --format jsonl --output new.jsonl --metrics metrics)");
    EXPECT_EQ(ran.code, 0) << ran.err;
    EXPECT_EQ(lines_of(get("new.jsonl")).size(), 1u);
    EXPECT_EQ(get("precious"), "untouched");
    EXPECT_FALSE(std::filesystem::is_symlink(folder_ / "work/metrics"));
}

TEST_F(OutputOf, ManyJobsKeepTheOrder) {
    for (int i = 100; i < 160; ++i)
        put("f/" + std::to_string(i) + ".html", i % 7 == 0 ? "SLOW-HERE" : "page");
    const Ran one = run({"replay", "--format", "jsonl", "--jobs", "1", "f"});
    const Ran four = run({"replay", "--format", "jsonl", "--jobs", "4", "f"});
    EXPECT_EQ(lines_of(one.out).size(), 60u);
    EXPECT_EQ(one.out, four.out);
    EXPECT_EQ(four.code, 0) << four.err;
}

TEST_F(OutputOf, FolderGetsOneFileAPage) {
    put("in/a.html", "a");
    put("in/b/c.html", "c");
    put("in/b_c.html", "other");
    const Ran ran = run({"replay", "in", "--output", "out"});
    EXPECT_EQ(ran.code, 0) << ran.err;
    const std::vector<std::string> names = {"a.xml", "b_c-2.xml", "b_c.xml"};
    EXPECT_EQ(files_in("out"), names);
    EXPECT_EQ(get("out/b_c.xml"), "<fake url=''>c</fake>\n");
    EXPECT_EQ(get("out/b_c-2.xml"), "<fake url=''>other</fake>\n");
    EXPECT_NE(ran.err.find("b_c.xml is taken by another page"), std::string::npos) << ran.err;
}

TEST_F(OutputOf, FileIsWrittenWholeOrNotAtAll) {
    put("a.html", "a");
    put("bad.html", "FAIL-HERE");
    put("out.jsonl", "before\n");
    const Ran ran =
        run({"replay", "a.html", "bad.html", "--format", "jsonl", "--output", "out.jsonl"});
    EXPECT_EQ(ran.code, 1);
    EXPECT_EQ(lines_of(get("out.jsonl")).size(), 1u);
    EXPECT_TRUE(get("out.jsonl").starts_with("{\"id\":\"a\","));
    const std::vector<std::string> names = {"a.html", "bad.html", "out.jsonl"};
    EXPECT_EQ(files_in("."), names) << "nothing temporary stays";
}

// As the file's name says; many pieces, one after the other, are one text.
TEST_F(OutputOf, IsPackedAsItsNameSays) {
    for (int i = 0; i < 3; ++i) put("f/" + std::to_string(i) + ".html", std::string(300'000, 'x'));
    const Ran plain = run({"replay", "f", "--format", "jsonl"});
    ASSERT_EQ(lines_of(plain.out).size(), 3u) << plain.err;
    for (const char* name : {"out.jsonl.gz", "out.jsonl.zst"}) {
        const Ran ran = run({"replay", "f", "--format", "jsonl", "--output", name});
        EXPECT_EQ(ran.code, 0) << ran.err;
        const std::string packed = get(name);
        EXPECT_LT(packed.size(), plain.out.size() / 10) << name;
        constexpr std::size_t kLimit = 10'000'000;
        EXPECT_EQ(name == std::string("out.jsonl.gz") ? inflate(packed, Coding::gzip, kLimit).bytes
                                                      : unpack_zstd(packed, kLimit).bytes,
                  plain.out)
            << name;
    }
}

TEST_F(OutputOf, InterruptionIsTold) {
    for (int i = 0; i < 100; ++i) put("f/" + std::to_string(i) + ".html", "SLOW-HERE");
    const std::string interrupted = "sleep 0.3; kill -TERM $!; wait $!";
    const std::string replay = "\"$HOST\" replay f --quiet --format jsonl --output out.jsonl";
    const Ran ran = shell(replay + " & " + interrupted);
    EXPECT_EQ(ran.code, 128 + SIGTERM);
    EXPECT_EQ(ran.err, "copydesk-host: interrupted\n");
    EXPECT_EQ(files_in("."), std::vector<std::string>{"f"}) << "nothing temporary stays";
    const Ran resumed = shell(replay + " --resume & " + interrupted);
    EXPECT_NE(resumed.err.find("the same command goes on where it was"), std::string::npos)
        << resumed.err;
}

TEST_F(OutputOf, MetricsAreWrittenAsPrometheusReadsThem) {
    put("a.html", "a");
    const Ran ran = run({"replay", "a.html", "--metrics", "m/copydesk.prom"});
    EXPECT_EQ(ran.code, 2) << "there is no folder m";
    EXPECT_NE(ran.err.find("--metrics m/copydesk.prom cannot be written"), std::string::npos)
        << ran.err;
    EXPECT_EQ(run({"replay", "a.html", "--metrics", "copydesk.prom"}).code, 0);
    EXPECT_EQ(get("copydesk.prom"),
              "# HELP copydesk_pages_total Pages.\n"
              "# TYPE copydesk_pages_total counter\n"
              "copydesk_pages_total{outcome=\"article\"} 3\n"
              "copydesk_pages_total{outcome=\"listing\"} 4\n"
              "# HELP copydesk_read_seconds_total Time.\n"
              "# TYPE copydesk_read_seconds_total counter\n"
              "copydesk_read_seconds_total 0.5\n");
    const std::vector<std::string> names = {"a.html", "copydesk.prom"};
    EXPECT_EQ(files_in("."), names) << "nothing temporary stays";
}

TEST_F(OutputOf, EndedProgramLeavesTheOldFile) {
    put("out.jsonl", "before\n");
    for (int i = 0; i < 200; ++i) put("f/" + std::to_string(i) + ".html", "SLOW-HERE");
    const Ran ran = shell(
        "\"$HOST\" replay f --format jsonl --output out.jsonl & pid=$!\n"
        "for i in $(seq 100); do ls -A | grep -q part$ && break; sleep 0.05; done\n"
        "kill -TERM $pid; wait $pid");
    EXPECT_EQ(ran.code, 143) << ran.err;
    EXPECT_EQ(get("out.jsonl"), "before\n");
    const std::vector<std::string> names = {"f", "out.jsonl"};
    EXPECT_EQ(files_in("."), names);
}

TEST_F(OutputOf, DeviceIsNotReplaced) {
    put("a.html", "a");
    const Ran ran = shell(
        "mkfifo pipe.xml; cat pipe.xml & \"$HOST\" replay a.html --output pipe.xml; "
        "wait; test -p pipe.xml");
    EXPECT_EQ(ran.code, 0) << ran.err;
    EXPECT_EQ(ran.out, "<fake url=''>a</fake>\n");
}

TEST_F(OutputOf, ClosedPipeEndsCleanly) {
    for (int i = 0; i < 300; ++i) put("f/" + std::to_string(i) + ".html", std::string(8000, 'x'));
    const Ran ran = shell(
        "set -o pipefail; \"$HOST\" replay f --format jsonl --jobs 2 | head -c 100 >/dev/null");
    EXPECT_EQ(ran.code, 0) << ran.err;
    EXPECT_NE(ran.err.find("closed by its reader"), std::string::npos) << ran.err;
}

TEST_F(OutputOf, TextDocumentsMayFollowOneAnother) {
    put("a.html", "one");
    put("b.html", "two");
    EXPECT_EQ(run({"replay", "a.html", "b.html", "--format", "txt"}).out, "one\n\ntwo\n");
    EXPECT_EQ(run({"replay", "a.html", "b.html", "--format", "txt", "--output", "o.txt"}).code, 0);
    EXPECT_EQ(get("o.txt"), "one\n\ntwo\n");
}

TEST_F(OutputOf, OutcomesThatAreNoArticleAreWrittenAndCounted) {
    put("a.html", "LISTING-HERE");
    const Ran ran = run({"replay", "a.html", "--format", "jsonl"});
    EXPECT_EQ(ran.code, 0) << ran.err;
    EXPECT_NE(ran.out.find("\"outcome\":\"listing\""), std::string::npos);
    EXPECT_NE(ran.err.find(": listing 1"), std::string::npos) << ran.err;
}

TEST_F(OutputOf, ArticlesThatARuleDropsAreCountedAndNotWritten) {
    put("f/a.html", "a");
    put("f/b.html", "DROP-HERE");
    put("f/c.html", "c");
    const Ran ran = run({"replay", "f", "--format", "jsonl"});
    EXPECT_EQ(ran.code, 0) << ran.err;
    EXPECT_EQ(lines_of(ran.out).size(), 2u) << ran.out;
    EXPECT_EQ(ran.out.find("DROP-HERE"), std::string::npos);
    EXPECT_NE(ran.err.find("refused: b (f/b.html): Line 3 of a file says drop."), std::string::npos)
        << ran.err;
    EXPECT_NE(ran.err.find("2 pages read"), std::string::npos) << ran.err;
    EXPECT_NE(ran.err.find("; 1 refused"), std::string::npos) << ran.err;
    run({"replay", "f", "--output", "out"});
    const std::vector<std::string> names = {"a.xml", "c.xml"};
    EXPECT_EQ(files_in("out"), names);
}

TEST_F(OutputOf, WarningsOfTheLibraryAreToldAndQuietIsQuiet) {
    put("a.html", "LOG-HERE");
    const Ran ran = run({"replay", "a.html"});
    EXPECT_NE(ran.err.find("a (a.html): the fake warns"), std::string::npos) << ran.err;
    EXPECT_EQ(run({"replay", "a.html", "--quiet"}).err, "");
}

TEST_F(OutputOf, FilterAnswersLineByLine) {
    const Ran ran =
        run({"filter", "--jobs", "3"},
            "{\"id\":\"x\\\"1\",\"url\":\"https://f.example/\",\"html\":\"SLOW-HERE\"}\n"
            "\n"
            "broken\n"
            "{\"id\":7,\"text\":\"plain \\u00e9\"}\n"
            "{\"id\":\"none\"}\n"
            "{\"html\":\"last\"}");
    EXPECT_EQ(ran.code, 1);
    const auto lines = lines_of(ran.out);
    ASSERT_EQ(lines.size(), 5u) << ran.out;
    EXPECT_TRUE(
        lines[0].starts_with("{\"id\":\"x\\\"1\",\"outcome\":\"article\",\"url\":"
                             "\"https://f.example/\",\"content_type\":null,"
                             "\"charset\":\"utf-8\""))
        << lines[0];
    EXPECT_TRUE(lines[1].starts_with("{\"id\":\"3\",\"error\":\"it is not valid JSON")) << lines[1];
    EXPECT_TRUE(lines[2].starts_with("{\"id\":\"7\",")) << lines[2];
    EXPECT_NE(lines[2].find("\"content_type\":\"text/plain\""), std::string::npos) << lines[2];
    EXPECT_NE(lines[2].find("\"text\":\"plain é\""), std::string::npos) << lines[2];
    EXPECT_TRUE(lines[3].starts_with("{\"id\":\"none\",\"error\":\"it needs either")) << lines[3];
    EXPECT_TRUE(lines[4].starts_with("{\"id\":\"6\",")) << lines[4];
    EXPECT_NE(ran.err.find("3 (line 3): it is not valid JSON"), std::string::npos) << ran.err;
    EXPECT_NE(ran.err.find("none (line 5): it needs either"), std::string::npos) << ran.err;
}

TEST_F(OutputOf, FilterAnswersEachLineWhateverCameOfIt) {
    const Ran ran = run({"filter"},
                        "{\"id\":\"a\",\"html\":5}\n"
                        "{\"id\":[1],\"html\":\"x\"}\n"
                        "{\"id\":\"b\",\"html\":\"a\\u0000b\"}\n"
                        "{\"id\":\"c\",\"html\":\"DROP-HERE\"}\n");
    EXPECT_EQ(ran.code, 1);
    const auto lines = lines_of(ran.out);
    ASSERT_EQ(lines.size(), 4u) << ran.out;
    EXPECT_TRUE(lines[0].starts_with("{\"id\":\"a\",\"error\":\"")) << lines[0];
    EXPECT_TRUE(lines[1].starts_with("{\"id\":\"2\",\"error\":\"")) << lines[1];
    EXPECT_TRUE(lines[2].starts_with("{\"id\":\"b\",\"error\":\"the bytes are no page"))
        << lines[2];
    EXPECT_EQ(lines[3], "{\"id\":\"c\",\"refused\":\"Line 3 of a file says drop.\"}");
}

TEST_F(OutputOf, FilterAnswersBeforeTheNextLineComes) {
    const Ran ran = shell(
        "coproc \"$HOST\" filter; echo '{\"id\":1,\"html\":\"a\"}' >&${COPROC[1]}\n"
        "read -t 20 -u ${COPROC[0]} answer && echo \"$answer\"");
    EXPECT_TRUE(ran.out.starts_with("{\"id\":\"1\",")) << ran.out << ran.err;
}

TEST_F(OutputOf, FilterReadsOneRawPage) {
    const Ran ran = run({"filter", "--raw", "--url", "https://f.example/"}, "raw page");
    EXPECT_EQ(ran.code, 0) << ran.err;
    EXPECT_EQ(ran.out, "<fake url='https://f.example/'>raw page</fake>\n");
    const Ran empty = run({"filter", "--raw"});
    EXPECT_EQ(empty.code, 1);
    EXPECT_NE(empty.err.find("the page is empty"), std::string::npos) << empty.err;
}

TEST_F(OutputOf, OptionsAndVersionsAreListed) {
    EXPECT_EQ(run({"options"}).out, "colour=red\n    What the fake paints with: red or blue.\n");
    const Ran version = run({"--version"});
    EXPECT_EQ(version.code, 0);
    EXPECT_NE(version.out.find("library 0.0.0-fake, ABI 1 to 1"), std::string::npos);
    EXPECT_EQ(run({"--help"}).code, 0);
}

TEST_F(OutputOf, SmallestHostWritesXml) {
    put("a.html", "hello");
    const Ran ran = shell(std::string(SMALLEST_PROGRAM) + " a.html https://a.example/");
    EXPECT_EQ(ran.code, 0) << ran.err;
    EXPECT_EQ(ran.out, "<fake url='https://a.example/'>hello</fake>\n");
    EXPECT_EQ(shell(std::string(SMALLEST_PROGRAM) + " gone.html").code, 1);
    EXPECT_LT(count_of(get(COPYDESK_SOURCE_DIR "/host-example/smallest.c"), "\n"), 100u);
}

TEST(FileName, IsSafe) {
    EXPECT_EQ(file_name_of("https://a.example/b?c"), "https___a.example_b_c");
    EXPECT_EQ(file_name_of("../up"), "_.._up");
    EXPECT_EQ(file_name_of(""), "_");
    EXPECT_EQ(file_name_of("Zürich"), "Zürich");
    std::string longest;
    for (int i = 0; i < 100; ++i) longest += "aé";
    const std::string cut = file_name_of(longest);
    EXPECT_LE(cut.size(), 180u);
    EXPECT_EQ(cut.substr(0, 3), "aé");
}

TEST(QuoteJson, EscapesAndReplaces) {
    EXPECT_EQ(quote_json("a\"b\\c\n\x01"), "\"a\\\"b\\\\c\\u000a\\u0001\"");
    // Some programs end a line there.
    EXPECT_EQ(quote_json("a\u2028b\u2029c\u0085d\u00a0"), "\"a\\u2028b\\u2029c\\u0085d\u00a0\"");
    EXPECT_EQ(quote_json("é\xff\xc3"), "\"é\xef\xbf\xbd\xef\xbf\xbd\"");
}

}  // namespace
}  // namespace host
