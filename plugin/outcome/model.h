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
    static constexpr std::uint8_t kLeaf = 128;  // a child from here on is a leaf
    // Where the number is at most `threshold`, on to the left.
    struct Split {
        float threshold;
        std::uint8_t number, left, right, unused;
    };
    struct Tree {
        std::uint16_t splits;  // one leaf more
        std::uint16_t kind;
    };
    struct Place {
        std::size_t split, leaf;  // the first of the tree
    };
    explicit OutcomeModel(std::string_view bytes);
    void check(const Tree& tree, Place place) const;  // throws Failure
    std::array<float, kPageKinds> word_scores(const std::vector<std::uint32_t>& words) const;
    std::int32_t leaf_of(const Tree& tree, Place place, const float* numbers) const;

    std::string name_;
    std::vector<std::int8_t> weights_;  // kPageKinds a bucket
    std::vector<float> offsets_;        // of the word scores: one a kind
    float scale_ = 0;                   // of the weights
    std::vector<Tree> trees_;
    std::vector<Split> splits_;
    std::vector<std::int32_t> leaves_;  // in 1/65536 of a logit
};

}  // namespace copydesk
