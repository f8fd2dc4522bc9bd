// Plain text -> Page. There is no markup to go by: a line is a block, or a paragraph of
// hard-wrapped lines is one.
#include <algorithm>

#include "core/byte_search.h"
#include "core/characters.h"
#include "page/page.h"

namespace copydesk {
namespace {

struct Line {
    std::uint32_t offset = 0, length = 0;  // without surrounding white space
    bool blank_before = false;
};

std::size_t code_points(std::string_view text) {
    return static_cast<std::size_t>(
        std::count_if(text.begin(), text.end(), [](char c) { return (c & 0xc0) != 0x80; }));
}

// A text is hard-wrapped if its lines fill a narrow column: most lines that another one follows
// directly are nearly as long as the longest, and none is much longer than a page is wide.
bool is_hard_wrapped(std::string_view source, const Column<Line>& lines) {
    constexpr std::size_t kWidest = 100, kNarrowest = 40;
    std::size_t widest = 0, followed = 0, full = 0;
    for (const Line& line : lines)
        widest = std::max(widest, code_points(source.substr(line.offset, line.length)));
    if (widest > kWidest || widest < kNarrowest) return false;
    for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
        if (lines[i + 1].blank_before) continue;
        ++followed;
        full += code_points(source.substr(lines[i].offset, lines[i].length)) >= widest * 3 / 4;
    }
    return followed >= 4 && full * 3 >= followed * 2;
}

class LinesBuilder {
  public:
    LinesBuilder(Page& page) : page_(page) {
        page_.nodes.push_back({.tag = Tag::html});
        page_.nodes.push_back({.tag = Tag::body, .depth = 1, .parent = 0});
    }
    void add(const Line& line, bool joined) {
        const auto run = static_cast<RunId>(page_.runs.size());
        if (!joined) {
            const auto node = static_cast<NodeId>(page_.nodes.size());
            const auto block = static_cast<BlockId>(page_.blocks.size());
            page_.nodes.push_back({.tag = Tag::p,
                                   .depth = 2,
                                   .parent = 1,
                                   .end = node + 1,
                                   .first_run = run,
                                   .first_block = block,
                                   .end_block = block + 1,
                                   .source = line.offset});
            page_.blocks.push_back({run, run, node});
        }
        const NodeId node = page_.blocks.back().node;
        page_.runs.push_back({{line.offset, line.length},
                              node,
                              static_cast<BlockId>(page_.blocks.size() - 1),
                              false,
                              joined,
                              false});
        page_.blocks.back().end_run = page_.nodes[node].end_run = run + 1;
    }
    void finish() {
        // Where memory ran out, the last line may lack a part.
        if (!page_.blocks.empty() && page_.blocks.back().first_run == page_.blocks.back().end_run)
            page_.blocks.pop_back();
        if (page_.nodes.size() > 2 && page_.nodes.back().end_run <= page_.nodes.back().first_run)
            page_.nodes.pop_back();
        for (NodeId id : {0u, 1u}) {
            page_.nodes[id].end = static_cast<NodeId>(page_.nodes.size());
            page_.nodes[id].end_run = static_cast<RunId>(page_.runs.size());
            page_.nodes[id].end_block = static_cast<BlockId>(page_.blocks.size());
        }
    }

  private:
    Page& page_;
};

Column<Line> split_lines(std::string_view source, const Limits& limits, Watch& watch, Arena& arena,
                         Page& page) {
    Column<Line> lines(&arena);
    bool blank = true;
    for (std::size_t at = 0; at < source.size();) {
        watch.check();
        const std::size_t end = find_byte(source, at, ByteSet<false, '\n', '\r'>());
        const std::string_view text = trim(source.substr(at, end - at));
        if (text.empty()) {
            blank = true;
        } else {
            lines.push_back({static_cast<std::uint32_t>(text.data() - source.data()),
                             static_cast<std::uint32_t>(text.size()), blank});
            blank = false;
        }
        at = end + 1;
        if (end + 1 < source.size() && source[end] == '\r' && source[end + 1] == '\n') ++at;
        if (lines.size() >= limits.elements) {
            page.cut = COPYDESK_LIMIT_ELEMENTS;
            break;
        }
    }
    return lines;
}

}  // namespace

Page parse_lines(std::string_view source, const Limits& limits, Watch& watch, Arena& arena) {
    Page page(arena);
    page.source = source;
    page.plain_text = true;
    LinesBuilder builder(page);
    try {
        const Column<Line> lines = split_lines(source, limits, watch, arena, page);
        const bool wrapped = is_hard_wrapped(source, lines);
        for (const Line& line : lines) {
            watch.check();
            builder.add(line, wrapped && !line.blank_before && !page.blocks.empty());
        }
    } catch (const LimitReached& reached) {
        page.cut = reached.limit();
    }
    builder.finish();
    return page;
}

}  // namespace copydesk
