// What the words in class, id and similar attributes say of an element.
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <string_view>

#include "core/characters.h"
#include "core/word_index.h"
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

// What a character of a class name becomes: letters small ones, digits themselves, all others 0.
inline constexpr auto kFoldedClass = [] {
    std::array<char, 256> folded{};
    for (char c = 'a'; c <= 'z'; ++c) folded[static_cast<std::size_t>(c)] = c;
    for (char c = 'A'; c <= 'Z'; ++c)
        folded[static_cast<std::size_t>(c)] = static_cast<char>(c | 0x20);
    for (char c = '0'; c <= '9'; ++c) folded[static_cast<std::size_t>(c)] = c;
    return folded;
}();

// Calls take(token, hash) for each word in a class or id value: cut at anything but letters and
// digits, and where a small letter is followed by a capital. Tokens come in lower case, at most 24
// characters, without digits at their end; those that are digits only are left out. The hash is the
// token's fnv1a behind what has the hash `before`.
template <class Take>
void split_and_hash_class_words(std::string_view value, std::uint32_t before, Take&& take) {
    const char* at = value.data();
    const char* const end = at + value.size();
    while (at != end) {
        char token[24];
        std::size_t size = 0, kept = 0;  // up to the last letter
        std::uint32_t hash = before, kept_hash = before;
        for (bool after_small = false; at != end; ++at) {
            // Small letters, mostly.
            const char* const before_them = at;
            const char* const stop =
                at + std::min(static_cast<std::size_t>(end - at), sizeof token - size);
            for (; at != stop && *at >= 'a' && *at <= 'z'; ++at) {
                token[size++] = *at;
                hash = fnv1a({at, 1}, hash);
            }
            if (at != before_them) {
                kept = size;
                kept_hash = hash;
                after_small = true;
                if (at == end) break;
            }
            const char folded = kFoldedClass[static_cast<unsigned char>(*at)];
            if (folded == 0) {
                ++at;
                break;
            }
            const bool capital = folded != *at;
            if (capital && after_small) break;
            after_small = !capital && folded > '9';
            if (size == sizeof token) continue;
            token[size++] = folded;
            hash = fnv1a({&folded, 1}, hash);
            if (folded <= '9') continue;  // a digit
            kept = size;
            kept_hash = hash;
        }
        if (kept > 1) take(std::string_view(token, kept), kept_hash);
    }
}

// The same without hashes: take(token).
template <class Take>
void split_class_words(std::string_view value, Take&& take) {
    split_and_hash_class_words(value, kFnvBasis,
                               [&](std::string_view token, std::uint32_t) { take(token); });
}

// Whether a class name hides what only a screen reader shall say: "sr-only", "visually-hidden".
bool is_for_screen_readers(std::string_view name) noexcept;

// Whether is(name) holds for one of the names in a class value.
template <class Is>
bool any_class_name(std::string_view value, Is&& is) {
    while (!(value = trim(value)).empty()) {
        const std::size_t end = std::min(value.find_first_of(" \t\r\n\f"), value.size());
        if (is(value.substr(0, end))) return true;
        value.remove_prefix(end);
    }
    return false;
}

// What the hash of a class or id token in the lexicon begins with.
inline constexpr std::uint32_t kClassBasis = fnv1a("c");

// The groups that a token belongs to, as bits (1 << group). `hash` is its fnv1a behind kClassBasis.
std::uint32_t word_groups(std::string_view token, std::uint32_t hash) noexcept;
inline std::uint32_t word_groups(std::string_view token) noexcept {
    return word_groups(token, fnv1a(token, kClassBasis));
}

}  // namespace copydesk
