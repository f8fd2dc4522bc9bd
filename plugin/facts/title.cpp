// The headline: printed headings compared with what the page declares.
#include <algorithm>

#include "core/characters.h"
#include "facts/choose.h"
#include "facts/letters.h"
#include "facts/marks.h"
#include "facts/title_parts.h"

namespace copydesk {

namespace {

struct Printed {
    const Candidate* from = nullptr;
    std::string text, words, key;  // words: folded; key: without their spaces
    double score = 0, agreement = 0;
};

struct Stated {
    const Candidate* from = nullptr;
    std::string text, words, key;
};

template <class Title>
Title read_title(const Candidate& candidate, std::string text) {
    Title title;
    title.from = &candidate;
    title.words = fold_words(text);
    title.text = std::move(text);
    title.key = title.words;
    std::erase(title.key, ' ');
    return title;
}

std::vector<Stated> read_stated(const Chooser& to) {
    std::vector<Stated> stated;
    for (const Candidate& candidate : to.declared.candidates) {
        if (candidate.field != Field::title || candidate.node != kNone) continue;
        auto title = read_title<Stated>(candidate, candidate.value);
        if (!title.key.empty()) stated.push_back(std::move(title));
    }
    std::stable_sort(stated.begin(), stated.end(), [](const Stated& a, const Stated& b) {
        return a.from->confidence > b.from->confidence;
    });
    return stated;
}

// How well a printed heading agrees with what is stated, 0 to 1: the share of its words that a
// stated title has too.
double agreement(const Printed& printed, const std::vector<Stated>& stated) {
    double best = 0;
    for (const Stated& title : stated) {
        double score = title.key == printed.key ? 1.1 : contained_words(printed.words, title.words);
        if (printed.key.size() >= 12 && title.key.starts_with(printed.key))
            score = std::max(score, 1.0);
        else if (title.key.size() >= 15 && contains(printed.key, title.key))
            score = std::max(score, 1.0);
        else if (title.key.size() >= 6 && printed.words.starts_with(title.words + ' '))
            score = std::max(score, 0.8);  // "Walk 31" for "Walk 31: Over the pass"
        best = std::max(best, score * (0.8 + 0.2 * static_cast<double>(title.from->confidence)));
    }
    return best;
}

double place_score(const Chooser& to, const Candidate& candidate) {
    double score = 0;
    if (to.is_aside(candidate.node)) score -= 0.35;
    if (to.marks_above(candidate.node) & kMarkLogo) score -= 0.3;
    if (to.first_kept == kNone || candidate.block == kNone) return score;
    if (candidate.block > to.last_kept) return score - 0.3;
    if (candidate.block > to.first_kept + 6) return score - 0.15;
    const BlockId distance = to.first_kept > candidate.block ? to.first_kept - candidate.block : 0;
    return score + (distance <= 12 ? 0.15 : distance <= 40 ? 0.05 : 0);
}

// "Data Structures¶": the sign of a link to the heading itself.
std::string without_anchor(std::string_view text) {
    for (bool cut = true; cut;) {
        cut = false;
        for (const std::string_view sign : {"¶", "#", "🔗", "§", "\uf0c1"})
            if (text.size() > sign.size() && text.ends_with(sign) &&
                (sign != "#" || text[text.size() - 2] == ' ')) {
                text = trim(text.substr(0, text.size() - sign.size()));
                cut = true;
            }
    }
    return std::string(text);
}

std::vector<Printed> read_printed(const Chooser& to, const std::vector<Stated>& stated) {
    std::vector<Printed> found;
    for (const Candidate& candidate : to.declared.candidates) {
        if (candidate.field != Field::title || candidate.node == kNone || found.size() >= 40)
            continue;
        auto printed = read_title<Printed>(candidate, without_anchor(candidate.value));
        if (printed.key.size() < 2) continue;
        printed.agreement = stated.empty() ? 0.5 : agreement(printed, stated);
        const bool site = to.is_site_name(printed.text);
        if (site) printed.agreement *= 0.3;
        printed.score = static_cast<double>(candidate.confidence) * 0.8 - 0.14 +
                        printed.agreement * 0.6 + place_score(to, candidate) - (site ? 0.4 : 0);
        if (printed.text.size() > 250) printed.score -= 0.3;
        if (printed.key.size() < 8) printed.score -= 0.1;
        found.push_back(std::move(printed));
    }
    return found;
}

// A heading that also holds a kicker above or a standfirst below the title that is stated.
std::string without_kicker(const Chooser& to, const Printed& printed,
                           const std::vector<Stated>& stated) {
    for (const Stated& title : stated)
        if (title.key.starts_with(printed.key)) return printed.text;
    for (const Stated& title : stated) {
        const std::string text = cut_site(to, title.text), key = fold_key(text);
        if (key.size() < 15 || key.size() >= printed.key.size()) continue;
        if (printed.key.ends_with(key)) return text;
        const auto same = std::count_if(stated.begin(), stated.end(), [&](const Stated& other) {
            return other.key == title.key;
        });
        if (printed.key.starts_with(key) && same >= 2) return text;
        const std::string lines = to.page.text_of_node(printed.from->node);
        if (printed.key.starts_with(key) && fold_key(lines.substr(0, lines.find('\n'))) == key)
            return text;
    }
    return printed.text;
}

void print_title(Chooser& to, const Printed& printed) {
    to.title_block = printed.from->block;
    const Node& node = to.page.nodes[printed.from->node];
    for (BlockId block = node.first_block; block < node.end_block && block < node.first_block + 6;
         ++block)
        to.mark_printed(block);
}

// The stated title without what is the site's.
std::string clean_stated(const Chooser& to, const std::vector<Stated>& stated) {
    const Stated* best = nullptr;
    for (const Stated& title : stated)
        if (!to.is_site_name(title.text)) {
            best = &title;
            break;
        }
    if (!best) return {};
    std::string text = cut_site(to, best->text);
    if (text.size() == best->text.size())  // a bar sets off the site's name, whatever it is
        if (const auto bar = text.rfind(" | "); bar != std::string::npos && bar >= 8)
            text.resize(bar);
    return text;
}

// A block that prints a stated title although no markup says so.
BlockId find_block(const Chooser& to, const std::string& key) {
    if (to.first_kept == kNone || key.size() < 8) return kNone;
    const BlockId begin = to.first_kept > 40 ? to.first_kept - 40 : 0;
    for (BlockId block = begin;
         block < std::min<BlockId>(to.first_kept + 4, static_cast<BlockId>(to.page.blocks.size()));
         ++block)
        if (fold_key(to.page.text_of_block(block)) == key) return block;
    return kNone;
}

// Whether nothing that is stated is more than the site's name, its motto or a section.
bool says_only_site(const Chooser& to, const std::vector<Stated>& stated) {
    return std::all_of(stated.begin(), stated.end(), [&](const Stated& title) {
        if (to.is_site_name(title.text) ||
            (to.is_site_name(stated.front().text) && title.key.starts_with(stated.front().key)))
            return true;
        for (const std::string_view mark : {" - ", " – ", " | ", ": ", " — "}) {
            const auto at = title.text.find(mark);
            if (at == std::string::npos || !to.is_site_name(title.text.substr(0, at))) continue;
            return split_words(title.text.substr(at + mark.size())).size() <= 2;
        }
        return false;
    });
}

// The heading right above the body, whatever its level.
BlockId find_heading(const Chooser& to) {
    constexpr BlockId kNear = 8;
    if (to.first_kept == kNone) return kNone;
    for (BlockId block = to.first_kept + 1; block > 0 && block + kNear > to.first_kept; --block) {
        const NodeId node = to.page.blocks[block - 1].node;
        const Tag tag = to.page.nodes[node].tag;
        if (tag != Tag::h1 && tag != Tag::h2 && tag != Tag::h3) continue;
        if (!to.is_aside(node) && !to.is_site_name(to.page.text_of_block(block - 1)))
            return block - 1;
    }
    return kNone;
}

// "Kicker: the headline" in one heading, of which the page's data names the second part alone.
std::string without_stated_kicker(const Chooser& to, std::string text) {
    const std::string key = fold_key(text);
    for (const Candidate& candidate : to.declared.candidates) {
        if (candidate.key != "alternativeHeadline" || candidate.value.size() >= text.size())
            continue;
        const std::string other = fold_key(candidate.value);
        if (other.size() >= 15 && key.ends_with(other)) return candidate.value;
    }
    return text;
}

}  // namespace

void choose_title(Chooser& to) {
    const std::vector<Stated> stated = read_stated(to);
    const std::vector<Printed> printed = read_printed(to, stated);
    const Printed* best = nullptr;
    for (const Printed& one : printed)
        if (!best || one.score > best->score) best = &one;
    const bool silent = !stated.empty() && says_only_site(to, stated);
    if (silent && (!best || to.is_site_name(best->text)))
        if (const BlockId block = find_heading(to); block != kNone) {
            to.title_block = block;
            to.mark_printed(block);
            to.add_text(Field::title, to.page.text_of_block(block), block, 0.5);
            return;
        }
    const double least = silent ? 0 : to.is_article() ? 0.18 : 0.6;
    if (best && best->score >= 0.42 && (stated.empty() || best->agreement >= least)) {
        print_title(to, *best);
        const std::string text = cut_site(to, without_kicker(to, *best, stated));
        to.add(Field::title, *best->from, without_stated_kicker(to, text), best->score);
        return;
    }
    const std::string text = clean_stated(to, stated);
    if (!text.empty()) {
        to.add(Field::title, *stated.front().from, text, 0.6);
        to.title_block = find_block(to, fold_key(text));
        if (to.title_block == kNone && best && best->score >= 0.42) print_title(to, *best);
        to.mark_printed(to.title_block);
    } else if (best) {
        print_title(to, *best);
        to.add(Field::title, *best->from, best->text, 0.4);
    } else if (!stated.empty()) {
        to.add(Field::title, *stated.front().from, stated.front().text, 0.3);
    }
}

}  // namespace copydesk
