// The one pass over a page's nodes, and what all the collectors share.
#include <algorithm>
#include <array>
#include <cstring>

#include "core/characters.h"
#include "core/url.h"
#include "facts/collect.h"
#include "facts/letters.h"
#include "facts/marks.h"
#include "text/references.h"

namespace copydesk {

namespace {

std::string_view comparable_url(std::string_view url) {
    if (const auto scheme = url.find("://"); scheme != url.npos) url.remove_prefix(scheme + 3);
    if (url.starts_with("www.")) url.remove_prefix(4);
    url = without_query(url);
    while (url.ends_with('/')) url.remove_suffix(1);
    return url;
}

// What read_marks says of the values of one page, most of which stand there many times.
class MarkCache {
  public:
    std::uint32_t read(std::string_view value) {
        Slot& slot = slots_[place_of(value)];
        if (slot.value != value) slot = {value, read_marks(value)};
        return slot.marks;
    }

  private:
    struct Slot {
        std::string_view value;
        std::uint32_t marks = 0;
    };
    static std::size_t place_of(std::string_view value) {
        std::uint64_t first = 0, last = 0;
        const std::size_t taken = std::min(value.size(), sizeof first);
        std::memcpy(&first, value.data(), taken);
        std::memcpy(&last, value.data() + value.size() - taken, taken);
        return ((first ^ last << 7 ^ value.size()) * 0x9e3779b97f4a7c15ULL) >> 54;
    }
    std::array<Slot, 1024> slots_{};
};

struct NodeNames {
    std::uint32_t marks = 0;
    bool property = false;  // microdata's or RDFa's
};

NodeNames read_names(const Page& page, NodeId node, MarkCache& cache) {
    NodeNames names;
    std::uint32_t& marks = names.marks;
    for (const Attribute& attribute : page.attributes_of(node)) {
        switch (attribute.name) {
            case AttributeName::itemprop:
            case AttributeName::property: names.property = true; break;
            case AttributeName::class_:
            case AttributeName::id:
            case AttributeName::data_testid:
            case AttributeName::data_type: marks |= cache.read(page.raw(attribute.value)); break;
            case AttributeName::data_author: marks |= kMarkAuthor; break;
            default: break;
        }
    }
    const Node& self = page.nodes[node];
    if (self.tag == Tag::footer) marks |= kMarkFooter;
    if (self.tag == Tag::nav) marks |= kMarkMenu;
    if (self.tag == Tag::figcaption) marks |= kMarkCaption;
    if (const std::string_view own = page.unknown_name(node); !own.empty())
        marks |= cache.read(own.substr(0, 40));  // <byline>, <author-name>
    return names;
}

// Whether an element may tell something without a name that says so.
bool may_tell(const Node& node) {
    switch (node.tag) {
        case Tag::meta:
        case Tag::link:
        case Tag::a:
        case Tag::img:
        case Tag::unknown: return node.attribute_count > 0;
        case Tag::h1:
        case Tag::h2:
        case Tag::h3:
        case Tag::time:
        case Tag::font: return true;
        default: return false;
    }
}

void collect_node(Collector& to, NodeId node, bool property) {
    const Node& self = to.page.nodes[node];
    if (self.tag == Tag::meta) {
        collect_meta(to, node);
        if (to.page.has_attribute(node, AttributeName::itemprop)) collect_property(to, node);
        return;
    }
    if (self.tag == Tag::link) collect_link(to, node);
    if (property) collect_property(to, node);
    if (self.tag != Tag::link) collect_markup(to, node);
}

// The hints that body is given: the best declared value of each.
void fill_hints(Declared& declared) {
    const Candidate *title = nullptr, *summary = nullptr;
    for (const Candidate& candidate : declared.candidates) {
        if (candidate.origin == Origin::markup) continue;
        if (candidate.field == Field::title && (!title || candidate.confidence > title->confidence))
            title = &candidate;
        if (candidate.field == Field::summary &&
            (!summary || candidate.confidence > summary->confidence))
            summary = &candidate;
    }
    if (title) declared.title = title->value;
    if (summary) declared.description = summary->value;
}

}  // namespace

bool Declared::declares(std::initializer_list<std::string_view> parts) const {
    return std::any_of(types.begin(), types.end(), [parts](const std::string& type) {
        return std::any_of(parts.begin(), parts.end(), [&type](std::string_view part) {
            return type.find(part) != std::string::npos;
        });
    });
}

bool Declared::declares_article() const {
    return declares({"article", "blogposting", "report"}) &&
           !declares({"techarticle", "apireference"});
}

bool Declared::has_article_type() const {
    return std::any_of(types.begin(), types.end(),
                       [](const std::string& type) { return article_rank(type) >= 8; });
}

bool Declared::declares_product() const {
    return declares({"product"}) && !declares_article() &&
           !declares({"collectionpage", "searchresultspage", "itemlist"});
}

std::string decoded_again(std::string text) {
    if (!contains(text, "&")) return text;
    std::string out;
    decode_references(text, true, out);  // as in an attribute: "this&that" is no reference
    return out;
}

std::string without_tags(std::string_view markup) {
    std::string out;
    for (std::size_t at = 0; at < markup.size();) {
        const std::size_t open = std::min(markup.find('<', at), markup.size());
        out += markup.substr(at, open - at);
        at = open + 1;
        if (at >= markup.size()) break;
        const std::size_t name = at + (markup[at] == '/');
        std::size_t end = name;
        while (end < markup.size() && (is_ascii_alpha(markup[end]) || is_ascii_digit(markup[end])))
            ++end;
        const Tag tag = find_tag(markup.substr(name, end - name));
        const std::size_t close = tag == Tag::unknown ? markup.npos : markup.find('>', end);
        if (close == markup.npos) {  // "a < b"
            out += '<';
            continue;
        }
        if (kind_of(tag) != TagKind::inline_) out += ' ';
        at = close + 1;
    }
    return out;
}

namespace {

// What tells of tags has none that end: "the <b> tag".
bool is_markup(std::string_view text) {
    return contains(text, "</") || text.starts_with('<') || contains(text, "<br");
}

}  // namespace

Candidate& Collector::add(Field field, Origin origin, std::string_view key, std::string_view value,
                          double confidence, NodeId node) {
    constexpr std::size_t kMost = 4000, kLongest = 5000;
    if (value.size() > kLongestRaw || out.candidates.size() >= kMost) return ignored = {};
    std::string clean = tidy(value);
    if (clean.empty() || clean.size() > kLongest) return ignored = {};
    // What is printed may mean a reference so, and the query of an address only looks like one.
    const bool is_printed = origin == Origin::markup && key != "title";
    if (!is_printed && contains(clean, "&") && !contains(clean, "://")) {
        clean = tidy(decoded_again(std::move(clean)));
        if (clean.empty()) return ignored = {};
    }
    if (!is_printed &&
        (field == Field::summary || field == Field::subtitle || field == Field::author) &&
        is_markup(clean)) {
        clean = tidy(without_tags(clean));
        if (clean.empty()) return ignored = {};
    }
    Candidate& candidate = out.candidates.emplace_back();
    candidate.field = field;
    candidate.origin = origin;
    candidate.key = key;
    candidate.value = std::move(clean);
    candidate.confidence = static_cast<float>(confidence);
    candidate.node = node;
    if (node != kNone && page.nodes[node].first_block < page.nodes[node].end_block)
        candidate.block = page.nodes[node].first_block;
    return candidate;
}

void Collector::add_type(std::string_view type) {
    std::string name = schema_type(type);
    if (!name.empty() && out.types.size() < 50) out.types.push_back(std::move(name));
}

std::string Collector::url(std::string_view reference) const { return base.resolve(reference); }

bool Collector::is_page_url(std::string_view reference) const {
    return !reference.empty() && is_this_page(url(reference));
}

bool Collector::is_this_page(std::string_view absolute) const {
    if (absolute.empty() || (context.url.empty() && out.canonical.empty())) return false;
    const std::string_view wanted = comparable_url(absolute);
    return wanted == comparable_url(context.url) || wanted == comparable_url(out.canonical);
}

std::string schema_type(std::string_view type) {
    type = trim(type);
    const auto end = std::find_if(type.rbegin(), type.rend(),
                                  [](char c) { return c == '/' || c == '#' || c == ':'; });
    type.remove_prefix(static_cast<std::size_t>(type.rend() - end));
    std::string name(type.substr(0, 60));
    std::transform(name.begin(), name.end(), name.begin(), ascii_lower);
    return name;
}

int article_rank(std::string_view type) noexcept {
    if (type.ends_with("article") || type == "blogposting" || type.ends_with("newsarticle") ||
        type == "liveblogposting" || type == "report")
        return 10;
    if (type == "recipe" || type == "howto" || type == "discussionforumposting" ||
        type == "socialmediaposting" || type == "review" || type == "question" ||
        type == "medicalscholarlyarticle" || type == "posting")
        return 8;
    if (type == "creativework" || type == "videoobject" || type == "podcastepisode" ||
        type == "book" || type == "event" || type == "course" || type == "newsitem" ||
        type == "medicalwebpage")
        return 6;
    if (type.ends_with("page") || type == "product" || type == "qapage") return 4;
    return 0;
}

namespace {

// The first <base> that states one, as HTML has it. What is no URL is no base: references that need
// none stand as they are.
std::string find_base(const Page& page, std::string_view url) {
    if (resolve_url({}, url).empty()) url = {};
    constexpr std::size_t kLongest = 2048;  // bytes; it is written before every reference
    for (NodeId node = 0; node < page.nodes.size(); ++node) {
        if (page.nodes[node].tag != Tag::base) continue;
        const auto href = page.raw_attribute(node, AttributeName::href);
        if (!href || href->size() > kLongest) continue;
        std::string base = resolve_url(url, page.attribute(node, AttributeName::href));
        if (!base.empty()) return base;
    }
    return std::string(url);
}

}  // namespace

Declared read_declared(const Page& page, const PageContext& context, Watch& watch) {
    Declared declared;
    declared.base = find_base(page, context.url);
    Collector to{page, context, declared, watch};
    collect_headers(to);
    if (!page.plain_text) {
        declared.marks.reserve(page.nodes.size());
        declared.candidates.reserve(64);
        MarkCache cache;
        for (NodeId node = 0; node < page.nodes.size(); ++node) {
            watch.check();
            const Node& self = page.nodes[node];
            const NodeNames names = read_names(page, node, cache);
            declared.marks.push_back(names.marks);
            to.seen |= names.marks;
            if (names.property || names.marks != 0 || may_tell(self))
                collect_node(to, node, names.property);
        }
        if (page.title.length > 0 && page.title.length <= Collector::kLongestRaw) {
            std::string title;
            decode_references(page.raw(page.title), false, title);
            to.add(Field::title, Origin::markup, "title", title, 0.4);
        }
        collect_json_ld(to);
        collect_hydration(to);
    }
    fill_hints(declared);
    return declared;
}

std::string_view name_of(Origin origin) noexcept {
    switch (origin) {
        case Origin::json_ld: return "json-ld";
        case Origin::microdata: return "microdata";
        case Origin::rdfa: return "rdfa";
        case Origin::open_graph: return "open-graph";
        case Origin::meta: return "meta";
        case Origin::link: return "link";
        case Origin::hydration: return "hydration";
        case Origin::markup: return "markup";
        case Origin::text: return "text";
        case Origin::header: return "header";
        case Origin::url: return "url";
    }
    return "text";
}

}  // namespace copydesk
