// Dates in text written for readers.
#include <algorithm>
#include <array>

#include "core/characters.h"
#include "facts/clock_words.h"
#include "facts/date_tokens.h"
#include "facts/dates.h"
#include "facts/letters.h"

namespace copydesk {

namespace {

using Token = DateToken;

bool is_connector(std::string_view word) {
    return is_one_of(
        word, {"de", "del", "do", "of", "di", "den", "der", "the", "d", "le",   "el",    "st", "nd",
               "rd", "th",  "er", "º",  "ª",  "o",   "a",   "m",   "г", "ngay", "thang", "nam"});
}

// Reads one date out of the tokens from a given one on.
class Reader {
  public:
    Reader(std::string_view text, const std::vector<Token>& tokens, const DateReading& reading)
        : text_(text), tokens_(tokens), reading_(reading) {}

    // Tries to read a date that begins at token `at`; `after` becomes the token behind it.
    bool read(std::size_t at, DateHit& hit, std::size_t& after) {
        const Token& first = tokens_[at];
        const int era_year = era_year_at(at);
        const int year = era_year > 0 ? era_year : first.digits == 4 ? year_at(at, false) : 0;
        const bool good = (year > 0 && year_first(year, at, hit, after)) ||
                          (first.number >= 0 && first.digits <= 2 && day_first(at, hit, after)) ||
                          (first.number < 0 && month_word_first(at, hit, after));
        if (!good || !is_real(hit.date)) return false;
        hit.begin = tokens_[era_year > 0 ? at - 2 : at].begin;
        hit.end = tokens_[after - 1].end;
        return true;
    }

    void read_time_after(std::size_t& after, DateHit& hit) {
        const std::size_t last = after - 1;
        std::size_t at = after;
        for (int skipped = 0; at < tokens_.size() && tokens_[at].number < 0 && skipped < 2;
             ++skipped)
            ++at;
        if (at >= tokens_.size()) return;
        const std::size_t gap = tokens_[last].end;
        if (count_code_points(text_.substr(gap, tokens_[at].begin - gap)) > 14) return;
        if (read_time(at, hit.date, after)) hit.end = end_of_time(after - 1);
    }
    void read_time_before(std::size_t at, DateHit& hit) {
        if (hit.date.hour >= 0 || at < 2 || gap(at - 1).find_first_of(":h") == gap(at - 1).npos)
            return;
        std::size_t after = 0;
        if (tokens_[at].begin - tokens_[at - 1].end <= 4 && read_time(at - 2, hit.date, after))
            hit.begin = tokens_[at - 2].begin;
    }

  private:
    // With the sign that closes it: "9:06 a.m.", "19:25 (GMT+7)".
    std::size_t end_of_time(std::size_t last) const {
        const std::size_t end = tokens_[last].end;
        const char closing = end < text_.size() ? text_[end] : '\0';
        const bool abbreviated =
            closing == '.' && trim_blanks(gap(last)) == "." && tokens_[last].number < 0;
        const bool in_bracket =
            closing == ')' && (contains(gap(last), "(") || contains(gap(last - 1), "("));
        return end + (abbreviated || in_bracket);
    }
    // What stands between token `at` and the one before it.
    std::string_view gap(std::size_t at) const {
        if (at == 0 || at >= tokens_.size()) return {};
        return text_.substr(tokens_[at - 1].end, tokens_[at].begin - tokens_[at - 1].end);
    }
    bool near(std::size_t at) const { return at < tokens_.size() && gap(at).size() <= 4; }
    std::size_t skip_connectors(std::size_t at) const {
        for (int i = 0;
             i < 2 && near(at) && tokens_[at].number < 0 && is_connector(tokens_[at].word); ++i)
            ++at;
        return at;
    }
    int month_at(std::size_t at) const {
        if (at >= tokens_.size() || tokens_[at].number >= 0) return 0;
        const Token& token = tokens_[at];
        constexpr std::string_view kHebrewIn = "ב";  // "3 במאי": the third in May
        if (count_code_points(token.word) < kFewestLetters)
            return month_of(text_.substr(token.begin, token.end - token.begin), reading_.language);
        const int month = month_of(token.word, reading_.language);
        return month == 0 && token.word.starts_with(kHebrewIn)
                   ? month_of(std::string_view(token.word).substr(kHebrewIn.size()), "he")
                   : month;
    }
    static bool is_sign(std::string_view word, std::string_view han, std::string_view hangul) {
        return word == han || word.starts_with(hangul);
    }
    static bool is_year_sign(std::string_view word) {
        return is_sign(word, "年", "년") || is_one_of(word, {"gada", "жылғы", "оны"});
    }
    static bool is_month_sign(std::string_view word) {
        return is_sign(word, "月", "월") || word == "сарын";
    }
    bool is_number(std::size_t at, int most_digits) const {
        return near(at) && tokens_[at].number >= 0 && tokens_[at].digits <= most_digits;
    }
    // The Buddhist era of Thailand: 2567, or 67 where no day of the month nor hour is so late.
    bool is_thai_year(std::size_t at) const {
        const Token& token = tokens_[at];
        if (token.digits == 4 ? token.number <= 2400 : token.digits != 2 || token.number < 50)
            return false;
        std::size_t before = at > 0 ? tokens_[at - 1].begin : 0;
        return reading_.language.starts_with("th") || is_thai(next_code_point(text_, before));
    }
    int year_at(std::size_t at, bool two_digits) const {
        if (!near(at) || tokens_[at].number < 0) return 0;
        const Token& token = tokens_[at];
        const bool is_short = two_digits && token.digits == 2;
        if (token.digits != 4 && !is_short) return 0;
        if (is_thai_year(at)) return token.number + (is_short ? 2500 : 0) - 543;
        return token.number + (!is_short ? 0 : token.number >= 90 ? 1900 : 2000);
    }
    // "令和6年", "民國113年": counted from the beginning of an era, which stands before.
    int era_year_at(std::size_t at) const {
        constexpr struct {
            std::string_view name, rest;
            int before;  // the year before its first
        } kEras[] = {
            {"令", "和", 2018}, {"平", "成", 1988}, {"民", "國", 1911}, {"民", "国", 1911}};
        if (at < 2 || tokens_[at].number < 1 || !near(at) || !near(at - 1) || !near(at + 1) ||
            tokens_[at + 1].word != "年")
            return 0;
        for (const auto& era : kEras)
            if (tokens_[at - 2].word == era.name && tokens_[at - 1].word == era.rest)
                return era.before + tokens_[at].number;
        return 0;
    }

    bool year_first(int year, std::size_t at, DateHit& hit, std::size_t& after) {
        hit.date.year = year;
        std::size_t next = at + 1;
        const bool sign = near(next) && is_year_sign(tokens_[next].word);
        next = sign ? next + 1 : skip_connectors(next);
        if (sign && is_number(next, 2) && near(next + 1) && month_at(next + 1) > 0) {
            // "2024. gada 3. maijs"
            hit.date.day = tokens_[next].number;
            hit.date.month = month_at(next + 1);
            hit.month_word = true;
            after = next + 2;
            return hit.date.day > 0;
        }
        const bool word = month_at(next) > 0 && near(next);
        if (word)
            hit.date.month = month_at(next);
        else if (is_number(next, 2) && is_separated(next))
            hit.date.month = tokens_[next].number;
        else
            return false;
        hit.month_word = word;
        ++next;
        if (near(next) && is_month_sign(tokens_[next].word)) ++next;
        if (is_number(next, 2) && (word || is_separated(next)) && tokens_[next].number >= 1 &&
            !contains(gap(next), "(")) {  // "2005年9月 (1)" counts what was written then
            hit.date.day = tokens_[next].number;
            ++next;
            if (near(next) && is_sign(tokens_[next].word, "日", "일")) ++next;
        } else if (!word && tokens_[next - 1].number >= 0) {
            return false;  // "2019-20" is no month
        }
        after = next;
        return true;
    }
    bool is_separated(std::size_t at) const {
        const auto between = trim_blanks(gap(at));
        return between == "-" || between == "/" || between == "." || between == "–" ||
               tokens_[at - 1].number < 0;
    }

    bool day_first(std::size_t at, DateHit& hit, std::size_t& after) {
        const std::size_t next = skip_connectors(at + 1);
        if (!near(next)) return false;
        if (const int month = month_at(next); month > 0) {
            const std::size_t year = skip_connectors(next + 1);
            hit.date = {year_at(year, is_short_year(next, year)), month, tokens_[at].number};
            hit.month_word = true;
            after = year + 1;
            return hit.date.year > 0 && hit.date.day > 0;
        }
        const bool words = next > at + 1 && tokens_[next - 1].word == "thang";
        const std::size_t year = words ? skip_connectors(next + 1) : next + 1;
        if (!is_number(next, 2) || !is_number(year, 4)) return false;
        const auto first_gap = trim_blanks(gap(next)), second_gap = trim_blanks(gap(next + 1));
        if (!words &&
            (first_gap != second_gap || (first_gap != "." && first_gap != "/" && first_gap != "-")))
            return false;
        if (tokens_[year].digits == 2 && at > 0 && gap(at) == first_gap &&
            tokens_[at - 1].number >= 0)
            return false;
        hit.date.year = year_at(year, true);
        after = year + 1;
        return hit.date.year > 0 && !(tokens_[year].digits == 2 && is_fraction(after)) &&
               order_numbers(tokens_[at].number, tokens_[next].number, first_gap, hit);
    }
    // "37 3/8/37 3/8 inches": two small numbers with a slash behind a blank, and no other date.
    bool is_fraction(std::size_t at) const {
        return is_number(at, 2) && is_number(at + 1, 2) && trim_blanks(gap(at)).empty() &&
               gap(at + 1) == "/" && !(is_number(at + 2, 4) && gap(at + 2) == "/");
    }
    // '12, 10-Oct-12, or what a bracket ends with: but "out, 10-12" is a range
    bool is_short_year(std::size_t before, std::size_t at) const {
        const auto between = gap(at);
        return contains(between, "'") || contains(between, "’") ||
               ((between == "-" || between == "/") && gap(before) == between) ||
               (trim_blanks(between).empty() && ends_bracket(at)) ||
               (at < tokens_.size() && is_thai_year(at));
    }
    bool ends_bracket(std::size_t at) const {
        return at < tokens_.size() && trim(text_.substr(tokens_[at].end)).starts_with(')');
    }
    bool order_numbers(int a, int b, std::string_view separator, DateHit& hit) const {
        const bool month_first = reading_.order == DayOrder::month_first && separator == "/";
        hit.date.certain = a > 12 || b > 12 || a == b || separator == ".";
        const bool swapped = a > 12 ? false : b > 12 ? true : month_first;
        hit.date.day = swapped ? b : a;
        hit.date.month = swapped ? a : b;
        return hit.date.day > 0 && hit.date.month > 0;
    }

    bool month_word_first(std::size_t at, DateHit& hit, std::size_t& after) {
        hit.date.month = month_at(at);
        if (hit.date.month == 0) return false;
        hit.month_word = true;
        std::size_t next = skip_connectors(at + 1);
        if (is_number(next, 2)) {
            if (time_before_year(next, hit, after)) return true;
            const std::size_t year = skip_connectors(next + 1);
            hit.date.year = year_at(year, is_short_year(next, year));
            hit.date.day = tokens_[next].number;
            after = year + 1;
            return hit.date.year > 0 && hit.date.day > 0;
        }
        hit.date.year = year_at(next, false);
        after = next + 1;
        return hit.date.year > 0;
    }

    // "Apr 28 19:20:36 CEST 2026", as systems print a moment
    bool time_before_year(std::size_t day, DateHit& hit, std::size_t& after) {
        if (day + 4 >= tokens_.size() || gap(day + 2) != ":" || gap(day + 3) != ":") return false;
        Date date = hit.date;
        date.day = tokens_[day].number;
        std::size_t next = 0;
        if (!read_time(day + 1, date, next)) return false;
        date.year = year_at(next, false);
        if (date.year == 0) return false;
        hit.date = date;
        after = next + 1;
        return true;
    }

    bool read_time(std::size_t at, Date& date, std::size_t& after) {
        if (tokens_[at].number < 0 || tokens_[at].digits > 2 || tokens_[at].number > 24)
            return false;
        std::size_t next = at + 1;
        if (next >= tokens_.size()) return false;
        const bool sign =
            is_one_of(tokens_[next].word, {"h", "時", "点", "时", "시"}) && near(next);
        const auto between = trim(gap(next));
        Date with = date;
        with.hour = tokens_[at].number;
        if (half_behind(next)) {
            with.minute = 0;
        } else {
            if (!sign && between != ":" && between != ".") return false;
            if (sign) ++next;
            if (!is_number(next, 2) || tokens_[next].digits != 2 || tokens_[next].number > 59)
                return false;
            with.minute = tokens_[next++].number;
        }
        if (between == "." && next < tokens_.size() && trim(gap(next)) == ".")
            return false;  // another date
        if (is_number(next, 2) && gap(next) == ":" && tokens_[next].digits == 2 &&
            tokens_[next].number < 60)
            with.second = tokens_[next++].number;
        if (near(next) && is_one_of(tokens_[next].word, {"分", "분", "uhr"})) ++next;
        const HalfDay* half = half_before(at);
        if (const HalfDay* behind = half_behind(next); behind && with.hour <= 12) {
            half = behind;
            next += behind->second.empty() ? 1 : 2;
        }
        if (half && with.hour >= 1 && with.hour <= 12)
            with.hour = with.hour % 12 + (half->afternoon ? 12 : 0);
        read_zone(next, with);
        if (with.hour > 23) return false;
        date = with;
        after = next;
        return true;
    }
    // The half of the day that stands from a token on, right behind a time; null if none does.
    const HalfDay* half_behind(std::size_t at) const {
        return near(at) ? half_at(at, false) : nullptr;
    }
    const HalfDay* half_before(std::size_t hour) const {
        for (const std::size_t words : {std::size_t{1}, std::size_t{2}})
            if (hour >= words && near(hour))
                if (const HalfDay* half = half_at(hour - words, true);
                    half && half->second.empty() == (words == 1))
                    return half;
        return nullptr;
    }
    const HalfDay* half_at(std::size_t at, bool before_hour) const {
        if (tokens_[at].number >= 0) return nullptr;
        for (const HalfDay& half : half_days()) {
            if (half.before_hour != before_hour || half.word != tokens_[at].word ||
                !reading_.language.starts_with(half.language))
                continue;
            if (half.second.empty()) return &half;
            const auto between = trim_blanks(gap(at + 1));
            if (near(at + 1) && tokens_[at + 1].word == half.second &&
                between == (before_hour ? "" : "."))
                return &half;
        }
        return nullptr;
    }
    void read_zone(std::size_t& at, Date& date) const {
        if (!near(at)) return;
        if (const auto minutes = zone_named(tokens_[at].word)) {
            date.has_zone = true;
            date.zone = *minutes;
            ++at;
            if (date.zone == 0) read_offset(at, date);
            return;
        }
        if (tokens_[at].digits == 4 || tokens_[at].digits == 2) read_offset(at, date);
    }
    void read_offset(std::size_t& at, Date& date) const {  // +0100, +01:00
        if (at >= tokens_.size() || tokens_[at].number < 0) return;
        const auto sign = trim_blanks(gap(at));
        if (sign != "+" && sign != "-" && sign != "(+") return;
        const int value = tokens_[at].number;
        int minutes = -1;
        std::size_t after = at + 1;
        if (tokens_[at].digits == 4) {
            minutes = value / 100 * 60 + value % 100;
        } else if (tokens_[at].digits <= 2 && at + 1 < tokens_.size() && gap(at + 1) == ":" &&
                   tokens_[at + 1].digits == 2) {
            minutes = value * 60 + tokens_[at + 1].number;
            ++after;
        } else if (date.has_zone) {  // "GMT+10"
            minutes = value * 60;
        }
        if (minutes < 0 || minutes > 14 * 60) return;
        at = after;
        date.has_zone = true;
        date.zone = sign == "-" ? -minutes : minutes;
    }

    std::string_view text_;
    const std::vector<Token>& tokens_;
    const DateReading& reading_;
};

// Whether the word that begins before or at `at` is a URL that is printed.
bool is_in_url(std::string_view text, std::size_t at) {
    std::size_t begin = at;
    while (begin > 0 && text[begin - 1] > ' ' && text[begin - 1] < 0x7f) --begin;
    return contains(text.substr(begin, at - begin), "://");
}

}  // namespace

std::vector<DateHit> find_dates(std::string_view text, const DateReading& reading,
                                std::size_t most) {
    std::vector<DateHit> hits;
    if (!may_hold_date(text)) return hits;
    const std::vector<Token> tokens = read_date_tokens(text);
    Reader reader(text, tokens, reading);
    for (std::size_t at = 0; at < tokens.size() && hits.size() < most;) {
        DateHit hit;
        std::size_t after = at + 1;
        if (!reader.read(at, hit, after)) {
            ++at;
            continue;
        }
        if (hit.date.day > 0) {
            reader.read_time_after(after, hit);
            reader.read_time_before(at, hit);
        }
        at = after;
        if (!is_in_url(text, hit.begin)) hits.push_back(hit);
    }
    return hits;
}

}  // namespace copydesk
