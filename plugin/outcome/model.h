// The learned model of outcomes: a linear model over hashed words, whose scores are numbers among
// the traits that a small ensemble of trees decides by.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/small_trees.h"
#include "outcome/traits.h"

namespace copydesk {

// The outcomes that are learned: COPYDESK_ARTICLE to COPYDESK_COLLECTION.
inline constexpr std::size_t kPageKinds = 7;

// A model file, checked and ready. Immutable, shared by all threads.
//
// The file (little-endian, written by training/export_outcomes.py) begins with eight bytes
// "CDKIND01" and the digest of the trait names, so that a model made for others is refused.
class OutcomeModel {
  public:
    OutcomeModel() = default;  // untrained: all kinds are as likely
    // The one that is built in.
    static const OutcomeModel& shipped();
    // Reads a model from a file's bytes, which are copied. Throws Failure (BAD_OPTION_VALUE) with
    // what is wrong.
    static std::shared_ptr<const OutcomeModel> read(std::string_view bytes);

    const std::string& name() const noexcept { return name_; }  // date and digest of its data
    // That the page is of each kind; they sum to 1.
    std::array<double, kPageKinds> probabilities(const PageTraits& traits) const;

  private:
    explicit OutcomeModel(std::string_view bytes);
    std::array<float, kPageKinds> word_scores(const std::vector<std::uint32_t>& words) const;

    std::string name_;
    std::vector<std::int8_t> weights_;  // kPageKinds a bucket
    std::vector<float> offsets_;        // of the word scores: one a kind
    float scale_ = 0;                   // of the weights
    SmallTrees trees_;                  // labelled by kind; leaves in 1/65536 of a logit
};

}  // namespace copydesk
