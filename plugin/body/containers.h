// Sums over the blocks inside an element, and which element most likely holds the body.
#pragma once

#include <algorithm>
#include <cstdint>

#include "body/block_text.h"
#include "page/page.h"

namespace copydesk {

// A block that reads like prose: long and mostly unlinked.
inline bool is_long(const BlockText& text) noexcept {
    return text.half_words >= 40 && text.linked_half_words * 3 <= text.half_words;
}

struct Sums {
    float words = 0, linked = 0, long_words = 0;  // long_words: of blocks that read like prose
    float long_blocks = 0, blocks = 0;
    float link_share() const noexcept { return words > 0 ? linked / words : 0; }
    float mean() const noexcept { return blocks > 0 ? words / blocks : 0; }
};

// Prefix sums over the blocks of a page; any element is a range of them.
class BlockSums {
  public:
    BlockSums(const Page& page, const BlockTexts& texts, Arena& arena);
    Sums over(BlockId first, BlockId end) const noexcept {
        end = std::max(first, end);
        const Exact &a = prefix_[first], &z = prefix_[end];
        Sums out;
        out.words = static_cast<float>(z.half_words - a.half_words) / 2;
        out.linked = static_cast<float>(z.linked - a.linked) / 2;
        out.long_words = static_cast<float>(z.long_half_words - a.long_half_words) / 2;
        out.long_blocks = static_cast<float>(z.long_blocks - a.long_blocks);
        out.blocks = static_cast<float>(end - first);
        return out;
    }
    Sums over(const Node& node) const noexcept { return over(node.first_block, node.end_block); }
    Sums all() const noexcept { return over(0, static_cast<BlockId>(prefix_.size() - 1)); }

  private:
    struct Exact {  // whole numbers, so that differences are exact
        std::int64_t half_words = 0, linked = 0, long_half_words = 0;
        std::int32_t long_blocks = 0;
    };
    Column<Exact> prefix_;
};

// The element whose direct text looks most like an article's (paragraphs give points to their
// parents and grandparents, links take them away). The root if there is nothing.
NodeId find_best_container(const Page& page, const BlockTexts& texts, const BlockSums& sums,
                           Watch& watch, Arena& arena);

// The smallest element that holds most of the page's prose.
NodeId find_main_container(const Page& page, const BlockSums& sums) noexcept;

}  // namespace copydesk
