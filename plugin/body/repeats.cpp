#include "body/repeats.h"

#include <algorithm>
#include <array>

namespace copydesk {
namespace {

constexpr std::uint32_t kLeastItems = 3, kLeastBlocks = 2;
constexpr std::size_t kTags = 256;

std::uint32_t blocks_of(const Node& node) { return node.end_block - node.first_block; }

bool can_be_item(const Node& node) {
    return !node.is_inline && node.end_block >= node.first_block + kLeastBlocks;
}

}  // namespace

Repeats find_repeats(const Page& page, Watch& watch, Arena& arena) {
    Repeats out(arena);
    out.of_node.resize(page.nodes.size());
    out.lists.resize(page.nodes.size());
    std::array<std::uint32_t, kTags> of_tag{};
    for (NodeId parent = 0; parent < page.nodes.size(); ++parent) {
        watch.check();
        const Node& node = page.nodes[parent];
        if (blocks_of(node) < kLeastItems * kLeastBlocks) continue;
        // The tag that most of the children have.
        Tag tag = Tag::unknown;
        std::uint32_t most = 0;
        for (NodeId child = parent + 1; child < node.end; child = page.nodes[child].end) {
            const Node& one = page.nodes[child];
            if (!can_be_item(one)) continue;
            const std::uint32_t count = ++of_tag[static_cast<std::size_t>(one.tag)];
            if (count > most) {
                most = count;
                tag = one.tag;
            }
        }
        RepeatList& list = out.lists[parent];
        for (NodeId child = parent + 1; child < node.end; child = page.nodes[child].end) {
            const Node& one = page.nodes[child];
            if (!can_be_item(one)) continue;
            of_tag[static_cast<std::size_t>(one.tag)] = 0;
            if (most < kLeastItems || one.tag != tag) continue;
            const std::uint32_t blocks = blocks_of(one);
            list.least = list.items == 0 ? blocks : std::min(list.least, blocks);
            list.most = std::max(list.most, blocks);
            list.blocks += blocks;
            ++list.items;
            out.of_node[child].item = child;
        }
    }
    for (NodeId n = 1; n < page.nodes.size(); ++n) {
        Repeat& own = out.of_node[n];
        const Repeat& above = out.of_node[page.nodes[n].parent];
        own.outermost = above.outermost != kNone ? above.outermost : own.item;
        if (own.item == kNone) own.item = above.item;
    }
    return out;
}

}  // namespace copydesk
