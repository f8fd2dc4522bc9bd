// What comes back on the pages of a site.
#include "memory/known_sites.h"

#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <atomic>
#include <string>
#include <thread>
#include <vector>

#include "core/status.h"
#include "state_path.h"

namespace copydesk {
namespace {

constexpr std::uint32_t kMenu = 7, kBox = 8;  // texts that stand on every page

// A page with the site's menu and box, and an article of its own; the same number is the same text.
std::vector<SiteBlock> page(std::uint32_t number, std::uint32_t paragraphs = 5) {
    std::vector<SiteBlock> blocks{{kMenu, 12, false}, {0, 2, false}};
    for (std::uint32_t i = 0; i < paragraphs; ++i)
        blocks.push_back({1000 + number * 1000 + i, 40, true});
    blocks.push_back({kBox, 15, true});
    return blocks;
}
std::string url(std::uint32_t number, const std::string& host = "www.post.example") {
    return "https://" + host + "/story/" + std::to_string(number);
}

void learn(KnownSites& sites, std::uint32_t number, const std::vector<std::string>& names = {},
           const std::string& host = "www.post.example") {
    const auto blocks = page(number);
    sites.learn({url(number, host), blocks}, names);
}
SiteRecall recall(KnownSites& sites, std::uint32_t number,
                  const std::string& host = "www.post.example") {
    const auto blocks = page(number);
    return sites.recall({url(number, host), blocks});
}

TEST(KnownSites, CountsTheOtherPagesThatHaveAText) {
    KnownSites sites(10);
    EXPECT_EQ(recall(sites, 1).pages, 0u);
    for (std::uint32_t i = 1; i <= 3; ++i) learn(sites, i);
    const SiteRecall fourth = recall(sites, 4);
    EXPECT_EQ(fourth.pages, 3u);
    EXPECT_EQ(fourth.returns, (std::vector<std::uint8_t>{3, 0, 0, 0, 0, 0, 0, 3}));
    EXPECT_EQ(recall(sites, 2).pages, 2u) << "a page is none of its own others";
    EXPECT_EQ(recall(sites, 2).returns.front(), 2u);
}

TEST(KnownSites, APageReadAgainIsNoOtherPage) {
    KnownSites sites(10);
    for (int i = 0; i < 10; ++i) learn(sites, 1);
    const SiteRecall again = recall(sites, 1);
    EXPECT_EQ(again.pages, 0u);
    EXPECT_TRUE(again.returns.empty());
}

TEST(KnownSites, NorIsItUnderAnotherAddress) {
    KnownSites sites(10);
    for (const char* end : {"", "?from=feed", "?page=print", "#comments", "/amp"}) {
        const auto blocks = page(1);
        sites.learn({url(1) + end, blocks}, {});
    }
    EXPECT_EQ(recall(sites, 1).pages, 0u);
    EXPECT_EQ(recall(sites, 2).pages, 1u);
    // Nor in parts: the page that shows all of it holds its first one.
    const auto whole = page(1, 12);
    EXPECT_EQ(sites.recall({url(1) + "?view=all", whole}).pages, 0u);
}

TEST(KnownSites, ABoxInCommonMakesNoSamePage) {
    KnownSites sites(10);
    const std::vector<SiteBlock> video{{kMenu, 12, false}, {kBox, 15, true}};
    sites.learn({url(9), video}, {});
    EXPECT_EQ(recall(sites, 1).pages, 1u);
}

TEST(KnownSites, DoNotMix) {
    KnownSites sites(10);
    for (std::uint32_t i = 1; i <= 3; ++i) learn(sites, i);
    EXPECT_EQ(recall(sites, 4, "other.example").pages, 0u);
    EXPECT_EQ(recall(sites, 4, "sport.post.example").pages, 0u);
    EXPECT_EQ(recall(sites, 4, "POST.example").pages, 3u) << "with and without www";
    const auto blocks = page(5);
    sites.learn({"", blocks}, {});
    sites.learn({"no address", blocks}, {});
    EXPECT_EQ(sites.size(), 1u);
    EXPECT_EQ(sites.recall({"", blocks}).pages, 0u);
}

TEST(KnownSites, TheOldestGiveWay) {
    KnownSites sites(2);
    for (std::uint32_t i = 0; i < 50; ++i) learn(sites, i);
    EXPECT_EQ(recall(sites, 100).pages, KnownSites::kPages);
    EXPECT_EQ(recall(sites, 100).returns.front(), KnownSites::kPages);
    const auto first = page(0);
    EXPECT_EQ(sites.recall({url(777), first}).returns[2], 0u) << "its page has gone";
    const auto last = page(49);
    EXPECT_EQ(sites.recall({url(777), last}).pages, KnownSites::kPages - 1) << "it is that page";

    learn(sites, 1, {}, "second.example");
    learn(sites, 60);
    learn(sites, 1, {}, "third.example");
    EXPECT_EQ(sites.size(), 2u);
    EXPECT_EQ(recall(sites, 2, "second.example").pages, 0u) << "not met for longest";
    EXPECT_EQ(recall(sites, 100).pages, KnownSites::kPages);
}

TEST(KnownSites, LargePagesPushOutOldOnesOnly) {
    KnownSites sites(2);
    for (std::uint32_t i = 0; i < 40; ++i) {
        auto blocks = page(i, 900);
        blocks.front().text = kMenu;
        sites.learn({url(i), blocks}, {});
    }
    const SiteRecall now = recall(sites, 100);
    EXPECT_GE(now.pages, KnownSites::kBlocks / KnownSites::kBlocksOfPage - 1);
    EXPECT_LT(now.pages, KnownSites::kPages);
    EXPECT_EQ(now.returns.front(), now.pages) << "small hashes are kept of every page";
}

TEST(KnownSites, ANameBesideChangingOthersIsTheHouses) {
    KnownSites sites(10);
    for (std::uint32_t i = 0; i < 4; ++i)
        learn(sites, i, {"Harbour Desk", "Author " + std::to_string(i / 2)});
    EXPECT_EQ(recall(sites, 10).house, std::vector<std::string>{"Harbour Desk"});
    EXPECT_TRUE(recall(sites, 3).house.empty()) << "three other pages are too few";
    for (std::uint32_t i = 4; i < 8; ++i) learn(sites, i, {"Somebody Else"});
    EXPECT_TRUE(recall(sites, 10).house.empty()) << "it stands on half of the pages";
}

TEST(KnownSites, WhoWritesAllOfASiteIsItsAuthor) {
    KnownSites sites(10);
    for (std::uint32_t i = 0; i < 20; ++i) learn(sites, i, {"Ann Lee"});
    EXPECT_TRUE(recall(sites, 30).house.empty());
    for (std::uint32_t i = 20; i < 30; ++i)
        learn(sites, i, {"Ann Lee", "Helper " + std::to_string(i % 3)});
    EXPECT_TRUE(recall(sites, 40).house.empty()) << "nor with those who help";
}

TEST(KnownSites, TakeThreadsAndForks) {
    KnownSites sites(50);
    std::atomic<bool> done{false};
    std::vector<std::thread> threads;
    for (std::uint32_t t = 0; t < 4; ++t)
        threads.emplace_back([&, t] {
            for (std::uint32_t i = 0; !done; ++i) {
                const std::string host = "host" + std::to_string(i % 70) + ".example";
                recall(sites, i * 4 + t, host);
                learn(sites, i * 4 + t, {"Ann Lee"}, host);
            }
        });
    int status = 1;
    const pid_t child = fork();
    if (child == 0) {
        alarm(20);  // a child that hangs is killed by it
        for (std::uint32_t i = 0; i < 3; ++i) learn(sites, i);
        _exit(0);
    }
    ASSERT_EQ(waitpid(child, &status, 0), child);
    done = true;
    for (std::thread& thread : threads) thread.join();
    EXPECT_EQ(status, 0);
    EXPECT_LE(sites.size(), 50u);
}

using SiteState = test::WithStatePath;

TEST_F(SiteState, IsThereTheNextTime) {
    {
        StateFile state(path_);
        KnownSites sites(10, &state);
        for (std::uint32_t i = 0; i < 50; ++i)
            learn(sites, i, {"Harbour Desk", "Author " + std::to_string(i % 5)});
    }
    StateFile state(path_);
    std::size_t stored = 0;
    state.load(StateFile::Kind::page, [&](const StateRecord&) { ++stored; });
    EXPECT_EQ(stored, KnownSites::kPages) << "what is forgotten leaves the file";
    KnownSites sites(10, &state);
    const SiteRecall known = recall(sites, 100);
    EXPECT_EQ(known.pages, KnownSites::kPages);
    EXPECT_EQ(known.returns.back(), KnownSites::kPages);
    EXPECT_EQ(known.house, std::vector<std::string>{"Harbour Desk"});
    EXPECT_EQ(recall(sites, 49).pages, KnownSites::kPages - 1);
    const auto moved = page(49);
    EXPECT_EQ(sites.recall({url(777), moved}).pages, KnownSites::kPages - 1);
    learn(sites, 60);
    EXPECT_EQ(recall(sites, 100).pages, KnownSites::kPages);
}

TEST_F(SiteState, OfSitesThatGaveWayNothingStays) {
    const auto count = [](StateFile& state) {
        std::size_t stored = 0;
        state.load(StateFile::Kind::page, [&](const StateRecord&) { ++stored; });
        return stored;
    };
    {
        StateFile state(path_);
        KnownSites sites(3, &state);
        for (std::uint32_t i = 0; i < 30; ++i)
            learn(sites, i, {}, "host" + std::to_string(i) + ".example");
        EXPECT_EQ(count(state), 3u);
    }
    StateFile state(path_);
    KnownSites fewer(1, &state);
    EXPECT_EQ(fewer.size(), 1u);
    EXPECT_EQ(recall(fewer, 1, "host29.example").pages, 1u);
    learn(fewer, 2, {}, "host29.example");
    EXPECT_EQ(count(state), 2u);
}

// A URL is stored without its end: whose host stands behind the cut is of no site.
TEST_F(SiteState, IsReadWhateverTheUrls) {
    const std::string hidden = "http://a$" + std::string(3000, 'a') + "@post.example/x";
    const auto blocks = page(2);
    {
        StateFile state(path_);
        KnownSites sites(10, &state);
        learn(sites, 1);
        sites.learn({hidden, blocks}, {});
        sites.recall({hidden, blocks});
        // As versions before this one did.
        const std::string data("\1\0\0\0\1\0\0\0\7\0\0\0", 12);
        EXPECT_TRUE(state.add(StateFile::Kind::page, {70, 0, hidden.substr(0, 2048), data}, 0));
    }
    StateFile state(path_);
    KnownSites sites(10, &state);
    EXPECT_EQ(sites.size(), 1u);
    EXPECT_EQ(recall(sites, 3).pages, 1u);
    learn(sites, 3);
    std::vector<std::uint64_t> stored;
    state.load(StateFile::Kind::page,
               [&](const StateRecord& record) { stored.push_back(record.number); });
    EXPECT_EQ(stored, (std::vector<std::uint64_t>{0, 71})) << "the other one is forgotten";
}

TEST_F(SiteState, WithForeignContentIsRefused) {
    StateFile state(path_);
    const std::string whole("\1\0\0\0\1\0\0\0\7\0\0\0Ann\n", 16);
    const auto is_refused = [&](const std::string& address, const std::string& data) {
        EXPECT_TRUE(state.add(StateFile::Kind::page, {5, 0, address, data}, 0));
        try {
            KnownSites sites(10, &state);
            return false;
        } catch (const Failure& failure) {
            return failure.where() == "state";
        }
    };
    EXPECT_FALSE(is_refused(url(1), whole));
    EXPECT_TRUE(is_refused("", whole));
    for (std::size_t size = 0; size < whole.size(); ++size) {
        if (size == 12) continue;  // no names
        EXPECT_TRUE(is_refused(url(1), whole.substr(0, size))) << size;
    }
    EXPECT_TRUE(is_refused(url(1), std::string("\1\0\0\0\1\0\0\0\0\0\0\0", 12)));
    EXPECT_TRUE(is_refused(url(1), std::string("\1\0\0\0\2\0\0\0\7\0\0\0\7\0\0\0", 16)));
    EXPECT_TRUE(is_refused(url(1), std::string("\1\0\0\0\xff\xff\xff\xff\7\0\0\0", 12)));
}

}  // namespace
}  // namespace copydesk
