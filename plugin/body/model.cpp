#include "body/model.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>
#include <numeric>

#include "core/model_reader.h"
#include "core/status.h"
#include "core/word_index.h"

// The shipped model, put into the library by weights.S.
extern "C" {
extern const char copydesk_weights_begin[] __attribute__((visibility("hidden")));
extern const char copydesk_weights_end[] __attribute__((visibility("hidden")));
}

namespace copydesk {
namespace {

constexpr std::string_view kMagic = "CDBODY01";

[[noreturn]] void refuse() {
    throw Failure(COPYDESK_BAD_OPTION_VALUE,
                  "The body model is damaged or not one of this version; train it again.",
                  "body_model");
}

// The logistic function by a table, so that it is the same on every machine: 16 logits in steps of
// 1/16, linear between.
constexpr double exponential(double x) {  // by the series; |x| is small
    double term = 1, sum = 1;
    for (int i = 1; i < 24; ++i) sum += term *= x / i;
    return sum;
}
constexpr int kSteps = 16, kReach = 8;
constexpr auto kLogistic = [] {
    std::array<float, 2 * kReach * kSteps + 2> table{};
    for (std::size_t i = 0; i < table.size(); ++i) {
        double e = 1;
        const double x = static_cast<double>(i) / kSteps - kReach, part = exponential(-x / 16);
        for (int k = 0; k < 16; ++k) e *= part;
        table[i] = static_cast<float>(1 / (1 + e));
    }
    return table;
}();

constexpr std::int32_t kOne = 65'536;  // a logit

float logistic(std::int32_t sum) {
    const std::int32_t x = std::clamp(sum, -kReach * kOne, kReach * kOne) + kReach * kOne;
    const std::int32_t step = kOne / kSteps;
    const auto at = static_cast<std::size_t>(x / step);
    const float part = static_cast<float>(x % step) / static_cast<float>(step);
    return kLogistic[at] + (kLogistic[at + 1] - kLogistic[at]) * part;
}

// The parts of the file.
struct Header {
    std::uint32_t digest, name_size, features, thresholds, splits, trees, lexicon;
    std::int32_t bias;
};
struct UsedFeature {
    std::uint32_t feature;
    std::uint32_t first_threshold, thresholds;
    std::uint32_t first_split, splits;
};
struct Split {
    std::uint32_t left_out;
    std::uint16_t tree;
    std::uint8_t bin;  // above the threshold of this number in its feature
};

}  // namespace

std::uint32_t feature_digest() noexcept {
    std::uint32_t hash = kFnvBasis;
    for (std::size_t f = 0; f < kFeatures; ++f) hash = fnv1a(feature_name(f), hash);
    return hash;
}

BodyModel::BodyModel(std::string_view bytes) {
    ModelReader in(bytes, refuse);
    if (in.text(kMagic.size()) != kMagic) refuse();
    const auto header = in.one<Header>();
    if (header.digest != feature_digest() || header.trees > 4096 || header.features > kFeatures)
        refuse();
    name_ = in.text(header.name_size);
    const auto features = in.many<UsedFeature>(header.features);
    const auto thresholds = in.many<float>(header.thresholds);
    const auto splits = in.many<Split>(header.splits);
    trees_.leaves = in.many<std::int32_t>(header.trees * Trees::kLeaves);
    lexicon_ = Lexicon(in.many<LexiconEntry>(header.lexicon));
    trees_.bias = header.bias;
    if (!in.at_end()) refuse();
    for (const Split& split : splits)
        if (split.tree >= header.trees) refuse();
    for (const UsedFeature& f : features) {
        if (f.feature >= kFeatures || f.thresholds > 255 ||
            std::uint64_t{f.first_threshold} + f.thresholds > thresholds.size() ||
            std::uint64_t{f.first_split} + f.splits > splits.size())
            refuse();
        trees_.columns.push_back(f.feature);
    }
    // The file has them by feature.
    const auto for_each_split = [&](auto take) {
        for (const UsedFeature& f : features)
            for (const Split& split : std::span(splits).subspan(f.first_split, f.splits))
                if (split.bin < f.thresholds) take(f, split);
    };
    std::vector<std::uint32_t>& ends = trees_.end_splits;
    ends.assign(header.trees, 0);
    for_each_split([&](const UsedFeature&, const Split& split) { ++ends[split.tree]; });
    trees_.splits.resize(std::accumulate(ends.begin(), ends.end(), std::size_t{0}));
    std::exclusive_scan(ends.begin(), ends.end(), ends.begin(), 0u);  // so far where each begins
    for_each_split([&](const UsedFeature& f, const Split& split) {
        trees_.splits[ends[split.tree]++] = {thresholds[f.first_threshold + split.bin],
                                             split.left_out, f.feature};
    });
    score_trees_ = tree_scorers().front().score;
}

const BodyModel& BodyModel::shipped() {
    static const BodyModel model(
        {copydesk_weights_begin,
         static_cast<std::size_t>(copydesk_weights_end - copydesk_weights_begin)});
    return model;
}

std::shared_ptr<const BodyModel> BodyModel::read(std::string_view bytes) {
    return std::shared_ptr<const BodyModel>(new BodyModel(bytes));
}

// Calls take(block, sum) for each block; a sum is in 1/65536 of a logit.
template <class Take>
void BodyModel::score(const FeatureTable& table, Watch& watch, Arena& arena, Take take) const {
    Column<std::int32_t> sums(table.blocks(), 0, &arena);
    score_trees_(trees_, table.tiles(), sums.data(), watch, arena);
    for (std::size_t block = 0; block < sums.size(); ++block) take(block, sums[block]);
}

void BodyModel::logits(const FeatureTable& table, Column<float>& out, Watch& watch,
                       Arena& arena) const {
    out.assign(table.blocks(), 0.0f);
    score(table, watch, arena, [&out](std::size_t block, std::int32_t sum) {
        out[block] = static_cast<float>(sum) / kOne;
    });
}

void BodyModel::predict(const FeatureTable& table, Column<float>& probability, Watch& watch,
                        Arena& arena) const {
    probability.assign(table.blocks(), 0.0f);
    score(table, watch, arena, [&probability](std::size_t block, std::int32_t sum) {
        probability[block] = logistic(sum);
    });
}

}  // namespace copydesk
