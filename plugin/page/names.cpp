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
// All tags as they are written, `open` in front of the name.
constexpr auto write_tags(std::string_view open) {
    std::array<Spelling, std::size(kTags)> written{};
    for (std::size_t i = 0; i < written.size(); ++i) {
        Spelling& out = written[i];
        for (const std::string_view part : {open, kTags[i].view(), std::string_view(">")})
            for (const char c : part) out.text[out.size++] = c;
    }
    return written;
}
constexpr auto kStartTags = write_tags("<"), kEndTags = write_tags("</");
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

constexpr std::uint64_t first_bytes(std::size_t count) {
    return count < 8 ? (std::uint64_t{1} << 8 * count) - 1 : ~std::uint64_t{0};
}

// The first eight bytes of a name side by side, the first one lowest.
constexpr std::uint64_t pack(std::string_view name) {
    std::uint64_t raw = 0;
    for (std::size_t i = std::min<std::size_t>(name.size(), 8); i-- > 0;)
        raw = raw << 8 | static_cast<unsigned char>(name[i]);
    return raw;
}

// Names are made of small letters, and of digits and signs that have the bit, too, that makes a
// capital a small letter.
constexpr std::uint64_t kSmall = 0x2020202020202020ULL;

// Whether nothing but a capital lacks that bit: a control would become a digit or a sign by it.
constexpr bool has_no_control(std::uint64_t raw, std::size_t size) {
    return (~(raw | raw >> 1) & kSmall & first_bytes(size)) == 0;
}

// Each of the spellings has a place for itself, so that one look tells a name.
template <std::size_t N>
class NameIndex {
  public:
    explicit constexpr NameIndex(const Spelling (&names)[N]) {
        for (std::size_t i = 1; i < N; ++i) {
            letters_[i] = pack(names[i].view());
            sizes_[i] = names[i].size;
            std::uint8_t& place = places_[place_of(letters_[i], sizes_[i])];
            if (place) throw "two names fall on one place: find another factor";
            place = static_cast<std::uint8_t>(i);
        }
    }
    // `raw` are the first bytes of the name and what stands behind them; 0: none of the spellings.
    std::uint8_t find(std::uint64_t raw, std::string_view name,
                      const Spelling (&names)[N]) const noexcept {
        const std::size_t size = name.size();
        const std::uint64_t letters = (raw | kSmall) & first_bytes(size);
        const std::uint8_t found = places_[place_of(letters, size)];
        if (letters_[found] != letters || sizes_[found] != size) return 0;
        const bool is_it =
            size <= 8 ? has_no_control(raw, size) : equals_ignoring_case(name, names[found].view());
        return is_it ? found : std::uint8_t{0};
    }

  private:
    static_assert(N < 256);
    static constexpr std::size_t kBits = 10;

    static constexpr std::size_t place_of(std::uint64_t letters, std::size_t size) {
        // Found by trying: no two of the tags fall on one place, nor two of the attributes.
        return ((letters ^ size) * 0x06fc3ca4493abfdfULL) >> (64 - kBits);
    }

    std::array<std::uint64_t, N> letters_{};
    std::array<std::uint8_t, N> sizes_{};
    std::array<std::uint8_t, std::size_t{1} << kBits> places_{};  // 0: nobody's
};
constexpr NameIndex kTagIndex(kTags);
constexpr NameIndex kAttributeIndex(kAttributes);

// What stands behind a name mostly is looked at, which is cheaper than to put it together.
inline std::uint64_t first_eight(std::string_view text, std::size_t at, std::size_t size) noexcept {
    if (at + 8 > text.size()) return pack(text.substr(at, size));
    std::uint64_t raw;
    std::memcpy(&raw, text.data() + at, sizeof raw);
    return raw;
}

}  // namespace

Tag find_tag(std::string_view text, std::size_t at, std::size_t size) noexcept {
    const std::string_view name(text.data() + at, size);
    const std::uint8_t found = kTagIndex.find(first_eight(text, at, size), name, kTags);
    return found == 0 && equals_ignoring_case(name, "image") ? Tag::img : static_cast<Tag>(found);
}
AttributeName find_attribute(std::string_view text, std::size_t at, std::size_t size) noexcept {
    const std::string_view name(text.data() + at, size);
    return static_cast<AttributeName>(
        kAttributeIndex.find(first_eight(text, at, size), name, kAttributes));
}
TagKind kind_of(Tag tag) noexcept { return kKinds[static_cast<std::size_t>(tag)]; }
std::string_view name_of(Tag tag) noexcept { return kTags[static_cast<std::size_t>(tag)].view(); }
std::string_view start_tag_of(Tag tag) noexcept {
    return kStartTags[static_cast<std::size_t>(tag)].view();
}
std::string_view end_tag_of(Tag tag) noexcept {
    return kEndTags[static_cast<std::size_t>(tag)].view();
}

}  // namespace copydesk
