// Article -> JSON-LD by schema.org: a NewsArticle, or a WebPage where the page is no article.
#include <algorithm>
#include <initializer_list>
#include <unordered_map>

#include "format/json_document.h"
#include "format/outline.h"
#include "format/words.h"
#include "format/writers.h"

namespace copydesk {
namespace {

// What the page does not say has no member.
class LinkedData {
  public:
    LinkedData(const Article& article, JsonDocument& out)
        : article_(article), facts_(article.facts), out_(out) {}
    void build();

  private:
    void add_texts(std::string_view key, std::initializer_list<std::string_view> values);
    void add_parties();
    void add_party(const Fact& author);
    void add_organization(std::string_view name, std::string_view code);
    void add_publication();
    void add_place_and_time();
    void add_terms();
    void add_images();
    void add_embeds();
    void add_fingerprint();
    void add_date(std::string_view key, Field field);

    const Article& article_;
    const Facts& facts_;
    JsonDocument& out_;
};

void LinkedData::build() {
    const bool is_article = article_.quality.outcome == COPYDESK_ARTICLE;
    out_.open_object();
    out_.member("@context", "https://schema.org");
    out_.member("@type", is_article ? "NewsArticle" : "WebPage");
    out_.member_if_any("url", article_.url);
    out_.member_if_any("mainEntityOfPage", facts_.value(Field::canonical));
    out_.member_if_any("headline", facts_.value(Field::title));
    out_.member_if_any("alternativeHeadline", facts_.value(Field::subtitle));
    out_.member_if_any("description", facts_.value(Field::summary));
    add_parties();
    add_publication();
    add_place_and_time();
    add_terms();
    add_images();
    add_embeds();
    add_fingerprint();
    out_.member_if_any(is_article ? "articleBody" : "text", article_.text);
    out_.close_object();
}

// One text, or an array of those that there are.
void LinkedData::add_texts(std::string_view key, std::initializer_list<std::string_view> values) {
    const auto some = [](std::string_view value) { return !value.empty(); };
    const auto count = std::ranges::count_if(values, some);
    if (count == 0) return;
    out_.name(key);
    if (count > 1) out_.open_array();
    for (const std::string_view value : values)
        if (some(value)) out_.text(value);
    if (count > 1) out_.close_array();
}

void LinkedData::add_party(const Fact& author) {
    out_.open_object();
    if (author.type == "person") out_.member("@type", "Person");
    if (author.type == "organization") out_.member("@type", "Organization");
    out_.member("name", author.value);
    out_.member_if_any("url", author.url);
    out_.close_object();
}

// Writers, and those whose role the page does not say, are its authors. schema.org knows no
// property for photographers: they are contributors in a Role that says so.
std::string_view key_of(const Fact& author) {
    if (author.role == "editor") return "editor";
    return author.role == "photographer" || author.role == "contributor" ? "contributor" : "author";
}

void LinkedData::add_parties() {
    const auto& all = facts_[Field::author];
    for (const std::string_view key : {"author", "editor", "contributor"}) {
        if (std::ranges::none_of(all, [&](const Fact& one) { return key_of(one) == key; }))
            continue;
        out_.name(key);
        out_.open_array();
        for (const Fact& one : all) {
            if (key_of(one) != key) continue;
            const bool in_role = one.role == "photographer";
            if (in_role) {
                out_.open_object();
                out_.member("@type", "Role");
                out_.member("roleName", one.role);
                out_.name("contributor");
            }
            add_party(one);
            if (in_role) out_.close_object();
        }
        out_.close_array();
    }
    add_texts("creditText", {facts_.value(Field::byline), facts_.value(Field::credit)});
}

void LinkedData::add_organization(std::string_view name, std::string_view code) {
    out_.open_object();
    out_.member("@type", "Organization");
    out_.member("name", name);
    out_.member_if_any("identifier", code);
    out_.close_object();
}

// Agencies are those on whose behalf the text was made; the outlet is what it is part of.
void LinkedData::add_publication() {
    if (const Fact* publisher = facts_.first(Field::publisher)) {
        out_.name("publisher");
        add_organization(publisher->value, {});
    }
    if (!facts_[Field::agency].empty()) {
        out_.name("sourceOrganization");
        out_.open_array();
        for (const Fact& agency : facts_[Field::agency])
            add_organization(agency.value, agency.code);
        out_.close_array();
    }
    if (const Fact* source = facts_.first(Field::source)) {
        out_.name("isPartOf");
        out_.open_object();
        out_.member("@type", "WebSite");
        out_.member("name", source->value);
        out_.member_if_any("identifier", source->code);
        out_.close_object();
    }
}

void LinkedData::add_date(std::string_view key, Field field) {
    const Fact* date = facts_.first(field);
    if (date && is_iso_date(date->value)) out_.member(key, date->value);
}

void LinkedData::add_place_and_time() {
    if (const Fact* dateline = facts_.first(Field::dateline)) {
        if (article_.quality.outcome == COPYDESK_ARTICLE)
            out_.member_if_any("dateline", dateline->raw.empty() ? dateline->value : dateline->raw);
        if (!dateline->value.empty()) {
            out_.name("locationCreated");
            out_.open_object();
            out_.member("@type", "Place");
            out_.member("name", dateline->value);
            out_.close_object();
        }
        if (is_iso_date(dateline->date)) out_.member("dateCreated", dateline->date);
    }
    add_date("datePublished", Field::published);
    add_date("dateModified", Field::modified);
}

void LinkedData::add_terms() {
    const bool is_article = article_.quality.outcome == COPYDESK_ARTICLE;
    if (is_article) out_.member_if_any("articleSection", facts_.value(Field::section));
    if (!facts_[Field::keyword].empty()) {
        out_.name("keywords");
        out_.open_array();
        for (const Fact& keyword : facts_[Field::keyword]) out_.text(keyword.value);
        out_.close_array();
    }
    if (is_language_tag(facts_.value(Field::language)))
        out_.member("inLanguage", facts_.value(Field::language));
    if (const Fact* license = facts_.first(Field::license)) {
        if (license->url.empty() || license->value.empty()) {
            add_texts("license", {license->url, license->value});
        } else {
            out_.name("license");
            out_.open_object();
            out_.member("@type", "CreativeWork");
            out_.member("name", license->value);
            out_.member("url", license->url);
            out_.close_object();
        }
    }
    if (const Fact* access = facts_.first(Field::access)) {
        const std::string_view said = access->type.empty() ? access->value : access->type;
        if (said == "free" || said == "metered" || said == "subscriber") {
            out_.name("isAccessibleForFree");
            out_.truth(said == "free");
        }
        out_.member_if_any("conditionsOfAccess", said);
    }
}

void LinkedData::add_images() {
    if (facts_[Field::image].empty()) return;
    std::unordered_map<std::string_view, const BodyNode*> shown;  // with their sizes
    for (const BodyNode& node : article_.body)
        if (node.kind == NodeKind::image) shown.emplace(node.url, &node);
    out_.name("image");
    out_.open_array();
    for (const Fact& image : facts_[Field::image]) {
        out_.open_object();
        out_.member("@type", "ImageObject");
        out_.member_if_any("url", image.value);
        out_.member_if_any("caption", image.caption);
        out_.member_if_any("creditText", image.credit);
        if (const auto found = shown.find(image.value); found != shown.end()) {
            out_.number_if_any("width", found->second->width);
            out_.number_if_any("height", found->second->height);
        }
        out_.close_object();
    }
    out_.close_array();
}

void LinkedData::add_embeds() {
    const Outline outline = outline_body(article_);
    bool any = false;
    for (const Step& step : outline.steps) {
        if (step.what != NodeKind::embed || step.node->url.empty()) continue;
        if (!any) {
            out_.name("associatedMedia");
            out_.open_array();
        }
        any = true;
        const bool video = step.node->detail == "video";
        out_.open_object();
        out_.member("@type", video ? "VideoObject" : "MediaObject");
        out_.member("embedUrl", step.node->url);
        out_.close_object();
    }
    if (any) out_.close_array();
}

void LinkedData::add_fingerprint() {
    if (article_.fingerprint.empty()) return;
    out_.name("identifier");
    out_.open_object();
    out_.member("@type", "PropertyValue");
    out_.member("propertyID", "simhash");
    out_.member("value", article_.fingerprint);
    out_.close_object();
}

}  // namespace

bool write_json_ld(const Article& article, const Sink& sink) {
    JsonDocument document(JsonDocument::Layout::indented);
    LinkedData(article, document).build();
    return sink(document.written()) && sink("\n");
}

}  // namespace copydesk
