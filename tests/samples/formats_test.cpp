// Every sample through the C ABI, in every format.
#include <rapidjson/document.h>

#include <random>

#include "format/tools.h"
#include "samples.h"

namespace outside {
namespace {

using copydesk::test::has_program;
using copydesk::test::TemporaryFolder;

#define SCHEMA "'" COPYDESK_SOURCE_DIR "/docs/schema/copydesk-article-1"
const std::string kValidators[] = {"xmllint --noout --relaxng " SCHEMA ".rng'",
                                   "xmllint --noout --schema " SCHEMA ".xsd'",
                                   "jing " SCHEMA ".rng'"};
#undef SCHEMA

// GoogleTest's names know letters, digits and underscores.
std::string test_name(const testing::TestParamInfo<std::string>& sample) {
    std::string name = sample.param;
    for (char& c : name)
        if (c == '-') c = '_';
    return name;
}

class Samples : public testing::TestWithParam<std::string> {
  protected:
    const Sample sample_ = load_sample(GetParam());
    const Session session_ = untimed_session();
    const Result result_ = extract(session_, sample_);
};
INSTANTIATE_TEST_SUITE_P(All, Samples, testing::ValuesIn(sample_names()), test_name);

std::string outcome_in(const std::string& document) {
    rapidjson::Document json;
    json.Parse<rapidjson::kParseValidateEncodingFlag | rapidjson::kParseIterativeFlag>(
        document.c_str());
    if (json.HasParseError() || !json.IsObject() || !json.HasMember("outcome")) return "no JSON";
    return json["outcome"].GetString();
}

TEST_P(Samples, AreWrittenInEveryFormat) {
    ASSERT_TRUE(result_.article) << result_.error.message;
    copydesk_quality quality = COPYDESK_INIT(copydesk_quality);
    ASSERT_EQ(copydesk_article_quality(result_.article.get(), &quality), COPYDESK_OK);
    EXPECT_EQ(result_.status == COPYDESK_OK, quality.outcome == COPYDESK_ARTICLE);
    EXPECT_EQ(quality.limit, COPYDESK_COMPLETE);
    const std::string outcome = copydesk_outcome_name(quality.outcome);
    for (const char* format : {"json", "jsonl"})
        EXPECT_EQ(outcome_in(written(result_.article.get(), format)), outcome) << format;
    if (quality.outcome != COPYDESK_ARTICLE) return;
    for (const char* format : {"md", "txt"})
        EXPECT_GT(written(result_.article.get(), format).size(), 100u) << format;
}

TEST_P(Samples, AreReadTheSameAgainAndInPieces) {
    const std::string once = everything(result_);
    EXPECT_EQ(everything(extract(session_, sample_)), once) << "a second time";
    EXPECT_EQ(everything(extract(untimed_session(), sample_)), once) << "by another session";
    for (const std::size_t size : {1, 7, 4096})
        EXPECT_EQ(everything(feed(session_, sample_, [&] { return size; })), once)
            << "in pieces of " << size;
    std::mt19937 dice(1);
    const auto roll = [&] { return std::size_t{1} + dice() % 4096; };
    EXPECT_EQ(everything(feed(session_, sample_, roll)), once) << "in pieces of any size";
}

// All at once: the validators take longer to start than to read a hundred documents.
TEST(Schema, HoldsForEverySample) {
    const TemporaryFolder folder;
    const Session session = untimed_session();
    std::string files;
    for (const Sample& sample : all_samples()) {
        const Result result = extract(session, sample);
        ASSERT_TRUE(result.article) << sample.name << ": " << result.error.message;
        folder.write(sample.name + ".xml", written(result.article.get()));
        files += " '" + folder.path(sample.name + ".xml") + "'";
    }
    int asked = 0;
    for (const std::string& validator : kValidators) {
        if (!has_program(validator.substr(0, validator.find(' ')))) continue;
        ++asked;
        const std::string command = validator + files + " > '" + folder.path("said") + "' 2>&1";
        EXPECT_EQ(std::system(command.c_str()), 0) << validator << "\n" << folder.read("said");
    }
    if (asked < 3) GTEST_SKIP() << "xmllint or jing is missing; asked " << asked << " of 3";
}

}  // namespace
}  // namespace outside
