// Page (and the range that body chose) -> the facts of the data dictionary.
//
// Collectors gather candidates for each field with their origin; choosers compare the
// candidates of one field with one another and with the body, and keep the best.
#pragma once

#include <array>
#include <cstdint>
#include <initializer_list>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "facts/ranker.h"
#include "page/page.h"

namespace copydesk {

enum class Field : std::uint8_t {
    title,
    subtitle,
    byline,
    author,
    source,
    publisher,
    agency,
    credit,
    dateline,
    published,
    modified,
    section,
    keyword,
    language,
    canonical,
    license,
    access,
    summary,
    image
};
inline constexpr std::size_t kFieldCount = static_cast<std::size_t>(Field::image) + 1;

enum class Origin : std::uint8_t {
    json_ld,
    microdata,
    rdfa,
    open_graph,
    meta,
    link,
    hydration,
    markup,
    text,
    header,
    url
};
std::string_view name_of(Origin origin) noexcept;  // "json-ld", "microdata", "meta", …

// One value of one field. Which members are used depends on the field, as in copydesk_fact.
struct Fact {
    std::string value;  // title, name, place, ISO 8601 date, absolute URL, …
    std::string raw;    // as printed
    std::string url, role, type, code, precision, zone, caption, credit;
    std::string date;  // dateline: the date printed in it, ISO 8601
    Origin origin = Origin::text;
    float confidence = 0;
    BlockId block = kNone;  // where it was read, if it was visible text
};

struct Facts {
    std::array<std::vector<Fact>, kFieldCount> fields;
    // Blocks that print a fact (title, byline, date line, source line, caption …) and are
    // therefore no part of the body's text, in ascending order.
    std::vector<BlockId> printed;
    std::vector<std::string> house;  // authors left out as names of the house: see FactsOptions

    const std::vector<Fact>& operator[](Field f) const {
        return fields[static_cast<std::size_t>(f)];
    }
    std::vector<Fact>& operator[](Field f) { return fields[static_cast<std::size_t>(f)]; }
    const Fact* first(Field f) const { return (*this)[f].empty() ? nullptr : &(*this)[f].front(); }
    // The first one's value; empty where the page does not say.
    std::string_view value(Field f) const {
        const Fact* fact = first(f);
        return fact ? std::string_view(fact->value) : std::string_view();
    }
};

// A candidate: a value that a field could have, before the choice.
struct Candidate : Fact {
    Field field = Field::title;
    std::string_view
        key;  // which mark it was, for the trace: "og:title", "class", "itemprop" …; static
    NodeId node = kNone;  // the element that carries it, if it stands in the page's text
};

// What the page states by its markup and data, read before the body is known.
struct Declared {
    std::vector<Candidate> candidates;
    std::vector<std::string> types;               // schema.org types and og:type, lower case
    std::string title, description;               // hints for body
    std::string article_body, comments, product;  // the same: prose that JSON-LD repeats
    std::string questions, answers;  // the same, a line each; of an editor's, no users'
    std::string canonical;           // absolute URL that the page gives itself
    std::string base;  // that its references are relative to: of its <base>, else its own
    std::vector<std::string> icons;  // of the site, as links to them are written; a few
    // Whether one of the types contains one of these.
    bool declares(std::initializer_list<std::string_view> parts) const;
    bool declares_article() const;     // of any kind but the technical ones
    bool has_article_type() const;     // one of schema.org's that is an article by itself
    bool declares_product() const;     // and neither an article nor a list of products
    std::vector<std::uint32_t> marks;  // for each node what its class, id … say it is: marks.h
};

// The body that was found: a column over the page's blocks each.
struct BodyRange {
    std::span<const std::uint8_t> kept;
    std::span<const float> probability;
};

// What is known of the page beside its bytes; each may be empty or 0.
struct PageContext {
    std::string_view url;      // final URL
    std::string_view headers;  // raw HTTP response headers
    std::int64_t retrieved = 0;
};

// A candidate that was weighed against others, for the trace and for the trainer.
struct RankedCandidate {
    Field field = Field::author;
    Origin origin = Origin::text;
    Ranking ranking = Ranking::authors;
    std::string value, role;
    float confidence = 0;  // 0 to 1
    bool chosen = false;
    std::string_view why;         // it was chosen or not; static
    std::vector<float> features;  // of the ranking; empty where the choice is not learned
};

struct FactsOptions {
    const FactsModel* model = nullptr;               // null: the shipped one
    std::vector<RankedCandidate>* ranked = nullptr;  // null: nobody asks
    // Names that stand on nearly every page of the site: no authors where others are named.
    std::span<const std::string> house{};
};

// A thread of a forum: written by whoever opened it, answered by others.
bool is_thread(const Declared& declared, const PageContext& context);
// The site's own: nothing but its host in the address.
bool is_front_page(const PageContext& context);

Declared read_declared(const Page& page, const PageContext& context, Watch& watch);
Facts choose_facts(const Page& page, const Declared& declared, const BodyRange& body,
                   const PageContext& context, Watch& watch, const FactsOptions& options = {});

}  // namespace copydesk
