// Section: what is declared, what stands above the title, which folder it lies in.
#include <algorithm>

#include "core/byte_search.h"
#include "core/characters.h"
#include "core/url.h"
#include "facts/choose.h"
#include "facts/letters.h"
#include "facts/marks.h"
#include "facts/name_words.h"

namespace copydesk {

namespace {

constexpr std::size_t kLongestSection = 60;  // bytes

// An item of a menu of languages: "Español", "CA / English".
bool names_language(std::string_view key) {
    constexpr std::size_t kLongestBefore = 2;
    if (is_one_of(key, {"简体中文", "繁體中文", "中文", "日本語", "한국어", "русский", "українська",
                        "العربية", "עברית", "ελληνικα", "ไทย", "tiếng viet", "tieng viet"}))
        return true;
    static constexpr std::string_view kNames[] = {"english",  "deutsch",   "francais",   "espanol",
                                                  "italiano", "portugues", "nederlands", "polski",
                                                  "svenska",  "dansk",     "norsk",      "suomi",
                                                  "turkce",   "cestina",   "magyar"};
    for (const std::string_view name : kNames)
        if (key.ends_with(name) && key.size() <= name.size() + kLongestBefore) return true;
    return false;
}

// "Back to all stories", "Sort by:": where a link leads to, or what a list is called.
bool names_control(std::string_view value, std::string_view key) {
    if (value.ends_with(':') || value.ends_with("：") || value.ends_with("»") ||
        value.starts_with("«") || value.starts_with("←"))
        return true;
    for (const std::string_view back :
         {"backto", "goto", "skipto", "returnto", "zuruck", "retour", "volver", "torna", "voltar",
          "terug", "tillbaka", "tilbage", "tilbake", "powrot", "назад", "返回"})
        if (key.starts_with(back)) return true;
    return is_one_of(key,
                     {"back",        "next",          "previous",        "bloghome", "search",
                      "suche",       "overview",      "ubersicht",       "all",      "alle",
                      "tous",        "todos",         "tutti",           "cart",     "warenkorb",
                      "panier",      "carrito",       "carrello",        "login",    "register",
                      "anmelden",    "registrierung", "connexion",       "shopnow",  "viewall",
                      "currentpage", "sharearticle",  "tableofcontents", "inhalt"});
}

bool is_section_name(const Chooser& to, const std::string& value) {
    if (value.size() > kLongestSection) return false;
    const std::string key = fold_key(value);
    if (names_control(value, key) || contains(value, "://")) return false;
    if (key.size() == 1) return false;                 // "X" closes
    if (read_credit_lead(value).strong) return false;  // "Posted by Ann Lee"
    if (month_of(key, to.language) != 0) return false;
    if (const auto dates = find_dates(value, to.reading, 1);
        !dates.empty() && dates[0].begin == 0 && dates[0].end == value.size())
        return false;
    if (to.is_site_key(key)) return false;
    for (const Fact& author : to.facts[Field::author])
        if (fold_key(author.value) == key) return false;
    const Fact* title = to.facts.first(Field::title);
    if (title && value.size() > 20 && fold_key(title->value).starts_with(key)) return false;
    if (names_language(key)) return false;
    if (names_start_page(key) ||
        is_one_of(key, {"uncategorized", "allgemein", "index", "filter", "categories", "category",
                        "more", "share", "trending", "正文", "内容", "文章"}))
        return false;
    return key.find_first_not_of("0123456789") != std::string::npos;
}

struct Choice {
    std::string name;
    const Candidate* from = nullptr;
    BlockId block = kNone;
    double score = 0;
    bool crumb = false;
};

// "The Example | World" -> "World"
std::string_view without_site(const Chooser& to, std::string_view value) {
    const std::size_t bar = value.find(" | ");
    return bar != value.npos && to.is_site_name(value.substr(0, bar)) ? value.substr(bar + 3)
                                                                      : value;
}

void offer(const Chooser& to, Choice& best, Choice one) {
    one.name = std::string(without_site(to, one.name));
    if (!is_section_name(to, one.name)) return;
    // of a path's crumbs the last is the nearest
    if (one.score > best.score || (one.crumb && best.crumb && one.score == best.score))
        best = std::move(one);
}

// A line of several elements names several sections, the first of them first; or what the line
// is before that.
std::string first_of_parts(const Chooser& to, NodeId box) {
    std::string first;
    std::size_t parts = 0;
    const Node& whole = to.page.nodes[box];
    for (NodeId node = box + 1; node < whole.end; node = to.page.nodes[node].end) {
        if (!to.page.has_text(node)) continue;
        if (parts++ == 0 && to.page.nodes[node].first_run != whole.first_run) return {};
        if (!first.empty()) continue;
        first = tidy(to.page.text_of_node(node));
        if (!is_section_name(to, first)) first.clear();
    }
    return parts > 1 ? first : std::string();
}

// A line of several links names several sections, the first of them first.
std::string first_of_links(const Chooser& to, NodeId box) {
    NodeId first = kNone;
    for (NodeId node = box; node < to.page.nodes[box].end; ++node) {
        to.watch.check();
        if (to.page.nodes[node].tag != Tag::a || !to.page.has_text(node)) continue;
        if (first != kNone) return tidy(to.page.text_of_node(first));
        first = node;
    }
    return {};
}

// "Articles,Legal,National" is a list of sections, and so is one of four and more; "Food, Wine" and
// "Below $3,000" are one each.
std::string first_of_list(const Chooser& to, std::string_view value) {
    constexpr std::ptrdiff_t kMany = 3;
    constexpr std::size_t kLongestList = 120;  // bytes
    if (value.size() <= kLongestList && std::count(value.begin(), value.end(), ',') >= kMany &&
        value.find(", ") != value.npos)
        for (std::string_view rest = value; !rest.empty();) {
            const std::size_t end = std::min(rest.find(','), rest.size());
            std::string name(trim(rest.substr(0, end)));
            if (is_section_name(to, name)) return name;
            rest.remove_prefix(std::min(end + 1, rest.size()));
        }
    const std::size_t comma = value.find(',');
    const bool list = comma != value.npos && comma > 0 && comma + 1 < value.size() &&
                      value.find(", ") == value.npos && !is_ascii_digit(value[comma + 1]);
    return std::string(list ? trim(value.substr(0, comma)) : value);
}

void offer_declared(const Chooser& to, Choice& best) {
    const Fact* title = to.facts.first(Field::title);
    const std::string key = title ? fold_key(title->value) : std::string();
    for (const Candidate& candidate : to.declared.candidates) {
        if (candidate.field != Field::section) continue;
        Choice one{first_of_list(to, candidate.value), &candidate, candidate.block,
                   static_cast<double>(candidate.confidence), candidate.key.starts_with("crumb")};
        // the last crumb is often the page itself, the first the whole site
        const std::string name = fold_key(candidate.value);
        if (candidate.key.starts_with("crumb") && name == key) continue;  // the page itself
        if (candidate.key == "crumb.first" ||
            (candidate.key == "crumb.last" &&
             (key.empty() || name.starts_with(key) || key.starts_with(name))))
            one.score -= 0.3;
        if (candidate.node != kNone) {
            if (!one.crumb && candidate.block != kNone && to.is_teaser(candidate.block)) continue;
            if (to.marks_above(candidate.node) & (kMarkRelated | kMarkComment | kMarkFooter))
                one.score -= 0.3;
            // the classes of cards, and of menus, say "category" too
            constexpr BlockId kAbove = 10, kBelow = 4;
            if (to.title_block != kNone && (candidate.block > to.title_block + kBelow ||
                                            candidate.block + kAbove < to.title_block))
                one.score -= 0.3;
            if (one.score < best.score) continue;
            std::string first = first_of_links(to, candidate.node);
            if (first.empty()) first = first_of_parts(to, candidate.node);
            if (!first.empty()) one.name = std::move(first);
        }
        offer(to, best, std::move(one));
    }
}

// The folders of an address, without those that number or name a form of the page, and without the
// page's own, which links to its other languages name as well.
std::vector<std::string> folders_of(std::string_view url) {
    std::vector<std::string> folders;
    const std::string path = url_path(url);
    for (std::size_t at = 1; at < path.size();) {
        const std::size_t end = path.find('/', at);
        if (end == std::string::npos || end + 1 == path.size()) break;
        const std::string_view folder = std::string_view(path).substr(at, end - at);
        if (folder.size() > 2 && folder != "amp" &&
            folder.find_first_of("0123456789%") == folder.npos)
            folders.emplace_back(folder);
        at = end + 1;
    }
    return folders;
}

std::string last_folder(std::string_view url) {
    std::string path = url_path(url);
    while (path.ends_with('/')) path.pop_back();
    return path.substr(path.rfind('/') + 1);
}

// The link that a line consists of, as an absolute URL; empty if it is none.
std::string link_of(const Chooser& to, const Line& line) {
    NodeId link = to.page.closest(to.page.runs[line.first_run].node, Tag::a);
    if (link == kNone || to.page.nodes[link].end_run < line.end_run) return {};
    return to.base.resolve(to.page.attribute(link, AttributeName::href));
}

// "Back", "Next": to the page beside this one.
bool leads_to_neighbour(const Chooser& to, const Line& line) {
    const NodeId link = to.page.closest(to.page.runs[line.first_run].node, Tag::a);
    if (link == kNone) return false;
    const std::string rel = to.page.attribute(link, AttributeName::rel);
    return contains_ignoring_case(rel, "prev") || contains_ignoring_case(rel, "next");
}

bool leads_to_section(const Chooser& to, std::string_view url) {
    const std::string path = url.empty() ? std::string() : url_path(url);
    return path.size() > 1 && path != url_path(to.context.url) &&
           registrable_domain(url_host(url)) == to.domain;
}

// "Home > News > Local": the last part, as far as it is not the title.
std::string last_crumb(const Chooser& to, std::string_view line) {
    const Fact* title = to.facts.first(Field::title);
    std::string last;
    std::size_t parts = 0, start = 0;
    const auto take = [&](std::string_view part) {
        part = trim(part);
        while (part.ends_with('-')) part = trim(part.substr(0, part.size() - 1));  // "News --> "
        if (part.empty() || part.size() > kLongestSection) return;
        ++parts;
        if (!title || !fold_key(title->value).starts_with(fold_key(part))) last = std::string(part);
    };
    for (std::size_t at = 0; at < line.size();) {
        const std::size_t here = at;
        const char32_t c = next_code_point(line, at);
        if (c != '>' && c != U'»' && c != U'›' && c != U'＞' && c != U'→') continue;
        take(line.substr(start, here - start));
        start = at;
    }
    take(line.substr(start));
    return parts > 1 && start > 0 ? last : std::string();
}

// A path of links, or a single link, right above the title.
void offer_above_title(const Chooser& to, Choice& best) {
    constexpr std::size_t kNear = 3;
    const auto title = std::find_if(to.lines.begin(), to.lines.end(), [&](const Line& line) {
        return line.block == to.title_block && (!to.is_part(line) || to.is_title(line));
    });
    if (title == to.lines.end()) return;
    std::size_t away = 0;
    for (auto line = title; line != to.lines.begin() && away < kNear;) {
        --line;
        ++away;
        if (line->length > 120 || to.is_title(*line)) continue;
        if (std::string crumb = last_crumb(to, line->text); !crumb.empty())
            return offer(to, best, {std::move(crumb), nullptr, line->block, 0.7, true});
        if (line->length > kLongestSection || split_words(line->text).size() > 4) continue;
        // the last item of a menu stands above the title too, but not in a box with it
        if (to.page.closest(line->node, Tag::li) != kNone ||
            to.page.closest(line->node, Tag::nav) != kNone)
            continue;
        const NodeId box = to.common_ancestor(line->node, title->node);
        if (box == kNone || to.page.nodes[box].first_block + 2 < to.title_block) continue;
        if (leads_to_neighbour(to, *line)) continue;
        if (leads_to_section(to, link_of(to, *line)) && !(to.marks_above(line->node) & kMarkAuthor))
            return offer(to, best, {line->text, nullptr, line->block, 0.6, false});
    }
}

// Whether a link may lead to one of these folders, told without resolving it.
bool may_lead_to(const std::vector<std::string>& folders, std::string_view href) {
    href = trim(href);
    std::string_view path = without_query(href);
    while (path.ends_with('/')) path.remove_suffix(1);
    const std::string_view name = path.substr(path.rfind('/') + 1);
    if (name.empty() || name.ends_with('.') || name.find('%') != name.npos ||
        name.find('\\') != name.npos)
        return true;
    return std::find(folders.begin(), folders.end(), name) != folders.end();
}

// What the page's menus call the folder that it lies in.
void offer_menu(const Chooser& to, Choice& best) {
    const std::vector<std::string> folders = folders_of(to.context.url);
    if (folders.empty()) return;
    std::size_t deepest = 0;
    for (NodeId node = 0; node < to.page.nodes.size(); ++node) {
        const Node& link = to.page.nodes[node];
        if (link.tag != Tag::a || link.first_run == link.end_run) continue;
        to.watch.check();
        const auto href = to.page.raw_attribute(node, AttributeName::href);
        if (!href || href->size() > 200 || !may_lead_to(folders, *href)) continue;
        const std::string url = to.base.resolve(*href);
        const auto folder = std::find(folders.begin(), folders.end(), last_folder(url));
        if (folder == folders.end()) continue;
        const auto depth = static_cast<std::size_t>(folder - folders.begin()) + 1;
        if (depth <= deepest || !leads_to_section(to, url)) continue;
        const std::string text = tidy(to.page.text_of_node(node));
        std::string name(without_site(to, text));
        if (split_words(name).size() > 4 || !is_section_name(to, name)) continue;
        deepest = depth;
        best = {std::move(name), nullptr, link.first_block, 0.4, false};
    }
}

// "/culture-and-life/2026/11/20/story.html": where an address files its pages by day, the folder
// of the days is the section's.
std::string folder_of_days(std::string_view url) {
    std::string_view before;
    const std::string path = url_path(url);
    for (std::size_t at = 1; at < path.size();) {
        const std::size_t end = std::min(path.find('/', at), path.size());
        const std::string_view folder = std::string_view(path).substr(at, end - at);
        const bool dated = folder.size() >= 4 &&
                           (folder.starts_with("19") || folder.starts_with("20")) &&
                           folder.find_first_not_of("0123456789-") == folder.npos;
        if (dated) break;
        before = end < path.size() ? folder : std::string_view();
        at = end + 1;
    }
    if (before.size() < 3 || before.find_first_of("0123456789%.") != before.npos) return {};
    for (const std::string_view form :
         {"amp", "article", "articles", "artikel", "articulo", "archive", "archives", "archiv",
          "story", "stories", "post", "posts", "content", "notes", "blog", "web", "uploads"})
        if (before == form) return {};
    std::string name(before);
    std::replace(name.begin(), name.end(), '-', ' ');
    if (name[0] >= 'a' && name[0] <= 'z') name[0] = static_cast<char>(name[0] - 'a' + 'A');
    return name;
}

}  // namespace

void choose_section(Chooser& to) {
    if (!to.facts[Field::section].empty()) return;
    Choice best;
    best.score = 0.15;
    offer_declared(to, best);
    if (!to.page.plain_text) {
        offer_above_title(to, best);
        if (best.name.empty()) offer_menu(to, best);
    }
    if (best.name.empty() && to.is_article() && date_of_url(to.context.url)) {
        std::string name = folder_of_days(to.context.url);
        if (!name.empty() && is_section_name(to, name))
            to.add_text(Field::section, std::move(name), kNone, 0.3).origin = Origin::url;
        return;
    }
    if (best.name.empty()) return;
    if (best.from)
        to.add(Field::section, *best.from, best.name, best.score);
    else
        to.add_text(Field::section, best.name, best.block, best.score);
}

}  // namespace copydesk
