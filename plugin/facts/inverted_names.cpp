// Names as data writes them: as a list in brackets, or the family name before the given one.
#include <algorithm>

#include "core/characters.h"
#include "facts/agencies.h"
#include "facts/credit_pieces.h"
#include "facts/letters.h"
#include "facts/names.h"

namespace copydesk {

namespace {

bool is_initial(std::string_view word) { return word.ends_with('.') && has_no_small(word); }

// "Smith", "van der Berg": one word behind particles.
bool is_family(std::string_view text) {
    const auto words = split_words(text);
    return !words.empty() && std::all_of(words.begin(), words.end() - 1, [](std::string_view word) {
        return is_particle(fold_key(word));
    });
}

// "Jane", "Jane A.", "J. A.": one word and initials.
bool is_given(std::string_view text, bool catalogue) {
    constexpr std::size_t kMostWords = 3;
    const auto words = split_words(text);
    return !words.empty() && words.size() <= kMostWords &&
           (catalogue || std::all_of(words.begin() + 1, words.end(), is_initial));
}

// "PhD", "Editor", "Reuters", "USA": what stands behind a name and is none.
bool follows_name(std::string_view text, std::string_view name) {
    const std::string key = fold_key(text);
    return is_honorific(key) || is_job_word(key) || is_company_word(key) || is_company_form(key) ||
           find_agency(text) || (has_no_small(text) && !is_initial(text) && !has_no_small(name));
}

std::string turned(std::string_view name, bool catalogue) {
    const std::size_t comma = name.find(',');
    if (comma == name.npos || name.find(',', comma + 1) != name.npos) return std::string(name);
    const std::string_view family = trim(name.substr(0, comma)),
                           given = trim(name.substr(comma + 1));
    std::string whole = std::string(given).append(" ").append(family);
    if (!is_family(family) || !is_given(given, catalogue) || follows_name(given, family) ||
        !is_person_name(whole))
        return std::string(name);
    return whole;
}

}  // namespace

std::string in_order(std::string_view names, bool catalogue) {
    if (names.starts_with('[') && names.ends_with(']')) names = names.substr(1, names.size() - 2);
    std::string out;
    while (!names.empty()) {
        const std::size_t end = std::min(names.find(';'), names.size());
        if (!out.empty()) out += "; ";
        out += turned(trim(names.substr(0, end)), catalogue);
        names.remove_prefix(std::min(end + 1, names.size()));
    }
    return out;
}

}  // namespace copydesk
