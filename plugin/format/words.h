// What all writers say in the same words: clean text, numbers, times, names of enum values.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include "article/article.h"

namespace copydesk {

// Valid UTF-8 of characters that XML 1.0 allows, lines ended by LF; the rest becomes U+FFFD.
// Gives `text` itself where nothing is wrong with it, else a copy in `scratch`. Text of the page
// is clean since it was decoded; what came out of JSON escapes, references or the host is not.
std::string_view clean_text(std::string_view text, std::string& scratch);

// A number as digits, whatever the host's locale is.
class Digits {
  public:
    explicit Digits(std::uint64_t value) noexcept;
    // A probability: 0 to 1 with two decimals, or three where the third is not zero.
    static Digits ratio(double value) noexcept;
    std::string_view view() const noexcept { return {digits_.data(), size_}; }

  private:
    Digits() = default;
    std::array<char, 24> digits_{};
    std::size_t size_ = 0;
};

// "2026-11-20T07:15:00Z"; empty for a year that has not four digits.
std::string utc_time(std::int64_t seconds_since_1970);

// A date of is_iso_date() as a moment in UTC, to the second; empty where it states no zone.
std::string utc_moment(std::string_view iso_date);

// YYYY, YYYY-MM, YYYY-MM-DD or YYYY-MM-DDThh:mm:ss, the last with or without a zone.
bool is_iso_date(std::string_view text) noexcept;
bool is_language_tag(std::string_view text) noexcept;  // in the form of BCP 47
bool is_xml_name(std::string_view text) noexcept;      // ASCII, without colons: fit for an xml:id
bool is_hexadecimal(std::string_view text) noexcept;   // lower case, at least one digit

// Literals, ended by NUL: the C ABI hands them out.
std::string_view name_of(copydesk_outcome outcome) noexcept;  // "unknown" for a value it has not
std::string_view name_of(copydesk_limit limit) noexcept;      // "bytes", "time", …
std::string_view name_of(Field field) noexcept;               // "title", "author", …

}  // namespace copydesk
