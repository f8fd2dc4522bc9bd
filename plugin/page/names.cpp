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

// The first four letters of a name and its last four, small ones, side by side: all of a name of at
// most eight. Little-endian.
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
    std::uint8_t find(std::string_view name, const Spelling (&names)[N]) const noexcept {
        const std::size_t size = name.size();
        if (size == 0 || size >= sizeof Spelling::text) return 0;
        const std::uint64_t wanted = letters_of(name);
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

}  // namespace

Tag find_tag(std::string_view name) noexcept {
    if (name.size() == 5 && equals_ignoring_case(name, "image")) return Tag::img;
    return static_cast<Tag>(kTagIndex.find(name, kTags));
}
TagKind kind_of(Tag tag) noexcept { return kKinds[static_cast<std::size_t>(tag)]; }
std::string_view name_of(Tag tag) noexcept { return kTags[static_cast<std::size_t>(tag)].view(); }
AttributeName find_attribute(std::string_view name) noexcept {
    return static_cast<AttributeName>(kAttributeIndex.find(name, kAttributes));
}

}  // namespace copydesk
