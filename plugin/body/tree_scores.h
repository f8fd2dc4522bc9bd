// Sums of decision trees over many blocks at once: each split of a tree crosses out leaves in all
// of them, and the leftmost leaf that is left is the block's (as in QuickScorer, Lucchese et al.
// 2015, but tree by tree, so that what is left stays in the processor's registers).
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
        std::uint32_t column;
    };
    std::vector<Split> splits;              // a tree's side by side, in whatever order
    std::vector<std::uint32_t> end_splits;  // of each tree
    std::vector<std::uint32_t> columns;     // those that splits ask for, each once
    std::vector<std::int32_t> leaves;       // kLeaves a tree
    std::int32_t bias = 0;                  // what each sum begins with
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
