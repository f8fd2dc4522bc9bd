#include "outcome/model.h"

#include <gtest/gtest.h>

#include <fstream>
#include <iterator>
#include <numeric>

#include "core/status.h"

namespace copydesk {
namespace {

std::string shipped_file() {
    std::ifstream file(COPYDESK_SOURCE_DIR "/plugin/outcome/outcomes.bin", std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

PageTraits some_traits() {
    PageTraits traits;
    for (std::size_t i = 0; i < kTraits; ++i) traits.values[i] = static_cast<float>(i % 7);
    traits.words = {1, 5, 5 + 4096, 77, 4'000'000'000u};
    return traits;
}

void expect_distribution(const std::array<double, kPageKinds>& probabilities) {
    for (const double p : probabilities) {
        EXPECT_GE(p, 0);
        EXPECT_LE(p, 1);
    }
    EXPECT_NEAR(std::accumulate(probabilities.begin(), probabilities.end(), 0.0), 1, 1e-9);
}

TEST(OutcomeModel, RefusesADamagedFile) {
    const std::string whole = shipped_file();
    ASSERT_GT(whole.size(), 1000u);
    EXPECT_NO_THROW(OutcomeModel::read(whole));
    EXPECT_THROW(OutcomeModel::read(""), Failure);
    EXPECT_THROW(OutcomeModel::read(whole + "x"), Failure);
    for (std::size_t size = 0; size < whole.size(); size += 1 + whole.size() / 97)
        EXPECT_THROW(OutcomeModel::read(std::string_view(whole).substr(0, size)), Failure) << size;
    std::string other = whole;
    other[8] = static_cast<char>(other[8] ^ 1);  // the digest of the traits
    EXPECT_THROW(OutcomeModel::read(other), Failure);
}

TEST(OutcomeModel, SurvivesAnyByteThatItAccepts) {
    const std::string whole = shipped_file();
    const PageTraits traits = some_traits();
    for (std::size_t at = 12; at < whole.size(); at += 1 + whole.size() / 997) {
        std::string damaged = whole;
        damaged[at] = static_cast<char>(~damaged[at]);
        try {
            expect_distribution(OutcomeModel::read(damaged)->probabilities(traits));
        } catch (const Failure&) {
        }
    }
}

TEST(OutcomeModel, GivesADistribution) {
    expect_distribution(OutcomeModel::shipped().probabilities({}));
    expect_distribution(OutcomeModel::shipped().probabilities(some_traits()));
    EXPECT_DOUBLE_EQ(OutcomeModel().probabilities({})[0], 1.0 / kPageKinds);
}

TEST(OutcomeModel, CountsABucketOnce) {
    PageTraits once, twice;
    once.words = {5};
    twice.words = {5, 5 + 65'536};  // the same bucket of any file
    EXPECT_EQ(OutcomeModel::shipped().probabilities(once),
              OutcomeModel::shipped().probabilities(twice));
}

TEST(PageTraits, EveryTraitHasItsName) {
    EXPECT_EQ(trait_name(0), "text_words");
    EXPECT_EQ(trait_name(kTraits - 1), "title_printed");
}

}  // namespace
}  // namespace copydesk
