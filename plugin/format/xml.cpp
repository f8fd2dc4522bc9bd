// Article -> XML, by docs/schema/copydesk-article-1.rnc.
//
// White space: each block-level element begins a line, nothing is indented, and not a byte is
// added where text stands.
#include <array>
#include <charconv>
#include <initializer_list>

#include "format/outline.h"
#include "format/words.h"
#include "format/writers.h"
#include "format/xml_document.h"

namespace copydesk {
namespace {

void append_number(std::string& out, float value, int digits) {
    std::array<char, 64> text;
    const auto end = std::to_chars(text.data(), text.data() + text.size(), value,
                                   std::chars_format::fixed, digits)
                         .ptr;
    out.append(text.data(), end);
}

// "own_link_share=0.92 -1.31 …": feature, value, and how many logits it moved the block.
std::string because(const Influences& influences) {
    std::string out;
    for (const Influence& one : influences) {
        if (one.feature.empty()) break;
        if (!out.empty()) out += ' ';
        append_number(out.append(one.feature) += '=', one.value, 2);
        append_number(out += one.logits < 0 ? " " : " +", one.logits, 2);
    }
    return out;
}

class XmlBuilder {
  public:
    XmlBuilder(const Article& article, XmlDocument& out)
        : article_(article), facts_(article.facts), out_(out) {}
    void build();

  private:
    void ratio(const char* name, double value) {
        out_.attribute(name, Digits::ratio(value).view());
    }
    // Only the words that the schema knows; whatever else a page says there is no answer.
    void word(const char* name, std::string_view value,
              std::initializer_list<std::string_view> known) {
        for (const auto one : known)
            if (one == value) out_.attribute(name, value);
    }
    void origin(Origin from, float confidence) {
        out_.attribute("from", name_of(from));
        ratio("confidence", static_cast<double>(confidence));
    }
    void evidence(const Fact& fact) {
        if (article_.show_evidence) origin(fact.origin, fact.confidence);
    }
    // The rest of a fact's element, which is open.
    void finish(const Fact& fact, std::string_view content) {
        evidence(fact);
        out_.text(content);
        out_.close();
    }
    void add_root();
    void add_fact(Field field, const char* name);
    void add_authors();
    void add_origin_of_copy();
    void add_dateline();
    void add_date(Field field, const char* name);
    void add_subject();
    void add_body();
    void add_node(const Step& step);
    void add_numbers(const BodyNode& of, NodeKind kind);
    void add_results();
    void add_trace();

    const Article& article_;
    const Facts& facts_;
    XmlDocument& out_;
};

void XmlBuilder::build() {
    add_root();
    add_fact(Field::title, "title");
    add_fact(Field::subtitle, "subtitle");
    add_fact(Field::byline, "byline");
    add_authors();
    add_origin_of_copy();
    add_dateline();
    add_date(Field::published, "published");
    add_date(Field::modified, "modified");
    add_subject();
    add_body();
    add_results();
    if (!article_.trace.empty() || !article_.candidates.empty()) add_trace();
    out_.text("\n");
    out_.close();
    out_.text("\n");
}

void XmlBuilder::add_root() {
    out_.open("article");
    out_.attribute("xmlns", "urn:copydesk:article:1");
    out_.attribute("version", "1");
    const Fact* language = facts_.first(Field::language);
    if (language && is_language_tag(language->value)) out_.attribute("xml:lang", language->value);
    out_.attribute("url", article_.url);
    if (const Fact* canonical = facts_.first(Field::canonical))
        out_.attribute("canonical", canonical->value);
    if (article_.retrieved != 0) out_.attribute("fetched", utc_time(article_.retrieved));
}

// The first value of a field as an element that holds it.
void XmlBuilder::add_fact(Field field, const char* name) {
    const Fact* fact = facts_.first(field);
    if (!fact) return;
    out_.line(name);
    finish(*fact, fact->value);
}

void XmlBuilder::add_authors() {
    out_.line("authors");  // stands always: "none" is an answer
    for (const Fact& fact : facts_[Field::author]) {
        out_.open("author");
        word("role", fact.role, {"writer", "photographer", "editor", "contributor"});
        word("kind", fact.type, {"person", "organization"});
        out_.attribute("url", fact.url);
        evidence(fact);
        out_.element("name", fact.value);
        out_.close();
    }
    out_.close();
}

// Who stands behind the text: source, publisher, agency, credit.
void XmlBuilder::add_origin_of_copy() {
    if (const Fact* source = facts_.first(Field::source)) {
        out_.line("source");
        out_.attribute("domain", source->code);
        finish(*source, source->value);
    }
    add_fact(Field::publisher, "publisher");
    for (const Fact& fact : facts_[Field::agency]) {
        out_.line("agency");
        out_.attribute("code", fact.code);
        finish(fact, fact.value);
    }
    add_fact(Field::credit, "credit");
}

void XmlBuilder::add_dateline() {
    const Fact* fact = facts_.first(Field::dateline);
    if (!fact) return;
    out_.line("dateline");
    evidence(*fact);
    if (!fact->value.empty()) out_.element("place", fact->value);
    if (is_iso_date(fact->date)) {
        out_.open("date");
        out_.attribute("when", fact->date);
        out_.close();
    }
    out_.close();
}

void XmlBuilder::add_date(Field field, const char* name) {
    const Fact* fact = facts_.first(field);
    if (!fact) return;
    out_.line(name);
    if (is_iso_date(fact->value)) out_.attribute("when", fact->value);
    word("precision", fact->precision, {"year", "month", "day", "minute", "second"});
    word("zone", fact->zone, {"stated", "unknown"});
    finish(*fact, fact->raw);
}

// What the text is about, and what a reader may do with it.
void XmlBuilder::add_subject() {
    add_fact(Field::section, "section");
    if (!facts_[Field::keyword].empty()) {
        out_.line("keywords");
        for (const Fact& fact : facts_[Field::keyword]) {
            out_.open("keyword");
            finish(fact, fact.value);
        }
        out_.close();
    }
    if (const Fact* license = facts_.first(Field::license)) {
        out_.line("license");
        out_.attribute("href", license->url);
        finish(*license, license->value);
    }
    if (const Fact* access = facts_.first(Field::access)) {
        out_.line("access");
        word("declared", access->type, {"free", "metered", "subscriber", "unknown"});
        word("observed", access->value, {"free", "metered", "subscriber", "unknown"});
        finish(*access, {});
    }
    add_fact(Field::summary, "summary");
}

void XmlBuilder::add_body() {
    const Outline outline = outline_body(article_);
    out_.line("body");
    bool lines = true;  // whether the children of what is open begin lines
    std::vector<bool> outer;
    for (const Step& step : outline.steps) {
        if (step.kind == Step::Kind::close) {
            if (lines && !out_.is_empty()) out_.text("\n");
            out_.close();
            lines = outer.back();
            outer.pop_back();
            continue;
        }
        if (lines) out_.text("\n");
        add_node(step);
        if (step.kind == Step::Kind::leaf) continue;
        outer.push_back(lines);
        lines = !step.inlines && step.what != NodeKind::row;  // a row reads as one line
    }
    if (!out_.is_empty()) out_.text("\n");
    out_.close();
}

// A leaf, or the beginning of an element, which stays open.
void XmlBuilder::add_node(const Step& step) {
    const BodyNode& of = *step.node;
    if (step.what == NodeKind::text) return out_.text(of.text);
    out_.open(name_of(step.what).data());
    switch (step.what) {
        case NodeKind::list: out_.attribute("kind", of.ordered ? "number" : "bullet"); break;
        case NodeKind::quote: out_.attribute("cite", of.url); break;
        case NodeKind::link: out_.attribute("href", of.url); break;
        case NodeKind::note: out_.attribute("id", of.detail); break;
        case NodeKind::image:
            out_.attribute("href", of.url);
            out_.attribute("alt", of.text);
            break;
        case NodeKind::code:
            out_.attribute("lang", of.detail);
            out_.text(of.text);
            break;
        case NodeKind::math:
            word("kind", of.detail, {"tex", "mathml"});
            out_.text(of.text);
            break;
        case NodeKind::embed:
            out_.attribute("kind", of.detail);
            out_.attribute("href", of.url);
            break;
        default: break;
    }
    add_numbers(of, step.what);
    if (step.kind == Step::Kind::leaf) out_.close();
}

void XmlBuilder::add_numbers(const BodyNode& of, NodeKind kind) {
    if (kind == NodeKind::heading) {
        out_.number("level", std::clamp<std::uint64_t>(of.level, 1, 6));
    } else if (kind == NodeKind::image) {
        if (of.width > 0) out_.number("width", of.width);
        if (of.height > 0) out_.number("height", of.height);
    } else if (kind == NodeKind::cell) {
        if (of.ordered) out_.attribute("header", "yes");
        if (of.width > 1) out_.number("columns", std::min(of.width, 1000u));  // HTML's own bounds
        if (of.height > 1) out_.number("rows", std::min(of.height, 65534u));
    }
}

void XmlBuilder::add_results() {
    const Quality& quality = article_.quality;
    out_.line("quality");
    out_.attribute("outcome", name_of(quality.outcome));
    ratio("probability", quality.probability);
    ratio("predicted-f1", quality.predicted_f1);
    out_.attribute("complete", quality.limit == COPYDESK_COMPLETE ? "yes" : "no");
    if (quality.limit != COPYDESK_COMPLETE) out_.attribute("limit", name_of(quality.limit));
    out_.close();
    if (is_hexadecimal(article_.fingerprint)) {
        out_.text("\n");
        out_.element("fingerprint", article_.fingerprint);
    }
    if (const auto& original = article_.original) {
        out_.line("original");
        out_.attribute("url", original->url);
        out_.attribute("fingerprint", original->fingerprint);
        out_.attribute("likeness", name_of(original->likeness));
        ratio("share", original->share);
        out_.close();
    }
    for (const SameStory& story : article_.stories) {
        out_.line("same-story");
        out_.attribute("url", story.url);
        out_.attribute("fingerprint", story.fingerprint);
        ratio("similarity", story.similarity);
        out_.close();
    }
    if (const auto& site = article_.site) {
        out_.line("site-memory");
        out_.number("pages", site->pages);
        out_.number("furniture", site->furniture);
        out_.number("dropped", site->dropped);
        for (const std::string& name : site->house) {
            out_.line("left-out");
            out_.text(name);
            out_.close();
        }
        out_.close();
    }
    const Provenance& provenance = article_.provenance;
    out_.line("provenance");
    out_.attribute("library", "copydesk " COPYDESK_VERSION);
    out_.attribute("model", provenance.model);
    out_.attribute("options", provenance.options);
    if (is_hexadecimal(provenance.input_sha256))
        out_.attribute("input-sha256", provenance.input_sha256);
    out_.attribute("encoding", provenance.encoding);
    out_.attribute("encoding-from", provenance.encoding_origin);
    out_.close();
}

void XmlBuilder::add_trace() {
    out_.line("trace");
    for (const BlockTrace& block : article_.trace) {
        out_.line("block");
        out_.number("offset", block.offset);
        out_.number("length", block.length);
        ratio("probability", static_cast<double>(block.probability));
        out_.attribute("kept", block.kept ? "yes" : "no");
        out_.attribute("reason", block.reason);
        if (block.returns >= 0) {
            out_.number("site-pages", static_cast<std::uint64_t>(block.returns));
            ratio("probability-alone", static_cast<double>(block.alone));
        }
        out_.attribute("because", because(block.influences));
        out_.text(block.text);
        out_.close();
    }
    for (const Candidate& candidate : article_.candidates) {
        out_.line("candidate");
        out_.attribute("field", name_of(candidate.field));
        origin(candidate.origin, candidate.confidence);
        out_.text(candidate.value);
        out_.close();
    }
    for (const RankedCandidate& one : article_.weighed) {
        out_.line("choice");
        out_.attribute("field", name_of(one.field));
        origin(one.origin, one.confidence);
        out_.attribute("chosen", one.chosen ? "yes" : "no");
        out_.attribute("why", one.why);
        out_.text(one.value);
        out_.close();
    }
    out_.text("\n");
    out_.close();
}

}  // namespace

bool write_xml(const Article& article, const Sink& sink) {
    XmlDocument document;
    XmlBuilder(article, document).build();
    return document.write(sink);
}

}  // namespace copydesk
