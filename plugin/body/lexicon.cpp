#include "body/lexicon.h"

#include <algorithm>

namespace copydesk {

std::int32_t Lexicon::weight(std::uint32_t token) const noexcept {
    const auto found = std::lower_bound(
        entries_.begin(), entries_.end(), token,
        [](const LexiconEntry& e, std::uint32_t wanted) { return e.token < wanted; });
    return found != entries_.end() && found->token == token ? found->weight : 0;
}

Column<std::int32_t> weigh_nodes(const Page& page, const Lexicon& lexicon, Watch& watch,
                                 Arena& arena) {
    Column<std::int32_t> weights(page.nodes.size(), 0, &arena);
    for (NodeId n = 0; n < page.nodes.size(); ++n) {
        watch.check();
        const NodeId parent = page.nodes[n].parent;
        std::int32_t sum = parent == kNone ? 0 : weights[parent];
        for_each_token(page, n, [&](std::uint32_t hash, char, std::string_view) {
            sum += lexicon.weight(hash);
        });
        weights[n] = std::clamp(sum, -(1 << 20), 1 << 20);
    }
    return weights;
}

}  // namespace copydesk
