#include "page/scan.h"

#include <array>
#include <cstring>

#include "page/lexer.h"

namespace copydesk {
namespace {

using lexer::npos;

// Tags of HTML that end an svg or math element in which they stand (the standard's "breakout").
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

// Elements that a following one of the same group closes, or that any block closes (p): a guess
// at the open depth that is good enough for a cap.
int implied_group(Tag tag) noexcept {
    switch (tag) {
        case Tag::p: return 1;
        case Tag::li: return 2;
        case Tag::dt: case Tag::dd: return 3;
        case Tag::td: case Tag::th: return 4;
        case Tag::tr: return 5;
        case Tag::tbody: case Tag::thead: case Tag::tfoot: return 6;
        default: return 0;
    }
}

bool is_raw_text(Tag tag) noexcept {
    switch (tag) {
        case Tag::title: case Tag::textarea: case Tag::style: case Tag::iframe:
        case Tag::noembed: case Tag::noframes: return true;
        default: return false;
    }
}

// Whether a start tag before <body> leaves the head open.
bool stays_in_head(Tag tag) noexcept {
    switch (tag) {
        case Tag::meta: case Tag::link: case Tag::base: case Tag::basefont: case Tag::noscript:
        case Tag::script: case Tag::style: case Tag::title: case Tag::template_: case Tag::noframes:
        case Tag::html: case Tag::head: return true;
        default: return false;
    }
}

struct LexedTag {
    Tag tag = Tag::unknown;
    bool is_end = false;
    std::size_t start = 0, name_end = 0, end = 0;
};

class Scanner {
  public:
    Scanner(std::string_view source, const Limits& limits, Watch& watch, Skeleton& out)
        : s_(source), limits_(limits), watch_(watch), out_(out) {
        out_.text.reserve(source.size() / 12 + 256);
    }
    void run();

  private:
    std::size_t text(std::size_t at);
    std::size_t markup(std::size_t at);
    std::size_t tag(std::size_t at);
    std::size_t start_tag(const LexedTag& t);
    std::size_t cut_element(const LexedTag& t);
    std::size_t cut_raw_text(const LexedTag& t, std::size_t end);
    std::size_t cut_nested(const LexedTag& t);
    std::size_t raw_block(const LexedTag& t);
    void end_tag(const LexedTag& t);
    bool lex(std::size_t at, LexedTag& t);
    void open_inline(const LexedTag& t);
    void close_inline(const LexedTag& t);
    void block_start(const LexedTag& t);
    void block_end(const LexedTag& t);
    bool push_depth(Tag tag);
    void add(Item::Kind kind, Tag tag, std::size_t offset, std::size_t length);
    void add_text(std::size_t at, std::size_t end, bool verbatim);
    void flush();
    void emit(std::string_view piece) { out_.text.insert(out_.text.end(), piece.begin(), piece.end()); }
    void emit_tag(std::string_view open, Tag tag) {
        emit(open);
        emit(name_of(tag));
        emit(">");
    }

    std::string_view s_;
    const Limits& limits_;
    Watch& watch_;
    Skeleton& out_;
    std::uint32_t first_item_ = 0;   // of the sequence that is being gathered
    bool visible_ = false;           // it has text or an inline start tag
    bool in_body_ = false;
    std::uint32_t tags_ = 0;
    std::array<Tag, 4096> open_{};   // the open block-level elements, as far as they can be told
    std::uint32_t depth_ = 0;
    struct OpenInline {
        Tag tag;
        std::uint32_t depth, sequence;
    };
    std::array<OpenInline, 128> inline_{};
    std::size_t inlines_ = 0;
    std::array<bool, 256> unending_{};  // cut elements whose end tag is known to be missing
};

void Scanner::run() {
    std::size_t at = 0;
    while (at < s_.size()) {
        at = s_[at] == '<' ? markup(at) : text(at);
        if (tags_ > limits_.elements) {
            out_.cut = COPYDESK_LIMIT_ELEMENTS;
            break;
        }
    }
    flush();
}

std::size_t Scanner::text(std::size_t at) {
    std::size_t end = s_.find('<', at + 1);
    if (end == npos) end = s_.size();
    add_text(at, end, false);
    return end;
}

void Scanner::add_text(std::size_t at, std::size_t end, bool verbatim) {
    if (at >= end) return;
    std::size_t first = at;
    while (first < end && is_html_space(s_[first])) ++first;
    add(Item::Kind::text, Tag::unknown, at, end - at);
    Item& item = out_.items.back();
    item.blank = first == end;
    item.decode = !verbatim && std::memchr(s_.data() + at, '&', end - at) != nullptr;
    if (!item.decode) item.decode = std::memchr(s_.data() + at, '\r', end - at) != nullptr;
    if (!item.blank) visible_ = in_body_ = true;
}

// '<' stands at `at`: a tag, a comment, a declaration, or just a character of text.
std::size_t Scanner::markup(std::size_t at) {
    const char next = at + 1 < s_.size() ? s_[at + 1] : '\0';
    if (is_ascii_alpha(next)) return tag(at);
    if (next == '/') {
        if (at + 2 < s_.size() && is_ascii_alpha(s_[at + 2])) return tag(at);
        if (at + 2 >= s_.size()) return text(at);
        const std::size_t end = s_.find('>', at + 2);  // a bogus comment, or "</>"
        return end == npos ? s_.size() : end + 1;
    }
    if (next == '!' && s_.substr(at, 4) == "<!--") return lexer::end_of_comment(s_, at);
    if (next == '!' || next == '?') {
        std::size_t end = s_.find('>', at + 1);
        end = end == npos ? s_.size() : end + 1;
        // The doctype decides between the standard's modes; Gumbo has to see it.
        if (end - at < 512 && equals_ignoring_case(s_.substr(at + 2, 7), "doctype"))
            emit(s_.substr(at, end - at));
        return end;
    }
    return text(at);
}

bool Scanner::lex(std::size_t at, LexedTag& t) {
    t.start = at;
    t.is_end = s_[at + 1] == '/';
    const std::size_t name = at + 1 + t.is_end;
    t.name_end = lexer::end_of_name(s_, name);
    t.tag = find_tag(s_.substr(name, t.name_end - name));
    bool self_closing;
    t.end = lexer::end_of_tag(s_, t.name_end, self_closing);
    return t.end != npos;
}

std::size_t Scanner::tag(std::size_t at) {
    watch_.check();
    LexedTag t;
    if (!lex(at, t)) return s_.size();  // a tag that never ends is dropped, as the standard does
    ++tags_;
    if (!t.is_end) return start_tag(t);
    end_tag(t);
    return t.end;
}

std::size_t Scanner::start_tag(const LexedTag& t) {
    const bool in_head = !in_body_ && stays_in_head(t.tag);
    switch (kind_of(t.tag)) {
        case TagKind::cut: return cut_element(t);
        case TagKind::block: block_start(t); return raw_block(t);
        case TagKind::empty:
            if (in_head) {
                out_.head.push_back({Item::Kind::empty, t.tag, false, false,
                                     {static_cast<std::uint32_t>(t.start), 0}});
                return t.end;
            }
            add(Item::Kind::empty, t.tag, t.start, 0);
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
            if (t.tag == Tag::br) add(Item::Kind::empty, t.tag, t.start, 0);
            break;
        case TagKind::cut: break;
    }
}

void Scanner::open_inline(const LexedTag& t) {
    add(Item::Kind::open, t.tag, t.start, 0);
    while (inlines_ > 0 && inline_[inlines_ - 1].depth > depth_) --inlines_;
    if (inlines_ < inline_.size())
        inline_[inlines_++] = {t.tag, depth_, static_cast<std::uint32_t>(out_.sequences.size())};
}

// An end tag alone shows nothing, and would be carried on into a deeper block where it means
// nothing either. One that ends what an earlier sequence began at this very level stays here.
void Scanner::close_inline(const LexedTag& t) {
    add(Item::Kind::close, t.tag, t.start, 0);
    while (inlines_ > 0 && inline_[inlines_ - 1].depth > depth_) --inlines_;
    for (std::size_t i = inlines_; i-- > 0 && inline_[i].depth == depth_;) {
        if (inline_[i].tag != t.tag) continue;
        if (inline_[i].sequence < out_.sequences.size() && in_body_) visible_ = true;
        inlines_ = i;
        return;
    }
}

void Scanner::block_start(const LexedTag& t) {
    if (t.tag != Tag::html && t.tag != Tag::head) in_body_ = true;
    flush();
    if (!push_depth(t.tag)) return;
    out_.tags.push_back({static_cast<std::uint32_t>(out_.text.size()), static_cast<std::uint32_t>(t.start)});
    emit_tag("<", t.tag);
}

void Scanner::block_end(const LexedTag& t) {
    // Gumbo puts text that stands last in a form behind it, unless an element comes between.
    if (t.tag == Tag::form && visible_) {
        flush();
        emit("<wbr>");
    } else {
        flush();
    }
    // An end tag is dropped with its start tag when the cap swallowed that.
    std::uint32_t at = depth_;
    while (at > 0 && open_[at - 1] != t.tag) --at;
    if (at > 0) {
        depth_ = at - 1;
        if (depth_ >= limits_.depth) return;
    } else if (out_.cut == COPYDESK_LIMIT_DEPTH) {
        return;
    }
    emit_tag("</", t.tag);
}

// Whether the start tag may be handed on. Beyond the cap elements are counted (so that their end
// tags find them) but not opened: their content stays, one level further up.
bool Scanner::push_depth(Tag tag) {
    if (tag == Tag::hr || tag == Tag::col || tag == Tag::html || tag == Tag::head || tag == Tag::body)
        return true;
    if (depth_ > 0 && open_[depth_ - 1] == Tag::p) --depth_;
    const int group = implied_group(tag);
    if (group == 5 && depth_ > 0 && implied_group(open_[depth_ - 1]) == 4) --depth_;
    if (group && depth_ > 0 && implied_group(open_[depth_ - 1]) == group) --depth_;
    if (depth_ >= open_.size()) return false;
    open_[depth_++] = tag;
    if (depth_ <= limits_.depth) return true;
    out_.cut = COPYDESK_LIMIT_DEPTH;
    return false;
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
    std::size_t end = t.tag == Tag::xmp ? lexer::end_of_raw_text(s_, t.end, "xmp") : npos;
    if (end == npos) end = s_.size();
    add_text(t.end, end, true);
    return end;
}

// Takes an element out together with its content. If its end is missing, its tag alone is
// dropped and what follows is read as usual, so that a broken page loses nothing.
std::size_t Scanner::cut_element(const LexedTag& t) {
    const auto index = static_cast<std::size_t>(t.tag);
    if (unending_[index]) return t.end;
    // A declarative shadow root is shown; every other template is a stencil for scripts.
    if (t.tag == Tag::template_ && s_.substr(t.start, t.end - t.start).find("shadowrootmode") != npos)
        return t.end;
    std::size_t end;
    if (t.tag == Tag::script) {
        end = lexer::end_of_script(s_, t.end);
    } else if (is_raw_text(t.tag)) {
        end = lexer::end_of_raw_text(s_, t.end, name_of(t.tag));
    } else {
        end = cut_nested(t);
        if (end != npos) {
            add(Item::Kind::cut, t.tag, t.start, end - t.start);
            if (t.tag != Tag::template_ && t.tag != Tag::datalist) visible_ = in_body_ = true;
            return end;
        }
    }
    if (end != npos) return cut_raw_text(t, end);
    unending_[index] = true;
    return t.end;
}

std::size_t Scanner::cut_raw_text(const LexedTag& t, std::size_t end) {
    const Raw content{static_cast<std::uint32_t>(t.end), static_cast<std::uint32_t>(end - t.end)};
    if (t.tag == Tag::title && out_.title.length == 0) out_.title = content;
    if (t.tag == Tag::script) {
        // The item's length reaches from the tag to the end of the content.
        const Item item{Item::Kind::cut, t.tag, false, false,
                        {static_cast<std::uint32_t>(t.start), static_cast<std::uint32_t>(end - t.start)}};
        in_body_ ? out_.items.push_back(item) : out_.head.push_back(item);
    } else if (t.tag == Tag::iframe || t.tag == Tag::textarea) {
        add(Item::Kind::empty, t.tag, t.start, 0);
        visible_ = in_body_ = true;
    }
    const std::size_t close = s_.find('>', end);
    return close == npos ? s_.size() : close + 1;
}

// The offset behind the end tag of svg, math, select, template or datalist, by lexing the tags
// between; npos if there is none. Tags that cannot stand inside end the element.
std::size_t Scanner::cut_nested(const LexedTag& t) {
    const bool foreign = t.tag == Tag::svg || t.tag == Tag::math;
    int depth = 1, islands = 0;  // islands: foreignObject and its like, where HTML is at home
    for (std::size_t at = t.end; (at = s_.find('<', at)) != npos;) {
        watch_.check();
        if (s_.substr(at, 4) == "<!--") { at = lexer::end_of_comment(s_, at); continue; }
        const std::size_t name = at + 1 + (at + 1 < s_.size() && s_[at + 1] == '/');
        if (name >= s_.size() || !is_ascii_alpha(s_[name])) { ++at; continue; }
        LexedTag inner;
        if (!lex(at, inner)) return npos;
        ++tags_;
        const std::string_view spelt = s_.substr(name, inner.name_end - name);
        if (inner.tag == t.tag) {
            if (!inner.is_end && t.tag == Tag::select) return inner.end;
            const bool self_closing = s_[inner.end - 2] == '/';
            depth += inner.is_end ? -1 : self_closing ? 0 : 1;
            if (depth == 0) return inner.end;
        } else if (foreign && (equals_ignoring_case(spelt, "foreignobject") ||
                               equals_ignoring_case(spelt, "annotation-xml") ||
                               equals_ignoring_case(spelt, "desc") || inner.tag == Tag::title)) {
            islands += inner.is_end ? -1 : 1;
        } else if (foreign && islands <= 0 && !inner.is_end && breaks_out(inner.tag)) {
            return at;
        } else if (t.tag == Tag::select && !inner.is_end &&
                   (inner.tag == Tag::input || inner.tag == Tag::textarea)) {
            return at;
        } else if (!foreign && inner.tag == Tag::script && !inner.is_end) {
            at = lexer::end_of_script(s_, inner.end);
            if (at == npos) return npos;
            continue;
        }
        at = inner.end;
    }
    return npos;
}

void Scanner::add(Item::Kind kind, Tag tag, std::size_t offset, std::size_t length) {
    out_.items.push_back({kind, tag, false, false,
                          {static_cast<std::uint32_t>(offset), static_cast<std::uint32_t>(length)}});
}

// Ends the sequence in front of a block-level tag. What would show nothing is carried on to the
// next one, since a placeholder where there was no text would change the tree.
void Scanner::flush() {
    if (!visible_) {
        // White space between two block-level tags means nothing at all.
        while (out_.items.size() > first_item_ && out_.items.back().kind == Item::Kind::text)
            out_.items.pop_back();
        return;
    }
    const char32_t c = kFirstPlaceholder + static_cast<char32_t>(out_.sequences.size());
    const char utf8[4] = {static_cast<char>(0xf0 | (c >> 18)), static_cast<char>(0x80 | ((c >> 12) & 0x3f)),
                          static_cast<char>(0x80 | ((c >> 6) & 0x3f)), static_cast<char>(0x80 | (c & 0x3f))};
    emit({utf8, 4});
    const auto end = static_cast<std::uint32_t>(out_.items.size());
    out_.sequences.push_back({first_item_, end});
    first_item_ = end;
    visible_ = false;
}

}  // namespace

void scan_html(std::string_view source, const Limits& limits, Watch& watch, Skeleton& out) {
    Scanner(source, limits, watch, out).run();
}

}  // namespace copydesk
