// Article -> JSON and JSON Lines.
#include <unordered_map>

#include "format/json_document.h"
#include "format/outline.h"
#include "format/words.h"
#include "format/writers.h"

namespace copydesk {
namespace {

class JsonBuilder {
  public:
    JsonBuilder(const Article& article, JsonDocument& out)
        : article_(article), facts_(article.facts), out_(out) {}
    void build(bool with_body);

  private:
    // The first value of a field, or null. A present but empty value is an empty string.
    void fact(std::string_view key, Field field) {
        out_.name(key);
        if (const Fact* found = facts_.first(field))
            out_.text(found->value);
        else
            out_.null();
    }

    void add_quality();
    void add_provenance();
    void add_original();
    void add_stories();
    void add_site();
    void add_authors();
    void add_source();
    void add_names(std::string_view key, Field field);
    void add_date(std::string_view key, Field field);
    void add_terms();
    void add_images();
    void add_body();
    void add_members(const Step& step);
    void add_evidence();

    const Article& article_;
    const Facts& facts_;
    JsonDocument& out_;
};

void JsonBuilder::build(bool with_body) {
    out_.open_object();
    out_.member_or_null("url", article_.url);
    out_.member_or_null("fetched", article_.retrieved != 0 ? utc_time(article_.retrieved) : "");
    add_quality();
    fact("title", Field::title);
    fact("subtitle", Field::subtitle);
    fact("byline", Field::byline);
    add_authors();
    add_source();
    fact("publisher", Field::publisher);
    add_names("agency", Field::agency);
    fact("credit", Field::credit);
    fact("dateline", Field::dateline);
    add_date("published", Field::published);
    add_date("modified", Field::modified);
    fact("section", Field::section);
    add_names("keywords", Field::keyword);
    fact("language", Field::language);
    fact("canonical", Field::canonical);
    add_terms();
    fact("summary", Field::summary);
    add_images();
    out_.member_or_null("fingerprint", article_.fingerprint);
    add_original();
    add_stories();
    if (article_.site) add_site();
    add_provenance();
    out_.member("text", article_.text);
    if (with_body) add_body();
    if (article_.show_evidence) add_evidence();
    out_.close_object();
}

void JsonBuilder::add_quality() {
    const Quality& quality = article_.quality;
    out_.member("outcome", name_of(quality.outcome));
    out_.ratio("probability", quality.probability);
    out_.ratio("predicted_f1", quality.predicted_f1);
    out_.name("complete");
    out_.truth(quality.limit == COPYDESK_COMPLETE);
    out_.member_or_null("limit", quality.limit == COPYDESK_COMPLETE ? "" : name_of(quality.limit));
}

void JsonBuilder::add_provenance() {
    const Provenance& provenance = article_.provenance;
    out_.name("provenance");
    out_.open_object();
    out_.member("library", "copydesk " COPYDESK_VERSION);
    out_.member_or_null("model", provenance.model);
    out_.member_or_null("options", provenance.options);
    out_.member_or_null("input_sha256", provenance.input_sha256);
    out_.member_or_null("encoding", provenance.encoding);
    out_.member_or_null("encoding_from", provenance.encoding_origin);
    out_.close_object();
}

void JsonBuilder::add_original() {
    out_.name("original");
    const auto& original = article_.original;
    if (!original) return out_.null();
    out_.open_object();
    out_.member_or_null("url", original->url);
    out_.member("fingerprint", original->fingerprint);
    out_.member("likeness", name_of(original->likeness));
    out_.ratio("share", original->share);
    out_.close_object();
}

void JsonBuilder::add_stories() {
    out_.name("same_story");
    out_.open_array();
    for (const SameStory& story : article_.stories) {
        out_.open_object();
        out_.member_or_null("url", story.url);
        out_.member("fingerprint", story.fingerprint);
        out_.ratio("similarity", story.similarity);
        out_.close_object();
    }
    out_.close_array();
}

void JsonBuilder::add_site() {
    out_.name("site_memory");
    out_.open_object();
    out_.number("pages", article_.site->pages);
    out_.number("furniture", article_.site->furniture);
    out_.number("dropped", article_.site->dropped);
    out_.name("left_out");
    out_.open_array();
    for (const std::string& name : article_.site->house) out_.text(name);
    out_.close_array();
    out_.close_object();
}

void JsonBuilder::add_authors() {
    out_.name("authors");
    out_.open_array();
    for (const Fact& author : facts_[Field::author]) {
        out_.open_object();
        out_.member("name", author.value);
        out_.member_or_null("role", author.role);
        out_.member_or_null("kind", author.type);
        out_.member_or_null("url", author.url);
        out_.close_object();
    }
    out_.close_array();
}

void JsonBuilder::add_source() {
    out_.name("source");
    const Fact* source = facts_.first(Field::source);
    if (!source) {
        out_.null();
        return;
    }
    out_.open_object();
    out_.member("name", source->value);
    out_.member_or_null("domain", source->code);
    out_.close_object();
}

void JsonBuilder::add_names(std::string_view key, Field field) {
    out_.name(key);
    out_.open_array();
    for (const Fact& one : facts_[field]) out_.text(one.value);
    out_.close_array();
}

void JsonBuilder::add_date(std::string_view key, Field field) {
    out_.name(key);
    const Fact* date = facts_.first(field);
    if (!date) {
        out_.null();
        return;
    }
    out_.open_object();
    out_.member_or_null("when", date->value);
    out_.member_or_null("precision", date->precision);
    out_.member_or_null("zone", date->zone);
    out_.member_or_null("text", date->raw);
    out_.close_object();
}

// One string each: a licence is its text, or its address where it has no text; access is what
// the page declares, or what was seen where it declares nothing.
void JsonBuilder::add_terms() {
    const Fact* license = facts_.first(Field::license);
    out_.member_or_null("license", !license                 ? std::string_view()
                                   : license->value.empty() ? license->url
                                                            : license->value);
    const Fact* access = facts_.first(Field::access);
    out_.member_or_null("access", !access                ? std::string_view()
                                  : access->type.empty() ? access->value
                                                         : access->type);
}

void JsonBuilder::add_images() {
    // The size stands with the image in the body, if it stands there.
    std::unordered_map<std::string_view, const BodyNode*> shown;
    for (const BodyNode& node : article_.body)
        if (node.kind == NodeKind::image) shown.emplace(node.url, &node);
    out_.name("images");
    out_.open_array();
    for (const Fact& image : facts_[Field::image]) {
        out_.open_object();
        out_.member_or_null("url", image.value);
        out_.member_or_null("caption", image.caption);
        out_.member_or_null("credit", image.credit);
        const auto found = shown.find(image.value);
        out_.number_or_null("width", found == shown.end() ? 0 : found->second->width);
        out_.number_or_null("height", found == shown.end() ? 0 : found->second->height);
        out_.close_object();
    }
    out_.close_array();
}

// Blocks as objects: "type" is the element's name in the XML, its attributes are members, and
// "content" is an array of strings and further objects.
void JsonBuilder::add_body() {
    const Outline outline = outline_body(article_);
    out_.name("body");
    out_.open_array();
    for (const Step& step : outline.steps) {
        if (step.kind == Step::Kind::close) {
            out_.close_array();
            out_.close_object();
        } else if (step.what == NodeKind::text) {
            out_.text(step.node->text);
        } else {
            out_.open_object();
            out_.member("type", name_of(step.what));
            add_members(step);
            if (step.kind == Step::Kind::open) {
                out_.name("content");
                out_.open_array();
            } else {
                out_.close_object();
            }
        }
    }
    out_.close_array();
}

void JsonBuilder::add_members(const Step& step) {
    const BodyNode& of = *step.node;
    const auto some = [&](std::string_view key, std::string_view value) {
        if (!value.empty()) out_.member(key, value);
    };
    switch (step.what) {
        case NodeKind::heading:
            out_.number("level", std::clamp<std::uint64_t>(of.level, 1, 6));
            break;
        case NodeKind::list: out_.member("kind", of.ordered ? "number" : "bullet"); break;
        case NodeKind::quote: some("cite", of.url); break;
        case NodeKind::link: some("href", of.url); break;
        case NodeKind::note: some("id", of.detail); break;
        case NodeKind::image:
            some("href", of.url);
            some("alt", of.text);
            if (of.width > 0) out_.number("width", of.width);
            if (of.height > 0) out_.number("height", of.height);
            break;
        case NodeKind::cell:
            if (of.ordered) {
                out_.name("header");
                out_.truth(true);
            }
            if (of.width > 1) out_.number("columns", std::min(of.width, 1000u));
            if (of.height > 1) out_.number("rows", std::min(of.height, 65534u));
            break;
        case NodeKind::code:
        case NodeKind::math:
            some(step.what == NodeKind::code ? "lang" : "kind", of.detail);
            out_.name("content");
            out_.open_array();
            out_.text(of.text);
            out_.close_array();
            break;
        case NodeKind::embed:
            some("kind", of.detail);
            some("href", of.url);
            break;
        default: break;
    }
}

// Where each field came from: one entry a field, the first value's.
void JsonBuilder::add_evidence() {
    out_.name("evidence");
    out_.open_object();
    for (std::size_t i = 0; i < kFieldCount; ++i) {
        const auto field = static_cast<Field>(i);
        const Fact* first = facts_.first(field);
        if (!first) continue;
        out_.name(field == Field::author    ? "authors"
                  : field == Field::keyword ? "keywords"
                  : field == Field::image   ? "images"
                                            : name_of(field));
        out_.open_object();
        out_.member("from", name_of(first->origin));
        out_.ratio("confidence", static_cast<double>(first->confidence));
        out_.close_object();
    }
    out_.close_object();
}

// One line under any reader's idea of lines: Python's splitlines and others also break at NEL,
// LINE SEPARATOR and PARAGRAPH SEPARATOR. They stand in strings only, where an escape is as good.
std::string escape_line_ends(std::string_view json) {
    std::string out;
    out.reserve(json.size() + 1);
    for (std::size_t i = 0; i < json.size(); ++i) {
        const std::string_view rest = json.substr(i);
        if (rest.starts_with("\xc2\x85")) {
            out += "\\u0085";
            i += 1;
        } else if (rest.starts_with("\xe2\x80\xa8") || rest.starts_with("\xe2\x80\xa9")) {
            out += rest[2] == '\xa8' ? "\\u2028" : "\\u2029";
            i += 2;
        } else {
            out += json[i];
        }
    }
    return out;
}

}  // namespace

bool write_json(const Article& article, const Sink& sink) {
    JsonDocument document(JsonDocument::Layout::indented);
    JsonBuilder(article, document).build(true);
    return sink(document.written()) && sink("\n");
}

bool write_json_lines(const Article& article, const Sink& sink) {
    JsonDocument document(JsonDocument::Layout::one_line);
    JsonBuilder(article, document).build(false);
    std::string line = escape_line_ends(document.written());
    line += '\n';
    return sink(line);
}

}  // namespace copydesk
