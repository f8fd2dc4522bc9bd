// Every document that these tests make is valid by each schema of its format, and the schemas of
// one format agree.
#include <gtest/gtest.h>

#include <map>

#include "articles.h"
#include "validators.h"

namespace copydesk::test {
namespace {

class Schema : public testing::TestWithParam<std::string> {};
INSTANTIATE_TEST_SUITE_P(Of, Schema, testing::Values("xml", "nitf", "tei", "solr"),
                         [](const auto& format) { return format.param; });

TEST_P(Schema, HoldsForEveryArticle) {
    const TemporaryFolder folder;
    std::string files;
    for (const auto& [name, article] : all_articles()) {
        folder.write(name + ".xml", written(article, *find_format(GetParam())));
        files += "'" + folder.path(name + ".xml") + "' ";
    }
    for (const Validator& validator : validators_of(GetParam())) {
        if (!validator.is_here())
            GTEST_SKIP() << validator.program << " or " << validator.schema << " is missing";
        EXPECT_TRUE(validator.accepts(folder, files))
            << validator.program << " " << validator.schema << "\n"
            << folder.read("said");
    }
}

TEST_P(Schema, RefusesWhatIsNone) {
    using Change = std::pair<std::string, std::string>;
    const std::map<std::string, std::vector<Change>> changes = {
        {"xml",
         {{"<authors>", "<writers/><authors>"},
          {" version=\"1\"", " version=\"2\""},
          {"complete=\"yes\"", "complete=\"perhaps\""},
          {"when=\"2026-11-20\"", "when=\"yesterday\""},
          {"<row><cell", "<row><p/><cell"},
          {"urn:copydesk:article:1", "urn:copydesk:article:2"}}},
        {"nitf",
         {{"NITF 3.6", "NITF 3.7"},
          {"<byline class=\"printed\"", "<byline class=\"guessed\""},
          {"norm=\"20261120T081500+0100\"", "norm=\"2026-11-20T08:15\""},
          {"<hl2 class=\"level2\"", "<hl3 class=\"level2\""},
          {"<tr><th>", "<tr><p/><th>"}}},
        {"tei",
         {{"<teiHeader>", "<header>"},
          {"when=\"2026-11-20T08:15:00+01:00\"", "when=\"yesterday\""},
          {"<docAuthor>", "<docWriter>"},
          {"<list rend=\"bulleted\">", "<list rend=\"bulleted\"><p/>"}}},
        {"solr",
         {{"name=\"title\"", "name=\"headline\""},
          {"2026-11-20T07:15:00Z", "2026-11-20T08:15:00+01:00"},
          {"<doc>", "<doc><p/>"}}},
    };
    const TemporaryFolder folder;
    const std::string good = written(full_article(), *find_format(GetParam()));
    for (const auto& [from, to] : changes.at(GetParam())) {
        std::string bad = good;
        ASSERT_NE(bad.find(from), std::string::npos) << from;
        bad.replace(bad.find(from), from.size(), to);
        folder.write("bad.xml", bad);
        for (const Validator& validator : validators_of(GetParam())) {
            if (validator.flags == "-c") continue;  // the same rules as the .rng
            if (!validator.is_here())
                GTEST_SKIP() << validator.program << " or " << validator.schema << " is missing";
            EXPECT_FALSE(validator.accepts(folder, "'" + folder.path("bad.xml") + "'"))
                << to << " " << validator.schema;
        }
    }
}

TEST(SchemaOfJsonLd, HoldsForEveryArticle) {
    for (const auto& [name, article] : all_articles())
        EXPECT_EQ(fault_of_json_ld(written(article, Format::json_ld)), "") << name;
}

TEST(SchemaOfJsonLd, RefusesWhatIsNone) {
    const std::string good = written(full_article(), Format::json_ld);
    const std::pair<std::string, std::string> changes[] = {{"NewsArticle", "Novel"},
                                                           {"\"headline\"", "\"heading\""},
                                                           {"\"Person\"", "\"Robot\""},
                                                           {"2026-11-20T08", "20 Nov T08"}};
    for (const auto& [from, to] : changes) {
        std::string bad = good;
        ASSERT_NE(bad.find(from), std::string::npos) << from;
        bad.replace(bad.find(from), from.size(), to);
        EXPECT_NE(fault_of_json_ld(bad), "") << to;
    }
}

TEST(Schemas, AreDerivedFromTheirSources) {
    if (!has_program("trang")) GTEST_SKIP() << "trang is missing";
    const TemporaryFolder folder;
    const std::string derive = "sh '" COPYDESK_SOURCE_DIR "/docs/schema/derive' '" +
                               folder.path("") + "' > /dev/null 2>&1";
    ASSERT_EQ(std::system(derive.c_str()), 0);
    for (const std::string name : {"copydesk-article-1.rng", "copydesk-article-1.xsd", "xml.xsd",
                                   "copydesk-nitf-1.rng", "copydesk-solr-1.rng"})
        EXPECT_TRUE(folder.read(name) ==
                    TemporaryFolder::read_file(COPYDESK_SOURCE_DIR "/docs/schema/" + name))
            << name << " is not what the .rnc says: run docs/schema/derive";
}

}  // namespace
}  // namespace copydesk::test
