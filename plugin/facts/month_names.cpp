#include <array>
#include <cstdint>

#include "core/word_index.h"
#include "facts/dates.h"

namespace copydesk {

namespace {

struct MonthName {
    std::string_view folded, language;
    std::uint8_t month;
};

constexpr MonthName kNames[] = {
#include "facts/month_names_table.inc"
};

constexpr WordIndex<4096> kIndex(kNames, [](const MonthName& name) { return name.folded; });

}  // namespace

int month_of(std::string_view folded_word, std::string_view language) {
    std::array<int, 13> votes{};
    int in_language = 0;
    kIndex.look_up(folded_word, [&](std::size_t i) {
        const MonthName& name = kNames[i];
        if (name.folded != folded_word) return;
        if (in_language == 0 && language.substr(0, 2) == name.language) in_language = name.month;
        votes[name.month] += name.language == "en" ? 100 : 1;
    });
    if (in_language != 0) return in_language;
    int best = 0;
    for (int month = 1; month <= 12; ++month)
        if (votes[static_cast<std::size_t>(month)] > votes[static_cast<std::size_t>(best)])
            best = month;
    return best;
}

}  // namespace copydesk
