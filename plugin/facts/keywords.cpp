// Keywords: what is declared, else the tags that are printed by the text.
#include <algorithm>

#include "core/characters.h"
#include "facts/choose.h"
#include "facts/letters.h"

namespace copydesk {

namespace {

// A keyword that holds two commas, bars or semicolons is a list of them.
std::vector<std::string_view> split_keywords(std::string_view value) {
    constexpr std::ptrdiff_t kFew = 2;
    for (const char mark : {',', '|', ';'}) {
        if (std::count(value.begin(), value.end(), mark) < kFew) continue;
        std::vector<std::string_view> words;
        while (!value.empty()) {
            const std::size_t end = std::min(value.find(mark), value.size());
            words.push_back(trim(value.substr(0, end)));
            value.remove_prefix(std::min(end + 1, value.size()));
        }
        return words;
    }
    return {value};
}

// "2DIALvXMdY7qAmNWj3IH4N", "_syndication": what a system calls it.
bool is_identifier(std::string_view word) {
    constexpr std::size_t kLong = 16;
    if (word.starts_with('_')) return true;
    const auto has = [word](auto test) { return std::any_of(word.begin(), word.end(), test); };
    return word.size() >= kLong && has(is_ascii_digit) &&
           has([](char c) { return c >= 'A' && c <= 'Z'; }) &&
           std::all_of(word.begin(), word.end(),
                       [](char c) { return is_ascii_alpha(c) || is_ascii_digit(c); });
}

// A link to what else bears a tag tells only of the text that it stands by.
bool stands_by_text(const Chooser& to, const Candidate& candidate) {
    constexpr BlockId kAbove = 4, kBehind = 12;
    const BlockId top = to.title_block == kNone ? to.first_kept : to.title_block;
    return top != kNone && to.last_kept != kNone && candidate.block + kAbove >= top &&
           candidate.block <= to.last_kept + kBehind && !to.is_teaser(candidate.block);
}

}  // namespace

void choose_keywords(Chooser& to) {
    constexpr std::size_t kLongest = 100, kLongestList = 1000, kMost = 40;
    std::vector<std::string> seen;
    for (const Fact& author : to.facts[Field::author]) seen.push_back(fold_words(author.value));
    const std::size_t authors = seen.size();
    const auto choose = [&](bool links) {
        for (const Candidate& candidate : to.declared.candidates) {
            if (candidate.field != Field::keyword || candidate.value.size() > kLongestList ||
                (candidate.key == "tag-link") != links)
                continue;
            if (candidate.node != kNone && to.is_aside(candidate.node)) continue;
            if (links && !stands_by_text(to, candidate)) continue;
            for (const std::string_view word : split_keywords(candidate.value)) {
                std::string key = fold_words(word);
                if (word.size() > kLongest || seen.size() >= kMost + authors || key.empty() ||
                    key == "uncategorized" || is_identifier(word) ||
                    std::find(seen.begin(), seen.end(), key) != seen.end())
                    continue;
                seen.push_back(std::move(key));
                to.add(Field::keyword, candidate, std::string(word),
                       static_cast<double>(candidate.confidence));
            }
        }
    };
    choose(false);
    if (to.facts[Field::keyword].empty()) choose(true);
}

}  // namespace copydesk
