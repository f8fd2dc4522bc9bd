#include "core/small_trees.h"

#include <gtest/gtest.h>

#include <limits>
#include <random>

namespace copydesk {
namespace {

using Node = SmallTrees::Node;

// A tree of so many leaves, grown by splitting any of them.
std::vector<Node> grow(std::mt19937& random, std::size_t leaves) {
    std::vector<Node> nodes(1);
    for (std::size_t count = 1; count < leaves; ++count) {
        std::size_t leaf = random() % nodes.size();
        while (nodes[leaf].left != 0) leaf = random() % nodes.size();
        nodes[leaf].threshold = static_cast<float>(random() % 8);
        nodes[leaf].number = static_cast<std::uint16_t>(random() % 5);
        nodes[leaf].left = static_cast<std::uint16_t>(nodes.size());
        nodes[leaf].right = static_cast<std::uint16_t>(nodes.size() + 1);
        nodes.resize(nodes.size() + 2);
    }
    for (Node& node : nodes) node.value = static_cast<std::int32_t>(random() % 1000);
    return nodes;
}

std::int32_t walk(const std::vector<Node>& nodes, const float* row) {
    std::size_t at = 0;
    while (nodes[at].left != 0)
        at = row[nodes[at].number] <= nodes[at].threshold ? nodes[at].left : nodes[at].right;
    return nodes[at].value;
}

TEST(SmallTrees, give_what_a_walk_down_gives) {
    std::mt19937 random(1);
    std::vector<std::vector<Node>> all;
    SmallTrees trees;
    for (std::uint32_t tree = 0; tree < 40; ++tree) {
        all.push_back(grow(random, 1 + random() % SmallTrees::kLeaves));
        ASSERT_TRUE(trees.add(all.back(), tree));
    }
    trees.finish();
    for (int i = 0; i < 200; ++i) {
        float row[5];
        for (float& number : row) number = static_cast<float>(random() % 18) / 2;
        std::size_t told = 0;
        trees.for_each_leaf(row, [&](std::uint32_t label, std::int32_t value) {
            EXPECT_EQ(value, walk(all[label], row));
            ++told;
        });
        EXPECT_EQ(told, all.size());
    }
}

TEST(SmallTrees, have_no_room_for_more_leaves_and_no_use_for_a_threshold_that_is_no_number) {
    std::mt19937 random(2);
    SmallTrees trees;
    EXPECT_FALSE(trees.add(grow(random, SmallTrees::kLeaves + 1), 0));
    auto nodes = grow(random, 2);
    nodes[0].threshold = std::numeric_limits<float>::quiet_NaN();
    EXPECT_FALSE(trees.add(nodes, 0));
    // nodes that are the children of many make a tree of endless leaves
    std::vector<Node> ladder(64);
    for (std::uint16_t i = 0; i + 1u < ladder.size(); ++i)
        ladder[i].left = ladder[i].right = static_cast<std::uint16_t>(i + 1);
    EXPECT_FALSE(trees.add(ladder, 0));
    EXPECT_TRUE(trees.empty());
    ASSERT_TRUE(trees.add(grow(random, 3), 7));
    trees.finish();
    std::size_t told = 0;
    const float row[5] = {};
    trees.for_each_leaf(row, [&](std::uint32_t label, std::int32_t) { told += label; });
    EXPECT_EQ(told, 7u);
}

}  // namespace
}  // namespace copydesk
