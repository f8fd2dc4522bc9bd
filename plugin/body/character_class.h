// What a character is to the counts over a text.
#pragma once

#include <array>
#include <cstdint>

namespace copydesk {

enum class CharacterClass : std::uint8_t {
    space,
    letter,
    capital,
    digit,
    comma,
    stop,
    question,
    quote,
    separator,
    sign,
    other,
    unspaced
};

constexpr CharacterClass class_of_ascii(unsigned char c) {
    if (c <= 0x20) return CharacterClass::space;
    if (c >= '0' && c <= '9') return CharacterClass::digit;
    if (c >= 'a' && c <= 'z') return CharacterClass::letter;
    if (c >= 'A' && c <= 'Z') return CharacterClass::capital;
    switch (c) {
        case ',':
        case ';': return CharacterClass::comma;
        case '.':
        case '!':
        case ':': return CharacterClass::stop;
        case '?': return CharacterClass::question;
        case '"': return CharacterClass::quote;
        case '|':
        case '/':
        case '>': return CharacterClass::separator;
        case '@':
        case '#':
        case '$':
        case '%': return CharacterClass::sign;
        default: return CharacterClass::other;
    }
}
constexpr bool lies_in(char32_t c, char32_t first, char32_t last) {
    return c >= first && c <= last;
}

// Classes beyond ASCII, by ranges that hold for all languages.
constexpr CharacterClass class_by_range(char32_t c) {
    if (c < 0xc0) {
        if (c == 0xa0 || c == 0x85) return CharacterClass::space;
        if (c == 0xab || c == 0xbb) return CharacterClass::quote;
        if (c == 0xb7) return CharacterClass::separator;
        if (c == 0xbf) return CharacterClass::question;
        return lies_in(c, 0xa2, 0xa9) || c == 0xae ? CharacterClass::sign
               : c == 0xaa || c == 0xba            ? CharacterClass::letter
                                                   : CharacterClass::other;
    }
    if (lies_in(c, 0xc0, 0xde) || lies_in(c, 0x391, 0x3ab) || lies_in(c, 0x400, 0x42f))
        return CharacterClass::capital;
    if (lies_in(c, 0x2000, 0x206f)) {
        if (lies_in(c, 0x2000, 0x200a) || c == 0x2028 || c == 0x2029 || c == 0x202f)
            return CharacterClass::space;
        if (lies_in(c, 0x2018, 0x201f) || c == 0x2039) return CharacterClass::quote;
        return c == 0x2022 || c == 0x203a ? CharacterClass::separator
               : c == 0x2026              ? CharacterClass::stop
                                          : CharacterClass::other;
    }
    if (lies_in(c, 0x20a0, 0x20cf) || lies_in(c, 0x2100, 0x214f)) return CharacterClass::sign;
    if (lies_in(c, 0x2190, 0x2bff)) return CharacterClass::separator;
    if (lies_in(c, 0x3000, 0x303f)) {
        if (c == 0x3000) return CharacterClass::space;
        if (c == 0x3001) return CharacterClass::comma;
        return c == 0x3002 ? CharacterClass::stop : CharacterClass::quote;
    }
    if (lies_in(c, 0xff00, 0xff0f) || lies_in(c, 0xff1a, 0xff20))
        return c == 0xff0c || c == 0xff1b ? CharacterClass::comma
               : c == 0xff1f              ? CharacterClass::question
                                          : CharacterClass::stop;
    if (c == 0x60c || c == 0x61b || c == 0x55d) return CharacterClass::comma;  // Arabic, Armenian
    if (c == 0x61f || c == 0x37e) return CharacterClass::question;
    if (c == 0x6d4 || c == 0x964 || c == 0x965 || c == 0x589)
        return CharacterClass::stop;  // Urdu, Devanagari, Armenian
    if (lies_in(c, 0x660, 0x669) || lies_in(c, 0x6f0, 0x6f9) || lies_in(c, 0x966, 0x96f) ||
        lies_in(c, 0xff10, 0xff19))
        return CharacterClass::digit;
    // Chinese, Japanese, Thai, Lao, Khmer and Burmese do not space their words; Korean does.
    if (lies_in(c, 0x2e80, 0xabff) || lies_in(c, 0xf900, 0xfaff) || lies_in(c, 0xe00, 0xeff) ||
        lies_in(c, 0x1000, 0x109f) || lies_in(c, 0x1780, 0x17ff) || lies_in(c, 0x20000, 0x3ffff))
        return CharacterClass::unspaced;
    return CharacterClass::letter;
}

// What UTF-8 writes in one or two bytes: the alphabets of nearly all text.
inline constexpr auto kClasses = [] {
    std::array<CharacterClass, 0x800> table{};
    for (char32_t c = 0; c < table.size(); ++c)
        table[c] = c < 0x80 ? class_of_ascii(static_cast<unsigned char>(c)) : class_by_range(c);
    return table;
}();

inline CharacterClass class_of(char32_t c) {
    if (c < kClasses.size()) return kClasses[c];
    return lies_in(c, 0x3040, 0xabff) ? CharacterClass::unspaced : class_by_range(c);
}

}  // namespace copydesk
