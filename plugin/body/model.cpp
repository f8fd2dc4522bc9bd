#include "body/model.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>

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
constexpr std::size_t kBatch = 32;  // blocks at a time: what fits the vector registers side by side

// A cursor over the file's bytes that refuses to run past their end.
class Reader {
  public:
    explicit Reader(std::string_view bytes) : bytes_(bytes) {}
    template <class T>
    T one() {
        T value;
        std::memcpy(&value, take(sizeof(T)), sizeof(T));
        return value;
    }
    template <class T>
    std::vector<T> many(std::size_t count) {
        if (count > bytes_.size() / sizeof(T)) refuse();
        std::vector<T> out(count);
        if (count) std::memcpy(out.data(), take(count * sizeof(T)), count * sizeof(T));
        return out;
    }
    std::string_view text(std::size_t size) { return {take(size), size}; }
    bool at_end() const { return bytes_.empty(); }
    [[noreturn]] static void refuse() {
        throw Failure(COPYDESK_BAD_OPTION_VALUE,
                      "The body model is damaged or not one of this version; train it again.",
                      "body_model");
    }

  private:
    const char* take(std::size_t size) {
        if (size > bytes_.size()) refuse();
        const char* place = bytes_.data();
        bytes_.remove_prefix(size);
        return place;
    }
    std::string_view bytes_;
};

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

struct Header {
    std::uint32_t digest, name_size, features, thresholds, splits, trees, lexicon;
    std::int32_t bias;
};

}  // namespace

std::uint32_t feature_digest() noexcept {
    std::uint32_t hash = kFnvBasis;
    for (std::size_t f = 0; f < kFeatures; ++f) hash = fnv1a(feature_name(f), hash);
    return hash;
}

BodyModel::BodyModel(std::string_view bytes) {
    Reader in(bytes);
    if (in.text(kMagic.size()) != kMagic) Reader::refuse();
    const auto header = in.one<Header>();
    if (header.digest != feature_digest() || header.trees > 4096 || header.features > kFeatures)
        Reader::refuse();
    name_ = in.text(header.name_size);
    features_ = in.many<UsedFeature>(header.features);
    thresholds_ = in.many<float>(header.thresholds);
    splits_ = in.many<Split>(header.splits);
    leaves_ = in.many<std::int32_t>(header.trees * kLeaves);
    lexicon_ = Lexicon(in.many<LexiconEntry>(header.lexicon));
    bias_ = header.bias;
    trees_ = header.trees;
    if (!in.at_end()) Reader::refuse();
    for (const UsedFeature& f : features_)
        if (f.feature >= kFeatures || f.thresholds > 255 ||
            std::uint64_t{f.first_threshold} + f.thresholds > thresholds_.size() ||
            std::uint64_t{f.first_split} + f.splits > splits_.size())
            Reader::refuse();
    for (const Split& split : splits_)
        if (split.tree >= trees_) Reader::refuse();
    for (const UsedFeature& f : features_)
        std::stable_sort(splits_.begin() + f.first_split,
                         splits_.begin() + f.first_split + f.splits,
                         [](const Split& a, const Split& b) { return a.bin < b.bin; });
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

// The values of one feature in a batch of blocks: which thresholds they lie between.
struct Span {
    std::uint32_t lowest, highest;  // bins
};

Span span_of(std::span<const float> thresholds, const float* values) {
    constexpr std::size_t kLanes = 8;  // side by side
    float low[kLanes], high[kLanes];
    std::copy_n(values, kLanes, low);
    std::copy_n(values, kLanes, high);
    for (std::size_t i = kLanes; i < kBatch; i += kLanes)
        for (std::size_t lane = 0; lane < kLanes; ++lane) {
            const float value = values[i + lane];
            low[lane] = value < low[lane] ? value : low[lane];
            high[lane] = value > high[lane] ? value : high[lane];
        }
    const float* const least = std::min_element(low, low + kLanes);
    const float* const most = std::max_element(high, high + kLanes);
    const auto bin_of = [&](float value) {
        return static_cast<std::uint32_t>(
            std::lower_bound(thresholds.begin(), thresholds.end(), value) - thresholds.begin());
    };
    return {bin_of(*least), bin_of(*most)};
}

// All trees over one batch of blocks: each split crosses out leaves in all blocks at once, and in
// each tree the leftmost leaf that is left is the block's (QuickScorer, Lucchese et al. 2015).
// Blocks that stand together are alike, so that most splits say the same of all or of none.
#if defined(__x86_64__) && defined(__GNUC__) && !defined(__clang__) && \
    !defined(__SANITIZE_THREAD__) && !defined(__SANITIZE_ADDRESS__)
__attribute__((target_clones("avx2", "default")))
#endif
void BodyModel::score_batch(const FeatureTable& table, std::size_t first, std::size_t count,
                            std::uint32_t* left, std::int32_t* sums) const {
    std::uint32_t* const left_in_all = left + trees_ * kBatch;  // a mask a tree
    std::fill_n(left, trees_ * (kBatch + 1), ~0u);
    alignas(64) std::uint32_t bins[kBatch];
    alignas(64) float values[kBatch];
    for (const UsedFeature& used : features_) {
        const float* column = table.column(used.feature) + first;
        std::copy_n(column, count, values);
        std::fill(values + count, values + kBatch, column[0]);
        const std::span<const float> thresholds = thresholds_of(used);
        const Span span = span_of(thresholds, values);
        const Split* split = splits_.data() + used.first_split;
        const Split* const end = split + used.splits;
        for (; split < end && split->bin < span.lowest; ++split)
            left_in_all[split->tree] &= split->left_out;
        if (split == end || split->bin >= span.highest) continue;
        std::fill_n(bins, kBatch, span.lowest);
        for (std::uint32_t t = span.lowest; t < span.highest; ++t)
            for (std::size_t i = 0; i < kBatch; ++i) bins[i] += values[i] > thresholds[t];
        for (; split < end && split->bin < span.highest; ++split) {
            std::uint32_t* of_tree = left + split->tree * kBatch;
            const std::uint32_t bin = split->bin, keep = split->left_out;
            for (std::size_t i = 0; i < kBatch; ++i) of_tree[i] &= bins[i] > bin ? keep : ~0u;
        }
    }
    for (std::size_t i = 0; i < count; ++i) {
        std::int32_t sum = bias_;
        for (std::size_t tree = 0; tree < trees_; ++tree) {
            const std::uint32_t leaves = left[tree * kBatch + i] & left_in_all[tree];
            sum += leaves_[tree * kLeaves +
                           (static_cast<std::size_t>(std::countr_zero(leaves)) & (kLeaves - 1))];
        }
        sums[i] = sum;
    }
}

// Calls take(block, sum) for each block; a sum is in 1/65536 of a logit.
template <class Take>
void BodyModel::score(const FeatureTable& table, Watch& watch, Arena& arena, Take take) const {
    Column<std::uint32_t> left(trees_ * (kBatch + 1), 0u, &arena);
    std::int32_t sums[kBatch];
    for (std::size_t first = 0; first < table.blocks(); first += kBatch) {
        watch.check_now();
        const std::size_t count = std::min(kBatch, table.blocks() - first);
        score_batch(table, first, count, left.data(), sums);
        for (std::size_t i = 0; i < count; ++i) take(first + i, sums[i]);
    }
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
