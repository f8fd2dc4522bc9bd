#include "facts/ranker.h"

#include <cmath>

#include "core/model_reader.h"
#include "core/status.h"
#include "core/word_index.h"
#include "facts/author_features.h"
#include "facts/title_candidates.h"

// The shipped model, put into the library by weights.S.
extern "C" {
extern const char copydesk_facts_weights_begin[] __attribute__((visibility("hidden")));
extern const char copydesk_facts_weights_end[] __attribute__((visibility("hidden")));
}

namespace copydesk {

namespace {

constexpr std::string_view kMagic = "CDFACT01";
constexpr std::uint32_t kMostTrees = 1000, kMostNodes = 255;

// As it stands in the file.
struct FileNode {
    float threshold;                     // at most: left, above: right
    std::int32_t value;                  // of a leaf
    std::uint16_t feature, left, right;  // children stand behind; left is 0 in a leaf
    std::uint16_t unused;
};

[[noreturn]] void refuse() {
    throw Failure(COPYDESK_BAD_OPTION_VALUE,
                  "The facts model is damaged or not one of this version; train it again.",
                  "facts_model");
}

}  // namespace

std::span<const std::string_view> ranking_features(Ranking ranking) noexcept {
    switch (ranking) {
        case Ranking::authors: return author_feature_names();
        case Ranking::titles: return title_feature_names();
    }
    return {};
}

std::uint32_t ranking_digest() noexcept {
    std::uint32_t hash = kFnvBasis;
    for (std::size_t i = 0; i < kRankings; ++i)
        for (const std::string_view name : ranking_features(static_cast<Ranking>(i)))
            hash = fnv1a(name, hash);
    return hash;
}

std::int32_t Ranker::score(std::span<const float> features) const noexcept {
    std::int32_t sum = bias_;
    trees_.for_each_leaf(features.data(),
                         [&sum](std::uint32_t, std::int32_t value) { sum += value; });
    return sum;
}

double as_confidence(std::int32_t score) noexcept {
    const double logit = static_cast<double>(score) / Ranker::kOne;
    return 0.5 + 0.5 * logit / (1 + std::abs(logit));
}

FactsModel::FactsModel(std::string_view bytes) {
    ModelReader in(bytes, refuse);
    if (in.text(kMagic.size()) != kMagic) refuse();
    if (in.one<std::uint32_t>() != ranking_digest()) refuse();
    name_ = in.text(in.one<std::uint32_t>());
    for (std::size_t i = 0; i < kRankings; ++i) {
        Ranker& ranker = rankers_[i];
        const std::size_t features = ranking_features(static_cast<Ranking>(i)).size();
        ranker.bias_ = in.one<std::int32_t>();
        ranker.threshold_ = in.one<std::int32_t>();
        const auto trees = in.one<std::uint32_t>();
        if (trees > kMostTrees) refuse();
        for (std::uint32_t tree = 0; tree < trees; ++tree) {
            const auto count = in.one<std::uint32_t>();
            if (count == 0 || count > kMostNodes) refuse();
            std::vector<SmallTrees::Node> nodes;
            nodes.reserve(count);
            for (std::uint32_t n = 0; n < count; ++n) {
                const auto node = in.one<FileNode>();
                // children behind their parent: every way down ends
                if (node.left != 0 && (node.left <= n || node.right <= n || node.left >= count ||
                                       node.right >= count || node.feature >= features))
                    refuse();
                nodes.push_back({node.threshold, node.value, node.feature, node.left, node.right});
            }
            if (!ranker.trees_.add(nodes, 0)) refuse();
        }
        ranker.trees_.finish();
    }
    if (!in.at_end()) refuse();
}

const FactsModel& FactsModel::shipped() {
    static const FactsModel model(
        {copydesk_facts_weights_begin,
         static_cast<std::size_t>(copydesk_facts_weights_end - copydesk_facts_weights_begin)});
    return model;
}

std::shared_ptr<const FactsModel> FactsModel::read(std::string_view bytes) {
    return std::shared_ptr<const FactsModel>(new FactsModel(bytes));
}

}  // namespace copydesk
