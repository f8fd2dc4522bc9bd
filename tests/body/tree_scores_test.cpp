#include "body/tree_scores.h"

#include <gtest/gtest.h>

#include <random>

namespace copydesk {
namespace {

// A tree as one is used to: where the value is above the threshold it goes to the right.
struct Node {
    std::uint32_t column = 0;
    float threshold = 0;
    std::size_t left = 0, right = 0;  // 0: a leaf
    std::int32_t value = 0;
};
using Tree = std::vector<Node>;

constexpr std::size_t kColumns = 7;

Tree random_tree(std::mt19937& random) {
    Tree tree(1);
    for (std::size_t leaves = 1; leaves < 1 + random() % Trees::kLeaves; ++leaves) {
        std::size_t at;
        do at = random() % tree.size();
        while (tree[at].left != 0);
        tree[at].column = static_cast<std::uint32_t>(random() % kColumns);
        tree[at].threshold = static_cast<float>(random() % 9) / 2;
        tree[at].left = tree.size();
        tree[at].right = tree.size() + 1;
        tree.resize(tree.size() + 2);
    }
    for (Node& node : tree) node.value = static_cast<std::int32_t>(random() % 200'001) - 100'000;
    return tree;
}

// Numbers the leaves from left to right; gives each inner node the leaves of its left branch.
std::uint32_t number_leaves(const Tree& tree, std::size_t at, std::uint32_t number,
                            std::vector<std::uint32_t>& left_leaves, std::int32_t* values) {
    if (tree[at].left == 0) {
        values[number] = tree[at].value;
        return number + 1;
    }
    const std::uint32_t middle = number_leaves(tree, tree[at].left, number, left_leaves, values);
    for (std::uint32_t i = number; i < middle; ++i) left_leaves[at] |= 1u << i;
    return number_leaves(tree, tree[at].right, middle, left_leaves, values);
}

Trees flat(const std::vector<Tree>& trees, std::int32_t bias) {
    Trees out;
    out.bias = bias;
    out.leaves.resize(trees.size() * Trees::kLeaves);
    for (std::uint32_t column = 0; column < kColumns; ++column) out.columns.push_back(column);
    for (std::size_t t = 0; t < trees.size(); ++t) {
        const Tree& tree = trees[t];
        std::vector<std::uint32_t> left_leaves(tree.size());
        number_leaves(tree, 0, 0, left_leaves, &out.leaves[t * Trees::kLeaves]);
        for (std::size_t n = 0; n < tree.size(); ++n)
            if (tree[n].left)
                out.splits.push_back({tree[n].threshold, ~left_leaves[n], tree[n].column});
        out.end_splits.push_back(static_cast<std::uint32_t>(out.splits.size()));
    }
    return out;
}

TEST(TreeScores, AreThoseOfTheTreesOnEachProcessor) {
    std::mt19937 random(7);
    ASSERT_FALSE(tree_scorers().empty());
    EXPECT_EQ(tree_scorers().back().name, "portable");
    for (const std::size_t blocks : {1u, 2u, 31u, 32u, 33u, 64u, 150u}) {
        std::vector<Tree> trees;
        for (int t = 0; t < 40; ++t) trees.push_back(random_tree(random));
        const Trees all = flat(trees, 321);
        std::vector<float> values(Tiles::count(blocks) * Tiles::kBlocks * kColumns);
        const auto place = [](std::size_t column, std::size_t block) {
            return (block / Tiles::kBlocks * kColumns + column) * Tiles::kBlocks +
                   block % Tiles::kBlocks;
        };
        for (std::size_t c = 0; c < kColumns; ++c)  // some columns say the same of all blocks
            for (std::size_t b = 0; b < Tiles::count(blocks) * Tiles::kBlocks; ++b)
                values[place(c, b)] = b >= blocks ? values[place(c, b - 1)]
                                      : c < 2     ? static_cast<float>(c * 5) - 0.25f
                                                  : static_cast<float>(random() % 21) / 4 - 0.25f;
        std::vector<std::int32_t> expected(blocks, all.bias);
        for (std::size_t b = 0; b < blocks; ++b)
            for (const Tree& tree : trees) {
                std::size_t at = 0;
                while (tree[at].left)
                    at = values[place(tree[at].column, b)] > tree[at].threshold ? tree[at].right
                                                                                : tree[at].left;
                expected[b] += tree[at].value;
            }
        for (const NamedTreeScorer& scorer : tree_scorers()) {
            Arena arena(1u << 20);
            Watch watch(0, nullptr);
            std::vector<std::int32_t> sums(blocks, 1);
            scorer.score(all, {values.data(), blocks, kColumns}, sums.data(), watch, arena);
            EXPECT_EQ(sums, expected) << scorer.name << ", " << blocks << " blocks";
        }
    }
}

}  // namespace
}  // namespace copydesk
