// The two crawled pages that the project was given as its first aim, as plain text. They are not
// part of it: they lie in $COPYDESK_DATA or ../shared beside the checkout, under data/seeds.
#include <algorithm>
#include <cstdlib>
#include <filesystem>

#include "format/tools.h"
#include "samples.h"

namespace outside {
namespace {
namespace fs = std::filesystem;

fs::path seed(const char* name) {
    const char* set = std::getenv("COPYDESK_DATA");
    const fs::path root =
        set ? fs::path(set) : fs::path(COPYDESK_SOURCE_DIR).parent_path() / "shared";
    for (const fs::path& folder : {root / "data/seeds", root / "seeds"})
        if (fs::exists(folder / name)) return folder / name;
    return {};
}

// The lines of `page` that are not empty, from the one that begins with `first` to before the one
// that begins with `last`: what a person sees as the body.
std::vector<std::string> lines_between(const std::string& page, const std::string& first,
                                       const std::string& last) {
    std::vector<std::string> lines;
    std::istringstream stream(page);
    bool within = false;
    for (std::string line; std::getline(stream, line);) {
        if (line.starts_with(first)) within = true;
        if (line.starts_with(last)) break;
        if (within && !line.empty()) lines.push_back(line);
    }
    return lines;
}

class Acceptance : public testing::Test {
  protected:
    // As a crawler that kept the text and nothing else has it.
    void read(const char* name) {
        const fs::path path = seed(name);
        if (path.empty())
            GTEST_SKIP() << name << " is not here: set COPYDESK_DATA to the folder of data/seeds";
        page_ = copydesk::test::TemporaryFolder::read_file(path.string());
        copydesk_request request = COPYDESK_INIT(copydesk_request);
        request.content_type = text_of("text/plain; charset=utf-8");
        const Session session = untimed_session();
        result_ = extract(session, page_, &request);
        ASSERT_EQ(result_.status, COPYDESK_OK) << result_.error.message;
        text_ = fact(result_.article.get(), COPYDESK_TEXT);
    }
    std::string value(copydesk_fact_kind kind) const { return fact(result_.article.get(), kind); }
    std::size_t count(copydesk_fact_kind kind) const {
        return copydesk_article_fact_count(result_.article.get(), kind);
    }
    copydesk_fact first(copydesk_fact_kind kind) const {
        copydesk_fact found = COPYDESK_INIT(copydesk_fact);
        EXPECT_EQ(copydesk_article_fact(result_.article.get(), kind, 0, &found), COPYDESK_OK);
        return found;
    }
    std::vector<std::string> blocks(copydesk_block_kind kind) const {
        std::vector<std::string> found;
        for (std::size_t i = 0; i < copydesk_article_block_count(result_.article.get()); ++i) {
            copydesk_block block = COPYDESK_INIT(copydesk_block);
            EXPECT_EQ(copydesk_article_block(result_.article.get(), i, &block), COPYDESK_OK);
            if (block.kind == kind) found.push_back(string_of(block.text));
        }
        return found;
    }
    void expect_text_without(const std::vector<std::string>& strings) const {
        for (const std::string& string : strings) {
            ASSERT_NE(page_.find(string), std::string::npos) << string << " is not on the page";
            EXPECT_EQ(text_.find(string), std::string::npos) << string;
        }
    }
    // The paragraphs and the text are these lines, no more and no less, in their order.
    void expect_paragraphs(const std::vector<std::string>& lines) const {
        ASSERT_FALSE(lines.empty());
        const std::vector<std::string> paragraphs = blocks(COPYDESK_BLOCK_PARAGRAPH);
        for (const std::string& line : lines)
            EXPECT_EQ(std::ranges::count(paragraphs, line), 1) << "missing or twice: " << line;
        for (const std::string& paragraph : paragraphs)
            EXPECT_EQ(std::ranges::count(lines, paragraph), 1) << "too much: " << paragraph;
        std::string text;
        for (const std::string& line : lines) text += (text.empty() ? "" : "\n\n") + line;
        EXPECT_TRUE(text_ == text) << "the text ends in: " << text_.substr(text_.rfind('\n') + 1);
    }

    std::string page_, text_;
    Result result_{COPYDESK_OK, nullptr, COPYDESK_INIT(copydesk_error)};
};

using WithPrintedSource = Acceptance;
using WithDateline = Acceptance;

constexpr const char* kPrintedSource = "000_704acc439f54f966.txt";
constexpr const char* kDateline = "004_94a2c21ebfde0cc5.txt";

TEST_F(WithPrintedSource, Facts) {
    ASSERT_NO_FATAL_FAILURE(read(kPrintedSource));
    if (IsSkipped()) return;
    EXPECT_EQ(value(COPYDESK_TITLE),
              "NATO chief visits Seoul and Tokyo to strengthen relations with allies in Asia");
    EXPECT_EQ(count(COPYDESK_BYLINE), 0u) << value(COPYDESK_BYLINE);
    EXPECT_EQ(count(COPYDESK_AUTHOR), 0u) << value(COPYDESK_AUTHOR);
    EXPECT_EQ(value(COPYDESK_SOURCE), "TSF");
    EXPECT_EQ(value(COPYDESK_CREDIT), "Source: TSF");
    EXPECT_EQ(value(COPYDESK_SECTION), "World") << "it is glued to the title's end in line 1";
    EXPECT_EQ(value(COPYDESK_LANGUAGE).substr(0, 2), "en");
    // Quoted as the one that was told, not named as the supplier: nobody or Lusa, none else.
    if (count(COPYDESK_AGENCY) > 0) {
        EXPECT_EQ(value(COPYDESK_AGENCY), "Lusa");
    }
    for (const copydesk_fact_kind absent :
         {COPYDESK_DATELINE, COPYDESK_PUBLISHED, COPYDESK_MODIFIED, COPYDESK_IMAGE})
        EXPECT_EQ(count(absent), 0u) << absent << ": " << value(absent);
}

TEST_F(WithPrintedSource, Body) {
    ASSERT_NO_FATAL_FAILURE(read(kPrintedSource));
    if (IsSkipped()) return;
    expect_text_without({"HomeWorld", "Source: TSF", "Stay Connected", "16,985", "FansLike",
                         "2,458", "FollowersFollow", "61,453", "SubscribersSubscribe", "Must Read",
                         "Related News", "LEAVE A REPLY", "Please enter your comment!",
                         "Please enter your name here"});
    expect_paragraphs(lines_between(page_, "NATO Secretary General Jens", "Source: TSF"));
}

TEST_F(WithDateline, Facts) {
    ASSERT_NO_FATAL_FAILURE(read(kDateline));
    if (IsSkipped()) return;
    EXPECT_EQ(value(COPYDESK_TITLE), "NATO's Stoltenberg in South Korea to deepen ties in Asia");
    EXPECT_EQ(value(COPYDESK_BYLINE), "By Josh Smith");
    ASSERT_EQ(count(COPYDESK_AUTHOR), 1u);
    EXPECT_EQ(value(COPYDESK_AUTHOR), "Josh Smith");
    EXPECT_EQ(string_of(first(COPYDESK_AUTHOR).role), "writer");
    EXPECT_EQ(string_of(first(COPYDESK_AUTHOR).type), "person");
    EXPECT_EQ(value(COPYDESK_SOURCE), "Reuters");
    EXPECT_EQ(count(COPYDESK_AGENCY), 1u);
    EXPECT_EQ(value(COPYDESK_AGENCY), "Reuters");
    EXPECT_EQ(value(COPYDESK_DATELINE), "SEOUL");
    EXPECT_EQ(string_of(first(COPYDESK_DATELINE).raw).substr(0, 15), "SEOUL (Reuters)");
    EXPECT_EQ(value(COPYDESK_SECTION), "Global Economy");
    EXPECT_EQ(value(COPYDESK_LANGUAGE).substr(0, 2), "en");
    for (const copydesk_fact_kind absent : {COPYDESK_PUBLISHED, COPYDESK_MODIFIED})
        EXPECT_EQ(count(absent), 0u)
            << absent << ": " << value(absent) << " is in the photo's line";
}

TEST_F(WithDateline, FileAPhotoWithItsCredit) {
    ASSERT_NO_FATAL_FAILURE(read(kDateline));
    if (IsSkipped()) return;
    const std::vector<std::string> lines = lines_between(page_, "© Reuters.", "By Josh");
    ASSERT_EQ(lines.size(), 1u);
    const std::string credit = "REUTERS/Arnd Wiegmann";
    const std::string caption = lines[0].substr(0, lines[0].size() - credit.size() - 1);
    EXPECT_EQ(blocks(COPYDESK_BLOCK_FIGURE), std::vector<std::string>{caption});
    ASSERT_EQ(count(COPYDESK_IMAGE), 1u);
    EXPECT_EQ(string_of(first(COPYDESK_IMAGE).caption), caption);
    EXPECT_EQ(string_of(first(COPYDESK_IMAGE).credit), credit);
    const std::string xml = written(result_.article.get());
    EXPECT_NE(xml.find("<credit>" + credit + "</credit>\n</figure>"), std::string::npos) << xml;
}

TEST_F(WithDateline, Body) {
    ASSERT_NO_FATAL_FAILURE(read(kDateline));
    if (IsSkipped()) return;
    expect_text_without({"Global Economy", "NATO's Stoltenberg", "FILE PHOTO", "Arnd Wiegmann",
                         "By Josh Smith", "This website uses cookies"});
    EXPECT_EQ(text_.substr(0, 17), "SEOUL (Reuters) -");
    expect_paragraphs(lines_between(page_, "SEOUL (Reuters)", "This website uses cookies"));
}

}  // namespace
}  // namespace outside
