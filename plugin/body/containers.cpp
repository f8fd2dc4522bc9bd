#include "body/containers.h"

#include <algorithm>

namespace copydesk {

BlockSums::BlockSums(const Page& page, const BlockTexts& texts, Arena& arena)
    : prefix_(page.blocks.size() + 1, &arena) {
    for (std::size_t b = 0; b < page.blocks.size(); ++b) {
        const BlockText& text = texts.blocks[b];
        Exact sum = prefix_[b];
        sum.half_words += text.half_words;
        sum.linked += text.linked_half_words;
        if (is_long(text)) {
            sum.long_half_words += text.half_words;
            ++sum.long_blocks;
        }
        prefix_[b + 1] = sum;
    }
}

NodeId find_best_container(const Page& page, const BlockTexts& texts, const BlockSums& sums,
                           Watch& watch, Arena& arena) {
    Column<std::uint32_t> points(page.nodes.size(), 0u, &arena);  // in quarters
    for (std::size_t b = 0; b < page.blocks.size(); ++b) {
        watch.check();
        const BlockText& text = texts.blocks[b];
        if (text.half_words < 20 || text.linked_half_words * 2 > text.half_words) continue;
        const std::uint32_t worth = 4 + 4 * std::min<std::uint32_t>(text.commas, 10) +
                                    std::min<std::uint32_t>(text.half_words / 12, 16);
        const NodeId parent = page.nodes[page.blocks[b].node].parent;
        if (parent == kNone) continue;
        points[parent] += worth;
        if (const NodeId grand = page.nodes[parent].parent; grand != kNone)
            points[grand] += worth / 2;
    }
    NodeId best = 0;
    float most = 0;
    for (NodeId n = 0; n < page.nodes.size(); ++n) {
        if (points[n] == 0) continue;
        const float score =
            static_cast<float>(points[n]) * (1 - sums.over(page.nodes[n]).link_share());
        if (score > most) {
            most = score;
            best = n;
        }
    }
    return best;
}

NodeId find_main_container(const Page& page, const BlockSums& sums) noexcept {
    const float wanted = sums.all().long_words * 0.7f;
    NodeId here = 0;
    if (wanted <= 0) return here;
    for (NodeId child = here + 1; child < page.nodes[here].end;) {
        const Node& node = page.nodes[child];
        if (!node.is_inline && sums.over(node).long_words >= wanted) {
            here = child;
            child = here + 1;
        } else {
            child = node.end;  // its next sibling
        }
    }
    return here;
}

}  // namespace copydesk
