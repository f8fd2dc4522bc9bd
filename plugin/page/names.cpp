#include "page/names.h"

#include <algorithm>
#include <array>
#include <cstring>

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

// The first eight letters of a name, small ones, side by side. Little-endian.
constexpr std::uint64_t fold_letters(std::uint64_t raw, std::size_t size) {
    constexpr std::uint64_t kEach = 0x0101010101010101ULL, kTop = 0x80 * kEach;
    if (size < 8) raw &= (std::uint64_t{1} << 8 * size) - 1;
    const std::uint64_t low = raw & ~kTop;
    const std::uint64_t from_a = low + (0x80 - 'A') * kEach, beyond_z = low + (0x7f - 'Z') * kEach;
    return raw | (from_a & ~beyond_z & ~raw & kTop) >> 2;
}
constexpr std::uint64_t letters_of(std::string_view name) {
    std::uint64_t raw = 0;
    for (std::size_t i = std::min<std::size_t>(name.size(), 8); i-- > 0;)
        raw = raw << 8 | static_cast<unsigned char>(name[i]);
    return fold_letters(raw, name.size());
}
constexpr std::size_t kPlaces = 1024;
constexpr std::size_t place_of(std::uint64_t letters, std::size_t size) {
    return ((letters ^ size) * 0x9e3779b97f4a7c15ULL) >> 54;
}

// Open addressing over the spellings, built by the compiler.
template <std::size_t N>
struct NameIndex {
    static_assert(N < 256);
    std::array<std::uint64_t, N> letters{};
    std::array<std::uint8_t, kPlaces> places{};  // 0: empty

    explicit constexpr NameIndex(const Spelling (&names)[N]) {
        for (std::size_t i = 1; i < N; ++i) {
            letters[i] = letters_of(names[i].view());
            std::size_t at = place_of(letters[i], names[i].size);
            while (places[at]) at = (at + 1) % kPlaces;
            places[at] = static_cast<std::uint8_t>(i);
        }
    }
    // `wanted` are the letters of the name.
    std::uint8_t find(std::uint64_t wanted, std::string_view name,
                      const Spelling (&names)[N]) const noexcept {
        const std::size_t size = name.size();
        if (size == 0 || size >= sizeof Spelling::text) return 0;
        for (std::size_t at = place_of(wanted, size); places[at]; at = (at + 1) % kPlaces) {
            const std::uint8_t found = places[at];
            if (letters[found] == wanted && names[found].size == size &&
                (size <= 8 || equals_ignoring_case(name, names[found].view())))
                return found;
        }
        return 0;
    }
};
constexpr NameIndex kTagIndex(kTags);
constexpr NameIndex kAttributeIndex(kAttributes);

// What stands behind a name mostly is looked at, which is cheaper than to put it together.
std::uint64_t letters_in(std::string_view text, std::size_t at, std::size_t size) noexcept {
    if (at + 8 > text.size()) return letters_of(text.substr(at, size));
    std::uint64_t raw;
    std::memcpy(&raw, text.data() + at, sizeof raw);
    return fold_letters(raw, size);
}

}  // namespace

Tag find_tag(std::string_view text, std::size_t at, std::size_t size) noexcept {
    const std::string_view name(text.data() + at, size);
    const std::uint8_t found = kTagIndex.find(letters_in(text, at, size), name, kTags);
    return found == 0 && equals_ignoring_case(name, "image") ? Tag::img : static_cast<Tag>(found);
}
AttributeName find_attribute(std::string_view text, std::size_t at, std::size_t size) noexcept {
    const std::string_view name(text.data() + at, size);
    return static_cast<AttributeName>(
        kAttributeIndex.find(letters_in(text, at, size), name, kAttributes));
}
TagKind kind_of(Tag tag) noexcept { return kKinds[static_cast<std::size_t>(tag)]; }
std::string_view name_of(Tag tag) noexcept { return kTags[static_cast<std::size_t>(tag)].view(); }

}  // namespace copydesk
