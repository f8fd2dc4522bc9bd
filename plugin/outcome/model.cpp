#include "outcome/model.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstring>

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
    trees_ = in.many<Tree>(header.trees);
    splits_ = in.many<Split>(header.splits);
    leaves_ = in.many<std::int32_t>(std::size_t{header.splits} + header.trees);
    if (!in.at_end()) refuse();
    Place place{0, 0};
    for (const Tree& tree : trees_) {
        check(tree, place);
        place.split += tree.splits;
        place.leaf += tree.splits + std::size_t{1};
    }
    if (place.split != splits_.size()) refuse();
}

// A child lies behind its parent, so that every way down ends.
void OutcomeModel::check(const Tree& tree, Place place) const {
    if (tree.splits >= kLeaf || tree.kind >= kPageKinds ||
        place.split + tree.splits > splits_.size())
        refuse();
    for (std::size_t i = 0; i < tree.splits; ++i) {
        const Split& split = splits_[place.split + i];
        if (split.number >= kNumbers) refuse();
        for (const std::uint8_t child : {split.left, split.right})
            if (child >= kLeaf ? child - kLeaf > tree.splits : child <= i || child >= tree.splits)
                refuse();
    }
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

std::int32_t OutcomeModel::leaf_of(const Tree& tree, Place place, const float* numbers) const {
    std::uint8_t at = tree.splits ? 0 : kLeaf;
    while (at < kLeaf) {
        const Split& split = splits_[place.split + at];
        at = numbers[split.number] <= split.threshold ? split.left : split.right;
    }
    return leaves_[place.leaf + at - kLeaf];
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
    Place place{0, 0};
    for (const Tree& tree : trees_) {
        sums[tree.kind] += leaf_of(tree, place, numbers.data());
        place.split += tree.splits;
        place.leaf += tree.splits + std::size_t{1};
    }
    const std::int64_t most = *std::max_element(sums.begin(), sums.end());
    double whole = 0;
    for (std::size_t k = 0; k < kPageKinds; ++k)
        whole += out[k] = exponential(std::max(static_cast<double>(sums[k] - most) / kOne, -60.0));
    for (double& probability : out) probability /= whole;
    return out;
}

}  // namespace copydesk
