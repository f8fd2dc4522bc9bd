// Dateline, agency and printed source line.
#include <algorithm>

#include "core/characters.h"
#include "facts/choose.h"
#include "facts/credit_lines.h"
#include "facts/letters.h"
#include "facts/marks.h"

namespace copydesk {

namespace {

void add_agency(Chooser& to, const NamedAgency& agency, BlockId block, double confidence) {
    for (const Fact& known : to.facts[Field::agency])
        if (known.code == agency.agency->code) return;
    to.add_text(Field::agency, agency.printed, block, confidence).code =
        std::string(agency.agency->code);
}

bool is_caption(const Chooser& to, const Line& line) {
    return to.page.closest(line.node, Tag::figure) != kNone ||
           (to.marks_above(line.node) & (kMarkCaption | kMarkCredit)) != 0;
}

void add_dateline(Chooser& to, const Dateline& dateline, const Line& line) {
    if (!dateline.place.empty()) {
        Fact& fact = to.add_text(Field::dateline, dateline.place, line.block,
                                 dateline.agencies.empty() ? 0.7 : 0.95);
        fact.raw = dateline.raw;
        fact.date = dateline.date;
    }
    for (const NamedAgency& agency : dateline.agencies) add_agency(to, agency, line.block, 0.95);
}

void find_dateline(Chooser& to) {
    int paragraphs = 0;
    for (const Line& line : to.lines) {
        if (!line.head) continue;
        if (line.length < 60 && line.block > to.title_block && line.block <= to.first_kept)
            if (const auto dateline = read_dateline_alone(line.text, to.reading))
                return add_dateline(to, *dateline, line);
        if (line.length < 60 || (!to.page.plain_text && !line.kept)) continue;
        if (to.is_title(line) || is_caption(to, line) || is_heading(to.page.nodes[line.node].tag))
            continue;
        if (++paragraphs > 4) return;
        const auto dateline = read_dateline(line.text, to.reading);
        if (dateline) return add_dateline(to, *dateline, line);
    }
}

// "PAP/ Jan Nowak": whose the picture is.
bool names_photographer(std::string_view text) {
    for (std::size_t slash = text.find('/'); slash != text.npos;) {
        const std::size_t next = text.find('/', slash + 1);
        if (is_person_name(trim(text.substr(slash + 1, next - slash - 1)))) return true;
        slash = next;
    }
    return false;
}

// A link to what is filed under the name, or a line beside other pages' headlines.
bool is_of_others(const Chooser& to, const Line& line) {
    if (to.is_teaser(line.block)) return true;
    const NodeId link = to.page.closest(to.page.runs[line.first_run].node, Tag::a);
    if (link == kNone) return false;
    const std::string path = to.page.attribute(link, AttributeName::href);
    for (const std::string_view part : {"/tag", "/topic", "/thema", "/theme", "/sujet", "/tema",
                                        "/argoment", "/stichwort", "/mot", "/market", "/marche"})
        if (contains(path, part)) return true;
    return false;
}

// The agency alone on a line, or in brackets at the end of one of the last paragraphs.
void find_tail_agency(Chooser& to) {
    for (const Line& line : to.lines) {
        const bool near_end = to.last_kept != kNone && line.block + 4 >= to.last_kept &&
                              line.block <= to.last_kept + 4;
        const bool near_head = to.first_kept != kNone && line.block + 6 >= to.first_kept &&
                               line.block <= to.first_kept + 1;
        if ((!near_end && !near_head) || is_caption(to, line) || to.is_title(line)) continue;
        if (line.length <= 30) {
            std::string_view text = line.text;
            const bool bracketed = text.starts_with('(') && text.ends_with(')');
            if (bracketed) text = text.substr(1, text.size() - 2);
            if (!near_end && !bracketed && to.page.plain_text) continue;
            if (to.is_aside(line.node)) continue;
            const auto agencies = read_agencies(text);
            // "AA" may be a button for larger letters
            const bool vague = count_code_points(text) <= 2 && !bracketed;
            if (agencies.empty() || vague || names_photographer(text) || is_of_others(to, line))
                continue;
            for (const NamedAgency& agency : agencies) add_agency(to, agency, line.block, 0.8);
            to.mark_printed(line);
        } else if (near_end && (line.kept || to.page.plain_text)) {
            for (const NamedAgency& agency : read_tail_agencies(to.ending_of(line)))
                add_agency(to, agency, line.block, 0.85);
        }
    }
}

std::string without_date(const Chooser& to, std::string value) {
    if (const auto hits = find_dates(value, to.reading, 1); !hits.empty() && hits[0].begin > 2)
        value.resize(hits[0].begin);
    std::string_view rest = trim(value);
    while (!rest.empty() && std::string_view("|,;-(").find(rest.back()) != std::string_view::npos)
        rest = trim(rest.substr(0, rest.size() - 1));
    // "新华网 作者：张三", "Xinhua Author: …": the source is the first of several statements
    for (const std::string_view mark :
         {"  ", "　", " 作者", " 编辑", " 記者", " 记者", " 责任", " | ", "\t"})
        if (const auto at = rest.find(mark); at != rest.npos && at > 0)
            rest = trim(rest.substr(0, at));
    return std::string(rest);
}

// A line that states nothing else, or one that states a date before it.
bool find_source_line(Chooser& to, bool alone) {
    for (const Line& line : to.lines) {
        const bool foot = to.last_kept != kNone && line.block + 3 >= to.last_kept &&
                          line.block <= to.last_kept + 5;
        const bool head = to.first_kept != kNone && line.block <= to.first_kept + 1 &&
                          line.block + 8 >= to.first_kept;
        if (line.length > 160 || (!foot && !head && !to.page.plain_text)) continue;
        SourceLine found = read_source_line(line.text);
        if (found.source.empty() || found.alone != alone || is_caption(to, line) ||
            to.is_aside(line.node))
            continue;
        const std::string value = without_date(to, std::move(found.source));
        if (value.empty() || contains(value, "=\"") || count_code_points(value) > 50 ||
            split_words(value).size() > 6)
            continue;
        // what is stated beside it is no part of it
        std::string printed(found.statement);
        printed.resize(std::min(printed.size(), printed.find(value) + value.size()));
        Fact& credit = to.add_text(Field::credit, std::move(printed), line.block, 0.8);
        credit.raw = value;
        for (const NamedAgency& agency : read_agencies(value))
            add_agency(to, agency, line.block, 0.9);
        to.mark_printed(line);
        return true;
    }
    return false;
}

}  // namespace

void choose_credits(Chooser& to) {
    find_dateline(to);
    if (!find_source_line(to, true)) find_source_line(to, false);
    find_tail_agency(to);
    for (const Candidate& candidate : to.declared.candidates)
        if (candidate.field == Field::agency)
            if (const Agency* agency = find_agency(candidate.value);
                agency && !to.is_site_name(candidate.value))
                add_agency(to, {agency, candidate.value}, kNone, 0.8);
    // Its own copy is not another's.
    std::erase_if(to.facts[Field::agency], [&](const Fact& agency) {
        return to.is_site_name(agency.value) && to.facts[Field::dateline].empty();
    });
}

}  // namespace copydesk
