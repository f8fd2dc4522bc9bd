// The scan's inside: one walk over a page's tags. scan.cpp has the walk and the tags that stay,
// cut.cpp the elements that are taken out with their content.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "page/lexer.h"
#include "page/open_elements.h"
#include "page/scan.h"

namespace copydesk {

struct LexedTag {
    Tag tag = Tag::unknown;
    bool is_end = false, self_closing = false;
    std::size_t start = 0, name_end = 0, end = 0;
    std::uint32_t first_attribute = 0, attribute_count = 0;  // once they are read
};

inline Item item_of(Item::Kind kind, const LexedTag& t, std::size_t length = 0) {
    Item item;
    item.kind = kind;
    item.tag = t.tag;
    item.attribute_count = static_cast<std::uint8_t>(t.attribute_count);
    item.first_attribute = t.first_attribute;
    item.raw = {static_cast<std::uint32_t>(t.start), static_cast<std::uint32_t>(length)};
    return item;
}

class Scanner {
  public:
    Scanner(std::string_view source, const Limits& limits, Watch& watch, Skeleton& out)
        : s_(source),
          watch_(watch),
          out_(out),
          most_tags_(std::min(limits.elements, kMostSequences - 2)),
          most_attributes_(limits.attributes),
          open_(limits.depth) {
        out_.text.reserve(source.size() / 12 + 256);
        // Grown step by step, most of a large page would stand in memory twice.
        out_.items.reserve(
            std::min<std::size_t>(source.size() / 64, std::size_t{limits.elements} * 3) + 64);
        out_.attributes.reserve(source.size() / 128 + 64);
    }
    void run();

  private:
    // Each reads what stands at `at` and returns the offset behind it.
    std::size_t text(std::size_t at);
    std::size_t markup(std::size_t at);
    std::size_t declaration(std::size_t at);
    std::size_t tag(std::size_t at);
    std::size_t start_tag(const LexedTag& t);
    std::size_t raw_block(const LexedTag& t);
    std::size_t cut_element(const LexedTag& t);
    std::size_t cut_raw_text(const LexedTag& t, std::size_t end);

    std::size_t end_of_cut(const LexedTag& t);      // npos if it never ends
    std::size_t end_of_stencil(const LexedTag& t);  // template, datalist
    std::size_t end_of_select(const LexedTag& t);
    std::size_t end_of_foreign(const LexedTag& t);  // svg, math
    std::size_t next_tag(std::size_t at, bool foreign, LexedTag& t);
    bool ends_foreign(const LexedTag& t) const;

    bool begins_markup(std::size_t at) const;
    bool lex(std::size_t at, LexedTag& t) const;
    bool lex_with_attributes(std::size_t at, LexedTag& t);
    void begin_lex(std::size_t at, LexedTag& t) const;
    bool ends_behind_name(LexedTag& t) const;
    std::string_view spelling(const LexedTag& t) const;
    void end_tag(const LexedTag& t);
    void open_inline(const LexedTag& t);
    void close_inline(const LexedTag& t);
    void block_start(const LexedTag& t);
    void block_end(const LexedTag& t);
    void swallow(const LexedTag& t);
    void add(Item::Kind kind, const LexedTag& t, std::size_t length = 0);
    void add_text(std::size_t at, const lexer::Text& text);
    void flush();
    void place(std::uint32_t first, std::uint32_t end);
    bool ends_in_placeholder() const {
        return !out_.text.empty() && (out_.text.back() & 0x80) != 0;
    }
    bool mark(Item::Kind kind, const LexedTag& t);
    void emit(std::string_view piece) { out_.text.append(piece); }
    std::string_view s_;
    Watch& watch_;
    Skeleton& out_;
    std::uint32_t most_tags_, most_attributes_;
    OpenElements open_;
    std::uint32_t first_item_ = 0;  // of the sequence that is being gathered
    bool visible_ = false;          // it has text or an inline start tag
    bool space_ = false;            // white space was passed over since the last sequence
    bool in_body_ = false;
    std::uint32_t tags_ = 0;   // comments and declarations count as well
    std::uint32_t shown_ = 0;  // sequences so far
    struct OpenInline {
        Tag tag;
        std::uint32_t depth, shown;
    };
    std::array<OpenInline, 128> inline_{};
    std::size_t inlines_ = 0;
    std::array<bool, 256> unending_{};  // cut elements whose end tag is known to be missing

    // Where an open element began, by its depth, so that it can be folded at its end.
    struct Opened {
        std::uint32_t text, tags, sequences, item;  // sizes, and where it is marked
        std::uint32_t knots;                        // as many as there were then
    };
    bool fold(const Opened& opened, const LexedTag& end);
    std::vector<Opened> opened_;
    // Tags so far that only the parser can tell the meaning of; one more than an element's own says
    // that the element holds one.
    std::uint32_t knots_ = 0;
    // One more than the depth below which the parser may have more open than told; 0 where all is
    // known. Right in the body it is 1, until the page ends.
    std::uint32_t unsure_ = 0;
};

}  // namespace copydesk
