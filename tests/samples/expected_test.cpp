// The XML of a sample is the one that was read by a person and kept beside it as expected.xml.
#include <regex>

#include "format/tools.h"
#include "samples.h"

namespace outside {
namespace {

using copydesk::test::TemporaryFolder;

// Which library, model and options made it, and what the model thinks of its own work, says
// nothing about the page.
std::string without_maker(std::string xml) {
    static const std::regex opinion(" predicted-f1=\"[^\"]*\"");
    if (const std::size_t at = xml.find("<quality "); at != std::string::npos) {
        const std::size_t size = xml.find('>', at) - at;
        xml.replace(at, size, std::regex_replace(xml.substr(at, size), opinion, ""));
    }
    const std::size_t begin = xml.find("<provenance");
    if (begin == std::string::npos) return xml;
    const std::size_t size = xml.find('>', begin) - begin;
    static const std::regex maker(" (library|model|options)=\"[^\"]*\"");
    return xml.replace(begin, size, std::regex_replace(xml.substr(begin, size), maker, ""));
}

TEST(Expected, MakersAreMasked) {
    EXPECT_EQ(
        without_maker("<a options=\"x\"><provenance library=\"copydesk 1\" input-sha256=\"7\" "
                      "model=\"b\" options=\"\"/></a>"),
        "<a options=\"x\"><provenance input-sha256=\"7\"/></a>");
}

TEST(Expected, IsWhatComesOut) {
    const Session session = untimed_session();
    const TemporaryFolder folder;
    std::size_t compared = 0;
    for (const Sample& sample : all_samples()) {
        const std::string expected =
            without_maker(TemporaryFolder::read_file(sample.folder + "/expected.xml"));
        if (expected.empty()) continue;
        ++compared;
        const Result result = extract(session, sample);
        ASSERT_TRUE(result.article) << sample.name << ": " << result.error.message;
        const std::string now = without_maker(written(result.article.get()));
        if (now == expected) continue;
        folder.write("expected", expected);
        folder.write("now", now);
        const std::string diff = "cd '" + folder.path("") + "' && diff -u expected now > diff";
        EXPECT_NE(std::system(diff.c_str()), 0);
        ADD_FAILURE() << "samples/" << sample.name << "/expected.xml; if the change is right: "
                      << "./dev sample " << sample.name << "\n"
                      << folder.read("diff");
    }
    if (compared < all_samples().size())
        GTEST_SKIP() << all_samples().size() - compared << " of " << all_samples().size()
                     << " samples have no expected.xml; ./dev sample NAME writes it";
}

}  // namespace
}  // namespace outside
