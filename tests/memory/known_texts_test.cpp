// Texts that were met before.
#include "memory/known_texts.h"

#include <gtest/gtest.h>
#include <sys/wait.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cstdio>
#include <string>
#include <thread>
#include <vector>

#include "memory/text_words.h"

namespace copydesk {
namespace {

// Sentences of made-up words; the same number gives the same text.
std::string prose(unsigned seed, int words = 300) {
    std::uint64_t state = mix_bits(seed + 1);
    std::string text;
    for (int i = 0; i < words; ++i) {
        std::uint64_t word = mix_bits(++state);
        for (auto letters = 3 + word % 6; letters > 0; --letters, word /= 26)
            text += static_cast<char>('a' + word % 26);
        text += i % 12 == 11 ? ". " : " ";
    }
    return text;
}

std::string url(int number) { return "https://news.example/" + std::to_string(number); }

std::optional<Original> meet(KnownTexts& known, const std::string& text, int number) {
    const std::string at = url(number);
    return known.meet({text, at, "00000000000000ff"});
}

TEST(Sketch, IsTheSameWhateverStandsBetweenWords) {
    const Sketch plain = sketch_text("One two three four five");
    const Sketch other = sketch_text("  ONE, two \xe2\x80\x94 three\n\nfour (five)!");
    EXPECT_EQ(plain.whole, other.whole);
    EXPECT_EQ(plain.runs, other.runs);
    EXPECT_EQ(plain.count, 2u);
    EXPECT_NE(plain.whole, sketch_text("one two three five four").whole);
    EXPECT_EQ(sketch_text(" \xe2\x80\x94 ").whole, 0u);
}

TEST(Sketch, EstimatesWhatStandsInTheOther) {
    const std::string half = prose(1, 400);
    const Overlap overlap = compare(sketch_text(half), sketch_text(half + prose(2, 400)));
    EXPECT_EQ(overlap.of_first, 1);
    EXPECT_NEAR(overlap.of_second, 0.5, 0.2);
    EXPECT_EQ(compare(sketch_text(half), sketch_text(prose(2))).shared, 0u);
}

TEST(KnownTexts, NamesThePlaceOfTheOriginal) {
    KnownTexts known(100);
    EXPECT_FALSE(meet(known, prose(1), 1));
    EXPECT_FALSE(meet(known, prose(2), 2));
    const auto again = meet(known, prose(1), 3);
    ASSERT_TRUE(again);
    EXPECT_EQ(again->url, url(1));
    EXPECT_EQ(again->fingerprint, "00000000000000ff");
    EXPECT_EQ(again->likeness, Likeness::exact);
    EXPECT_EQ(again->share, 1);
    EXPECT_EQ(known.size(), 2u) << "a copy is not remembered";
}

TEST(KnownTexts, TellNearFromLonger) {
    KnownTexts known(100);
    const std::string story = prose(1);
    meet(known, story, 1);
    const auto near = meet(known, "Read this first. " + story.substr(story.size() / 4), 2);
    ASSERT_TRUE(near);
    EXPECT_EQ(near->likeness, Likeness::near);
    EXPECT_GT(near->share, 0.9);
    EXPECT_LE(near->share, 1);
    const auto longer = meet(known, story + prose(3, 900), 3);
    ASSERT_TRUE(longer);
    EXPECT_EQ(longer->likeness, Likeness::longer);
    EXPECT_FALSE(longer->is_copy());
    EXPECT_EQ(meet(known, prose(3, 900), 4)->url, url(3)) << "the longer one is remembered";
}

TEST(KnownTexts, ShortTextsAreKnownOnlyWhole) {
    KnownTexts known(100);
    meet(known, "The page was not found on this server.", 1);
    EXPECT_FALSE(meet(known, "The page was not found on that server.", 2));
    EXPECT_TRUE(meet(known, "the page was not found on this server", 3));
    EXPECT_FALSE(meet(known, "", 4));
    EXPECT_FALSE(meet(known, "", 5));
}

TEST(KnownTexts, ScriptsWithoutSpacesGoByCharacter) {
    KnownTexts known(100);
    std::string story;
    for (int i = 0; i < 200; ++i) {
        story += static_cast<char>(0xe4 + i * i % 5);
        story += static_cast<char>(0x80 + i * 37 % 64);
        story += static_cast<char>(0x80 + i * i * 11 % 64);
    }
    meet(known, story, 1);
    const auto cut = meet(known, story.substr(90), 2);
    ASSERT_TRUE(cut);
    EXPECT_EQ(cut->likeness, Likeness::near);
}

TEST(KnownTexts, TheNewestAreKeptWithinTheBound) {
    KnownTexts known(2000);  // grows once on the way
    constexpr int kTexts = 5000;
    for (int i = 0; i < kTexts; ++i)
        ASSERT_FALSE(meet(known, prose(static_cast<unsigned>(i), 60), i));
    EXPECT_EQ(known.size(), 2000u);
    int found = 0;
    for (int i = kTexts - 1000; i < kTexts; ++i) {
        const auto original = meet(known, prose(static_cast<unsigned>(i), 60), i);
        found += original && original->url == url(i);
    }
    EXPECT_EQ(found, 1000);
    EXPECT_FALSE(meet(known, prose(0, 60), 0)) << "the oldest have gone";
}

TEST(KnownTexts, OfThreadsThatBringTheSameTextOneIsFirst) {
    KnownTexts known(10'000);
    std::atomic<int> firsts{0};
    std::vector<std::thread> threads;
    for (int t = 0; t < 8; ++t)
        threads.emplace_back([&] {
            for (unsigned i = 0; i < 300; ++i) firsts += !meet(known, prose(i, 60), 1);
        });
    for (std::thread& thread : threads) thread.join();
    EXPECT_EQ(firsts, 300);
}

TEST(KnownTexts, AForkedChildDoesNotHang) {
    KnownTexts known(100'000);
    meet(known, prose(1), 1);
    std::atomic<bool> done{false};
    std::thread busy([&] {
        for (unsigned i = 2; !done; ++i) meet(known, prose(i, 60), 1);
    });
    for (int forks = 0; forks < 5; ++forks) {
        const pid_t child = fork();
        if (child == 0) {
            alarm(20);  // a child that hangs is killed by it
            for (unsigned i = 0; i < 3; ++i) meet(known, prose(i, 60), 2);
            _exit(0);
        }
        int status = 0;
        ASSERT_EQ(waitpid(child, &status, 0), child);
        EXPECT_TRUE(WIFEXITED(status) && WEXITSTATUS(status) == 0) << status;
    }
    done = true;
    busy.join();
}

// ./dev bench --memory runs it: a million texts, and look-ups of as many again.
TEST(KnownTexts, DISABLED_AMillion) {
    constexpr unsigned kTexts = 1'000'000;
    KnownTexts known(kTexts);
    for (unsigned i = 0; i < kTexts; ++i) meet(known, prose(i, 80), 1);
    ASSERT_EQ(known.size(), kTexts);
    std::vector<double> microseconds;
    int found = 0;
    for (unsigned i = 0; i < 20'000; ++i) {
        // Every second one is known, without its beginning.
        std::string text = prose(i % 2 ? kTexts + i : i * 49, 80);
        if (i % 2 == 0) text.erase(0, text.size() / 4);
        const Sketch sketch = sketch_text(text);
        const auto begin = std::chrono::steady_clock::now();
        const auto original = known.look_up(sketch);
        microseconds.push_back(
            std::chrono::duration<double, std::micro>(std::chrono::steady_clock::now() - begin)
                .count());
        ASSERT_FALSE(i % 2 && original) << i;
        found += original.has_value();
    }
    std::sort(microseconds.begin(), microseconds.end());
    const double median = microseconds[microseconds.size() / 2];
    std::printf("look-up among %u: median %.1f us, p99 %.1f us; %d of 10000 found\n", kTexts,
                median, microseconds[microseconds.size() * 99 / 100], found);
    EXPECT_LT(median, 200);
    EXPECT_GT(found, 9900);
}

}  // namespace
}  // namespace copydesk
