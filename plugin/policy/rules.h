// The operator's own rules for the three questions, read from a file: docs/rules.md.
#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "article/article.h"
#include "policy/answer.h"

namespace copydesk {

enum class Question : std::uint8_t { url, response, article, links };

// What a rule looks at. Which test belongs to which question stands in rules.cpp.
enum class Test : std::uint8_t {
    all,
    domain,
    path,
    language,
    type,
    status,
    shorter,
    longer,
    outcome,
    before,
    after,
    undated,
    quality,
    probability,
    duplicate
};

// Names that are looked up without a copy of what is asked for.
struct NameHash {
    using is_transparent = void;
    std::size_t operator()(std::string_view name) const noexcept {
        return std::hash<std::string_view>()(name);
    }
};
using Names = std::unordered_set<std::string, NameHash, std::equal_to<>>;

// One line of the file.
struct Rule {
    enum class Verdict : std::uint8_t { keep, drop, only } verdict = Verdict::keep;
    Test test = Test::all;
    std::size_t line = 0;
    std::vector<std::string> words;
    Names names;               // domains, languages, types, outcomes
    std::uint64_t number = 0;  // shorter, longer
    double bound = 0;          // quality, probability
};

// The library's own rules for URLs, each of which can be switched off by its name.
enum class UrlTrap : std::uint8_t { assets, length, calendars, session_ids, repeated_path };
constexpr std::size_t kUrlTraps = 5;

// What is known of a response before its body.
struct ResponseHead {
    std::string_view url, content_type;
    std::int32_t status = 0;
    std::string_view headers = {};
};

class Rules {
  public:
    Rules() = default;
    // `name` is the file's, for sentences; lists ("@names.txt") are looked for in `folder`. Throws
    // Failure (BAD_OPTION_VALUE) with line, column and what is wrong there.
    static Rules parse(std::string_view text, std::string name, const std::string& folder);

    // The first rule that applies decides; no opinion where none does.
    Answer on_url(const std::string& url) const;
    Answer on_response(const ResponseHead& response) const;
    // `is_known`: the text or one near it was kept before; only asked where a rule looks at it.
    Answer on_article(const Article& article, bool is_known) const;
    Answer on_links(const Article& article) const;

    bool is_off(UrlTrap trap) const { return off_[static_cast<std::size_t>(trap)]; }
    bool asks_for_duplicates() const { return asks_for_duplicates_; }

  private:
    template <class Applies>
    Answer first(Question question, Applies applies) const;

    std::string name_;
    std::array<std::vector<Rule>, 4> rules_;  // by question
    std::array<bool, kUrlTraps> off_{};
    bool asks_for_duplicates_ = false;
};

}  // namespace copydesk
