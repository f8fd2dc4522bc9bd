// What the words in class, id and similar attributes say of an element.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "page/page.h"

namespace copydesk {

// Groups of words that site builders use for the same thing.
// clang-format off
#define COPYDESK_WORD_GROUPS(X)                                                                   \
    X(content) X(comment) X(navigation) X(sidebar) X(related) X(share) X(advert) X(footer)        \
    X(header) X(meta) X(newsletter) X(overlay) X(caption) X(shop) X(forum) X(card) X(title)       \
    X(lead) X(breadcrumb) X(paging) X(form)
// clang-format on

enum class WordGroup : std::uint8_t {
#define X(name) name,
    COPYDESK_WORD_GROUPS(X)
#undef X
};
#define X(name) +1
inline constexpr std::size_t kWordGroups = 0 COPYDESK_WORD_GROUPS(X);
#undef X

enum class ClassCharacter : std::uint8_t { none, small, capital, digit };
inline constexpr auto kClassCharacters = [] {
    std::array<ClassCharacter, 256> kinds{};
    for (unsigned c = 'a'; c <= 'z'; ++c) kinds[c] = ClassCharacter::small;
    for (unsigned c = 'A'; c <= 'Z'; ++c) kinds[c] = ClassCharacter::capital;
    for (unsigned c = '0'; c <= '9'; ++c) kinds[c] = ClassCharacter::digit;
    return kinds;
}();

// Calls take(token) for each word in a class or id value: cut at anything but letters and digits,
// and where a small letter is followed by a capital. Tokens come in lower case, at most 24
// characters, without digits at their end; those that are digits only are left out.
template <class Take>
void split_class_words(std::string_view value, Take&& take) {
    char token[24];
    std::size_t size = 0;
    const auto flush = [&] {
        while (size > 0 && token[size - 1] >= '0' && token[size - 1] <= '9') --size;
        if (size > 1) take(std::string_view(token, size));
        size = 0;
    };
    ClassCharacter before = ClassCharacter::none;
    for (char c : value) {
        const ClassCharacter kind = kClassCharacters[static_cast<unsigned char>(c)];
        if (kind == ClassCharacter::none ||
            (kind == ClassCharacter::capital && before == ClassCharacter::small))
            flush();
        if (kind != ClassCharacter::none && size < sizeof token)
            token[size++] = kind == ClassCharacter::capital ? static_cast<char>(c | 0x20) : c;
        before = kind;
    }
    flush();
}

// The groups that a token belongs to, as bits (1 << group).
std::uint32_t word_groups(std::string_view token) noexcept;

}  // namespace copydesk
