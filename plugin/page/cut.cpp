// The elements that are taken out of a page together with their content.
#include <algorithm>

#include "page/scanner.h"

namespace copydesk {
namespace {

using lexer::npos;

// Tags of HTML that end an svg or math element in which they stand (the standard's "breakout").
// clang-format off
bool breaks_out(Tag tag) noexcept {
    switch (tag) {
        case Tag::b: case Tag::big: case Tag::blockquote: case Tag::body: case Tag::br:
        case Tag::center: case Tag::code: case Tag::dd: case Tag::div: case Tag::dl: case Tag::dt:
        case Tag::em: case Tag::embed: case Tag::h1: case Tag::h2: case Tag::h3: case Tag::h4:
        case Tag::h5: case Tag::h6: case Tag::head: case Tag::hr: case Tag::i: case Tag::img:
        case Tag::li: case Tag::listing: case Tag::menu: case Tag::meta: case Tag::nobr:
        case Tag::ol: case Tag::p: case Tag::pre: case Tag::ruby: case Tag::s: case Tag::small:
        case Tag::span: case Tag::strong: case Tag::strike: case Tag::sub: case Tag::sup:
        case Tag::table: case Tag::tt: case Tag::u: case Tag::ul: case Tag::var: return true;
        default: return false;
    }
}
// clang-format on

// Elements of svg and math in which HTML is at home, so that nothing breaks out of them.
bool is_island(std::string_view name) noexcept {
    constexpr std::string_view names[] = {
        "foreignobject", "desc", "title", "annotation-xml", "mi", "mo", "mn", "ms", "mtext"};
    return std::any_of(std::begin(names), std::end(names),
                       [name](std::string_view one) { return equals_ignoring_case(name, one); });
}

// clang-format off
bool is_raw_text(Tag tag) noexcept {
    switch (tag) {
        case Tag::title: case Tag::textarea: case Tag::style: case Tag::iframe:
        case Tag::noembed: case Tag::noframes: return true;
        default: return false;
    }
}
// clang-format on

}  // namespace

// Takes an element out together with its content. If its end is missing, mostly its tag alone is
// dropped and what follows is read as usual, so that a broken page loses nothing.
std::size_t Scanner::cut_element(const LexedTag& t) {
    bool& unending = unending_[static_cast<std::size_t>(t.tag)];
    if (unending && t.tag != Tag::style) return t.end;
    // A declarative shadow root is shown; every other template is a stencil for scripts.
    if (t.tag == Tag::template_ &&
        s_.substr(t.start, t.end - t.start).find("shadowrootmode") != npos)
        return t.end;
    const std::size_t end = end_of_cut(t);
    if (end == npos) {
        unending = true;
        return t.end;
    }
    if (t.tag == Tag::script || is_raw_text(t.tag)) return cut_raw_text(t, end);
    add(Item::Kind::cut, t, end - t.start);
    if (t.tag != Tag::template_ && t.tag != Tag::datalist) visible_ = in_body_ = true;
    return end;
}

// The end of the content of raw text, the end of the whole element otherwise.
std::size_t Scanner::end_of_cut(const LexedTag& t) {
    switch (t.tag) {
        case Tag::svg:
        case Tag::math: return end_of_foreign(t);
        case Tag::select: return end_of_select(t);
        case Tag::template_:
        case Tag::datalist: return end_of_stencil(t);
        // Program text is never shown, not even where a page was cut off in the middle of it.
        case Tag::script: return std::min(lexer::end_of_script(s_, t.end), s_.size());
        case Tag::style: {
            bool& unending = unending_[static_cast<std::size_t>(t.tag)];
            const std::size_t end = unending ? npos : lexer::end_of_raw_text(s_, t.end, "style");
            unending = end == npos;
            return unending ? std::min(s_.find('<', t.end), s_.size()) : end;
        }
        default: return lexer::end_of_raw_text(s_, t.end, name_of(t.tag));
    }
}

std::size_t Scanner::cut_raw_text(const LexedTag& t, std::size_t end) {
    const Raw content{static_cast<std::uint32_t>(t.end), static_cast<std::uint32_t>(end - t.end)};
    if (t.tag == Tag::title && out_.title.length == 0) out_.title = content;
    if (t.tag == Tag::script) {
        // The item's length reaches from the tag to the end of the content.
        const Item item = item_of(Item::Kind::cut, t, end - t.start);
        in_body_ ? out_.items.push_back(item) : out_.head.push_back(item);
    } else if (t.tag == Tag::iframe || t.tag == Tag::textarea) {
        add(Item::Kind::empty, t);
        visible_ = in_body_ = true;
    }
    if (s_.substr(end, 2) != "</") return end;  // a style without end
    const std::size_t close = s_.find('>', end);
    return close == npos ? s_.size() : close + 1;
}

// The next tag behind `at`, over comments (and CDATA, which only svg and math know); npos if there
// is none that ends.
std::size_t Scanner::next_tag(std::size_t at, bool foreign, LexedTag& t) {
    while ((at = s_.find('<', at)) != npos) {
        watch_.check();
        if (s_.substr(at, 4) == "<!--") {
            at = lexer::end_of_comment(s_, at);
            continue;
        }
        if (foreign && s_.substr(at, 9) == "<![CDATA[") {
            at = s_.find("]]>", at);
            continue;
        }
        const std::size_t name = at + 1 + (at + 1 < s_.size() && s_[at + 1] == '/');
        if (name < s_.size() && is_ascii_alpha(s_[name])) {
            return ++tags_ <= most_tags_ && lex(at, t) ? at : npos;
        }
        ++at;
    }
    return npos;
}

std::size_t Scanner::end_of_stencil(const LexedTag& t) {
    LexedTag inner;
    int depth = 1;
    for (std::size_t at = t.end; (at = next_tag(at, false, inner)) != npos;) {
        at = inner.end;
        if (inner.tag == t.tag) {
            depth += inner.is_end ? -1 : 1;
            if (depth == 0) return at;
        } else if (!inner.is_end && inner.tag == Tag::script) {
            at = lexer::end_of_script(s_, at);
        } else if (!inner.is_end && is_raw_text(inner.tag)) {
            at = lexer::end_of_raw_text(s_, at, name_of(inner.tag));
        }
        if (at == npos) return npos;
    }
    return npos;
}

// A select is ended by another one, and by controls that cannot stand in it.
std::size_t Scanner::end_of_select(const LexedTag& t) {
    LexedTag inner;
    for (std::size_t at = t.end; (at = next_tag(at, false, inner)) != npos;) {
        if (inner.tag == Tag::select) return inner.end;
        if (!inner.is_end && (inner.tag == Tag::input || inner.tag == Tag::textarea)) return at;
        at = inner.end;
        if (!inner.is_end && inner.tag == Tag::script) at = lexer::end_of_script(s_, at);
        if (at == npos) return npos;
    }
    return npos;
}

std::size_t Scanner::end_of_foreign(const LexedTag& t) {
    if (t.self_closing) return t.end;
    LexedTag inner;
    std::array<std::uint16_t, 256> opened{};  // by tag: the end tags that belong in here
    int depth = 1, islands = 0;
    for (std::size_t at = t.end; (at = next_tag(at, islands <= 0, inner)) != npos; at = inner.end) {
        const int step = inner.is_end ? -1 : inner.self_closing ? 0 : 1;
        std::uint16_t& count = opened[static_cast<std::size_t>(inner.tag)];
        if (inner.tag == t.tag) {
            depth += step;
            if (depth == 0) return inner.end;
        } else if (is_island(spelling(inner))) {
            islands += step;
        } else if (islands > 0 || inner.tag == Tag::unknown) {
            continue;
        } else if (inner.is_end ? count == 0 && ends_foreign(inner) : ends_foreign(inner)) {
            return at;
        } else if (step > 0 || (step < 0 && count > 0)) {
            count = static_cast<std::uint16_t>(count + step);
        }
    }
    return npos;
}

// Whether a tag of HTML ends the svg or math around it: a start tag that cannot stand there, or an
// end tag of an element further out.
bool Scanner::ends_foreign(const LexedTag& t) const {
    if (t.is_end)
        return open_.has(t.tag) ||
               std::any_of(inline_.begin(), inline_.begin() + static_cast<std::ptrdiff_t>(inlines_),
                           [&t](const OpenInline& open) { return open.tag == t.tag; });
    if (t.tag != Tag::font) return breaks_out(t.tag);
    bool breaks = false, self_closing;
    lexer::walk_attributes(
        s_, t.name_end, self_closing, [&breaks](std::string_view name, auto, auto) {
            breaks = breaks || equals_ignoring_case(name, "color") ||
                     equals_ignoring_case(name, "face") || equals_ignoring_case(name, "size");
        });
    return breaks;
}

}  // namespace copydesk
