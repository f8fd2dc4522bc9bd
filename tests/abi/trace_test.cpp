// What the trace says of the choices, as a host reads it.
#include "support.h"

namespace outside {
namespace {

constexpr const char* kPage =
    "<!DOCTYPE html><html lang=en><head><title>Dam bought back by county | The Lake Post</title>"
    "<meta property=og:type content=article><meta property=og:site_name content='The Lake Post'>"
    "<meta property=article:published_time content='2026-05-03T08:00:00Z'>"
    "<meta name=author content='Ann Lee'></head><body><article><h1>Dam bought back by county</h1>"
    "<p>By Ann Lee</p><p>3 May 2026</p>"
    "<p>The council voted late on Wednesday to buy back the dam that it had sold for one dollar to "
    "a paper company in the year 1961.</p>"
    "<p>Repairs are expected to cost three million over five years, and the lake association said "
    "that its members would gladly pay for them.</p></article></body></html>";

// The element <choice> that holds a value; empty if there is none.
std::string choice_of(const std::string& xml, const std::string& field, const std::string& value) {
    const std::string start = "<choice field=\"" + field + "\"";
    for (auto at = xml.find(start); at != xml.npos; at = xml.find(start, at + 1)) {
        const std::string element = xml.substr(at, xml.find("</choice>", at) - at);
        if (element.ends_with(">" + value)) return element;
    }
    return {};
}

TEST(Trace, SaysOfEachFieldWhatWasWeighedAndWhy) {
    const std::string xml = written(extract(open_session({"trace=yes"}), kPage).article.get());
    for (const auto& [field, value] : {std::pair("title", "Dam bought back by county"),
                                       {"author", "Ann Lee"},
                                       {"published", "2026-05-03T08:00:00Z"},
                                       {"source", "The Lake Post"}}) {
        const std::string chosen = choice_of(xml, field, value);
        EXPECT_NE(chosen.find(" from=\""), chosen.npos) << field << '\n' << xml;
        EXPECT_NE(chosen.find(" confidence=\""), chosen.npos) << field;
        EXPECT_NE(chosen.find(" chosen=\"yes\" why=\""), chosen.npos) << field << ' ' << chosen;
    }
    const std::string lost = choice_of(xml, "title", "Dam bought back by county | The Lake Post");
    EXPECT_NE(lost.find("chosen=\"no\" why=\"another is likelier\""), lost.npos) << lost;
}

TEST(Trace, StandsOnlyWhereItWasAskedFor) {
    const std::string xml = written(extract(open_session(), kPage).article.get());
    EXPECT_EQ(xml.find("<choice"), xml.npos);
}

}  // namespace
}  // namespace outside
