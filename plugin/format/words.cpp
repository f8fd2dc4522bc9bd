#include "format/words.h"

#include <charconv>
#include <chrono>
#include <cmath>

#include "core/byte_search.h"
#include "core/characters.h"

namespace copydesk {
namespace {

constexpr std::string_view kReplacement = "\xef\xbf\xbd";

// How many bytes at `at` (no ASCII) form a character that may stand in XML; 0 if they do not.
std::size_t wide_character(std::string_view text, std::size_t at) noexcept {
    const auto byte = [&](std::size_t i) -> unsigned {
        return at + i < text.size() ? static_cast<unsigned char>(text[at + i]) : 0u;
    };
    const auto follows = [&](std::size_t i) { return (byte(i) & 0xc0u) == 0x80u; };
    const unsigned lead = byte(0);
    if (lead >= 0xc2 && lead < 0xe0) return follows(1) ? 2 : 0;
    if ((lead & 0xf0u) == 0xe0u) {
        if (!follows(1) || !follows(2)) return 0;
        const unsigned value = (lead & 0xfu) << 12 | (byte(1) & 0x3fu) << 6 | (byte(2) & 0x3fu);
        const bool surrogate = value >= 0xd800 && value < 0xe000;
        return value < 0x800 || surrogate || value >= 0xfffe ? 0 : 3;
    }
    if (lead >= 0xf0 && lead < 0xf5) {
        if (!follows(1) || !follows(2) || !follows(3)) return 0;
        const bool overlong = lead == 0xf0 && byte(1) < 0x90;
        const bool beyond = lead == 0xf4 && byte(1) >= 0x90;
        return overlong || beyond ? 0 : 4;
    }
    return 0;
}

// Everything but the characters of ASCII from space on.
struct NotPlain {
    static constexpr bool has(char c) noexcept { return static_cast<signed char>(c) < 0x20; }
#if defined(__SSE2__)
    static unsigned members(__m128i bytes) noexcept {  // signed: what is beyond ASCII is below 0
        return static_cast<unsigned>(_mm_movemask_epi8(_mm_cmplt_epi8(bytes, _mm_set1_epi8(' '))));
    }
#endif
};

// The end of what is clean from `at` on.
std::size_t clean_until(std::string_view text, std::size_t at) noexcept {
    while ((at = find_byte(text, at, NotPlain())) < text.size()) {
        const auto c = static_cast<unsigned char>(text[at]);
        if (c < 0x80) {
            if (c < 0x20 && c != '\n' && c != '\t') return at;
            ++at;
        } else {
            const std::size_t size = wide_character(text, at);
            if (size == 0) return at;
            at += size;
        }
    }
    return at;
}

void append_padded(std::string& out, unsigned value, int width) {
    std::array<char, 12> digits;
    const auto end = std::to_chars(digits.begin(), digits.end(), value).ptr;
    out.append(static_cast<std::size_t>(std::max<std::ptrdiff_t>(0, width - (end - digits.data()))),
               '0');
    out.append(digits.data(), end);
}

// Whether `text` has the shape of `shape`, in which 0 stands for a digit.
constexpr bool has_shape(std::string_view text, std::string_view shape) noexcept {
    if (text.size() != shape.size()) return false;
    for (std::size_t i = 0; i < text.size(); ++i)
        if (shape[i] == '0' ? !is_ascii_digit(text[i]) : text[i] != shape[i]) return false;
    return true;
}

// The number of the two digits at `at`.
int two_digits(std::string_view text, std::size_t at) noexcept {
    return (text[at] - '0') * 10 + (text[at + 1] - '0');
}

bool is_zone(std::string_view zone) noexcept {
    if (zone.empty() || zone == "Z") return true;
    if (!has_shape(zone, "+00:00") && !has_shape(zone, "-00:00")) return false;
    const int minutes = two_digits(zone, 1) * 60 + two_digits(zone, 4);
    return two_digits(zone, 4) < 60 && minutes <= 14 * 60;
}

}  // namespace

std::string_view clean_text(std::string_view text, std::string& scratch) {
    std::size_t end = clean_until(text, 0);
    if (end == text.size()) return text;
    scratch.clear();
    std::size_t begin = 0;
    while (true) {
        scratch.append(text.substr(begin, end - begin));
        if (end == text.size()) return scratch;
        if (text[end] != '\r') {
            scratch.append(kReplacement);
        } else if (end + 1 == text.size() || text[end + 1] != '\n') {
            scratch.push_back('\n');
        }
        begin = end + 1;
        end = clean_until(text, begin);
    }
}

Digits::Digits(std::uint64_t value) noexcept {
    const auto end = std::to_chars(digits_.data(), digits_.data() + digits_.size(), value).ptr;
    size_ = static_cast<std::size_t>(end - digits_.data());
}

Digits Digits::ratio(double value) noexcept {
    const double bounded = value > 0 ? std::min(value, 1.0) : 0.0;  // not a number: 0
    const auto thousandths = static_cast<unsigned>(std::lround(bounded * 1000));
    Digits made;
    made.digits_ = {static_cast<char>('0' + thousandths / 1000), '.',
                    static_cast<char>('0' + thousandths / 100 % 10),
                    static_cast<char>('0' + thousandths / 10 % 10),
                    static_cast<char>('0' + thousandths % 10)};
    made.size_ = thousandths % 10 == 0 ? 4 : 5;
    return made;
}

std::string utc_time(std::int64_t seconds_since_1970) {
    constexpr std::int64_t kYear1 = -62135596800, kYear10000 = 253402300800;
    if (seconds_since_1970 < kYear1 || seconds_since_1970 >= kYear10000) return {};
    using namespace std::chrono;
    const sys_seconds time{seconds{seconds_since_1970}};
    const auto day = floor<days>(time);
    const year_month_day date{day};
    const hh_mm_ss clock{time - day};
    std::string out;
    append_padded(out, static_cast<unsigned>(static_cast<int>(date.year())), 4);
    append_padded(out += '-', static_cast<unsigned>(date.month()), 2);
    append_padded(out += '-', static_cast<unsigned>(date.day()), 2);
    append_padded(out += 'T', static_cast<unsigned>(clock.hours().count()), 2);
    append_padded(out += ':', static_cast<unsigned>(clock.minutes().count()), 2);
    append_padded(out += ':', static_cast<unsigned>(clock.seconds().count()), 2);
    return out += 'Z';
}

std::string utc_moment(std::string_view iso_date) {
    if (!is_iso_date(iso_date) || iso_date.size() < 20) return {};
    using namespace std::chrono;
    const sys_days day{year{two_digits(iso_date, 0) * 100 + two_digits(iso_date, 2)} /
                       two_digits(iso_date, 5) / two_digits(iso_date, 8)};
    std::int64_t minutes = two_digits(iso_date, 11) * 60 + two_digits(iso_date, 14);
    if (const char sign = iso_date[19]; sign != 'Z') {
        const int zone = two_digits(iso_date, 20) * 60 + two_digits(iso_date, 23);
        minutes += sign == '-' ? zone : -zone;
    }
    return utc_time(day.time_since_epoch().count() * std::int64_t{86'400} + minutes * 60 +
                    two_digits(iso_date, 17));
}

bool is_iso_date(std::string_view text) noexcept {
    if (text.size() < 4 || !has_shape(text.substr(0, 4), "0000") || text.starts_with("0000"))
        return false;
    if (text.size() == 4) return true;
    if (text.size() < 7 || !has_shape(text.substr(4, 3), "-00")) return false;
    const int month = two_digits(text, 5);
    if (month < 1 || month > 12) return false;
    if (text.size() == 7) return true;
    if (text.size() < 10 || !has_shape(text.substr(7, 3), "-00")) return false;
    using namespace std::chrono;
    const year year{two_digits(text, 0) * 100 + two_digits(text, 2)};
    const auto day = static_cast<unsigned>(two_digits(text, 8));
    if (!year_month_day{year, std::chrono::month{static_cast<unsigned>(month)},
                        std::chrono::day{day}}
             .ok())
        return false;
    if (text.size() == 10) return true;
    return text.size() >= 19 && has_shape(text.substr(10, 9), "T00:00:00") &&
           two_digits(text, 11) < 24 && two_digits(text, 14) < 60 && two_digits(text, 17) < 60 &&
           is_zone(text.substr(19));
}

bool is_language_tag(std::string_view text) noexcept {
    std::size_t length = 0;
    bool first = true;
    for (const char c : text) {
        if (c == '-') {
            if (length == 0) return false;
            length = 0;
            first = false;
        } else if (!(is_ascii_alpha(c) || (!first && is_ascii_digit(c))) || ++length > 8) {
            return false;
        }
    }
    return length > 0;
}

bool is_xml_name(std::string_view text) noexcept {
    for (const char c : text)
        if (!is_ascii_alpha(c) && !is_ascii_digit(c) && c != '_' && c != '-' && c != '.')
            return false;
    return !text.empty() && (is_ascii_alpha(text[0]) || text[0] == '_');
}

bool is_hexadecimal(std::string_view text) noexcept {
    for (const char c : text)
        if (!is_ascii_digit(c) && !(c >= 'a' && c <= 'f')) return false;
    return !text.empty();
}

std::string_view name_of(copydesk_outcome outcome) noexcept {
    constexpr std::array<std::string_view, 15> kNames = {
        "article",      "listing",    "forum",    "product",      "documentation",
        "service",      "collection", "other",    "consent_wall", "paywall_stub",
        "script_shell", "error_page", "too_thin", "duplicate",    "refused"};
    static_assert(COPYDESK_REFUSED_PAGE + 1 == kNames.size());
    const auto index = static_cast<std::size_t>(outcome);
    return index < kNames.size() ? kNames[index] : "unknown";
}

std::string_view name_of(copydesk_limit limit) noexcept {
    constexpr std::array<std::string_view, 9> kNames = {
        "none", "bytes", "depth", "elements", "attributes", "memory", "time", "cancel", "transfer"};
    static_assert(COPYDESK_LIMIT_TRANSFER + 1 == kNames.size());
    const auto index = static_cast<std::size_t>(limit);
    return index < kNames.size() ? kNames[index] : "other";
}

std::string_view name_of(Field field) noexcept {
    constexpr std::array<std::string_view, kFieldCount> kNames = {
        "title",     "subtitle", "byline",    "author",   "source",  "publisher", "agency",
        "credit",    "dateline", "published", "modified", "section", "keyword",   "language",
        "canonical", "license",  "access",    "summary",  "image"};
    const auto index = static_cast<std::size_t>(field);
    return index < kNames.size() ? kNames[index] : "other";
}

}  // namespace copydesk
