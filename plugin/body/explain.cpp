#include "body/explain.h"

#include <algorithm>
#include <cmath>

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

}  // namespace

Column<Influences> explain(FeatureTable& table, const BodyModel& model, Watch& watch,
                           Arena& arena) {
    const std::size_t blocks = table.blocks();
    Column<Influences> out(blocks, Influences{}, &arena);
    Column<float> usual(&arena), without(&arena), saved(blocks, 0.0f, &arena);
    model.logits(table, usual, watch, arena);
    for (std::size_t f = 0; f < kFeatures; ++f) {
        watch.check_now();
        float* column = table.column(f);
        std::copy_n(column, blocks, saved.begin());
        Column<float> sorted(saved, &arena);
        const auto middle = sorted.begin() + static_cast<std::ptrdiff_t>(blocks / 2);
        std::nth_element(sorted.begin(), middle, sorted.end());
        std::fill_n(column, blocks, *middle);
        model.logits(table, without, watch, arena);
        std::copy_n(saved.begin(), blocks, column);
        for (std::size_t b = 0; b < blocks; ++b)
            insert(out[b], {feature_name(f), saved[b], usual[b] - without[b]});
    }
    return out;
}

}  // namespace copydesk
