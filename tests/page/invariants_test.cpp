// The promises of page.h, on samples, mutated samples and random tag soup.
#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "corpus.h"
#include "invariants.h"
#include "soup.h"

namespace copydesk::testing {
namespace {

std::string check_html(const std::string& html, const Limits& limits = {}) {
    Arena arena(limits.memory);
    Watch watch(0, nullptr);
    return broken_promise(parse_html(html, limits, watch, arena));
}

TEST(Invariants, HoldOnSamples) {
    for (const std::string& file : sample_files())
        EXPECT_EQ(check_html(read_page(file).text), "") << file;
}

TEST(Invariants, HoldOnMutatedSamples) {
    for (const std::string& file : sample_files())
        for (std::uint64_t seed = 1; seed <= 3; ++seed)
            EXPECT_EQ(check_html(mutate(read_page(file).text, seed)), "") << file << " " << seed;
}

TEST(Invariants, HoldOnTagSoup) {
    for (std::uint64_t seed = 1; seed <= 20'000; ++seed) {
        const std::string html = tag_soup(seed, 1 + seed % 60);
        const std::string wrong = check_html(html);
        ASSERT_EQ(wrong, "") << "seed " << seed << "\n" << html;
    }
}

TEST(Invariants, HoldWhateverTheLimits) {
    for (std::uint64_t seed = 1; seed <= 3'000; ++seed) {
        Limits limits;
        limits.depth = static_cast<std::uint32_t>(1 + seed % 7);
        limits.elements = static_cast<std::uint32_t>(1 + seed % 97);
        limits.attributes = static_cast<std::uint32_t>(seed % 3);
        const std::string html = tag_soup(seed, 100);
        ASSERT_EQ(check_html(html, limits), "") << "seed " << seed << "\n" << html;
    }
}

// The parser's tree may be deeper than the cap by a small factor (elements that it implies), but
// never by as much as the page is long.
TEST(Invariants, DepthIsBounded) {
    Limits limits;
    limits.depth = 12;
    for (std::uint64_t seed = 1; seed <= 60; ++seed) {
        const std::string html = tag_soup(seed, 20'000);
        Arena arena(limits.memory);
        Watch watch(0, nullptr);
        const Page page = parse_html(html, limits, watch, arena);
        int deepest = 0;
        for (NodeId n = 0; n < page.nodes.size(); ++n) {
            int depth = 0;
            for (NodeId at = n; at != kNone; at = page.nodes[at].parent)
                depth += !page.nodes[at].is_inline;
            deepest = std::max(deepest, depth);
        }
        EXPECT_LE(deepest, 4 * 12) << "seed " << seed;
    }
}

}  // namespace
}  // namespace copydesk::testing
