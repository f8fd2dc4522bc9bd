// Dates as pages state them, for machines and for readers, in any language.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace copydesk {

struct Date {
    int year = 0, month = 0, day = 0;         // 0: not stated
    int hour = -1, minute = -1, second = -1;  // -1: not stated
    bool has_zone = false;
    int zone = 0;         // minutes east of Greenwich
    bool certain = true;  // day and month could not be mistaken for each other

    std::string iso() const;  // "2026-11", "2026-11-20", "2026-11-20T08:15:00+01:00"
    std::string_view precision() const noexcept;  // "year", "month", "day", "minute", "second"
    std::string_view zone_known() const noexcept { return has_zone ? "stated" : "unknown"; }
    bool same_day(const Date& other) const noexcept {
        return year == other.year && month == other.month && day == other.day;
    }
    long days() const noexcept;             // since 1970-01-01, by the date as stated
    std::int64_t seconds() const noexcept;  // since 1970, the unknown zone taken as UTC
};

// Which number comes first where "3/4/2024" could be both.
enum class DayOrder : std::uint8_t { day_first, month_first };
DayOrder day_order(std::string_view language, std::string_view host) noexcept;

struct DateReading {
    DayOrder order = DayOrder::day_first;
    std::string_view
        language;  // BCP 47 or empty: decides between languages that share a month's name
};

// A value made for machines: ISO 8601 in all its shapes, RFC 2822, seconds since 1970; else
// what find_dates reads in it.
std::optional<Date> parse_date(std::string_view text, const DateReading& reading);

struct DateHit {
    Date date;
    std::size_t begin = 0, end = 0;  // in the text, with its time of day
    bool month_word = false;         // the month stands there as a word
};

// The dates printed in a short text, in order, at most `most`.
std::vector<DateHit> find_dates(std::string_view text, const DateReading& reading,
                                std::size_t most = 4);

// The date that a URL's path names: /2026/11/20/, /20261120/, /2026-11-20-title.
std::optional<Date> date_of_url(std::string_view url);

bool is_real(const Date& date) noexcept;  // a day of the calendar, 1990 or later

// The month (1 to 12) that a folded word names, 0 if none. A word of fewer letters is looked up as
// it is printed.
inline constexpr std::size_t kFewestLetters = 3;
int month_of(std::string_view folded_word, std::string_view language);

}  // namespace copydesk
