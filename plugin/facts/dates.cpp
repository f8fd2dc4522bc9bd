// Values made for machines, calendar arithmetic, URLs. Printed dates: printed_dates.cpp.
#include "facts/dates.h"

#include <cstdio>

#include "core/characters.h"
#include "core/url.h"
#include "facts/clock_words.h"
#include "facts/letters.h"

namespace copydesk {

namespace {

// Reads digits from a text, as a cursor.
struct Cursor {
    std::string_view text;
    std::size_t at = 0;

    bool done() const noexcept { return at >= text.size(); }
    char peek() const noexcept { return done() ? '\0' : text[at]; }
    bool take(char c) noexcept {
        if (peek() != c) return false;
        ++at;
        return true;
    }
    std::size_t digits() const noexcept {
        std::size_t count = 0;
        while (at + count < text.size() && is_ascii_digit(text[at + count])) ++count;
        return count;
    }
    int number(std::size_t count) noexcept {  // -1 if there are not that many digits
        if (digits() < count) return -1;
        int value = 0;
        for (std::size_t i = 0; i < count; ++i) value = value * 10 + (text[at++] - '0');
        return value;
    }
};

bool read_zone(Cursor& in, Date& date) {
    while (in.peek() == ' ') ++in.at;
    if (in.take('Z') || in.take('z')) {
        date.has_zone = true;
        return true;
    }
    const int sign = in.peek() == '-' ? -1 : 1;
    if (!in.take('+') && !in.take('-')) return false;
    const int hours = in.number(in.digits() == 1 ? 1 : 2);
    if (hours < 0 || hours > 14) return false;
    in.take(':');
    const int minutes = in.digits() >= 2 ? in.number(2) : 0;
    date.has_zone = true;
    date.zone = sign * (hours * 60 + minutes);
    return true;
}

Date from_days(long days) {  // the civil calendar, by H. Hinnant's algorithm
    days += 719468;
    const long era = (days >= 0 ? days : days - 146096) / 146097;
    const long of_era = days - era * 146097;
    const long year = (of_era - of_era / 1460 + of_era / 36524 - of_era / 146096) / 365;
    const long of_year = of_era - (365 * year + year / 4 - year / 100);
    const long shifted = (5 * of_year + 2) / 153;
    Date date;
    date.day = static_cast<int>(of_year - (153 * shifted + 2) / 5 + 1);
    date.month = static_cast<int>(shifted < 10 ? shifted + 3 : shifted - 9);
    date.year = static_cast<int>(year + era * 400 + (date.month <= 2 ? 1 : 0));
    return date;
}

// "pm", "p.m.", "p": the hour of the half of the day that is named.
bool read_half_day(Cursor& in, Date& date) {
    const char half = ascii_lower(in.peek());
    if ((half != 'a' && half != 'p') || date.hour < 1 || date.hour > 12) return false;
    Cursor end = in;
    ++end.at;
    end.take('.');
    if (ascii_lower(end.peek()) == 'm') ++end.at;
    if (is_ascii_alpha(end.peek())) return false;  // "PST"
    date.hour = date.hour % 12 + (half == 'p' ? 12 : 0);
    in = end;
    return true;
}

// What may stand behind a time: the half of the day, the zone.
void read_behind_time(Cursor& in, Date& date) {
    while (in.peek() == ' ') ++in.at;
    if (read_half_day(in, date) || read_zone(in, date)) return;
    constexpr std::size_t kLongest = 4;
    std::string word;
    for (Cursor next = in; is_ascii_alpha(next.peek()) && word.size() <= kLongest; ++next.at)
        word += ascii_lower(next.peek());
    const auto zone = zone_named(word);
    if (!zone) return;
    in.at += word.size();
    date.has_zone = true;
    date.zone = *zone;
    if (date.zone == 0) read_zone(in, date);  // "GMT+2"
}

void read_time(Cursor& in, Date& date) {
    const Cursor start = in;
    constexpr std::string_view kBefore =
        " tCESTU";  // "2018-11-28CET11:59:00+0100", of some templates
    const auto stands_before = [&] {
        return !in.done() && kBefore.find(in.peek()) != kBefore.npos;
    };
    if (!stands_before()) return;
    while (stands_before()) ++in.at;
    const int hour = in.number(in.digits() == 1 ? 1 : 2);
    const bool colon = in.take(':');
    const int minute = in.number(2);
    if (hour < 0 || hour > 24 || minute < 0 || minute > 59) {
        in = start;
        return;
    }
    if (hour == 24) {  // the end of the day, ISO 8601-1:2019/Amd 1
        const bool certain = date.certain;
        date = from_days(date.days() + 1);
        date.certain = certain;
    }
    date.hour = hour % 24;
    date.minute = minute;
    if (colon ? in.take(':') : in.digits() >= 2) {
        const int second = in.number(2);
        if (second >= 0 && second < 61) date.second = second;
    }
    if (in.take('.') || in.take(',')) in.at += in.digits();
    read_behind_time(in, date);
}

// YYYY-MM-DD, YYYY/MM/DD, YYYY.MM.DD, YYYYMMDD, YYYY-MM, YYYY, each with a time.
std::optional<Date> read_iso(std::string_view text) {
    Cursor in{text};
    Date date;
    const std::size_t digits = in.digits();
    if (digits != 4 && digits != 8 && digits != 14 && digits != 12) return {};
    date.year = in.number(4);
    if (digits >= 8) {
        date.month = in.number(2);
        date.day = in.number(2);
        if (digits > 8) {
            date.hour = in.number(2);
            date.minute = in.number(2);
            if (digits == 14) date.second = in.number(2);
            if (date.hour > 23 || date.minute > 59 || date.second > 59) return {};
            return is_real(date) ? std::optional(date) : std::nullopt;
        }
    } else if (!in.done()) {
        const char separator = in.peek();
        if (separator != '-' && separator != '/' && separator != '.') return {};
        ++in.at;
        const std::size_t month = in.digits();
        if (month < 1 || month > 2) return {};
        date.month = in.number(month);
        if (in.take(separator)) {
            const std::size_t day = in.digits();
            if (day < 1 || day > 2) return {};
            date.day = in.number(day);
        } else if (!in.done()) {
            return {};
        }
    }
    if (date.day > 0) read_time(in, date);
    return is_real(date) ? std::optional(date) : std::nullopt;
}

std::optional<Date> read_epoch(std::string_view text) {
    if (text.size() != 10 && text.size() != 13) return {};
    std::int64_t value = 0;
    for (const char c : text) {
        if (!is_ascii_digit(c)) return {};
        value = value * 10 + (c - '0');
    }
    if (text.size() == 13) value /= 1000;
    Date date = from_days(static_cast<long>(value / 86400));
    const int rest = static_cast<int>(value % 86400);
    date.hour = rest / 3600;
    date.minute = rest / 60 % 60;
    date.second = rest % 60;
    date.has_zone = true;
    return is_real(date) ? std::optional(date) : std::nullopt;
}

bool is_leap(int year) noexcept { return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0; }

}  // namespace

bool is_real(const Date& date) noexcept {
    constexpr int kLengths[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    if (date.year < 1990 || date.year > 2100 || date.month < 0 || date.month > 12) return false;
    if (date.month == 0) return date.day == 0;
    const int length = kLengths[date.month - 1] + (date.month == 2 && is_leap(date.year) ? 1 : 0);
    return date.day >= 0 && date.day <= length;
}

long Date::days() const noexcept {
    const int m = month ? month : 1, d = day ? day : 1;
    const long y = year - (m <= 2 ? 1 : 0);
    const long era = (y >= 0 ? y : y - 399) / 400;
    const long of_era = y - era * 400;
    const long of_year = (153L * (m + (m > 2 ? -3 : 9)) + 2) / 5 + d - 1;
    return era * 146097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719468;
}

std::int64_t Date::seconds() const noexcept {
    const std::int64_t time =
        (hour < 0 ? 0 : hour) * 3600 + (minute < 0 ? 0 : minute) * 60 + (second < 0 ? 0 : second);
    return static_cast<std::int64_t>(days()) * 86400 + time - (has_zone ? zone * 60 : 0);
}

std::string Date::iso() const {
    char text[40];
    int length = 0;
    if (month == 0)
        length = std::snprintf(text, sizeof text, "%04d", year);
    else if (day == 0)
        length = std::snprintf(text, sizeof text, "%04d-%02d", year, month);
    else if (hour < 0 || minute < 0)
        length = std::snprintf(text, sizeof text, "%04d-%02d-%02d", year, month, day);
    else
        length = std::snprintf(text, sizeof text, "%04d-%02d-%02dT%02d:%02d:%02d", year, month, day,
                               hour, minute, second < 0 ? 0 : second);
    std::string out(text, static_cast<std::size_t>(length));
    if (!has_zone || hour < 0) return out;
    if (zone == 0) return out + "Z";
    const int size = zone < 0 ? -zone : zone;
    length =
        std::snprintf(text, sizeof text, "%c%02d:%02d", zone < 0 ? '-' : '+', size / 60, size % 60);
    return out.append(text, static_cast<std::size_t>(length));
}

std::string_view Date::precision() const noexcept {
    if (month == 0) return "year";
    if (day == 0) return "month";
    if (hour < 0) return "day";
    return second < 0 ? "minute" : "second";
}

DayOrder day_order(std::string_view language, std::string_view host) noexcept {
    if (language.starts_with("en-US") || language.starts_with("en_US"))
        return DayOrder::month_first;
    for (const std::string_view year_first : {"zh", "ja", "ko"})  // a date without it is foreign
        if (language.starts_with(year_first)) return DayOrder::month_first;
    if (!language.starts_with("en") && !language.empty()) return DayOrder::day_first;
    if (language.size() > 3)
        return language.substr(3) == "PH" ? DayOrder::month_first : DayOrder::day_first;
    for (const std::string_view top :
         {".com", ".org", ".net", ".gov", ".edu", ".us", ".io", ".co", ".info", ".ph"})
        if (host.ends_with(top)) return DayOrder::month_first;
    return host.empty() && !language.empty() ? DayOrder::month_first : DayOrder::day_first;
}

std::optional<Date> parse_date(std::string_view text, const DateReading& reading) {
    text = trim(text);
    if (text.empty() || text.size() > 200) return {};
    if (const auto epoch = read_epoch(text)) return epoch;
    if (const auto date = read_iso(text)) return date;
    const auto hits = find_dates(text, reading, 1);
    if (hits.empty()) return {};
    return hits.front().date;
}

// "/meldungen/29-10-2021": a day before its month, where it can be nothing else.
static std::optional<Date> day_first_of(std::string_view path, std::size_t at) {
    Cursor in{path, at};
    Date date;
    std::size_t length = in.digits();
    if (length < 1 || length > 2) return {};
    date.day = in.number(length);
    const char separator = in.peek();
    if (separator != '-' && separator != '_' && separator != '.') return {};
    ++in.at;
    length = in.digits();
    if (length < 1 || length > 2) return {};
    date.month = in.number(length);
    if (in.peek() != separator) return {};
    ++in.at;
    if (in.digits() != 4) return {};
    date.year = in.number(4);
    if (date.day <= 12 || date.month > 12 || date.month == 0 || !is_real(date)) return {};
    return date;
}

std::optional<Date> date_of_url(std::string_view url) {
    const std::string path = url_path(url);
    for (std::size_t at = 0; at + 8 <= path.size(); ++at) {
        if (!is_ascii_digit(path[at]) || (at > 0 && is_ascii_digit(path[at - 1]))) continue;
        Cursor in{path, at};
        Date date;
        const std::size_t digits = in.digits();
        if (const auto date_there = day_first_of(path, at)) return date_there;
        if (digits != 4 && digits != 8) continue;
        date.year = in.number(4);
        if (digits == 8) {
            date.month = in.number(2);
            date.day = in.number(2);
        } else {
            const char separator = in.peek();
            if (separator != '/' && separator != '-' && separator != '_') continue;
            ++in.at;
            // "/2018-09/14/" is written too
            if (const std::size_t length = in.digits(); length == 4 && separator == '/') {
                date.month = in.number(2);
                date.day = in.number(2);
            } else {
                if (length == 0 && separator == '/') {  // "/2023/october/03"
                    const std::size_t end = std::min(path.find('/', in.at), path.size());
                    date.month = month_of(std::string_view(path).substr(in.at, end - in.at), "en");
                    in.at = end;
                } else {
                    if (length < 1 || length > 2) continue;
                    date.month = in.number(length);
                }
                if (in.peek() != '/' && in.peek() != '-' && in.peek() != '_') continue;
                ++in.at;
                const std::size_t day = in.digits();
                if (day < 1 || day > 2) continue;
                date.day = in.number(day);
            }
        }
        if (date.month > 0 && date.day > 0 && is_real(date)) return date;
    }
    return {};
}

}  // namespace copydesk
