// The pages of tests/outcome/pages: each is named by the barrier that it is, or "none" for articles
// that speak of such things.
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>

#include "copydesk.h"
#include "extract/extract.h"

namespace copydesk {
namespace {

Quality judge(const std::string& html, std::int32_t status = 200) {
    Arena arena(64u << 20);
    Watch watch(0, nullptr);
    Request request;
    request.url = "https://example.com/2026/a-page-of-ours";
    request.content_type = "text/html; charset=utf-8";
    request.http_status = status;
    return extract_article(html, request, Limits(), {}, watch, arena)->quality;
}

TEST(Barriers, EveryPageOfOursIsWhatItIsNamed) {
    std::map<std::string, int> pages;
    for (const auto& entry :
         std::filesystem::directory_iterator(COPYDESK_SOURCE_DIR "/tests/outcome/pages")) {
        const std::string name = entry.path().stem().string();
        const std::string expected = name.substr(0, name.find("--"));
        std::ifstream file(entry.path(), std::ios::binary);
        const Quality quality = judge({std::istreambuf_iterator<char>(file), {}});
        const std::string outcome = copydesk_outcome_name(quality.outcome);
        ++pages[expected];
        if (expected == "none")
            EXPECT_LT(quality.outcome, COPYDESK_CONSENT_WALL) << name << ": " << outcome;
        else
            EXPECT_EQ(outcome, expected) << name;
        EXPECT_GT(quality.probability, 0.3) << name;
        EXPECT_LE(quality.probability, 1) << name;
    }
    for (const char* outcome :
         {"consent_wall", "paywall_stub", "script_shell", "error_page", "too_thin"})
        EXPECT_GE(pages[outcome], 8) << outcome;
    EXPECT_GE(pages["none"], 5);
}

TEST(Barriers, AnErrorStatusIsBelieved) {
    const std::string html = "<title>Fish market</title><p>The boats came in at five.</p>";
    EXPECT_EQ(judge(html, 404).outcome, COPYDESK_ERROR_PAGE);
    EXPECT_EQ(judge(html, 200).outcome, COPYDESK_TOO_THIN);
}

TEST(Barriers, AShellNeedsItsScripts) {
    const std::string scripts = "<script>" + std::string(3'000, 'x') + "</script>";
    const std::string html = "<title>Boatyard</title><div id=root></div>";
    EXPECT_EQ(judge(html + scripts).outcome, COPYDESK_SCRIPT_SHELL);
    EXPECT_EQ(judge(html).outcome, COPYDESK_TOO_THIN);
}

}  // namespace
}  // namespace copydesk
