// Order and ranks by the bytes of numbers, beside the standard library's sort.
#include "body/order.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <vector>

namespace copydesk {
namespace {

TEST(Order, IsThatOfAStableSort) {
    Arena arena(1u << 24);
    std::mt19937 random(7);
    for (const std::size_t count : {0u, 1u, 2u, 300u, 5000u}) {
        std::vector<std::uint32_t> keys(count);
        for (auto& key : keys)
            key = static_cast<std::uint32_t>(random() % 1000 * (random() % 2 ? 1 : 0x10001));
        std::vector<std::uint32_t> wanted(count);
        for (std::uint32_t i = 0; i < count; ++i) wanted[i] = i;
        std::stable_sort(wanted.begin(), wanted.end(),
                         [&](std::uint32_t a, std::uint32_t b) { return keys[a] < keys[b]; });
        std::vector<std::uint32_t> found;
        for (const Keyed& one : order_by(keys, arena)) found.push_back(one.index);
        EXPECT_EQ(found, wanted) << count;
    }
}

TEST(Order, RanksAreHowManyAreSmaller) {
    Arena arena(1u << 24);
    std::mt19937 random(11);
    Column<float> values(&arena);
    for (int i = 0; i < 2000; ++i)
        values.push_back(static_cast<float>(static_cast<int>(random() % 200) - 100) / 8);
    const Column<std::uint32_t> ranks = ranks_of(values, arena);
    for (std::size_t i = 0; i < values.size(); ++i)
        ASSERT_EQ(ranks[i], std::count_if(values.begin(), values.end(),
                                          [&](float other) { return other < values[i]; }));
}

}  // namespace
}  // namespace copydesk
