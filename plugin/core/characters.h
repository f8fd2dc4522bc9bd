// Questions about bytes and code points that more than one stage asks.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace copydesk {

constexpr bool is_html_space(char c) noexcept {  // HTML's "ASCII whitespace"
    return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
}
constexpr bool is_ascii_alpha(char c) noexcept {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
constexpr bool is_ascii_digit(char c) noexcept { return c >= '0' && c <= '9'; }
constexpr char ascii_lower(char c) noexcept {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c;
}

constexpr bool equals_ignoring_case(std::string_view a, std::string_view lower) noexcept {
    if (a.size() != lower.size()) return false;
    for (std::size_t i = 0; i < a.size(); ++i)
        if (ascii_lower(a[i]) != lower[i]) return false;
    return true;
}

constexpr std::string_view trim(std::string_view text) noexcept {
    while (!text.empty() && is_html_space(text.front())) text.remove_prefix(1);
    while (!text.empty() && is_html_space(text.back())) text.remove_suffix(1);
    return text;
}

// The code point at `at`, which moves behind it. `text` must be valid UTF-8.
inline char32_t next_code_point(std::string_view text, std::size_t& at) noexcept {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const unsigned char lead = byte(at);
    if (lead < 0x80) return byte(at++);
    int more = lead >= 0xf0 ? 3 : lead >= 0xe0 ? 2 : 1;
    char32_t value = lead & (0x3fu >> more);
    for (++at; more > 0 && at < text.size(); --more) value = (value << 6) | (byte(at++) & 0x3fu);
    return value;
}

}  // namespace copydesk
