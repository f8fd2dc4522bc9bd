// Writes the months' names in all languages as ICU has them: month_names_table.inc, made by the
// build. Read at run time they cost the first page some 12 ms, and ICU keeps what it read for good.
#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <cstring>
#include <string>
#include <utility>
#include <vector>

#include <unicode/dtfmtsym.h>
#include <unicode/locid.h>
#include <unicode/unistr.h>

#include "core/characters.h"
#include "facts/dates.h"
#include "facts/letters.h"

namespace copydesk {

namespace {

constexpr const char* kLocales[] = {
    "en",      "de",    "de_AT", "fr",    "es", "pt", "it", "nl", "sv", "da", "nb", "nn",
    "fi",      "is",    "pl",    "cs",    "sk", "hu", "ro", "bg", "ru", "uk", "be", "sr",
    "sr_Latn", "hr",    "bs",    "sl",    "mk", "sq", "el", "tr", "az", "kk", "uz", "ar",
    "ar_SY",   "ar_MA", "ar_DZ", "ar_TN", "fa", "he", "hi", "bn", "mr", "ne", "pa", "gu",
    "ta",      "te",    "kn",    "ml",    "si", "th", "lo", "km", "my", "id", "ms", "fil",
    "vi",      "sw",    "am",    "ka",    "hy", "et", "lv", "lt", "ca", "gl", "eu", "ga",
    "cy",      "af",    "lb",    "eo",    "ur", "mn", "zu", "fo", "rm"};

struct Name {
    std::string folded;    // or as printed: see as_printed
    std::string language;  // two letters
    int month;
    bool operator==(const Name&) const = default;
};

// Where vowels are marks, which folding takes out, a short name stands there as it is printed: of
// "जून" two letters would be left, as of "जन.".
std::string as_printed(std::string_view name) {
    constexpr char32_t kDevanagari = 0x900;  // here and behind it are the scripts of that kind
    std::size_t at = 0;
    if (next_code_point(name, at) < kDevanagari || at == name.size()) return {};
    for (const std::string_view end : {".", "॰"})
        if (name.ends_with(end)) name.remove_suffix(end.size());
    return std::string(name);
}

void add_name(std::vector<Name>& names, const char* locale, const std::string& printed, int month) {
    Name name{fold_key(printed), std::string(locale, 2), month};
    if (count_code_points(name.folded) < kFewestLetters) name.folded = as_printed(printed);
    if (count_code_points(name.folded) < 2) return;
    for (const char c : name.folded)
        if (c >= '0' && c <= '9') return;
    if (std::find(names.begin(), names.end(), name) == names.end()) names.push_back(name);
}

void add_locale(std::vector<Name>& names_of_all, const char* locale) {
    using icu::DateFormatSymbols;
    UErrorCode error = U_ZERO_ERROR;
    const DateFormatSymbols symbols(icu::Locale(locale), error);
    if (U_FAILURE(error)) return;
    for (const auto context : {DateFormatSymbols::FORMAT, DateFormatSymbols::STANDALONE})
        for (const auto width : {DateFormatSymbols::WIDE, DateFormatSymbols::ABBREVIATED}) {
            int32_t count = 0;
            const icu::UnicodeString* names = symbols.getMonths(count, context, width);
            for (int32_t i = 0; i < count && i < 12; ++i) {
                std::string name;
                names[i].toUTF8String(name);
                add_name(names_of_all, locale, name, i + 1);
            }
        }
}

// A word that is the same month in all its languages, as most are, needs to stand there only once.
void keep_what_differs(std::vector<Name>& names) {  // sorted by word
    std::vector<Name> kept;
    for (auto word = names.begin(); word != names.end();) {
        const auto is_other = [&](const Name& name) { return name.folded != word->folded; };
        const auto end = std::find_if(word, names.end(), is_other);
        const bool agree =
            std::all_of(word, end, [&](const Name& name) { return name.month == word->month; });
        kept.insert(kept.end(), word, agree ? word + 1 : end);
        word = end;
    }
    names = std::move(kept);
}

}  // namespace

}  // namespace copydesk

int main(int count, char** words) {
    using namespace copydesk;
    std::vector<Name> names;
    for (const char* locale : kLocales) add_locale(names, locale);
    constexpr struct {
        const char *language, *name;
        int month;
    } kMore[] = {{"en", "sept", 9},  {"en", "janu", 1}, {"de", "jänner", 1},
                 {"de", "feber", 2}, {"de", "mrz", 3},  {"de", "maerz", 3},
                 {"de", "sept", 9},  {"es", "set", 9},  {"es", "setiembre", 9},
                 {"fr", "sept", 9},  {"it", "sett", 9}, {"tr", "agu", 8},
                 {"nl", "mrt", 3}};
    for (const auto& more : kMore) add_name(names, more.language, more.name, more.month);
    if (names.size() < 1000) return 1;  // ICU without its data
    std::stable_sort(names.begin(), names.end(),
                     [](const Name& a, const Name& b) { return a.folded < b.folded; });
    keep_what_differs(names);
    std::FILE* out = count == 2 ? std::fopen(words[1], "w") : nullptr;
    if (!out) return 1;
    for (const Name& name : names)
        std::fprintf(out, "{\"%s\", \"%s\", %d},\n", name.folded.c_str(), name.language.c_str(),
                     name.month);
    return std::fclose(out) == 0 ? 0 : 1;
}
