// What is wrong is said in a sentence, with an exit code that scripts can rely on.
#include "input/page.h"
#include "workbench.h"

namespace host {
namespace {

class BadInput : public Workbench {
  protected:
    // The page next to the bad one must come out.
    void expect_named(const std::string& bad, const std::string& sentence) {
        put("good.html", "good");
        const Ran ran = run({"replay", "--format", "jsonl", bad, "good.html"});
        EXPECT_EQ(ran.code, 1) << ran.err;
        EXPECT_NE(ran.err.find(sentence), std::string::npos) << ran.err;
        EXPECT_NE(ran.err.find(bad), std::string::npos) << ran.err;
        EXPECT_NE(ran.err.find("1 page read"), std::string::npos) << ran.err;
        EXPECT_NE(ran.err.find("1 failed"), std::string::npos) << ran.err;
        EXPECT_EQ(lines_of(ran.out).size(), 1u);
        EXPECT_TRUE(ran.out.starts_with("{\"id\":\"good\","));
    }
    void expect_nothing_done(const std::vector<std::string>& words, const std::string& sentence) {
        const Ran ran = run(words);
        EXPECT_EQ(ran.code, 2) << ran.err;
        EXPECT_EQ(ran.out, "");
        EXPECT_NE(ran.err.find(sentence), std::string::npos) << ran.err;
    }
};

TEST_F(BadInput, EmptyPage) {
    put("bad.html", "");
    expect_named("bad.html", "the page is empty (0 bytes)");
}

TEST_F(BadInput, EmptyPackedPage) {
    put("bad.html.gz", gzip(""));
    expect_named("bad.html.gz", "the page is empty (0 bytes when unpacked)");
}

TEST_F(BadInput, BinaryFile) {
    put("bad.html", std::string("\x89PNG\0\0\0", 7));
    expect_named("bad.html", "the bytes are no page but something else");
}

TEST_F(BadInput, NotGzipThoughNamedSo) {
    put("bad.html.gz", "<html>");
    expect_named("bad.html.gz", "holds no gzip data");
}

TEST_F(BadInput, CutGzip) {
    const std::string packed = gzip("a page that was not stored whole");
    put("bad.html.gz", packed.substr(0, packed.size() - 12));
    expect_named("bad.html.gz", "the gzip data is damaged");
}

TEST_F(BadInput, DamagedGzip) {
    std::string packed = gzip("a page whose checksum does not fit");
    packed[packed.size() - 7] = static_cast<char>(packed[packed.size() - 7] ^ 1);
    put("bad.html.gz", packed);
    expect_named("bad.html.gz", "the gzip data is damaged");
}

TEST_F(BadInput, MissingFile) { expect_named("bad.html", "there is no such file or folder"); }

TEST_F(BadInput, FolderWithoutPages) {
    put("bad/picture.png", "x");
    expect_named("bad", "the folder holds no pages");
}

TEST_F(BadInput, PageThatTheLibraryCannotRead) {
    put("bad.html", "FAIL-HERE");
    expect_named("bad.html", "the fake was told to fail");
}

TEST_F(BadInput, UnknownOption) {
    put("a.html", "a");
    expect_nothing_done({"replay", "a.html", "--option", "shape=round"},
                        "--option shape: there is no such option");
    expect_nothing_done({"replay", "a.html", "--option", "colour=green"},
                        "--option colour: must be red or blue");
    expect_nothing_done({"replay", "a.html", "--option", "colour"}, "must be key=value");
    EXPECT_EQ(run({"replay", "--option", "colour=blue", "a.html"}).code, 0);
}

TEST_F(BadInput, WrongPlugin) {
    put("a.html", "a");
    put("text.so", "no library");
    expect_nothing_done({"--plugin", "/nowhere/libcopydesk.so", "replay", "a.html"},
                        "there is no library at /nowhere/libcopydesk.so; name the library");
    expect_nothing_done({"replay", "a.html", "--plugin", "text.so"}, "text.so cannot be loaded");
    expect_nothing_done({"replay", "a.html", "--plugin", OTHER_LIBRARY}, "but not copydesk");
    expect_nothing_done({"options", "--plugin", OTHER_LIBRARY}, "but not copydesk");
}

TEST_F(BadInput, CommandLine) {
    put("a.html", "a");
    put("b.html", "b");
    expect_nothing_done({}, "name a command");
    expect_nothing_done({"replay"}, "INPUT is required");
    expect_nothing_done({"replay", "a.html", "--wrong"}, "--wrong");
    expect_nothing_done({"replay", "a.html", "--format", "pdf"}, "pdf");
    expect_nothing_done({"replay", "a.html", "--jobs", "x"}, "--jobs");
    expect_nothing_done({"replay", "a.html", "--retrieved", "noon"}, "--retrieved");
    expect_nothing_done({"replay", "a.html", "b.html", "--url", "https://a.example/"},
                        "--url describes one page");
    expect_nothing_done({"replay", "a.html", "b.html"}, "use --output FOLDER");
    expect_nothing_done({"filter", "--format", "xml"}, "with --raw");
}

TEST_F(BadInput, OutputThatCannotBeWritten) {
    put("a.html", "a");
    put("file", "x");
    expect_nothing_done({"replay", "a.html", "--output", "file/deeper/"}, "cannot be made");
    expect_nothing_done({"replay", "a.html", "--output", "missing/a.xml"}, "cannot be written");
    expect_nothing_done({"replay", "a.html", "--format", "jsonl", "--output", "."},
                        "JSON Lines go into one file");
    const Ran full = shell("\"$HOST\" replay a.html >/dev/full");
    EXPECT_EQ(full.code, 2);
    EXPECT_NE(full.err.find("standard output cannot be written"), std::string::npos) << full.err;
}

TEST_F(BadInput, FullDiskEndsAFolderOfFilesAtOnce) {
    for (const char* name : {"f/a.html", "f/b.html", "f/c.html"}) put(name, "page");
    const Ran ran = shell(
        "mkdir out; for i in a b c; do ln -s /dev/full out/$i.xml; done\n"
        "\"$HOST\" replay f --output out");
    EXPECT_EQ(ran.code, 2);
    EXPECT_EQ(count_of(ran.err, "cannot be written"), 1u) << ran.err;
    // What is in the way of one page alone is in nobody else's.
    const Ran one = shell("mkdir -p other/b.xml/x; \"$HOST\" replay f --output other");
    EXPECT_EQ(one.code, 1) << one.err;
    EXPECT_TRUE(exists("other/a.xml") && exists("other/c.xml"));
}

TEST_F(BadInput, NamesDoNotSteerTheTerminal) {
    const Ran ran = run({"replay", "--quiet", "a\x1b[2J.html"});
    EXPECT_EQ(ran.code, 1);
    EXPECT_EQ(ran.err.find('\x1b'), std::string::npos) << ran.err;
    const Ran c1 = run({"replay", "--quiet", "\u009b2Jé.html"});
    EXPECT_EQ(c1.err.find("\u009b"), std::string::npos) << c1.err;
    EXPECT_NE(c1.err.find("?2Jé.html"), std::string::npos) << c1.err;
}

// Whatever the library's own limit is.
TEST_F(BadInput, OfMoreThanAPageMayHaveTheRestIsCutAndSaidToBe) {
    const std::string page(page_limit + 1, 'x');
    put("plain.html", page);
    put("packed.html.gz", gzip(page));
    put("c.warc.gz", gzip(warc_response("https://w.example/1", page)) +
                         gzip(warc_response("https://w.example/2", gzip(page), "2",
                                            "Content-Encoding: gzip\r\n")));
    const Ran ran = shell(
        "\"$HOST\" replay plain.html packed.html.gz c.warc.gz --format jsonl"
        " | grep -o '\"limit\":1,'");
    EXPECT_EQ(lines_of(ran.out).size(), 4u) << ran.err;
    EXPECT_EQ(count_of(ran.err, "only its first 64 MiB are read"), 4u) << ran.err;
    const Ran raw =
        shell("\"$HOST\" filter --raw --format jsonl < plain.html | grep -o '\"limit\":1,'");
    EXPECT_EQ(raw.out, "\"limit\":1,\n") << raw.err;
}

}  // namespace
}  // namespace host
