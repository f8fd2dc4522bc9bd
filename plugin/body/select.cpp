#include <algorithm>
#include <numeric>

#include "body/body.h"
#include "body/features.h"
#include "body/model.h"

namespace copydesk {
namespace {

constexpr float kSure = 0.9f, kDoubtful = 0.6f;  // probabilities
constexpr double kClearShare = 0.6;              // of the expected words in sure blocks

// Keeps the blocks whose words give the highest expected F1 if each belongs to the body with its
// probability: the best are taken in order, and every beginning of that order is tried. No
// threshold.
float cut(const BlockTexts& texts, Selection& selection, Arena& arena) {
    const Column<float>& p = selection.probability;
    Column<std::uint32_t> order(p.size(), 0u, &arena);
    std::iota(order.begin(), order.end(), 0u);
    std::sort(order.begin(), order.end(), [&p](std::uint32_t a, std::uint32_t b) {
        return p[a] != p[b] ? p[a] > p[b] : a < b;
    });
    const auto words = [&texts](std::uint32_t block) {
        return static_cast<double>(texts.blocks[block].words());
    };
    double expected = 0, core = 0;  // words of the body in the whole page; those of sure blocks
    for (std::uint32_t block : order) {
        expected += static_cast<double>(p[block]) * words(block);
        if (p[block] >= kSure) core += words(block);
    }
    double right = 0, kept = 0, best = 0;
    std::size_t best_count = 0;
    for (std::size_t i = 0; i < order.size(); ++i) {
        right += static_cast<double>(p[order[i]]) * words(order[i]);
        kept += words(order[i]);
        const double f1 = kept + expected > 0 ? 2 * right / (kept + expected) : 0;
        if (f1 <= best) continue;
        best = f1;
        best_count = i + 1;
    }
    // Where most of the body is beyond doubt, what is doubtful is more often a comment or a teaser.
    if (core > kClearShare * expected)
        while (best_count > 0 && p[order[best_count - 1]] < kDoubtful) --best_count;
    selection.kept.assign(p.size(), 0);
    for (std::size_t i = 0; i < best_count; ++i) selection.kept[order[i]] = 1;
    return static_cast<float>(best);
}

}  // namespace

Selection select_blocks(const Page& page, const BodyHints& hints, const BodyModel& model,
                        Watch& watch, Arena& arena) {
    Selection selection(arena);
    const BlockTexts texts = read_block_texts(page, watch, arena);
    const FeatureTable table = compute_features(page, hints, model.lexicon(), texts, watch, arena);
    model.predict(table, selection.probability, watch, arena);
    selection.predicted_f1 = cut(texts, selection, arena);
    return selection;
}

}  // namespace copydesk
