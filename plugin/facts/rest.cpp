// Images, canonical address, license, access, summary, standfirst.
#include <algorithm>

#include "core/characters.h"
#include "facts/choose.h"
#include "facts/credit_lines.h"
#include "facts/letters.h"
#include "facts/marks.h"
#include "facts/pictures.h"

namespace copydesk {

namespace {

// Sites that state their first page as the canonical address of each page.
bool misleads(const Chooser& to, const Candidate& candidate) {
    constexpr std::size_t kDeep = 24;  // bytes of a path: no "/en/" or "/index.html"
    return candidate.field == Field::canonical && url_path(candidate.value).size() <= 1 &&
           !contains(candidate.value, "?") && url_path(to.context.url).size() >= kDeep;
}

const Candidate* best_of(const Chooser& to, Field field) {
    const Candidate* best = nullptr;
    for (const Candidate& candidate : to.declared.candidates)
        if (candidate.field == field && !misleads(to, candidate) &&
            (!best || candidate.confidence > best->confidence))
            best = &candidate;
    return best;
}

bool says_no(std::string_view value) {
    return equals_ignoring_case(value, "false") || equals_ignoring_case(value, "no") ||
           value == "0" || contains_ignoring_case(value, "/false");
}

void choose_access(Chooser& to) {
    const Candidate* declared = best_of(to, Field::access);
    if (!declared) return;
    const std::string value = fold_words(declared->value);
    std::string stated = "unknown";
    if (declared->key == "isAccessibleForFree" || declared->key == "isaccessibleforfree")
        stated = says_no(declared->value) ? "subscriber" : "free";
    else if (value == "free")
        stated = "free";
    else if (value == "metered")
        stated = "metered";
    else if (value == "locked" || value == "paid" || value == "premium" || value == "subscriber" ||
             value == "subscription")
        stated = "subscriber";
    // Seen: a stub of a text that is declared to be paid for says nothing of the rest.
    std::size_t size = 0;
    for (BlockId block = 0; block < to.body.kept.size() && size < 1500; ++block)
        if (to.is_kept(block))
            for (RunId run = to.page.blocks[block].first_run; run < to.page.blocks[block].end_run;
                 ++run)
                size += to.page.runs[run].raw.length;
    Fact& fact = to.add(Field::access, *declared, size >= 1500 ? "free" : "unknown", 0.6);
    fact.type = stated;
}

// Whether the text's dateline follows: what stands before it is none of its paragraphs.
bool precedes_dateline(const Chooser& to, const Line& line) {
    const Fact* const dateline = to.facts.first(Field::dateline);
    if (!dateline) return false;
    return dateline->block == line.block ? !line.text.starts_with(dateline->raw)
                                         : dateline->block == line.block + 1;
}

bool is_emphasized(const Page& page, BlockId block) {
    const Tag tag = page.nodes[page.runs[page.blocks[block].first_run].node].tag;
    return tag == Tag::em || tag == Tag::i || tag == Tag::strong || tag == Tag::b;
}

// Whether a line of the body is its first paragraph: it opens with the dateline, is long, or the
// next block is set like it.
bool is_first_paragraph(const Chooser& to, const Line& line) {
    constexpr std::size_t kLong = 250;  // bytes
    const Fact* const dateline = to.facts.first(Field::dateline);
    if (dateline && dateline->block == line.block) return true;
    const auto& nodes = to.page.nodes;
    const NodeId own = to.page.blocks[line.block].node;
    const std::string set = to.page.attribute(own, AttributeName::class_);
    if (nodes[own].tag == Tag::p && set.empty() && line.length > kLong) return true;
    const BlockId next = line.block + 1;
    if (next >= to.page.blocks.size() || !to.is_kept(next)) return false;
    if (is_emphasized(to.page, line.block) && !is_emphasized(to.page, next)) return false;
    const NodeId other = to.page.blocks[next].node;
    return nodes[own].tag == nodes[other].tag && nodes[own].parent == nodes[other].parent &&
           to.page.attribute(other, AttributeName::class_) == set;
}

// A sentence right below the title, with the credit behind it.
bool stands_above_byline(const Chooser& to, const Line& line) {
    constexpr BlockId kBelowTitle = 2, kAboveByline = 3;
    constexpr std::size_t kLeastWords = 6, kLongest = 400;  // bytes
    const Fact* const byline = to.facts.first(Field::byline);
    if (!byline || byline->block == kNone || line.block > to.title_block + kBelowTitle ||
        byline->block <= line.block || byline->block > line.block + kAboveByline ||
        (to.first_kept != kNone && to.first_kept < byline->block && to.first_kept != line.block))
        return false;
    if (line.length > kLongest || split_words(line.text).size() < kLeastWords) return false;
    constexpr std::string_view kStops[] = {".", "?", "!", "。", "？", "！", "…"};
    if (std::none_of(std::begin(kStops), std::end(kStops),
                     [&line](std::string_view stop) { return line.text.ends_with(stop); }))
        return false;
    for (RunId run = line.first_run; run < line.end_run; ++run)
        if (to.page.closest(to.page.runs[run].node, Tag::a) != kNone) return false;
    constexpr std::uint32_t kOther = kMarkRelated | kMarkCaption | kMarkComment | kMarkAuthor |
                                     kMarkBio | kMarkByline | kMarkDate | kMarkCrumb | kMarkSection;
    const Fact* const title = to.facts.first(Field::title);
    return !(to.marks_above(line.node) & kOther) &&
           !(title && contains(fold_key(line.text), fold_key(title->value)));
}

void choose_subtitle(Chooser& to) {
    const Fact* title = to.facts.first(Field::title);
    if (!title || to.title_block == kNone) return;
    const Fact* const byline = to.facts.first(Field::byline);
    constexpr std::size_t kShortest = 20;  // bytes of a summary's key
    std::vector<std::string> summaries;
    for (const Candidate& candidate : to.declared.candidates)
        if (candidate.field == Field::summary ||
            (candidate.field == Field::subtitle && candidate.node == kNone))
            if (std::string key = fold_key(candidate.value); key.size() >= kShortest)
                summaries.push_back(std::move(key));
    const Line* lone = nullptr;  // that nothing but its place tells
    for (const Line& line : to.lines) {
        if (!line.head || line.block <= to.title_block || line.length < 30 || line.length > 700)
            continue;
        const bool near = line.block <= to.title_block + 8;
        if (!near && line.block > to.first_kept) break;
        const NodeId node = line.node;
        const bool marked =
            node < to.declared.marks.size() && (to.declared.marks[node] & kMarkDeck) != 0 &&
            !(to.marks_above(node) &
              (kMarkRelated | kMarkCaption | kMarkComment | kMarkAuthor | kMarkBio | kMarkByline));
        if (!lone && stands_above_byline(to, line)) lone = &line;
        if (!marked && summaries.empty()) continue;
        const std::string key = fold_key(line.text);
        if (byline && fold_key(byline->value) == key) continue;
        // a summary that goes on is made of the text's beginning
        const bool in_text = line.kept && !precedes_dateline(to, line);
        const bool stated =
            std::any_of(summaries.begin(), summaries.end(), [&](const std::string& summary) {
                return summary == key || (!in_text && key.size() > 40 && summary.starts_with(key));
            });
        if (!stated && !(marked && near)) continue;
        if (!marked && in_text && is_first_paragraph(to, line)) return;
        to.add_text(Field::subtitle, line.text, line.block, stated && marked ? 0.9 : 0.6);
        return;
    }
    if (lone) to.add_text(Field::subtitle, lone->text, lone->block, 0.5);
}

// "special_offer_banner", "dam-bought-back-by-county": a file's name, where a system puts it for
// want of a caption.
bool names_file(std::string_view caption) {
    constexpr std::ptrdiff_t kHyphens = 3;  // more than a name has
    return !contains(caption, " ") &&
           (contains(caption, "_") || std::count(caption.begin(), caption.end(), '-') >= kHyphens);
}

}  // namespace

void choose_images(Chooser& to) {
    const auto is_icon = [&](std::string_view url) {
        const auto& icons = to.declared.icons;
        return std::any_of(icons.begin(), icons.end(),
                           [&](const std::string& icon) { return has_same_name(url, icon); });
    };
    const Candidate* best = nullptr;
    for (const Candidate& candidate : to.declared.candidates) {
        if (candidate.field != Field::image || candidate.value.empty() ||
            is_stand_in_picture(candidate.value) || is_furniture_picture(candidate.value) ||
            is_icon(candidate.value))
            continue;
        if (!best || candidate.confidence > best->confidence) best = &candidate;
    }
    if (!best) return;
    Fact& image = to.add(Field::image, *best, best->value, static_cast<double>(best->confidence));
    for (const Candidate& candidate :
         to.declared.candidates) {  // the same picture described by other data
        if (candidate.field != Field::image ||
            (candidate.value != best->value && !shows_same_picture(candidate.value, best->value)))
            continue;
        if (image.caption.empty() && !names_file(candidate.caption))
            image.caption = candidate.caption;
        if (image.credit.empty()) image.credit = candidate.credit;
    }
    if (!image.credit.empty()) return;
    if (const auto parts = split_caption(image.caption)) {
        image.caption = parts->text;
        image.credit = parts->credit;
    }
}

void choose_rest(Chooser& to) {
    choose_subtitle(to);
    choose_access(to);
    for (const Field field : {Field::canonical, Field::license, Field::summary})
        if (const Candidate* best = best_of(to, field))
            to.add(field, *best, best->value, static_cast<double>(best->confidence));
}

}  // namespace copydesk
