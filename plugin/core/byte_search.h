// The next byte of a set, sixteen at a time where the processor compares that many.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstring>
#include <string_view>
#if defined(__SSE2__)
#include <emmintrin.h>
#endif

#include "core/characters.h"

namespace copydesk {

// A set of bytes: those named, and with `Blank` all that are not above the space.
template <bool Blank, char... Named>
struct ByteSet {
    static constexpr bool has(char c) noexcept {
        return ((c == Named) || ...) || (Blank && static_cast<unsigned char>(c) <= ' ');
    }
#if defined(__SSE2__)
    static unsigned members(__m128i bytes) noexcept {  // a bit for each of sixteen bytes
        __m128i found = Blank ? _mm_cmpeq_epi8(_mm_min_epu8(bytes, _mm_set1_epi8(' ')), bytes)
                              : _mm_setzero_si128();
        ((found = _mm_or_si128(found, _mm_cmpeq_epi8(bytes, _mm_set1_epi8(Named)))), ...);
        return static_cast<unsigned>(_mm_movemask_epi8(found));
    }
#endif
};

// Everything but HTML's white space.
struct NoSpace {
    static constexpr bool has(char c) noexcept { return !is_html_space(c); }
#if defined(__SSE2__)
    static unsigned members(__m128i bytes) noexcept {
        return ByteSet<false, ' ', '\n', '\t', '\r', '\f'>::members(bytes) ^ 0xffffu;
    }
#endif
};

// One byte of ASCII, told at run time; a letter as a small one, which stands for its capital too.
class CasedByte {
  public:
    explicit CasedByte(char small) noexcept
        : small_(small), other_(is_ascii_alpha(small) ? static_cast<char>(small & ~0x20) : small) {}
    bool has(char c) const noexcept { return c == small_ || c == other_; }
#if defined(__SSE2__)
    unsigned members(__m128i bytes) const noexcept {
        return static_cast<unsigned>(
            _mm_movemask_epi8(_mm_or_si128(_mm_cmpeq_epi8(bytes, _mm_set1_epi8(small_)),
                                           _mm_cmpeq_epi8(bytes, _mm_set1_epi8(other_)))));
    }
#endif

  private:
    char small_, other_;
};

// The digits of ASCII, and what every character beyond it begins with.
struct DigitOrBeyond {
    static constexpr bool has(char c) noexcept {
        return is_ascii_digit(c) || static_cast<unsigned char>(c) >= 0x80;
    }
#if defined(__SSE2__)
    static unsigned members(__m128i bytes) noexcept {
        const __m128i from_zero = _mm_sub_epi8(bytes, _mm_set1_epi8('0'));
        const __m128i digits = _mm_cmpeq_epi8(_mm_min_epu8(from_zero, _mm_set1_epi8(9)), from_zero);
        return static_cast<unsigned>(_mm_movemask_epi8(_mm_or_si128(digits, bytes)));
    }
#endif
};

#if defined(__SSE2__)
inline __m128i sixteen_bytes(std::string_view text, std::size_t at) noexcept {
    __m128i bytes;
    std::memcpy(&bytes, text.data() + at, sizeof bytes);
    return bytes;
}
#endif

// The offset of the first byte of the set from `at` on; the text's size if there is none.
template <class Set>
std::size_t find_byte(std::string_view text, std::size_t at, Set set) noexcept {
#if defined(__SSE2__)
    for (; at + 16 <= text.size(); at += 16) {
        if (const unsigned found = set.members(sixteen_bytes(text, at)))
            return at + static_cast<std::size_t>(__builtin_ctz(found));
    }
    if (text.size() >= 16 && at < text.size()) {  // what is left, with what stands before it
        const unsigned found =
            set.members(sixteen_bytes(text, text.size() - 16)) >> (16 - (text.size() - at));
        return found ? at + static_cast<std::size_t>(__builtin_ctz(found)) : text.size();
    }
#endif
    while (at < text.size() && !set.has(text[at])) ++at;
    return at;
}

// The same where it mostly stands near by: only the next sixteen bytes are looked at. The text's
// size says that it is not among them, or that they could not be looked at.
template <class Set>
std::size_t look_for_byte(std::string_view text, std::size_t at, Set set) noexcept {
#if defined(__SSE2__)
    if (at + 16 <= text.size()) {
        const unsigned found = set.members(sixteen_bytes(text, at));
        return found ? at + static_cast<std::size_t>(__builtin_ctz(found)) : text.size();
    }
#endif
    static_cast<void>(at);
    static_cast<void>(set);
    return text.size();
}

// As find_byte, in front of `end`, or `end`. What stands behind is looked at, where it can be: most
// pieces of a page are too short for sixteen bytes at a time.
template <class Set>
std::size_t find_byte_before(std::size_t end, std::string_view text, std::size_t at,
                             Set set) noexcept {
#if defined(__SSE2__)
    for (; at < end && at + 16 <= text.size(); at += 16) {
        if (const unsigned found = set.members(sixteen_bytes(text, at)))
            return std::min(at + static_cast<std::size_t>(__builtin_ctz(found)), end);
    }
#endif
    return at < end ? find_byte(text.substr(0, end), at, set) : end;
}

// Everything but the printed characters of ASCII and its space.
struct NotPrinted {
    static constexpr bool has(char c) noexcept {
        return static_cast<signed char>(c) < ' ' || c == 0x7f;
    }
#if defined(__SSE2__)
    static unsigned members(__m128i bytes) noexcept {
        return static_cast<unsigned>(
            _mm_movemask_epi8(_mm_or_si128(_mm_cmplt_epi8(bytes, _mm_set1_epi8(' ')),
                                           _mm_cmpeq_epi8(bytes, _mm_set1_epi8(0x7f)))));
    }
#endif
};

// The end of the run from `at` on that reads the same where white space is collapsed: nothing but
// single spaces in it and nothing of the set `other`. The last may be one that further white space
// follows.
template <class Set>
std::size_t end_of_single_spaced(std::string_view text, std::size_t at, Set other) noexcept {
    bool after_space = false;
#if defined(__SSE2__)
    const auto stops = [&](__m128i bytes, std::size_t passed) {  // those bytes were looked at
        const unsigned spaces = ByteSet<false, ' '>::members(bytes) >> passed;
        const unsigned doubled = spaces & (spaces << 1 | unsigned{after_space});
        after_space = (spaces >> 15) != 0;
        return other.members(bytes) >> passed | doubled;
    };
    for (; at + 16 <= text.size(); at += 16)
        if (const unsigned stop = stops(sixteen_bytes(text, at), 0))
            return at + static_cast<std::size_t>(__builtin_ctz(stop));
    if (text.size() >= 16 && at < text.size()) {
        const unsigned stop = stops(sixteen_bytes(text, text.size() - 16), 16 - (text.size() - at));
        return stop ? at + static_cast<std::size_t>(__builtin_ctz(stop)) : text.size();
    }
#endif
    for (; at < text.size(); ++at) {
        if (other.has(text[at]) || (after_space && text[at] == ' ')) return at;
        after_space = text[at] == ' ';
    }
    return at;
}
inline std::size_t end_of_single_spaced(std::string_view text, std::size_t at) noexcept {
    return end_of_single_spaced(text, at, ByteSet<false, '\n', '\t', '\r', '\f'>());
}

}  // namespace copydesk
