#include "article/notes.h"

#include <algorithm>
#include <array>

#include "core/characters.h"

namespace copydesk {
namespace {

// "[12]", "(3)", "*", "†", "a": nothing else is that short and a link.
bool is_mark(std::string_view text) {
    constexpr std::size_t kLongest = 7;  // bytes
    if (text.empty() || text.size() > kLongest) return false;
    std::size_t letters = 0;
    for (const char c : text) letters += is_ascii_alpha(c);
    return letters <= 1;
}

bool says(const Page& page, NodeId node, AttributeName name, std::string_view word) {
    const auto value = page.raw_attribute(node, name);
    return value && value->find(word) != std::string_view::npos;
}

// Where a link leads inside its own page; empty if it leads elsewhere.
std::string fragment_of(const Page& page, NodeId link) {
    const auto raw = page.raw_attribute(link, AttributeName::href);
    if (!raw || !trim(*raw).starts_with('#')) return {};
    return std::string(trim(page.attribute(link, AttributeName::href))).substr(1);
}

bool is_reference(const Page& page, NodeId link) {
    const Node& node = page.nodes[link];
    std::string text;
    page.append_text(node.first_run, node.end_run, text);
    if (!is_mark(text)) return false;
    if (says(page, link, AttributeName::role, "noteref")) return true;
    for (const std::string_view word : {"footnote", "noteref", "endnote"})
        for (const AttributeName name : {AttributeName::class_, AttributeName::rel})
            if (says(page, link, name, word)) return true;
    for (NodeId n = node.parent; n != kNone && page.nodes[n].is_inline; n = page.nodes[n].parent)
        if (page.nodes[n].tag == Tag::sup) return true;
    for (NodeId n = link + 1; n < node.end; ++n)
        if (page.nodes[n].tag == Tag::sup) return true;
    return std::any_of(text.begin(), text.end(), [](char c) { return c == '[' || c == '*'; });
}

// What a kept block's references ask for, each with the first link that does.
std::unordered_map<std::string, NodeId> find_references(const Page& page,
                                                        std::span<const std::uint8_t> kept) {
    std::unordered_map<std::string, NodeId> wanted;
    for (NodeId n = 0; n < page.nodes.size(); ++n) {
        const Node& node = page.nodes[n];
        if (node.tag != Tag::a || node.first_run >= node.end_run) continue;
        const BlockId block = page.runs[node.first_run].block;
        if (block >= kept.size() || !kept[block]) continue;
        std::string id = fragment_of(page, n);
        if (!id.empty() && is_reference(page, n)) wanted.emplace(std::move(id), n);
    }
    return wanted;
}

// The block-level element that an id names, if it can be a note.
NodeId note_of(const Page& page, NodeId named, NodeId reference) {
    constexpr BlockId kMostBlocks = 8;
    NodeId note = named;
    while (note != kNone && page.nodes[note].is_inline) note = page.nodes[note].parent;
    if (note == kNone || note <= reference) return kNone;
    const Node& node = page.nodes[note];
    const BlockId blocks = node.end_block - node.first_block;
    if (blocks == 0 || blocks > kMostBlocks) return kNone;
    for (NodeId n = note; n < node.end; ++n)
        if (is_heading(page.nodes[n].tag)) return kNone;
    constexpr std::array<Tag, 7> kTags = {Tag::li, Tag::p,  Tag::div,    Tag::aside,
                                          Tag::dd, Tag::td, Tag::section};
    return std::find(kTags.begin(), kTags.end(), node.tag) == kTags.end() ? kNone : note;
}

std::size_t size_of(const Page& page, BlockId block) {
    std::size_t size = 0;
    for (RunId r = page.blocks[block].first_run; r < page.blocks[block].end_run; ++r)
        size += page.runs[r].raw.length;
    return size;
}

}  // namespace

Notes find_notes(const Page& page, std::span<const std::uint8_t> kept) {
    Notes notes;
    const auto wanted = find_references(page, kept);
    if (wanted.empty()) return notes;
    std::size_t text = 0, apparatus = 0;
    for (BlockId b = 0; b < kept.size(); ++b)
        if (kept[b]) text += size_of(page, b);
    NodeId end = 0;  // of the last note: none stands in another
    for (NodeId n = 0; n < page.nodes.size(); ++n) {
        if (!page.has_attribute(n, AttributeName::id)) continue;
        const auto found = wanted.find(page.attribute(n, AttributeName::id));
        if (found == wanted.end()) continue;
        const NodeId note = note_of(page, n, found->second);
        if (note == kNone || note < end) continue;
        notes.emplace(note, found->first);
        end = page.nodes[note].end;
        for (BlockId b = page.nodes[note].first_block; b < page.nodes[note].end_block; ++b) {
            if (kept[b]) text -= size_of(page, b);
            apparatus += size_of(page, b);
        }
    }
    if (apparatus * 4 > text) notes.clear();
    return notes;
}

bool leads_back(const Page& page, NodeId link) {
    if (page.nodes[link].tag != Tag::a || fragment_of(page, link).empty()) return false;
    std::string text;
    page.append_text(page.nodes[link].first_run, page.nodes[link].end_run, text);
    if (std::any_of(text.begin(), text.end(), is_ascii_digit)) return false;  // the note's number
    if (says(page, link, AttributeName::role, "backlink")) return true;
    for (const std::string_view word : {"backref", "footnote-back", "reversefootnote", "backlink"})
        if (says(page, link, AttributeName::class_, word)) return true;
    constexpr std::array<std::string_view, 8> kArrows = {"↩", "↩︎", "↑", "^",
                                                         "⇑", "⤴",      "⏎", "↵"};
    return std::find(kArrows.begin(), kArrows.end(), text) != kArrows.end();
}

bool leads_to_itself(const Page& page, NodeId link) {
    constexpr int kLevels = 6;          // up to the section whose heading it stands in
    constexpr NodeId kMostInside = 16;  // nodes of a heading
    const Node& node = page.nodes[link];
    if (node.tag != Tag::a || node.end_run != node.first_run + 1) return false;
    std::string sign;
    page.append_text(node.first_run, node.end_run, sign);
    constexpr std::array<std::string_view, 7> kSigns = {"¶", "§", "#", "🔗", "⚓", "⚓︎", "∞"};
    if (std::find(kSigns.begin(), kSigns.end(), sign) == kSigns.end()) return false;
    const std::string id = fragment_of(page, link);
    if (id.empty()) return false;
    const auto is_named = [&page, &id](NodeId n) {
        return page.raw_attribute(n, AttributeName::id) == id;
    };
    NodeId at = link;
    for (int level = 0; level < kLevels && at != kNone; ++level, at = page.nodes[at].parent) {
        if (is_named(at)) return true;
        if (!is_heading(page.nodes[at].tag)) continue;
        for (NodeId inner = at; inner < std::min(page.nodes[at].end, at + kMostInside); ++inner)
            if (is_named(inner)) return true;
    }
    return false;
}

}  // namespace copydesk
