// The learned model: gradient-boosted trees over the features, as flat tables in one file.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "body/features.h"
#include "body/lexicon.h"

namespace copydesk {

// A model file, checked and ready. Immutable, shared by all threads.
//
// The file (little-endian, written by training/export.py) begins with eight bytes "CDBODY01" and
// the digest of the feature names, so that a model made for other features is refused.
class BodyModel {
  public:
    // The one that is built in.
    static const BodyModel& shipped();
    // Reads a model from a file's bytes, which are copied. Throws Failure (BAD_OPTION_VALUE) with
    // what is wrong.
    static std::shared_ptr<const BodyModel> read(std::string_view bytes);

    const Lexicon& lexicon() const noexcept { return lexicon_; }
    const std::string& name() const noexcept { return name_; }  // date and digest of its data

    // The log odds of each block that it belongs to the body, from the table's columns.
    void logits(const FeatureTable& table, Column<float>& out, Watch& watch, Arena& arena) const;
    // The same as a probability.
    void predict(const FeatureTable& table, Column<float>& probability, Watch& watch,
                 Arena& arena) const;

    static constexpr std::size_t kLeaves = 32;  // at most, in a tree

  private:
    // A split: where a block's bin of the feature is above `bin`, the leaves of the left branch are
    // out.
    struct Split {
        std::uint32_t left_out;  // bit i stays: leaf i is still possible
        std::uint16_t tree;
        std::uint8_t bin;
    };
    struct UsedFeature {
        std::uint32_t feature;
        std::uint32_t first_threshold, thresholds;
        std::uint32_t first_split, splits;
    };
    explicit BodyModel(std::string_view bytes);
    std::span<const float> thresholds_of(const UsedFeature& feature) const {
        return {thresholds_.data() + feature.first_threshold, feature.thresholds};
    }
    template <class Take>
    void score(const FeatureTable& table, Watch& watch, Arena& arena, Take take) const;
    void score_batch(const FeatureTable& table, std::size_t first, std::size_t count,
                     std::uint32_t* leaves_left, std::int32_t* sums) const;

    std::string name_;
    std::vector<UsedFeature> features_;
    std::vector<float>
        thresholds_;  // ascending within a feature; a block's bin is how many lie below its value
    std::vector<Split> splits_;         // by feature, then by bin
    std::vector<std::int32_t> leaves_;  // kLeaves a tree, in 1/65536 of a logit
    Lexicon lexicon_;
    std::int32_t bias_ = 0;
    std::size_t trees_ = 0;
};

// The digest of all features' names and their order.
std::uint32_t feature_digest() noexcept;

}  // namespace copydesk
