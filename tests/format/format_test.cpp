// What holds for every format: names, golden documents, a sink that stops, small stacks.
#include "format/format.h"

#include <gtest/gtest.h>
#include <pthread.h>

#include <chrono>
#include <clocale>
#include <cstdlib>
#include <fstream>
#include <sstream>

#include "articles.h"

namespace copydesk::test {
namespace {

const std::vector<std::pair<std::string, Format>> kFormats = {
    {"xml", Format::xml},        {"json", Format::json}, {"jsonl", Format::json_lines},
    {"md", Format::markdown},    {"txt", Format::text},  {"nitf", Format::nitf},
    {"jsonld", Format::json_ld}, {"tei", Format::tei},   {"solr", Format::solr}};

TEST(Format, FindsFormatsByName) {
    for (const auto& [name, format] : kFormats) EXPECT_EQ(find_format(name), format);
    EXPECT_EQ(find_format("XML"), std::nullopt);
    EXPECT_EQ(find_format(""), std::nullopt);
}

// COPYDESK_UPDATE=1 writes the expectations anew; the difference is to be read in git.
void expect_golden(const std::string& name, std::string document) {
    for (const std::string before : {"copydesk ", "ident=\"copydesk\" version=\""})
        if (const std::size_t at = document.find(before + COPYDESK_VERSION); at != document.npos)
            document.replace(at + before.size(), sizeof COPYDESK_VERSION - 1, "VERSION");
    const std::string path = COPYDESK_SOURCE_DIR "/tests/format/golden/" + name;
    if (std::getenv("COPYDESK_UPDATE")) std::ofstream(path, std::ios::binary) << document;
    std::ifstream file(path, std::ios::binary);
    std::stringstream expected;
    expected << file.rdbuf();
    EXPECT_EQ(document, expected.str()) << name;
}

TEST(Format, WritesWhatIsExpected) {
    for (const auto& [ending, format] : kFormats) {
        expect_golden("full." + ending, written(full_article(), format));
        expect_golden("empty." + ending, written(Article(), format));
        expect_golden("odd." + ending, written(odd_article(), format));
    }
    expect_golden("traced.xml", written(traced_article(), Format::xml));
    expect_golden("traced.json", written(traced_article(), Format::json));
}

TEST(Format, WritesTheSameTwice) {
    for (const auto& [ending, format] : kFormats)
        for (const auto& [name, article] : all_articles())
            EXPECT_EQ(written(article, format), written(article, format)) << name << ending;
}

TEST(Format, EndsWithALine) {
    for (const auto& [ending, format] : kFormats)
        for (const auto& [name, article] : all_articles()) {
            const std::string document = written(article, format);
            ASSERT_FALSE(document.empty());
            EXPECT_EQ(document.back(), '\n') << name << "." << ending;
        }
}

TEST(Format, NeverAsksASinkThatStoppedIt) {
    const Article article = full_article();
    for (const auto& [ending, format] : kFormats) {
        for (int limit = 0; limit < 3; ++limit) {
            int calls = 0;
            const bool done = write_article(article, format, [&](std::string_view) {
                EXPECT_LE(calls, limit) << ending;
                return calls++ < limit;
            });
            EXPECT_TRUE(limit > 0 || !done) << ending;
            EXPECT_EQ(done, calls <= limit) << ending;
        }
    }
}

TEST(Format, WritesTheTextAsItIs) {
    Article article;
    article.text = "One.\n\nTwo.";
    EXPECT_EQ(written(article, Format::text), "One.\n\nTwo.\n");
}

// A crawler's threads may have little stack, and pages nest as deep as they like.
TEST(Format, NestsDeeplyOnASmallStack) {
    static Article article;
    article = nested_article(100'000);
    pthread_attr_t attributes;
    pthread_attr_init(&attributes);
    pthread_attr_setstacksize(&attributes, 256 * 1024);
    pthread_t thread;
    const auto run = [](void*) -> void* {
        for (const auto& [ending, format] : kFormats)
            EXPECT_NE(written(article, format).size(), 0u) << ending;
        return nullptr;
    };
    ASSERT_EQ(pthread_create(&thread, &attributes, run, nullptr), 0);
    pthread_join(thread, nullptr);
    pthread_attr_destroy(&attributes);
    EXPECT_NE(written(article, Format::xml).find("at the bottom"), std::string::npos);
    EXPECT_NE(written(article, Format::markdown).find("at the bottom"), std::string::npos);
    article = Article();
}

// What a page says may not make a document of any size out of a small one.
TEST(Format, GrowsWithItsInput) {
    Article article;
    BodyBuilder body(article);
    body.element(NodeKind::table, [&] {
        for (int row = 0; row < 1000; ++row)
            body.element(NodeKind::row, [&] {
                for (int cell = 0; cell < (row == 0 ? 1000 : 1); ++cell) {
                    BodyNode& wide = body.leaf(NodeKind::cell);
                    wide.width = wide.height = UINT32_MAX;
                }
            });
    });
    for (const auto& [ending, format] : kFormats)
        EXPECT_LT(written(article, format).size(), 1'000'000u) << ending;
}

TEST(Format, IsTheSameInEveryLocale) {
    const auto all = [] {
        std::string documents;
        for (const auto& [ending, format] : kFormats) documents += written(full_article(), format);
        return documents;
    };
    const std::string before = all();
    setenv("LOCPATH", COPYDESK_LOCALES, 1);
    if (!std::setlocale(LC_ALL, "de_DE.UTF-8"))
        GTEST_SKIP() << "no localedef here that makes a locale with decimal commas";
    ASSERT_EQ(std::string(std::localeconv()->decimal_point), ",");
    const std::string after = all();
    std::setlocale(LC_ALL, "C");
    unsetenv("LOCPATH");
    EXPECT_EQ(before, after);
}

}  // namespace
}  // namespace copydesk::test
