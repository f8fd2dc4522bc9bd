#include "page/names.h"

#include <array>

#include "core/characters.h"

namespace copydesk {
namespace {

struct Spelling {
    char text[20] = {};
    std::uint8_t size = 0;
    constexpr std::string_view view() const { return {text, size}; }
};

// "template_" -> "template", "aria_label" -> "aria-label", "xml_lang" -> "xml:lang".
constexpr Spelling spell(std::string_view identifier) {
    Spelling out;
    if (identifier.back() == '_') identifier.remove_suffix(1);
    for (char c : identifier) out.text[out.size++] = c == '_' ? '-' : c;
    if (out.view() == "xml-lang") out.text[3] = ':';
    return out;
}

constexpr Spelling kTags[] = {Spelling{},
#define X(name, kind) spell(#name),
                              COPYDESK_TAGS(X)
#undef X
};
constexpr TagKind kKinds[] = {TagKind::inline_,
#define X(name, kind) TagKind::kind,
                              COPYDESK_TAGS(X)
#undef X
};
constexpr Spelling kAttributes[] = {Spelling{},
#define X(name) spell(#name),
                                    COPYDESK_ATTRIBUTES(X)
#undef X
};

// Length, first, middle and last letter tell nearly all names apart, in any case.
constexpr std::uint32_t hash_of(std::string_view name) {
    const auto letter = [name](std::size_t at) {
        return static_cast<std::uint32_t>(static_cast<unsigned char>(name[at])) | 0x20u;
    };
    const std::size_t size = name.size();
    const auto features = letter(0) | letter(size / 2) << 8 | letter(size - 1) << 16 |
                          static_cast<std::uint32_t>(size) << 24;
    return (features * 0x9e3779b1u) >> 22;
}

// The letters of a name of at most eight, small ones, side by side: those of its beginning and of
// its end, which may overlap. Little-endian.
constexpr std::uint64_t letters_of(std::string_view name) {
    const auto bytes = [name](std::size_t at, std::size_t count) {
        std::uint64_t out = 0;
        for (std::size_t i = 0; i < count; ++i)
            out |= std::uint64_t{static_cast<unsigned char>(name[at + i])} << (8 * i);
        return out;
    };
    const std::size_t size = name.size();
    const std::uint64_t raw = size >= 4   ? bytes(0, 4) | bytes(size - 4, 4) << 32
                              : size >= 2 ? bytes(0, 2) | bytes(size - 2, 2) << 16
                                          : bytes(0, size);
    constexpr std::uint64_t kEach = 0x0101010101010101ULL, kTop = 0x80 * kEach;
    const std::uint64_t low = raw & ~kTop;
    const std::uint64_t from_a = low + (0x80 - 'A') * kEach, beyond_z = low + (0x7f - 'Z') * kEach;
    return raw | (from_a & ~beyond_z & ~raw & kTop) >> 2;
}
template <std::size_t N>
constexpr std::array<std::uint64_t, N> letters_of_all(const Spelling (&names)[N]) {
    std::array<std::uint64_t, N> out{};
    for (std::size_t i = 1; i < N; ++i)
        if (names[i].size <= 8) out[i] = letters_of(names[i].view());
    return out;
}
constexpr auto kTagLetters = letters_of_all(kTags);
constexpr auto kAttributeLetters = letters_of_all(kAttributes);

// Open addressing over the spellings, built by the compiler; 0 is an empty place.
constexpr std::size_t kPlaces = 1024;  // as many as hash_of has values
template <std::size_t N>
constexpr std::array<std::uint8_t, kPlaces> index_of(const Spelling (&names)[N]) {
    static_assert(N < 256);
    std::array<std::uint8_t, kPlaces> places{};
    for (std::size_t i = 1; i < N; ++i) {
        std::size_t at = hash_of(names[i].view());
        while (places[at]) at = (at + 1) % kPlaces;
        places[at] = static_cast<std::uint8_t>(i);
    }
    return places;
}
constexpr auto kTagIndex = index_of(kTags);
constexpr auto kAttributeIndex = index_of(kAttributes);

template <std::size_t N>
std::uint8_t find(std::string_view name, const Spelling (&names)[N],
                  const std::array<std::uint64_t, N>& letters,
                  const std::array<std::uint8_t, kPlaces>& places) noexcept {
    if (name.empty() || name.size() >= sizeof Spelling::text) return 0;
    if (name.size() <= 8) {
        const std::uint64_t wanted = letters_of(name);
        for (std::size_t at = hash_of(name); places[at]; at = (at + 1) % kPlaces)
            if (letters[places[at]] == wanted && names[places[at]].size == name.size())
                return places[at];
        return 0;
    }
    for (std::size_t at = hash_of(name); places[at]; at = (at + 1) % kPlaces)
        if (equals_ignoring_case(name, names[places[at]].view())) return places[at];
    return 0;
}

}  // namespace

Tag find_tag(std::string_view name) noexcept {
    if (name.size() == 5 && equals_ignoring_case(name, "image")) return Tag::img;
    return static_cast<Tag>(find(name, kTags, kTagLetters, kTagIndex));
}
TagKind kind_of(Tag tag) noexcept { return kKinds[static_cast<std::size_t>(tag)]; }
std::string_view name_of(Tag tag) noexcept { return kTags[static_cast<std::size_t>(tag)].view(); }
AttributeName find_attribute(std::string_view name) noexcept {
    return static_cast<AttributeName>(find(name, kAttributes, kAttributeLetters, kAttributeIndex));
}

}  // namespace copydesk
