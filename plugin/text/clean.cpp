#include "text/clean.h"

#include "core/limits.h"

#include <cstdint>
#include <cstring>
#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace copydesk {
namespace {

constexpr unsigned char byte_at(const char* text) noexcept {
    return static_cast<unsigned char>(*text);
}
constexpr bool is_continuation(unsigned char byte) noexcept { return (byte & 0xc0) == 0x80; }

constexpr bool is_legal_ascii(unsigned char byte) noexcept {
    return byte < 0x80 && !is_forbidden_control(byte);
}

// A character of several bytes, or the maximal subpart of one.
struct Sequence {
    std::size_t size;
    bool well_formed;
    bool noncharacter = false;
    bool cut = false;  // the text ended before the sequence did
};

// The second byte's range is what keeps out overlong forms, surrogates and what lies beyond
// U+10FFFF; all later bytes only have to be continuation bytes.
constexpr bool is_second_byte(unsigned char lead, unsigned char second) noexcept {
    switch (lead) {
        case 0xe0: return second >= 0xa0 && second <= 0xbf;
        case 0xed: return second >= 0x80 && second <= 0x9f;
        case 0xf0: return second >= 0x90 && second <= 0xbf;
        case 0xf4: return second >= 0x80 && second <= 0x8f;
        default: return is_continuation(second);
    }
}

Sequence read_sequence(const char* at, const char* end) noexcept {
    const unsigned char lead = byte_at(at);
    if (lead < 0xc2 || lead > 0xf4) return {1, false};
    const auto left = static_cast<std::size_t>(end - at);
    const std::size_t length = lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
    if (left < 2) return {1, false, false, true};
    if (!is_second_byte(lead, byte_at(at + 1))) return {1, false};
    if (length == 2) return {2, true};
    if (left < 3) return {2, false, false, true};
    if (!is_continuation(byte_at(at + 2))) return {2, false};
    if (length == 3) {
        const bool none =
            lead == 0xef &&
            ((byte_at(at + 1) == 0xbf && byte_at(at + 2) >= 0xbe) ||
             (byte_at(at + 1) == 0xb7 && byte_at(at + 2) >= 0x90 && byte_at(at + 2) <= 0xaf));
        return {3, true, none};
    }
    if (left < 4) return {3, false, false, true};
    if (!is_continuation(byte_at(at + 3))) return {3, false};
    const bool none =
        (byte_at(at + 1) & 0x0f) == 0x0f && byte_at(at + 2) == 0xbf && byte_at(at + 3) >= 0xbe;
    return {4, true, none};
}

// The size of a sequence that needs no second look: two bytes, or three that begin with what is
// neither E0 nor ED (which exclude some second bytes) nor EF (noncharacters). That is nearly all
// text; 0 for the rest.
inline std::size_t plain_sequence(const char* at, const char* end) noexcept {
    const unsigned lead = byte_at(at);
    if (end - at < 3 || !is_continuation(byte_at(at + 1))) return 0;
    if (lead - 0xc2 < 0xe0 - 0xc2) return 2;
    const bool three = lead - 0xe1 < 0xef - 0xe1 && lead != 0xed;
    return three && is_continuation(byte_at(at + 2)) ? 3 : 0;
}

// Calls `sink` for the runs that may stay and for each thing that may not, in order.
template <class Sink>
void walk_utf8(std::string_view bytes, Sink& sink) {
    const char* at = bytes.data();
    const char* const end = at + bytes.size();
    const char* run = at;
    Pace pace;
    while (at < end) {
        pace.step();
        at += legal_ascii_run(at, static_cast<std::size_t>(end - at));
        while (at < end && byte_at(at) >= 0x80) {
            pace.step();
            if (const std::size_t size = plain_sequence(at, end)) {
                sink.sequence();
                at += size;
                continue;
            }
            const Sequence sequence = read_sequence(at, end);
            if (sequence.well_formed) sink.sequence();
            if (!sequence.well_formed || sequence.noncharacter) {
                sink.run(run, at);
                if (!sequence.well_formed) sink.malformed(sequence.cut);
                run = at + sequence.size;
            }
            at += sequence.size;
        }
        if (at < end && is_forbidden_control(byte_at(at))) {
            sink.run(run, at);
            if (is_spacing_control(byte_at(at))) sink.space();
            run = ++at;
        }
    }
    sink.run(run, end);
}

struct Surveyor {
    Utf8Survey found{};
    bool complete = true;

    void run(const char* begin, const char* end) noexcept {
        const auto size = static_cast<std::size_t>(end - begin);
        // Only the first run is a prefix; walk_utf8 ends it even where it is empty.
        if (complete) found.legal_prefix = size;
        complete = false;
        found.cleaned_size += size;
    }
    void sequence() noexcept { ++found.sequences; }
    void malformed(bool cut) noexcept {
        ++found.malformed;
        found.cut = cut;
        found.cleaned_size += 3;
    }
    void space() noexcept { ++found.cleaned_size; }
};

struct Cleaner {
    char* out;

    void run(const char* begin, const char* end) noexcept {
        const auto size = static_cast<std::size_t>(end - begin);
        if (size == 0) return;  // an empty view may have no address at all
        std::memcpy(out, begin, size);
        out += size;
    }
    void sequence() noexcept {}
    void malformed(bool) noexcept {
        std::memcpy(out, "\xEF\xBF\xBD", 3);
        out += 3;
    }
    void space() noexcept { *out++ = ' '; }
};

}  // namespace

std::size_t legal_ascii_run(const char* text, std::size_t size) noexcept {
    std::size_t at = 0;
#if defined(__SSE2__)
    const __m128i space = _mm_set1_epi8(0x20), tab = _mm_set1_epi8('\t');
    const __m128i line_feed = _mm_set1_epi8('\n'), carriage_return = _mm_set1_epi8('\r');
    struct Sixteen {
        __m128i bytes, stops;  // a stop is neither printed nor the end of a line
    };
    const auto load = [&](std::size_t from) {
        Sixteen all;
        std::memcpy(&all.bytes, text + from, sizeof all.bytes);
        // Compared as signed, bytes from 0x80 on are below the space, too.
        all.stops = _mm_andnot_si128(_mm_cmpeq_epi8(all.bytes, line_feed),
                                     _mm_cmplt_epi8(all.bytes, space));
        return all;
    };
    const auto stops_of = [&](const Sixteen& all) {
        const __m128i rare = _mm_or_si128(_mm_cmpeq_epi8(all.bytes, tab),
                                          _mm_cmpeq_epi8(all.bytes, carriage_return));
        return static_cast<unsigned>(_mm_movemask_epi8(_mm_andnot_si128(rare, all.stops)));
    };
    // Sixteen first: between characters beyond ASCII the runs are short.
    for (; at + 16 <= size; at += 16) {
        if (const unsigned stops = stops_of(load(at)))
            return at + static_cast<std::size_t>(__builtin_ctz(stops));
        for (; at + 80 <= size; at += 64) {
            const Sixteen a = load(at + 16), b = load(at + 32), c = load(at + 48),
                          d = load(at + 64);
            const __m128i any =
                _mm_or_si128(_mm_or_si128(a.stops, b.stops), _mm_or_si128(c.stops, d.stops));
            // Most of a page is printable ASCII in lines; what is indented has tabs.
            if (_mm_movemask_epi8(any) != 0 &&
                (stops_of(a) | stops_of(b) | stops_of(c) | stops_of(d)) != 0)
                break;
        }
    }
#else
    constexpr std::uint64_t high = 0x8080808080808080, spaces = 0x2020202020202020;
    while (at + 8 <= size) {
        std::uint64_t block;
        std::memcpy(&block, text + at, sizeof block);
        if (((block - spaces) | block) & high) {
            // Something is not printable ASCII; most often it is the end of a line.
            for (const std::size_t stop = at + 8; at < stop; ++at)
                if (!is_legal_ascii(byte_at(text + at))) return at;
        } else {
            at += 8;
        }
    }
#endif
    while (at < size && is_legal_ascii(byte_at(text + at))) ++at;
    return at;
}

Utf8Survey survey_utf8(std::string_view bytes) {
    Surveyor surveyor;
    walk_utf8(bytes, surveyor);
    return surveyor.found;
}

std::string_view clean_utf8(std::string_view bytes, const Utf8Survey& survey, Arena& arena) {
    if (survey.legal_prefix == bytes.size()) return bytes;
    char* const text = arena.take_array<char>(survey.cleaned_size);
    Cleaner cleaner{text};
    walk_utf8(bytes, cleaner);
    return {text, survey.cleaned_size};
}

}  // namespace copydesk
