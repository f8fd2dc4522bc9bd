// What class names, ids, links and tags say about visible text.
#include <unordered_set>

#include "core/characters.h"
#include "core/url.h"
#include "facts/collect.h"
#include "facts/letters.h"
#include "facts/marks.h"

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

// Whether a path leads to a person's page by the name of one of its folders.
bool has_author_path(std::string_view href) {
    static const std::unordered_set<std::string_view> kFolders = {
        "author",      "authors",      "autor",     "autoren",    "autores",
        "auteur",      "auteurs",      "autore",    "autori",     "redakteur",
        "redaktion",   "profile",      "profil",    "profiles",   "people",
        "person",      "user",         "users",     "member",     "members",
        "contributor", "contributors", "writer",    "journalist", "journalists",
        "journaliste", "by",           "staff",     "columnist",  "team",
        "firma",       "reporter",     "reporters", "bio",        "forfatter",
        "skribent",    "yazar",        "u"};
    const std::string_view path = href.substr(0, href.find_first_of("?#"));
    for (std::size_t at = path.find('/'); at != path.npos; at = path.find('/', at + 1)) {
        const std::string_view rest = path.substr(at + 1);
        if (rest.size() > 1 && rest.front() == '@') return true;
        const std::size_t end = rest.find('/');
        if (end != rest.npos && end > 0 && end < 13 && end + 1 < rest.size() &&
            kFolders.contains(rest.substr(0, end)))
            return true;
    }
    return false;
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
    if (contains(rel, "author")) {
        key = "rel=author";
        confidence = 0.7;
    } else if (self.tag == Tag::unknown && (marks & kMarkAuthor)) {
        key = "tag";
        confidence = 0.7;
    } else if (marks & kMarkByline) {
        key = "byline";
        confidence = 0.7;
    } else if (marks & kMarkAuthor) {
        key = marks & kMarkBio ? "author-bio" : marks & kMarkName ? "author-name" : "author";
        confidence = marks & kMarkName ? 0.6 : 0.5;
    } else if (self.tag == Tag::a && has_author_path(href)) {
        key = "author-link";
        confidence = 0.5;
    } else {
        return;
    }
    if (raw_length(page, node) > kLongestCredit) return;
    std::string text = page.text_of_node(node);
    Candidate& added = to.add(Field::author, Origin::markup, key, text, confidence, node);
    added.raw = std::move(text);  // with its line ends
    if (!href.empty())
        added.url = page.attribute(node, AttributeName::href);  // made absolute if it is chosen
}

void collect_date(Collector& to, NodeId node, std::uint32_t marks) {
    const Page& page = to.page;
    const Node& self = page.nodes[node];
    std::uint32_t around = marks;
    if (self.parent != kNone) around |= to.out.marks[self.parent];
    const bool modified =
        (marks & kMarkModified) || ((around & kMarkModified) && !(marks & kMarkPublished));
    const Field field = modified ? Field::modified : Field::published;
    for (const AttributeName name : {AttributeName::datetime, AttributeName::data_date,
                                     AttributeName::data_timestamp, AttributeName::content}) {
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
    const std::string text = page.text_of_node(node);
    if (text.find_first_of("0123456789") == text.npos &&
        text.find_first_not_of(" \t\n") != text.npos && static_cast<unsigned char>(text[0]) < 0x80)
        return;
    to.add(field, Origin::markup, "date-class", text, 0.45, node).raw = text;
}

bool is_below(const Collector& to, NodeId node, std::uint32_t marks, int levels) {
    for (int i = 0; node != kNone && i < levels; ++i, node = to.page.nodes[node].parent)
        if (to.out.marks[node] & marks) return true;
    return false;
}

void collect_title(Collector& to, NodeId node, std::uint32_t marks) {
    const Tag tag = to.page.nodes[node].tag;
    const bool heading = tag == Tag::h1 || tag == Tag::h2 || tag == Tag::h3;
    if (tag != Tag::h1 && !(marks & kMarkHeadline)) return;
    if (tag != Tag::h1 &&
        is_below(to, node, kMarkMenu | kMarkRelated | kMarkComment | kMarkFooter, 3))
        return;
    if (!heading && (marks & kMarkSection)) return;
    if (raw_length(to.page, node) > 600) return;
    to.add(Field::title, Origin::markup,
           tag == Tag::h1 ? "h1"
           : heading      ? "heading"
                          : "headline",
           to.page.text_of_node(node),
           tag == Tag::h1 ? 0.7
           : heading      ? 0.45
                          : 0.35,
           node);
}

void collect_logo(Collector& to, NodeId img, std::uint32_t marks) {
    const auto source = to.page.raw_attribute(img, AttributeName::src);
    const bool logo = (marks & kMarkLogo) || (source && contains_ignoring_case(*source, "logo")) ||
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
    if (tag == Tag::time || (marks & kMarkDate)) collect_date(to, node, marks);
    if (tag == Tag::h1 || (marks & kMarkHeadline)) collect_title(to, node, marks);
    if ((marks & kMarkDeck) && raw_length(page, node) < 600 &&
        page.nodes[node].end_block - page.nodes[node].first_block == 1)
        to.add(Field::subtitle, Origin::markup, "deck", page.text_of_node(node), 0.5, node);
    if ((marks & kMarkSection) && raw_length(page, node) < 60)
        to.add(Field::section, Origin::markup, "section", page.text_of_node(node), 0.4, node);
    if (tag == Tag::a && is_below(to, node, kMarkCrumb, 6) && raw_length(page, node) < 60)
        to.add(Field::section, Origin::markup, "crumb", page.text_of_node(node), 0.5, node);
    if ((marks & kMarkLogo) && raw_length(page, node) > 0 && raw_length(page, node) < 80)
        to.add(Field::source, Origin::markup, "logo", page.text_of_node(node), 0.3, node);
    if (tag == Tag::a) {
        const auto rel = page.raw_attribute(node, AttributeName::rel);
        if (rel && contains(*rel, "license")) {
            Candidate& license = to.add(Field::license, Origin::markup, "rel=license",
                                        page.text_of_node(node), 0.7, node);
            license.url = to.url(page.attribute(node, AttributeName::href));
        }
        if (rel && (contains(*rel, "category") || contains(*rel, "tag")) &&
            raw_length(page, node) < 60)
            to.add(contains(*rel, "category") ? Field::section : Field::keyword, Origin::markup,
                   "rel=tag", page.text_of_node(node), 0.5, node);
    }
}

}  // namespace copydesk
