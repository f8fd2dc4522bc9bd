// Where the credit is printed, and what the lines beside it print of it.
#include <algorithm>
#include <functional>

#include "core/characters.h"
#include "facts/choose.h"
#include "facts/letters.h"
#include "facts/marks.h"

namespace copydesk {

namespace {

bool stands_by_title(const Chooser& to, const Line& line) {
    constexpr BlockId kAbove = 4, kBelow = 8;
    return line.head && to.title_block != kNone && line.block + kAbove >= to.title_block &&
           line.block <= to.title_block + kBelow &&
           (to.last_kept == kNone || line.block < to.last_kept);
}

}  // namespace

bool may_be_byline(const Chooser& to, const Line& line) {
    constexpr std::size_t kLongest = 160;  // bytes
    if (line.length > kLongest || to.is_title(line) || to.is_teaser(line.block)) return false;
    const std::uint32_t marks = to.marks_above(line.node);
    if (marks & (kMarkComment | kMarkCaption)) return false;
    if ((marks & (kMarkRelated | kMarkBio)) == 0) return true;
    // by the title a box that tells of the author, or is set aside, is the credit itself
    return stands_by_title(to, line) && ((marks & kMarkRelated) == 0 ||
                                         (marks & kMarkAuthor) != 0 || read_credit_lead(line.text));
}

namespace {

constexpr std::size_t kLongestLabel = 40;  // bytes

// The block before, where it is a label alone: "By", "Written by:".
std::string read_label_before(const Chooser& to, const Line& line) {
    if (line.block == 0 || to.is_part(line)) return {};
    std::string text;
    const Block& block = to.page.blocks[line.block - 1];
    to.page.append_beginning(block.first_run, block.end_run, kLongestLabel + 1, text);
    const CreditLead lead = read_credit_lead(text);
    const bool label = text.size() <= kLongestLabel && lead && lead.end >= text.size();
    return label && !starts_with_ignoring_case(text, "about ") ? text : std::string();
}

}  // namespace

PrintedCredit read_spread_byline(const Chooser& to, const Line& line) {
    constexpr std::size_t kFurthest = 12;  // lines
    constexpr BlockId kGap = 3;            // blocks: a portrait's, an office's, an address's
    PrintedCredit credit{read_byline(to, line), {&line}, kNone};
    if (credit.text.empty()) return credit;
    std::vector<const Fact*> missing = credited_authors(to);
    const auto strike = [&](std::string_view text) {
        return std::erase_if(
            missing, [text](const Fact* author) { return prints_name(text, author->value); });
    };
    strike(credit.text);
    const Line *const begin = to.lines.data(), *const end = begin + to.lines.size();
    const bool is_read = std::less_equal<>()(begin, &line) && std::less<>()(&line, end);
    const auto look = [&](int step) {
        BlockId near = line.block;
        const Line* at = &line;
        for (std::size_t i = 0; i < kFurthest && !missing.empty(); ++i) {
            if (at == (step > 0 ? end - 1 : begin)) return;
            at += step;
            if (std::max(at->block, near) - std::min(at->block, near) > kGap) return;
            if (std::none_of(missing.begin(), missing.end(), [&](const Fact* author) {
                    return prints_name(at->text, author->value);
                }))
                continue;
            if (to.is_in_text(*at, at->length)) continue;
            const std::string text = may_be_byline(to, *at) ? read_byline(to, *at) : std::string();
            if (text.empty() || strike(text) == 0) return;
            credit.text = step > 0 ? credit.text + ' ' + text : text + ' ' + credit.text;
            credit.lines.insert(step > 0 ? credit.lines.end() : credit.lines.begin(), at);
            near = at->block;
        }
    };
    if (is_read) {
        look(-1);
        look(1);
    }
    if (!read_credit_lead(credit.text))
        if (const std::string label = read_label_before(to, *credit.lines.front());
            !label.empty()) {
            credit.text = label + ' ' + credit.text;
            credit.label = credit.lines.front()->block - 1;
        }
    credit.text = tidy(credit.text);
    return credit;
}

void write_house_byline(Chooser& to) {
    for (const Line& line : to.lines) {
        if (!line.head || !may_be_byline(to, line) || to.is_in_text(line, line.length) ||
            (to.marks_above(line.node) & kMarkCredit) ||
            to.page.closest(line.node, Tag::figure) != kNone)
            continue;
        std::string credit = read_house_credit(to, line.text);
        const std::string label = credit.empty() ? read_label_before(to, line) : std::string();
        if (!label.empty()) credit = read_house_credit(to, label + ' ' + line.text);
        if (credit.empty() || !(stands_by_title(to, line) || stands_by_date(to, line.block)))
            continue;
        to.add_text(Field::byline, std::move(credit), line.block, 0.7);
        if (!label.empty()) to.mark_printed(line.block - 1);
        return to.mark_printed(line);
    }
}

namespace {

// Below the text a name stands in tags and addresses, too: "Articles Ann Lee".
bool opens_with(std::string_view credit, std::string_view name) {
    return credit.starts_with(name) || read_credit_lead(credit);
}

}  // namespace

std::string link_of_name(const Chooser& to, const Line& line, std::string_view name) {
    constexpr std::size_t kBeside = 24;  // bytes of a link beside the name: "by", "(12 posts)"
    for (RunId run = line.first_run; run < line.end_run; ++run) {
        const NodeId link = to.page.closest(to.page.runs[run].node, Tag::a);
        if (link == kNone) continue;
        const std::string text = tidy(to.page.text_of_node(link));
        if (text.size() > name.size() + kBeside || !prints_name(text, name)) continue;
        const std::string href = to.page.attribute(link, AttributeName::href);
        if (href.starts_with('#')) continue;
        const std::string url = to.base.resolve(href);
        const bool elsewhere = url_host(url) != to.host;
        if (!url.empty() && url != to.context.url && (elsewhere || url_path(url).size() > 1))
            return url;
    }
    return {};
}

const Line* find_byline(const Chooser& to) {
    const auto authors = credited_authors(to);
    if (authors.empty()) return nullptr;
    const std::string& name = authors.front()->value;
    const Line *nearest = nullptr, *likely = nullptr;  // in another spelling
    for (const Line& line : to.lines) {
        const bool exact = contains(line.text, name);
        if (!exact && (nearest || likely || !prints_name(line.text, name))) continue;
        if (!may_be_byline(to, line)) continue;
        const std::string credit = read_byline(to, line);
        if (credit.empty()) continue;
        const CreditLead lead = read_credit_lead(line.text);
        if (lead && lead.role == authors.front()->role &&
            trim(std::string_view(line.text).substr(lead.end)).starts_with(name))
            return &line;
        const Line*& found = exact ? nearest : likely;
        if (!found && (line.head || opens_with(credit, name))) found = &line;
    }
    return nearest ? nearest : likely;
}

}  // namespace copydesk
