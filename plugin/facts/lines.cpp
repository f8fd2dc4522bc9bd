// The lines around the body, and what their place in the page says of them.
#include <algorithm>

#include "core/characters.h"
#include "core/url.h"
#include "facts/choose.h"
#include "facts/letters.h"
#include "text/references.h"

namespace copydesk {

namespace {

// Lines of plain text that were joined to a paragraph but are none: the first is a credit or date.
void keep_rows(const Chooser& to, Line& line) {
    const Block& block = to.page.blocks[line.block];
    if (block.end_run - block.first_run < 2 || block.end_run - block.first_run > 5) return;
    const std::string_view first = trim(to.page.raw(to.page.runs[block.first_run].raw));
    if (first.size() > 90) return;
    const bool credit =
        read_credit_lead(first) && !read_parties(first, {false, to.language}).empty();
    if (!credit && find_dates(first, to.reading, 1).empty()) return;
    std::string rows;
    for (RunId run = block.first_run; run < block.end_run; ++run) {
        if (!rows.empty()) rows += '\n';
        rows += tidy(to.page.raw(to.page.runs[run].raw));
    }
    line.text = std::move(rows);
}

// Whether each of two neighbours stands in a custom element of its own: <by-line>, <pub-date>.
// Such elements are inline to a parser, but pages set them as lines.
bool is_custom_border(const Page& page, NodeId before, NodeId after) {
    NodeId left = kNone, right = kNone;
    while (before != after) {
        NodeId& deeper = page.nodes[before].depth >= page.nodes[after].depth ? before : after;
        (&deeper == &before ? left : right) = deeper;
        deeper = page.nodes[deeper].parent;
        if (deeper == kNone) return false;
    }
    return left != kNone && right != kNone && page.nodes[left].tag == Tag::unknown &&
           page.nodes[right].tag == Tag::unknown;
}

RunId end_of_line(const Page& page, RunId first, RunId end) {
    for (RunId run = first + 1; run < end; ++run)
        if (page.runs[run].line_break ||
            is_custom_border(page, page.runs[run - 1].node, page.runs[run].node))
            return run;
    return end;
}

std::size_t length_of(const Page& page, BlockId block) {
    std::size_t bytes = 0;
    for (RunId run = page.blocks[block].first_run; run < page.blocks[block].end_run; ++run)
        bytes += page.runs[run].raw.length;
    return bytes;
}

// Whether most of a block's text is links.
bool is_links(const Page& page, BlockId block) {
    std::size_t bytes = 0;
    for (RunId run = page.blocks[block].first_run; run < page.blocks[block].end_run; ++run)
        if (page.closest(page.runs[run].node, Tag::a) != kNone) bytes += page.runs[run].raw.length;
    return bytes * 2 > length_of(page, block);
}

bool is_heading(const Page& page, NodeId node) {
    const Tag tag = page.nodes[node].tag;
    return tag == Tag::h1 || tag == Tag::h2 || tag == Tag::h3 || tag == Tag::h4;
}

// Whether a link's text is long enough for a headline; a tag or a section is shorter.
bool reads_as_headline(std::string_view text) {
    constexpr std::size_t kLeastWords = 4, kLeastHan = 10;
    std::size_t at = 0;
    return split_words(text).size() >= kLeastWords ||
           (!text.empty() && is_han(next_code_point(text, at)) &&
            count_code_points(text) >= kLeastHan);
}

}  // namespace

void read_lines(Chooser& to) {
    constexpr BlockId kBefore = 14, kUntitled = 24, kInto = 8, kBack = 5, kAfter = 14, kPlain = 600;
    constexpr std::size_t kMostInBlock = 40;
    const auto count = static_cast<BlockId>(to.page.blocks.size());
    const bool plain = to.page.plain_text;
    const BlockId first =
        to.first_kept == kNone ? (to.title_block == kNone ? 0 : to.title_block) : to.first_kept;
    const BlockId last = to.last_kept == kNone ? first : to.last_kept;
    const BlockId top = std::min(first, to.title_block);
    const auto read_block = [&](BlockId id, bool head) {
        const Block& block = to.page.blocks[id];
        std::size_t lines = 0;
        for (RunId run = block.first_run; run < block.end_run;) {
            const RunId end = plain || ++lines >= kMostInBlock
                                  ? block.end_run
                                  : end_of_line(to.page, run, block.end_run);
            const bool whole = run == block.first_run && end == block.end_run;
            Line line{id, run, end, block.node, {}, 0, to.is_kept(id), head};
            if (!whole)
                line.node = to.common_ancestor(to.page.runs[run].node, to.page.runs[end - 1].node);
            to.page.append_beginning(run, end, plain ? std::string::npos : kLongestLine + 1,
                                     line.text);
            if (plain) keep_rows(to, line);
            line.length = line.text.size();
            if (line.text.size() > kLongestLine)
                line.text = std::string(first_code_points(line.text, 300));
            if (!line.text.empty()) to.lines.push_back(std::move(line));
            run = end;
        }
    };
    const auto read = [&](BlockId from, BlockId until, bool head) {
        for (BlockId block = from; block < std::min(until, count); ++block) {
            if (!to.lines.empty() && to.lines.back().block >= block) continue;
            to.watch.check();
            read_block(block, head);
        }
    };
    if (plain) return read(0, kPlain, true);
    // where no title is found, what stands below it is further from the body
    const BlockId before = to.title_block == kNone ? kUntitled : kBefore;
    const BlockId begin = top > before ? top - before : 0;
    // a body that begins too early: the head is where the title stands
    const BlockId head =
        to.title_block == kNone || to.title_block > last ? first : std::max(first, to.title_block);
    read(std::max(begin, first > 60 ? first - 60 : 0), head + kInto, true);
    // a body that reaches too far still holds the signature of its first part
    const BlockId foot = last > kBack ? last - kBack : 0;
    for (BlockId block = head + kInto; block < std::min(foot, count); ++block)
        if (to.may_sign(block)) read(block, block + 1, false);
    read(foot, last + kAfter, false);
}

std::string Chooser::ending_of(const Line& line) const {
    constexpr std::size_t kLongest = 240;
    const bool is_whole = line.length <= kLongestLine;
    std::string_view ending = is_whole ? line.text : page.raw(page.runs[line.end_run - 1].raw);
    std::size_t begin = ending.size() - std::min(ending.size(), kLongest);
    while (begin < ending.size() && (ending[begin] & 0xc0) == 0x80) ++begin;  // a whole character
    ending.remove_prefix(begin);
    if (is_whole) return tidy(ending);
    std::string decoded;
    decode_references(ending, false, decoded);
    return tidy(decoded);
}

NodeId Chooser::common_ancestor(NodeId a, NodeId b) const {
    while (a != b) {
        NodeId& deeper = page.nodes[a].depth >= page.nodes[b].depth ? a : b;
        deeper = page.nodes[deeper].parent;
        if (deeper == kNone) return kNone;
    }
    return a;
}

Line Chooser::read_line(BlockId block) const {
    Line line{block,
              page.blocks[block].first_run,
              page.blocks[block].end_run,
              page.blocks[block].node,
              page.text_of_block(block),
              0,
              is_kept(block),
              false};
    line.length = line.text.size();
    return line;
}

bool Chooser::is_part(const Line& line) const {
    const Block& block = page.blocks[line.block];
    return line.first_run != block.first_run || line.end_run != block.end_run;
}

bool Chooser::is_in_text(const Line& line, std::size_t length) const {
    constexpr std::size_t kLongCredit = 90, kLongBlock = 200;
    if (!line.kept) return false;
    if (length > kLongCredit) return true;
    const BlockId head = title_block == kNone ? first_kept : std::max(first_kept, title_block);
    return is_part(line) && (line.block > head + 1 || length_of(page, line.block) > kLongBlock);
}

bool Chooser::is_title(const Line& line) const {
    if (line.block != title_block) return false;
    if (!is_part(line)) return true;
    const Fact* title = facts.first(Field::title);
    return !title || contains(fold_key(title->value), fold_key(line.text));
}

void Chooser::mark_printed(const Line& line) {
    constexpr std::size_t kLittle = 60;
    const Block& block = page.blocks[line.block];
    std::size_t other = 0;
    for (RunId run = block.first_run; run < block.end_run; ++run)
        if (run < line.first_run || run >= line.end_run) other += page.runs[run].raw.length;
    if (other <= kLittle) mark_printed(line.block);
}

bool Chooser::may_sign(BlockId block) const {
    constexpr std::size_t kShort = 80, kLong = 90;
    if (block == 0 || block >= page.blocks.size() || !is_kept(block - 1)) return false;
    const NodeId node = page.blocks[block].node, before = page.blocks[block - 1].node;
    if (page.nodes[node].tag != page.nodes[before].tag ||
        page.nodes[node].parent != page.nodes[before].parent || length_of(page, block) > kShort ||
        length_of(page, block - 1) < kLong)
        return false;
    const BlockId next = block + 1;
    return next >= page.blocks.size() || !is_kept(next) || length_of(page, next) < kLong ||
           is_links(page, next);
}

// Dates and names ask for the same blocks again and again.
bool Chooser::is_teaser(BlockId block) const {
    if (teasers.size() != page.blocks.size() || teasers_title != title_block) {
        teasers.assign(page.blocks.size(), Teaser::unknown);
        teasers_title = title_block;
    }
    if (teasers[block] == Teaser::unknown)
        teasers[block] = stands_by_headline(block) ? Teaser::yes : Teaser::no;
    return teasers[block] == Teaser::yes;
}

// Whether a path is another or lies below it.
static bool is_within(std::string_view path, std::string_view folder) {
    if (!path.starts_with(folder)) return false;
    return path.size() == folder.size() || folder.ends_with('/') || path[folder.size()] == '/';
}

// Climbs while what holds the block is small: a box that also holds a link set as a line of its own
// tells of the page behind the link.
bool Chooser::stands_by_headline(BlockId block) const {
    constexpr BlockId kSmall = 6;
    for (NodeId box = page.blocks[block].node; box != kNone; box = page.nodes[box].parent) {
        const Node& at = page.nodes[box];
        const auto holds = [&](BlockId other) {
            return other != kNone && at.first_block <= other && other < at.end_block;
        };
        if (at.end_block - at.first_block > kSmall || holds(title_block)) return false;
        // where it holds the text, only a headline proper tells of another page
        const bool text = holds(first_kept) || holds(last_kept);
        if (text && title_block == kNone) return false;
        for (NodeId node = box + 1; node < at.end; ++node) {
            const Node& link = page.nodes[node];
            if (link.tag != Tag::a || link.first_run == link.end_run) continue;
            const Block& line = page.blocks[link.first_block];
            // an item of a list may print its date or author in the link's own line
            const bool alone = link.first_block != block && line.end_run <= link.end_run;
            if ((!alone && at.tag != Tag::li) || line.first_run != link.first_run ||
                (text && !is_heading(page, line.node)))
                continue;
            const std::string words = page.text_of_node(node);
            if (!reads_as_headline(words) ||
                read_credit_lead(words))  // "By Ann Lee, Our Woman in Rome"
                continue;
            const std::string href = base.resolve(page.attribute(node, AttributeName::href));
            const std::string path = url_path(href);
            // the section that the page stands in is no other page's headline
            if (path.size() < 2 || is_within(url_path(context.url), path)) continue;
            const bool author =
                std::any_of(declared.candidates.begin(), declared.candidates.end(),
                            [node](const Candidate& candidate) {
                                return candidate.field == Field::author && candidate.node == node;
                            });
            if (!author) return true;
        }
    }
    return false;
}

}  // namespace copydesk
