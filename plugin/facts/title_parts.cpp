#include "facts/title_parts.h"

#include <algorithm>

#include "core/characters.h"
#include "core/pieces.h"
#include "facts/letters.h"

namespace copydesk {

namespace {

struct Cut {
    std::size_t begin = std::string_view::npos, end = 0;
};

constexpr std::string_view kSeparators[] = {
    " | ", " - ", " – ", " — ", " · ", " :: ", " : ", " » ",  " « ", " • ", "｜",  " / ",
    " > ", " ~ ", " ― ", "_",   " |",  "| ",   "：",  " -- ", " → ", " ‹ ", " ⋆ ", " – "};

constexpr auto kBegins = [] {
    BytePairs begins;
    for (const std::string_view separator : kSeparators) {
        if (separator.size() == 1)
            begins.add_whatever_follows(separator[0]);
        else
            begins.add(separator[0], separator[1]);
    }
    return begins;
}();

// Calls take(cut) for each separator, from the left. Most places need no comparison.
template <class Take>
void for_each_cut(std::string_view title, Take take) {
    for (std::size_t at = 1; at < title.size(); ++at) {
        const char second = at + 1 < title.size() ? title[at + 1] : '\0';
        if (!kBegins.may_have(title[at], second)) continue;
        for (const std::string_view separator : kSeparators) {
            if (separator[0] != title[at] || (separator.size() > 1 && separator[1] != second))
                continue;
            if (title.substr(at).starts_with(separator)) take(Cut{at, at + separator.size()});
        }
    }
}

struct Cuts {
    Cut first, last;
};
Cuts outer_cuts(std::string_view title) {
    Cuts best;
    for_each_cut(title, [&](const Cut& cut) {
        if (cut.begin < best.first.begin) best.first = cut;
        if (best.last.begin == title.npos || cut.end > best.last.end) best.last = cut;
    });
    return best;
}

// Whether a part of a title names the site: as a whole, or by its domain's words.
bool names_site(const Chooser& to, std::string_view part) {
    const std::string key = fold_key(part);
    if (to.is_site_key(key)) return true;
    if (key.size() < 3 || key.size() > 60) return false;
    for (const std::string& site : to.site_keys) {
        if (site.size() < 3) continue;
        if (key.starts_with(site) && key.size() <= site.size() + 24) return true;
        if (site.starts_with(key) && key.size() >= 4 && key.size() * 2 >= site.size()) return true;
        if (site.size() >= 5 && contains(key, site) && key.size() <= site.size() + 14) return true;
    }
    return false;
}

bool is_section(const Chooser& to, std::string_view part) {
    const std::string key = fold_key(part);
    return std::any_of(to.declared.candidates.begin(), to.declared.candidates.end(),
                       [&](const Candidate& candidate) {
                           return candidate.field == Field::section &&
                                  candidate.key != "crumb.last" && fold_key(candidate.value) == key;
                       });
}

bool is_date_only(const Chooser& to, std::string_view part) {
    if (part.size() > 40) return false;
    const auto hits = find_dates(part, to.reading, 1);
    return !hits.empty() && hits[0].end - hits[0].begin + 4 >= part.size();
}

}  // namespace

TitleCuts find_cuts(std::string_view title) {
    const auto [first, last] = outer_cuts(title);
    if (first.begin == title.npos) return {};
    return {first.begin, first.end, last.begin, last.end};
}

bool is_control_of(const Page& page, NodeId node, NodeId heading) {
    for (; node != heading && node != kNone; node = page.nodes[node].parent)
        if (page.nodes[node].tag == Tag::button || page.has_attribute(node, AttributeName::hidden))
            return true;
    return false;
}

std::string_view last_part(std::string_view title) {
    const Cut cut = outer_cuts(title).last;
    return cut.begin == title.npos ? std::string_view() : trim(title.substr(cut.end));
}

std::string cut_site(const Chooser& to, std::string_view title) {
    std::string_view rest = trim(title);
    for (int round = 0; round < 4; ++round) {
        const auto [first, last] = outer_cuts(rest);
        if (last.begin == rest.npos) break;
        const std::string_view tail = trim(rest.substr(last.end)),
                               head = trim(rest.substr(0, last.begin));
        if (head.empty()) break;
        if (names_site(to, tail) || is_date_only(to, tail) || (round > 0 && is_section(to, tail))) {
            rest = head;
            continue;
        }
        if (names_site(to, trim(rest.substr(0, first.begin))) &&
            trim(rest.substr(first.end)).size() >= 6) {
            rest = trim(rest.substr(first.end));
            continue;
        }
        break;
    }
    return std::string(rest);
}

double contained_words(std::span<const std::string_view> a, std::span<const std::string_view> b) {
    if (a.empty()) return 0;
    const auto both = std::count_if(a.begin(), a.end(), [&](std::string_view word) {
        return std::find(b.begin(), b.end(), word) != b.end();
    });
    return static_cast<double>(both) / static_cast<double>(a.size());
}

}  // namespace copydesk
