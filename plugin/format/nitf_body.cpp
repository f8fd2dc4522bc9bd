#include "format/nitf_body.h"

#include <algorithm>

#include "format/words.h"

namespace copydesk {

void NitfBody::blocks(std::size_t at, std::size_t end) {
    for (; at < end; at = next_[at]) block(at);
}

void NitfBody::block(std::size_t at) {
    const Step& step = steps_[at];
    if (step.kind == Step::Kind::leaf) return leaf_block(step);
    switch (step.what) {
        case NodeKind::list: return list(at);
        case NodeKind::quote: return quote(at);
        case NodeKind::note: return note(at);
        case NodeKind::figure: return figure(at);
        case NodeKind::table: return table(at);
        case NodeKind::heading:
            // NITF has one kind of heading inside the text; its class says the level.
            out_.line("hl2");
            out_.attribute("class",
                           "level" + std::to_string(std::clamp<int>(step.node->level, 1, 6)));
            break;
        default: out_.line("p");
    }
    inlines(at + 1, last(at));
    out_.close();
}

// Between blocks: code and formulas stand as they are written, embeds as media.
void NitfBody::leaf_block(const Step& step) {
    const BodyNode& of = *step.node;
    if (step.what == NodeKind::embed) {
        out_.line("media");
        out_.attribute("media-type", of.detail.empty() ? std::string_view("other") : of.detail);
        out_.open("media-reference");
        out_.attribute("source", of.url);
        out_.close();
    } else if (step.what == NodeKind::image) {
        return;  // stands in figures only
    } else {
        out_.line("pre");
        std::string kind(step.what == NodeKind::code ? "code" : "math");
        if (!of.detail.empty()) kind.append(" ").append(of.detail);
        out_.attribute("class", kind);
        out_.text(of.text);
    }
    out_.close();
}

void NitfBody::content(std::size_t at) {
    if (steps_[at].inlines)
        inlines(at + 1, last(at));
    else
        blocks(at + 1, last(at));
}

void NitfBody::quote(std::size_t at) {
    out_.line("bq");
    out_.attribute("quote-source", steps_[at].node->url);
    out_.open("block");
    if (steps_[at].inlines) out_.line("p");
    content(at);
    if (steps_[at].inlines) out_.close();
    out_.close();
    out_.close();
}

void NitfBody::note(std::size_t at) {
    const std::string_view id = steps_[at].node->detail;
    out_.line("fn");
    if (is_xml_name(id) && ids_.insert(id).second) out_.attribute("id", id);
    out_.open("body.content");
    if (steps_[at].inlines) out_.line("p");
    content(at);
    if (steps_[at].inlines) out_.close();
    out_.close();
    out_.close();
}

// A list without items is none in NITF.
void NitfBody::list(std::size_t at) {
    if (!holds(at, NodeKind::item)) return;
    out_.line(steps_[at].node->ordered ? "ol" : "ul");
    for (std::size_t item = at + 1; item < last(at); item = next_[item]) {
        out_.line("li");
        content(item);
        out_.close();
    }
    out_.text("\n");
    out_.close();
}

bool NitfBody::holds(std::size_t at, NodeKind kind) const {
    for (std::size_t child = at + 1; child < last(at); child = next_[child])
        if (steps_[child].what == kind) return true;
    return false;
}

void NitfBody::each(std::size_t at, NodeKind kind, const char* name) {
    for (std::size_t child = at + 1; child < last(at); child = next_[child]) {
        if (steps_[child].what != kind) continue;
        out_.line(name);
        inlines(child + 1, last(child));
        out_.close();
    }
}

void NitfBody::reference(const BodyNode& image) {
    out_.line("media-reference");
    out_.attribute("source", image.url);
    out_.attribute("alternate-text", image.text);
    if (image.width > 0) out_.number("width", image.width);
    if (image.height > 0) out_.number("height", image.height);
    if (image.width > 0 || image.height > 0) out_.attribute("units", "pixels");
    out_.close();
}

// NITF orders what is said of a picture: where it is, what it shows, who made it. What else
// stands in the figure follows it.
void NitfBody::figure(std::size_t at) {
    const bool images = holds(at, NodeKind::image);
    if (images || holds(at, NodeKind::caption) || holds(at, NodeKind::credit)) {
        out_.line("media");
        out_.attribute("media-type", "image");
        for (std::size_t child = at + 1; child < last(at); child = next_[child])
            if (steps_[child].what == NodeKind::image) reference(*steps_[child].node);
        if (!images) reference({});  // the page prints the caption of one that it does not show
        each(at, NodeKind::caption, "media-caption");
        each(at, NodeKind::credit, "media-producer");
        out_.text("\n");
        out_.close();
    }
    for (std::size_t child = at + 1; child < last(at); child = next_[child]) {
        const NodeKind kind = steps_[child].what;
        if (kind != NodeKind::image && kind != NodeKind::caption && kind != NodeKind::credit)
            block(child);
    }
}

void NitfBody::table(std::size_t at) {
    out_.line("table");
    bool captioned = false;
    for (std::size_t child = at + 1; child < last(at); child = next_[child]) {
        if (steps_[child].what != NodeKind::caption) continue;
        if (captioned) {
            out_.open("br");
            out_.close();
        } else {
            out_.line("caption");
        }
        captioned = true;
        inlines(child + 1, last(child));
    }
    if (captioned) out_.close();
    for (std::size_t child = at + 1; child < last(at); child = next_[child])
        if (steps_[child].what == NodeKind::row) row(child);
    out_.text("\n");
    out_.close();
}

void NitfBody::row(std::size_t at) {
    if (!holds(at, NodeKind::cell)) return;
    out_.line("tr");
    for (std::size_t cell = at + 1; cell < last(at); cell = next_[cell]) {
        const BodyNode& of = *steps_[cell].node;
        out_.open(of.ordered ? "th" : "td");
        if (of.height > 1) out_.number("rowspan", std::min(of.height, 65534u));
        if (of.width > 1) out_.number("colspan", std::min(of.width, 1000u));
        content(cell);
        out_.close();
    }
    out_.close();
}

void NitfBody::inlines(std::size_t at, std::size_t end) {
    for (; at < end; at = next_[at])
        steps_[at].kind == Step::Kind::leaf ? inline_leaf(steps_[at]) : inline_element(at);
}

void NitfBody::inline_leaf(const Step& step) {
    const BodyNode& of = *step.node;
    if (step.what == NodeKind::text) return out_.text(of.text);
    if (step.what == NodeKind::line_break) {
        out_.open("br");
    } else if (step.what == NodeKind::math) {
        out_.open("em");
        out_.attribute("class", "math");
        out_.text(of.text);
    } else {  // NITF has no media inside a line: a link leads there
        out_.open("a");
        out_.attribute("class", name_of(step.what));
        out_.attribute("href", of.url);
        if (step.what == NodeKind::image) out_.text(of.text);
    }
    out_.close();
}

// NITF knows emphasis of one kind, told apart by its class; and it knows what stands below or
// above the line as part of a number, where it is bare text.
void NitfBody::inline_element(std::size_t at) {
    const Step& step = steps_[at];
    const bool bare = next_[at] == at + 3 && steps_[at + 1].what == NodeKind::text;
    switch (step.what) {
        case NodeKind::link:
            out_.open("a");
            out_.attribute("href", step.node->url);
            break;
        case NodeKind::subscript:
        case NodeKind::superscript:
            if (bare) {
                out_.open("num");
                out_.element(name_of(step.what).data(), steps_[at + 1].node->text);
                return out_.close();
            }
            [[fallthrough]];
        case NodeKind::strong:
        case NodeKind::inline_code:
            out_.open("em");
            out_.attribute("class", name_of(step.what));
            break;
        default: out_.open("em");
    }
    inlines(at + 1, last(at));
    out_.close();
}

}  // namespace copydesk
