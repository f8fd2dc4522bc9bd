#include "format/markdown_inline.h"

#include <algorithm>
#include <array>

#include "core/characters.h"
#include "format/words.h"

namespace copydesk {
namespace {

constexpr std::string_view kOfReferences =
    "#0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

constexpr bool is_alphanumeric(char c) noexcept { return is_ascii_alpha(c) || is_ascii_digit(c); }
constexpr bool is_ascii(char c) noexcept { return static_cast<unsigned char>(c) < 0x80; }

constexpr bool is_wide_space(char32_t c) noexcept {
    return c == 0xa0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200a) || c == 0x202f || c == 0x205f ||
           c == 0x3000;
}

// Where punctuation and symbols of other scripts stand. It need not be exact: what is in doubt
// is written as HTML, which says the same.
constexpr bool may_be_punctuation(char32_t c) noexcept {
    struct Range {
        char32_t first, last;
    };
    constexpr Range kRanges[] = {
        {0x80, 0xbf},       {0xd7, 0xd7},       {0xf7, 0xf7},       {0x2c2, 0x2df},
        {0x37e, 0x37e},     {0x387, 0x387},     {0x3f6, 0x3f6},     {0x482, 0x482},
        {0x55a, 0x55f},     {0x589, 0x58f},     {0x5be, 0x5be},     {0x5c0, 0x5c0},
        {0x5c3, 0x5c6},     {0x5f3, 0x5f4},     {0x600, 0x61f},     {0x66a, 0x66d},
        {0x6d4, 0x6d4},     {0x6de, 0x6e9},     {0x700, 0x70d},     {0x7f6, 0x7f9},
        {0x830, 0x85e},     {0x964, 0x965},     {0x970, 0x970},     {0xe3f, 0xe3f},
        {0xe4f, 0xe5b},     {0xf01, 0xf17},     {0x104a, 0x104f},   {0x10fb, 0x10fb},
        {0x1360, 0x1368},   {0x1390, 0x1400},   {0x166d, 0x166e},   {0x16eb, 0x16ed},
        {0x17d4, 0x17db},   {0x1800, 0x180a},   {0x2010, 0x2bff},   {0x2cf9, 0x2cff},
        {0x2e00, 0x2e7f},   {0x3001, 0x303f},   {0x3099, 0x30a0},   {0x30fb, 0x30fb},
        {0xa4fe, 0xa4ff},   {0xa60d, 0xa60f},   {0xd800, 0xf8ff},   {0xfd3e, 0xfd4f},
        {0xfdfc, 0xfe6f},   {0xfeff, 0xff0f},   {0xff1a, 0xff20},   {0xff3b, 0xff40},
        {0xff5b, 0xff65},   {0xffe0, 0xffff},   {0x10100, 0x1013f}, {0x1d000, 0x1d3ff},
        {0x1f000, 0x1faff}, {0xe0000, 0x10ffff}};
    return std::ranges::any_of(kRanges, [c](Range r) { return c >= r.first && c <= r.last; });
}

// A link's address inside (…): what would end it, or begin other markup, is percent-encoded.
std::string link_target(std::string_view url) {
    constexpr std::string_view kHexadecimal = "0123456789ABCDEF";
    std::string out;
    for (std::size_t i = 0; i < url.size(); ++i) {
        const auto c = static_cast<unsigned char>(url[i]);
        if (c <= ' ' || c == 0x7f || std::string_view("()<>\\`|").find(url[i]) != url.npos) {
            out += '%';
            out += kHexadecimal[c >> 4];
            out += kHexadecimal[c & 15];
        } else {
            // "&copy;" would be read as a character reference
            if (c == '&' && i + 1 < url.size() && !is_html_space(url[i + 1])) out += '\\';
            out += url[i];
        }
    }
    return out;
}

std::string_view delimiter(NodeKind what) noexcept {
    switch (what) {
        case NodeKind::strong: return "**";
        case NodeKind::emphasis: return "_";
        case NodeKind::subscript: return "<sub>";
        case NodeKind::superscript: return "<sup>";
        default: return "[";  // link
    }
}
std::string_view html_name(NodeKind what) noexcept {
    return what == NodeKind::strong ? "strong" : "em";
}
bool is_emphasis(NodeKind what) noexcept {
    return what == NodeKind::strong || what == NodeKind::emphasis;
}

}  // namespace

std::string backticks_around(std::string_view code, std::size_t at_least) {
    std::size_t longest = 0, run = 0;
    for (const char c : code) {
        run = c == '`' ? run + 1 : 0;
        longest = std::max(longest, run);
    }
    return std::string(std::max(at_least, longest + 1), '`');
}

MarkdownLine::Side MarkdownLine::side_of(std::string_view text, std::size_t at) {
    const char first = text[at];
    if (is_html_space(first)) return Side::space;
    if (is_ascii(first)) return is_alphanumeric(first) ? Side::letter : Side::punctuation;
    const char32_t c = next_code_point(text, at);
    if (is_wide_space(c)) return Side::space;
    return may_be_punctuation(c) ? Side::unsure : Side::letter;
}

MarkdownLine::Side MarkdownLine::last_side() const {
    if (out_.empty()) return Side::space;
    std::size_t at = out_.size() - 1;
    while (at > 0 && (static_cast<unsigned char>(out_[at]) & 0xc0u) == 0x80u) --at;
    return side_of(out_, at);
}

void MarkdownLine::add(const Step& step) {
    if (step.kind == Step::Kind::leaf) {
        add_leaf(step);
    } else if (step.what < NodeKind::text) {  // a block inside a table's cell
        (step.what == NodeKind::cell ? space_ : break_) = true;
    } else if (step.kind == Step::Kind::open) {
        open(step.what, step.node->url);
    } else {
        close(step.what);
    }
}

void MarkdownLine::add_leaf(const Step& step) {
    const BodyNode& node = *step.node;
    switch (step.what) {
        case NodeKind::text:
            if (in_code_)
                code_ += clean_text(node.text, scratch_);
            else
                text(clean_text(node.text, scratch_));
            break;
        case NodeKind::line_break: break_ = true; break;
        case NodeKind::code:
        case NodeKind::math: code(clean_text(node.text, scratch_)); break;
        case NodeKind::image: image(node); break;
        default:  // embed
            if (!node.url.empty()) open(NodeKind::link, node.url);
            text(node.detail.empty() ? "embed" : clean_text(node.detail, scratch_));
            if (!node.url.empty()) close(NodeKind::link);
    }
}

void MarkdownLine::open(NodeKind what, std::string_view url) {
    if (what == NodeKind::inline_code) {
        in_code_ = true;
        code_.clear();
        return;
    }
    // "**a****b**" means nothing good: emphasis that goes on is one.
    const bool beside = !space_ && !break_ && (marks_.empty() || marks_.back().written);
    if (beside && is_emphasis(what) && !closing_.empty() && closing_.back().what == what) {
        marks_.push_back(closing_.back());
        closing_.pop_back();
        return;
    }
    marks_.push_back({what, url});
}

void MarkdownLine::close(NodeKind what) {
    if (what == NodeKind::inline_code) {
        in_code_ = false;
        code(code_);
        return;
    }
    if (marks_.back().written) closing_.push_back(marks_.back());  // else it held nothing
    marks_.pop_back();
}

std::string MarkdownLine::finish() {
    write_closers(Side::space);
    return std::move(out_);
}

// Writes what was put off until it is known what stands beside it: closing marks, the space or
// line break, opening marks. Spaces so come to stand outside of marks, where Markdown wants them.
void MarkdownLine::begin_visible(Side next) {
    const bool has_openers = std::ranges::any_of(marks_, [](const Mark& m) { return !m.written; });
    if (out_.empty()) space_ = break_ = false;
    write_closers(space_ || break_ ? Side::space : has_openers ? Side::punctuation : next);
    if (break_ && place_ == Place::paragraph) {
        out_ += "\\\n";
        line_start_ = true;
        digits_only_ = false;
    } else if (break_ && place_ == Place::cell) {
        out_ += "<br>";
    } else if (break_ || space_) {
        out_ += ' ';
    }
    space_ = break_ = false;
    if (has_openers) write_openers(next);
}

void MarkdownLine::write_openers(Side next) {
    for (std::size_t i = 0; i < marks_.size(); ++i) {
        Mark& mark = marks_[i];
        if (mark.written) continue;
        const Side after = i + 1 < marks_.size() ? Side::punctuation : next;
        const Side before = line_start_ ? Side::space : last_side();
        const bool outside = before == Side::space || before == Side::punctuation;
        // Left-flanking, as CommonMark calls it; an underscore may also not open inside a word.
        mark.holds = after != Side::space && (outside || after == Side::letter) &&
                     (outside || mark.what == NodeKind::strong);
        if (mark.what == NodeKind::link && !out_.empty() && out_.back() == '!')
            out_.insert(out_.size() - 1, 1, '\\');  // "![…](…)" would be an image
        mark.at = out_.size();
        mark.written = true;
        out_ += delimiter(mark.what);
        line_start_ = digits_only_ = false;
    }
}

void MarkdownLine::write_closers(Side next) {
    for (std::size_t i = 0; i < closing_.size(); ++i) {
        Mark& mark = closing_[i];
        const Side after = i + 1 < closing_.size() ? Side::punctuation : next;
        const Side before = last_side();
        if (is_emphasis(mark.what)) {
            const bool outside = after == Side::space || after == Side::punctuation;
            const bool closes = before != Side::space && (outside || before == Side::letter) &&
                                (outside || mark.what == NodeKind::strong);
            if (mark.holds && closes)
                out_ += delimiter(mark.what);
            else
                fall_back(mark);
        } else if (mark.what == NodeKind::link) {
            out_ += "](" + link_target(clean_text(mark.url, scratch_)) + ")";
        } else {
            out_ += mark.what == NodeKind::subscript ? "</sub>" : "</sup>";
        }
    }
    closing_.clear();
}

// The marks would not be read as such between these neighbours: says it in HTML.
void MarkdownLine::fall_back(Mark& mark) {
    const std::size_t size = delimiter(mark.what).size();
    std::string tag = "<";
    (tag += html_name(mark.what)) += '>';
    out_.replace(mark.at, size, tag);
    const std::size_t longer = tag.size() - size;
    for (auto* others : {&marks_, &closing_})
        for (Mark& other : *others)
            if (other.written && other.at > mark.at) other.at += longer;
    out_ += tag.insert(1, 1, '/');
}

void MarkdownLine::text(std::string_view words) {
    for (std::size_t at = 0; at < words.size();) {
        if (is_html_space(words[at])) {
            space_ = true;
            ++at;
            continue;
        }
        std::size_t end = at;
        while (end < words.size() && !is_html_space(words[end])) ++end;
        word(words.substr(at, end - at), end < words.size());
        at = end;
    }
}

// `ends`: it is a whole word, to which no later text can add.
void MarkdownLine::word(std::string_view word, bool ends) {
    begin_visible(side_of(word, 0));
    for (std::size_t at = 0; at < word.size(); ++at) {
        const char c = word[at];
        if (needs_escape(word, at, ends)) out_ += '\\';
        out_ += c;
        digits_only_ = is_ascii_digit(c) && (line_start_ || digits_only_);
        line_start_ = false;
    }
}

bool MarkdownLine::needs_escape(std::string_view word, std::size_t at, bool ends) const {
    const char c = word[at];
    switch (c) {
        case '\\':
        case '`':
        case '*':
        case '[':
        case ']':
        case '<':
        case '~':
        case '|': return true;
        case '_':  // means nothing inside a word
            return at == 0 || at + 1 == word.size() || !is_alphanumeric(word[at - 1]) ||
                   !is_alphanumeric(word[at + 1]);
        case '&': {  // "&amp;" would be a reference
            const std::size_t end = word.find_first_not_of(kOfReferences, at + 1);
            return end == word.npos ? !ends : word[end] == ';' && end > at + 1;
        }
        case '#': return line_start_ || place_ == Place::heading;
        case '>':
        case '+':
        case '-':
        case '=':
        case ':': return line_start_;  // ":-" draws a table
        case '.':
        case ')': return digits_only_;
        default: return false;
    }
}

// Something that is no text, and is written as it is.
void MarkdownLine::atom(std::string_view markup) {
    begin_visible(Side::punctuation);
    out_ += markup;
    line_start_ = digits_only_ = false;
}

void MarkdownLine::code(std::string_view content) {
    content = trim(content);
    if (content.empty()) return;
    // Two spans side by side would be one with other backticks: they are one.
    bool beside = !space_ && !break_ && code_end_ > 0 && code_end_ == out_.size() &&
                  closing_.empty() && (marks_.empty() || marks_.back().written);
    constexpr std::size_t kLongest = 4096;  // bytes that are written again
    if (beside && last_code_.size() > kLongest) {
        atom("<!-- -->");
        beside = false;
    }
    if (beside) out_.resize(code_begin_);
    last_code_ = beside ? last_code_ + std::string(content) : std::string(content);
    content = last_code_;
    const std::string fence = backticks_around(content, 1);
    const bool pad = content.front() == '`' || content.back() == '`';
    std::string out = fence;
    if (pad) out += ' ';
    for (const char c : content) {
        if (c == '|' && place_ == Place::cell) out += '\\';
        out += is_html_space(c) ? ' ' : c;
    }
    if (pad) out += ' ';
    atom(out += fence);
    code_end_ = out_.size();
    code_begin_ = code_end_ - out.size();
}

void MarkdownLine::image(const BodyNode& node) {
    MarkdownLine alternative(place_);
    alternative.line_start_ = false;
    alternative.text(clean_text(node.text, scratch_));
    std::string out = "![" + alternative.finish() + "](";
    out += link_target(clean_text(node.url, scratch_));
    atom(out += ')');
}

}  // namespace copydesk
