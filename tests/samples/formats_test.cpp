// Every sample through the C ABI, in every format.
#include <rapidjson/document.h>

#include <random>

#include "format/validators.h"
#include "samples.h"

namespace outside {
namespace {

using copydesk::test::fault_of_json_ld;
using copydesk::test::TemporaryFolder;
using copydesk::test::Validator;
using copydesk::test::validators_of;

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
    EXPECT_EQ(fault_of_json_ld(written(result_.article.get(), "jsonld")), "");
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

class Schemas : public testing::TestWithParam<std::string> {};
INSTANTIATE_TEST_SUITE_P(Of, Schemas, testing::Values("xml", "nitf", "tei", "solr"),
                         [](const auto& format) { return format.param; });

// All at once: the validators take longer to start than to read a hundred documents.
TEST_P(Schemas, HoldForEverySample) {
    const TemporaryFolder folder;
    const Session session = untimed_session();
    std::string files;
    for (const Sample& sample : all_samples()) {
        const Result result = extract(session, sample);
        ASSERT_TRUE(result.article) << sample.name << ": " << result.error.message;
        folder.write(sample.name + ".xml", written(result.article.get(), GetParam().c_str()));
        files += " '" + folder.path(sample.name + ".xml") + "'";
    }
    for (const Validator& validator : validators_of(GetParam())) {
        if (!validator.is_here())
            GTEST_SKIP() << validator.program << " or " << validator.schema << " is missing";
        EXPECT_TRUE(validator.accepts(folder, files))
            << validator.program << " " << validator.schema << "\n"
            << folder.read("said");
    }
}

}  // namespace
}  // namespace outside
