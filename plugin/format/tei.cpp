// Article -> TEI P5, as corpus builders keep texts: the header says all that is known of the page,
// the front what stands above the text, the body the text.
#include <set>

#include "format/outline.h"
#include "format/tei_body.h"
#include "format/words.h"
#include "format/writers.h"
#include "format/xml_document.h"

namespace copydesk {
namespace {

class TeiBuilder {
  public:
    TeiBuilder(const Article& article, XmlDocument& out)
        : article_(article), facts_(article.facts), out_(out) {}
    void build();

  private:
    void begin(const char* name, const char* key = "", std::string_view value = {}) {
        out_.line(name);
        out_.attribute(key, value);
    }
    // An element on a line of its own; none without content.
    void item(const char* name, std::string_view content, const char* key = "",
              std::string_view value = {}) {
        if (content.empty()) return;
        begin(name, key, value);
        out_.text(content);
        out_.close();
    }
    void end() {  // of an element that holds lines
        out_.text("\n");
        out_.close();
    }
    void add_header();
    void add_file_description();
    void add_parties();
    void add_publication();
    void add_availability();
    void add_notes();
    void add_source();
    void add_profile();
    void add_creation();
    void add_date(const char* type, Field field);
    void add_front(const Outline& outline);
    void add_byline(std::string_view byline);
    void add_unseen_images(const Outline& outline);
    bool has_publication() const {
        return facts_.first(Field::publisher) || facts_.first(Field::source);
    }

    const Article& article_;
    const Facts& facts_;
    XmlDocument& out_;
};

void TeiBuilder::build() {
    out_.open("TEI");
    out_.attribute("xmlns", "http://www.tei-c.org/ns/1.0");
    add_header();
    begin("text");
    if (is_language_tag(facts_.value(Field::language)))
        out_.attribute("xml:lang", facts_.value(Field::language));
    const Outline outline = outline_body(article_);
    add_front(outline);
    begin("body");
    TeiBody(outline, out_).write();
    end();
    end();
    end();
    out_.text("\n");
}

void TeiBuilder::add_header() {
    begin("teiHeader");
    add_file_description();
    begin("encodingDesc");
    begin("appInfo");
    begin("application", "ident", "copydesk");
    out_.attribute("version", COPYDESK_VERSION);
    out_.element("label", "copydesk");
    out_.close();
    end();
    end();
    add_profile();
    end();
}

void TeiBuilder::add_file_description() {
    begin("fileDesc");
    begin("titleStmt");
    begin("title", "type", "main");  // TEI wants one, if an empty one
    out_.text(facts_.value(Field::title));
    out_.close();
    item("title", facts_.value(Field::subtitle), "type", "sub");
    add_parties();
    end();
    begin("publicationStmt");
    add_publication();
    end();
    add_notes();
    begin("sourceDesc");
    add_source();
    end();
    end();
}

// TEI has elements for authors and editors; whoever did something else is named with what it was.
void TeiBuilder::add_parties() {
    for (const Fact& author : facts_[Field::author]) {
        const bool other = author.role == "photographer" || author.role == "contributor";
        begin(other ? "respStmt" : author.role == "editor" ? "editor" : "author");
        if (other) out_.element("resp", author.role);
        const bool organization = author.type == "organization";
        out_.open(organization ? "orgName" : author.type == "person" ? "persName" : "name");
        out_.attribute("ref", tei_pointer(author.url));
        out_.text(author.value);
        out_.close();
        out_.close();
    }
    for (const Fact& agency : facts_[Field::agency]) {
        begin("respStmt");
        out_.element("resp", "agency");
        out_.open("orgName");
        out_.attribute("key", agency.code);
        out_.text(agency.value);
        out_.close();
        out_.close();
    }
}

void TeiBuilder::add_publication() {
    if (!has_publication()) {
        begin("p");  // the page names nobody, and TEI wants a statement
        out_.close();
        return;
    }
    item("publisher", facts_.value(Field::publisher));
    item("distributor", facts_.value(Field::source));
    add_date("published", Field::published);
    add_availability();
}

void TeiBuilder::add_date(const char* type, Field field) {
    const Fact* date = facts_.first(field);
    if (!date) return;
    begin("date", "type", type);
    if (is_iso_date(date->value)) out_.attribute("when", date->value);
    out_.text(date->raw);
    out_.close();
}

void TeiBuilder::add_availability() {
    const Fact* license = facts_.first(Field::license);
    const Fact* access = facts_.first(Field::access);
    if (!license && !access) return;
    const std::string_view said = access ? std::string_view(access->type) : std::string_view();
    begin("availability", "status",
          said == "free"                              ? "free"
          : said == "metered" || said == "subscriber" ? "restricted"
                                                      : "unknown");
    if (license) {
        begin("licence", "target", tei_pointer(license->url));
        out_.text(license->value.empty() ? license->url : license->value);
        out_.close();
    }
    if (access) {
        item("p", access->type, "n", "declared");
        item("p", access->value, "n", "observed");
    }
    end();
}

void TeiBuilder::add_notes() {
    const Quality& quality = article_.quality;
    begin("notesStmt");
    item("note", facts_.value(Field::credit), "type", "credit");
    item("note", name_of(quality.outcome), "type", "outcome");
    item("note", Digits::ratio(quality.probability).view(), "type", "probability");
    item("note", Digits::ratio(quality.predicted_f1).view(), "type", "predicted-f1");
    item("note", quality.limit == COPYDESK_COMPLETE ? "yes" : "no", "type", "complete");
    item("note", article_.fingerprint, "type", "fingerprint");
    end();
}

// The page that the text was taken from.
void TeiBuilder::add_source() {
    begin("bibl");
    item("title", facts_.value(Field::title), "level", "a");
    item("title", facts_.value(Field::source), "level", "j");
    item("publisher", facts_.value(Field::publisher));
    add_date("published", Field::published);
    add_date("modified", Field::modified);
    if (const std::string time = utc_time(article_.retrieved);
        article_.retrieved && !time.empty()) {
        begin("date", "type", "accessed");
        out_.attribute("when", time);
        out_.close();
    }
    item("idno", article_.url, "type", "url");
    item("idno", facts_.value(Field::canonical), "type", "canonical");
    if (const Fact* source = facts_.first(Field::source))
        item("idno", source->code, "type", "domain");
    if (!has_publication()) add_availability();
    end();
}

void TeiBuilder::add_profile() {
    const std::string_view language = facts_.value(Field::language),
                           section = facts_.value(Field::section);
    begin("profileDesc");
    add_creation();
    if (is_language_tag(language)) {
        begin("langUsage");
        begin("language", "ident", language);
        out_.close();
        end();
    }
    if (const Fact* summary = facts_.first(Field::summary)) {
        begin("abstract");
        out_.element("p", summary->value);
        out_.close();
    }
    if (!section.empty() || !facts_[Field::keyword].empty()) {
        begin("textClass");
        begin("keywords");
        item("term", section, "type", "section");
        for (const Fact& keyword : facts_[Field::keyword]) item("term", keyword.value);
        // All of them empty: TEI wants one all the same.
        if (out_.is_empty()) out_.element("term", {});
        end();
        end();
    }
    end();
}

// The dateline: where and when the text was filed, as printed, with the place marked in it.
void TeiBuilder::add_creation() {
    const Fact* dateline = facts_.first(Field::dateline);
    if (!dateline) return;
    begin("creation");
    const std::string_view place = dateline->value, printed = dateline->raw;
    const std::size_t at = printed.find(place);
    const bool inside = at != std::string_view::npos;
    if (inside) out_.text(printed.substr(0, at));
    if (!place.empty()) out_.element("placeName", place);
    if (inside) out_.text(printed.substr(at + place.size()));
    if (is_iso_date(dateline->date)) {
        out_.open("date");
        out_.attribute("when", dateline->date);
        out_.close();
    }
    out_.close();
}

void TeiBuilder::add_front(const Outline& outline) {
    const std::string_view title = facts_.value(Field::title),
                           subtitle = facts_.value(Field::subtitle);
    const Fact *byline = facts_.first(Field::byline), *published = facts_.first(Field::published);
    if (title.empty() && subtitle.empty() && !byline && !published) return;
    begin("front");
    begin("titlePage");
    if (!title.empty() || !subtitle.empty()) {
        begin("docTitle");
        item("titlePart", title, "type", "main");
        item("titlePart", subtitle, "type", "sub");
        end();
    }
    if (byline) add_byline(byline->value);
    if (published) {
        begin("docDate");
        if (is_iso_date(published->value)) out_.attribute("when", published->value);
        out_.text(published->raw);
        out_.close();
    }
    add_unseen_images(outline);
    end();
    end();
}

// As printed, with the authors' names marked where they stand in it.
void TeiBuilder::add_byline(std::string_view byline) {
    constexpr std::size_t kLongest = 1'000;  // bytes; longer ones are no list of names
    begin("byline");
    if (byline.size() > kLongest) {
        out_.text(byline);
        byline = {};
    }
    while (!byline.empty()) {
        std::size_t first = byline.size(), length = 0;
        for (const Fact& author : facts_[Field::author]) {
            const std::size_t at = author.value.empty() ? byline.npos : byline.find(author.value);
            if (at < first || (at == first && author.value.size() > length && at != byline.npos)) {
                first = at;
                length = author.value.size();
            }
        }
        out_.text(byline.substr(0, first));
        if (length > 0) out_.element("docAuthor", byline.substr(first, length));
        byline.remove_prefix(first + length);
    }
    out_.close();
}

// Images that the page names for the article, but does not show in its text.
void TeiBuilder::add_unseen_images(const Outline& outline) {
    std::set<std::string_view> seen;
    for (const Step& step : outline.steps)
        if (step.what == NodeKind::image) seen.insert(step.node->url);
    for (const Fact& image : facts_[Field::image]) {
        const std::string url = tei_pointer(image.value);
        if (url.empty() || seen.contains(image.value)) continue;
        begin("figure");
        begin("graphic", "url", url);
        out_.close();
        item("head", image.caption);
        item("byline", image.credit);
        end();
    }
}

}  // namespace

bool write_tei(const Article& article, const Sink& sink) {
    XmlDocument document;
    TeiBuilder(article, document).build();
    return document.write(sink);
}

}  // namespace copydesk
