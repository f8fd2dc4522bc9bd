// <meta> and <link>: OpenGraph, Dublin Core, the words of analytics and search engines.
#include <unordered_map>

#include "core/characters.h"
#include "facts/collect.h"
#include "facts/letters.h"

namespace copydesk {

namespace {

struct MetaWord {
    std::string_view name;  // lower case; "dc." stands for "dcterms." too
    Field field;
    double confidence;
};

constexpr MetaWord kWords[] = {
    {"og:title", Field::title, 0.8},
    {"twitter:title", Field::title, 0.6},
    {"title", Field::title, 0.5},
    {"dc.title", Field::title, 0.6},
    {"citation_title", Field::title, 0.85},
    {"parsely-title", Field::title, 0.75},
    {"sailthru.title", Field::title, 0.75},
    {"headline", Field::title, 0.7},
    {"cxenseparse:title", Field::title, 0.7},
    {"article:title", Field::title, 0.7},
    {"hdl", Field::title, 0.7},

    {"og:description", Field::summary, 0.8},
    {"description", Field::summary, 0.75},
    {"twitter:description", Field::summary, 0.6},
    {"dc.description", Field::summary, 0.6},
    {"sailthru.description", Field::summary, 0.6},
    {"dc.abstract", Field::summary, 0.6},

    {"og:site_name", Field::source, 0.9},
    {"application-name", Field::source, 0.5},
    {"apple-mobile-web-app-title", Field::source, 0.45},
    {"citation_journal_title", Field::source, 0.85},
    {"dc.source", Field::source, 0.3},
    {"site_name", Field::source, 0.6},
    {"cre", Field::source, 0.4},
    {"al:iphone:app_name", Field::source, 0.3},
    {"al:android:app_name", Field::source, 0.3},
    {"twitter:app:name:iphone", Field::source, 0.3},
    {"publisher", Field::publisher, 0.5},
    {"dc.publisher", Field::publisher, 0.6},
    {"citation_publisher", Field::publisher, 0.7},
    {"copyright", Field::publisher, 0.3},
    {"dc.rightsholder", Field::publisher, 0.3},
    {"dcterms.rightsholder", Field::publisher, 0.3},

    {"author", Field::author, 0.7},
    {"authors", Field::author, 0.7},
    {"article:author", Field::author, 0.6},
    {"article:author:name", Field::author, 0.8},
    {"article:author_name", Field::author, 0.8},
    {"og:article:author", Field::author, 0.7},
    {"og:author", Field::author, 0.6},
    {"dc.creator", Field::author, 0.65},
    {"dc.contributor", Field::author, 0.2},
    {"dcterms.creator", Field::author, 0.65},
    {"parsely-author", Field::author, 0.8},
    {"sailthru.author", Field::author, 0.8},
    {"citation_author", Field::author, 0.9},
    {"citation_authors", Field::author, 0.9},
    {"byl", Field::author, 0.85},
    {"byline", Field::author, 0.8},
    {"bt:author", Field::author, 0.8},
    {"cxenseparse:author", Field::author, 0.8},
    {"shareaholic:article_author_name", Field::author, 0.75},
    {"article.author", Field::author, 0.75},
    {"vr:author", Field::author, 0.75},
    {"rbauthors", Field::author, 0.75},
    {"dcsext.author", Field::author, 0.75},
    {"wp_author", Field::author, 0.7},
    {"news_authors", Field::author, 0.75},
    {"creator", Field::author, 0.5},
    {"article_author", Field::author, 0.75},
    {"mrf:authors", Field::author, 0.8},
    {"article:authors", Field::author, 0.75},
    {"twitter:creator:name", Field::author, 0.5},

    {"article:published_time", Field::published, 0.9},
    {"og:article:published_time", Field::published, 0.85},
    {"og:published_time", Field::published, 0.85},
    {"article:published", Field::published, 0.85},
    {"datepublished", Field::published, 0.85},
    {"pubdate", Field::published, 0.8},
    {"publishdate", Field::published, 0.8},
    {"publish-date", Field::published, 0.8},
    {"publish_date", Field::published, 0.8},
    {"publication_date", Field::published, 0.8},
    {"published", Field::published, 0.7},
    {"published_at", Field::published, 0.75},
    {"published_time", Field::published, 0.8},
    {"date", Field::published, 0.6},
    {"dc.date", Field::published, 0.6},
    {"dc.date.issued", Field::published, 0.8},
    {"dc.issued", Field::published, 0.8},
    {"dc.created", Field::published, 0.6},
    {"dc.date.created", Field::published, 0.6},
    {"dc.available", Field::published, 0.6},
    {"parsely-pub-date", Field::published, 0.85},
    {"sailthru.date", Field::published, 0.8},
    {"citation_publication_date", Field::published, 0.7},
    {"citation_online_date", Field::published, 0.8},
    {"citation_date", Field::published, 0.7},
    {"cxenseparse:recs:publishtime", Field::published, 0.85},
    {"cxenseparse:publishtime", Field::published, 0.8},
    {"bt:pubdate", Field::published, 0.85},
    {"rbpubdate", Field::published, 0.8},
    {"ptime", Field::published, 0.7},
    {"displaydate", Field::published, 0.75},
    {"originalpublicationdate", Field::published, 0.85},
    {"shareaholic:article_published_time", Field::published, 0.8},
    {"vr:published_time", Field::published, 0.8},
    {"article_date_original", Field::published, 0.85},
    {"date_published", Field::published, 0.8},
    {"created", Field::published, 0.5},
    {"article.published", Field::published, 0.85},
    {"pub_date", Field::published, 0.8},
    {"mrf:published_time", Field::published, 0.8},
    {"dcsext.articlefirstpublished", Field::published, 0.85},
    {"firstpublished", Field::published, 0.85},
    {"iso-8601-publish-date", Field::published, 0.85},
    {"dateposted", Field::published, 0.7},
    {"article:post_date", Field::published, 0.8},
    {"article-publication-date", Field::published, 0.8},
    {"article:modified_time", Field::modified, 0.9},
    {"og:updated_time", Field::modified, 0.6},
    {"last-modified", Field::modified, 0.6},
    {"lastmod", Field::modified, 0.7},
    {"dc.modified", Field::modified, 0.7},
    {"dc.date.modified", Field::modified, 0.7},
    {"datemodified", Field::modified, 0.8},
    {"revised", Field::modified, 0.5},
    {"bt:moddate", Field::modified, 0.8},
    {"article.updated", Field::modified, 0.8},
    {"modified", Field::modified, 0.6},
    {"cxenseparse:modifiedtime", Field::modified, 0.7},
    {"last_updated", Field::modified, 0.6},
    {"updated_time", Field::modified, 0.6},
    {"moddate", Field::modified, 0.6},
    {"article:modified", Field::modified, 0.8},

    {"article:section", Field::section, 0.85},
    {"og:article:section", Field::section, 0.8},
    {"parsely-section", Field::section, 0.8},
    {"section", Field::section, 0.6},
    {"cxenseparse:recs:category", Field::section, 0.5},
    {"category", Field::section, 0.5},
    {"bt:section", Field::section, 0.7},
    {"article.section", Field::section, 0.7},
    {"cg", Field::section, 0.4},
    {"article:tag", Field::keyword, 0.8},
    {"news_keywords", Field::keyword, 0.8},
    {"keywords", Field::keyword, 0.7},
    {"tags", Field::keyword, 0.7},
    {"parsely-tags", Field::keyword, 0.6},
    {"sailthru.tags", Field::keyword, 0.6},
    {"dc.subject", Field::keyword, 0.6},
    {"citation_keywords", Field::keyword, 0.8},
    {"og:article:tag", Field::keyword, 0.7},

    {"content-language", Field::language, 0.5},
    {"language", Field::language, 0.5},
    {"dc.language", Field::language, 0.6},
    {"og:locale", Field::language, 0.4},
    {"citation_language", Field::language, 0.6},
    {"og:url", Field::canonical, 0.6},
    {"og:image", Field::image, 0.8},
    {"og:image:url", Field::image, 0.75},
    {"og:image:secure_url", Field::image, 0.75},
    {"twitter:image", Field::image, 0.6},
    {"twitter:image:src", Field::image, 0.6},
    {"thumbnail", Field::image, 0.4},
    {"parsely-image-url", Field::image, 0.5},
    {"sailthru.image.full", Field::image, 0.5},
    {"article:content_tier", Field::access, 0.8},
    {"isaccessibleforfree", Field::access, 0.8},
    {"content_tier", Field::access, 0.6},
    {"dc.license", Field::license, 0.7},
    {"dc.rights.license", Field::license, 0.6},
    {"dc.rights", Field::license, 0.3},
    {"article:subtitle", Field::subtitle, 0.8},
};

std::string key_of(std::string_view name) {
    std::string key;
    for (const char c : trim(name).substr(0, 60)) key += ascii_lower(c);
    if (key.starts_with("dcterms")) key.replace(0, 7, "dc");
    if (key.starts_with("dc:")) key[2] = '.';
    return key;
}

const MetaWord* find_word(std::string_view name) {
    static const auto index = [] {
        std::unordered_map<std::string_view, const MetaWord*> made;
        for (const MetaWord& word : kWords) made.emplace(word.name, &word);
        return made;
    }();
    const auto found = index.find(key_of(name));
    return found == index.end() ? nullptr : found->second;
}

// Names that no list has but that say what they are.
const MetaWord* guess_word(std::string_view name) {
    constexpr MetaWord kPublished{"*publish*date", Field::published, 0.6},
        kDate{"*.date", Field::published, 0.5}, kModified{"*modif*", Field::modified, 0.5},
        kAuthor{"*author", Field::author, 0.5};
    static constexpr MetaWord kGuesses[] = {kPublished, kDate, kModified, kAuthor};
    if (name.size() > 60) return nullptr;
    const bool date = contains_ignoring_case(name, "date") || contains_ignoring_case(name, "time");
    if (date && contains_ignoring_case(name, "publi")) return &kGuesses[0];
    if (date && (contains_ignoring_case(name, "modif") || contains_ignoring_case(name, "update")))
        return &kGuesses[2];
    if (name.ends_with(".date") || name.ends_with(":date") || name.ends_with("-date"))
        return &kGuesses[1];
    if (name.size() >= 6 && equals_ignoring_case(name.substr(name.size() - 6), "author"))
        return &kGuesses[3];
    return nullptr;
}

// twitter:label1 "Written by" says what twitter:data1 holds; it stands next to it.
bool is_written_by(const Page& page, NodeId meta, std::string_view name) {
    if (!name.starts_with("twitter:data")) return false;
    for (NodeId near : {meta - 1, meta + 1}) {
        if (near >= page.nodes.size() || page.nodes[near].tag != Tag::meta) continue;
        const std::string label = page.attribute(near, AttributeName::content);
        if (!page.attribute(near, AttributeName::name).starts_with("twitter:label")) continue;
        if (page.attribute(near, AttributeName::name).back() != name.back()) continue;
        for (const std::string_view lead :
             {"written by", "author", "verfasst von", "écrit par", "escrito por", "scritto da",
              "geschreven door", "autor", "skrevet av", "von", "by", "written by:"})
            if (equals_ignoring_case(label, lead)) return true;
    }
    return false;
}

void add_keywords(Collector& to, Origin origin, const MetaWord& word, std::string_view value) {
    to.has_keywords |= !trim(value).empty();
    const char separator = contains(value, ";") ? ';' : ',';
    for (std::size_t at = 0; at <= value.size();) {
        std::size_t end = std::min(value.find(separator, at), value.size());
        if (const std::size_t open = value.find('(', at); open < end)  // "Prices (Fares, Rates)"
            if (const std::size_t close = value.find(')', open); close != value.npos)
                end = std::min(value.find(separator, close), value.size());
        if (end - at < 100)
            to.add(word.field, origin, word.name, value.substr(at, end - at), word.confidence);
        at = end + 1;
    }
}

}  // namespace

void collect_meta(Collector& to, NodeId meta) {
    std::string_view name;
    bool property = false;
    if (const auto found = to.page.raw_attribute(meta, AttributeName::property)) {
        name = *found;
        property = true;
    } else if (const auto by_name = to.page.raw_attribute(meta, AttributeName::name)) {
        name = *by_name;
    } else if (const auto http = to.page.raw_attribute(meta, AttributeName::http_equiv)) {
        name = *http;
    }
    if (name.empty()) return;
    // Made only where it is asked for: what the page's scripts keep here may be long.
    const auto content = [&] { return to.page.attribute(meta, AttributeName::content); };
    if (equals_ignoring_case(name, "og:type")) return to.add_type(content());
    if (equals_ignoring_case(name, "script:ld+json")) return to.json_metas.push_back(meta);
    const bool open_graph = property || name.starts_with("og:") || name.starts_with("article:");
    const Origin origin = open_graph ? Origin::open_graph : Origin::meta;
    const MetaWord* word = find_word(name);
    if (!word) word = guess_word(name);
    if (!word) {
        if (is_written_by(to.page, meta, name))
            to.add(Field::author, Origin::meta, "twitter:data", content(), 0.8);
        return;
    }
    const std::string value = content();
    switch (word->field) {
        case Field::author:
            if (value.starts_with("http") || value.starts_with("/"))
                return;  // a page about somebody
            break;
        case Field::keyword: return add_keywords(to, origin, *word, value);
        case Field::image:
        case Field::canonical:
            // an address that is written like a parameter of one
            if (starts_with_ignoring_case(value, "http%3a") ||
                starts_with_ignoring_case(value, "https%3a"))
                return;
            to.add(word->field, origin, word->name, to.url(value), word->confidence);
            return;
        case Field::license:
            if (value.starts_with("http"))
                to.add(word->field, origin, word->name, value, word->confidence).url =
                    to.url(value);
            return;
        default: break;
    }
    to.add(word->field, origin, word->name, value, word->confidence);
}

void collect_link(Collector& to, NodeId link) {
    const std::string rel = to.page.attribute(link, AttributeName::rel);
    if (rel.empty()) return;
    const auto href = [&] { return to.page.attribute(link, AttributeName::href); };
    if (equals_ignoring_case(rel, "canonical")) {
        const std::string url = to.url(href());
        if (to.out.canonical.empty()) to.out.canonical = url;
        to.add(Field::canonical, Origin::link, "canonical", url, 0.9);
    } else if (contains_ignoring_case(rel, "license")) {
        const std::string url = to.url(href());
        to.add(Field::license, Origin::link, "license", url, 0.7).url = url;
    } else if (equals_ignoring_case(rel, "author")) {
        to.add(Field::author, Origin::link, "author", to.page.attribute(link, AttributeName::title),
               0.5);
    } else if (equals_ignoring_case(rel, "image_src")) {
        to.add(Field::image, Origin::link, "image_src", to.url(href()), 0.5);
    } else if (contains_ignoring_case(rel, "icon")) {
        constexpr std::size_t kMost = 16;
        if (to.out.icons.size() < kMost) to.out.icons.push_back(href());
    } else if (equals_ignoring_case(rel, "alternate")) {
        const std::string type = to.page.attribute(link, AttributeName::type);
        if (contains(type, "rss") || contains(type, "atom"))
            to.add(Field::source, Origin::link, "feed",
                   to.page.attribute(link, AttributeName::title), 0.2);
    }
}

}  // namespace copydesk
