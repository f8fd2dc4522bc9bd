#include "format/tei_body.h"

#include <algorithm>

#include "core/characters.h"
#include "format/words.h"

namespace copydesk {

std::string tei_pointer(std::string_view url) {
    constexpr std::string_view kHexadecimal = "0123456789ABCDEF", kOther = "-._~:/?@!$&'()*+,;=";
    std::string scratch, out;
    url = clean_text(trim(url), scratch);
    if (url.starts_with('#') && is_xml_name(url.substr(1))) return std::string(url);  // a note
    const std::size_t colon = url.find(':');
    if (colon == std::string_view::npos || colon == 0 || !is_ascii_alpha(url[0])) return out;
    for (const char c : url.substr(0, colon))
        if (!is_ascii_alpha(c) && !is_ascii_digit(c) && c != '+' && c != '-' && c != '.')
            return out;
    bool fragment = false;
    for (std::size_t at = 0; at < url.size(); ++at) {
        const char c = url[at];
        const auto is_digit = [&](std::size_t i) {
            return i < url.size() && (is_ascii_digit(url[i]) ||
                                      (ascii_lower(url[i]) >= 'a' && ascii_lower(url[i]) <= 'f'));
        };
        const bool escape = c == '%' && is_digit(at + 1) && is_digit(at + 2);
        const bool hash = c == '#' && !fragment;
        fragment |= hash;
        if (escape || hash || is_ascii_alpha(c) || is_ascii_digit(c) ||
            kOther.find(c) != std::string_view::npos) {
            out += c;
        } else {
            const auto byte = static_cast<unsigned char>(c);
            ((out += '%') += kHexadecimal[byte >> 4]) += kHexadecimal[byte & 15u];
        }
    }
    return out;
}

namespace {

bool is_token(std::string_view text) {
    return std::ranges::all_of(text, [](char c) { return c > ' ' && c < 0x7f; });
}

}  // namespace

// A heading opens a division, which holds what follows up to the next of its level or above.
void TeiBody::write() {
    bool has_text = false;  // as TEI asks of a body; figures and notes may stand anywhere
    for (std::size_t at = 0; at < steps_.size(); at = next_[at]) {
        const NodeKind what = steps_[at].what;
        has_text = has_text || (what != NodeKind::figure && what != NodeKind::note);
        what == NodeKind::heading ? division(at) : block(at);
    }
    for (; !divisions_.empty(); divisions_.pop_back()) out_.close();
    if (!has_text) {
        out_.open("p");
        out_.close();
    }
}

void TeiBody::division(std::size_t heading) {
    const int level = std::clamp<int>(steps_[heading].node->level, 1, 6);
    for (; !divisions_.empty() && divisions_.back() >= level; divisions_.pop_back()) out_.close();
    divisions_.push_back(level);
    out_.line("div");
    out_.attribute("type", "level" + std::to_string(level));
    out_.line("head");
    inlines(heading + 1, last(heading));
    out_.close();
}

void TeiBody::blocks(std::size_t at, std::size_t end) {
    for (; at < end; at = next_[at]) block(at);
}

void TeiBody::block(std::size_t at) {
    const Step& step = steps_[at];
    if (step.kind == Step::Kind::leaf) return leaf_block(step);
    switch (step.what) {
        case NodeKind::list: return list(at);
        case NodeKind::figure: return figure(at);
        case NodeKind::table: return table(at);
        case NodeKind::heading:  // inside an item, a cell, a quote, where no division may begin
            out_.line("p");
            out_.attribute("rend", "heading");
            break;
        case NodeKind::quote:
            out_.line("quote");
            pointer("source", step.node->url);
            break;
        case NodeKind::note:
            out_.line("note");
            if (is_xml_name(step.node->detail) && ids_.insert(step.node->detail).second)
                out_.attribute("xml:id", step.node->detail);
            break;
        default: out_.line("p");
    }
    content(at);
    out_.close();
}

void TeiBody::leaf_block(const Step& step) {
    const BodyNode& of = *step.node;
    out_.line("p");
    if (step.what == NodeKind::math) {
        formula(of);
    } else if (step.what == NodeKind::code) {
        out_.open("code");
        if (is_token(of.detail)) out_.attribute("lang", of.detail);
        out_.attribute("xml:space", "preserve");
        out_.text(of.text);
        out_.close();
    } else {
        inline_leaf(step);
    }
    out_.close();
}

void TeiBody::content(std::size_t at) {
    if (steps_[at].inlines)
        inlines(at + 1, last(at));
    else
        blocks(at + 1, last(at));
}

// A list without items is none in TEI, nor is a row without cells or a table without rows.
void TeiBody::list(std::size_t at) {
    if (!holds(at, NodeKind::item)) return;
    out_.line("list");
    out_.attribute("rend", steps_[at].node->ordered ? "numbered" : "bulleted");
    for (std::size_t item = at + 1; item < last(at); item = next_[item]) {
        out_.line("item");
        content(item);
        out_.close();
    }
    out_.text("\n");
    out_.close();
}

bool TeiBody::holds(std::size_t at, NodeKind kind) const {
    for (std::size_t child = at + 1; child < last(at); child = next_[child])
        if (steps_[child].what == kind && (kind != NodeKind::row || holds(child, NodeKind::cell)))
            return true;
    return false;
}

void TeiBody::graphic(const BodyNode& image) {
    const std::string url = tei_pointer(image.url);
    if (url.empty()) return;
    out_.open("graphic");
    if (image.width > 0) out_.attribute("width", std::to_string(image.width) + "px");
    if (image.height > 0) out_.attribute("height", std::to_string(image.height) + "px");
    out_.attribute("url", url);
    if (!image.text.empty()) out_.element("desc", image.text);
    out_.close();
}

void TeiBody::formula(const BodyNode& math) {
    out_.open("formula");
    if (math.detail == "tex" || math.detail == "mathml") out_.attribute("notation", math.detail);
    out_.text(math.text);
    out_.close();
}

// The caption heads the figure; who made the picture stands as its byline.
void TeiBody::figure(std::size_t at) {
    out_.line("figure");
    for (std::size_t child = at + 1; child < last(at); child = next_[child]) {
        const Step& step = steps_[child];
        if (step.what == NodeKind::image) {
            out_.text("\n");
            graphic(*step.node);
        } else if (step.what == NodeKind::caption || step.what == NodeKind::credit) {
            out_.line(step.what == NodeKind::caption ? "head" : "byline");
            inlines(child + 1, last(child));
            out_.close();
        } else {
            block(child);
        }
    }
    out_.text("\n");
    out_.close();
}

void TeiBody::table(std::size_t at) {
    if (!holds(at, NodeKind::row)) return;
    out_.line("table");
    for (std::size_t child = at + 1; child < last(at); child = next_[child]) {
        if (steps_[child].what != NodeKind::caption) continue;
        out_.line("head");
        inlines(child + 1, last(child));
        out_.close();
    }
    for (std::size_t row = at + 1; row < last(at); row = next_[row]) {
        if (steps_[row].what != NodeKind::row || !holds(row, NodeKind::cell)) continue;
        out_.line("row");
        for (std::size_t cell = row + 1; cell < last(row); cell = next_[cell]) {
            const BodyNode& of = *steps_[cell].node;
            out_.open("cell");
            if (of.ordered) out_.attribute("role", "label");
            if (of.height > 1) out_.number("rows", std::min(of.height, 65534u));
            if (of.width > 1) out_.number("cols", std::min(of.width, 1000u));
            content(cell);
            out_.close();
        }
        out_.close();
    }
    out_.text("\n");
    out_.close();
}

void TeiBody::inlines(std::size_t at, std::size_t end) {
    for (; at < end; at = next_[at])
        steps_[at].kind == Step::Kind::leaf ? inline_leaf(steps_[at]) : inline_element(at);
}

void TeiBody::inline_leaf(const Step& step) {
    const BodyNode& of = *step.node;
    switch (step.what) {
        case NodeKind::text: return out_.text(of.text);
        case NodeKind::math: return formula(of);
        case NodeKind::image: return graphic(of);
        case NodeKind::line_break: out_.open("lb"); break;
        default:
            out_.open("ptr");
            out_.attribute("type", is_xml_name(of.detail) ? of.detail : std::string_view("embed"));
            pointer("target", of.url);
    }
    out_.close();
}

void TeiBody::inline_element(std::size_t at) {
    const Step& step = steps_[at];
    switch (step.what) {
        case NodeKind::link:
            out_.open("ref");
            pointer("target", step.node->url);
            break;
        case NodeKind::inline_code: out_.open("code"); break;
        case NodeKind::emphasis: out_.open("emph"); break;
        default:
            out_.open("hi");
            out_.attribute("rend", step.what == NodeKind::strong        ? "bold"
                                   : step.what == NodeKind::subscript   ? "subscript"
                                   : step.what == NodeKind::superscript ? "superscript"
                                                                        : "italic");
    }
    inlines(at + 1, last(at));
    out_.close();
}

}  // namespace copydesk
