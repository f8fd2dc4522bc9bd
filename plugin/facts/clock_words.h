// Words beside a time of day: the half of the day that its hour is of, and the zone.
#pragma once

#include <optional>
#include <span>
#include <string_view>

namespace copydesk {

// "p.m.", "下午", "오후": one folded word, or two of which the second may stand behind a stop.
struct HalfDay {
    std::string_view word, second;
    bool afternoon;
    bool before_hour;           // or else behind the time
    std::string_view language;  // the only one that it is such a word of; empty: of all
};
std::span<const HalfDay> half_days() noexcept;

// Minutes east of Greenwich, by the abbreviation in small letters: "cet" -> 60.
std::optional<int> zone_named(std::string_view abbreviation) noexcept;

}  // namespace copydesk
