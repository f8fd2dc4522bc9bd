// What class names, ids, links and tags say about visible text.
#include <algorithm>

#include "core/byte_search.h"
#include "core/characters.h"
#include "core/url.h"
#include "core/word_index.h"
#include "facts/collect.h"
#include "facts/glued_words.h"
#include "facts/letters.h"
#include "facts/marks.h"
#include "facts/names.h"
#include "facts/title_parts.h"

namespace copydesk {

namespace {

constexpr std::size_t kLongestCredit = 300, kLongestDate = 120;

std::size_t raw_length(const Page& page, NodeId node) {
    const Node& self = page.nodes[node];
    std::size_t length = 0;
    for (RunId run = self.first_run; run < self.end_run && length <= 1000; ++run)
        length += page.runs[run].raw.length;
    return length;
}

constexpr std::string_view kPersonFolders[] = {
    "author",       "authors", "autor",      "autoren",     "autores",     "auteur",  "auteurs",
    "autore",       "autori",  "redakteur",  "redaktion",   "profile",     "profil",  "profiles",
    "people",       "person",  "user",       "users",       "member",      "members", "contributor",
    "contributors", "writer",  "journalist", "journalists", "journaliste", "by",      "staff",
    "columnist",    "team",    "firma",      "reporter",    "reporters",   "bio",     "forfatter",
    "skribent",     "yazar",   "u"};
constexpr WordIndex<128> kPersonIndex(kPersonFolders, [](std::string_view name) { return name; });

bool is_person_folder(std::string_view name) {
    bool found = false;
    kPersonIndex.look_up(name, [&](std::size_t i) { found |= kPersonFolders[i] == name; });
    return found;
}

// Whether a path leads to a person's page by the name of one of its folders.
bool has_author_path(std::string_view href) {
    constexpr ByteSet<false, '/', '?', '#'> stops;
    std::size_t at = find_byte(href, 0, stops);
    while (at < href.size() && href[at] == '/') {
        const std::size_t end = find_byte(href, ++at, stops);
        const bool more = end + 1 < href.size() && href[end] == '/';
        if (end > at && href[at] == '@' && (more || end > at + 1)) return true;
        const bool inside = more && href[end + 1] != '?' && href[end + 1] != '#';
        if (inside && end > at && end < at + 13 && is_person_folder(href.substr(at, end - at)))
            return true;
        at = end;
    }
    return false;
}

// Microformats 2: the author of the entry by name.
bool is_author_card(const Page& page, NodeId node) {
    const auto names = page.raw_attribute(node, AttributeName::class_);
    if (!names) return false;
    const auto words = split_words(*names);
    return std::find(words.begin(), words.end(), "p-author") != words.end();
}

void collect_author(Collector& to, NodeId node, std::uint32_t marks) {
    const Page& page = to.page;
    const Node& self = page.nodes[node];
    if (self.first_run == self.end_run) return;
    const std::string_view rel = page.raw_attribute(node, AttributeName::rel).value_or("");
    const std::string_view href =
        self.tag == Tag::a ? page.raw_attribute(node, AttributeName::href).value_or("") : "";
    std::string_view key;
    double confidence = 0.5;
    if ((marks & kMarkAuthor) && is_author_card(page, node)) {
        key = "h-card";
        confidence = 0.9;
    } else if (!rel.empty() && contains(rel, "author")) {
        key = "rel=author";
        confidence = 0.7;
    } else if (self.tag == Tag::unknown && (marks & kMarkAuthor)) {
        key = "tag";
        confidence = 0.7;
    } else if (marks & kMarkByline) {
        key = "byline";
        confidence = 0.7;
    } else if (marks & kMarkAuthor) {
        key = marks & kMarkName ? "author-name" : marks & kMarkBio ? "author-bio" : "author";
        confidence = marks & kMarkName ? 0.6 : 0.5;
    } else if (self.tag == Tag::a && has_author_path(href)) {
        key = "author-link";
        confidence = 0.5;
    } else {
        return;
    }
    if (raw_length(page, node) > kLongestCredit) return;
    std::string text =
        part_elements(page, self.first_run, self.end_run, page.text_of_node(node), '\n');
    Candidate& added = to.add(Field::author, Origin::markup, key, text, confidence, node);
    added.raw = std::move(text);  // with its line ends
    if (!href.empty())
        added.url = page.attribute(node, AttributeName::href);  // made absolute if it is chosen
}

// The text with a space between one element's and the next one's: day and time of day stand in
// elements of their own, which a style sheet keeps apart.
std::string spaced_text(const Page& page, NodeId node) {
    std::string out;
    const Node& self = page.nodes[node];
    for (RunId run = self.first_run; run < self.end_run; ++run) {
        if (run > self.first_run)
            out += page.runs[run].block != page.runs[run - 1].block ? '\n' : ' ';
        page.append_text(run, run + 1, out);
    }
    return out;
}

// <relative-time datetime=…>, <time-ago ts=…>: scripts write "two days ago" into them.
bool is_custom_time(const Page& page, NodeId node) {
    return page.nodes[node].tag == Tag::unknown &&
           (page.has_attribute(node, AttributeName::datetime) ||
            page.has_attribute(node, AttributeName::ts));
}

void collect_date(Collector& to, NodeId node, std::uint32_t marks) {
    const Page& page = to.page;
    const Node& self = page.nodes[node];
    std::uint32_t around = marks;
    if (self.parent != kNone) around |= to.out.marks[self.parent];
    const bool modified =
        (marks & kMarkModified) || ((around & kMarkModified) && !(marks & kMarkPublished));
    const Field field = modified ? Field::modified : Field::published;
    for (const AttributeName name :
         {AttributeName::datetime, AttributeName::data_date, AttributeName::data_timestamp,
          AttributeName::content, AttributeName::ts}) {
        if (name == AttributeName::content && self.tag != Tag::time) continue;
        const std::string value = page.attribute(node, name);
        if (value.size() < 6) continue;
        Candidate& date =
            to.add(field, Origin::markup, self.tag == Tag::time ? "time" : "data-date", value,
                   self.tag == Tag::time ? 0.6 : 0.5, node);
        if (raw_length(page, node) <= kLongestDate) date.raw = tidy(page.text_of_node(node));
        return;
    }
    if (!(marks & kMarkDate) && self.tag != Tag::time) return;
    if (self.first_run == self.end_run || raw_length(page, node) > kLongestDate) return;
    const std::string text = spaced_text(page, node);
    if (text.find_first_of("0123456789") == text.npos &&
        text.find_first_not_of(" \t\n") != text.npos && static_cast<unsigned char>(text[0]) < 0x80)
        return;
    to.add(field, Origin::markup, "date-class", text, 0.45, node).raw = text;
}

bool is_below(const Collector& to, NodeId node, std::uint32_t marks, int levels) {
    if (!(to.seen & marks)) return false;
    for (int i = 0; node != kNone && i < levels; ++i, node = to.page.nodes[node].parent)
        if (to.out.marks[node] & marks) return true;
    return false;
}

// The headline of pages that are older than headings: <font size=6>, as the source writes it.
bool is_big_type(const Page& page, NodeId node) {
    const Node& self = page.nodes[node];
    if (self.tag != Tag::font || self.source == kNone) return false;
    std::string_view tag = page.source.substr(self.source, 200);
    tag = tag.substr(0, tag.find('>'));
    for (std::size_t at = 0; at + 5 < tag.size(); ++at) {
        if (!starts_with_ignoring_case(tag.substr(at), "size=")) continue;
        std::string_view size = tag.substr(at + 5, 3);
        if (size.starts_with('"') || size.starts_with('\'')) size.remove_prefix(1);
        const bool relative = size.starts_with('+');
        if (relative) size.remove_prefix(1);
        return !size.empty() && size[0] >= (relative ? '2' : '5') && size[0] <= '7';
    }
    return false;
}

// Where a heading leads that is one link, as an absolute URL.
std::string link_of(const Collector& to, NodeId node) {
    const Node& self = to.page.nodes[node];
    for (NodeId at = node + 1; at < self.end; ++at) {
        const Node& link = to.page.nodes[at];
        if (link.tag == Tag::a)
            return link.first_run == self.first_run && link.end_run == self.end_run
                       ? to.url(to.page.attribute(at, AttributeName::href))
                       : std::string();
    }
    return {};
}

// A heading that is a link to the page itself: the title of a post, as blogs print it.
bool is_self_link(const Collector& to, NodeId node) { return to.is_this_page(link_of(to, node)); }

// A heading that is a link to the first page: the site's name.
bool links_home(const Collector& to, NodeId node) {
    const std::string url = link_of(to, node);
    return !url.empty() && url_path(url).size() <= 1 && !contains(url, "?") &&
           url_host(url) == url_host(to.context.url) && !to.is_this_page(url);
}

// A heading's text without its controls: "Crate tokio", not "Crate tokio Copy item path".
std::string text_of_heading(const Page& page, NodeId heading) {
    constexpr NodeId kMostInside = 64;  // nodes
    const Node& node = page.nodes[heading];
    if (node.end - heading > kMostInside) return page.text_of_node(heading);
    bool controls = false;
    for (NodeId n = heading + 1; n < node.end && !controls; ++n)
        controls = is_control_of(page, n, heading);
    if (!controls) return page.text_of_node(heading);
    std::string text;
    for (RunId run = node.first_run; run < node.end_run;) {
        RunId end = run;
        while (end < node.end_run && page.runs[end].block == page.runs[run].block &&
               !is_control_of(page, page.runs[end].node, heading))
            ++end;
        if (end > run && !text.empty()) text += '\n';
        page.append_text(run, end, text);
        run = std::max(end, run + 1);
    }
    return text.empty() ? page.text_of_node(heading) : text;
}

void collect_title(Collector& to, NodeId node, std::uint32_t marks) {
    const Tag tag = to.page.nodes[node].tag;
    const bool heading = tag == Tag::h1 || tag == Tag::h2 || tag == Tag::h3;
    if (tag == Tag::font) {
        if (is_big_type(to.page, node) && raw_length(to.page, node) < 300)
            to.add(Field::title, Origin::markup, "font", to.page.text_of_node(node), 0.55, node);
        return;
    }
    if ((tag == Tag::h2 || tag == Tag::h3) && is_self_link(to, node)) {
        to.add(Field::title, Origin::markup, "heading", to.page.text_of_node(node), 0.65, node);
        return;
    }
    if (tag != Tag::h1 && !(marks & kMarkHeadline)) return;
    if (tag != Tag::h1 &&
        is_below(to, node, kMarkMenu | kMarkRelated | kMarkBox | kMarkComment | kMarkFooter, 3))
        return;
    if (!heading && (marks & kMarkSection)) return;
    if (raw_length(to.page, node) > 600) return;
    if (tag == Tag::h1 && links_home(to, node)) {
        const std::string name = to.page.text_of_node(node);
        // a personal site bears the name of its author, which must stay one
        to.add(Field::source, Origin::markup, "logo", name, is_person_name(name) ? 0.4 : 0.45,
               node);
        return;
    }
    to.add(Field::title, Origin::markup,
           tag == Tag::h1 ? "h1"
           : heading      ? "heading"
                          : "headline",
           heading ? text_of_heading(to.page, node) : to.page.text_of_node(node),
           tag == Tag::h1 ? 0.7
           : heading      ? 0.45
                          : 0.35,
           node);
}

// Where a link of a path or a tag leads: to another page of the same site. "#top" and "Edit on …"
// lead elsewhere.
bool leads_within_site(const Collector& to, NodeId link) {
    const std::string_view href =
        trim(to.page.raw_attribute(link, AttributeName::href).value_or(""));
    if (href.starts_with('#') || starts_with_ignoring_case(href, "javascript:")) return false;
    if (to.context.url.empty() || !contains(href, "//")) return true;
    const std::string host = url_host(to.url(to.page.attribute(link, AttributeName::href)));
    const std::string own = url_host(to.context.url);
    return host.empty() || host == own || registrable_domain(host) == registrable_domain(own);
}

// Blogs write the category of a post as one of its tags.
bool is_category_address(std::string_view href) {
    return contains(href, "/category/") || contains(href, "/categories/") ||
           contains(href, "/kategorie/") || contains(href, "/categorie/") ||
           contains(href, "/categoria/");
}

bool is_tag_address(std::string_view href) {
    static constexpr std::string_view kFolders[] = {"tag/",         "tags/",      "schlagwort/",
                                                    "schlagworte/", "stichwort/", "etiqueta/",
                                                    "etiquetas/",   "mot-cle/",   "keyword/"};
    for (std::size_t at = href.find('/'); at != href.npos; at = href.find('/', at + 1)) {
        const std::string_view folder = href.substr(at + 1);
        if (folder.empty() || std::string_view("tsemk").find(folder[0]) == std::string_view::npos)
            continue;
        for (const std::string_view one : kFolders)
            if (folder.starts_with(one)) return true;
    }
    return false;
}

void collect_logo(Collector& to, NodeId img, std::uint32_t marks) {
    const auto source = to.page.raw_attribute(img, AttributeName::src);
    const bool logo =
        (marks & kMarkLogo) ||
        (source && !source->starts_with("data:") && contains_ignoring_case(*source, "logo")) ||
        is_below(to, img, kMarkLogo, 4);
    if (logo)
        to.add(Field::source, Origin::markup, "logo", to.page.attribute(img, AttributeName::alt),
               0.3, img);
}

}  // namespace

void collect_markup(Collector& to, NodeId node) {
    const Page& page = to.page;
    const std::uint32_t marks = to.out.marks[node];
    const Tag tag = page.nodes[node].tag;
    if (tag == Tag::img) return collect_logo(to, node, marks);
    if ((marks & kMarkAuthor) || tag == Tag::a) collect_author(to, node, marks);
    if (tag == Tag::time || (marks & kMarkDate) || is_custom_time(page, node))
        collect_date(to, node, marks);
    if (tag == Tag::h1 || tag == Tag::h2 || tag == Tag::h3 || tag == Tag::font ||
        (marks & kMarkHeadline))
        collect_title(to, node, marks);
    if ((marks & kMarkDeck) && raw_length(page, node) < 600 &&
        page.nodes[node].end_block - page.nodes[node].first_block == 1)
        to.add(Field::subtitle, Origin::markup, "deck", page.text_of_node(node), 0.5, node);
    if ((marks & kMarkSection) && tag != Tag::label && raw_length(page, node) < 60)
        to.add(Field::section, Origin::markup, "section", page.text_of_node(node), 0.4, node);
    if (tag == Tag::a && raw_length(page, node) < 60 && is_below(to, node, kMarkCrumb, 6) &&
        leads_within_site(to, node) && !to.is_page_url(page.attribute(node, AttributeName::href)))
        to.add(Field::section, Origin::markup, "crumb", page.text_of_node(node), 0.5, node);
    if ((marks & kMarkLogo) && !is_heading(tag) && raw_length(page, node) > 0 &&
        raw_length(page, node) < 80)
        to.add(Field::source, Origin::markup, "logo", page.text_of_node(node), 0.3, node);
    if (tag == Tag::a) {
        const auto rel = page.raw_attribute(node, AttributeName::rel);
        if (rel && contains(*rel, "license")) {
            Candidate& license = to.add(Field::license, Origin::markup, "rel=license",
                                        page.text_of_node(node), 0.7, node);
            license.url = to.url(page.attribute(node, AttributeName::href));
        }
        if (rel && (contains(*rel, "category") || contains(*rel, "tag")) &&
            raw_length(page, node) < 60) {
            const std::string name = page.text_of_node(node);
            const bool category = contains(*rel, "category");
            const auto href = page.raw_attribute(node, AttributeName::href);
            if (category || (href && is_category_address(*href)))
                to.add(Field::section, Origin::markup, "rel=tag", name, 0.5, node);
            if (!category) to.add(Field::keyword, Origin::markup, "rel=tag", name, 0.5, node);
        } else if (!to.has_keywords) {
            const auto href = page.raw_attribute(node, AttributeName::href);
            if (href && is_tag_address(*href) && raw_length(page, node) < 60)
                to.add(Field::keyword, Origin::markup, "tag-link", page.text_of_node(node), 0.35,
                       node);
        }
    }
}

}  // namespace copydesk
