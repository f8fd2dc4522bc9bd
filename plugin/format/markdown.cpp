// Article -> Markdown (CommonMark, tables by GFM) with the facts as YAML front matter.
#include <algorithm>

#include "core/characters.h"
#include "format/markdown_inline.h"
#include "format/outline.h"
#include "format/words.h"
#include "format/writers.h"

namespace copydesk {
namespace {

using Place = MarkdownLine::Place;

// A double-quoted scalar, which is a JSON string too. YAML readers refuse a few characters that
// JSON allows, and take some for line ends; they are escaped.
std::string quoted(std::string_view text) {
    constexpr std::string_view kHexadecimal = "0123456789abcdef";
    std::string scratch, out = "\"";
    text = clean_text(text, scratch);
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t begin = at;
        const char32_t c = next_code_point(text, at);
        if (c == '"' || c == '\\') {
            (out += '\\') += static_cast<char>(c);
        } else if (c == '\n') {
            out += "\\n";
        } else if (c < 0x20 || (c >= 0x7f && c < 0xa0) || c == 0x2028 || c == 0x2029 ||
                   c == 0xfeff) {
            out += "\\u";
            for (int shift = 12; shift >= 0; shift -= 4) out += kHexadecimal[(c >> shift) & 15u];
        } else {
            out += text.substr(begin, at - begin);
        }
    }
    return out += '"';
}

class FrontMatter {
  public:
    explicit FrontMatter(const Article& article) : article_(article) {}
    std::string write();

  private:
    void line(std::string_view key, std::string_view value) {
        if (!value.empty()) ((out_ += key) += ": ") += quoted(value) + "\n";
    }
    void fact(std::string_view key, Field field) {
        if (const Fact* found = article_.facts.first(field)) line(key, found->value);
    }
    void list(std::string_view key, Field field) {
        const auto& facts = article_.facts[field];
        if (facts.empty()) return;
        (out_ += key) += ": [";
        for (std::size_t i = 0; i < facts.size(); ++i) {
            if (i > 0) out_ += ", ";
            out_ += quoted(facts[i].value);
        }
        out_ += "]\n";
    }

    const Article& article_;
    std::string out_;
};

std::string FrontMatter::write() {
    const Facts& facts = article_.facts;
    out_ = "---\n";
    fact("title", Field::title);
    fact("subtitle", Field::subtitle);
    fact("byline", Field::byline);
    list("authors", Field::author);
    fact("source", Field::source);
    if (const Fact* source = facts.first(Field::source)) line("domain", source->code);
    fact("publisher", Field::publisher);
    list("agency", Field::agency);
    fact("credit", Field::credit);
    fact("dateline", Field::dateline);
    fact("published", Field::published);
    fact("modified", Field::modified);
    fact("section", Field::section);
    list("keywords", Field::keyword);
    fact("language", Field::language);
    line("url", article_.url);
    fact("canonical", Field::canonical);
    if (const Fact* license = facts.first(Field::license))
        line("license", license->value.empty() ? license->url : license->value);
    if (const Fact* access = facts.first(Field::access))
        line("access", access->type.empty() ? access->value : access->type);
    fact("summary", Field::summary);
    line("outcome", name_of(article_.quality.outcome));
    return std::move(out_ += "---\n");
}

class MarkdownBody {
  public:
    explicit MarkdownBody(const Outline& outline) : steps_(outline.steps) {}
    std::string write();

  private:
    // What stands deeper is written as if it stood here: each line of it begins with what all
    // containers put before it, which a page could make most of the document.
    static constexpr std::size_t kDeepest = 10;
    bool is_deep() const { return containers_.size() > kDeepest; }

    // A quote or a list's item: what stands before its first line, and before all others.
    struct Container {
        std::string first, rest;
        std::size_t list = 0;  // an item's list: index + 1 in lists_; a quote: 0
        bool begun = false;
        char last_list = 0;  // the marker of the list that was its last block
    };
    struct List {
        bool ordered = false, begun = false;
        char marker = '-';
        std::uint32_t items = 0;
    };

    std::size_t open(std::size_t at);
    void close(const Step& step);
    void open_list(const BodyNode& list);
    void begin(Container& container);
    std::size_t write_line(std::size_t at);
    std::size_t write_table(std::size_t at);
    std::size_t add_row(std::size_t at);
    std::size_t add_cell(std::size_t at);
    std::string inlines(std::size_t& at, MarkdownLine line, bool emphasised = false) const;
    void code(std::string_view text, std::string_view language);
    void block(std::string_view lines);
    void begin_block();
    void prefix_line(bool blank);

    const std::vector<Step>& steps_;
    std::string out_;
    std::vector<Container> containers_{1};  // the first is the body itself
    std::vector<List> lists_;
    // The table that is being written, and how many more rows a cell of a column reaches into.
    std::vector<std::vector<std::string>> rows_;
    std::vector<std::uint32_t> reaching_;
    std::string scratch_;
};

std::string MarkdownBody::write() {
    for (std::size_t at = 0; at < steps_.size();) {
        const Step& step = steps_[at];
        if (step.kind == Step::Kind::open) {
            at = open(at);
            continue;
        }
        if (step.kind == Step::Kind::close) {
            close(step);
        } else if (step.what == NodeKind::code) {
            code(step.node->text, step.node->detail);
        } else if (step.what == NodeKind::math) {
            code(step.node->text, step.node->detail == "mathml" ? "mathml" : "math");
        } else {
            MarkdownLine line(Place::paragraph);
            line.add(step);
            block(line.finish());
        }
        ++at;
    }
    return std::move(out_);
}

// Gives the step to go on with.
std::size_t MarkdownBody::open(std::size_t at) {
    const Step& step = steps_[at];
    switch (step.what) {
        case NodeKind::list: open_list(*step.node); return at + 1;
        case NodeKind::table: return write_table(at);
        case NodeKind::item: containers_.push_back({{}, {}, lists_.size()}); break;
        case NodeKind::quote:
            containers_.push_back(is_deep() ? Container() : Container{"> ", "> "});
            break;
        default: break;
    }
    return step.inlines ? write_line(at) : at + 1;
}

void MarkdownBody::close(const Step& step) {
    if (step.what == NodeKind::list)
        lists_.pop_back();
    else if (step.what == NodeKind::item || step.what == NodeKind::quote)
        containers_.pop_back();
}

// Two lists of one kind in a row would be one list: the second takes the other marker.
void MarkdownBody::open_list(const BodyNode& list) {
    const char usual = list.ordered ? '.' : '-', other = list.ordered ? ')' : '*';
    const char marker = containers_.back().last_list == usual ? other : usual;
    lists_.push_back({list.ordered, false, marker, 0});
}

// A heading, a paragraph, or anything else that holds a line: its text as one block.
std::size_t MarkdownBody::write_line(std::size_t at) {
    const Step& step = steps_[at];
    const bool heading = step.what == NodeKind::heading;
    const bool aside = step.what == NodeKind::caption || step.what == NodeKind::credit;
    std::string line =
        inlines(at, MarkdownLine(heading ? Place::heading : Place::paragraph), aside);
    if (heading && !line.empty())
        line.insert(0, std::string(std::clamp<std::size_t>(step.node->level, 1, 6), '#') + ' ');
    block(line);
    close(step);
    return at;
}

// The content of the element that opens at `at`, which then stands behind its end.
std::string MarkdownBody::inlines(std::size_t& at, MarkdownLine line, bool emphasised) const {
    if (emphasised) line.open(NodeKind::emphasis);
    std::size_t depth = 1;
    for (++at; depth > 0; ++at) {
        const Step& step = steps_[at];
        if (step.kind == Step::Kind::open) ++depth;
        if (step.kind == Step::Kind::close && --depth == 0) continue;
        if (!(emphasised && step.what == NodeKind::emphasis)) line.add(step);
    }
    if (emphasised) line.close(NodeKind::emphasis);
    return line.finish();
}

std::size_t MarkdownBody::write_table(std::size_t at) {
    rows_.clear();
    reaching_.clear();
    for (++at; steps_[at].kind != Step::Kind::close;) {
        if (steps_[at].what == NodeKind::row)
            at = add_row(at);
        else
            block(inlines(at, MarkdownLine(Place::paragraph), true));  // the caption
    }
    std::size_t columns = 0;
    for (const auto& row : rows_) columns = std::max(columns, row.size());
    if (columns == 0) return at + 1;
    std::string out;
    rows_.front().resize(columns);  // GFM takes short rows, but cuts what is wider than the first
    for (std::size_t row = 0; row < rows_.size(); ++row) {
        if (row > 0) out += '\n';
        for (const std::string& cell : rows_[row]) ((out += "| ") += cell) += ' ';
        out += '|';
        if (row > 0) continue;
        out += '\n';  // GFM knows no table without a head: the first row is it
        for (std::size_t i = 0; i < columns; ++i) out += "| --- ";
        out += '|';
    }
    block(out);
    return at + 1;
}

std::size_t MarkdownBody::add_row(std::size_t at) {
    rows_.emplace_back();
    for (++at; steps_[at].kind != Step::Kind::close;) at = add_cell(at);
    return at + 1;
}

std::size_t MarkdownBody::add_cell(std::size_t at) {
    constexpr std::size_t kWidest =
        64;  // empty cells are made up to here: no page makes any number
    const BodyNode& cell = *steps_[at].node;
    std::string text = inlines(at, MarkdownLine(Place::cell));
    std::vector<std::string>& row = rows_.back();
    while (row.size() < reaching_.size() && reaching_[row.size()] > 0) {
        --reaching_[row.size()];
        row.emplace_back();
    }
    const std::size_t column = row.size();
    row.push_back(std::move(text));
    while (row.size() < std::min(column + cell.width, kWidest)) row.emplace_back();
    for (std::size_t i = column; cell.height > 1 && i < std::min(row.size(), kWidest); ++i) {
        if (reaching_.size() <= i) reaching_.resize(i + 1);
        reaching_[i] = cell.height - 1;
    }
    return at;
}

void MarkdownBody::code(std::string_view text, std::string_view language) {
    std::string cleaned;
    text = clean_text(text, cleaned);
    while (text.ends_with('\n')) text.remove_suffix(1);
    const std::string fence = backticks_around(text, 3);
    std::string out = fence;
    constexpr std::string_view kOther = "+#-._";
    for (const char c : language.substr(0, 40)) {  // its first word: no more fits on the line
        if (!is_ascii_alpha(c) && !is_ascii_digit(c) && kOther.find(c) == kOther.npos) break;
        out += c;
    }
    (out += '\n') += text;
    if (!text.empty()) out += '\n';
    block(out += fence);
}

// Writes a block's lines into the containers that are open.
void MarkdownBody::block(std::string_view lines) {
    if (lines.empty()) return;
    begin_block();
    for (std::size_t at = 0; at <= lines.size();) {
        const std::size_t end = std::min(lines.find('\n', at), lines.size());
        if (at > 0) prefix_line(end == at);
        (out_ += lines.substr(at, end - at)) += '\n';
        at = end + 1;
    }
    containers_.back().last_list = 0;
}

// Separates from the block before, and begins the first line. An item's or quote's mark is
// written here, with its first block, so that empty ones leave nothing behind.
void MarkdownBody::begin_block() {
    const auto fresh = std::ranges::find_if(containers_.begin() + 1, containers_.end(),
                                            [](const Container& c) { return !c.begun; });
    // Items stand close together, and close to the text of the item that holds them.
    bool close = false;
    if (fresh != containers_.end() && fresh->list > 0)
        close = lists_[fresh->list - 1].begun || (fresh - 1)->list > 0;
    if (!out_.empty() && !close) {
        prefix_line(true);
        out_ += '\n';
    }
    prefix_line(false);
    for (auto container = fresh; container != containers_.end(); ++container) begin(*container);
}

// Items are counted here: one that has nothing to show has no number either.
void MarkdownBody::begin(Container& container) {
    char& last_list = (&container - 1)->last_list;  // of what holds it
    last_list = 0;
    if (container.list > 0) {
        List& list = lists_[container.list - 1];
        last_list = list.marker;
        list.begun = true;
        if (list.ordered) container.first = Digits(++list.items).view();
        (container.first += list.marker) += ' ';
        if (!is_deep()) container.rest.assign(container.first.size(), ' ');
    }
    out_ += container.first;
    container.begun = true;
}

// What the containers that have begun put before a line.
void MarkdownBody::prefix_line(bool blank) {
    for (const Container& container : containers_)
        if (container.begun) out_ += container.rest;
    if (blank)
        while (out_.ends_with(' ')) out_.pop_back();
}

}  // namespace

bool write_markdown(const Article& article, const Sink& sink) {
    const Outline outline = outline_body(article);
    const std::string body = MarkdownBody(outline).write();
    return sink(FrontMatter(article).write()) && (body.empty() || (sink("\n") && sink(body)));
}

}  // namespace copydesk
