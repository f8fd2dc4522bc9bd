#include "article/body_writer.h"

#include <algorithm>

#include "core/byte_search.h"
#include "core/characters.h"
#include "core/url.h"
#include "text/references.h"

namespace copydesk {
namespace {

constexpr std::uint32_t kLargestSize = 65'535;  // of images in pixels
constexpr std::uint32_t kWidestCell = 1'000;    // columns or rows, as HTML caps them

NodeKind inline_kind(const Page& page, NodeId node) {
    switch (page.nodes[node].tag) {
        case Tag::a:
            return page.has_attribute(node, AttributeName::href) ? NodeKind::link : NodeKind::text;
        case Tag::em:
        case Tag::i:
        case Tag::cite:
        case Tag::dfn:
        case Tag::var: return NodeKind::emphasis;
        case Tag::strong:
        case Tag::b: return NodeKind::strong;
        case Tag::sub: return NodeKind::subscript;
        case Tag::sup: return NodeKind::superscript;
        case Tag::code:
        case Tag::kbd:
        case Tag::samp:
        case Tag::tt: return NodeKind::inline_code;
        default: return NodeKind::text;  // shows nothing
    }
}

// "language-cpp", "lang-cpp", "highlight-source-cpp" -> "cpp"
std::string_view code_language(const Page& page, NodeId node) {
    const auto classes = page.raw_attribute(node, AttributeName::class_);
    if (!classes) return {};
    for (std::string_view mark : {"language-", "lang-", "highlight-source-", "brush: ", "brush:"}) {
        const std::size_t at = classes->find(mark);
        if (at == std::string_view::npos) continue;
        std::string_view name = classes->substr(at + mark.size());
        name = name.substr(0, name.find_first_of(" \t\n;\""));
        if (!name.empty() && name.size() < 24) return name;
    }
    return {};
}

// Without the blanks that Chinese and Japanese paragraphs, and those of old pages, are indented by.
std::string_view drop_indent(std::string_view text) {
    for (bool found = true; found;) {
        found = false;
        for (const std::string_view blank : {"\u3000", "\u00a0", "\u2003", " ", "\n", "\t"})
            if (text.starts_with(blank)) {
                text.remove_prefix(blank.size());
                found = true;
            }
    }
    return text;
}

// The same for each line.
std::string without_indents(std::string_view text) {
    std::string out;
    for (bool first = true; !text.empty(); first = false) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        if (!first) out += '\n';
        out.append(drop_indent(text.substr(0, end)));
        text.remove_prefix(std::min(text.size(), end + 1));
    }
    return out;
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
    const std::string url = resolve_url(base_, reference);
    return url.empty() ? std::string_view() : keep(url);
}

void BodyWriter::close_containers(std::size_t keep) {
    while (containers_.size() > keep) {
        close(containers_.back().index);
        containers_.pop_back();
    }
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
        const std::size_t index = open(c.kind);
        containers_.push_back({c.node, c.kind, index});
        BodyNode& made = article_.body[index];
        const Tag tag = page_.nodes[c.node].tag;
        if (c.kind == NodeKind::list) made.ordered = tag == Tag::ol;
        if (c.kind == NodeKind::quote)
            if (const auto cite = page_.raw_attribute(c.node, AttributeName::cite))
                made.url = keep_url(*cite);
        if (c.kind == NodeKind::cell) {
            made.ordered = tag == Tag::th;
            made.width =
                bounded_number(page_.attribute(c.node, AttributeName::colspan), kWidestCell);
            made.height =
                bounded_number(page_.attribute(c.node, AttributeName::rowspan), kWidestCell);
        }
    }
}

void BodyWriter::append_plain(std::string_view text, NodeKind kind, std::uint8_t level,
                              std::string_view language) {
    if (text.empty()) return;
    if (!article_.text.empty()) article_.text += "\n\n";
    FlatBlock flat;
    flat.kind = kind == NodeKind::heading ? COPYDESK_BLOCK_HEADING
                : kind == NodeKind::code  ? COPYDESK_BLOCK_CODE
                                          : COPYDESK_BLOCK_PARAGRAPH;
    flat.level = level;
    for (const OpenContainer& c : containers_) {
        if (c.kind == NodeKind::list) ++flat.level;
        if (kind != NodeKind::paragraph) continue;
        if (c.kind == NodeKind::item) flat.kind = COPYDESK_BLOCK_LIST_ITEM;
        if (c.kind == NodeKind::quote) flat.kind = COPYDESK_BLOCK_QUOTE;
        if (c.kind == NodeKind::cell) flat.kind = COPYDESK_BLOCK_TABLE_CELL;
    }
    if (flat.kind != COPYDESK_BLOCK_LIST_ITEM) flat.level = level;
    flat.offset = article_.text.size();
    flat.length = text.size();
    flat.language = language;
    article_.blocks.push_back(flat);
    article_.text.append(text);
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
        if (pre != last_pre_) code_block(id);
        last_pre_ = pre;
        return;
    }
    last_pre_ = kNone;
    text_block(id);
}

void BodyWriter::text_block(BlockId id) {
    const Block& block = page_.blocks[id];
    open_containers(block.node);
    const std::size_t index = open(outline_.kind_of_block(block.node));
    article_.body[index].level = outline_.heading_level(block.node);
    std::string plain;
    page_.append_text(block.first_run, block.end_run, plain);
    append_plain(without_indents(plain), article_.body[index].kind, article_.body[index].level);
    inline_runs(block);
    close(index);
}

// All blocks of a pre are one code block, with its white space as it stands.
void BodyWriter::code_block(BlockId id) {
    const NodeId pre = outline_.preformatted(page_.blocks[id].node);
    open_containers(page_.nodes[pre].parent);
    const Node& node = page_.nodes[pre];
    std::string text;
    for (RunId run = node.first_run; run < node.end_run;) {
        RunId end = run + 1;
        while (end < node.end_run && page_.runs[end].block == page_.runs[run].block) ++end;
        if (!text.empty() && text.back() != '\n') text += '\n';
        page_.append_text(run, end, text, true);
        run = end;
    }
    while (!text.empty() && is_html_space(text.back())) text.pop_back();
    std::string_view language = code_language(page_, pre);
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
    close(index);
}

void BodyWriter::close_inlines(std::size_t keep) {
    while (inlines_.size() > keep) {
        close(inlines_.back().index);
        inlines_.pop_back();
    }
}

void BodyWriter::switch_inlines(NodeId block_node, NodeId innermost) {
    NodeId wanted[64];
    std::size_t count = 0;
    for (NodeId n = innermost; n != block_node && page_.nodes[n].is_inline && count < 64;
         n = page_.nodes[n].parent)
        if (inline_kind(page_, n) != NodeKind::text) wanted[count++] = n;
    std::reverse(wanted, wanted + count);
    std::size_t same = 0;
    while (same < count && same < inlines_.size() && inlines_[same].node == wanted[same]) ++same;
    close_inlines(same);
    for (; same < count; ++same) {
        const NodeKind kind = inline_kind(page_, wanted[same]);
        const std::size_t index = open(kind);
        if (kind == NodeKind::link)
            article_.body[index].url = keep_url(page_.attribute(wanted[same], AttributeName::href));
        inlines_.push_back({wanted[same], index});
    }
}

// The block's runs as text nodes: white space collapsed across runs, a space between two of them
// standing outside the element that follows.
void BodyWriter::inline_runs(const Block& block) {
    std::string decoded, piece;
    bool space = false, anything = false;
    for (RunId r = block.first_run; r < block.end_run; ++r) {
        const Run& run = page_.runs[r];
        std::string_view raw = page_.raw(run.raw);
        if (run.decode) {
            decoded.clear();
            decode_references(raw, false, decoded);
            raw = decoded;
        }
        if (!anything || run.line_break) raw = drop_indent(raw);
        if (run.line_break && anything) {
            close_inlines(0);
            close(open(NodeKind::line_break));
            space = false;
        }
        space = space || (run.space_before && anything && !run.line_break);
        piece.clear();
        bool pending = false, leading = space;
        for (std::size_t at = 0; at < raw.size();) {
            if (is_html_space(raw[at])) {
                pending = true;
                ++at;
                continue;
            }
            if (pending && (anything || !piece.empty()))
                piece.empty() ? void(leading = true) : void(piece += ' ');
            const std::size_t end = end_of_single_spaced(raw, at);
            pending = raw[end - 1] == ' ';
            piece.append(raw.substr(at, end - at - pending));
            at = end;
        }
        if (piece.empty()) {
            space = space || (pending && anything);
            continue;
        }
        const bool after_break =
            !article_.body.empty() && article_.body.back().kind == NodeKind::line_break;
        if (leading && anything && !after_break) {
            // The space belongs to what the two runs share.
            std::size_t shared = 0;
            while (shared < inlines_.size() && page_.contains(inlines_[shared].node, run.node))
                ++shared;
            close_inlines(shared);
            add_text(" ");
        }
        switch_inlines(block.node, run.node);
        add_text(piece);
        anything = true;
        space = pending;
    }
    close_inlines(0);
}

void BodyWriter::add_image(NodeId image) {
    std::string reference;
    for (const AttributeName name : {AttributeName::data_src, AttributeName::data_original,
                                     AttributeName::data_lazy_src, AttributeName::src}) {
        reference = page_.attribute(image, name);
        if (!reference.empty() && !reference.starts_with("data:")) break;
        reference.clear();
    }
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

void BodyWriter::figure(NodeId node) {
    const bool in_table = [&] {
        const NodeId table = page_.closest(node, Tag::table);
        return table != kNone && !containers_.empty() &&
               containers_.front().kind == NodeKind::table;
    }();
    if (in_table) return;
    close_containers(0);
    const std::size_t index = open(NodeKind::figure);
    for (NodeId n = node; n < page_.nodes[node].end; ++n)
        if (page_.nodes[n].tag == Tag::img) {
            add_image(n);
            if (article_.body.size() > index + 1) break;
        }
    if (article_.body.size() == index + 1) {  // no image that can be named
        article_.body.pop_back();
        return;
    }
    if (page_.nodes[node].end_block > page_.nodes[node].first_block) {
        const FigureText text = read_figure_text(page_, node);
        add_line(NodeKind::caption, text.caption);
        add_line(NodeKind::credit, text.credit);
        if (const auto& image = article_.body[index + 1]; image.kind == NodeKind::image)
            images_.push_back({std::string(image.url), text});
    }
    close(index);
    append_figure(index);
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
