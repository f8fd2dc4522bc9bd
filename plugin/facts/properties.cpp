// Microdata and RDFa Lite: itemprop and property on elements.
#include "core/characters.h"
#include "facts/collect.h"
#include "facts/letters.h"
#include "text/references.h"

namespace copydesk {

namespace {

struct SchemaWord {
    std::string_view property;  // lower case
    Field field;
    double in_article, elsewhere;  // confidence; 0: not taken
};
constexpr SchemaWord kWords[] = {
    {"headline", Field::title, 0.85, 0},
    {"name", Field::title, 0.5, 0},
    {"alternativeheadline", Field::subtitle, 0.6, 0},
    {"alternateheadline", Field::subtitle, 0.6, 0},
    {"description", Field::summary, 0.6, 0},
    {"abstract", Field::summary, 0.5, 0},
    {"datepublished", Field::published, 0.85, 0.5},
    {"datecreated", Field::published, 0.6, 0.2},
    {"uploaddate", Field::published, 0.6, 0.2},
    {"dateposted", Field::published, 0.6, 0.3},
    {"datemodified", Field::modified, 0.85, 0.4},
    {"dateupdated", Field::modified, 0.6, 0.3},
    {"articlesection", Field::section, 0.85, 0.4},
    {"keywords", Field::keyword, 0.6, 0},
    {"inlanguage", Field::language, 0.6, 0},
    {"license", Field::license, 0.7, 0},
    {"isaccessibleforfree", Field::access, 0.9, 0},
    {"author", Field::author, 0.85, 0.5},
    {"creator", Field::author, 0.7, 0.4},
    {"publisher", Field::publisher, 0.6, 0.4},
    {"image", Field::image, 0.6, 0},
    {"thumbnailurl", Field::image, 0.3, 0},
    {"created", Field::published, 0.4, 0.2},
    {"date", Field::published, 0.4, 0.2},
    {"issued", Field::published, 0.6, 0.3},
    {"modified", Field::modified, 0.5, 0.3},
    {"title", Field::title, 0.4, 0},
    {"sourceorganization", Field::agency, 0.6, 0},
    {"provider", Field::agency, 0.3, 0},
};

std::string value_of(const Page& page, NodeId node) {
    for (const AttributeName name : {AttributeName::content, AttributeName::datetime})
        if (const auto found = page.raw_attribute(node, name); found && !trim(*found).empty())
            return page.attribute(node, name);
    switch (page.nodes[node].tag) {
        case Tag::img: return page.attribute(node, AttributeName::src);
        case Tag::link: return page.attribute(node, AttributeName::href);
        default: return page.text_of_node(node);
    }
}

bool is_scope(const Page& page, NodeId node) {
    return page.has_attribute(node, AttributeName::itemscope) ||
           page.has_attribute(node, AttributeName::typeof_);
}
// The beginning of the first of the two that the element has: it is read again for each property
// of the item, and may be as long as the page.
std::string name_in(const Page& page, NodeId node, AttributeName first, AttributeName second) {
    constexpr std::size_t kLongest = 512;  // bytes
    std::string_view value = page.raw_attribute(node, first).value_or(std::string_view());
    if (value.empty()) value = page.raw_attribute(node, second).value_or(std::string_view());
    std::string name;
    decode_references(value.substr(0, kLongest), true, name);
    return name;
}
std::string type_of(const Page& page, NodeId node) {
    const std::string type = name_in(page, node, AttributeName::itemtype, AttributeName::typeof_);
    return schema_type(std::string_view(type).substr(0, type.find(' ')));
}
std::string property_of(const Page& page, NodeId node) {
    // the namespace off, lower case
    return schema_type(name_in(page, node, AttributeName::itemprop, AttributeName::property));
}

// The item that a property belongs to: the nearest element above that opens one; kNone if none.
NodeId owner_of(const Page& page, NodeId node) {
    node = page.nodes[node].parent;
    while (node != kNone && !is_scope(page, node)) node = page.nodes[node].parent;
    return node;
}

// A property of somebody or something that is itself the value of a property ("author").
void collect_nested(Collector& to, NodeId node, NodeId owner, std::string_view property,
                    Origin origin) {
    if (property != "name" && property != "url") return;
    const std::string role = property_of(to.page, owner);
    const NodeId outer = owner_of(to.page, owner);
    const std::string outer_type = outer == kNone ? "" : type_of(to.page, outer);
    const bool article = outer == kNone || article_rank(outer_type) >= 4;
    if (contains(outer_type, "comment") ||
        (contains(outer_type, "review") && article_rank(outer_type) == 0))
        return;
    if (property == "name" && (role == "author" || role == "creator")) {
        Candidate& author = to.add(Field::author, origin, "author.name", value_of(to.page, node),
                                   article ? 0.85 : 0.4, node);
        author.type = contains(type_of(to.page, owner), "organization") ? "organization" : "";
    } else if (property == "name" && role == "publisher") {
        const std::string name = value_of(to.page, node);
        to.add(Field::publisher, origin, "publisher.name", name, 0.6);
        to.add(Field::source, origin, "publisher.name", name, 0.55);
    } else if (property == "url" && role == "image") {
        to.add(Field::image, origin, "image.url", to.url(value_of(to.page, node)), 0.5);
    }
}

// Whether an item is another's: a cited work, a comment, a teaser in a list.
bool is_aside_item(const Page& page, NodeId owner) {
    for (; owner != kNone; owner = owner_of(page, owner)) {
        const std::string role = property_of(page, owner);
        for (const std::string_view aside :
             {"citation", "comment", "review", "haspart", "isrelatedto", "itemlistelement",
              "relatedlink", "suggestedanswer", "acceptedanswer", "blogpost"})
            if (role == aside) return true;
    }
    return false;
}

}  // namespace

void add_schema_property(Collector& to, Origin origin, std::string_view property,
                         std::string_view value, bool article, NodeId node) {
    for (const SchemaWord& word : kWords) {
        if (word.property != property) continue;
        const double confidence = article ? word.in_article : word.elsewhere;
        if (confidence <= 0) return;
        if (word.field == Field::image) {
            to.add(word.field, origin, word.property, to.url(value), confidence);
        } else if (word.field == Field::license) {
            to.add(word.field, origin, word.property, value, confidence).url = to.url(value);
        } else {
            to.add(word.field, origin, word.property, value, confidence, node);
        }
        return;
    }
}

void collect_property(Collector& to, NodeId node) {
    const Page& page = to.page;
    const bool microdata = page.has_attribute(node, AttributeName::itemprop);
    const Origin origin = microdata ? Origin::microdata : Origin::rdfa;
    const std::string property = property_of(page, node);
    if (property.empty() || property == "articlebody" || property == "text") return;
    const NodeId owner = owner_of(page, node);
    const std::string type = owner == kNone ? "" : type_of(page, owner);
    if (is_aside_item(page, owner)) return;
    if (owner != kNone && article_rank(type) > 0) to.add_type(type);
    if (owner != kNone && article_rank(type) == 0 && !type.empty())
        return collect_nested(to, node, owner, property, origin);
    if (is_scope(page, node) &&
        (property == "author" || property == "creator" || property == "publisher")) {
        // its name stands inside; the whole text only serves where that is missing
        const std::string text = value_of(page, node);
        if (property != "publisher" && text.size() < 120)
            to.add(Field::author, origin, "author", text, 0.6, node);
        return;
    }
    if (is_scope(page, node) && property != "headline" && property != "name") return;
    add_schema_property(to, origin, property, value_of(page, node),
                        owner == kNone || article_rank(type) >= 4, node);
}

}  // namespace copydesk
