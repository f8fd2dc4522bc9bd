// Sums of decision trees over many blocks at once (QuickScorer, Lucchese et al. 2015): each split
// crosses out leaves in all blocks, and in each tree the leftmost leaf that is left is the block's.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "core/arena.h"
#include "core/limits.h"

namespace copydesk {

struct Trees {
    static constexpr std::size_t kLeaves = 32;  // at most, in a tree

    // A split: where a block's value lies above the threshold, the leaves of the left branch are
    // out.
    struct Split {
        float threshold;
        std::uint32_t left_out;  // bit i stays: leaf i is still possible
        std::uint32_t tree;
    };
    struct Feature {  // and all splits by it, by ascending threshold
        std::uint32_t column, first_split, end_split;
    };
    std::vector<Feature> features;
    std::vector<Split> splits;
    std::vector<std::int32_t> leaves;  // kLeaves a tree
    std::size_t count = 0;             // of trees
    std::int32_t bias = 0;             // what each sum begins with
};

// The values of blocks in tiles of 32, as many as are scored at once: in a tile each column has its
// values side by side. What the last tile has room for beside its blocks is filled up with some of
// their values.
struct Tiles {
    static constexpr std::size_t kBlocks = 32;
    static constexpr std::size_t count(std::size_t blocks) noexcept {
        return (blocks + kBlocks - 1) / kBlocks;
    }

    const float* values;
    std::size_t blocks, columns;
    const float* at(std::size_t tile, std::size_t column) const noexcept {
        return values + (tile * columns + column) * kBlocks;
    }
};

// Writes the sum of each block. All ways of a processor give the same sums.
using TreeScorer = void (*)(const Trees& trees, Tiles tiles, std::int32_t* sums, Watch& watch,
                            Arena& arena);

struct NamedTreeScorer {
    std::string_view name;
    TreeScorer score;
};
// What this processor can do, the best first; the last one needs nothing.
const std::vector<NamedTreeScorer>& tree_scorers();

}  // namespace copydesk
