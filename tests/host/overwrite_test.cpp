// An output that is one of the inputs is refused before anything is written.
#include "workbench.h"

namespace host {
namespace {

class Overwrite : public Workbench {
  protected:
    void expect_refused(const std::string& words, const std::string& why,
                        std::string_view input = {}) {
        const std::vector<std::string> before = files_in(".");
        const Ran ran = shell("\"$HOST\" " + words, input);
        EXPECT_EQ(ran.code, 2) << words;
        EXPECT_NE(ran.err.find(why), std::string::npos) << words << ": " << ran.err;
        EXPECT_EQ(ran.out, "");
        EXPECT_EQ(files_in("."), before) << words;
    }
};

TEST_F(Overwrite, InputIsNotReplacedByADocument) {
    put("in.html", "page");
    shell("ln -s in.html link.html; ln in.html hard.html");
    const std::string why = "would replace the input in.html; choose another name";
    expect_refused("replay in.html --output in.html", "--output in.html " + why);
    expect_refused("replay in.html --output ./in.html --resume", why);
    expect_refused("replay in.html --output link.html", why);
    expect_refused("replay in.html --output hard.html", why);
    expect_refused("replay link.html --output in.html", "would replace the input link.html");
    expect_refused("replay . --output in.html --format md", "would replace the input ./");
    EXPECT_EQ(get("in.html"), "page");
}

TEST_F(Overwrite, WarcIsNotReplaced) {
    const std::string warc = gzip(warc_response("https://w.example/1", "page"));
    put("c.warc.gz", warc);
    expect_refused("replay c.warc.gz --format warc --output c.warc.gz",
                   "--output c.warc.gz would replace the input c.warc.gz");
    expect_refused("replay c.warc.gz --metrics c.warc.gz",
                   "--metrics c.warc.gz would replace the input c.warc.gz");
    EXPECT_EQ(get("c.warc.gz"), warc);
}

TEST_F(Overwrite, PagesOfAFolderAreNotReplaced) {
    put("f/a.txt", "a");
    put("f/b/c.txt", "c");
    put("g/old.txt", "old");
    expect_refused("replay f --format txt --output f",
                   "--output f would replace the input f/a.txt");
    shell("ln -s ../f/b/c.txt g/c.txt");
    expect_refused("replay f --format txt --output g", "would replace the input f/b/c.txt");
    EXPECT_EQ(run({"replay", "f", "--output", "f"}).code, 0);
    EXPECT_EQ(run({"replay", "f", "--format", "txt", "--output", "h"}).code, 0);
    EXPECT_EQ(get("f/a.txt"), "a");
    EXPECT_EQ(get("h/a.txt"), "a");
}

TEST_F(Overwrite, ListsAreNotReplaced) {
    put("set/pages.jsonl", "{\"id\":\"a\"}\n");
    put("set/html/a.html", "page");
    put("urls.txt", "https://u.example/\n");
    put("lines", "{\"html\":\"page\"}\n");
    expect_refused("replay set --format jsonl --output set/pages.jsonl", "would replace the input");
    expect_refused("replay set --output set/html/a.html", "would replace the input");
    expect_refused("fetch --urls urls.txt --format jsonl --output urls.txt",
                   "would replace the input urls.txt");
    expect_refused("filter --output lines < lines", "would replace the input /dev/stdin");
}

TEST_F(Overwrite, OutputIsNotReplacedByMetrics) {
    put("in.html", "page");
    expect_refused("replay in.html --output out.xml --metrics ./out.xml", "are the same file");
}

}  // namespace
}  // namespace host
