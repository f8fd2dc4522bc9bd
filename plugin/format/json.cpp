// Article -> JSON and JSON Lines. The only writer that knows RapidJSON.
#include <rapidjson/prettywriter.h>
#include <rapidjson/stringbuffer.h>

#include <cstdlib>
#include <new>
#include <unordered_map>

#include "format/outline.h"
#include "format/words.h"
#include "format/writers.h"

namespace copydesk {
namespace {

// RapidJSON takes for granted that memory never runs out; here it is told.
struct Memory {
    static constexpr bool kNeedFree = true;
    void* Malloc(std::size_t size) { return Realloc(nullptr, 0, size); }
    void* Realloc(void* old, std::size_t, std::size_t size) {
        if (size == 0) {
            Free(old);
            return nullptr;
        }
        void* place = std::realloc(old, size);
        if (!place) throw std::bad_alloc();
        return place;
    }
    static void Free(void* place) { std::free(place); }
};
using Utf8 = rapidjson::UTF8<>;
using StringBuffer = rapidjson::GenericStringBuffer<Utf8, Memory>;

template <class Writer>
class JsonBuilder {
  public:
    JsonBuilder(const Article& article, Writer& writer)
        : article_(article), facts_(article.facts), out_(writer) {}
    void build(bool with_body);

  private:
    void name(std::string_view name) {
        out_.Key(name.data(), static_cast<rapidjson::SizeType>(name.size()));
    }
    void text(std::string_view value) {
        value = clean_text(value, scratch_);
        out_.String(value.data(), static_cast<rapidjson::SizeType>(value.size()));
    }
    void member(std::string_view key, std::string_view value) {
        name(key);
        text(value);
    }
    void member_or_null(std::string_view key, std::string_view value) {
        name(key);
        if (value.empty())
            out_.Null();
        else
            text(value);
    }
    void number(std::string_view key, std::uint64_t value) {
        name(key);
        out_.Uint64(value);
    }
    void number_or_null(std::string_view key, std::uint64_t value) {
        name(key);
        if (value == 0)
            out_.Null();
        else
            out_.Uint64(value);
    }
    void ratio(std::string_view key, double value) {
        name(key);
        const Digits digits = Digits::ratio(value);
        out_.RawValue(digits.view().data(), digits.view().size(), rapidjson::kNumberType);
    }
    // The first value of a field, or null. A present but empty value is an empty string.
    void fact(std::string_view key, Field field) {
        name(key);
        if (const Fact* found = facts_.first(field))
            text(found->value);
        else
            out_.Null();
    }

    void add_quality();
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
    Writer& out_;
    std::string scratch_;
};

template <class Writer>
void JsonBuilder<Writer>::build(bool with_body) {
    out_.StartObject();
    member_or_null("url", article_.url);
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
    member_or_null("fingerprint", article_.fingerprint);
    member("text", article_.text);
    if (with_body) add_body();
    if (article_.show_evidence) add_evidence();
    out_.EndObject();
}

template <class Writer>
void JsonBuilder<Writer>::add_quality() {
    const Quality& quality = article_.quality;
    member("outcome", name_of(quality.outcome));
    ratio("probability", quality.probability);
    ratio("predicted_f1", quality.predicted_f1);
    name("complete");
    out_.Bool(quality.limit == COPYDESK_COMPLETE);
}

template <class Writer>
void JsonBuilder<Writer>::add_authors() {
    name("authors");
    out_.StartArray();
    for (const Fact& author : facts_[Field::author]) {
        out_.StartObject();
        member("name", author.value);
        member_or_null("role", author.role);
        member_or_null("kind", author.type);
        member_or_null("url", author.url);
        out_.EndObject();
    }
    out_.EndArray();
}

template <class Writer>
void JsonBuilder<Writer>::add_source() {
    name("source");
    const Fact* source = facts_.first(Field::source);
    if (!source) {
        out_.Null();
        return;
    }
    out_.StartObject();
    member("name", source->value);
    member_or_null("domain", source->code);
    out_.EndObject();
}

template <class Writer>
void JsonBuilder<Writer>::add_names(std::string_view key, Field field) {
    name(key);
    out_.StartArray();
    for (const Fact& one : facts_[field]) text(one.value);
    out_.EndArray();
}

template <class Writer>
void JsonBuilder<Writer>::add_date(std::string_view key, Field field) {
    name(key);
    const Fact* date = facts_.first(field);
    if (!date) {
        out_.Null();
        return;
    }
    out_.StartObject();
    member_or_null("when", date->value);
    member_or_null("precision", date->precision);
    member_or_null("zone", date->zone);
    member_or_null("text", date->raw);
    out_.EndObject();
}

// One string each: a licence is its text, or its address where it has no text; access is what
// the page declares, or what was seen where it declares nothing.
template <class Writer>
void JsonBuilder<Writer>::add_terms() {
    const Fact* license = facts_.first(Field::license);
    member_or_null("license", !license                 ? std::string_view()
                              : license->value.empty() ? license->url
                                                       : license->value);
    const Fact* access = facts_.first(Field::access);
    member_or_null("access", !access                ? std::string_view()
                             : access->type.empty() ? access->value
                                                    : access->type);
}

template <class Writer>
void JsonBuilder<Writer>::add_images() {
    // The size stands with the image in the body, if it stands there.
    std::unordered_map<std::string_view, const BodyNode*> shown;
    for (const BodyNode& node : article_.body)
        if (node.kind == NodeKind::image) shown.emplace(node.url, &node);
    name("images");
    out_.StartArray();
    for (const Fact& image : facts_[Field::image]) {
        out_.StartObject();
        member_or_null("url", image.value);
        member_or_null("caption", image.caption);
        member_or_null("credit", image.credit);
        const auto found = shown.find(image.value);
        number_or_null("width", found == shown.end() ? 0 : found->second->width);
        number_or_null("height", found == shown.end() ? 0 : found->second->height);
        out_.EndObject();
    }
    out_.EndArray();
}

// Blocks as objects: "type" is the element's name in the XML, its attributes are members, and
// "content" is an array of strings and further objects.
template <class Writer>
void JsonBuilder<Writer>::add_body() {
    const Outline outline = outline_body(article_);
    name("body");
    out_.StartArray();
    for (const Step& step : outline.steps) {
        if (step.kind == Step::Kind::close) {
            out_.EndArray();
            out_.EndObject();
        } else if (step.what == NodeKind::text) {
            text(step.node->text);
        } else {
            out_.StartObject();
            member("type", name_of(step.what));
            add_members(step);
            if (step.kind == Step::Kind::open) {
                name("content");
                out_.StartArray();
            } else {
                out_.EndObject();
            }
        }
    }
    out_.EndArray();
}

template <class Writer>
void JsonBuilder<Writer>::add_members(const Step& step) {
    const BodyNode& of = *step.node;
    const auto some = [&](std::string_view key, std::string_view value) {
        if (!value.empty()) member(key, value);
    };
    switch (step.what) {
        case NodeKind::heading: number("level", std::clamp<std::uint64_t>(of.level, 1, 6)); break;
        case NodeKind::list: member("kind", of.ordered ? "number" : "bullet"); break;
        case NodeKind::quote: some("cite", of.url); break;
        case NodeKind::link: some("href", of.url); break;
        case NodeKind::note: some("id", of.detail); break;
        case NodeKind::image:
            some("href", of.url);
            some("alt", of.text);
            if (of.width > 0) number("width", of.width);
            if (of.height > 0) number("height", of.height);
            break;
        case NodeKind::cell:
            if (of.ordered) {
                name("header");
                out_.Bool(true);
            }
            if (of.width > 1) number("columns", std::min(of.width, 1000u));
            if (of.height > 1) number("rows", std::min(of.height, 65534u));
            break;
        case NodeKind::code:
        case NodeKind::math:
            some(step.what == NodeKind::code ? "lang" : "kind", of.detail);
            name("content");
            out_.StartArray();
            text(of.text);
            out_.EndArray();
            break;
        case NodeKind::embed:
            some("kind", of.detail);
            some("href", of.url);
            break;
        default: break;
    }
}

// Where each field came from: one entry a field, the first value's.
template <class Writer>
void JsonBuilder<Writer>::add_evidence() {
    name("evidence");
    out_.StartObject();
    for (std::size_t i = 0; i < kFieldCount; ++i) {
        const auto field = static_cast<Field>(i);
        const Fact* first = facts_.first(field);
        if (!first) continue;
        name(field == Field::author    ? "authors"
             : field == Field::keyword ? "keywords"
             : field == Field::image   ? "images"
                                       : name_of(field));
        out_.StartObject();
        member("from", name_of(first->origin));
        ratio("confidence", static_cast<double>(first->confidence));
        out_.EndObject();
    }
    out_.EndObject();
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
    StringBuffer buffer;
    rapidjson::PrettyWriter<StringBuffer, Utf8, Utf8, Memory> writer(buffer);
    writer.SetIndent(' ', 2);
    JsonBuilder(article, writer).build(true);
    return sink({buffer.GetString(), buffer.GetSize()}) && sink("\n");
}

bool write_json_lines(const Article& article, const Sink& sink) {
    StringBuffer buffer;
    rapidjson::Writer<StringBuffer, Utf8, Utf8, Memory> writer(buffer);
    JsonBuilder(article, writer).build(false);
    std::string line = escape_line_ends({buffer.GetString(), buffer.GetSize()});
    line += '\n';
    return sink(line);
}

}  // namespace copydesk
