#include "facts/json.h"

#include <gtest/gtest.h>

namespace copydesk {
namespace {

Json read(std::string_view text) {
    Watch watch(0, nullptr);
    Json json;
    json.read(text, watch);
    return json;
}

TEST(Json, reads_members_in_order) {
    const Json json = read(R"({"a": "x", "b": [1, true, null], "c": {"d": "y"}})");
    const JsonValue root = json.roots().at(0);
    EXPECT_EQ(root["a"].text(), "x");
    EXPECT_EQ((*root["b"].begin()).text(), "1");
    EXPECT_EQ(root["c"]["d"].text(), "y");
    EXPECT_FALSE(root["e"]["f"].exists());
}

TEST(Json, forgives_what_pages_write) {
    EXPECT_EQ(read("{\"a\": \"line\nend\",}").roots().at(0)["a"].text(), "line end");
    EXPECT_EQ(read("// note \"quoted\"\n{/* x */ \"a\": \"b\"};").roots().at(0)["a"].text(), "b");
    EXPECT_EQ(read("<![CDATA[ {\"a\": \"b\"} ]]>").roots().at(0)["a"].text(), "b");
    EXPECT_EQ(read("<!-- {\"a\": \"b\"} -->").roots().at(0)["a"].text(), "b");
    EXPECT_EQ(read("{&quot;a&quot;: &quot;b&quot;}").roots().at(0)["a"].text(), "b");
    EXPECT_EQ(read(R"({"a": "it\'s"})").roots().at(0)["a"].text(), "it's");
    EXPECT_EQ(read(R"({"a": "an "inner" quote", "b": "c"})").roots().at(0)["b"].text(), "c");
    EXPECT_EQ(read("{\"url\": \"https://example.com/a\"}").roots().at(0)["url"].text(),
              "https://example.com/a");
}

TEST(Json, keeps_several_roots_and_what_came_before_a_break) {
    EXPECT_EQ(read("{\"a\":1} {\"b\":2}").roots().size(), 2u);
    const Json json = read(R"({"a": "kept", "b": ["also", )");
    ASSERT_EQ(json.roots().size(), 1u);
    EXPECT_EQ(json.roots()[0]["a"].text(), "kept");
    EXPECT_EQ((*json.roots()[0]["b"].begin()).text(), "also");
}

TEST(Json, survives_nonsense) {
    for (const std::string_view text : {"", "{", "[", "\"", "\\", "{\"a", "]]", "{\"\\u12", "\0\0",
                                        "{:}", "/*", "//", "\xef\xbb\xbf{}"})
        read(text);
    const std::string deep(100'000, '[');
    EXPECT_LE(read(deep).size(), 1000u);
}

}  // namespace
}  // namespace copydesk
