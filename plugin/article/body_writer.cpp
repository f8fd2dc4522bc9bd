#include "article/body_writer.h"

#include <algorithm>

#include "article/attributes.h"
#include "core/characters.h"
#include "core/url.h"
#include "facts/pictures.h"

namespace copydesk {
namespace {

constexpr std::uint32_t kLargestSize = 65'535;  // of images in pixels
constexpr std::uint32_t kWidestCell = 1'000;    // columns or rows, as HTML caps them

bool is_language(std::string_view name) { return !name.empty() && name.size() < 24; }

// "language-cpp", "lang-cpp", "highlight-source-cpp", "sourceCode cpp" -> "cpp"
std::string code_language(const Page& page, NodeId node) {
    for (const std::string_view name : {"data-lang", "data-language"})
        if (std::string said = rare_attribute(start_tag(page, node), name); is_language(said))
            return said;
    const auto classes = page.raw_attribute(node, AttributeName::class_);
    if (!classes) return {};
    for (std::string_view mark : {"language-", "lang-", "highlight-source-", "brush: ", "brush:"}) {
        const std::size_t at = classes->find(mark);
        if (at == std::string_view::npos) continue;
        std::string_view name = classes->substr(at + mark.size());
        name = name.substr(0, name.find_first_of(" \t\n;\""));
        if (is_language(name)) return std::string(name);
    }
    for (std::string_view mark : {"sourceCode ", "hljs "})
        if (classes->starts_with(mark)) {
            const std::string_view name = trim(classes->substr(mark.size()));
            if (is_language(name) && name.find(' ') == std::string_view::npos)
                return std::string(name);
        }
    return {};
}

// Line numbers that stand beside the code in an element of their own.
bool is_gutter(const Page& page, NodeId pre) {
    std::string text = page.text_of_node(pre);
    if (!std::all_of(text.begin(), text.end(),
                     [](char c) { return is_ascii_digit(c) || is_html_space(c) || c == '.'; }))
        return false;
    for (NodeId n = pre; n != kNone && page.nodes[n].tag != Tag::tr; n = page.nodes[n].parent) {
        const std::string_view classes =
            page.raw_attribute(n, AttributeName::class_).value_or(std::string_view());
        for (const std::string_view mark : {"gutter", "lineno", "line-number", "linenumber"})
            if (classes.find(mark) != std::string_view::npos) return true;
    }
    return false;
}

// A number in front of a line of code: it links into the code or is named so.
bool is_line_number(const Page& page, RunId run, NodeId pre) {
    constexpr std::uint32_t kNumber = 16;  // bytes, blanks included
    if (page.runs[run].raw.length > kNumber) return false;
    const std::string_view text = trim(page.raw(page.runs[run].raw));
    if (text.empty() || !std::all_of(text.begin(), text.end(), is_ascii_digit)) return false;
    for (NodeId n = page.runs[run].node; n > pre; n = page.nodes[n].parent) {
        if (page.nodes[n].tag == Tag::a &&
            page.raw_attribute(n, AttributeName::href).value_or("").starts_with('#'))
            return true;
        const std::string_view name = page.raw_attribute(n, AttributeName::class_).value_or("");
        for (const std::string_view mark : {"lineno", "linenos", "line-number", "ln", "lnt"})
            if (name == mark) return true;
    }
    return false;
}

}  // namespace

std::size_t BodyWriter::open(NodeKind kind) {
    BodyNode node;
    node.kind = kind;
    article_.body.push_back(node);
    return article_.body.size() - 1;
}

void BodyWriter::close(std::size_t index) {
    article_.body[index].end = static_cast<std::uint32_t>(article_.body.size());
}

std::string_view BodyWriter::keep_url(std::string_view reference) {
    const std::string url = base_.resolve(reference);
    return url.empty() ? std::string_view() : keep(url);
}

// A link to a note of the article says no more than which.
std::string_view BodyWriter::link_url(std::string_view reference) {
    const std::string_view trimmed = trim(reference);
    if (trimmed.starts_with('#') && note_ids_.contains(std::string(trimmed.substr(1))))
        return keep(trimmed);
    return keep_url(reference);
}

void BodyWriter::close_containers(std::size_t keep) {
    while (containers_.size() > keep) {
        const OpenContainer& innermost = containers_.back();
        if (innermost.kind == NodeKind::row) fill_row(page_.nodes[innermost.node].end);
        close(innermost.index);
        containers_.pop_back();
    }
}

std::size_t BodyWriter::open_cell(NodeId cell) {
    const std::size_t index = open(NodeKind::cell);
    BodyNode& made = article_.body[index];
    made.ordered = page_.nodes[cell].tag == Tag::th;
    made.width = bounded_number(page_.attribute(cell, AttributeName::colspan), kWidestCell);
    made.height = bounded_number(page_.attribute(cell, AttributeName::rowspan), kWidestCell);
    return index;
}

// The cells of the innermost container, a row, that nothing was written of and that stand before
// `cell`, or all if that is its end: without them those behind would move into other columns.
void BodyWriter::fill_row(NodeId cell) {
    OpenContainer& row = containers_.back();
    std::uint32_t cells = 0;
    for (NodeId n = row.rest; n < cell && cells < kWidestCell; n = page_.nodes[n].end) {
        if (page_.nodes[n].tag != Tag::td && page_.nodes[n].tag != Tag::th) continue;
        close(open_cell(n));
        ++cells;
    }
    if (cell < page_.nodes[row.node].end) row.rest = page_.nodes[cell].end;
}

void BodyWriter::open_containers(NodeId node) {
    const std::vector<Container>& wanted = outline_.containers_of(node);
    std::size_t same = 0;
    while (same < wanted.size() && same < containers_.size() &&
           wanted[same].node == containers_[same].node)
        ++same;
    close_containers(same);
    for (; same < wanted.size(); ++same) {
        const Container& c = wanted[same];
        const bool in_row =
            c.kind == NodeKind::cell && same > 0 && containers_.back().kind == NodeKind::row;
        if (in_row) fill_row(c.node);
        const std::size_t index = c.kind == NodeKind::cell ? open_cell(c.node) : open(c.kind);
        containers_.push_back({c.node, c.kind, index, c.node + 1});
        BodyNode& made = article_.body[index];
        if (c.kind == NodeKind::list) made.ordered = page_.nodes[c.node].tag == Tag::ol;
        if (c.kind == NodeKind::note) made.detail = keep(notes_.at(c.node));
        if (c.kind == NodeKind::quote)
            if (const auto cite = page_.raw_attribute(c.node, AttributeName::cite))
                made.url = keep_url(*cite);
    }
}

void BodyWriter::append_plain(std::string_view text, NodeKind kind, std::uint8_t level,
                              std::string_view language) {
    if (text.empty()) return;
    if (!article_.text.empty()) article_.text += "\n\n";
    FlatBlock flat;
    flat.kind = kind == NodeKind::heading ? COPYDESK_BLOCK_HEADING
                : kind == NodeKind::code  ? COPYDESK_BLOCK_CODE
                : kind == NodeKind::math  ? COPYDESK_BLOCK_MATH
                                          : COPYDESK_BLOCK_PARAGRAPH;
    flat.level = level;
    for (const OpenContainer& c : containers_) {
        if (c.kind == NodeKind::list) ++flat.level;
        if (kind != NodeKind::paragraph) continue;
        if (c.kind == NodeKind::item) flat.kind = COPYDESK_BLOCK_LIST_ITEM;
        if (c.kind == NodeKind::quote) flat.kind = COPYDESK_BLOCK_QUOTE;
        if (c.kind == NodeKind::cell) flat.kind = COPYDESK_BLOCK_TABLE_CELL;
        if (c.kind == NodeKind::note) flat.kind = COPYDESK_BLOCK_NOTE;
    }
    if (flat.kind != COPYDESK_BLOCK_LIST_ITEM) flat.level = level;
    flat.offset = article_.text.size();
    flat.length = text.size();
    flat.language = language;
    article_.blocks.push_back(flat);
    article_.text.append(text);
    WatchOfThread::check_after(text.size());
}

void BodyWriter::append_figure(std::size_t index) {
    FlatBlock flat;
    flat.kind = COPYDESK_BLOCK_FIGURE;
    std::string caption;
    for (std::size_t i = index + 1; i < article_.body.size(); ++i) {
        const BodyNode& node = article_.body[i];
        if (node.kind == NodeKind::credit) {
            i = node.end - 1;
            continue;
        }
        if (node.kind == NodeKind::image) flat.url = node.url;
        if (node.kind == NodeKind::text) caption.append(node.text);
    }
    flat.caption = keep(caption);
    article_.blocks.push_back(flat);
}

void BodyWriter::block(BlockId id) {
    const NodeId node = page_.blocks[id].node;
    const NodeId pre = outline_.preformatted(node);
    if (pre != kNone) {
        if (pre != last_pre_ && !is_gutter(page_, pre)) code_block(id);
        last_pre_ = pre;
        return;
    }
    last_pre_ = kNone;
    text_block(id);
}

// All blocks of a pre are one code block, with its white space as it stands.
void BodyWriter::code_block(BlockId id) {
    const NodeId pre = outline_.preformatted(page_.blocks[id].node);
    const Node& node = page_.nodes[pre];
    std::string text;
    BlockId last = kNone;
    for (RunId run = node.first_run; run < node.end_run; ++run) {
        const bool begins = page_.runs[run].block != last;
        last = page_.runs[run].block;
        if (begins ? !text.empty() && text.back() != '\n' : page_.runs[run].line_break)
            text += '\n';
        if (!is_line_number(page_, run, pre)) page_.append_text(run, run + 1, text, true);
    }
    while (!text.empty() && is_html_space(text.back())) text.pop_back();
    if (text.empty()) return;
    open_containers(node.parent);
    std::string language = code_language(page_, pre);
    for (NodeId n = pre + 1; n < node.end && language.empty(); ++n)
        language = code_language(page_, n);
    if (language.empty() && node.parent != kNone) language = code_language(page_, node.parent);
    const std::size_t index = open(NodeKind::code);
    article_.body[index].text = keep(text);
    article_.body[index].detail = keep(language);
    close(index);
    append_plain(text, NodeKind::code, 0, article_.body[index].detail);
}

void BodyWriter::add_text(std::string_view text) {
    if (text.empty()) return;
    const std::size_t index = open(NodeKind::text);
    article_.body[index].text = keep(text);
    WatchOfThread::check_after(text.size());
    close(index);
}

void BodyWriter::add_image(NodeId image) {
    const std::string reference = picture_address(page_, image);
    const std::string_view url = reference.empty() ? std::string_view() : keep_url(reference);
    if (url.empty()) return;
    const std::size_t index = open(NodeKind::image);
    BodyNode& made = article_.body[index];
    made.url = url;
    made.text = keep(page_.attribute(image, AttributeName::alt));
    made.width = bounded_number(page_.attribute(image, AttributeName::width), kLargestSize);
    made.height = bounded_number(page_.attribute(image, AttributeName::height), kLargestSize);
    close(index);
}

bool BodyWriter::figure(NodeId node, const FigureText& beside) {
    const bool in_table = [&] {
        const NodeId table = page_.closest(node, Tag::table);
        return table != kNone && !containers_.empty() &&
               containers_.front().kind == NodeKind::table;
    }();
    if (in_table) return true;
    close_containers(0);
    const std::size_t index = open(NodeKind::figure);
    for (NodeId n = node; n < page_.nodes[node].end; ++n)
        if (page_.nodes[n].tag == Tag::img && !is_formula_image(page_, n)) {
            add_image(n);
            if (article_.body.size() > index + 1) break;
        }
    if (article_.body.size() == index + 1) {  // no image that can be named
        article_.body.pop_back();
        return false;
    }
    const FigureText text = page_.has_text(node) ? read_figure_text(page_, node) : beside;
    add_line(NodeKind::caption, text.caption);
    add_line(NodeKind::credit, text.credit);
    if (images_.empty() || !text.caption.empty() || !text.credit.empty())
        if (const auto& image = article_.body[index + 1]; image.kind == NodeKind::image)
            images_.push_back({std::string(image.url), text, image.width});
    close(index);
    append_figure(index);
    return true;
}

void BodyWriter::add_line(NodeKind kind, std::string_view text) {
    if (text.empty()) return;
    const std::size_t at = open(kind);
    add_text(text);
    close(at);
}

void BodyWriter::figure(const Fact& image) {
    if (image.value.empty() && image.caption.empty() && image.credit.empty()) return;
    close_containers(0);
    const std::size_t index = open(NodeKind::figure);
    if (!image.value.empty()) {
        const std::size_t at = open(NodeKind::image);
        article_.body[at].url = keep(image.value);
        close(at);
    }
    add_line(NodeKind::caption, image.caption);
    add_line(NodeKind::credit, image.credit);
    close(index);
    append_figure(index);
}

void BodyWriter::finish() { close_containers(0); }

}  // namespace copydesk
