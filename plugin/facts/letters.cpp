#include "facts/letters.h"

#include <algorithm>
#include <array>

#include <unicode/uchar.h>
#include <unicode/unorm2.h>
#include <unicode/uscript.h>
#include <unicode/utf16.h>

#include "core/byte_search.h"
#include "core/characters.h"
#include "core/limits.h"

namespace copydesk {

namespace {

UChar32 code(char32_t c) noexcept { return static_cast<UChar32>(c); }

bool is_mark(char32_t c) noexcept { return (U_GET_GC_MASK(code(c)) & U_GC_M_MASK) != 0; }

const UNormalizer2* decomposer() noexcept {
    UErrorCode error = U_ZERO_ERROR;
    const UNormalizer2* found = unorm2_getNFKDInstance(&error);
    return U_SUCCESS(error) ? found : nullptr;
}

// Letters that are no letter with an accent to Unicode, but are to readers.
std::string_view plain_form(char32_t c) noexcept {
    switch (c) {
        case U'ø': return "o";
        case U'ł': return "l";
        case U'đ': return "d";
        case U'ð': return "d";
        case U'þ': return "th";
        case U'æ': return "ae";
        case U'œ': return "oe";
        case U'ı': return "i";
        case U'ß': return "ss";
        default: return {};
    }
}

void append_folded(char32_t c, std::string& out) {
    const char32_t folded = static_cast<char32_t>(u_foldCase(code(c), U_FOLD_CASE_DEFAULT));
    if (const auto plain = plain_form(folded); !plain.empty()) {
        out += plain;
        return;
    }
    if (is_hangul(folded)) {
        append_utf8(folded, out);
        return;
    }
    UChar units[24];
    UErrorCode error = U_ZERO_ERROR;
    const UNormalizer2* normalizer = decomposer();
    const int32_t length =
        normalizer ? unorm2_getDecomposition(normalizer, code(folded), units, 24, &error) : -1;
    if (length < 0 || U_FAILURE(error)) {
        append_utf8(folded, out);
        return;
    }
    for (int32_t i = 0; i < length;) {
        UChar32 part;
        U16_NEXT(units, i, length, part);
        if (!is_mark(static_cast<char32_t>(part))) append_utf8(static_cast<char32_t>(part), out);
    }
}

// ASCII letters and digits as small ones; 0 for everything else.
constexpr auto kFoldedAscii = [] {
    std::array<char, 128> folded{};
    for (std::size_t c = 0; c < folded.size(); ++c)
        if (is_ascii_alpha(static_cast<char>(c)) || is_ascii_digit(static_cast<char>(c)))
            folded[c] = ascii_lower(static_cast<char>(c));
    return folded;
}();

// Letters that fold to themselves, or to the letter so far behind: ideographs and most of Russian.
bool folds_plainly(char32_t c, char32_t& folded) noexcept {
    folded = c;
    if ((c >= 0x4e00 && c < 0x9ffd) || (c >= 0x3400 && c < 0x4dc0)) return true;
    if (c < 0x410 || c > 0x44f) return false;
    if (c < 0x430) folded = c + 0x20;
    return folded != U'й';
}

bool is_wide_space(char32_t c) noexcept {
    return c == 0xa0 || c == 0x3000 || c == 0x2028 || c == 0x2029 || (c >= 0x2000 && c <= 0x200a) ||
           c == 0x202f || c == 0x205f;
}

bool is_invisible(char32_t c) noexcept {
    return c == 0x200b || c == 0x200e || c == 0x200f || c == 0xfeff || c == 0x2060 || c == 0xad;
}

}  // namespace

bool is_letter(char32_t c) noexcept {
    return c < 0x80 ? is_ascii_alpha(static_cast<char>(c)) : u_isalpha(code(c)) != 0;
}
bool is_upper(char32_t c) noexcept {
    if (c < 0x80) return c >= 'A' && c <= 'Z';
    return (U_GET_GC_MASK(code(c)) & (U_GC_LU_MASK | U_GC_LT_MASK)) != 0;
}
bool is_lower(char32_t c) noexcept {
    if (c < 0x80) return c >= 'a' && c <= 'z';
    return (U_GET_GC_MASK(code(c)) & U_GC_LL_MASK) != 0;
}
char32_t to_lower(char32_t c) noexcept { return static_cast<char32_t>(u_tolower(code(c))); }
int digit_of(char32_t c) noexcept {
    if (c < 0x80) return c >= '0' && c <= '9' ? static_cast<int>(c - '0') : -1;
    return u_charType(code(c)) == U_DECIMAL_DIGIT_NUMBER ? u_charDigitValue(code(c)) : -1;
}
bool is_han(char32_t c) noexcept {
    return (c >= 0x3041 && c <= 0x30ff && c != 0x30fb) || (c >= 0x3400 && c <= 0x9fff) ||
           c == 0x3005 || (c >= 0xf900 && c <= 0xfaff) || (c >= 0x20000 && c <= 0x3ffff);
}
bool is_hangul(char32_t c) noexcept { return c >= 0xac00 && c <= 0xd7a3; }
bool is_thai(char32_t c) noexcept { return c >= 0xe00 && c <= 0xe7f; }

void append_utf8(char32_t c, std::string& out) {
    const auto byte = [&](char32_t b) { out += static_cast<char>(static_cast<unsigned char>(b)); };
    if (c < 0x80) return byte(c);
    if (c < 0x800) {
        byte(0xc0 | (c >> 6));
    } else {
        if (c < 0x10000) {
            byte(0xe0 | (c >> 12));
        } else {
            byte(0xf0 | (c >> 18));
            byte(0x80 | ((c >> 12) & 0x3f));
        }
        byte(0x80 | ((c >> 6) & 0x3f));
    }
    byte(0x80 | (c & 0x3f));
}

namespace {

// The folded words of a text, a blank between two if they are `spaced`.
template <bool spaced>
std::string fold(std::string_view text) {
    // What is ASCII, as most is, becomes no longer, and is written without a guess where words end.
    std::string out(text.size(), '\0');
    bool gap = false;
    std::size_t at = 0, size = 0;
    for (; at < text.size(); ++at) {
        const auto c = static_cast<unsigned char>(text[at]);
        if (c >= 0x80) break;
        const char letter = kFoldedAscii[c];
        if constexpr (spaced) {
            out[size] = ' ';
            size += std::size_t{gap} & std::size_t{letter != 0} & std::size_t{size > 0};
            gap = letter == 0;
        }
        out[size] = letter;
        size += letter != 0;
    }
    out.resize(size);
    while (at < text.size()) {
        const auto first = static_cast<unsigned char>(text[at]);
        if (first < 0x80) {
            ++at;
            if (kFoldedAscii[first] == 0) {
                gap = spaced;
                continue;
            }
            if (gap && !out.empty()) out += ' ';
            gap = false;
            out += kFoldedAscii[first];
            continue;
        }
        const char32_t c = next_code_point(text, at);
        char32_t folded;
        const bool plainly = folds_plainly(c, folded);
        if (plainly || is_letter(c) || digit_of(c) >= 0) {
            if (gap && !out.empty()) out += ' ';
            gap = false;
            if (plainly)
                append_utf8(folded, out);
            else
                append_folded(c, out);
        } else if (!is_mark(c) && !is_invisible(c)) {
            gap = spaced;
        }
    }
    return out;
}

}  // namespace

std::string fold_words(std::string_view text) { return fold<true>(text); }
std::string fold_key(std::string_view text) {
    std::string words = fold<false>(text);
    // a ligature may stand for several words
    if (words.find(' ') != std::string::npos) std::erase(words, ' ');
    return words;
}

std::string tidy(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    bool gap = false;
    Pace pace;
    for (std::size_t at = 0; at < text.size();) {
        pace.step();
        const std::size_t start = at;
        at = end_of_single_spaced(text.substr(0, at + WatchOfThread::kLong), at, NotPrinted());
        if (at > start) {
            const std::string_view words = trim(text.substr(start, at - start));
            gap |= text[start] == ' ';
            if (words.empty()) continue;
            if (gap && !out.empty()) out += ' ';
            gap = text[at - 1] == ' ';
            out += words;
            WatchOfThread::check_after(words.size());
            continue;
        }
        const char32_t c = next_code_point(text, at);
        if (c <= ' ' || is_wide_space(c)) {
            gap = true;
        } else if (!is_invisible(c)) {
            if (gap && !out.empty()) out += ' ';
            gap = false;
            out += text.substr(start, at - start);
        }
    }
    return out;
}

std::string_view trim_blanks(std::string_view text) noexcept {
    const auto is_blank = [](char32_t c) { return c <= ' ' || is_wide_space(c); };
    while (!text.empty()) {
        std::size_t next = 0;
        if (!is_blank(next_code_point(text, next))) break;
        text.remove_prefix(next);
    }
    while (!text.empty()) {
        std::size_t last = text.size() - 1;
        while (last > 0 && (static_cast<unsigned char>(text[last]) & 0xc0u) == 0x80u) --last;
        std::size_t next = last;
        if (!is_blank(next_code_point(text, next))) break;
        text = text.substr(0, last);
    }
    return text;
}

std::size_t count_code_points(std::string_view text) noexcept {
    std::size_t count = 0;
    for (const char c : text) count += (static_cast<unsigned char>(c) & 0xc0u) != 0x80u;
    return count;
}

std::string_view first_code_points(std::string_view text, std::size_t count) noexcept {
    std::size_t at = 0;
    while (at < text.size() && count-- > 0) next_code_point(text, at);
    return text.substr(0, at);
}

bool contains(std::string_view text, std::string_view piece) noexcept {
    return text.find(piece) != std::string_view::npos;
}

bool contains_any(std::string_view text, std::initializer_list<std::string_view> pieces) noexcept {
    return std::any_of(pieces.begin(), pieces.end(),
                       [text](std::string_view piece) { return contains(text, piece); });
}

bool is_one_of(std::string_view word, std::initializer_list<std::string_view> words) noexcept {
    return std::find(words.begin(), words.end(), word) != words.end();
}

bool starts_with_ignoring_case(std::string_view text, std::string_view lower_ascii) noexcept {
    return text.size() >= lower_ascii.size() &&
           equals_ignoring_case(text.substr(0, lower_ascii.size()), lower_ascii);
}

bool contains_ignoring_case(std::string_view text, std::string_view lower_ascii) noexcept {
    if (lower_ascii.empty()) return true;
    const CasedByte first(lower_ascii[0]);
    for (std::size_t at = 0; at + lower_ascii.size() <= text.size(); ++at) {
        at = find_byte(text, at, first);
        if (equals_ignoring_case(text.substr(at, lower_ascii.size()), lower_ascii)) return true;
    }
    return false;
}

bool names_copyright(std::string_view text) noexcept {
    return contains(text, "©") || contains_ignoring_case(text, "copyright");
}

std::vector<std::string_view> split_words(std::string_view text) {
    std::vector<std::string_view> words;
    words.reserve(text.size() / 5 + 1);
    std::size_t start = 0;
    for (std::size_t at = 0; at <= text.size(); ++at) {
        if (at < text.size() && !is_html_space(text[at])) continue;
        if (at > start) words.push_back(text.substr(start, at - start));
        start = at + 1;
    }
    return words;
}

}  // namespace copydesk
