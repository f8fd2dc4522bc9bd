// A block's runs -> a line of text, links, emphasis, formulas.
#include <algorithm>

#include "article/body_writer.h"
#include "core/byte_search.h"
#include "core/characters.h"
#include "core/limits.h"
#include "text/references.h"

namespace copydesk {
namespace {

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

// What shows only where something else does not: in a player that a browser does not know.
bool is_fallback(Tag tag) {
    return tag == Tag::video || tag == Tag::audio || tag == Tag::canvas || tag == Tag::object;
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
void append_without_indents(std::string& out, std::string_view text) {
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        const std::string_view line = text.substr(0, end);
        out.append(out.empty() || out.back() == '\n' ? drop_indent(line) : line);
        if (end < text.size()) out += '\n';
        WatchOfThread::check_after(end);
        text.remove_prefix(std::min(text.size(), end + 1));
    }
}

}  // namespace

void BodyWriter::text_block(BlockId id) {
    const Block& block = page_.blocks[id];
    open_containers(block.node);
    atoms_above(block);
    constexpr std::uint32_t kLongestHeading = 400;  // bytes of source
    const Raw first = page_.runs[block.first_run].raw, last = page_.runs[block.end_run - 1].raw;
    const bool short_enough = last.offset + last.length <= first.offset + kLongestHeading;
    const std::uint8_t level = short_enough ? outline_.heading_level(block.node) : std::uint8_t{0};
    const NodeKind kind = level ? NodeKind::heading : NodeKind::paragraph;
    const std::size_t index = open(kind);
    article_.body[index].level = level;
    inline_runs(block);
    if (article_.body.size() == index + 1) {  // none of it is shown
        article_.body.pop_back();
        return;
    }
    const NodeKind only = article_.body[index + 1].kind;
    if (article_.body.size() == index + 2 && (only == NodeKind::math || only == NodeKind::embed)) {
        article_.body.erase(article_.body.begin() + static_cast<std::ptrdiff_t>(index));
        close(index);
        return append_atom(index);
    }
    close(index);
    append_plain(written_text(index), kind, level);
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
            article_.body[index].url = link_url(page_.attribute(wanted[same], AttributeName::href));
        inlines_.push_back({wanted[same], index});
    }
}

// The block's runs as text nodes: white space collapsed across runs, a space between two of them
// standing outside the element that follows. Formulas and embeds stand where they do in the line.
void BodyWriter::inline_runs(const Block& block) {
    space_ = anything_ = false;
    Pace pace;
    for (RunId r = block.first_run; r < block.end_run; ++r) {
        pace.step();
        inline_atoms(block, r);
        if (is_shown(block, page_.runs[r])) inline_run(block, page_.runs[r]);
    }
    inline_atoms(block, block.end_run);
    close_inlines(0);
}

void BodyWriter::inline_run(const Block& block, const Run& run) {
    std::string_view raw = page_.raw(run.raw);
    if (run.decode) {
        decoded_.clear();
        decode_references(raw, false, decoded_);
        raw = decoded_;
    }
    if (!anything_ || run.line_break) raw = drop_indent(raw);
    if (run.line_break && anything_) {
        close_inlines(0);
        close(open(NodeKind::line_break));
        space_ = false;
    }
    space_ = space_ || (run.space_before && anything_ && !run.line_break);
    bool pending = false;
    std::string_view piece;  // what stands between white space, or all such put together
    collapsed_.clear();
    Pace pace;
    for (std::size_t at = 0; at < raw.size();) {
        pace.step();
        if (is_html_space(raw[at])) {
            pending = true;
            ++at;
            continue;
        }
        if (pending && piece.empty()) space_ = space_ || anything_;
        const std::size_t end = end_of_single_spaced(raw.substr(0, at + WatchOfThread::kLong), at);
        WatchOfThread::check_after(end - at);
        if (!piece.empty()) {
            if (collapsed_.empty()) collapsed_ = piece;
            if (pending) collapsed_ += ' ';
        }
        pending = raw[end - 1] == ' ';
        const std::string_view found = raw.substr(at, end - at - pending);
        if (piece.empty()) {
            piece = found;
        } else {
            collapsed_ += found;
            piece = collapsed_;
        }
        at = end;
    }
    if (piece.empty()) {
        space_ = space_ || (pending && anything_);
        return;
    }
    begin_piece(block, run.node);
    add_text(piece);
    space_ = pending;
}

// The space before it, which belongs to what it shares with what came before; and the inline
// elements that it stands in.
void BodyWriter::begin_piece(const Block& block, NodeId innermost) {
    const bool after_break =
        !article_.body.empty() && article_.body.back().kind == NodeKind::line_break;
    if (space_ && anything_ && !after_break) {
        std::size_t shared = 0;
        while (shared < inlines_.size() && page_.contains(inlines_[shared].node, innermost))
            ++shared;
        close_inlines(shared);
        add_text(" ");
    }
    switch_inlines(block.node, innermost);
    anything_ = true;
    space_ = false;
}

// The formulas and embeds that stand in the line before a run.
void BodyWriter::inline_atoms(const Block& block, RunId before) {
    for (; next_atom_ < atoms_.size(); ++next_atom_) {
        const NodeId id = atoms_[next_atom_];
        const Node& node = page_.nodes[id];
        if (id <= block.node || node.first_run < block.first_run) continue;
        if (id >= page_.nodes[block.node].end || node.first_run > before) break;
        NodeId around = node.parent;
        while (page_.nodes[around].is_inline) around = page_.nodes[around].parent;
        if (around != block.node) break;
        WatchOfThread::check();
        const auto atom = read_atom(page_, id);
        if (!atom) continue;
        space_ = space_ || (anything_ && node.source > 0 && node.source != kNone &&
                            is_html_space(page_.source[node.source - 1]));
        begin_piece(block, node.parent);
        add_atom(*atom);
    }
}

void BodyWriter::add_atom(const Atom& atom) {
    const std::string_view url = atom.url.empty() ? std::string_view() : keep_url(atom.url);
    if (atom.kind == NodeKind::embed && url.empty()) return;
    const std::size_t index = open(atom.kind);
    article_.body[index].text = keep(atom.text);
    article_.body[index].url = url;
    article_.body[index].detail = atom.detail;
    close(index);
}

// What begins a block and is meant for a line of its own stands in front of it: so the page has it,
// or the parser moved it there.
void BodyWriter::atoms_above(const Block& block) {
    while (next_atom_ < atoms_.size()) {
        const NodeId id = atoms_[next_atom_];
        const Node& node = page_.nodes[id];
        if (id <= block.node || node.first_run < block.first_run) {
            ++next_atom_;
            continue;
        }
        if (id >= page_.nodes[block.node].end || node.first_run != block.first_run ||
            !stands_apart(page_, id))
            return;
        atom(id);
    }
}

// Not shown: the sign of a heading that leads to itself, what stands for a formula that is written
// itself, what a player shows in its stead, and in notes the link back.
bool BodyWriter::is_shown(const Block& block, const Run& run) const {
    constexpr std::uint32_t kSign = 10;  // bytes, however it is written: "&#x1F517;"
    if (run.raw.length <= kSign && page_.nodes[run.node].is_inline) {
        const NodeId link = page_.closest(run.node, Tag::a);
        if (link != kNone && leads_to_itself(page_, link)) return false;
    }
    const bool in_note = !containers_.empty() && containers_.front().kind == NodeKind::note;
    if (atoms_.empty() && !in_note) return true;
    for (NodeId n = run.node; n != block.node && page_.nodes[n].is_inline;
         n = page_.nodes[n].parent) {
        if (is_fallback(page_.nodes[n].tag)) return false;
        if (in_note && leads_back(page_, n)) return false;
        const auto classes = page_.raw_attribute(n, AttributeName::class_);
        if (classes && (*classes == "katex-html" || classes->starts_with("MathJax"))) return false;
    }
    return true;
}

// The plain text of what was written from a node on; good until the next time.
std::string_view BodyWriter::written_text(std::size_t index) {
    collapsed_.clear();
    for (std::size_t i = index + 1; i < article_.body.size(); ++i) {
        const BodyNode& node = article_.body[i];
        if (node.kind == NodeKind::text) append_without_indents(collapsed_, node.text);
        if (node.kind == NodeKind::line_break) collapsed_ += '\n';
        if (node.kind == NodeKind::math)
            append_without_indents(collapsed_, plain_formula(node.text, node.detail));
    }
    std::string_view text = collapsed_;
    while (!text.empty() && is_html_space(text.back())) text.remove_suffix(1);
    return text;
}

void BodyWriter::atom(NodeId node) {
    const auto found = std::lower_bound(atoms_.begin(), atoms_.end(), node);
    const auto at = static_cast<std::size_t>(found - atoms_.begin());
    if (found == atoms_.end() || *found != node || at < next_atom_) return;
    next_atom_ = at + 1;
    const auto atom = read_atom(page_, node);
    if (!atom) return;
    NodeId around = page_.nodes[node].parent;
    while (page_.nodes[around].is_inline) around = page_.nodes[around].parent;
    open_containers(around);
    const std::size_t index = article_.body.size();
    add_atom(*atom);
    if (article_.body.size() > index) append_atom(index);
}

// To the plain text and the flat blocks: a formula or embed on a line of its own.
void BodyWriter::append_atom(std::size_t index) {
    const BodyNode& node = article_.body[index];
    if (node.kind == NodeKind::math)
        return append_plain(plain_formula(node.text, node.detail), NodeKind::math, 0);
    FlatBlock flat;
    flat.kind = COPYDESK_BLOCK_EMBED;
    flat.offset = article_.text.size();
    flat.url = node.url;
    article_.blocks.push_back(flat);
}

}  // namespace copydesk
