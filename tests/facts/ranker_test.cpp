#include "facts/ranker.h"

#include <gtest/gtest.h>

#include <fstream>
#include <iterator>
#include <set>

#include "core/status.h"
#include "read_page.h"

namespace copydesk {
namespace {

std::string shipped_file() {
    std::ifstream file(COPYDESK_SOURCE_DIR "/plugin/facts/weights.bin", std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

TEST(FactsModel, refuses_a_damaged_file) {
    const std::string whole = shipped_file();
    ASSERT_GT(whole.size(), 1000u);
    EXPECT_NO_THROW(FactsModel::read(whole));
    EXPECT_THROW(FactsModel::read(""), Failure);
    EXPECT_THROW(FactsModel::read(whole + "x"), Failure);
    for (std::size_t size = 0; size < whole.size(); size += 1 + whole.size() / 97)
        EXPECT_THROW(FactsModel::read(std::string_view(whole).substr(0, size)), Failure) << size;
    std::string other = whole;
    other[8] = static_cast<char>(other[8] ^ 1);  // the digest of the features
    EXPECT_THROW(FactsModel::read(other), Failure);
}

TEST(FactsModel, judges_with_any_bytes_that_it_accepts) {
    const std::string whole = shipped_file();
    const std::size_t features = ranking_features(Ranking::authors).size();
    const std::vector<float> low(features, -1e6f), high(features, 1e6f);
    std::size_t accepted = 0;
    for (std::size_t at = 12; at < whole.size(); at += 1 + whole.size() / 499) {
        std::string damaged = whole;
        damaged[at] = static_cast<char>(~damaged[at]);
        try {
            const auto model = FactsModel::read(damaged);
            (*model)[Ranking::authors].score(low);
            (*model)[Ranking::authors].score(high);
            ++accepted;
        } catch (const Failure&) {
        }
    }
    EXPECT_GT(accepted, 0u);  // not every byte is a link between nodes
}

TEST(FactsModel, names_its_features) {
    const auto names = ranking_features(Ranking::authors);
    ASSERT_FALSE(names.empty());
    EXPECT_EQ(std::set<std::string_view>(names.begin(), names.end()).size(), names.size());
    EXPECT_TRUE(FactsModel::shipped().name().starts_with("copydesk facts model; all;"));
}

}  // namespace
}  // namespace copydesk
