#include "format/outline.h"

#include <algorithm>
#include <array>

#include "core/characters.h"

namespace copydesk {
namespace {

enum class Content : std::uint8_t { blocks, figure, items, rows, cells, inlines, plain };

constexpr bool is_inline(NodeKind kind) noexcept { return kind >= NodeKind::text; }
constexpr bool is_leaf(NodeKind kind) noexcept {
    return kind == NodeKind::text || kind == NodeKind::line_break || kind == NodeKind::code ||
           kind == NodeKind::math || kind == NodeKind::embed || kind == NodeKind::image;
}
constexpr bool is_flow(NodeKind kind) noexcept {  // holds blocks, or text
    return kind == NodeKind::quote || kind == NodeKind::item || kind == NodeKind::cell ||
           kind == NodeKind::note;
}

constexpr BodyNode node_of(std::string_view text, std::string_view url = {}) {
    BodyNode node;
    node.text = text;
    node.url = url;
    return node;
}

// Addresses that would run or carry something instead of naming a place.
bool is_harmful(std::string_view url) noexcept {
    std::string scheme;
    for (const char c : url.substr(0, 64)) {
        if (static_cast<unsigned char>(c) <= ' ') continue;  // browsers ignore them here
        if (c == ':') return scheme == "javascript" || scheme == "vbscript" || scheme == "data";
        if (scheme.size() == 10) return false;
        scheme.push_back(ascii_lower(c));
    }
    return false;
}
bool leads_somewhere(const BodyNode& node) noexcept {
    return !node.url.empty() && !is_harmful(node.url);
}

class Outliner {
  public:
    explicit Outliner(const std::vector<BodyNode>& body) : body_(body) {
        steps_.reserve(body.size() * 2);
    }
    std::vector<Step> run() {
        frames_.push_back({NodeKind::paragraph, Content::blocks, size(), nullptr, false, true});
        for (std::uint32_t at = 0; at < size();) {
            while (frames_.back().end <= at) close();
            at = place(at);
        }
        while (frames_.size() > 1) close();
        return std::move(steps_);
    }

  private:
    struct Frame {
        NodeKind kind;
        Content content;
        std::uint32_t end;
        const BodyNode* node;
        bool made;    // not in the tree: ends where the next node does not belong to it
        bool silent;  // in the tree, but not in the outline
    };

    std::uint32_t size() const { return static_cast<std::uint32_t>(body_.size()); }
    std::uint32_t end_of(std::uint32_t at) const {
        return std::clamp(body_[at].end, at + 1, frames_.back().end);
    }
    std::uint32_t place(std::uint32_t at);
    bool belongs(NodeKind kind) const;
    bool wrap(std::uint32_t at);
    std::uint32_t put_inline(std::uint32_t at);
    std::uint32_t put_plain(std::uint32_t at);
    Content content_of(std::uint32_t at) const;
    void open(NodeKind kind, Content content, std::uint32_t end, const BodyNode* node, bool made);
    std::uint32_t open_node(std::uint32_t at);
    std::uint32_t open_silently(std::uint32_t at);
    std::uint32_t put_leaf(std::uint32_t at, NodeKind as);
    void close();
    void put(Step step);

    static const BodyNode kNothing, kSpace, kNewline;
    const std::vector<BodyNode>& body_;
    std::vector<Frame> frames_;
    std::vector<Step> steps_;
    std::array<std::uint32_t, 32> opened_{};  // how many of a kind are open
    std::size_t depth_ = 0;                   // of the outline
    bool gap_ = false;                        // a flattened block ended: a space separates
};

const BodyNode Outliner::kNothing{};
const BodyNode Outliner::kSpace = node_of(" ");
const BodyNode Outliner::kNewline = node_of("\n");

void Outliner::put(Step step) {
    if (gap_ && step.kind != Step::Kind::close)
        steps_.push_back({Step::Kind::leaf, NodeKind::text, false, &kSpace});
    if (!is_inline(step.what) || step.kind != Step::Kind::close) gap_ = false;
    steps_.push_back(step);
}

void Outliner::open(NodeKind kind, Content content, std::uint32_t end, const BodyNode* node,
                    bool made) {
    const bool holds_inlines = content == Content::inlines || content == Content::plain;
    put({Step::Kind::open, kind, holds_inlines, node});
    frames_.push_back({kind, content, end, node, made, false});
    ++opened_[static_cast<std::size_t>(kind)];
    ++depth_;
}

void Outliner::close() {
    const Frame frame = frames_.back();
    frames_.pop_back();
    if (frame.silent) {
        if (!is_inline(frame.kind)) gap_ = true;
        return;
    }
    const bool holds_inlines = frame.content == Content::inlines || frame.content == Content::plain;
    put({Step::Kind::close, frame.kind, holds_inlines, frame.node});
    --opened_[static_cast<std::size_t>(frame.kind)];
    --depth_;
}

Content Outliner::content_of(std::uint32_t at) const {
    const NodeKind kind = body_[at].kind;
    if (kind == NodeKind::list) return Content::items;
    if (kind == NodeKind::table) return Content::rows;
    if (kind == NodeKind::row) return Content::cells;
    if (kind == NodeKind::figure) return Content::figure;
    if (kind == NodeKind::inline_code) return Content::plain;
    if (!is_flow(kind) || depth_ >= kDeepest) return Content::inlines;
    const std::uint32_t end = end_of(at);
    for (std::uint32_t child = at + 1; child < end; child = std::max(child + 1, body_[child].end))
        if (!is_inline(body_[child].kind) && body_[child].kind != NodeKind::math)
            return Content::blocks;
    return Content::inlines;
}

std::uint32_t Outliner::open_node(std::uint32_t at) {
    open(body_[at].kind, content_of(at), end_of(at), &body_[at], false);
    return at + 1;
}

std::uint32_t Outliner::open_silently(std::uint32_t at) {
    const NodeKind kind = body_[at].kind;
    const bool at_start = steps_.empty() || (steps_.back().kind == Step::Kind::open &&
                                             !is_inline(steps_.back().what));
    if (!is_inline(kind) && !at_start) gap_ = true;
    frames_.push_back({kind, frames_.back().content, end_of(at), &body_[at], false, true});
    return at + 1;
}

std::uint32_t Outliner::put_leaf(std::uint32_t at, NodeKind as) {
    const BodyNode& node = body_[at];
    if (as == NodeKind::image ? leads_somewhere(node) : !is_harmful(node.url))
        put({Step::Kind::leaf, as, false, &node});
    return end_of(at);
}

// Whether a node of this kind goes into the made frame on top.
bool Outliner::belongs(NodeKind kind) const {
    switch (frames_.back().kind) {
        case NodeKind::paragraph: return is_inline(kind) || kind == NodeKind::math;
        case NodeKind::list: return kind == NodeKind::item;
        case NodeKind::item: return kind != NodeKind::item;
        case NodeKind::table: return kind == NodeKind::row || kind == NodeKind::cell;
        case NodeKind::row:
            if (frames_[frames_.size() - 2].made) return kind == NodeKind::cell;
            return kind != NodeKind::row && kind != NodeKind::caption;
        case NodeKind::cell: return kind != NodeKind::cell && kind != NodeKind::row;
        default: return kind == NodeKind::caption || kind == NodeKind::credit;  // figure
    }
}

// Opens what has to stand around a node that may not stand where it does. False: it may.
bool Outliner::wrap(std::uint32_t at) {
    const NodeKind kind = body_[at].kind;
    const Content content = frames_.back().content;
    const Content flow = depth_ >= kDeepest ? Content::inlines : Content::blocks;
    const auto made = [&](NodeKind around, Content holds) {
        open(around, holds, frames_.back().end, &kNothing, true);
        return true;
    };
    switch (content) {
        case Content::items: return kind != NodeKind::item && made(NodeKind::item, flow);
        case Content::rows:
            return kind != NodeKind::row && kind != NodeKind::caption &&
                   made(NodeKind::row, Content::cells);
        case Content::cells: return kind != NodeKind::cell && made(NodeKind::cell, flow);
        case Content::blocks:
        case Content::figure: break;
        default: return false;
    }
    if (kind == NodeKind::item) return made(NodeKind::list, Content::items);
    if (kind == NodeKind::row || kind == NodeKind::cell)
        return made(NodeKind::table, Content::rows);
    if (is_inline(kind)) return made(NodeKind::paragraph, Content::inlines);
    const bool of_figure =
        kind == NodeKind::image || kind == NodeKind::caption || kind == NodeKind::credit;
    return of_figure && content == Content::blocks && made(NodeKind::figure, Content::figure);
}

// Puts the node at `at` where it belongs; gives the next one to look at.
std::uint32_t Outliner::place(std::uint32_t at) {
    const BodyNode& node = body_[at];
    while (frames_.back().made && !belongs(node.kind)) close();
    const auto holds_inlines = [&] {
        return frames_.back().content == Content::inlines ||
               frames_.back().content == Content::plain;
    };
    if (!holds_inlines()) {
        // White space between blocks is none of the text; an image without an address shows
        // nothing.
        if (node.kind == NodeKind::line_break) return end_of(at);
        if (node.kind == NodeKind::text && trim(node.text).empty()) return end_of(at);
        if (node.kind == NodeKind::image && !leads_somewhere(node)) return end_of(at);
        while (wrap(at)) {
        }
    }
    if (frames_.back().content == Content::plain) return put_plain(at);
    if (holds_inlines()) return put_inline(at);
    if (is_leaf(node.kind)) return put_leaf(at, node.kind);
    if (node.kind == NodeKind::figure && depth_ >= kDeepest &&
        frames_.back().content == Content::figure)
        return open_silently(at);
    return open_node(at);
}

std::uint32_t Outliner::put_inline(std::uint32_t at) {
    const BodyNode& node = body_[at];
    const auto kind = static_cast<std::size_t>(node.kind);
    switch (node.kind) {
        case NodeKind::text:
            if (node.text.empty()) return end_of(at);
            [[fallthrough]];
        case NodeKind::line_break:
        case NodeKind::math:
        case NodeKind::image:
        case NodeKind::embed: return put_leaf(at, node.kind);
        case NodeKind::code:
            open(NodeKind::inline_code, Content::plain, end_of(at), &kNothing, false);
            put_leaf(at, NodeKind::text);
            close();
            return end_of(at);
        case NodeKind::link:
            if (opened_[kind] > 0 || !leads_somewhere(node)) return open_silently(at);
            break;
        case NodeKind::emphasis:
        case NodeKind::strong:
            if (opened_[kind] > 0) return open_silently(at);
            break;
        default:
            if (!is_inline(node.kind)) return open_silently(at);
    }
    return depth_ >= kDeepest ? open_silently(at) : open_node(at);
}

std::uint32_t Outliner::put_plain(std::uint32_t at) {
    const NodeKind kind = body_[at].kind;
    if (kind == NodeKind::line_break) {
        put({Step::Kind::leaf, NodeKind::text, false, &kNewline});
        return end_of(at);
    }
    if (!is_leaf(kind)) return open_silently(at);
    if (!body_[at].text.empty() && kind != NodeKind::image) put_leaf(at, NodeKind::text);
    return end_of(at);
}

// The lead image as a figure of its own.
void make_lead(const Fact& image, Outline& outline) {
    const auto add = [&](Step::Kind step, NodeKind what, bool inlines, BodyNode node) {
        outline.steps.push_back({step, what, inlines, &outline.made.emplace_back(node)});
    };
    const auto line = [&](NodeKind what, std::string_view text) {
        if (text.empty()) return;
        add(Step::Kind::open, what, true, {});
        add(Step::Kind::leaf, NodeKind::text, false, node_of(text));
        add(Step::Kind::close, what, true, {});
    };
    add(Step::Kind::open, NodeKind::figure, false, {});
    const BodyNode shown = node_of({}, image.value);
    if (leads_somewhere(shown)) add(Step::Kind::leaf, NodeKind::image, false, shown);
    line(NodeKind::caption, image.caption);
    line(NodeKind::credit, image.credit);
    add(Step::Kind::close, NodeKind::figure, false, {});
    if (outline.steps.size() == 2) outline.steps.clear();
}

}  // namespace

Outline outline_body(const Article& article) {
    const bool has_figure = std::ranges::any_of(article.body, [](const BodyNode& node) {
        return node.kind == NodeKind::figure || node.kind == NodeKind::image;
    });
    Outline outline;
    const Fact* lead = article.facts.first(Field::image);
    if (lead && !has_figure) make_lead(*lead, outline);
    std::vector<Step> steps = Outliner(article.body).run();
    if (outline.steps.empty())
        outline.steps = std::move(steps);
    else
        outline.steps.insert(outline.steps.end(), steps.begin(), steps.end());
    return outline;
}

std::vector<std::size_t> next_steps(const std::vector<Step>& steps) {
    std::vector<std::size_t> next(steps.size()), open;
    for (std::size_t at = 0; at < steps.size(); ++at) {
        next[at] = at + 1;
        if (steps[at].kind == Step::Kind::open) open.push_back(at);
        if (steps[at].kind != Step::Kind::close) continue;
        next[open.back()] = at + 1;
        open.pop_back();
    }
    return next;
}

std::string_view name_of(NodeKind kind) noexcept {
    switch (kind) {
        case NodeKind::paragraph: return "p";
        case NodeKind::heading: return "h";
        case NodeKind::list: return "list";
        case NodeKind::item: return "item";
        case NodeKind::quote: return "quote";
        case NodeKind::figure: return "figure";
        case NodeKind::image: return "image";
        case NodeKind::caption: return "caption";
        case NodeKind::credit: return "credit";
        case NodeKind::table: return "table";
        case NodeKind::row: return "row";
        case NodeKind::cell: return "cell";
        case NodeKind::code:
        case NodeKind::inline_code: return "code";
        case NodeKind::math: return "math";
        case NodeKind::embed: return "embed";
        case NodeKind::note: return "note";
        case NodeKind::link: return "a";
        case NodeKind::emphasis: return "em";
        case NodeKind::strong: return "strong";
        case NodeKind::subscript: return "sub";
        case NodeKind::superscript: return "sup";
        case NodeKind::line_break: return "br";
        case NodeKind::text: break;
    }
    return {};
}

}  // namespace copydesk
