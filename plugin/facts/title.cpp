// The headline: what a page states and prints, compared by a learned ranker.
#include <algorithm>
#include <cmath>

#include "core/characters.h"
#include "core/url.h"
#include "facts/choose.h"
#include "facts/letters.h"
#include "facts/title_candidates.h"
#include "facts/title_parts.h"

namespace copydesk {

namespace {

void print_heading(Chooser& to, const TitleCandidate& title) {
    to.title_block = title.block;
    if (!title.printed) return to.mark_printed(title.block);
    const Node& node = to.page.nodes[title.printed->node];
    for (BlockId block = node.first_block; block < node.end_block && block < node.first_block + 6;
         ++block)
        to.mark_printed(block);
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

// Whether a heading that says something else stands where the article begins.
bool may_open(const Chooser& to, const TitleCandidate& heading, const TitleCandidate& title) {
    return to.first_kept == kNone || heading.block <= to.first_kept ||
           contains(title.key, heading.key) || contains(heading.key, title.key);
}

// Where no heading prints the title, the likeliest one that stands in the text still opens the
// article.
void find_title_block(Chooser& to, const std::vector<TitleCandidate>& titles,
                      const std::vector<std::int32_t>& scores, std::size_t best) {
    if (titles[best].block != kNone) return print_heading(to, titles[best]);
    to.title_block = find_block(to, titles[best].key);
    if (to.title_block != kNone) return to.mark_printed(to.title_block);
    const TitleCandidate* heading = nullptr;
    std::int32_t most = -3 * Ranker::kOne;  // one in twenty
    for (std::size_t i = 0; i < titles.size(); ++i)
        if (titles[i].printed && scores[i] > most && may_open(to, titles[i], titles[best])) {
            heading = &titles[i];
            most = scores[i];
        }
    if (heading) print_heading(to, *heading);
}

// "Kicker: the headline" in one heading, of which the page's data names the second part alone.
std::string without_stated_kicker(const Chooser& to, const std::string& text) {
    const std::string key = fold_key(text);
    for (const Candidate& candidate : to.declared.candidates) {
        if (candidate.key != "alternativeHeadline" || candidate.value.size() >= text.size())
            continue;
        const std::string other = fold_key(candidate.value);
        if (other.size() >= 15 && key.ends_with(other)) return candidate.value;
    }
    return text;
}

// Whether a heading is a link to a start page: what it says is the name of the site or blog.
bool leads_home(const Chooser& to, const TitleCandidate& heading) {
    if (heading.block == kNone) return false;
    const Block& block = to.page.blocks[heading.block];
    const NodeId link = to.page.closest(to.page.runs[block.first_run].node, Tag::a);
    if (link == kNone || to.page.nodes[link].first_run != block.first_run ||
        to.page.nodes[link].end_run != block.end_run)
        return false;
    const std::string href = to.page.attribute(link, AttributeName::href);
    const std::string_view path = without_query(href);
    const std::string_view file = path.substr(path.rfind('/') + 1);
    if (!file.empty() && !file.starts_with("index.") && !file.starts_with("default.")) return false;
    const std::string home = to.base.resolve(path);
    return !path.empty() &&
           (to.context.url.empty() || (home.size() < to.context.url.size() &&
                                       std::string_view(to.context.url).starts_with(home)));
}

// Whether the page's h1 is the site's name, and what it states no more than that with a motto.
bool names_only_site(const Chooser& to, const std::vector<TitleCandidate>& titles,
                     const TitleCandidate& best) {
    const bool home = leads_home(to, best);
    if (!to.is_site_key(best.key) && !home) return false;
    if (!to.context.url.empty() && url_path(to.context.url).size() <= 1) return false;
    const auto& found = to.declared.candidates;
    return std::any_of(found.begin(), found.end(),
                       [&](const Candidate& candidate) {
                           return candidate.node != kNone &&
                                  to.page.nodes[candidate.node].tag == Tag::h1 &&
                                  (candidate.key == "logo" || candidate.key == "h1") &&
                                  fold_key(candidate.value) == best.key;
                       }) &&
           std::all_of(titles.begin(), titles.end(), [&](const TitleCandidate& title) {
               return title.block != kNone || title.part != TitlePart::whole ||
                      title.key.starts_with(best.key) || (home && title.key.ends_with(best.key));
           });
}

// "Async hooks | Node.js documentation": of the two headings the one below is the page's, where the
// one above is the site's, or the work's that the page is part of. `best` if there are no such.
std::size_t heading_below(const Chooser& to, const std::vector<TitleCandidate>& titles,
                          std::size_t best) {
    const TitleCandidate& above = titles[best];
    if (above.block == kNone || !to.is_site_key(above.key)) return best;
    for (const Candidate& stated : to.declared.candidates) {
        if (stated.field != Field::title || stated.key != "title" || stated.node != kNone) continue;
        const std::string_view text = stated.value;
        const TitleCuts cuts = find_cuts(text);
        if (cuts.last_end == 0 || fold_key(text.substr(cuts.last_end)) != above.key) continue;
        const std::string own = fold_key(text.substr(0, cuts.last_begin));
        for (std::size_t i = 0; i < titles.size(); ++i)
            if (titles[i].key == own && titles[i].block != kNone && titles[i].block > above.block)
                return i;
    }
    return best;
}

// The likeliest; where the page names only the site, the heading right above the text.
std::size_t choose_best(const Chooser& to, const std::vector<TitleCandidate>& titles,
                        const std::vector<std::int32_t>& scores) {
    constexpr BlockId kNear = 8;
    const auto likeliest =
        static_cast<std::size_t>(std::max_element(scores.begin(), scores.end()) - scores.begin());
    const std::size_t best = heading_below(to, titles, likeliest);
    if (to.first_kept == kNone || !names_only_site(to, titles, titles[best])) return best;
    std::size_t other = titles.size();
    for (std::size_t i = 0; i < titles.size(); ++i)
        if (i != best && titles[i].block != kNone && titles[i].block <= to.first_kept &&
            titles[i].block + kNear > to.first_kept && !to.is_site_key(titles[i].key) &&
            (other == titles.size() || scores[i] > scores[other]))
            other = i;
    return other < titles.size() ? other : best;
}

// Above the text, the nearest block for which `suits` holds of its text.
template <class Suits>  // bool(std::string_view)
BlockId find_above(const Chooser& to, Suits suits) {
    constexpr BlockId kAbove = 8;
    constexpr std::size_t kLongest = 200;  // bytes
    if (to.first_kept == kNone) return kNone;
    std::string text;
    for (BlockId block = to.first_kept; block > 0 && block + kAbove > to.first_kept;) {
        const Block& above = to.page.blocks[--block];
        text.clear();
        to.page.append_beginning(above.first_run, above.end_run, kLongest + 1, text);
        if (text.size() <= kLongest && suits(text) && !to.is_aside(above.node)) return block;
    }
    return kNone;
}

// "Headline - Board - Site" is stated, and above the text stands "Headline" alone.
BlockId find_printed_part(const Chooser& to, std::string_view title) {
    constexpr std::size_t kShortest = 8;  // bytes
    return find_above(to, [&](std::string_view text) {
        text = trim(text);
        if (text.size() < kShortest || text.size() >= title.size() || !title.starts_with(text))
            return false;
        const std::string_view rest = trim(title.substr(text.size()));
        return !rest.empty() && std::string_view("-_|").find(rest[0]) != std::string_view::npos;
    });
}

// A page that states no title: what stands alone right above the text.
void take_line_above(Chooser& to) {
    constexpr std::size_t kFewest = 4, kMost = 60;  // code points
    const BlockId block = find_above(to, [&](std::string_view text) {
        const std::size_t length = count_code_points(text);
        return length >= kFewest && length <= kMost && find_dates(text, to.reading, 1).empty() &&
               !read_credit_lead(text);
    });
    if (block == kNone || block + 2 < to.first_kept) return;
    to.add_text(Field::title, tidy(to.page.text_of_block(block)), block, 0.4);
    to.title_block = block;
    to.mark_printed(block);
}

}  // namespace

void choose_title(Chooser& to) {
    const std::vector<TitleCandidate> titles = read_title_candidates(to);
    if (titles.empty()) return take_line_above(to);
    auto rows = read_title_features(to, titles);
    const Ranker& ranker = to.model[Ranking::titles];
    std::vector<std::int32_t> scores;
    for (const std::vector<float>& row : rows) scores.push_back(ranker.score(row));
    const std::size_t best = choose_best(to, titles, scores);
    if (to.ranked)
        for (std::size_t i = 0; i < titles.size(); ++i)
            to.ranked->push_back({Field::title,
                                  titles[i].from ? titles[i].from->origin : Origin::text,
                                  Ranking::titles,
                                  titles[i].text,
                                  {},
                                  static_cast<float>(as_confidence(scores[i])),
                                  i == best,
                                  i == best                   ? "likeliest"
                                  : scores[i] >= scores[best] ? "the site's name alone"
                                                              : "another is likelier",
                                  std::move(rows[i])});
    const TitleCandidate& title = titles[best];
    const double confidence = as_confidence(scores[best]);
    const std::string text = without_stated_kicker(to, title.text);
    if (title.block == kNone)
        if (const BlockId block = find_printed_part(to, text); block != kNone) {
            to.add_text(Field::title, tidy(to.page.text_of_block(block)), block, confidence);
            to.title_block = block;
            return to.mark_printed(block);
        }
    if (const Candidate* from = title.printed ? title.printed : title.from)
        to.add(Field::title, *from, text, confidence).block = title.block;
    else
        to.add_text(Field::title, text, title.block, confidence);
    find_title_block(to, titles, scores, best);
}

}  // namespace copydesk
