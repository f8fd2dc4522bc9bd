// Reading the file; what the rules mean stands in rules_answers.cpp.
#include "policy/rules.h"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <fstream>
#include <iterator>
#include <optional>

#include "core/characters.h"
#include "core/lower_case.h"
#include "core/status.h"

namespace copydesk {
namespace {

struct Named {
    std::string_view name;
    std::uint8_t value;
};

template <class Enum>
constexpr Named named(std::string_view name, Enum value) {
    return {name, static_cast<std::uint8_t>(value)};
}

constexpr Named kQuestions[] = {named("url", Question::url), named("response", Question::response),
                                named("article", Question::article),
                                named("links", Question::links)};
constexpr Named kVerdicts[] = {named("keep", Rule::Verdict::keep),
                               named("drop", Rule::Verdict::drop),
                               named("only", Rule::Verdict::only)};
constexpr Named kTraps[] = {named("assets", UrlTrap::assets), named("length", UrlTrap::length),
                            named("calendars", UrlTrap::calendars),
                            named("session-ids", UrlTrap::session_ids),
                            named("repeated-path", UrlTrap::repeated_path)};

// What follows a test.
enum class Takes : std::uint8_t { nothing, names, paths, number, statuses, date, share };

struct TestEntry {
    std::string_view name;
    Test test;
    Takes takes;
    std::string_view questions;  // their first letters: u, r, a, l
};
constexpr TestEntry kTests[] = {
    {"all", Test::all, Takes::nothing, "ural"},
    {"domain", Test::domain, Takes::names, "ural"},
    {"path", Test::path, Takes::paths, "ural"},
    {"language", Test::language, Takes::names, "ural"},
    {"type", Test::type, Takes::names, "r"},
    {"status", Test::status, Takes::statuses, "r"},
    {"shorter", Test::shorter, Takes::number, "ra"},
    {"longer", Test::longer, Takes::number, "ra"},
    {"outcome", Test::outcome, Takes::names, "al"},
    {"before", Test::before, Takes::date, "a"},
    {"after", Test::after, Takes::date, "a"},
    {"undated", Test::undated, Takes::nothing, "a"},
    {"quality-below", Test::quality, Takes::share, "a"},
    {"probability-below", Test::probability, Takes::share, "a"},
    {"duplicate", Test::duplicate, Takes::nothing, "a"},
};

constexpr copydesk_outcome kLastOutcome = COPYDESK_REFUSED_PAGE;

// One line, word by word, that knows where it stands.
class LineReader {
  public:
    struct Word {
        std::string text;
        std::size_t column = 0;  // from 1
    };

    LineReader(const std::string& file, std::string_view line, std::size_t number)
        : file_(file), line_(line), number_(number) {}

    std::optional<Word> next() {
        while (at_ < line_.size() && (line_[at_] == ' ' || line_[at_] == '\t')) ++at_;
        if (at_ == line_.size() || line_[at_] == '#') return std::nullopt;
        const std::size_t begin = at_;
        while (at_ < line_.size() && line_[at_] != ' ' && line_[at_] != '\t') ++at_;
        return Word{std::string(line_.substr(begin, at_ - begin)), begin + 1};
    }
    Word need(const std::string& what) {
        auto word = next();
        if (!word) fail(line_.size() + 1, "the line ends where " + what + " should stand");
        return *word;
    }
    [[noreturn]] void fail(std::size_t column, const std::string& what) const {
        throw Failure(COPYDESK_BAD_OPTION_VALUE,
                      file_ + ":" + std::to_string(number_) + ":" + std::to_string(column) + ": " +
                          what + ".",
                      "rules");
    }
    std::size_t number() const { return number_; }

  private:
    const std::string& file_;
    std::string_view line_;
    std::size_t number_;
    std::size_t at_ = 0;
};

// The value of the word in a table of names; fails with all of them.
template <class Enum, std::size_t N>
Enum look_up(const Named (&table)[N], const LineReader::Word& word, const LineReader& line,
             const std::string& what) {
    std::string names;
    for (const Named& entry : table) {
        if (entry.name == word.text) return static_cast<Enum>(entry.value);
        names += (names.empty() ? "" : ", ") + std::string(entry.name);
    }
    line.fail(word.column, "\"" + word.text.substr(0, 40) + "\" is no " + what + "; use " + names);
}

const TestEntry& find_test(const LineReader::Word& word, char question, const LineReader& line) {
    std::string names;
    for (const TestEntry& entry : kTests) {
        if (entry.questions.find(question) == std::string_view::npos) continue;
        if (entry.name == word.text) return entry;
        names += (names.empty() ? "" : ", ") + std::string(entry.name);
    }
    line.fail(word.column, "\"" + word.text.substr(0, 40) + "\" is no test here; use " + names);
}

// "2020-01-31", also "2020-01" and "2020"; a day that there is.
bool is_date(std::string_view text) {
    constexpr std::string_view shape = "dddd-dd-dd";
    if (text.size() != 4 && text.size() != 7 && text.size() != 10) return false;
    for (std::size_t i = 0; i < text.size(); ++i)
        if (shape[i] == 'd' ? !is_ascii_digit(text[i]) : text[i] != '-') return false;
    const auto number = [&](std::size_t at, std::size_t digits) {
        unsigned out = 1;  // of what is not said
        if (at < text.size()) std::from_chars(&text[at], &text[at] + digits, out);
        return out;
    };
    using namespace std::chrono;
    return (year(static_cast<int>(number(0, 4))) / static_cast<int>(number(5, 2)) /
            static_cast<int>(number(8, 2)))
        .ok();
}

template <class Number>
std::optional<Number> read_number(const std::string& text) {
    Number number{};
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
    return number;
}

// A name of its kind in the spelling that is compared.
std::string read_name(const LineReader::Word& word, Test test, const LineReader& line) {
    std::string name = lower_case(word.text);
    if (test == Test::domain) {
        while (name.starts_with('.') || name.starts_with('*')) name.erase(0, 1);
        if (name.empty() || name.find_first_of("/:@") != std::string::npos)
            line.fail(word.column, "\"" + word.text.substr(0, 60) +
                                       "\" is no domain; write it without scheme and path");
    }
    if (test == Test::type) {
        const std::size_t slash = name.find('/');
        if (slash == 0 || slash >= name.size() - 1 ||
            name.find_first_of("/;", slash + 1) != std::string::npos)
            line.fail(word.column, "\"" + word.text.substr(0, 40) +
                                       "\" is no media type; write it like text/html");
    }
    if (test == Test::outcome) {
        for (int i = 0; i <= kLastOutcome; ++i)
            if (name == copydesk_outcome_name(static_cast<copydesk_outcome>(i))) return name;
        line.fail(word.column, "\"" + word.text.substr(0, 40) +
                                   "\" is no outcome; use article, listing, forum, error_page …");
    }
    if (test == Test::language) {
        name = name.substr(0, name.find_first_of("-_"));
        const bool letters = std::all_of(name.begin(), name.end(), is_ascii_alpha);
        if (!letters || name.size() < 2 || name.size() > 3)
            line.fail(word.column, "\"" + word.text.substr(0, 40) +
                                       "\" is no language; use its code, such as en or de");
    }
    return name;
}

// "@names.txt": one name a line, "#" begins a comment.
void read_list(const LineReader::Word& word, const std::string& folder, Rule& rule,
               const LineReader& line) {
    const std::string path = word.text.substr(1);
    const std::string whole = path.starts_with('/') || folder.empty() ? path : folder + "/" + path;
    std::ifstream file(whole);
    if (!file) line.fail(word.column, "the list " + path.substr(0, 80) + " cannot be opened");
    std::size_t number = 0;
    for (std::string text; std::getline(file, text);) {
        const LineReader::Word name{std::string(trim(text.substr(0, text.find('#')))), 1};
        const std::string list_name = path;
        if (!name.text.empty())
            rule.names.insert(read_name(name, rule.test, LineReader(list_name, text, ++number)));
        else
            ++number;
    }
}

void read_words(Takes takes, Rule& rule, const std::string& folder, LineReader& line) {
    const std::string what = takes == Takes::number     ? "a number"
                             : takes == Takes::date     ? "a date like 2020-01-31"
                             : takes == Takes::share    ? "a number from 0 to 1"
                             : takes == Takes::paths    ? "a path like /print/*"
                             : takes == Takes::statuses ? "a status like 404"
                                                        : "a name";
    for (auto word = std::optional(line.need(what)); word; word = line.next()) {
        rule.words.push_back(word->text);
        const auto wrong = [&] {
            line.fail(word->column, "\"" + word->text.substr(0, 40) + "\" is not " + what);
        };
        switch (takes) {
            case Takes::nothing: break;
            case Takes::names:
                if (word->text.starts_with('@'))
                    read_list(*word, folder, rule, line);
                else
                    rule.names.insert(read_name(*word, rule.test, line));
                break;
            case Takes::paths:
                if (!word->text.starts_with('/') && !word->text.starts_with('*')) wrong();
                break;
            case Takes::number: {
                const auto number = read_number<std::uint64_t>(word->text);
                number ? void(rule.number = *number) : wrong();
                break;
            }
            case Takes::statuses:
                if (const auto status = read_number<unsigned>(word->text);
                    !status || *status < 100 || *status > 599)
                    wrong();
                break;
            case Takes::date:
                if (!is_date(word->text)) wrong();
                break;
            case Takes::share: {
                const auto bound = read_number<double>(word->text);
                bound&&* bound >= 0 && *bound <= 1 ? void(rule.bound = *bound) : wrong();
                break;
            }
        }
        if (takes == Takes::number || takes == Takes::date || takes == Takes::share) break;
    }
}

}  // namespace

Rules Rules::parse(std::string_view text, std::string name, const std::string& folder) {
    Rules rules;
    rules.name_ = std::move(name);
    for (std::size_t number = 1; !text.empty(); ++number) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        std::string_view row = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        if (row.ends_with('\r')) row.remove_suffix(1);
        LineReader line(rules.name_, row, number);
        const auto first = line.next();
        if (!first) continue;
        const auto question = look_up<Question>(kQuestions, *first, line, "question");
        const auto verdict = line.need("keep, drop or only");
        if (verdict.text == "off") {
            if (question != Question::url)
                line.fail(verdict.column, "only rules for URLs can be switched off");
            const auto trap = line.need("the name of a built-in rule");
            rules.off_[static_cast<std::size_t>(
                look_up<UrlTrap>(kTraps, trap, line, "built-in rule"))] = true;
        } else {
            Rule rule;
            rule.line = number;
            rule.verdict = look_up<Rule::Verdict>(kVerdicts, verdict, line, "verdict");
            const auto word = line.need("a test");
            const TestEntry& entry = find_test(word, first->text[0], line);
            rule.test = entry.test;
            rule.words.push_back(word.text);
            if (entry.takes != Takes::nothing) read_words(entry.takes, rule, folder, line);
            if (rule.test == Test::duplicate) rules.asks_for_duplicates_ = true;
            rules.rules_[static_cast<std::size_t>(question)].push_back(std::move(rule));
        }
        if (const auto more = line.next())
            line.fail(more->column,
                      "\"" + more->text.substr(0, 40) + "\" is too much; one rule a line");
    }
    return rules;
}

}  // namespace copydesk
