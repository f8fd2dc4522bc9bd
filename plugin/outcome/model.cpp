#include "outcome/model.h"

#include <algorithm>
#include <bit>
#include <cmath>

#include "core/model_reader.h"
#include "core/status.h"

// The shipped model, put into the library by weights.S.
extern "C" {
extern const char copydesk_outcomes_begin[] __attribute__((visibility("hidden")));
extern const char copydesk_outcomes_end[] __attribute__((visibility("hidden")));
}

namespace copydesk {
namespace {

constexpr std::string_view kMagic = "CDKIND01";
constexpr std::size_t kNumbers = kTraits + kPageKinds;  // traits, then the word scores
constexpr double kOne = 65'536;                         // a logit
static_assert(kNumbers <= 256);

// As they stand in the file: all trees, then all splits, then all leaves.
struct FileTree {
    std::uint16_t splits;  // one leaf more
    std::uint16_t kind;
};
struct FileSplit {
    float threshold;  // at most: left
    std::uint8_t number, left, right, unused;
};
constexpr std::uint8_t kLeaf = 128;  // a child from here on is a leaf

struct Header {
    std::uint32_t digest, name_size, buckets, trees, splits;
};

[[noreturn]] void refuse() {
    throw Failure(COPYDESK_BAD_OPTION_VALUE,
                  "The outcome model is damaged or not one of this version; train it again.",
                  "outcome_model");
}

// e^x for x from -64 to 0 by the series and by squaring, which is the same on every machine.
double exponential(double x) {
    constexpr int kSquarings = 6;
    x /= 1 << kSquarings;
    double term = 1, sum = 1;
    for (int i = 1; i < 20; ++i) sum += term *= x / i;
    for (int i = 0; i < kSquarings; ++i) sum *= sum;
    return sum;
}

// Of one tree, the splits before the leaves. A child lies behind its parent, so that every way down
// ends.
std::vector<SmallTrees::Node> nodes_of(const std::vector<FileSplit>& splits,
                                       const std::vector<std::int32_t>& leaves) {
    std::vector<SmallTrees::Node> nodes;
    nodes.reserve(splits.size() + leaves.size());
    for (std::size_t i = 0; i < splits.size(); ++i) {
        const FileSplit& split = splits[i];
        const auto place_of = [&](std::size_t child) {
            if (child >= kLeaf ? child - kLeaf >= leaves.size()
                               : child <= i || child >= splits.size())
                refuse();
            return static_cast<std::uint16_t>(child < kLeaf ? child
                                                            : child - kLeaf + splits.size());
        };
        if (split.number >= kNumbers) refuse();
        nodes.push_back(
            {split.threshold, 0, split.number, place_of(split.left), place_of(split.right)});
    }
    for (const std::int32_t leaf : leaves) nodes.push_back({0, leaf, 0, 0, 0});
    return nodes;
}

}  // namespace

OutcomeModel::OutcomeModel(std::string_view bytes) {
    ModelReader in(bytes, refuse);
    if (in.text(kMagic.size()) != kMagic) refuse();
    const auto header = in.one<Header>();
    if (header.digest != trait_digest() || !std::has_single_bit(header.buckets)) refuse();
    name_ = in.text(header.name_size);
    scale_ = in.one<float>();
    offsets_ = in.many<float>(kPageKinds);
    weights_ = in.many<std::int8_t>(std::size_t{header.buckets} * kPageKinds);
    const auto trees = in.many<FileTree>(header.trees);
    ModelReader splits(in.text(std::size_t{header.splits} * sizeof(FileSplit)), refuse);
    ModelReader leaves(in.text((std::size_t{header.splits} + header.trees) * sizeof(std::int32_t)),
                       refuse);
    if (!in.at_end()) refuse();
    trees_.reserve(header.trees, header.splits);
    for (const FileTree& tree : trees) {
        if (tree.kind >= kPageKinds) refuse();
        const auto of_tree = splits.many<FileSplit>(tree.splits);
        const auto nodes =
            nodes_of(of_tree, leaves.many<std::int32_t>(tree.splits + std::size_t{1}));
        if (!trees_.add(nodes, tree.kind)) refuse();
    }
    if (!splits.at_end()) refuse();
    trees_.finish();
}

const OutcomeModel& OutcomeModel::shipped() {
    static const OutcomeModel model(
        {copydesk_outcomes_begin,
         static_cast<std::size_t>(copydesk_outcomes_end - copydesk_outcomes_begin)});
    return model;
}

std::shared_ptr<const OutcomeModel> OutcomeModel::read(std::string_view bytes) {
    return std::shared_ptr<const OutcomeModel>(new OutcomeModel(bytes));
}

// Each bucket counts once, and a page of many words as much as one of few.
std::array<float, kPageKinds> OutcomeModel::word_scores(
    const std::vector<std::uint32_t>& words) const {
    const std::size_t buckets = weights_.size() / kPageKinds;
    std::vector<std::uint8_t> seen(buckets, 0);
    std::array<std::int32_t, kPageKinds> sums{};
    std::size_t count = 0;
    for (const std::uint32_t word : words) {
        const std::size_t bucket = word & (buckets - 1);
        if (seen[bucket]) continue;
        seen[bucket] = 1;
        ++count;
        for (std::size_t k = 0; k < kPageKinds; ++k) sums[k] += weights_[bucket * kPageKinds + k];
    }
    std::array<float, kPageKinds> scores{};
    const double scale = count ? double{scale_} / std::sqrt(static_cast<double>(count)) : 0;
    for (std::size_t k = 0; k < kPageKinds; ++k)
        scores[k] = static_cast<float>(sums[k] * scale + double{offsets_[k]});
    return scores;
}

std::array<double, kPageKinds> OutcomeModel::probabilities(const PageTraits& traits) const {
    std::array<double, kPageKinds> out;
    out.fill(1.0 / kPageKinds);
    if (trees_.empty()) return out;
    std::array<float, kNumbers> numbers;
    std::copy(traits.values.begin(), traits.values.end(), numbers.begin());
    const auto scores = word_scores(traits.words);
    std::copy(scores.begin(), scores.end(), numbers.begin() + kTraits);
    std::array<std::int64_t, kPageKinds> sums{};
    trees_.for_each_leaf(numbers.data(),
                         [&sums](std::uint32_t kind, std::int32_t value) { sums[kind] += value; });
    const std::int64_t most = *std::max_element(sums.begin(), sums.end());
    double whole = 0;
    for (std::size_t k = 0; k < kPageKinds; ++k)
        whole += out[k] = exponential(std::max(static_cast<double>(sums[k] - most) / kOne, -60.0));
    for (double& probability : out) probability /= whole;
    return out;
}

}  // namespace copydesk
