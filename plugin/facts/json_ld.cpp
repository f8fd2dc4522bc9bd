// JSON-LD: which of a page's items is about the page, and what it says.
#include <algorithm>
#include <unordered_map>

#include "core/characters.h"
#include "facts/collect.h"
#include "facts/json.h"
#include "facts/letters.h"
#include "text/references.h"

namespace copydesk {

namespace {

std::string decoded(std::string_view text) {
    std::string out;
    if (contains(text, "&"))
        decode_references(text, false, out);
    else
        out = text;
    return out;
}

struct Item {
    JsonValue value;
    std::string type;
    int rank = 0;
    bool aside = false;  // stands inside a list, a comment, a rating …
};

bool is_aside_key(std::string_view key) noexcept {
    return is_one_of(
        key, {"itemListElement", "comment",        "comments",    "review",      "reviews",
              "citation",        "hasPart",        "isRelatedTo", "relatedLink", "suggestedAnswer",
              "acceptedAnswer",  "mentions",       "about",       "video",       "associatedMedia",
              "subjectOf",       "liveBlogUpdate", "blogPost",    "hasCourse",   "offers",
              "itemReviewed"});
}

class Graph {
  public:
    explicit Graph(const Json& json) : json_(json) { index(); }

    const std::vector<Item>& items() const noexcept { return items_; }
    // The object that a reference {"@id": …} means; the value itself if it is none.
    JsonValue resolve(JsonValue value) const {
        if (!value.is_object()) return value;
        const std::string_view id = value["@id"].text();
        if (id.empty() || value["name"].exists() || value["headline"].exists()) return value;
        const auto found = by_id_.find(id);
        return found == by_id_.end() ? value : found->second;
    }

  private:
    void index() {
        struct Open {
            std::uint32_t end;
            bool aside;
        };
        std::vector<Open> open;
        Pace pace;
        for (std::uint32_t at = 0; at < json_.size(); ++at) {
            pace.step();
            while (!open.empty() && open.back().end <= at) open.pop_back();
            const JsonValue value = json_.at(at);
            const bool aside = (!open.empty() && open.back().aside) || is_aside_key(value.key());
            if (!value.is_object() && !value.is_array()) continue;
            open.push_back({value.end_id(), aside});
            if (value.is_object()) add(value, aside);
        }
    }
    void add(JsonValue value, bool aside) {
        JsonValue type = value["@type"];
        if (!type.exists() && value["@context"].exists())
            type = value["type"];  // an alias of JSON-LD 1.1
        if (const std::string_view id = value["@id"].text();
            !id.empty() && (value["name"].exists() || value["headline"].exists() || type.exists()))
            by_id_.emplace(id, value);
        Item item{value, {}, 0, aside};
        const auto take = [&](std::string_view name) {
            std::string lower = schema_type(name);
            if (item.type.empty() || article_rank(lower) > item.rank) item.type = lower;
            item.rank = std::max(item.rank, article_rank(lower));
        };
        if (type.is_string()) take(type.text());
        for (const JsonValue one : type) take(one.text());
        if (type.exists() && items_.size() < 500) items_.push_back(std::move(item));
    }

    const Json& json_;
    std::vector<Item> items_;
    std::unordered_map<std::string_view, JsonValue> by_id_;
};

class Reader {
  public:
    Reader(Collector& to, const Graph& graph) : to_(to), graph_(graph) {}

    void read() {
        const Item* main = choose_main();
        for (const Item& item : graph_.items()) {
            if (!item.aside && item.rank > 0) to_.add_type(item.type);
            if (&item == main) continue;
            read_other(item, main);
        }
        if (main) read_main(*main);
    }

  private:
    const Item* choose_main() const {
        const Item* best = nullptr;
        int best_score = 0;
        for (const Item& item : graph_.items()) {
            if (item.aside || item.rank == 0) continue;
            const int score = item.rank + score_address(item) + score_members(item);
            if (score > best_score) {
                best = &item;
                best_score = score;
            }
        }
        return best;
    }
    int score_address(const Item& item) const {
        const JsonValue entity = item.value["mainEntityOfPage"];
        bool named = false;
        for (const JsonValue address :
             {item.value["url"], entity, entity["@id"], entity["url"], item.value["@id"]}) {
            if (!address.is_string()) continue;
            if (to_.is_page_url(address.text())) return 5;
            named |= address.text().starts_with("http") && !contains(address.text(), "#");
        }
        return named ? -2 : 0;
    }
    static int score_members(const Item& item) {
        return (item.value["author"].exists() ? 2 : 0) +
               (item.value["datePublished"].exists() ? 2 : 0) +
               (item.value["headline"].exists() ? 1 : 0);
    }

    void text(Field field, std::string_view key, JsonValue value, double confidence) {
        if (value.is_string())
            to_.add(field, Origin::json_ld, key, decoded(value.text()), confidence);
        else if (value.is_array())
            for (const JsonValue one : value)
                if (one.is_string())
                    to_.add(field, Origin::json_ld, key, decoded(one.text()), confidence);
    }
    static std::string name_of(JsonValue value) {
        if (value.is_string()) return decoded(value.text());
        for (const std::string_view key : {"name", "legalName", "alternateName"}) {
            const JsonValue name = value[key];
            if (name.is_string()) return decoded(name.text());
            for (const JsonValue one : name)
                if (one.is_string()) return decoded(one.text());
            if (name.is_object() && name["name"].is_string()) return decoded(name["name"].text());
        }
        const std::string given = decoded(value["givenName"].text()),
                          family = decoded(value["familyName"].text());
        return given.empty() ? family : family.empty() ? given : given + ' ' + family;
    }

    void author(JsonValue value, std::string_view key, double confidence, int depth = 0) {
        value = graph_.resolve(value);
        if (value.is_array()) {
            if (depth < 3)
                for (const JsonValue one : value) author(one, key, confidence, depth + 1);
            return;
        }
        const JsonValue names = value["name"];
        if (names.is_array() && depth < 3) return author(names, key, confidence, depth + 1);
        const std::string name = name_of(value);
        if (name.starts_with("http")) return;
        Candidate& added = to_.add(Field::author, Origin::json_ld, key, name, confidence);
        for (const std::string_view link : {"url", "sameAs"})
            if (added.url.empty() && value[link].is_string())
                added.url = to_.url(value[link].text());
        const std::string type = schema_type(value["@type"].text());
        if (contains(type, "organization"))
            added.type = "organization";
        else if (type == "person")
            added.type = "person";
    }

    void organization(Field field, std::string_view key, JsonValue value, double confidence) {
        if (value.is_array())
            for (const JsonValue one : value) {
                organization(field, key, one, confidence);
                return;
            }
        value = graph_.resolve(value);
        const std::string name = name_of(value);
        if (name.starts_with("http")) return;
        Candidate& added = to_.add(field, Origin::json_ld, key, name, confidence);
        if (schema_type(value["@type"].text()) == "person") added.type = "person";
    }

    void images(JsonValue value, int depth = 0) {
        if (value.is_array()) {
            if (depth == 0)
                for (const JsonValue one : value) images(one, 1);
            return;
        }
        value = graph_.resolve(value);
        const std::string_view address = value.is_string() ? value.text()
                                         : !value["contentUrl"].text().empty()
                                             ? value["contentUrl"].text()
                                             : value["url"].text();
        const std::string url = to_.url(address);
        Candidate& image = to_.add(Field::image, Origin::json_ld, "image", url, 0.7);
        const auto printed = [](JsonValue text) {
            return tidy(decoded_again(decoded(text.text())));
        };
        image.caption = printed(value["caption"]);
        const JsonValue credit = value["creditText"];
        image.credit = printed(credit.text().empty() ? value["copyrightNotice"] : credit);
    }

    void read_dates(JsonValue item, double sure) {
        text(Field::published, "datePublished", item["datePublished"], sure);
        text(Field::published, "dateCreated", item["dateCreated"], sure * 0.6);
        text(Field::published, "uploadDate", item["uploadDate"], sure * 0.6);
        text(Field::modified, "dateModified", item["dateModified"], sure);
    }

    void read_main(const Item& main) {
        const JsonValue item = main.value;
        const bool article = main.rank >= 8;
        const double sure = article ? 0.9 : 0.7;
        text(Field::title, "headline", item["headline"], sure);
        if (!item["headline"].exists() || !article)
            text(Field::title, "name", item["name"], article ? 0.6 : 0.45);
        text(Field::subtitle, "alternativeHeadline", item["alternativeHeadline"], 0.6);
        text(Field::summary, "description", item["description"], 0.7);
        read_dates(item, sure);
        author(item["author"], "author", sure);
        author(item["creator"], "creator", sure * 0.8);
        author(item["contributor"], "contributor", 0.2);
        organization(Field::publisher, "publisher", item["publisher"], 0.8);
        organization(Field::source, "publisher", item["publisher"], 0.7);
        if (const JsonValue whole = graph_.resolve(item["isPartOf"]);
            whole.is_object() && !whole["@type"].text().ends_with("WebPage"))
            organization(Field::source, "isPartOf", whole, 0.6);
        organization(Field::agency, "sourceOrganization", item["sourceOrganization"], 0.6);
        organization(Field::agency, "provider", item["provider"], 0.4);
        text(Field::section, "articleSection", item["articleSection"], 0.85);
        read_keywords(item["keywords"]);
        text(Field::language, "inLanguage", item["inLanguage"], 0.6);
        const JsonValue license = item["license"];
        const std::string_view terms = license.is_string() ? license.text() : license["url"].text();
        to_.add(Field::license, Origin::json_ld, "license", terms, 0.8).url = to_.url(terms);
        const JsonValue free = item["isAccessibleForFree"];
        if (free.exists())
            to_.add(Field::access, Origin::json_ld, "isAccessibleForFree", free.text(), 0.9);
        images(item["image"]);
    }

    void read_keywords(JsonValue words) {
        if (words.is_array()) {
            for (const JsonValue word : words)
                if (word.is_string() && word.text().size() < 200 && !contains(word.text(), ":"))
                    to_.add(Field::keyword, Origin::json_ld, "keywords", decoded(word.text()), 0.7);
            return;
        }
        const std::string all = decoded(words.text());
        for (std::size_t at = 0; at < all.size();) {
            const std::size_t end = std::min(all.find(',', at), all.size());
            to_.add(Field::keyword, Origin::json_ld, "keywords",
                    std::string_view(all).substr(at, end - at), 0.7);
            at = end + 1;
        }
    }

    void read_other(const Item& item, const Item* main) {
        if (item.type == "website") {
            text(Field::source, "WebSite.name", item.value["name"], 0.75);
        } else if (item.type == "breadcrumblist") {
            read_crumbs(item.value);
        } else if (item.type == "newsmediaorganization" || item.type == "organization" ||
                   item.type == "corporation") {
            if (!item.aside && item.value["logo"].exists())
                text(Field::publisher, "Organization.name", item.value["name"], 0.5);
        } else if (!item.aside && item.type.ends_with("webpage") && main && main->rank > 4) {
            read_dates(item.value, 0.7);
            author(item.value["author"], "WebPage.author",
                   main->value["author"].exists() ? 0.25 : 0.6);
            text(Field::language, "inLanguage", item.value["inLanguage"], 0.4);
            text(Field::title, "WebPage.name", item.value["name"], 0.4);
        } else if (!item.aside && item.rank >= 8 && score_address(item) >= 5) {
            read_dates(item.value, 0.6);
            author(item.value["author"], "other.author", 0.5);
            text(Field::title, "other.headline", item.value["headline"], 0.6);
        }
    }

    // The crumb before the page's own is its section.
    void read_crumbs(JsonValue list) {
        std::vector<std::string> names;
        for (const JsonValue element : list["itemListElement"]) {
            std::string name = name_of(element);
            if (name.empty()) name = name_of(element["item"]);
            if (!name.empty()) names.push_back(std::move(name));
        }
        for (std::size_t i = 0; i < names.size(); ++i)
            to_.add(Field::section, Origin::json_ld,
                    i + 1 == names.size() ? "crumb.last"
                    : i == 0              ? "crumb.first"
                                          : "crumb",
                    names[i], 0.5);
    }

    Collector& to_;
    const Graph& graph_;
};

}  // namespace

void collect_json_ld(Collector& to) {
    Json json;
    for (const Script& script : to.page.scripts) {
        const auto type = to.page.raw_attribute(script.node, AttributeName::type);
        if (type && contains_ignoring_case(*type, "ld+json"))
            json.read(to.page.raw(script.content), to.watch);
    }
    for (const NodeId meta : to.json_metas)
        json.read(to.page.attribute(meta, AttributeName::content), to.watch);
    if (json.size() == 0) return;
    const Graph graph(json);
    Reader(to, graph).read();
    collect_json_ld_prose(json, to.out);
}

}  // namespace copydesk
