// Learned choices: small gradient-boosted trees over what is known of a field's candidates.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/small_trees.h"

namespace copydesk {

// What is chosen by a ranker of its own.
enum class Ranking : std::uint8_t { authors, titles };
inline constexpr std::size_t kRankings = 2;

// The names of a ranking's features, in order.
std::span<const std::string_view> ranking_features(Ranking ranking) noexcept;
// Of all rankings' names and their order.
std::uint32_t ranking_digest() noexcept;

// The trees of one ranking. Sums are integers, so that they are the same on every machine.
class Ranker {
  public:
    static constexpr std::int32_t kOne = 65'536;  // a logit

    // The log odds that a candidate is right, in 1/kOne.
    std::int32_t score(std::span<const float> features) const noexcept;
    std::int32_t threshold() const noexcept { return threshold_; }  // from here on it is taken

  private:
    friend class FactsModel;
    SmallTrees trees_;
    std::int32_t bias_ = 0, threshold_ = 0;
};

// The log odds as a share, by a curve that needs no exponential.
double as_confidence(std::int32_t score) noexcept;

// A model file, checked and ready. Immutable, shared by all threads.
//
// The file (little-endian, written by training/train_facts.py) begins with eight bytes "CDFACT01"
// and the digest of the feature names, so that a model made for other features is refused.
class FactsModel {
  public:
    FactsModel() = default;              // without trees, for the trainer
    static const FactsModel& shipped();  // the one that is built in
    // Reads a model from a file's bytes, which are copied. Throws Failure (BAD_OPTION_VALUE) with
    // what is wrong.
    static std::shared_ptr<const FactsModel> read(std::string_view bytes);

    const Ranker& operator[](Ranking ranking) const noexcept {
        return rankers_[static_cast<std::size_t>(ranking)];
    }
    const std::string& name() const noexcept { return name_; }  // date and digest of its data

  private:
    explicit FactsModel(std::string_view bytes);
    std::string name_;
    std::array<Ranker, kRankings> rankers_;
};

}  // namespace copydesk
