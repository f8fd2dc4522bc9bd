// What is cut short: by the network, by memory, by the clock, by the host.
#include <gtest/gtest.h>

#include <atomic>
#include <set>
#include <string>

#include "causes.h"
#include "corpus.h"
#include "invariants.h"
#include "text/text.h"

namespace copydesk::testing {
namespace {

std::string some_sample(std::size_t index) {
    return read_page(some_of(sample_files(), 10).at(index)).text;
}

// A page cut anywhere reads as the page does up to there: but for the last blocks, where it was
// cut, all of its blocks are those of the whole page.
TEST(Truncation, ReadsAsFarAsItGoes) {
    for (std::size_t index = 0; index < 10; ++index) {
        const std::string whole = some_sample(index);
        std::multiset<std::string> all;
        for (const TextBlock& block : parsed_blocks(whole)) all.insert(block.text);
        std::size_t before = 0;
        for (std::size_t percent = 1; percent < 100; ++percent) {
            Arena arena(64u << 20);
            Watch watch(0, nullptr);
            const std::string_view bytes =
                std::string_view(whole).substr(0, whole.size() * percent / 100);
            const Text text =
                decode_text(bytes, {.charset = "utf-8", .content_type = {}, .html = true}, arena);
            const Page page = parse_html(text.utf8, Limits{}, watch, arena);
            ASSERT_EQ(broken_promise(page), "") << index << " at " << percent;
            EXPECT_EQ(page.cut, COPYDESK_COMPLETE);
            std::multiset<std::string> rest = all;
            std::size_t odd = 0, blocks = 0;
            for (const TextBlock& block : blocks_of(page)) {
                const auto found = rest.find(block.text);
                found == rest.end() ? static_cast<void>(++odd)
                                    : static_cast<void>(rest.erase(found));
                ++blocks;
            }
            EXPECT_LE(odd, 2u) << index << " at " << percent;
            EXPECT_GE(blocks + 2, before) << index << " at " << percent;
            before = blocks;
        }
    }
}

TEST(Truncation, ByMemory) {
    const std::string html = some_sample(0);
    std::size_t partial = 0;
    for (std::size_t budget = 0; budget < 4'000'000; budget += budget < 100'000 ? 1'000 : 20'000) {
        Arena arena(budget);
        Watch watch(0, nullptr);
        try {
            const Page page = parse_html(html, Limits{}, watch, arena);
            ASSERT_EQ(broken_promise(page), "") << budget;
            EXPECT_TRUE(page.cut == COPYDESK_COMPLETE || page.cut == COPYDESK_LIMIT_MEMORY)
                << budget;
            partial += page.cut == COPYDESK_LIMIT_MEMORY && !page.blocks.empty();
        } catch (const LimitReached& reached) {
            EXPECT_EQ(reached.limit(), COPYDESK_LIMIT_MEMORY);
            EXPECT_LT(budget, 300'000u);  // too small to hold anything
        }
        EXPECT_LE(arena.footprint(), budget);
    }
    EXPECT_GT(partial, 0u);  // what fits is kept
}

TEST(Truncation, ByTheHost) {
    const std::atomic<bool> cancelled{true};
    Arena arena(64u << 20);
    Watch watch(0, &cancelled);
    std::string html;  // longer than from one look at the watch to the next
    for (int i = 0; i < 2'000; ++i) html += "<div><p>x <b>y</b>";
    const Page page = parse_html(html, Limits{}, watch, arena);
    EXPECT_EQ(page.cut, COPYDESK_LIMIT_CANCEL);
    EXPECT_EQ(broken_promise(page), "");
}

TEST(Truncation, ByTheClock) {
    std::string html;
    for (int i = 0; i < 60'000; ++i) html += "<div><p>x <b>y</b>";
    Arena arena(Limits{}.memory);
    Watch watch(1, nullptr);
    const Page page = parse_html(html, Limits{}, watch, arena);
    EXPECT_EQ(page.cut, COPYDESK_LIMIT_TIME);
    EXPECT_EQ(broken_promise(page), "");
}

}  // namespace
}  // namespace copydesk::testing
