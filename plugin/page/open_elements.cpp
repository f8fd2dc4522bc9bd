#include "page/open_elements.h"

#include <algorithm>

namespace copydesk {
namespace {

bool is_heading(Tag tag) noexcept { return tag >= Tag::h1 && tag <= Tag::h6; }

// The level of a table's part below its table; 0 for everything else.
int table_level(Tag tag) noexcept {
    switch (tag) {
        case Tag::caption: case Tag::tbody: case Tag::thead: case Tag::tfoot: return 1;
        case Tag::tr: return 2;
        case Tag::td: case Tag::th: return 3;
        default: return 0;
    }
}

// Whether the search for what an end tag `tag` ends stops at `open`.
bool bounds_scope(Tag open, Tag tag) noexcept {
    if (open == Tag::table) return true;
    if (table_level(tag) || tag == Tag::table) return false;
    if (open == Tag::td || open == Tag::th || open == Tag::caption) return true;
    if (tag == Tag::li) return open == Tag::ul || open == Tag::ol;
    return tag == Tag::p && open == Tag::button;
}

bool matches(Tag open, Tag tag) noexcept { return open == tag || (is_heading(open) && is_heading(tag)); }

}  // namespace

std::uint32_t OpenElements::find_in_scope(Tag tag) const noexcept {
    if (!is_heading(tag) && !has(tag)) return kNowhere;
    for (std::uint32_t at = depth_; at-- > 0;) {
        if (matches(open_[at], tag)) return at;
        if (bounds_scope(open_[at], tag)) return kNowhere;
    }
    return kNowhere;
}

void OpenElements::pop_to(std::uint32_t depth) noexcept {
    while (depth_ > depth) --count_[static_cast<std::size_t>(open_[--depth_])];
}

void OpenElements::remove(std::uint32_t index) noexcept {
    --count_[static_cast<std::size_t>(open_[index])];
    std::copy(open_.begin() + index + 1, open_.begin() + depth_, open_.begin() + index);
    --depth_;
}

// A list item ends the one before it, also out of what was left open inside.
void OpenElements::close_item(Tag tag) noexcept {
    const bool is_li = tag == Tag::li;
    if (is_li ? !has(Tag::li) : !has(Tag::dt) && !has(Tag::dd)) return;
    for (std::uint32_t at = depth_; at-- > 0;) {
        const Tag open = open_[at];
        if (is_li ? open == Tag::li : open == Tag::dt || open == Tag::dd) return pop_to(at);
        if (open != Tag::address && open != Tag::div && open != Tag::p) return;
    }
}

// A part of a table ends everything down to where it belongs: table, tbody or tr.
void OpenElements::clear_to_table(Tag part) noexcept {
    std::uint32_t at = depth_;
    while (at > 0 && open_[at - 1] != Tag::table) --at;
    while (at < depth_ && table_level(open_[at]) > 0 && table_level(open_[at]) < table_level(part)) ++at;
    pop_to(at);
}

void OpenElements::close_what_it_ends(Tag tag) noexcept {
    if (table_level(tag)) return clear_to_table(tag);
    if (tag == Tag::li || tag == Tag::dt || tag == Tag::dd) close_item(tag);
    if (top() == Tag::p && tag != Tag::button) pop_to(depth_ - 1);
    if (is_heading(tag) && is_heading(top())) pop_to(depth_ - 1);
    if (tag != Tag::button) return;
    const std::uint32_t at = find_in_scope(tag);
    if (at != kNowhere) pop_to(at);
}

bool OpenElements::open(Tag tag) noexcept {
    switch (tag) {
        case Tag::hr: case Tag::col: case Tag::colgroup: case Tag::html: case Tag::head: case Tag::body:
            return true;  // they never lie about on the stack, or only once
        case Tag::frameset: return ++framesets_ < 64;
        case Tag::form:
            if (in_form_) return true;  // ignored: a form in a form
            in_form_ = true;
            break;
        default:
            if (table_level(tag) && !has(Tag::table)) return true;  // ignored as well
    }
    close_what_it_ends(tag);
    if (depth_ < open_.size()) {
        open_[depth_++] = tag;
        ++count_[static_cast<std::size_t>(tag)];
        if (depth_ <= cap_) return true;
    }
    capped_ = true;
    return false;
}

bool OpenElements::close(Tag tag) noexcept {
    const std::uint32_t at = find_in_scope(tag);
    if (tag == Tag::form) in_form_ = false;
    if (at == kNowhere) return !capped_;
    // The end of a form leaves open what was opened inside and not closed.
    tag == Tag::form ? remove(at) : pop_to(at);
    return at < cap_;
}

}  // namespace copydesk
