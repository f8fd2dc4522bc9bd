#include "text/references.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <iterator>

#include "core/byte_search.h"
#include "core/characters.h"
#include "core/limits.h"
#include "core/word_index.h"
#include "text/clean.h"
#include "text/utf8_writer.h"

namespace copydesk {
namespace {

// All names behind one another: one string needs no relocation when the library is loaded.
constexpr char all_names[] =
#define NAME(text, first, second) text
#include "text/references_table.inc"
#undef NAME
    ;

struct Name {
    std::uint16_t offset;  // in all_names
    std::uint8_t size;
    char16_t second;  // 0 for most: a single code point
    char32_t first;

    constexpr std::string_view text() const noexcept { return {all_names + offset, size}; }
};

constexpr Name unplaced_names[] = {
#define NAME(text, first, second) {0, sizeof(text) - 1, second, first},
#include "text/references_table.inc"
#undef NAME
};

constexpr auto names = [] {
    std::array<Name, std::size(unplaced_names)> placed{};
    std::uint16_t offset = 0;
    for (std::size_t i = 0; i < placed.size(); ++i) {
        placed[i] = unplaced_names[i];
        placed[i].offset = offset;
        offset = static_cast<std::uint16_t>(offset + placed[i].size);
    }
    return placed;
}();
static_assert(names.size() == 2231 && sizeof all_names <= 0xffff);

constexpr WordIndex<8192> index_of_names(names, [](const Name& name) { return name.text(); });

// The longest name of all, and of those that need no semicolon.
constexpr std::size_t longest_of(bool bare) {
    std::size_t most = 0;
    for (const Name& name : names)
        if (!bare || name.text().back() != ';') most = std::max<std::size_t>(most, name.size);
    return most;
}
constexpr std::size_t longest_of_all = longest_of(false), longest_bare = longest_of(true);

const Name* find_name(std::string_view text) noexcept {
    const Name* found = nullptr;
    index_of_names.look_up(text, [&](std::size_t i) {
        if (names[i].text() == text) found = &names[i];
    });
    return found;
}

// The longest name at the head of `text` (behind the '&'); null if none. A name is letters and
// digits, and a semicolon at its end, which a few may lack.
const Name* longest_name(std::string_view text) noexcept {
    text = text.substr(0, longest_of_all);
    std::size_t end = 0;
    while (end < text.size() && (is_ascii_alpha(text[end]) || is_ascii_digit(text[end]))) ++end;
    if (end < text.size() && text[end] == ';')
        if (const Name* whole = find_name(text.substr(0, end + 1))) return whole;
    for (std::size_t size = std::min(end, longest_bare); size > 0; --size)
        if (const Name* bare = find_name(text.substr(0, size))) return bare;
    return nullptr;
}

void append_utf8(char32_t code, std::string& out) {
    char bytes[4];
    out.append(bytes, write_utf8(code, bytes));
}

// The standard's table for numbers that mean windows-1252; 0 where the control itself stays.
constexpr char16_t windows_1252_c1[32] = {
    0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0,      0x017D, 0,      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

char32_t character_of_number(char32_t number) noexcept {
    constexpr char32_t replacement = 0xfffd;
    if (number == 0 || number > 0x10ffff) return replacement;
    if (number >= 0xd800 && number <= 0xdfff) return replacement;
    if (number >= 0x80 && number <= 0x9f && windows_1252_c1[number - 0x80])
        return windows_1252_c1[number - 0x80];
    return is_forbidden_control(number) || is_noncharacter(number) ? replacement : number;
}

int digit_value(char digit, bool hexadecimal) noexcept {
    if (is_ascii_digit(digit)) return digit - '0';
    const char lower = ascii_lower(digit);
    return hexadecimal && lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

// A reference "&#..." at the head of `text`: appends its character and says how long it was;
// 0 if there is no digit.
std::size_t decode_number(std::string_view text, std::string& out) {
    std::size_t at = 2;
    const bool hexadecimal = at < text.size() && ascii_lower(text[at]) == 'x';
    if (hexadecimal) ++at;
    const std::size_t digits = at;
    char32_t number = 0;
    for (; at < text.size(); ++at) {
        const int value = digit_value(text[at], hexadecimal);
        if (value < 0) break;
        number = number * (hexadecimal ? 16 : 10) + static_cast<char32_t>(value);
        number = std::min<char32_t>(number, 0x110000);  // too large is all the same
    }
    if (at == digits) return 0;
    append_utf8(character_of_number(number), out);
    return at < text.size() && text[at] == ';' ? at + 1 : at;
}

// A reference "&name" at the head of `text`, as decode_number.
std::size_t decode_name(std::string_view text, bool in_attribute, std::string& out) {
    const Name* name = longest_name(text.substr(1));
    if (!name) return 0;
    const std::size_t end = 1 + name->size;
    if (in_attribute && text[end - 1] != ';' && end < text.size()) {
        // Old links are full of "?a=1&copy=2"; they mean no copyright sign.
        const char next = text[end];
        if (next == '=' || is_ascii_alpha(next) || is_ascii_digit(next)) return 0;
    }
    append_utf8(name->first, out);
    if (name->second) append_utf8(name->second, out);
    return end;
}

}  // namespace

void decode_references(std::string_view raw, bool in_attribute, std::string& out) {
    std::size_t run = 0;
    Pace pace;
    constexpr ByteSet<false, '&', '\r'> special;
    for (std::size_t at = find_byte(raw, 0, special); at < raw.size();
         at = find_byte(raw, at, special)) {
        pace.step();
        out.append(raw, run, at - run);
        run = at;
        if (raw[at] == '\r') {
            out.push_back('\n');
            run = at += raw.substr(at).starts_with("\r\n") ? 2 : 1;
            continue;
        }
        const std::string_view reference = raw.substr(at);
        const std::size_t size = reference.starts_with("&#")
                                     ? decode_number(reference, out)
                                     : decode_name(reference, in_attribute, out);
        run += size;
        at += size ? size : 1;  // what is no reference stays, from its '&' on
    }
    out.append(raw.substr(run));
}

}  // namespace copydesk
