// Article -> NITF 3.6, the News Industry Text Format of the IPTC.
#include "format/nitf_body.h"
#include "format/outline.h"
#include "format/words.h"
#include "format/writers.h"
#include "format/xml_document.h"

namespace copydesk {
namespace {

// NITF writes dates in ISO 8601's basic form, without separators: 20261120T081500+0100. A month
// keeps its hyphen, which alone tells it from a shortened day.
std::string basic_date(std::string_view iso_date) {
    std::string out;
    if (!is_iso_date(iso_date)) return out;
    if (iso_date.size() < 10) return std::string(iso_date);
    for (std::size_t i = 0; i < iso_date.size(); ++i)
        if (iso_date[i] != ':' && !(iso_date[i] == '-' && i < 10)) out += iso_date[i];
    return out;
}

class NitfBuilder {
  public:
    NitfBuilder(const Article& article, XmlDocument& out)
        : article_(article), facts_(article.facts), out_(out) {}
    void build();

  private:
    void empty_line(const char* name, const char* key, std::string_view value) {
        if (value.empty()) return;
        out_.line(name);
        out_.attribute(key, value);
        out_.close();
    }
    void meta(std::string_view name, std::string_view content) {
        if (content.empty()) return;
        out_.line("meta");
        out_.attribute("name", name);
        out_.attribute("content", content);
        out_.close();
    }
    void end_lines() {
        out_.text("\n");
        out_.close();
    }
    void add_head();
    void add_metas();
    void add_docdata();
    void add_pubdata();
    void add_body_head();
    void add_bylines();
    void add_dateline();
    void add_body();

    const Article& article_;
    const Facts& facts_;
    XmlDocument& out_;
};

void NitfBuilder::build() {
    out_.open("nitf");
    out_.attribute("xmlns", "http://iptc.org/std/NITF/2006-10-18/");
    out_.attribute("version", "-//IPTC//DTD NITF 3.6//EN");
    const std::string_view language = facts_.value(Field::language);
    if (is_language_tag(language)) out_.attribute("baselang", language);
    add_head();
    add_body();
    end_lines();
    out_.text("\n");
}

void NitfBuilder::add_head() {
    out_.line("head");
    if (facts_.first(Field::title)) {
        out_.text("\n");
        out_.element("title", facts_.value(Field::title));
    }
    add_metas();
    add_docdata();
    add_pubdata();
    if (const Fact* modified = facts_.first(Field::modified)) {
        out_.line("revision-history");
        out_.attribute("norm", basic_date(modified->value));
        out_.attribute("comment", modified->raw);
        out_.close();
    }
    end_lines();
}

// What NITF has no place of its own for.
void NitfBuilder::add_metas() {
    meta("publisher", facts_.value(Field::publisher));
    if (const Fact* source = facts_.first(Field::source)) meta("domain", source->code);
    if (const Fact* published = facts_.first(Field::published)) meta("published", published->raw);
    if (const Fact* license = facts_.first(Field::license)) meta("license", license->url);
    if (const Fact* access = facts_.first(Field::access)) {
        meta("access-declared", access->type);
        meta("access-observed", access->value);
    }
    for (const Fact& image : facts_[Field::image]) meta("image", image.value);
    meta("url", article_.url);
    if (article_.retrieved != 0) meta("fetched", utc_time(article_.retrieved));
    meta("outcome", name_of(article_.quality.outcome));
    meta("probability", Digits::ratio(article_.quality.probability).view());
    meta("predicted-f1", Digits::ratio(article_.quality.predicted_f1).view());
    meta("complete", article_.quality.limit == COPYDESK_COMPLETE ? "yes" : "no");
    meta("fingerprint", article_.fingerprint);
    meta("library", "copydesk " COPYDESK_VERSION);
}

void NitfBuilder::add_docdata() {
    out_.line("docdata");
    const std::string_view canonical = facts_.value(Field::canonical);
    empty_line("doc-id", "id-string", canonical.empty() ? article_.url : canonical);
    empty_line("date.issue", "norm", basic_date(facts_.value(Field::published)));
    if (!facts_[Field::keyword].empty()) {
        out_.line("key-list");
        for (const Fact& keyword : facts_[Field::keyword])
            empty_line("keyword", "key", keyword.value);
        end_lines();
    }
    end_lines();
}

// Where it was published: the outlet, when, under which section.
void NitfBuilder::add_pubdata() {
    if (!facts_.first(Field::source) && !facts_.first(Field::section)) return;
    out_.line("pubdata");
    out_.attribute("type", "web");
    out_.attribute("name", facts_.value(Field::source));
    out_.attribute("date.publication", basic_date(facts_.value(Field::published)));
    out_.attribute("position.section", facts_.value(Field::section));
    out_.attribute("ex-ref", facts_.value(Field::canonical));
    out_.close();
}

void NitfBuilder::add_body_head() {
    out_.line("body.head");
    if (facts_.first(Field::title) || facts_.first(Field::subtitle)) {
        out_.line("hedline");
        out_.text("\n");
        out_.element("hl1", facts_.value(Field::title));
        if (const Fact* subtitle = facts_.first(Field::subtitle)) {
            out_.text("\n");
            out_.element("hl2", subtitle->value);
        }
        end_lines();
    }
    if (const Fact* license = facts_.first(Field::license); license && !license->value.empty()) {
        out_.text("\n");
        out_.element("rights", license->value);
    }
    add_bylines();
    add_dateline();
    if (const Fact* summary = facts_.first(Field::summary)) {
        out_.line("abstract");
        out_.element("p", summary->value);
        out_.close();
    }
    end_lines();
}

// The byline as printed, then each party as the library understands it; then who supplied the copy.
void NitfBuilder::add_bylines() {
    if (const Fact* byline = facts_.first(Field::byline)) {
        out_.line("byline");
        out_.attribute("class", "printed");
        out_.text(byline->value);
        out_.close();
    }
    for (const Fact& author : facts_[Field::author]) {
        const bool organization = author.type == "organization";
        out_.line("byline");
        out_.attribute("class", "normalised");
        if (organization) out_.open("byttl");
        out_.open(organization ? "org" : "person");
        out_.attribute("class", author.role);
        if (!author.url.empty()) out_.attribute("idsrc", "url");
        out_.attribute("value", author.url);
        out_.text(author.value);
        if (!organization && !author.role.empty()) {
            out_.open("function");
            out_.attribute("value", author.role);
            out_.close();
        }
        out_.close();
        if (organization) out_.close();
        out_.close();
    }
    if (facts_[Field::agency].empty()) return;
    out_.line("distributor");
    bool first = true;
    for (const Fact& agency : facts_[Field::agency]) {
        if (!first) out_.text(", ");
        first = false;
        out_.open("org");
        if (!agency.code.empty()) out_.attribute("idsrc", "copydesk");
        out_.attribute("value", agency.code);
        out_.text(agency.value);
        out_.close();
    }
    out_.close();
}

void NitfBuilder::add_dateline() {
    const Fact* dateline = facts_.first(Field::dateline);
    if (!dateline) return;
    out_.line("dateline");
    const std::string_view place = dateline->value, printed = dateline->raw;
    const std::size_t at = printed.find(place);  // the place inside what is printed
    const bool inside = at != std::string_view::npos;
    if (inside) out_.text(printed.substr(0, at));
    if (!place.empty()) out_.element("location", place);
    if (inside) out_.text(printed.substr(at + place.size()));
    if (is_iso_date(dateline->date)) {
        out_.open("story.date");
        out_.attribute("norm", basic_date(dateline->date));
        out_.close();
    }
    out_.close();
}

void NitfBuilder::add_body() {
    out_.line("body");
    add_body_head();
    out_.line("body.content");
    const Outline outline = outline_body(article_);
    NitfBody(outline, out_).write();
    end_lines();
    if (const Fact* credit = facts_.first(Field::credit)) {
        out_.line("body.end");
        out_.element("tagline", credit->value);
        out_.close();
    }
    end_lines();
}

}  // namespace

bool write_nitf(const Article& article, const Sink& sink) {
    XmlDocument document;
    NitfBuilder(article, document).build();
    return document.write(sink);
}

}  // namespace copydesk
