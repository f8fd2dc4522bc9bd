// HTML text -> skeleton: the tags that shape blocks, and beside them everything else.
//
// The scan lexes the real tags of a page by the tokenizer's rules, without building a tree.
// What it hands to the parser is small: block-level tags without attributes, and one private code
// point for each sequence of text and inline tags between two of them, elements included that nest
// as they are written. The caps are enforced here, so that no page can make the parser slow: depth,
// number of tags, nothing to copy.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "core/arena.h"
#include "core/limits.h"
#include "page/page.h"

namespace copydesk {

// A piece of a sequence, in source order.
struct Item {
    enum class Kind : std::uint8_t {
        text,   // `raw` is the text; `tag` says nothing
        open,   // an inline start tag at raw.offset
        close,  // an inline end tag
        empty,  // an inline element without content: img, br, meta, input, …
        cut,    // an element taken out with its content: raw is the content or the whole
        enter,  // the start tag of a block-level element that the parser need not see
        leave,  // its end tag
    };
    Kind kind = Kind::text;
    Tag tag = Tag::unknown;
    std::uint8_t attribute_count = 0;
    bool decode : 1 = false;            // text: has character references or CRs
    bool blank : 1 = false;             // text: white space only
    bool space_before : 1 = false;      // white space between tags stood before it
    std::uint32_t first_attribute = 0;  // of a start tag
    Raw raw;                            // text: the text. Otherwise offset: '<' of the start tag
};
static_assert(sizeof(Item) == 16);  // a page has many, and they are moved

// The items first_item … end_item - 1 stand where the skeleton has placeholder_of(index).
struct Sequence {
    std::uint32_t first_item = 0, end_item = 0;
};

// Private code points, from U+10000 on, without the last two of each plane: those are
// noncharacters, and Gumbo makes U+FFFD of them.
inline constexpr std::uint32_t kMostSequences = 16 * 0xfffe;
constexpr char32_t placeholder_of(std::uint32_t index) noexcept {
    return 0x10000 + (index / 0xfffe) * 0x10000 + index % 0xfffe;
}
constexpr std::uint32_t index_of_placeholder(char32_t c) noexcept {
    return ((c >> 16) - 1) * 0xfffe + (c & 0xffff);
}

// A start tag in the skeleton, and where it stood in the source.
struct SkeletonTag {
    std::uint32_t skeleton_offset, source_offset, first_attribute, attribute_count;
};

struct Skeleton {
    explicit Skeleton(Arena& arena)
        : text(&arena),
          items(&arena),
          sequences(&arena),
          tags(&arena),
          head(&arena),
          attributes(&arena) {}
    std::pmr::string text;
    Column<Item> items;
    Column<Sequence> sequences;
    Column<SkeletonTag> tags;      // ascending
    Column<Item> head;             // meta, link, base and scripts before the body
    Column<Attribute> attributes;  // of start tags, those that names.h lists
    Raw title;
    std::uint32_t start_tags = 0;  // outside of what is taken out; few elements have none
    copydesk_limit cut = COPYDESK_COMPLETE;
};

void scan_html(std::string_view source, const Limits& limits, Watch& watch, Skeleton& out);

}  // namespace copydesk
