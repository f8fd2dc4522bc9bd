// Article -> Solr's update message: an <add> with one <doc>, whose fields docs/formats.md names.
#include "format/outline.h"
#include "format/words.h"
#include "format/writers.h"
#include "format/xml_document.h"

namespace copydesk {
namespace {

// A Solr document is flat: a field that has several values stands several times, and what
// belongs together inside one value (an author's name and page) becomes fields of their own.
class SolrDocument {
  public:
    SolrDocument(const Article& article, XmlDocument& out)
        : article_(article), facts_(article.facts), out_(out) {}
    void build();

  private:
    void field(std::string_view name, std::string_view value) {
        if (value.empty()) return;
        out_.line("field");
        out_.attribute("name", name);
        out_.text(value);
        out_.close();
    }
    void facts(std::string_view name, Field of) {
        for (const Fact& fact : facts_[of]) field(name, fact.value);
    }
    void add_address();
    void add_authors();
    void add_origin_of_copy();
    void add_date(std::string_view name, const Fact* date);
    void add_terms();
    void add_images();
    void add_headings();
    void add_results();

    const Article& article_;
    const Facts& facts_;
    XmlDocument& out_;
};

void SolrDocument::build() {
    out_.open("add");
    out_.line("doc");
    add_address();
    facts("title", Field::title);
    facts("subtitle", Field::subtitle);
    add_authors();
    add_origin_of_copy();
    add_date("published", facts_.first(Field::published));
    add_date("modified", facts_.first(Field::modified));
    facts("section", Field::section);
    facts("keyword", Field::keyword);
    facts("language", Field::language);
    add_terms();
    facts("summary", Field::summary);
    add_images();
    add_headings();
    field("text", article_.text);
    add_results();
    out_.text("\n");
    out_.close();
    out_.text("\n");
    out_.close();
    out_.text("\n");
}

// The page's own name for itself is the better key: one article may have many addresses.
void SolrDocument::add_address() {
    const Fact* canonical = facts_.first(Field::canonical);
    field("id", canonical && !canonical->value.empty() ? std::string_view(canonical->value)
                                                       : std::string_view(article_.url));
    field("url", article_.url);
    facts("canonical", Field::canonical);
}

void SolrDocument::add_authors() {
    facts("byline", Field::byline);
    facts("author", Field::author);
    for (const std::string_view role : {"writer", "photographer", "editor", "contributor"})
        for (const Fact& author : facts_[Field::author])
            if (author.role == role) field("author_" + std::string(role), author.value);
    for (const std::string_view kind : {"person", "organization"})
        for (const Fact& author : facts_[Field::author])
            if (author.type == kind) field("author_" + std::string(kind), author.value);
    for (const Fact& author : facts_[Field::author]) field("author_url", author.url);
}

void SolrDocument::add_origin_of_copy() {
    facts("source", Field::source);
    if (const Fact* source = facts_.first(Field::source)) field("domain", source->code);
    facts("publisher", Field::publisher);
    facts("agency", Field::agency);
    for (const Fact& agency : facts_[Field::agency]) field("agency_code", agency.code);
    facts("credit", Field::credit);
    if (const Fact* dateline = facts_.first(Field::dateline)) {
        field("dateline", dateline->raw);
        field("dateline_place", dateline->value);
        if (is_iso_date(dateline->date)) field("dateline_date", dateline->date.substr(0, 10));
    }
}

// Solr's dates are moments in UTC; a DateRangeField takes YYYY, YYYY-MM and YYYY-MM-DD too. A
// time whose zone nobody states is no moment: the field has the day, `_iso` all that is known.
void SolrDocument::add_date(std::string_view name, const Fact* date) {
    if (!date) return;
    const auto part = [&](std::string_view suffix) { return std::string(name).append(suffix); };
    if (is_iso_date(date->value)) {
        const std::string moment = utc_moment(date->value);
        field(name, moment.empty() ? date->value.substr(0, 10) : moment);
        field(part("_iso"), date->value);
    }
    field(part("_precision"), date->precision);
    field(part("_zone"), date->zone);
    field(part("_text"), date->raw);
}

void SolrDocument::add_terms() {
    if (const Fact* license = facts_.first(Field::license)) {
        field("license", license->value);
        field("license_url", license->url);
    }
    if (const Fact* access = facts_.first(Field::access)) {
        field("access_declared", access->type);
        field("access_observed", access->value);
    }
}

void SolrDocument::add_images() {
    for (const Fact& image : facts_[Field::image]) {
        field("image", image.value);
        field("image_caption", image.caption);
        field("image_credit", image.credit);
    }
}

// The one structure that a search uses: what stands in headings weighs more.
void SolrDocument::add_headings() {
    const Outline outline = outline_body(article_);
    std::string heading;
    bool inside = false;
    for (const Step& step : outline.steps) {
        if (step.what == NodeKind::heading) {
            inside = step.kind == Step::Kind::open;
            if (!inside) field("heading", heading);
            heading.clear();
        } else if (inside && step.what == NodeKind::line_break) {
            heading += ' ';
        } else if (inside && step.kind == Step::Kind::leaf && step.what != NodeKind::image) {
            heading += step.node->text;
        }
    }
}

void SolrDocument::add_results() {
    const Quality& quality = article_.quality;
    field("outcome", name_of(quality.outcome));
    field("probability", Digits::ratio(quality.probability).view());
    field("predicted_f1", Digits::ratio(quality.predicted_f1).view());
    field("complete", quality.limit == COPYDESK_COMPLETE ? "true" : "false");
    if (article_.retrieved != 0) field("fetched", utc_time(article_.retrieved));
    field("fingerprint", article_.fingerprint);
    field("library", "copydesk " COPYDESK_VERSION);
}

}  // namespace

bool write_solr(const Article& article, const Sink& sink) {
    XmlDocument document;
    SolrDocument(article, document).build();
    return document.write(sink);
}

}  // namespace copydesk
