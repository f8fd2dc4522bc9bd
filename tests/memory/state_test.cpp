// What is remembered from one session to the next, and a process that is killed on the way.
#include "memory/state_file.h"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <signal.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <memory>
#include <random>
#include <string>

#include "core/status.h"
#include "memory/known_texts.h"
#include "memory/text_words.h"

namespace copydesk {
namespace {

namespace fs = std::filesystem;

std::string text_of(unsigned number) {
    std::string text;
    for (unsigned i = 0; i < 60; ++i)
        text += "w" + std::to_string(mix_bits(number * 60 + i + 1) % 50'000) + ' ';
    return text;
}
std::string url_of(unsigned number) { return "https://news.example/" + std::to_string(number); }

class State : public testing::Test {
  protected:
    State() { fs::create_directories(folder_); }
    ~State() override { fs::remove_all(folder_); }

    static std::optional<Original> meet(KnownTexts& known, unsigned number, std::uint64_t tag = 0) {
        const std::string text = text_of(number), url = url_of(number);
        return known.meet({text, url, "00000000000000ab", tag});
    }
    // Why the file is not taken; empty: it is.
    std::string refusal() const {
        try {
            StateFile state(path_);
            KnownTexts known(1000, &state);
            return {};
        } catch (const Failure& failure) {
            EXPECT_EQ(failure.status(), COPYDESK_BAD_OPTION_VALUE);
            EXPECT_EQ(failure.where(), "state");
            return failure.what();
        }
    }
    void fill(unsigned count) const {
        StateFile state(path_);
        KnownTexts known(1000, &state);
        for (unsigned i = 0; i < count; ++i) meet(known, i);
    }
    std::string bytes() const {
        std::ifstream file(path_, std::ios::binary);
        return {std::istreambuf_iterator<char>(file), {}};
    }
    void write(const std::string& bytes) const {
        std::ofstream(path_, std::ios::binary | std::ios::trunc) << bytes;
    }

    const std::string folder_ = testing::TempDir() + "copydesk-state-" + std::to_string(getpid());
    const std::string path_ = folder_ + "/known";
};

TEST_F(State, IsThereTheNextTime) {
    fill(20);
    StateFile state(path_);
    KnownTexts known(1000, &state);
    EXPECT_EQ(known.size(), 20u);
    for (unsigned i = 0; i < 20; ++i) {
        const auto original = meet(known, i);
        ASSERT_TRUE(original) << i;
        EXPECT_EQ(original->url, url_of(i));
        EXPECT_EQ(original->fingerprint, "00000000000000ab");
    }
    EXPECT_FALSE(meet(known, 20));
}

// A run that is killed has met pages that its host did not get; the next one reads them again,
// under the tags that they had.
TEST_F(State, OfARunThatGoesOnHoldsNoPageAgainstItself) {
    fill(10);  // of a run that came to its end
    const std::string more = text_of(12) + text_of(13) + text_of(14) + text_of(15), at = "u:/more";
    {
        StateFile state(path_);
        KnownTexts known(1000, &state);
        for (unsigned i = 10; i < 20; ++i) EXPECT_FALSE(meet(known, i, i));
        EXPECT_FALSE(known.meet({more, at, "1", 20})->is_copy());
        EXPECT_FALSE(known.meet({text_of(100), {}, "1", 21})) << "without a URL";
    }
    for (int resumed = 0; resumed < 2; ++resumed) {  // the second goes on with the first
        StateFile state(path_);
        KnownTexts known(1000, &state, true);
        EXPECT_EQ(known.size(), 22u);
        // Those two the host got: what comes under another tag is another page.
        for (unsigned i : {10u, 11u}) EXPECT_TRUE(meet(known, i, 30 + i)) << i;
        for (unsigned i = 12; i < 20; ++i) EXPECT_FALSE(meet(known, i, i)) << i;
        EXPECT_FALSE(known.meet({more, at, "1", 20})->is_copy()) << "it came behind its parts";
        EXPECT_FALSE(known.meet({text_of(100), {}, "1", 21}));
        // A second time is a copy, as is what an earlier run has met, whatever tags that had.
        for (unsigned i : {5u, 12u}) EXPECT_TRUE(meet(known, i, i)) << i;
        EXPECT_TRUE(known.meet({text_of(19), "u:/other", "1"}));
        EXPECT_TRUE(known.meet({text_of(100), "u:/other", "1"}));
        EXPECT_EQ(known.size(), 22u);
    }
    StateFile state(path_);
    KnownTexts known(1000, &state);
    for (unsigned i = 0; i < 20; ++i) EXPECT_TRUE(meet(known, i)) << i;
}

TEST_F(State, HoldsNoMoreThanItMay) {
    {
        StateFile state(path_);
        KnownTexts known(10, &state);
        for (unsigned i = 0; i < 35; ++i) meet(known, i);
    }
    StateFile state(path_);
    KnownTexts known(1000, &state);
    EXPECT_EQ(known.size(), 10u);
    for (unsigned i = 25; i < 35; ++i) EXPECT_TRUE(meet(known, i)) << i;
    KnownTexts fewer(4, &state);
    EXPECT_EQ(fewer.size(), 4u);
    EXPECT_TRUE(meet(fewer, 34));
}

TEST_F(State, OfOneSessionIsNotAnothers) {
    StateFile state(path_);
    EXPECT_NE(refusal().find("in use by another session"), std::string::npos) << refusal();
}

TEST_F(State, FromElsewhereIsRefused) {
    for (const std::string& other :
         {std::string("Dear diary,\n"), std::string("SQLite format 3\0", 16),
          std::string(5000, 'x'), std::string(5000, '\0')}) {
        write(other);
        EXPECT_NE(refusal().find("is not a whole state file"), std::string::npos) << refusal();
        EXPECT_EQ(bytes(), other) << "and left alone";
    }
    fs::remove(path_);
    fs::create_directory(path_);
    EXPECT_FALSE(refusal().empty());
}

TEST_F(State, CutAnywhereIsRefusedWhole) {
    fill(200);
    const std::string whole = bytes();
    ASSERT_GT(whole.size(), 20'000u);
    for (std::size_t size = 1; size < whole.size(); size += whole.size() / 23) {
        write(whole.substr(0, size));
        EXPECT_FALSE(refusal().empty()) << size << " of " << whole.size();
    }
    write(whole);
    EXPECT_EQ(refusal(), "");
}

TEST_F(State, WithForeignContentIsRefused) {
    {
        StateFile state(path_);
        for (const std::string& data :
             {std::string("?"), std::string(8, '\0'), std::string(16, 'x')})
            ASSERT_TRUE(state.add(StateFile::Kind::text, {data.size(), 1, "", data}, 0));
    }
    EXPECT_NE(refusal().find("is not a whole state file"), std::string::npos) << refusal();
}

TEST_F(State, AForkedChildLeavesTheFileToItsParent) {
    auto state = std::make_unique<StateFile>(path_);
    auto known = std::make_unique<KnownTexts>(1000, state.get());
    meet(*known, 1);
    const pid_t child = fork();
    if (child == 0) {
        const bool knows = meet(*known, 1).has_value();
        meet(*known, 2);
        known.reset();
        state.reset();
        _exit(knows ? 0 : 1);
    }
    int status = 0;
    ASSERT_EQ(waitpid(child, &status, 0), child);
    EXPECT_EQ(status, 0);
    meet(*known, 3);
    known.reset();
    state.reset();
    StateFile again(path_);
    KnownTexts then(1000, &again);
    EXPECT_TRUE(meet(then, 1) && meet(then, 3));
    EXPECT_FALSE(meet(then, 2));
}

// The child says of each text that it is stored, and is killed at a random moment. COPYDESK_KILLS
// is how often; ./dev check asks for a hundred.
TEST_F(State, SurvivesAKillAtAnyMoment) {
    const char* asked = std::getenv("COPYDESK_KILLS");
    const int kills = asked ? std::atoi(asked) : 10;
    std::random_device random;
    unsigned stored = 0;
    for (int kill_number = 0; kill_number < kills; ++kill_number) {
        int ends[2];
        ASSERT_EQ(pipe2(ends, O_CLOEXEC), 0);
        const pid_t child = fork();
        if (child == 0) {
            StateFile state(path_);
            KnownTexts known(100'000, &state);
            for (unsigned i = stored;; ++i) {
                meet(known, i);
                if (::write(ends[1], &i, sizeof i) != sizeof i) _exit(1);
            }
        }
        close(ends[1]);
        usleep(1000 + random() % 60'000);
        kill(child, SIGKILL);
        for (unsigned number = 0; read(ends[0], &number, sizeof number) == sizeof number;)
            stored = number + 1;
        close(ends[0]);
        ASSERT_EQ(waitpid(child, nullptr, 0), child);
        ASSERT_EQ(refusal(), "") << "after kill " << kill_number;
    }
    StateFile state(path_);
    KnownTexts known(100'000, &state);
    EXPECT_GE(known.size(), stored);
    unsigned lost = 0;
    for (unsigned i = 0; i < stored; ++i) {
        const auto original = meet(known, i);
        lost += !original || original->url != url_of(i);
    }
    EXPECT_EQ(lost, 0u) << "of " << stored;
    EXPECT_GT(stored, 0u);
    std::printf("%d kills, %u texts stored, %u lost\n", kills, stored, lost);
}

TEST_F(State, SaysOnceThatItCannotBeWritten) {
    const pid_t child = fork();  // for its own limit of the size of files
    if (child == 0) {
        StateFile state(path_);
        KnownTexts known(1000, &state);
        signal(SIGXFSZ, SIG_IGN);
        const rlimit limit{20'000, 20'000};
        setrlimit(RLIMIT_FSIZE, &limit);
        for (unsigned i = 0; i < 100; ++i) meet(known, i);
        const bool is_known = meet(known, 99).has_value();
        const bool is_said = !state.take_failure().empty(),
                   is_said_again = !state.take_failure().empty();
        _exit(is_known && is_said && !is_said_again ? 0 : 1);
    }
    int status = 0;
    ASSERT_EQ(waitpid(child, &status, 0), child);
    EXPECT_EQ(status, 0);
    EXPECT_EQ(refusal(), "");
}

}  // namespace
}  // namespace copydesk
