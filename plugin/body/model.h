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
#include "body/tree_scores.h"

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

    // The log odds of each block that it belongs to the body, from its row of the table.
    void logits(const FeatureTable& table, Column<float>& out, Watch& watch, Arena& arena) const;
    // The same as a probability.
    void predict(const FeatureTable& table, Column<float>& probability, Watch& watch,
                 Arena& arena) const;

  private:
    explicit BodyModel(std::string_view bytes);
    template <class Take>
    void score(const FeatureTable& table, Watch& watch, Arena& arena, Take take) const;

    std::string name_;
    Trees trees_;  // leaves in 1/65536 of a logit
    Lexicon lexicon_;
    TreeScorer score_trees_;
};

// The digest of all features' names and their order.
std::uint32_t feature_digest() noexcept;

}  // namespace copydesk
