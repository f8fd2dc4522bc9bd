// The parser's stack of open elements, as far as it can be told without a parser.
//
// It serves the cap on depth, so it may be deeper than the parser's own stack but, but for a small
// factor, never less deep: whatever the parser does not close must not be closed here. Otherwise
// a page could be made of pieces that each leave an element open behind the cap's back.
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>

#include "page/names.h"

namespace copydesk {

class OpenElements {
  public:
    explicit OpenElements(std::uint32_t cap) noexcept : cap_(std::min(cap, kMost - 1)) {}

    // Whether the tag of a block-level element may be handed on. Beyond the cap elements are
    // counted, so that their end tags find them, but not opened.
    bool open(Tag tag) noexcept;
    bool close(Tag tag) noexcept;

    bool has(Tag tag) const noexcept { return count_[static_cast<std::size_t>(tag)] > 0; }
    std::uint32_t depth() const noexcept { return depth_; }
    bool is_capped() const noexcept { return capped_; }
    Tag top() const noexcept { return depth_ ? open_[depth_ - 1] : Tag::unknown; }
    bool is_in_table() const noexcept;  // and in none of its cells

  private:
    static constexpr std::uint32_t kNowhere = UINT32_MAX;

    std::uint32_t find_in_scope(Tag tag) const noexcept;  // kNowhere if it is in no scope
    void close_what_it_ends(Tag tag) noexcept;
    void close_item(Tag tag) noexcept;
    bool clear_to_table(Tag part) noexcept;
    bool swallow() noexcept {
        capped_ = true;
        return false;
    }
    void push(Tag tag) noexcept;
    void pop_to(std::uint32_t depth) noexcept;
    bool open_form() noexcept;
    bool close_form(std::uint32_t at) noexcept;
    std::uint32_t nearest_table() const noexcept;  // there must be one

    static constexpr std::uint32_t kMost = 4096;  // counted; a higher cap than this means this one
    std::array<Tag, kMost> open_{};
    std::array<std::uint16_t, 256> count_{};
    std::uint32_t depth_ = 0, cap_, framesets_ = 0;
    bool in_form_ = false;           // the standard's form pointer is set …
    std::uint32_t form_ = kNowhere;  // … to this element, if that is still open
    bool capped_ = false;
};

}  // namespace copydesk
