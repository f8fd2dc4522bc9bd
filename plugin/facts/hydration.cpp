// The state that a page's own scripts start from (__NEXT_DATA__, __NUXT__, Apollo …), read by
// shape: an object with a headline and a date of publication, whatever its names come from.
#include <algorithm>
#include <cstring>
#include <span>

#include "facts/collect.h"
#include "facts/json.h"
#include "facts/letters.h"

namespace copydesk {

namespace {

constexpr std::string_view kTitles[] = {"headline", "title", "articleTitle", "name"};
// Not "date": it is as often the day of the last change, or of an event.
constexpr std::string_view kDates[] = {
    "datePublished",       "publishedAt",      "published_at",
    "publishDate",         "publishedDate",    "firstPublished",
    "publicationDate",     "publish_date",     "first_publish_date",
    "firstPublishedAt",    "pubDate",          "dateFirstPublished",
    "published",           "publicationTime",  "first_publication_date",
    "firstPublishedDate",  "firstPublishDate", "first_published_at",
    "originallyPublished", "published_date",   "publishedOn",
    "published_on",        "publishTime",      "publish_time",
    "publishedTime",       "publish_at",       "datePosted",
    "date_posted",         "postedAt",         "posted_at"};
constexpr std::string_view kAuthors[] = {"authors", "author",  "byline",      "bylines",
                                         "creator", "credits", "contributors"};

// The member that has the first of the names, of those that are not null.
JsonValue first_of(JsonValue object, std::span<const std::string_view> names) {
    JsonValue found;
    if (!object.is_object()) return found;
    for (const JsonValue member : object) {
        const auto name = std::find(names.begin(), names.end(), member.key());
        if (name == names.end() || member.kind() == JsonValue::Kind::null ||
            member.kind() == JsonValue::Kind::boolean)  // "published": true
            continue;
        names = names.first(static_cast<std::size_t>(name - names.begin()));
        found = member;
    }
    return found;
}

std::string text_of(JsonValue value) {
    for (int depth = 0; value.is_object() && depth < 2; ++depth) {
        JsonValue inner;
        for (const std::string_view key : {"basic", "default", "text", "rendered", "iso", "value"})
            if (!inner.exists()) inner = value[key];
        value = inner;
    }
    return std::string(value.text());
}

void add_authors(Collector& to, JsonValue value, int depth) {
    if (value.is_array()) {
        int count = 0;
        for (const JsonValue one : value)
            if (depth < 3 && ++count <= 20) add_authors(to, one, depth + 1);
        return;
    }
    if (value.is_string()) {
        to.add(Field::author, Origin::hydration, "author", value.text(), 0.6);
        return;
    }
    for (const std::string_view key : {"name", "fullName", "full_name", "displayName",
                                       "display_name", "by", "nodes", "edges", "node", "authors"})
        if (const JsonValue inner = value[key]; inner.exists() && depth < 4)
            return add_authors(to, inner, depth + 1);
}

// Whether a title in the data is the page's: it says what a declared title begins with.
bool is_page_title(const Collector& to, std::string_view title) {
    const std::string key = fold_key(title);
    if (key.size() < 8) return false;
    for (const Candidate& candidate : to.out.candidates)
        if (candidate.field == Field::title && candidate.origin != Origin::hydration) {
            const std::string known = fold_key(candidate.value);
            if (known.size() >= 8 && (known.starts_with(key) || key.starts_with(known)))
                return true;
        }
    return false;
}

void read_state(Collector& to, const Json& json) {
    int found = 0;
    for (std::uint32_t at = 0; at < json.size() && found < 3; ++at) {
        to.watch.check();
        const JsonValue object = json.at(at);
        if (!object.is_object()) continue;
        const JsonValue date = first_of(object, kDates);
        if (!date.exists()) continue;
        const std::string title = text_of(first_of(object, kTitles));
        if (title.empty() || !is_page_title(to, title)) continue;
        ++found;
        to.add(Field::title, Origin::hydration, "title", title, 0.5);
        to.add(Field::published, Origin::hydration, "published", text_of(date), 0.7);
        for (const std::string_view key : kAuthors)
            if (const JsonValue author = object[key]; author.exists()) add_authors(to, author, 0);
    }
}

// Told by the script's first words: looking through all of every script would cost more than the
// rest.
bool is_wanted(const Collector& to, const Script& script) {
    const std::string_view content = to.page.raw(script.content);
    if (content.size() < 100 || content.size() > (4u << 20)) return false;
    const auto type = to.page.raw_attribute(script.node, AttributeName::type);
    if (type && contains_ignoring_case(*type, "json"))
        return !contains_ignoring_case(*type, "ld+json");
    const std::string_view start = content.substr(0, 200);
    if (contains(start, "Fusion.globalContent") || contains(start, "initialState")) return true;
    return contains(start, "__") &&
           contains_any(start,
                        {"__NEXT_DATA__", "__NUXT__", "__INITIAL_STATE__", "__APOLLO_STATE__",
                         "__PRELOADED_STATE__", "__INITIAL_DATA__", "__DATA__", "__STATE__"});
}

// Whether one of kDates stands in the data: without it nothing is read, and to read takes long.
bool names_a_date(std::string_view data) {
    return memmem(data.data(), data.size(), "ubli", 4) != nullptr ||
           memmem(data.data(), data.size(), "pubDate", 7) != nullptr ||
           memmem(data.data(), data.size(), "osted", 5) != nullptr;
}

// The data in a script: from the first brace of the assignment on.
std::string_view data_of(std::string_view content) {
    if (content.starts_with("{") || content.starts_with("[")) return content;
    const std::size_t equals = content.find('=');
    if (equals == content.npos) return {};
    const std::size_t brace = content.find_first_of("{[", equals);
    return brace == content.npos || brace > equals + 40 ? std::string_view()
                                                        : content.substr(brace);
}

void read_layer(Collector& to, JsonValue object) {
    for (const std::string_view key : {"section", "pageSection", "articleSection"})
        to.add(Field::section, Origin::hydration, "dataLayer", object[key].text(), 0.4);
    for (const std::string_view key : {"pagePostAuthor", "author", "authorName", "articleAuthor"})
        to.add(Field::author, Origin::hydration, "dataLayer", object[key].text(), 0.5);
}

// "dataLayer.push({page: {section: …}})": what a page tells those who count its readers.
void collect_data_layer(Collector& to) {
    constexpr std::size_t kLongest = 20'000;
    for (const Script& script : to.page.scripts) {
        std::string_view content = to.page.raw(script.content);
        const std::string_view start = content.substr(0, 200);
        if (!contains(start, "Layer")) continue;  // no more, as a capital is rare in scripts
        std::size_t push = start.find("dataLayer.push({");
        if (push == content.npos) push = start.find("dataLayer_content = {");
        if (push == content.npos || content.size() > kLongest) continue;
        Json json;
        json.read(content.substr(content.find('{', push)), to.watch);
        for (std::uint32_t at = 0; at < json.size(); ++at)
            if (const JsonValue object = json.at(at); object.is_object()) read_layer(to, object);
    }
}

bool is_known(const Collector& to, Field field) {
    return std::any_of(to.out.candidates.begin(), to.out.candidates.end(),
                       [field](const Candidate& candidate) {
                           return candidate.field == field && candidate.confidence >= 0.6 &&
                                  candidate.origin != Origin::markup;
                       });
}

}  // namespace

void collect_hydration(Collector& to) {
    collect_data_layer(to);
    // Large data, read only for what nothing else has said.
    if (is_known(to, Field::author) && is_known(to, Field::published)) return;
    for (const Script& script : to.page.scripts) {
        if (!is_wanted(to, script)) continue;
        const std::string_view data = data_of(to.page.raw(script.content));
        if (data.empty() || !names_a_date(data)) continue;
        Json json;
        json.read(data, to.watch);
        read_state(to, json);
    }
}

}  // namespace copydesk
