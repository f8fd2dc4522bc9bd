#include <array>
#include <cstring>
#include <string>
#include <unordered_map>
#include <vector>

#include <unicode/dtfmtsym.h>
#include <unicode/locid.h>
#include <unicode/udat.h>
#include <unicode/unistr.h>

#include "core/stay_loaded.h"
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

struct Meaning {
    char language[3];
    std::uint8_t month;
};
using MonthIndex = std::unordered_map<std::string, std::vector<Meaning>>;

void add_name(MonthIndex& index, const char* locale, const std::string& name, int month) {
    std::string key = fold_key(name);
    if (count_code_points(key) < 3) return;
    for (const char c : key)
        if (c >= '0' && c <= '9') return;
    Meaning meaning{{locale[0], locale[1], '\0'}, static_cast<std::uint8_t>(month)};
    for (const Meaning& known : index[key])
        if (known.month == meaning.month && std::strcmp(known.language, meaning.language) == 0)
            return;
    index[key].push_back(meaning);
}

void add_locale(MonthIndex& index, const char* locale) {
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
                add_name(index, locale, name, i + 1);
            }
        }
}

MonthIndex build_index() {
    // ICU keeps each locale in a cache of its own for as long as the process runs. Unloaded with us
    // it would lose that with every coming and going, and a host's ICU would keep dead objects.
    keep_loaded(reinterpret_cast<const void*>(&udat_open));
    MonthIndex index;
    for (const char* locale : kLocales) add_locale(index, locale);
    constexpr struct {
        const char *language, *name;
        int month;
    } kMore[] = {{"en", "sept", 9},  {"en", "janu", 1}, {"de", "jänner", 1},
                 {"de", "feber", 2}, {"de", "mrz", 3},  {"de", "maerz", 3},
                 {"de", "sept", 9},  {"es", "set", 9},  {"es", "setiembre", 9},
                 {"fr", "sept", 9},  {"it", "sett", 9}, {"tr", "agu", 8},
                 {"nl", "mrt", 3}};
    for (const auto& more : kMore) add_name(index, more.language, more.name, more.month);
    return index;
}

}  // namespace

int month_of(std::string_view folded_word, std::string_view language) {
    static const MonthIndex index = build_index();
    const auto found = index.find(std::string(folded_word));
    if (found == index.end()) return 0;
    std::array<int, 13> votes{};
    for (const Meaning& meaning : found->second) {
        if (language.size() >= 2 && language.substr(0, 2) == meaning.language) return meaning.month;
        votes[meaning.month] += std::strcmp(meaning.language, "en") == 0 ? 100 : 1;
    }
    int best = 0;
    for (int month = 1; month <= 12; ++month)
        if (votes[static_cast<std::size_t>(month)] > votes[static_cast<std::size_t>(best)])
            best = month;
    return best;
}

}  // namespace copydesk
