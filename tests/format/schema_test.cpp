// Every XML that these tests make is valid by each form of the schema, and the forms agree.
#include <gtest/gtest.h>

#include "articles.h"
#include "tools.h"

namespace copydesk::test {
namespace {

const std::string kSchema = COPYDESK_SOURCE_DIR "/docs/schema/copydesk-article-1";

struct Validator {
    std::string program, arguments;
    // Whether the files are valid; what the program said stands in the folder's "said".
    bool accepts(const TemporaryFolder& folder, const std::string& files) const {
        const std::string command =
            program + " " + arguments + " " + files + " > '" + folder.path("said") + "' 2>&1";
        return std::system(command.c_str()) == 0;
    }
};

const std::vector<Validator> kValidators = {
    {"xmllint", "--noout --relaxng '" + kSchema + ".rng'"},
    {"xmllint", "--noout --schema '" + kSchema + ".xsd'"},
    {"jing", "'" + kSchema + ".rng'"},
    {"jing", "-c '" + kSchema + ".rnc'"},
};

TEST(Schema, HoldsForEveryArticle) {
    const TemporaryFolder folder;
    std::string files;
    for (const auto& [name, article] : all_articles()) {
        folder.write(name + ".xml", written(article, Format::xml));
        files += "'" + folder.path(name + ".xml") + "' ";
    }
    for (const Validator& validator : kValidators) {
        if (!has_program(validator.program)) GTEST_SKIP() << validator.program << " is missing";
        EXPECT_TRUE(validator.accepts(folder, files))
            << validator.program << " " << validator.arguments << "\n"
            << folder.read("said");
    }
}

TEST(Schema, RefusesWhatIsNone) {
    const TemporaryFolder folder;
    const std::string good = written(full_article(), Format::xml);
    const std::pair<std::string, std::string> changes[] = {
        {"<authors>", "<writers/><authors>"},
        {" version=\"1\"", " version=\"2\""},
        {"complete=\"yes\"", "complete=\"perhaps\""},
        {"when=\"2026-11-20\"", "when=\"yesterday\""},
        {"<row><cell", "<row><p/><cell"},
        {"urn:copydesk:article:1", "urn:copydesk:article:2"},
    };
    for (const auto& [from, to] : changes) {
        std::string bad = good;
        ASSERT_NE(bad.find(from), std::string::npos) << from;
        bad.replace(bad.find(from), from.size(), to);
        folder.write("bad.xml", bad);
        for (const Validator& validator : {kValidators[0], kValidators[1]}) {
            if (!has_program(validator.program)) GTEST_SKIP() << validator.program << " is missing";
            EXPECT_FALSE(validator.accepts(folder, "'" + folder.path("bad.xml") + "'"))
                << to << " " << validator.arguments;
        }
    }
}

TEST(Schema, IsDerivedFromItsSource) {
    if (!has_program("trang")) GTEST_SKIP() << "trang is missing";
    const TemporaryFolder folder;
    const std::string derive = "sh '" COPYDESK_SOURCE_DIR "/docs/schema/derive' '" +
                               folder.path("") + "' > /dev/null 2>&1";
    ASSERT_EQ(std::system(derive.c_str()), 0);
    for (const std::string name : {"copydesk-article-1.rng", "copydesk-article-1.xsd", "xml.xsd"})
        EXPECT_TRUE(folder.read(name) ==
                    TemporaryFolder::read_file(COPYDESK_SOURCE_DIR "/docs/schema/" + name))
            << name << " is not what the .rnc says: run docs/schema/derive";
}

}  // namespace
}  // namespace copydesk::test
