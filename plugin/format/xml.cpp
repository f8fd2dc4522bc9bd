// Article -> XML, by docs/schema/copydesk-article-1.rnc. The only file that knows pugixml.
//
// White space: each block-level element begins a line, nothing is indented, and not a byte is
// added where text stands. pugixml would indent inside mixed content, so the line ends are text
// nodes of our own and it writes raw. Neither its writing nor its freeing recurses.
#include <array>
#include <charconv>
#include <initializer_list>
#include <new>
#include <pugixml.hpp>

#include "format/outline.h"
#include "format/words.h"
#include "format/writers.h"

namespace copydesk {
namespace {

using pugi::xml_node;

class SinkWriter final : public pugi::xml_writer {
  public:
    explicit SinkWriter(const Sink& sink) : sink_(sink) {}
    void write(const void* data, std::size_t size) override {
        if (going_) going_ = sink_({static_cast<const char*>(data), size});
    }
    bool going() const { return going_; }

  private:
    const Sink& sink_;
    bool going_ = true;
};

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
    explicit XmlBuilder(const Article& article)
        : article_(article), facts_(article.facts), root_(element(document_, "article")) {}
    void build();
    void save(pugi::xml_writer& writer) const {
        document_.save(writer, "", pugi::format_raw | pugi::format_no_declaration);
    }

  private:
    // pugixml says that memory ran out by an empty handle, on which everything is a no-op.
    static void require(bool done) {
        if (!done) throw std::bad_alloc();
    }
    xml_node element(xml_node parent, const char* name) {
        xml_node made = parent.append_child(name);
        require(made);
        return made;
    }
    xml_node line(const char* name) {  // an element of the article, on a line of its own
        text(root_, "\n");
        return element(root_, name);
    }
    void text(xml_node parent, std::string_view value) {
        if (value.empty()) return;
        value = clean_text(value, scratch_);
        xml_node made = parent.append_child(pugi::node_pcdata);
        require(made && made.set_value(value.data(), value.size()));
    }
    void attribute(xml_node node, const char* name, std::string_view value) {
        if (value.empty()) return;
        value = clean_text(value, scratch_);
        pugi::xml_attribute made = node.append_attribute(name);
        require(made && made.set_value(value.data(), value.size()));
    }
    void number(xml_node node, const char* name, std::uint64_t value) {
        attribute(node, name, Digits(value).view());
    }
    void ratio(xml_node node, const char* name, double value) {
        attribute(node, name, Digits::ratio(value).view());
    }
    // Only the words that the schema knows; whatever else a page says there is no answer.
    void word(xml_node node, const char* name, std::string_view value,
              std::initializer_list<std::string_view> known) {
        for (const auto one : known)
            if (one == value) attribute(node, name, value);
    }

    void origin(xml_node node, Origin from, float confidence) {
        attribute(node, "from", name_of(from));
        ratio(node, "confidence", static_cast<double>(confidence));
    }
    void evidence(xml_node node, const Fact& fact) {
        if (article_.show_evidence) origin(node, fact.origin, fact.confidence);
    }
    void add_root();
    void add_fact(Field field, const char* name);
    void add_authors();
    void add_origin_of_copy();
    void add_dateline();
    void add_date(Field field, const char* name);
    void add_subject();
    void add_body();
    xml_node add_node(xml_node parent, const Step& step);
    void add_numbers(xml_node node, const BodyNode& of, NodeKind kind);
    void add_results();
    void add_trace();

    const Article& article_;
    const Facts& facts_;
    std::string scratch_;
    pugi::xml_document document_;
    xml_node root_;
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
    text(root_, "\n");
    text(document_, "\n");
}

void XmlBuilder::add_root() {
    attribute(root_, "xmlns", "urn:copydesk:article:1");
    attribute(root_, "version", "1");
    const Fact* language = facts_.first(Field::language);
    if (language && is_language_tag(language->value)) attribute(root_, "xml:lang", language->value);
    attribute(root_, "url", article_.url);
    if (const Fact* canonical = facts_.first(Field::canonical))
        attribute(root_, "canonical", canonical->value);
    if (article_.retrieved != 0) attribute(root_, "fetched", utc_time(article_.retrieved));
}

// The first value of a field as an element that holds it.
void XmlBuilder::add_fact(Field field, const char* name) {
    const Fact* fact = facts_.first(field);
    if (!fact) return;
    xml_node node = line(name);
    evidence(node, *fact);
    text(node, fact->value);
}

void XmlBuilder::add_authors() {
    xml_node authors = line("authors");  // stands always: "none" is an answer
    for (const Fact& fact : facts_[Field::author]) {
        xml_node author = element(authors, "author");
        word(author, "role", fact.role, {"writer", "photographer", "editor", "contributor"});
        word(author, "kind", fact.type, {"person", "organization"});
        attribute(author, "url", fact.url);
        evidence(author, fact);
        text(element(author, "name"), fact.value);
    }
}

// Who stands behind the text: source, publisher, agency, credit.
void XmlBuilder::add_origin_of_copy() {
    if (const Fact* source = facts_.first(Field::source)) {
        xml_node node = line("source");
        attribute(node, "domain", source->code);
        evidence(node, *source);
        text(node, source->value);
    }
    add_fact(Field::publisher, "publisher");
    for (const Fact& fact : facts_[Field::agency]) {
        xml_node node = line("agency");
        attribute(node, "code", fact.code);
        evidence(node, fact);
        text(node, fact.value);
    }
    add_fact(Field::credit, "credit");
}

void XmlBuilder::add_dateline() {
    const Fact* fact = facts_.first(Field::dateline);
    if (!fact) return;
    xml_node node = line("dateline");
    evidence(node, *fact);
    if (!fact->value.empty()) text(element(node, "place"), fact->value);
    if (is_iso_date(fact->date)) attribute(element(node, "date"), "when", fact->date);
}

void XmlBuilder::add_date(Field field, const char* name) {
    const Fact* fact = facts_.first(field);
    if (!fact) return;
    xml_node node = line(name);
    if (is_iso_date(fact->value)) attribute(node, "when", fact->value);
    word(node, "precision", fact->precision, {"year", "month", "day", "minute", "second"});
    word(node, "zone", fact->zone, {"stated", "unknown"});
    evidence(node, *fact);
    text(node, fact->raw);
}

// What the text is about, and what a reader may do with it.
void XmlBuilder::add_subject() {
    add_fact(Field::section, "section");
    if (!facts_[Field::keyword].empty()) {
        xml_node keywords = line("keywords");
        for (const Fact& fact : facts_[Field::keyword]) {
            xml_node keyword = element(keywords, "keyword");
            evidence(keyword, fact);
            text(keyword, fact.value);
        }
    }
    if (const Fact* license = facts_.first(Field::license)) {
        xml_node node = line("license");
        attribute(node, "href", license->url);
        evidence(node, *license);
        text(node, license->value);
    }
    if (const Fact* access = facts_.first(Field::access)) {
        xml_node node = line("access");
        word(node, "declared", access->type, {"free", "metered", "subscriber", "unknown"});
        word(node, "observed", access->value, {"free", "metered", "subscriber", "unknown"});
        evidence(node, *access);
    }
    add_fact(Field::summary, "summary");
}

void XmlBuilder::add_body() {
    const Outline outline = outline_body(article_);
    xml_node at = line("body");
    bool lines = true;  // whether the children of `at` begin lines
    std::vector<bool> outer;
    for (const Step& step : outline.steps) {
        if (step.kind == Step::Kind::close) {
            if (lines && at.first_child()) text(at, "\n");
            at = at.parent();
            lines = outer.back();
            outer.pop_back();
            continue;
        }
        if (lines) text(at, "\n");
        xml_node node = add_node(at, step);
        if (step.kind == Step::Kind::leaf) continue;
        at = node;
        outer.push_back(lines);
        lines = !step.inlines && step.what != NodeKind::row;  // a row reads as one line
    }
    if (at.first_child()) text(at, "\n");
}

xml_node XmlBuilder::add_node(xml_node parent, const Step& step) {
    const BodyNode& of = *step.node;
    if (step.what == NodeKind::text) {
        text(parent, of.text);
        return {};
    }
    xml_node node = element(parent, name_of(step.what).data());
    switch (step.what) {
        case NodeKind::list: attribute(node, "kind", of.ordered ? "number" : "bullet"); break;
        case NodeKind::quote: attribute(node, "cite", of.url); break;
        case NodeKind::link: attribute(node, "href", of.url); break;
        case NodeKind::note: attribute(node, "id", of.detail); break;
        case NodeKind::image:
            attribute(node, "href", of.url);
            attribute(node, "alt", of.text);
            break;
        case NodeKind::code:
            attribute(node, "lang", of.detail);
            text(node, of.text);
            break;
        case NodeKind::math:
            word(node, "kind", of.detail, {"tex", "mathml"});
            text(node, of.text);
            break;
        case NodeKind::embed:
            attribute(node, "kind", of.detail);
            attribute(node, "href", of.url);
            break;
        default: break;
    }
    add_numbers(node, of, step.what);
    return node;
}

void XmlBuilder::add_numbers(xml_node node, const BodyNode& of, NodeKind kind) {
    if (kind == NodeKind::heading) {
        number(node, "level", std::clamp<std::uint64_t>(of.level, 1, 6));
    } else if (kind == NodeKind::image) {
        if (of.width > 0) number(node, "width", of.width);
        if (of.height > 0) number(node, "height", of.height);
    } else if (kind == NodeKind::cell) {
        if (of.ordered) attribute(node, "header", "yes");
        if (of.width > 1) number(node, "columns", std::min(of.width, 1000u));  // HTML's own bounds
        if (of.height > 1) number(node, "rows", std::min(of.height, 65534u));
    }
}

void XmlBuilder::add_results() {
    const Quality& quality = article_.quality;
    xml_node node = line("quality");
    attribute(node, "outcome", name_of(quality.outcome));
    ratio(node, "probability", quality.probability);
    ratio(node, "predicted-f1", quality.predicted_f1);
    attribute(node, "complete", quality.limit == COPYDESK_COMPLETE ? "yes" : "no");
    if (quality.limit != COPYDESK_COMPLETE) attribute(node, "limit", name_of(quality.limit));
    if (is_hexadecimal(article_.fingerprint)) text(line("fingerprint"), article_.fingerprint);
    const Provenance& provenance = article_.provenance;
    node = line("provenance");
    attribute(node, "library", "copydesk " COPYDESK_VERSION);
    attribute(node, "model", provenance.model);
    attribute(node, "options", provenance.options);
    if (is_hexadecimal(provenance.input_sha256))
        attribute(node, "input-sha256", provenance.input_sha256);
    attribute(node, "encoding", provenance.encoding);
    attribute(node, "encoding-from", provenance.encoding_origin);
}

void XmlBuilder::add_trace() {
    xml_node trace = line("trace");
    for (const BlockTrace& block : article_.trace) {
        text(trace, "\n");
        xml_node node = element(trace, "block");
        number(node, "offset", block.offset);
        number(node, "length", block.length);
        ratio(node, "probability", static_cast<double>(block.probability));
        attribute(node, "kept", block.kept ? "yes" : "no");
        attribute(node, "reason", block.reason);
        attribute(node, "because", because(block.influences));
        text(node, block.text);
    }
    for (const Candidate& candidate : article_.candidates) {
        text(trace, "\n");
        xml_node node = element(trace, "candidate");
        attribute(node, "field", name_of(candidate.field));
        origin(node, candidate.origin, candidate.confidence);
        text(node, candidate.value);
    }
    text(trace, "\n");
}

}  // namespace

bool write_xml(const Article& article, const Sink& sink) {
    XmlBuilder builder(article);
    builder.build();
    SinkWriter writer(sink);
    constexpr std::string_view kDeclaration = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    writer.write(kDeclaration.data(), kDeclaration.size());
    builder.save(writer);
    return writer.going();
}

}  // namespace copydesk
