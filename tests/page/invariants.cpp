#include "invariants.h"

#include <algorithm>
#include <vector>

namespace copydesk::testing {
namespace {

std::string check_nodes(const Page& page) {
    const auto size = static_cast<NodeId>(page.nodes.size());
    if (size == 0 || page.nodes[0].end != size || page.nodes[0].parent != kNone) return "the root";
    for (NodeId n = 0; n < size; ++n) {
        const Node& node = page.nodes[n];
        if (node.end <= n || node.end > size) return "end of a node";
        if (n == 0) continue;
        if (node.parent >= n) return "preorder";
        const Node& parent = page.nodes[node.parent];
        if (parent.end < node.end) return "a node reaches out of its parent";
        if (node.depth != parent.depth + 1) return "depth";
        if (!node.is_inline && parent.is_inline) return "a block in an inline node";
        // Siblings follow one another: the node before is the parent or ends here.
        if (n - 1 != node.parent && page.nodes[n - 1].end > n) return "order of nodes";
        if (node.source != kNone && !page.plain_text && page.source[node.source] != '<')
            return "source of a node";
    }
    return "";
}

std::string check_runs(const Page& page) {
    BlockId block = 0;
    for (RunId r = 0; r < page.runs.size(); ++r) {
        const Run& run = page.runs[r];
        if (run.raw.offset > page.source.size() ||
            run.raw.length > page.source.size() - run.raw.offset)
            return "run outside the source";
        if (run.raw.length == 0) return "empty run";
        if (run.block >= page.blocks.size() || run.block < block) return "block of a run";
        block = run.block;
        if (!page.contains(page.blocks[block].node, run.node))
            return "a run outside its block's node";
        for (NodeId n = run.node; n != page.blocks[block].node; n = page.nodes[n].parent)
            if (!page.nodes[n].is_inline) return "a block-level node between a run and its block";
        const bool verbatim =
            page.plain_text || page.cut != COPYDESK_COMPLETE;  // <xmp> beyond the cap on depth
        if (!verbatim && !run.decode && page.raw(run.raw).find('&') != std::string_view::npos) {
            const NodeId raw =
                std::min(page.closest(run.node, Tag::xmp), page.closest(run.node, Tag::plaintext));
            if (raw == kNone) return "references that are not decoded";
        }
    }
    return "";
}

std::string check_blocks(const Page& page) {
    RunId next = 0;
    for (const Block& block : page.blocks) {
        if (block.first_run != next || block.end_run <= block.first_run)
            return "blocks do not partition the runs";
        next = block.end_run;
        if (block.node >= page.nodes.size() || page.nodes[block.node].is_inline)
            return "node of a block";
        for (RunId r = block.first_run; r < block.end_run; ++r)
            if (&page.blocks[page.runs[r].block] != &block) return "a run of another block";
    }
    return next == page.runs.size() ? "" : "runs without block";
}

// The ranges that each node keeps, against all runs whose innermost element it contains.
std::string check_ranges(const Page& page) {
    const auto size = page.nodes.size();
    std::vector<RunId> first(size, kNone), end(size, 0);
    for (RunId r = 0; r < page.runs.size(); ++r)
        for (NodeId n = page.runs[r].node; n != kNone; n = page.nodes[n].parent) {
            first[n] = std::min(first[n], r);
            end[n] = r + 1;
        }
    for (NodeId n = 0; n < size; ++n) {
        const Node& node = page.nodes[n];
        if (first[n] == kNone) {
            if (node.first_run != node.end_run) return "runs of an empty node";
            if (!node.is_inline && node.first_block != node.end_block)
                return "blocks of an empty node";
            continue;
        }
        if (node.first_run != first[n] || node.end_run != end[n]) return "runs of a node";
        if (node.first_block != page.runs[first[n]].block) return "first block of a node";
        if (node.end_block != page.runs[end[n] - 1].block + 1) return "end block of a node";
    }
    return "";
}

std::string check_data(const Page& page) {
    for (NodeId n = 0; n < page.nodes.size(); ++n)
        for (const Attribute& attribute : page.attributes_of(n)) {
            if (attribute.name == AttributeName::other)
                return "an attribute that should be dropped";
            if (page.raw(attribute.value).size() != attribute.value.length)
                return "value of an attribute";
            if (!page.raw_attribute(n, attribute.name)) return "an attribute that cannot be read";
            page.attribute(n, attribute.name);
        }
    for (const Script& script : page.scripts) {
        if (page.nodes[script.node].tag != Tag::script) return "node of a script";
        if (page.raw(script.content).size() != script.content.length) return "content of a script";
    }
    if (page.raw(page.title).size() != page.title.length) return "title";
    return "";
}

}  // namespace

std::string broken_promise(const Page& page) {
    for (const auto& part : {check_nodes, check_runs, check_blocks, check_ranges, check_data})
        if (std::string wrong = part(page); !wrong.empty()) return wrong;
    return "";
}

}  // namespace copydesk::testing
