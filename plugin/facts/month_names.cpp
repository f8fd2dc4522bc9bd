#include <array>
#include <cstdint>
#include <iterator>
#include <span>

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

// Where the entries of a name begin, by its hash; nearly every word that is asked is no month.
constexpr std::size_t kPlaces = 4096;
constexpr std::size_t place_of(std::string_view folded) noexcept {
    std::uint32_t hash = 2166136261u;  // FNV-1a
    for (const char c : folded) hash = (hash ^ static_cast<unsigned char>(c)) * 16777619u;
    return (hash ^ hash >> 15) % kPlaces;
}
constexpr auto kFirst = [] {
    std::array<std::uint16_t, kPlaces> out{};  // 1 + index; 0: none
    for (std::size_t i = 0; i < std::size(kNames); ++i) {
        if (i > 0 && kNames[i].folded == kNames[i - 1].folded) continue;
        std::size_t place = place_of(kNames[i].folded);
        while (out[place] != 0) place = (place + 1) % kPlaces;
        out[place] = static_cast<std::uint16_t>(i + 1);
    }
    return out;
}();
static_assert(std::size(kNames) * 2 < kPlaces);

// All entries of this name.
std::span<const MonthName> entries_of(std::string_view folded) noexcept {
    for (std::size_t place = place_of(folded); kFirst[place] != 0; place = (place + 1) % kPlaces) {
        const std::size_t first = kFirst[place] - 1u;
        if (kNames[first].folded != folded) continue;
        std::size_t end = first + 1;
        while (end < std::size(kNames) && kNames[end].folded == folded) ++end;
        return {kNames + first, end - first};
    }
    return {};
}

}  // namespace

int month_of(std::string_view folded_word, std::string_view language) {
    std::array<int, 13> votes{};
    for (const MonthName& name : entries_of(folded_word)) {
        if (language.size() >= 2 && language.substr(0, 2) == name.language) return name.month;
        votes[name.month] += name.language == "en" ? 100 : 1;
    }
    int best = 0;
    for (int month = 1; month <= 12; ++month)
        if (votes[static_cast<std::size_t>(month)] > votes[static_cast<std::size_t>(best)])
            best = month;
    return best;
}

}  // namespace copydesk
