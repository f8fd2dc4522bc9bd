// Stories that others tell, too.
#include "memory/known_stories.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <cmath>
#include <cstdio>
#include <random>
#include <string>
#include <vector>

#include "memory/known_words.h"
#include "memory/text_words.h"

namespace copydesk {
namespace {

std::uint32_t number_of(std::string_view word) {
    std::uint32_t number = 0;
    for_each_word(word,
                  [&](std::uint64_t hash) { number = static_cast<std::uint32_t>(hash >> 32); });
    return number;
}

std::string name_of(unsigned number) {
    std::string name;
    for (number = number * 7919 + 12345; number > 0; number /= 20)
        name += static_cast<char>('a' + number % 20);
    return name + "ov";
}

// A text about fifteen things of `story`, each named more than once, in the words of `teller`.
std::string told(unsigned story, unsigned teller) {
    std::minstd_rand random(story * 1000 + teller + 1);
    std::string text;
    for (int i = 0; i < 120; ++i) {
        if (i % 3 == 0)
            text += name_of(story * 40 + static_cast<unsigned>(random() % 15));
        else if (i % 3 == 1)
            text += random() % 2 ? "the" : "and";
        else
            text += name_of(1'000'000 + teller * 1000 + static_cast<unsigned>(random() % 100));
        text += ' ';
    }
    return text;
}

std::vector<SameStory> meet(KnownStories& known, unsigned story, unsigned teller) {
    const std::string url = "https://" + name_of(teller) + ".example/" + std::to_string(story);
    return known.meet("", {told(story, teller), url, "ff", teller}, true);
}

TEST(Words, ThatShipAreFoundByTheSameHash) {
    EXPECT_GT(KnownWords::shipped_share(number_of("The")), 900u);
    EXPECT_GT(KnownWords::shipped_share(number_of("und")), 800u);
    EXPECT_GT(KnownWords::shipped_share(number_of("que")), 800u);
    EXPECT_EQ(KnownWords::shipped_share(number_of("xylotomous")), 0u);
}

TEST(Words, AreLearned) {
    KnownWords words;
    const std::uint32_t word = number_of("zzyzzx");
    const double before = words.rarity(word);
    for (int i = 0; i < 100; ++i) words.learn(std::vector<std::uint32_t>{word});
    EXPECT_LT(words.rarity(word), 0.01);
    EXPECT_GT(before, 6);
}

TEST(Words, AreTheSameOnceStored) {
    KnownWords words, again, other;
    std::vector<std::uint32_t> some;
    for (std::uint32_t i = 0; i < 300; ++i) {
        some.push_back(i * 7919);
        words.learn(some);
    }
    const std::string data = words.pack();
    ASSERT_TRUE(again.unpack(data));
    for (const std::uint32_t word : some) EXPECT_EQ(again.rarity(word), words.rarity(word));
    EXPECT_EQ(again.pack(), data);
    EXPECT_FALSE(other.unpack({}));
    EXPECT_FALSE(other.unpack(data + '\0'));
    EXPECT_FALSE(other.unpack(std::string_view(data).substr(0, data.size() - 1)));
    EXPECT_FALSE(other.unpack(std::string(data.size(), '\xff')));
}

TEST(Stories, AreToldByTheWordsThatTheStateHolds) {
    const std::string path = testing::TempDir() + "copydesk-words-" + std::to_string(getpid());
    const auto similarity_of = [](KnownStories& known) {
        const auto found = meet(known, 3, 900);
        return found.empty() ? 0 : found[0].similarity;
    };
    KnownStories always(1000);
    {
        StateFile state(path);
        KnownStories first(1000, &state);
        for (unsigned story = 0; story < 150; ++story)
            for (KnownStories* known : {&always, &first}) meet(*known, story, 1 + story);
    }
    StateFile state(path);
    KnownStories second(1000, &state);
    KnownStories fresh(1000);
    meet(fresh, 3, 4);
    const double told = similarity_of(always);
    EXPECT_GT(told, KnownStories::kSimilarity);
    EXPECT_NEAR(similarity_of(second), told, 1e-3);
    EXPECT_GT(std::abs(similarity_of(fresh) - told), 1e-3) << "which other words would not tell";
    for (const char* end : {"", "-wal", "-shm"}) std::remove((path + end).c_str());
}

TEST(Stories, OfAPageThatARunMeetsAgainAreNotItsOwn) {
    const std::string path = testing::TempDir() + "copydesk-again-" + std::to_string(getpid());
    {
        StateFile state(path);
        KnownStories killed(1000, &state);
        for (unsigned teller = 1; teller < 4; ++teller) meet(killed, 7, teller);
    }
    {
        StateFile state(path);
        KnownStories goes_on(1000, &state, true);
        EXPECT_TRUE(meet(goes_on, 7, 1).empty()) << "the others came behind it";
        EXPECT_EQ(meet(goes_on, 7, 2).size(), 1u);
        EXPECT_EQ(meet(goes_on, 7, 4).size(), 3u);
    }
    for (const char* end : {"", "-wal", "-shm"}) std::remove((path + end).c_str());
}

TEST(Stories, AreKnownWhoeverTellsThem) {
    KnownStories known(1000);
    for (unsigned story = 0; story < 100; ++story)
        EXPECT_TRUE(meet(known, story, 1 + story).empty()) << story;
    for (unsigned story = 0; story < 100; ++story) {
        const auto found = meet(known, story, 500 + story);
        ASSERT_FALSE(found.empty()) << story;
        EXPECT_EQ(found[0].url,
                  "https://" + name_of(1 + story) + ".example/" + std::to_string(story));
        EXPECT_GE(found[0].similarity, KnownStories::kSimilarity);
        EXPECT_EQ(found[0].fingerprint, "00000000000000ff");
    }
}

TEST(Stories, AreNoMoreThanFiveTheMostSimilarFirst) {
    KnownStories known(1000);
    for (unsigned teller = 0; teller < 20; ++teller) meet(known, 7, teller);
    const auto found = meet(known, 7, 30);
    ASSERT_EQ(found.size(), KnownStories::kMost);
    for (std::size_t i = 1; i < found.size(); ++i)
        EXPECT_GE(found[i - 1].similarity, found[i].similarity);
}

TEST(Stories, OfFewWordsAreNone) {
    KnownStories known(10);
    for (int i = 0; i < 2; ++i)
        EXPECT_TRUE(
            known.meet("Page not found", {"Please try again later.", "", "1"}, true).empty());
}

TEST(Stories, TheNewestAreKeptWithinTheBound) {
    KnownStories known(50);
    for (unsigned story = 0; story < 120; ++story) meet(known, story, 1 + story);
    EXPECT_TRUE(meet(known, 3, 900).empty());
    EXPECT_FALSE(meet(known, 110, 901).empty());
}

}  // namespace
}  // namespace copydesk
