// The text pages of samples/, whose truth.json says what they state.
#include <fstream>
#include <filesystem>
#include <sstream>

#include <gtest/gtest.h>

#include "facts/json.h"
#include "read_page.h"

namespace copydesk {
namespace {

std::string read_file(const std::filesystem::path& path) {
    std::ifstream in(path, std::ios::binary);
    std::stringstream all;
    all << in.rdbuf();
    return all.str();
}

Json read_json(const std::filesystem::path& path) {
    Watch watch(0, nullptr);
    Json json;
    json.read(read_file(path), watch);
    return json;
}

void expect(const test::FactsOf& of, JsonValue truth, std::string_view name, Field field) {
    EXPECT_EQ(of.value(field), truth[name].text()) << name;
}

TEST(PlainText, samples_state_what_their_truth_says) {
    int count = 0;
    for (const auto& entry : std::filesystem::directory_iterator(COPYDESK_SOURCE_DIR "/samples")) {
        if (!entry.path().filename().string().starts_with("text-")) continue;
        SCOPED_TRACE(entry.path().filename().string());
        const Json truth_file = read_json(entry.path() / "truth.json"),
                   request = read_json(entry.path() / "request.json");
        const JsonValue truth = truth_file.roots().at(0);
        const test::FactsOf of(read_file(entry.path() / "page.txt"), false,
                               request.roots().at(0)["url"].text());
        expect(of, truth, "title", Field::title);
        expect(of, truth, "byline", Field::byline);
        expect(of, truth, "source", Field::source);
        expect(of, truth, "credit", Field::credit);
        expect(of, truth, "dateline", Field::dateline);
        expect(of, truth, "section", Field::section);
        std::string names;
        for (const JsonValue author : truth["authors"]) {
            if (!names.empty()) names += ", ";
            names += author["name"].text();
            if (author["role"].text() != "writer")
                names.append(" (").append(author["role"].text()).append(")");
        }
        EXPECT_EQ(of.names(), names);
        const std::string_view when = truth["published"]["when"].text();
        EXPECT_EQ(of.value(Field::published).substr(0, when.size()), when);
        if (truth["figure_caption"].exists()) {
            ASSERT_FALSE(of.facts[Field::image].empty());
            EXPECT_EQ(of.facts[Field::image][0].caption, truth["figure_caption"].text());
            EXPECT_EQ(of.facts[Field::image][0].credit, truth["figure_credit"].text());
        }
        ++count;
    }
    EXPECT_GT(count, 5);
}

TEST(PlainText, first_short_line_before_the_title_is_the_section) {
    const test::FactsOf of(
        "Markets\n\nShea growers sign their first direct export deal\n\nBy Ann Lee\n\n"
        "TAMALE (AP) — A co-operative of shea nut pickers in northern Ghana said on Tuesday it had "
        "signed its first contract with a foreign buyer.\n",
        false, "");
    EXPECT_EQ(of.value(Field::section), "Markets");
    EXPECT_EQ(of.value(Field::title), "Shea growers sign their first direct export deal");
    EXPECT_EQ(of.value(Field::source), "AP");
}

TEST(PlainText, empty_text_states_nothing) {
    const test::FactsOf of("", false, "");
    for (const auto& field : of.facts.fields) EXPECT_TRUE(field.empty());
}

}  // namespace
}  // namespace copydesk
