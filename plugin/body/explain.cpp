#include "body/explain.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace copydesk {
namespace {

void insert(Influences& of_block, const Influence& one) {
    for (Influence& place : of_block)
        if (std::fabs(one.logits) > std::fabs(place.logits)) {
            std::move_backward(&place, of_block.end() - 1, of_block.end());
            place = one;
            return;
        }
}

// The blocks that are explained, in reading order.
Column<BlockId> choose_blocks(const Column<float>& logits, Arena& arena) {
    Column<BlockId> chosen(logits.size(), 0, &arena);
    std::iota(chosen.begin(), chosen.end(), BlockId{0});
    if (chosen.size() <= kMostExplained) return chosen;
    const auto end = chosen.begin() + static_cast<std::ptrdiff_t>(kMostExplained);
    std::nth_element(chosen.begin(), end, chosen.end(), [&](BlockId one, BlockId other) {
        return logits[one] != logits[other] ? logits[one] > logits[other] : one < other;
    });
    chosen.resize(kMostExplained);
    std::sort(chosen.begin(), chosen.end());
    return chosen;
}

float median_of(const FeatureTable& table, std::size_t feature, Column<float>& scratch) {
    for (std::size_t b = 0; b < scratch.size(); ++b) scratch[b] = table.at(feature, b);
    const auto middle = scratch.begin() + static_cast<std::ptrdiff_t>(scratch.size() / 2);
    std::nth_element(scratch.begin(), middle, scratch.end());
    return *middle;
}

}  // namespace

Column<Influences> explain(const FeatureTable& table, const BodyModel& model, Watch& watch,
                           Arena& arena) {
    Column<Influences> out(table.blocks(), Influences{}, &arena);
    if (out.empty()) return out;
    Column<float> usual(&arena), without(&arena), scratch(table.blocks(), 0.0f, &arena);
    model.logits(table, usual, watch, arena);
    const Column<BlockId> chosen = choose_blocks(usual, arena);
    FeatureTable part(chosen.size(), arena);
    for (std::size_t f = 0; f < kFeatures; ++f)
        for (std::size_t i = 0; i < chosen.size(); ++i) part.at(f, i) = table.at(f, chosen[i]);
    part.fill_up();
    for (std::size_t f = 0; f < kFeatures; ++f) {
        watch.check_now();
        part.fill(f, median_of(table, f, scratch));
        model.logits(part, without, watch, arena);
        for (std::size_t i = 0; i < chosen.size(); ++i) {
            const float value = table.at(f, chosen[i]);
            part.at(f, i) = value;
            insert(out[chosen[i]], {feature_name(f), value, usual[chosen[i]] - without[i]});
        }
    }
    return out;
}

}  // namespace copydesk
