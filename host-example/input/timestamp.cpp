#include "input/timestamp.h"

#include <array>
#include <charconv>
#include <chrono>
#include <ctime>

namespace host {
namespace {

// Takes exactly `digits` digits from the front of `text`.
std::optional<int> take_number(std::string_view& text, std::size_t digits) {
    if (text.size() < digits) return std::nullopt;
    int value = 0;
    const char* end = text.data() + digits;
    if (text[0] < '0' || text[0] > '9') return std::nullopt;
    if (std::from_chars(text.data(), end, value).ptr != end) return std::nullopt;
    text.remove_prefix(digits);
    return value;
}

bool take(std::string_view& text, char expected) {
    if (text.empty() || text[0] != expected) return false;
    text.remove_prefix(1);
    return true;
}

// "12:34" or "12:34:56", in seconds.
std::optional<int> take_clock(std::string_view& text) {
    const auto hour = take_number(text, 2);
    if (!hour || *hour > 24 || !take(text, ':')) return std::nullopt;
    const auto minute = take_number(text, 2);
    if (!minute || *minute > 59) return std::nullopt;
    int second = 0;
    if (take(text, ':')) {
        const auto read = take_number(text, 2);
        if (!read || *read > 60) return std::nullopt;
        second = *read;
    }
    return (*hour * 60 + *minute) * 60 + second;
}

// "Z", "+01:00" or "-0530", in seconds.
std::optional<int> take_zone(std::string_view& text) {
    if (take(text, 'Z')) return 0;
    const bool east = take(text, '+');
    if (!east && !take(text, '-')) return std::nullopt;
    const auto hour = take_number(text, 2);
    take(text, ':');
    const auto minute = take_number(text, 2);
    if (!hour || !minute) return std::nullopt;
    const int seconds = (*hour * 60 + *minute) * 60;
    return east ? seconds : -seconds;
}

}  // namespace

std::optional<std::int64_t> parse_timestamp(std::string_view text) {
    const auto year = take_number(text, 4);
    if (!year || !take(text, '-')) return std::nullopt;
    const auto month = take_number(text, 2);
    if (!month || !take(text, '-')) return std::nullopt;
    const auto day = take_number(text, 2);
    if (!day) return std::nullopt;
    const std::chrono::year_month_day date{std::chrono::year(*year),
                                           std::chrono::month(static_cast<unsigned>(*month)),
                                           std::chrono::day(static_cast<unsigned>(*day))};
    if (!date.ok()) return std::nullopt;
    const std::int64_t midnight = std::chrono::duration_cast<std::chrono::seconds>(
                                      std::chrono::sys_days(date).time_since_epoch())
                                      .count();
    if (text.empty()) return midnight;
    if (!take(text, 'T') && !take(text, ' ')) return std::nullopt;
    const auto clock = take_clock(text);
    if (!clock) return std::nullopt;
    if (take(text, '.'))
        while (take_number(text, 1)) {
        }
    const auto zone = take_zone(text);
    if (!zone || !text.empty()) return std::nullopt;
    return midnight + *clock - *zone;
}

std::string format_timestamp(std::int64_t seconds) {
    const std::time_t time = seconds;
    std::tm parts{};
    gmtime_r(&time, &parts);
    std::array<char, 64> text;
    const std::size_t size = std::strftime(text.data(), text.size(), "%Y-%m-%dT%H:%M:%SZ", &parts);
    return {text.data(), size};
}

}  // namespace host
