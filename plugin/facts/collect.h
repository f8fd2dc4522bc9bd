// The collectors of what a page declares. Each reads one kind of markup or data and adds
// candidates; read_declared (declared.cpp) calls them in one pass over the nodes.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/url.h"
#include "facts/facts.h"

namespace copydesk {

class Json;  // json.h

// A value without the references that it still holds when it was decoded once: data escapes values
// twice on one page of a hundred.
std::string decoded_again(std::string text);

// The text of a value that is markup: "<p>The council <b>voted</b>.</p>".
std::string without_tags(std::string_view markup);

struct Collector {
    const Page& page;
    const PageContext& context;
    Declared& out;
    Watch& watch;

    static constexpr std::size_t kLongestRaw = 65'536;  // bytes of a value as written

    // Adds a candidate and returns it for further members; values are made tidy, empty ones and far
    // too long ones ignored (what is returned then is not part of the result).
    Candidate& add(Field field, Origin origin, std::string_view key, std::string_view value,
                   double confidence, NodeId node = kNone);
    void add_type(std::string_view type);  // "https://schema.org/NewsArticle" -> newsarticle
    std::string url(std::string_view reference) const;  // absolute, empty if it is none
    bool is_page_url(
        std::string_view reference) const;  // names this page, or its canonical address
    bool is_this_page(std::string_view absolute) const;  // the same of an absolute URL

    BaseUrl base{out.base};
    std::uint32_t seen = 0;            // marks of any node so far
    bool has_keywords = false;         // declared ones: no links are looked at for them
    std::vector<NodeId> json_metas{};  // <meta name="script:ld+json">, as Next.js may write JSON-LD
    Candidate ignored{};
};

void collect_meta(Collector& to, NodeId meta);      // <meta name|property content>
void collect_link(Collector& to, NodeId link);      // <link rel href>
void collect_property(Collector& to, NodeId node);  // itemprop, RDFa's property
void collect_markup(Collector& to, NodeId node);    // class, id, rel, time, headings, author pages
void collect_json_ld(Collector& to);                // all JSON-LD scripts
void collect_json_ld_prose(const Json& json, Declared& out);  // texts that stand in it
void collect_headers(Collector& to);                          // of the response
void collect_hydration(Collector& to);  // state that a page's scripts start from

// One property of schema.org, from JSON-LD's short values, microdata or RDFa.
// `article`: it belongs to the page's main item.
void add_schema_property(Collector& to, Origin origin, std::string_view property,
                         std::string_view value, bool article, NodeId node);

// Whether a schema.org type (lower case, no namespace) is one of an article or the like, as a rank:
// 0 if not.
int article_rank(std::string_view type) noexcept;
std::string schema_type(std::string_view type);  // lower case, without namespace

}  // namespace copydesk
