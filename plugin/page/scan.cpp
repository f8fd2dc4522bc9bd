#include "page/scan.h"

#include <algorithm>

#include "page/scanner.h"

namespace copydesk {
namespace {

using lexer::npos;

// Whether a start tag before <body> leaves the head open.
// clang-format off
bool stays_in_head(Tag tag) noexcept {
    switch (tag) {
        case Tag::meta: case Tag::link: case Tag::base: case Tag::basefont: case Tag::noscript:
        case Tag::script: case Tag::style: case Tag::title: case Tag::template_: case Tag::noframes:
        case Tag::html: case Tag::head: return true;
        default: return false;
    }
}

// Elements that nest as they are written where nothing is left open: what they do not end, and what
// ends them, follows from the stack of open elements alone. All others are the parser's business.
bool nests_as_written(Tag tag) noexcept {
    switch (tag) {
        case Tag::html: case Tag::head: case Tag::body: case Tag::frameset: case Tag::form:
        case Tag::table: case Tag::caption: case Tag::col: case Tag::colgroup: case Tag::tbody:
        case Tag::thead: case Tag::tfoot: case Tag::tr: case Tag::td: case Tag::th:
        case Tag::xmp: case Tag::plaintext: case Tag::button: return false;
        default: return true;
    }
}
// clang-format on

}  // namespace

void Scanner::run() {
    std::size_t at = 0;
    while (at < s_.size() && tags_ <= most_tags_) {
        if (s_[at] != '<' || !begins_markup(at)) at = text(at);
        if (at < s_.size()) at = markup(at);
    }
    if (open_.is_capped()) out_.cut = COPYDESK_LIMIT_DEPTH;
    if (tags_ > most_tags_) out_.cut = COPYDESK_LIMIT_ELEMENTS;
    // What shows nothing has no text to go with any more, but scripts are data.
    visible_ =
        visible_ || std::any_of(out_.items.begin() + first_item_, out_.items.end(),
                                [](const Item& item) { return item.kind == Item::Kind::cut; });
    flush();
}

// What stands at `at` is no markup: the text up to the next that is.
std::size_t Scanner::text(std::size_t at) {
    const bool sign = s_[at] == '<';
    lexer::Text text = lexer::text_at(s_, at + sign);
    text.blank = text.blank && !sign;
    // A '<' that begins no markup is text as well, and a page may be full of them.
    Pace pace;
    while (text.end < s_.size() && !begins_markup(text.end)) {
        pace.step();
        const lexer::Text more = lexer::text_at(s_, text.end + 1);
        text = {more.end, false, text.special || more.special};
    }
    add_text(at, text);
    return text.end;
}

bool Scanner::begins_markup(std::size_t at) const {
    const char next = at + 1 < s_.size() ? s_[at + 1] : '\0';
    return is_ascii_alpha(next) || next == '!' || next == '?' ||
           (next == '/' && at + 2 < s_.size());
}

void Scanner::add_text(std::size_t at, const lexer::Text& text) {
    if (at >= text.end) return;
    WatchOfThread::check_after(text.end - at);
    Item item;
    item.raw = {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(text.end - at)};
    item.blank = text.blank;
    item.decode = text.special;
    out_.items.push_back(item);
    if (!text.blank) visible_ = in_body_ = true;
}

// A tag, a comment or a declaration begins at `at`.
std::size_t Scanner::markup(std::size_t at) {
    const std::size_t name = at + 1 + (s_[at + 1] == '/');
    return is_ascii_alpha(s_[name]) ? tag(at) : declaration(at);
}

// A comment, a doctype, or what the standard calls a bogus comment: "<?…>", "</3>", "</>".
std::size_t Scanner::declaration(std::size_t at) {
    watch_.check();
    ++tags_;
    if (s_.substr(at, 4) == "<!--") return lexer::end_of_comment(s_, at);
    std::size_t end = s_.find('>', at + 2);
    if (s_[at + 1] == '?') end = s_.find('>', at + 1);
    end = end == npos ? s_.size() : end + 1;
    // The doctype decides between the standard's modes: Gumbo has to see it, if it comes first.
    if (out_.text.empty() && !in_body_ && end - at < 512 &&
        equals_ignoring_case(s_.substr(at, 9), "<!doctype"))
        emit(s_.substr(at, end - at));
    return end;
}

void Scanner::begin_lex(std::size_t at, LexedTag& t) const {
    t.start = at;
    t.is_end = s_[at + 1] == '/';
    const std::size_t name = at + 1 + t.is_end;
    t.name_end = lexer::end_of_name(s_, name);
    t.tag = find_tag(s_, name, t.name_end - name);
}

// Most tags have no attributes.
bool Scanner::ends_behind_name(LexedTag& t) const {
    if (t.name_end >= s_.size() || s_[t.name_end] != '>') return false;
    t.end = t.name_end + 1;
    t.self_closing = false;
    return true;
}

bool Scanner::lex(std::size_t at, LexedTag& t) const {
    begin_lex(at, t);
    if (ends_behind_name(t)) return true;
    t.end = lexer::end_of_tag(s_, t.name_end, t.self_closing);
    return t.end != npos;
}

bool Scanner::lex_with_attributes(std::size_t at, LexedTag& t) {
    // An inline element goes on in every block until it ends, and is looked at in each of them:
    // what is longer than names and addresses are counts as absent.
    constexpr std::size_t kLongestInline = 4096;  // bytes
    begin_lex(at, t);
    Column<Attribute>& all = out_.attributes;
    const std::size_t first = all.size();
    t.first_attribute = static_cast<std::uint32_t>(first);
    if (ends_behind_name(t)) return true;
    std::uint32_t seen = 0;
    const auto take = [&](std::string_view name, std::size_t value, std::size_t length) {
        if (++seen > most_attributes_) return;
        if (length > kLongestInline && kind_of(t.tag) == TagKind::inline_) return;
        const auto at_name = static_cast<std::size_t>(name.data() - s_.data());
        const AttributeName known = find_attribute(s_, at_name, name.size());
        if (known == AttributeName::other) return;
        for (auto one = all.begin() + static_cast<std::ptrdiff_t>(first); one != all.end(); ++one)
            if (one->name == known) return;  // the first one counts
        all.push_back(
            {known, {static_cast<std::uint32_t>(value), static_cast<std::uint32_t>(length)}});
    };
    t.end = lexer::walk_attributes(s_, t.name_end, t.self_closing, take);
    t.attribute_count = static_cast<std::uint32_t>(all.size() - first);
    if (seen > most_attributes_) out_.cut = COPYDESK_LIMIT_ATTRIBUTES;
    return t.end != npos;
}

std::string_view Scanner::spelling(const LexedTag& t) const {
    const std::size_t name = t.start + 1 + t.is_end;
    return s_.substr(name, t.name_end - name);
}

std::size_t Scanner::tag(std::size_t at) {
    watch_.check();
    LexedTag t;
    if (!(s_[at + 1] == '/' ? lex(at, t) : lex_with_attributes(at, t)))
        return s_.size();  // a tag that never ends is dropped, as the standard does
    ++tags_;
    if (!t.is_end) return start_tag(t);
    end_tag(t);
    return t.end;
}

std::size_t Scanner::start_tag(const LexedTag& t) {
    ++out_.start_tags;
    const bool in_head = !in_body_ && stays_in_head(t.tag);
    switch (kind_of(t.tag)) {
        case TagKind::cut: return cut_element(t);
        case TagKind::block: block_start(t); return raw_block(t);
        case TagKind::empty:
            if (in_head) {
                out_.head.push_back(item_of(Item::Kind::empty, t));
                return t.end;
            }
            add(Item::Kind::empty, t);
            break;
        case TagKind::inline_: open_inline(t); break;
    }
    if (!in_head) visible_ = in_body_ = true;
    return t.end;
}

void Scanner::end_tag(const LexedTag& t) {
    switch (kind_of(t.tag)) {
        case TagKind::block: block_end(t); break;
        case TagKind::inline_: close_inline(t); break;
        case TagKind::empty:
            // "</br>" counts as "<br>"; other end tags of this kind mean nothing.
            if (t.tag != Tag::br) break;
            add(Item::Kind::empty, t);
            visible_ = in_body_ = true;
            break;
        case TagKind::cut: break;
    }
}

void Scanner::open_inline(const LexedTag& t) {
    add(Item::Kind::open, t);
    while (inlines_ > 0 && inline_[inlines_ - 1].depth > open_.depth()) --inlines_;
    if (inlines_ < inline_.size()) inline_[inlines_++] = {t.tag, open_.depth(), shown_};
}

// An end tag alone shows nothing, and would be carried on into a deeper block where it means
// nothing either. One that ends what an earlier sequence began at this very level stays here.
void Scanner::close_inline(const LexedTag& t) {
    add(Item::Kind::close, t);
    while (inlines_ > 0 && inline_[inlines_ - 1].depth > open_.depth()) --inlines_;
    for (std::size_t i = inlines_; i-- > 0 && inline_[i].depth == open_.depth();) {
        if (inline_[i].tag != t.tag) continue;
        if (inline_[i].shown < shown_ && in_body_) visible_ = true;
        inlines_ = i;
        return;
    }
}

void Scanner::block_start(const LexedTag& t) {
    if (t.tag != Tag::html && t.tag != Tag::head) in_body_ = true;
    flush();
    const bool in_table = open_.has(Tag::table) && open_.is_in_table();
    const std::uint32_t depth = open_.depth();
    if (!open_.open(t.tag)) return swallow(t);
    const Opened opened{static_cast<std::uint32_t>(out_.text.size()),
                        static_cast<std::uint32_t>(out_.tags.size()),
                        static_cast<std::uint32_t>(out_.sequences.size()), first_item_, knots_};
    out_.tags.push_back({static_cast<std::uint32_t>(out_.text.size()),
                         static_cast<std::uint32_t>(t.start), t.first_attribute,
                         t.attribute_count});
    emit(start_tag_of(t.tag));
    // Its place is where it is written, if it ends nothing. Without a doctype a table does not end
    // a paragraph, so that what is around is not known for sure.
    const bool in_place = open_.depth() == depth + (t.tag != Tag::hr);
    if (t.tag == Tag::table && !in_place)
        unsure_ = unsure_ > 0 ? std::min(unsure_, open_.depth()) : open_.depth();
    if (!in_place || in_table || unsure_ > 0 || open_.is_capped() || !nests_as_written(t.tag) ||
        !mark(Item::Kind::enter, t)) {
        ++knots_;
        return;
    }
    if (opened_.size() <= depth) opened_.resize(std::size_t{depth} * 2 + 16);
    opened_[depth] = opened;
    if (t.tag == Tag::hr) fold(opened, t);
}

void Scanner::block_end(const LexedTag& t) {
    flush();
    // Gumbo puts text that stands last in a form behind it, unless an element comes between.
    if (t.tag == Tag::form && ends_in_placeholder()) emit("<wbr>");
    const std::uint32_t depth = open_.depth();
    const bool innermost = open_.top() == t.tag;
    if (!open_.close(t.tag)) return swallow(t);
    if (open_.depth() + 1 < unsure_) unsure_ = 0;
    if (innermost && depth <= opened_.size() && opened_[depth - 1].knots == knots_ &&
        nests_as_written(t.tag)) {
        if (fold(opened_[depth - 1], t)) return;
    } else {
        ++knots_;
    }
    emit(end_tag_of(t.tag));
}

// Takes back what the parser was given of an element that has just ended, and in which all nests as
// it is written: the element's items say the same, and are laid in as if the parser had said so.
// Thus the parser sees only where tags are missing or misplaced, tables and what is around them.
// False if it has to see this one.
bool Scanner::fold(const Opened& opened, const LexedTag& end) {
    if (!mark(Item::Kind::leave, end)) {
        ++knots_;
        return false;
    }
    if (shown_ == 0) return false;  // text would settle that there is no frameset
    out_.text.resize(opened.text);
    out_.tags.resize(opened.tags);
    out_.sequences.resize(opened.sequences);
    place(opened.item, first_item_);
    return true;
}

// Puts the start or the end of an element in front of what is carried on. False if that is more
// than is moved without slowing down.
bool Scanner::mark(Item::Kind kind, const LexedTag& t) {
    constexpr std::size_t kMostCarried = 16;
    if (out_.items.size() - first_item_ > kMostCarried) return false;
    out_.items.insert(out_.items.begin() + first_item_, item_of(kind, t));
    ++first_item_;
    return true;
}

// A block beyond the cap on depth keeps its text, and its text stays a block.
void Scanner::swallow(const LexedTag& t) {
    ++knots_;
    LexedTag line_break = t;
    line_break.tag = Tag::br;
    for (int i = 0; i < 2; ++i) add(Item::Kind::empty, line_break);
}

// Elements whose text is not markup but belongs to the page: xmp, plaintext; and the newline that
// pre and listing swallow.
std::size_t Scanner::raw_block(const LexedTag& t) {
    if (t.tag == Tag::pre || t.tag == Tag::listing) {
        std::size_t at = t.end;
        if (at < s_.size() && s_[at] == '\r') ++at;
        if (at < s_.size() && s_[at] == '\n') ++at;
        return at;
    }
    if (t.tag != Tag::xmp && t.tag != Tag::plaintext) return t.end;
    const std::size_t found = t.tag == Tag::xmp ? lexer::end_of_raw_text(s_, t.end, "xmp") : npos;
    const std::size_t end = std::min(found, s_.size());
    add_text(t.end, {end, find_byte_before(end, s_, t.end, NoSpace()) == end, false});
    return end;
}

void Scanner::add(Item::Kind kind, const LexedTag& t, std::size_t length) {
    out_.items.push_back(item_of(kind, t, length));
}

// Ends the sequence in front of a block-level tag. What would show nothing is carried on to the
// next one, since a placeholder where there was no text would change the tree.
void Scanner::flush() {
    if (!visible_) {
        // White space between two block-level tags means nothing, unless the parser ignores them.
        for (; out_.items.size() > first_item_ && out_.items.back().kind == Item::Kind::text;
             space_ = true)
            out_.items.pop_back();
        return;
    }
    out_.items[first_item_].space_before = space_;
    const auto end = static_cast<std::uint32_t>(out_.items.size());
    place(first_item_, end);
    first_item_ = end;
    ++shown_;
    visible_ = space_ = false;
}

// Emits a placeholder for these items; or prolongs the one before, if nothing stands between.
void Scanner::place(std::uint32_t first, std::uint32_t end) {
    if (ends_in_placeholder() && out_.sequences.back().end_item == first) {
        out_.sequences.back().end_item = end;
        return;
    }
    const char32_t c = placeholder_of(static_cast<std::uint32_t>(out_.sequences.size()));
    const char utf8[4] = {
        static_cast<char>(0xf0 | (c >> 18)), static_cast<char>(0x80 | ((c >> 12) & 0x3f)),
        static_cast<char>(0x80 | ((c >> 6) & 0x3f)), static_cast<char>(0x80 | (c & 0x3f))};
    emit({utf8, 4});
    out_.sequences.push_back({first, end});
}

void scan_html(std::string_view source, const Limits& limits, Watch& watch, Skeleton& out) {
    Scanner(source, limits, watch, out).run();
}

}  // namespace copydesk
