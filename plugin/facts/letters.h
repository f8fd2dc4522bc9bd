// Letters of all scripts: classes, folding, and small tools for printed text.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace copydesk {

bool is_letter(char32_t c) noexcept;
bool is_upper(char32_t c) noexcept;  // also title case
bool is_lower(char32_t c) noexcept;
char32_t to_lower(char32_t c) noexcept;
int digit_of(char32_t c) noexcept;  // 0 to 9 in any script, -1 if it is none
bool is_han(char32_t c) noexcept;   // Han, kana, bopomofo: scripts written without spaces
bool is_hangul(char32_t c) noexcept;
bool is_thai(char32_t c) noexcept;

void append_utf8(char32_t c, std::string& out);

// Lower case without accents; everything but letters and digits becomes one space, none at
// the ends: "Éloïse – GRANDVAUX" -> "eloise grandvaux".
std::string fold_words(std::string_view text);
// The same without the spaces: "The New-York Times" -> "thenewyorktimes".
std::string fold_key(std::string_view text);

// White space (also no-break and ideographic) collapsed to single spaces; zero-width marks out.
std::string tidy(std::string_view text);

// Without white space at the ends, also no-break and ideographic.
std::string_view trim_blanks(std::string_view text) noexcept;

std::size_t count_code_points(std::string_view text) noexcept;
// At most `count` code points of `text`.
std::string_view first_code_points(std::string_view text, std::size_t count) noexcept;

bool contains(std::string_view text, std::string_view piece) noexcept;
bool contains_any(std::string_view text, std::initializer_list<std::string_view> pieces) noexcept;
bool is_one_of(std::string_view word, std::initializer_list<std::string_view> words) noexcept;
bool contains_ignoring_case(std::string_view text, std::string_view lower_ascii) noexcept;
bool starts_with_ignoring_case(std::string_view text, std::string_view lower_ascii) noexcept;

// Whether a notice of copyright stands in the text: its sign, or its word in any case.
bool names_copyright(std::string_view text) noexcept;

std::vector<std::string_view> split_words(std::string_view text);

}  // namespace copydesk
