// Which characters may stay: valid UTF-8, and of its characters those that XML 1.0 allows.
//
// What may not stay is decided here once, for every encoding:
//   malformed bytes          U+FFFD for each maximal subpart, as the Encoding Standard says
//   U+000B, U+000C           a space: Unicode counts them as white space
//   other C0 controls, NUL   dropped: they show nothing, and a browser drops NUL in text, too
//   noncharacters            dropped; XML forbids U+FFFE and U+FFFF, the others mean nothing
// TAB, LF, CR, DEL and U+0080..U+009F are legal in XML 1.0 and stay.
#pragma once

#include <cstddef>
#include <string_view>

#include "core/arena.h"

namespace copydesk {

constexpr bool is_noncharacter(char32_t code) noexcept {
    return (code & 0xfffe) == 0xfffe || (code >= 0xfdd0 && code <= 0xfdef);
}
constexpr bool is_forbidden_control(char32_t code) noexcept {
    return code < 0x20 && code != '\t' && code != '\n' && code != '\r';
}
constexpr bool is_spacing_control(char32_t code) noexcept { return code == 0x0b || code == 0x0c; }

// The number of leading bytes that are ASCII and may stay.
std::size_t legal_ascii_run(const char* text, std::size_t size) noexcept;

// What one pass over the bytes says about them as UTF-8.
struct Utf8Survey {
    std::size_t legal_prefix = 0;  // bytes up to the first that cannot stay; all: nothing to do
    std::size_t sequences = 0;     // well-formed characters of two to four bytes
    std::size_t malformed = 0;     // maximal subparts that are not
    std::size_t cleaned_size = 0;  // bytes of the clean text
    bool cut = false;              // the last malformed one is an incomplete sequence at the end

    // Malformed places inside the text: one at its very end only shows that it was cut off.
    std::size_t malformed_inside() const noexcept { return malformed - (cut ? 1 : 0); }
};
Utf8Survey survey_utf8(std::string_view bytes);

// The clean text of the surveyed bytes: themselves if nothing is wrong, else a copy in `arena`.
std::string_view clean_utf8(std::string_view bytes, const Utf8Survey& survey, Arena& arena);

}  // namespace copydesk
