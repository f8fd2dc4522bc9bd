// The lexical rules of HTML's tokenizer that concern tags; each function moves over one piece.
#pragma once

#include <cstddef>
#include <string_view>

#include "core/byte_search.h"
#include "core/characters.h"

namespace copydesk::lexer {

inline constexpr std::size_t npos = std::string_view::npos;

constexpr bool ends_name(char c) noexcept { return is_html_space(c) || c == '/' || c == '>'; }

// The end of the tag name that begins at `at`. Other controls than white space may stand in it.
std::size_t end_of_any_name(std::string_view s, std::size_t at) noexcept;
inline std::size_t end_of_name(std::string_view s, std::size_t at) noexcept {
    const std::size_t end = look_for_byte(s, at, ByteSet<true, '/', '>'>());
    return end < s.size() && ends_name(s[end]) ? end : end_of_any_name(s, at);
}

// The tag name that begins at `at`, as written, as far as it is looked at: it may be as long as the
// page, and is asked for anew wherever its element goes on.
inline std::string_view name_at(std::string_view s, std::size_t at) noexcept {
    constexpr std::size_t kLongest = 256;  // bytes
    s = s.substr(0, at + kLongest);
    return s.substr(at, end_of_name(s, at) - at);
}

// The end of the attribute's name.
std::size_t end_of_any_attribute_name(std::string_view s, std::size_t at) noexcept;
inline std::size_t end_of_attribute_name(std::string_view s, std::size_t at) noexcept {
    const std::size_t end = look_for_byte(s, at, ByteSet<true, '/', '>', '='>());
    return end < s.size() && (s[end] == '=' || ends_name(s[end]))
               ? end
               : end_of_any_attribute_name(s, at);
}

// Walks over attributes from behind the tag name. For each one, `take(name, value_offset,
// value_length)`; a value that is not there has length 0 and the offset of the name's end. Quotes
// count only behind '='. Returns the offset behind '>', or npos if the tag is not finished.
// `self_closing` tells whether "/>" ended it.
template <class Take>
std::size_t walk_attributes(std::string_view s, std::size_t at, bool& self_closing, Take&& take) {
    self_closing = false;
    while (at < s.size()) {
        const char c = s[at];
        if (c <= '>') {  // no letter
            if (is_html_space(c)) {
                ++at;
                continue;
            }
            if (c == '>') return at + 1;
            if (c == '/') {
                self_closing = at + 1 < s.size() && s[at + 1] == '>';
                ++at;
                continue;
            }
        }
        const std::size_t name = at++;  // a leading '=' belongs to the name
        at = end_of_attribute_name(s, at);
        const std::size_t name_end = at;
        if (at >= s.size() || s[at] != '=') {
            std::size_t equals = at;
            while (equals < s.size() && is_html_space(s[equals])) ++equals;
            if (equals >= s.size() || s[equals] != '=') {
                take(std::string_view(s.data() + name, name_end - name), name_end, std::size_t{0});
                continue;
            }
            at = equals;
        }
        ++at;
        while (at < s.size() && is_html_space(s[at])) ++at;
        if (at >= s.size()) return npos;
        if (s[at] == '"' || s[at] == '\'') {
            const std::size_t end = s[at] == '"' ? find_byte(s, at + 1, ByteSet<false, '"'>())
                                                 : find_byte(s, at + 1, ByteSet<false, '\''>());
            if (end == s.size()) return npos;
            take(std::string_view(s.data() + name, name_end - name), at + 1, end - at - 1);
            at = end + 1;
        } else {
            const std::size_t value = at;
            while (at < s.size() && !is_html_space(s[at]) && s[at] != '>') ++at;
            take(std::string_view(s.data() + name, name_end - name), value, at - value);
        }
    }
    return npos;
}

inline std::size_t end_of_tag(std::string_view s, std::size_t after_name, bool& self_closing) {
    return walk_attributes(s, after_name, self_closing, [](auto, auto, auto) {});
}

inline bool starts_with_name(std::string_view s, std::size_t at, std::string_view lower) noexcept {
    return at + lower.size() < s.size() &&
           equals_ignoring_case(s.substr(at, lower.size()), lower) &&
           ends_name(s[at + lower.size()]);
}

// A piece of text: where it ends, whether it is nothing but white space, and whether it is to be
// decoded, which '&' and CR ask for.
struct Text {
    std::size_t end;
    bool blank, special;
};

// What stands from `at` on in front of the next '<'.
inline Text text_at(std::string_view s, std::size_t at) noexcept {
    constexpr ByteSet<false, '<'> stop;
    constexpr ByteSet<false, '&', '\r'> special;
    constexpr NoSpace no_space;
    Text text{at, true, false};
#if defined(__SSE2__)
    for (; text.end + 16 <= s.size(); text.end += 16) {
        __m128i bytes;
        std::memcpy(&bytes, s.data() + text.end, sizeof bytes);
        const unsigned stops = stop.members(bytes);
        const unsigned before = (stops & -stops) - 1;  // all bits if there is none
        if (text.blank) text.blank = (no_space.members(bytes) & before & 0xffff) == 0;
        text.special |= (special.members(bytes) & before) != 0;
        if (stops) {
            text.end += static_cast<std::size_t>(__builtin_ctz(stops));
            return text;
        }
    }
#endif
    for (; text.end < s.size() && !stop.has(s[text.end]); ++text.end) {
        text.blank = text.blank && !no_space.has(s[text.end]);
        text.special = text.special || special.has(s[text.end]);
    }
    return text;
}

// The offset behind a comment whose "<!--" stands at `at`; the source's size if it never ends.
std::size_t end_of_comment(std::string_view s, std::size_t at) noexcept;

// The offset of the "</name" that ends raw text beginning at `at`; npos if there is none.
std::size_t end_of_raw_text(std::string_view s, std::size_t at, std::string_view name) noexcept;

// The same for a script, by the escaped and double-escaped states of the standard.
std::size_t end_of_script(std::string_view s, std::size_t at) noexcept;

}  // namespace copydesk::lexer
