// Runs that are interrupted and gone on with. tests/host/kill_test.py interrupts them anywhere.
#include "workbench.h"

namespace host {
namespace {

class Resume : public Workbench {
  protected:
    void SetUp() override {
        Workbench::SetUp();
        for (int i = 100; i < 130; ++i)
            put("f/" + std::to_string(i) + ".html",
                (i % 9 == 0 ? "FAIL-HERE" : "SLOW-HERE") + std::to_string(i));
    }
    // Begins the run and ends it without notice once its journal says that something is done.
    std::string interrupted(const std::string& words, const std::string& journal) {
        return "\"$HOST\" " + words + " & pid=$!\nfor i in $(seq 200); do [ -f " + journal +
               " ] && break; sleep 0.02; done\nkill -KILL $pid; wait $pid\ntest -f " + journal +
               "\n";
    }
};

TEST_F(Resume, GoesOnWhereTheRunWasInterrupted) {
    const Ran whole = run({"replay", "f", "--format", "jsonl", "--jobs", "4"});
    ASSERT_EQ(lines_of(whole.out).size(), 27u);
    const std::string words = "replay f --format jsonl --output out.jsonl --resume";
    EXPECT_EQ(shell(interrupted(words, ".out.jsonl.progress")).code, 0);
    EXPECT_FALSE(exists("out.jsonl"));
    const Ran ran = shell("\"$HOST\" " + words);
    EXPECT_EQ(ran.code, 1) << "failures are those of both runs";
    EXPECT_NE(ran.err.find("went on behind "), std::string::npos) << ran.err;
    EXPECT_EQ(get("out.jsonl"), whole.out);
    const std::vector<std::string> names = {"f", "out.jsonl"};
    EXPECT_EQ(files_in("."), names) << "nothing temporary stays";
}

TEST_F(Resume, FolderHoldsTheSameFiles) {
    put("f/100_x.html", "one");
    put("f/100/x.html", "the same name");
    run({"replay", "f", "--output", "whole", "--jobs", "4"});
    const std::string words = "replay f --output out --resume";
    EXPECT_EQ(shell(interrupted(words, "out/.progress")).code, 0);
    EXPECT_EQ(shell("\"$HOST\" " + words).code, 1);
    EXPECT_EQ(files_in("out"), files_in("whole"));
    for (const std::string& name : files_in("whole"))
        EXPECT_EQ(get("out/" + name), get("whole/" + name));
}

TEST_F(Resume, WritesNoMoreThanTheJournalSays) {
    const Ran whole = run({"replay", "f", "--format", "jsonl", "--jobs", "4"});
    const std::string words = "replay f --format jsonl --output out.jsonl --resume";
    EXPECT_EQ(shell(interrupted(words, ".out.jsonl.progress")).code, 0);
    // A record that was begun after the checkpoint, and half of another.
    put(".out.jsonl.part", get(".out.jsonl.part") + "{\"id\":\"100\"}\n{\"id\":");
    EXPECT_EQ(shell("\"$HOST\" " + words).code, 1);
    EXPECT_EQ(get("out.jsonl"), whole.out);
}

TEST_F(Resume, RefusesAnotherCommandAndAShorterFile) {
    const std::string words = "replay f --format jsonl --output out.jsonl --resume";
    EXPECT_EQ(shell(interrupted(words, ".out.jsonl.progress")).code, 0);
    const Ran other = shell("\"$HOST\" " + words + " --charset utf-8");
    EXPECT_EQ(other.code, 2);
    EXPECT_NE(other.err.find("interrupted run of another command"), std::string::npos) << other.err;
    put(".out.jsonl.part", "");
    const Ran cut = shell("\"$HOST\" " + words);
    EXPECT_EQ(cut.code, 2);
    EXPECT_NE(cut.err.find("is shorter than the interrupted run left it"), std::string::npos)
        << cut.err;
    EXPECT_EQ(shell("\"$HOST\" replay f --format jsonl --resume").code, 2);
}

// The same number of pages lies behind, but they are others.
TEST_F(Resume, RefusesChangedInputs) {
    const Ran whole = run({"replay", "f", "--format", "jsonl", "--jobs", "4"});
    const std::string words = "replay f --format jsonl --output out.jsonl --resume";
    EXPECT_EQ(shell(interrupted(words, ".out.jsonl.progress")).code, 0);
    const auto expect_refused = [&](const std::string& change, const std::string& back) {
        const Ran ran = shell(change + "; \"$HOST\" " + words);
        EXPECT_EQ(ran.code, 2) << change;
        EXPECT_NE(ran.err.find("the inputs are not those of the run that was interrupted"),
                  std::string::npos)
            << ran.err;
        shell(back);
    };
    expect_refused("echo new > f/000.html", "rm f/000.html");
    expect_refused("mv f/100.html .", "mv 100.html f");
    expect_refused("mv f g; mkdir f", "rmdir f; mv g f");
    // What is not yet read may change.
    put("f/999.html", "new");
    EXPECT_EQ(shell("\"$HOST\" " + words).code, 1);
    EXPECT_EQ(get("out.jsonl"), run({"replay", "f", "--format", "jsonl", "--jobs", "4"}).out);
    EXPECT_EQ(lines_of(get("out.jsonl")).size(), lines_of(whole.out).size() + 1);
}

TEST_F(Resume, RefusesToForgetWhatTheRunRemembered) {
    const std::vector<std::string> words = {"replay",   "f",        "--format",
                                            "jsonl",    "--output", "out.jsonl",
                                            "--resume", "--option", "colour=red"};
    const auto with = [&](const std::vector<std::string>& options) {
        std::vector<std::string> all = words;
        for (const std::string& option : options) {
            all.emplace_back("--option");
            all.push_back(option);
        }
        return run(all);
    };
    for (const char* option :
         {"duplicates=drop", "duplicates=report", "stories=yes", "site_memory=yes"}) {
        const Ran ran = with({option});
        EXPECT_EQ(ran.code, 2);
        EXPECT_NE(ran.err.find("--resume with " + std::string(option) + " needs --option state="),
                  std::string::npos)
            << ran.err;
        EXPECT_EQ(with({option, "state=file"}).err.find("needs --option state"), std::string::npos);
    }
    put("my.rules", "url keep all\narticle  drop duplicate # once\n");
    EXPECT_NE(with({"rules=my.rules"}).err.find("with a rule for duplicates needs --option state="),
              std::string::npos);
    EXPECT_EQ(with({"stories=yes", "stories=no"}).err.find("needs --option state"),
              std::string::npos);
}

TEST_F(Resume, KnowsARunThatOnlyMissedItsLastWord) {
    put("a.html", "a");
    run({"replay", "a.html", "--format", "jsonl", "--output", "out.jsonl"});
    const std::string before = get("out.jsonl");
    put(".out.jsonl.progress", "copydesk-host 2\nitems 1\nnames 1\nbytes " +
                                   std::to_string(before.size()) +
                                   "\nfailures 0\nformat jsonl\nhint \nhint \nhint \nretrieved 0\n"
                                   "input a.html\n");
    const Ran ran =
        run({"replay", "a.html", "--format", "jsonl", "--output", "out.jsonl", "--resume"});
    EXPECT_EQ(ran.code, 0) << ran.err;
    EXPECT_NE(ran.err.find("had come to its end"), std::string::npos) << ran.err;
    EXPECT_EQ(get("out.jsonl"), before);
    EXPECT_FALSE(exists(".out.jsonl.progress"));
}

}  // namespace
}  // namespace host
