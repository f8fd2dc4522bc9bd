// The URLs whose pages were read.
#include "memory/seen_urls.h"

#include <gtest/gtest.h>

#include <string>

#include "core/status.h"
#include "state_path.h"

namespace copydesk {
namespace {

std::string url(int number) { return "https://post.example/" + std::to_string(number); }

using Seen = test::WithStatePath;

TEST_F(Seen, AreKnownWithoutTheirFragment) {
    SeenUrls seen(10);
    EXPECT_FALSE(seen.has(url(1)));
    seen.add(url(1) + "#top");
    EXPECT_TRUE(seen.has(url(1)));
    EXPECT_TRUE(seen.has(url(1) + "#end"));
    EXPECT_FALSE(seen.has(url(1) + "?page=2"));
    EXPECT_FALSE(seen.has(url(11)));
}

TEST_F(Seen, TheNewestAreKeptWithinTheBound) {
    SeenUrls seen(100);
    for (int i = 0; i < 250; ++i) {
        seen.add(url(i));
        seen.add(url(i));
    }
    EXPECT_EQ(seen.size(), 100u);
    for (int i = 0; i < 250; ++i) EXPECT_EQ(seen.has(url(i)), i >= 150) << i;
}

TEST_F(Seen, AreThereTheNextTime) {
    {
        StateFile state(path_);
        SeenUrls seen(100, &state);
        for (int i = 0; i < 250; ++i) seen.add(url(i));
    }
    StateFile state(path_);
    std::size_t stored = 0;
    state.load(StateFile::Kind::url, [&](const StateRecord&) { ++stored; });
    EXPECT_EQ(stored, 100u) << "what is forgotten leaves the file";
    SeenUrls seen(1000, &state);
    for (int i = 0; i < 250; ++i) EXPECT_EQ(seen.has(url(i)), i >= 150) << i;
    seen.add(url(0));
    SeenUrls fewer(10, &state);
    EXPECT_EQ(fewer.size(), 10u);
    EXPECT_TRUE(fewer.has(url(0)) && fewer.has(url(249)));
}

TEST_F(Seen, ForeignContentIsRefused) {
    StateFile state(path_);
    ASSERT_TRUE(state.add(StateFile::Kind::url, {0, 5, {}, "x"}, 0));
    EXPECT_THROW(SeenUrls(10, &state), Failure);
    ASSERT_TRUE(state.add(StateFile::Kind::url, {0, 5, {}, {}}, 0));
    EXPECT_NO_THROW(SeenUrls(10, &state));
    ASSERT_TRUE(state.add(StateFile::Kind::url, {1, 5, {}, {}}, 0));
    EXPECT_THROW(SeenUrls(10, &state), Failure) << "the same one twice";
}

}  // namespace
}  // namespace copydesk
