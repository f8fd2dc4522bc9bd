#include "page/page.h"

#include <algorithm>
#include <iterator>

#include "core/byte_search.h"
#include "core/characters.h"
#include "core/limits.h"
#include "page/lexer.h"
#include "text/references.h"

namespace copydesk {

std::optional<std::string_view> Page::raw_attribute(NodeId node, AttributeName name) const {
    for (const Attribute& attribute : attributes_of(node))
        if (attribute.name == name) return raw(attribute.value);
    return std::nullopt;
}

std::string Page::attribute(NodeId node, AttributeName name) const {
    std::string value;
    if (const auto found = raw_attribute(node, name)) decode_references(*found, true, value);
    return value;
}

std::string_view Page::unknown_name(NodeId node) const {
    if (nodes[node].tag != Tag::unknown || nodes[node].source == kNone) return {};
    return lexer::name_at(source, nodes[node].source + 1);
}

NodeId Page::holder_of(BlockId block) const {
    NodeId node = runs[blocks[block].first_run].node;
    while (node != blocks[block].node && nodes[node].end_run < blocks[block].end_run)
        node = nodes[node].parent;
    return node;
}

NodeId Page::closest(NodeId node, Tag tag) const {
    while (node != kNone && nodes[node].tag != tag) node = nodes[node].parent;
    return node;
}

namespace {

// Collapses white space as it appends; what stands at the very beginning and end is dropped.
class Collapser {
  public:
    explicit Collapser(std::string& out) : out_(out), begin_(out.size()) {}
    void space() { space_ = out_.size() > begin_; }
    void line_break() {
        if (out_.size() > begin_) out_ += '\n';
        space_ = false;
    }
    void append(std::string_view text) {
        Pace pace;
        for (std::size_t at = 0; at < text.size();) {
            pace.step();
            if (is_html_space(text[at])) {
                space();
                ++at;
                continue;
            }
            const std::size_t end =
                end_of_single_spaced(text.substr(0, at + WatchOfThread::kLong), at);
            WatchOfThread::check_after(end - at);
            const bool spaced = text[end - 1] == ' ';
            if (space_ && out_.back() != '\n') out_ += ' ';
            out_.append(text.substr(at, end - at - spaced));
            space_ = spaced;
            at = end;
        }
    }

  private:
    std::string& out_;
    std::size_t begin_;
    bool space_ = false;
};

}  // namespace

void Page::append_beginning(RunId first, RunId end, std::size_t least, std::string& out) const {
    constexpr std::size_t kPiece = 4096;  // of a run's source that is decoded at once
    Collapser collapser(out);
    const std::size_t begin = out.size();
    const auto is_enough = [&] { return out.size() - begin >= least; };
    if (first < end)  // most blocks are one run
        out.reserve(begin + std::min(std::size_t{runs[first].raw.length}, std::max(least, kPiece)));
    std::string decoded;
    for (RunId i = first; i < end && !is_enough(); ++i) {
        const Run& run = runs[i];
        if (i != first) {
            if (run.line_break)
                collapser.line_break();
            else if (run.space_before)
                collapser.space();
        }
        std::string_view text = raw(run.raw);
        if (!run.decode) {
            collapser.append(text);
            continue;
        }
        while (!text.empty() && !is_enough()) {
            // No reference holds an '&' but at its beginning: before one none is cut.
            const std::size_t size = std::min(text.find('&', kPiece), text.size());
            decoded.clear();
            decode_references(text.substr(0, size), false, decoded);
            collapser.append(decoded);
            if (size < text.size()) WatchOfThread::check();
            text.remove_prefix(size);
        }
    }
}

void Page::append_text(RunId first, RunId end, std::string& out, bool keep_space) const {
    if (!keep_space) return append_beginning(first, end, std::string::npos, out);
    std::string decoded;
    for (RunId i = first; i < end; ++i) {
        const Run& run = runs[i];
        std::string_view text = raw(run.raw);
        if (run.decode) {
            decoded.clear();
            decode_references(text, false, decoded);
            text = decoded;
        }
        if (run.line_break && i != first) out += '\n';
        std::copy_if(text.begin(), text.end(), std::back_inserter(out),
                     [](char c) { return c != '\r'; });
    }
}

std::string Page::text_of_block(BlockId block) const {
    std::string out;
    append_text(blocks[block].first_run, blocks[block].end_run, out);
    return out;
}

std::string Page::text_of_node(NodeId node) const {
    std::string out;
    for (RunId run = nodes[node].first_run; run < nodes[node].end_run;) {
        RunId end = run + 1;
        while (end < nodes[node].end_run && runs[end].block == runs[run].block) ++end;
        if (!out.empty()) out += '\n';
        append_text(run, end, out);
        run = end;
    }
    return out;
}

}  // namespace copydesk
