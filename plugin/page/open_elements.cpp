#include "page/open_elements.h"

#include <algorithm>

namespace copydesk {
namespace {

// The level of a table's part below its table; 0 for everything else.
// clang-format off
int table_level(Tag tag) noexcept {
    switch (tag) {
        case Tag::caption: case Tag::tbody: case Tag::thead: case Tag::tfoot: return 1;
        case Tag::tr: return 2;
        case Tag::td: case Tag::th: return 3;
        default: return 0;
    }
}
// clang-format on

// Elements for which Gumbo has no rule, so that any block keeps their end tag from reaching them.
bool is_ordinary(Tag tag) noexcept {
    return tag == Tag::dialog || tag == Tag::search || tag == Tag::legend;
}

// Elements that end nothing but an open paragraph, and of which there may be as many as there are.
// clang-format off
bool is_plain(Tag tag) noexcept {
    switch (tag) {
        case Tag::html: case Tag::head: case Tag::body: case Tag::frameset: case Tag::form:
        case Tag::table: case Tag::caption: case Tag::col: case Tag::colgroup: case Tag::tbody:
        case Tag::thead: case Tag::tfoot: case Tag::tr: case Tag::td: case Tag::th:
        case Tag::li: case Tag::dt: case Tag::dd: case Tag::hr: case Tag::button: return false;
        default: return !is_ordinary(tag) && !is_heading(tag);
    }
}
// clang-format on

// Whether the search for what an end tag `tag` ends stops at `open`.
bool bounds_scope(Tag open, Tag tag) noexcept {
    if (open == Tag::table || is_ordinary(tag)) return open != Tag::main && !is_ordinary(open);
    if (table_level(tag) || tag == Tag::table) return false;
    if (open == Tag::td || open == Tag::th || open == Tag::caption) return true;
    if (tag == Tag::li) return open == Tag::ul || open == Tag::ol;
    return tag == Tag::p && open == Tag::button;
}

// All headings are one to an end tag, and so are the elements that Gumbo has no number for.
bool matches(Tag open, Tag tag) noexcept {
    const auto is_newer = [](Tag one) { return one == Tag::dialog || one == Tag::search; };
    return open == tag || (is_heading(open) && is_heading(tag)) ||
           (is_newer(open) && is_newer(tag));
}

}  // namespace

std::uint32_t OpenElements::find_in_scope(Tag tag) const noexcept {
    if (!is_heading(tag) && !is_ordinary(tag) && !has(tag)) return kNowhere;
    for (std::uint32_t at = depth_; at-- > 0;) {
        if (matches(open_[at], tag)) return at;
        if (bounds_scope(open_[at], tag)) return kNowhere;
    }
    return kNowhere;
}

void OpenElements::pop_to(std::uint32_t depth) noexcept {
    while (depth_ > depth) --count_[static_cast<std::size_t>(open_[--depth_])];
    if (form_ != kNowhere && form_ >= depth_) form_ = kNowhere;
}

// A list item ends the one before it, also out of what was left open inside.
void OpenElements::close_item(Tag tag) noexcept {
    const bool is_li = tag == Tag::li;
    if (is_li ? !has(Tag::li) : !has(Tag::dt) && !has(Tag::dd)) return;
    for (std::uint32_t at = depth_; at-- > 0;) {
        const Tag open = open_[at];
        if (is_li ? open == Tag::li : open == Tag::dt || open == Tag::dd) return pop_to(at);
        const bool passed =
            open == Tag::address || open == Tag::div || open == Tag::p || open == Tag::main;
        if (!passed && !is_ordinary(open)) return;
    }
}

// A part of a table ends everything down to where it belongs: table, tbody or tr. Where those are
// missing they are implied. False if there is no room for them: then nothing is changed, as the
// parser is not to see the tag.
bool OpenElements::clear_to_table(Tag part) noexcept {
    const int level = std::max(table_level(part), 1);
    std::uint32_t at = nearest_table() + 1;
    const auto holds = [&](int most) {
        return at < depth_ && table_level(open_[at]) > 0 && table_level(open_[at]) < most &&
               open_[at] != Tag::caption;
    };
    while (holds(level)) ++at;
    const int kept = open_[at - 1] == Tag::table ? 0 : table_level(open_[at - 1]);
    if (at + static_cast<std::uint32_t>(level - kept) > cap_) return false;
    pop_to(at);
    if (level >= 2 && kept < 1) push(Tag::tbody);
    if (level >= 3 && kept < 2) push(Tag::tr);
    return true;
}

void OpenElements::push(Tag tag) noexcept {
    if (depth_ == open_.size()) return;
    open_[depth_++] = tag;
    ++count_[static_cast<std::size_t>(tag)];
}

// Whether the parser is in a table and in none of its cells.
bool OpenElements::is_in_table() const noexcept {
    if (!has(Tag::table)) return false;
    std::uint32_t at = depth_;
    while (open_[at - 1] != Tag::table && table_level(open_[at - 1]) == 0) --at;
    return table_level(open_[at - 1]) < 3 && open_[at - 1] != Tag::caption;
}

std::uint32_t OpenElements::nearest_table() const noexcept {
    std::uint32_t at = depth_ - 1;
    while (open_[at] != Tag::table) --at;
    return at;
}

void OpenElements::close_what_it_ends(Tag tag) noexcept {
    if (tag == Tag::table && is_in_table()) pop_to(nearest_table());
    if (tag == Tag::li || tag == Tag::dt || tag == Tag::dd) close_item(tag);
    if (is_ordinary(tag)) return;
    // A button ends an open button, everything else an open paragraph.
    const std::uint32_t at = find_in_scope(tag == Tag::button ? tag : Tag::p);
    if (at != kNowhere) pop_to(at);
    if (is_heading(tag) && is_heading(top())) pop_to(depth_ - 1);
}

bool OpenElements::open(Tag tag) noexcept {
    if (is_plain(tag)) {
        if (has(Tag::p)) close_what_it_ends(tag);
        push(tag);
        return depth_ <= cap_ || swallow();
    }
    const bool column = tag == Tag::col || tag == Tag::colgroup;
    if (column || table_level(tag)) {
        if (!has(Tag::table)) return true;  // ignored by the parser
        if (!clear_to_table(tag)) return swallow();
        if (!column) push(tag);
        return true;
    }
    switch (tag) {
        case Tag::html:
        case Tag::head:
        case Tag::body: return true;  // once only
        case Tag::frameset: return ++framesets_ < 64;
        case Tag::form: return open_form();
        default: break;
    }
    close_what_it_ends(tag);
    if (tag == Tag::hr) return true;
    push(tag);
    return depth_ <= cap_ || swallow();
}

// The parser has one form at a time: it ignores a form in a form, also where the outer one has left
// its stack.
bool OpenElements::open_form() noexcept {
    if (in_form_) return true;
    if (is_in_table() && nearest_table() < cap_) {
        in_form_ = true;  // there a form is left as soon as it is opened
        form_ = kNowhere;
        return true;
    }
    close_what_it_ends(Tag::form);
    push(Tag::form);
    if (depth_ > cap_) return swallow();
    in_form_ = true;
    form_ = depth_ - 1;
    return true;
}

bool OpenElements::close(Tag tag) noexcept {
    const std::uint32_t at = top() == tag ? depth_ - 1 : find_in_scope(tag);
    if (tag == Tag::form) return close_form(at);
    if (at == kNowhere) return !capped_;
    pop_to(at);
    return at < cap_;
}

// The end of a form leaves open what was opened inside and not closed, but for items and
// paragraphs.
bool OpenElements::close_form(std::uint32_t at) noexcept {
    const bool swallowed = !in_form_ && at != kNowhere && at >= cap_;
    if (swallowed) pop_to(at);
    if (!in_form_) return !swallowed;
    in_form_ = false;
    if (at == kNowhere || at != form_) return true;
    pop_to(std::min(depth_, cap_));  // what was not handed on is not there for the parser
    while (top() == Tag::dd || top() == Tag::dt || top() == Tag::li || top() == Tag::p)
        pop_to(depth_ - 1);
    --count_[static_cast<std::size_t>(Tag::form)];
    std::copy(open_.begin() + at + 1, open_.begin() + depth_, open_.begin() + at);
    --depth_;
    form_ = kNowhere;
    return true;
}

}  // namespace copydesk
