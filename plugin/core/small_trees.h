// Decision trees of a learned model, asked about one row of numbers at a time without a branch for
// each split (QuickScorer, Lucchese et al. 2015): each split that sends the row to the right
// crosses out the leaves of its left branch, and in each tree the leftmost leaf that is left is the
// row's.
#pragma once

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace copydesk {

class SmallTrees {
  public:
    static constexpr std::size_t kLeaves = 32;  // at most, in a tree
    static constexpr std::size_t kTrees = 1024;

    struct Node {
        float threshold;                    // at most: left, above: right
        std::int32_t value;                 // of a leaf
        std::uint16_t number, left, right;  // children stand behind; left is 0 in a leaf
    };
    // Room for so many, so that what grows leaves no holes in memory.
    void reserve(std::size_t trees, std::size_t splits) {
        trees_.reserve(trees);
        splits_.reserve(splits);
        leaves_.reserve(trees + splits);
    }
    // Adds a tree, of which the first node is the root. False if there is no room for it, or a
    // threshold is no number.
    bool add(std::span<const Node> nodes, std::uint32_t label) {
        const auto first = static_cast<std::uint32_t>(leaves_.size());
        const std::size_t splits = splits_.size();
        if (trees_.size() < kTrees && add_branch(nodes, 0, first)) {
            trees_.push_back({first, label});
            return true;
        }
        leaves_.resize(first);
        splits_.resize(splits);
        return false;
    }
    // To be called when all trees are added.
    void finish() {
        std::sort(splits_.begin(), splits_.end(), [](const Split& a, const Split& b) {
            return a.number != b.number ? a.number < b.number : a.threshold < b.threshold;
        });
        for (std::uint32_t i = 0; i < splits_.size(); ++i) {
            if (i == 0 || splits_[i].number != splits_[i - 1].number)
                groups_.push_back({splits_[i].number, i, i});
            groups_.back().end = i + 1;
        }
    }
    bool empty() const noexcept { return trees_.empty(); }

    // Calls take(label, value) for the row's leaf in each tree.
    template <class Take>
    void for_each_leaf(const float* row, Take take) const {
        std::array<std::uint32_t, kTrees> left;
        std::fill_n(left.begin(), trees_.size(), ~0u);
        for (const Group& group : groups_) {
            const float number = row[group.number];
            const Split* const end = splits_.data() + group.end;
            for (const Split* split = splits_.data() + group.first;
                 split < end && number > split->threshold; ++split)
                left[split->tree] &= split->left_out;
        }
        for (std::size_t i = 0; i < trees_.size(); ++i) {
            const auto leaf = static_cast<std::size_t>(std::countr_zero(left[i]));
            take(trees_[i].label, leaves_[trees_[i].first_leaf + leaf]);
        }
    }

  private:
    struct Split {
        float threshold;
        std::uint32_t left_out;  // bit i stays: leaf i is still possible
        std::uint16_t tree, number;
    };
    struct Group {  // the splits by one number, by ascending threshold
        std::uint32_t number, first, end;
    };
    struct Tree {
        std::uint32_t first_leaf, label;
    };

    // From left to right, so that the leaves of a branch stand together.
    bool add_branch(std::span<const Node> nodes, std::size_t at, std::size_t first_leaf) {
        const Node& node = nodes[at];
        if (node.left == 0) {
            leaves_.push_back(node.value);
            return leaves_.size() - first_leaf <= kLeaves;
        }
        if (std::isnan(node.threshold)) return false;
        const std::size_t begin = leaves_.size() - first_leaf;
        if (!add_branch(nodes, node.left, first_leaf)) return false;
        const std::size_t end = leaves_.size() - first_leaf;
        const std::uint64_t out = (std::uint64_t{1} << end) - (std::uint64_t{1} << begin);
        splits_.push_back({node.threshold, ~static_cast<std::uint32_t>(out),
                           static_cast<std::uint16_t>(trees_.size()), node.number});
        return add_branch(nodes, node.right, first_leaf);
    }

    std::vector<Split> splits_;
    std::vector<Group> groups_;
    std::vector<Tree> trees_;
    std::vector<std::int32_t> leaves_;
};

}  // namespace copydesk
