// What the documents say, against the sources and the library.
#include <copydesk.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <regex>
#include <set>
#include <sstream>
#include <string>
#include <vector>

namespace fs = std::filesystem;

namespace {

const fs::path root = COPYDESK_SOURCE_DIR;

std::string read(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    EXPECT_TRUE(file) << path;
    return {std::istreambuf_iterator<char>(file), {}};
}

std::vector<std::string> lines_of(const std::string& text) {
    std::vector<std::string> lines;
    std::istringstream stream(text);
    for (std::string line; std::getline(stream, line);) lines.push_back(line);
    return lines;
}

// The cells of a table row whose first cell is `code`; the code without its quotes.
std::vector<std::vector<std::string>> rows_under(const std::string& heading) {
    std::vector<std::vector<std::string>> rows;
    bool inside = false;
    for (const std::string& line : lines_of(read(root / "README.md"))) {
        if (line.starts_with("## ")) inside = line == "## " + heading;
        if (!inside || !line.starts_with("| `")) continue;
        std::vector<std::string> cells;
        std::istringstream stream(line.substr(1));
        for (std::string cell; std::getline(stream, cell, '|');) {
            cell = std::regex_replace(cell, std::regex("^[ `]+|[ `]+$"), "");
            cells.push_back(cell);
        }
        rows.push_back(cells);
    }
    return rows;
}

TEST(Readme, ListsTheOptionsOfTheLibrary) {
    const auto rows = rows_under("Options");
    copydesk_option option = COPYDESK_INIT(copydesk_option);
    std::string table;  // what the README should say, to be copied from the failure
    std::size_t count = 0;
    bool same = true;
    for (; copydesk_option_at(count, &option) == COPYDESK_OK; ++count) {
        table += std::string("| `") + option.name + "` | `" + option.default_value + "` | " +
                 option.description + " |\n";
        const std::vector<std::string> row = {option.name, option.default_value,
                                              option.description};
        same = same && count < rows.size() && rows[count] == row;
    }
    EXPECT_TRUE(same && count == rows.size()) << "the table should be\n" << table;
}

TEST(Readme, ListsTheFormatsOfTheLibrary) {
    copydesk_session* session = nullptr;
    ASSERT_EQ(copydesk_session_open(nullptr, 0, nullptr, &session, nullptr), COPYDESK_OK);
    copydesk_article* article = nullptr;
    ASSERT_GE(copydesk_extract(session, nullptr, "", 0, &article, nullptr), COPYDESK_OK);
    const auto ignore = [](void*, const char*, size_t) -> int32_t { return 0; };
    copydesk_error error = COPYDESK_INIT(copydesk_error);
    const auto rows = rows_under("Formats");
    EXPECT_FALSE(rows.empty());
    for (const auto& row : rows)
        EXPECT_EQ(copydesk_article_write(article, row[0].c_str(), ignore, nullptr, &error),
                  COPYDESK_OK)
            << row[0];
    // The library's own sentence names every format.
    EXPECT_EQ(copydesk_article_write(article, "?", ignore, nullptr, &error),
              COPYDESK_UNKNOWN_FORMAT);
    std::set<std::string> words;
    const std::regex word("[a-z]+");
    const std::string sentence =
        std::string(error.message).substr(std::string(error.message).find(';'));
    for (std::sregex_iterator i(sentence.begin(), sentence.end(), word), end; i != end; ++i)
        words.insert(i->str());
    words.erase("use"), words.erase("or");
    for (const auto& row : rows) words.erase(row[0]);
    EXPECT_TRUE(words.empty()) << *words.begin() << " is not in the README";
    copydesk_article_release(article);
    copydesk_session_close(session);
}

// Each piece of the example (they are parted by a line "…") stands in the file that is compiled.
TEST(Readme, ShowsAHostThatIsCompiled) {
    const std::string readme = read(root / "README.md"),
                      host = read(root / "host-example/smallest.c");
    const std::size_t begin = readme.find("```c\n") + 5, end = readme.find("```\n", begin);
    ASSERT_LT(begin, end);
    std::string piece;
    std::size_t pieces = 0, after = 0;
    const auto check = [&] {
        const std::size_t place = host.find("\n" + piece, after);
        EXPECT_NE(place, std::string::npos)
            << "not in host-example/smallest.c, or not in this order:\n"
            << piece;
        if (place != std::string::npos) after = place;
        ++pieces;
        piece.clear();
    };
    for (const std::string& line : lines_of(readme.substr(begin, end - begin))) {
        if (line == "…")
            check();
        else
            piece += line + "\n";
    }
    check();
    EXPECT_GE(pieces, 1u);
}

// Every file that a document links to, or names in `code` by a path of this project, is there.
TEST(Documents, NameFilesThatAreThere) {
    std::vector<fs::path> documents;
    for (const auto& entry : fs::directory_iterator(root))
        if (entry.path().extension() == ".md") documents.push_back(entry.path());
    for (const auto& entry : fs::recursive_directory_iterator(root / "docs"))
        if (entry.path().extension() == ".md") documents.push_back(entry.path());
    EXPECT_GE(documents.size(), 5u);
    const std::regex link(R"(\]\(([^)#:]+)(#[^)]*)?\))");
    const std::regex named(
        R"(`((?:plugin|tests|docs|samples|include|host-example|cmake|training|bench|bindings)/[\w./-]*)`)");
    for (const fs::path& path : documents) {
        const std::string text = read(path);
        for (std::sregex_iterator i(text.begin(), text.end(), link), end; i != end; ++i)
            EXPECT_TRUE(fs::exists(path.parent_path() / (*i)[1].str()))
                << path << " links to " << (*i)[1];
        for (std::sregex_iterator i(text.begin(), text.end(), named), end; i != end; ++i)
            EXPECT_TRUE(fs::exists(root / (*i)[1].str())) << path << " names " << (*i)[1];
    }
}

TEST(Documents, VersionHasItsEntryInTheChangelog) {
    EXPECT_NE(read(root / "CHANGELOG.md").find("## " COPYDESK_VERSION), std::string::npos);
}

// ./dev knows every word that a document tells people to call.
TEST(Documents, NameWordsOfDevThatThereAre) {
    const std::string dev = read(root / "dev");
    const std::regex call(R"(\./dev ([a-z]+))");
    for (const char* document :
         {"README.md", "CONTRIBUTING.md", "SECURITY.md", "docs/architecture.md"}) {
        const std::string text = read(root / document);
        for (std::sregex_iterator i(text.begin(), text.end(), call), end; i != end; ++i) {
            const std::string word = (*i)[1];
            EXPECT_TRUE(std::regex_search(dev, std::regex("[ |]" + word + "( \\||\\))")))
                << document << ": ./dev " << word;
        }
    }
}

}  // namespace
