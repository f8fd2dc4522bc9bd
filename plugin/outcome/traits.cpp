#include "outcome/traits.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <utility>

#include "core/characters.h"
#include "core/url.h"
#include "core/word_index.h"
#include "facts/letters.h"
#include "facts/marks.h"

namespace copydesk {
namespace {

constexpr std::string_view kNames[] = {
#define X(name) #name,
    COPYDESK_TRAITS(X)
#undef X
};

constexpr float kShortBlock = 5;  // words

float share(double part, double whole) { return whole > 0 ? static_cast<float>(part / whole) : 0; }

bool is_mostly_linked(const BlockText& text) {
    return text.linked_half_words * 2 > text.half_words;
}

// The counts of several blocks together.
struct Counts {
    double words = 0, linked = 0, characters = 0, digits = 0, questions = 0, exclamations = 0,
           stops = 0, prices = 0;
    void add(const BlockText& text) {
        words += double{text.words()};
        linked += double{text.linked_words()};
        characters += text.characters;
        digits += text.digits;
        questions += text.questions;
        stops += text.stops;
        exclamations += text.exclamations;
        prices += text.prices;
    }
};

// Elements of one parent that hold two blocks or more each.
struct Alike {
    std::uint32_t items = 0;
    Tag tag = Tag::unknown;
};

class Reader {
  public:
    explicit Reader(const OutcomeEvidence& evidence)
        : page_(evidence.page),
          declared_(evidence.declared),
          facts_(evidence.facts),
          body_(evidence.body),
          context_(evidence.context),
          texts_(evidence.texts) {
        at(Trait::place_predicted_f1) = evidence.predicted_f1;
    }

    PageTraits read() {
        read_blocks();
        read_nodes();
        read_lists();
        read_facts();
        read_types();
        read_url();
        read_title();
        out_.words = read_page_words(page_, declared_, body_, context_);
        return std::move(out_);
    }

  private:
    float& at(Trait trait) { return out_[trait]; }
    bool is_kept(BlockId b) const { return b < body_.kept.size() && body_.kept[b]; }
    void read_blocks();
    void read_kept_block(BlockId b, const BlockText& text);
    void finish_kept(const Counts& sum);
    void read_nodes();
    void read_lists();
    void describe_list(NodeId parent, std::uint32_t items);
    void read_facts();
    void read_types();
    void read_url();
    void read_title();
    // Words of blocks from `first` to `end`.
    double words_of(BlockId first, BlockId end) const { return sums_[end] - sums_[first]; }

    const Page& page_;
    const Declared& declared_;
    const Facts& facts_;
    const BodyRange& body_;
    const PageContext& context_;
    const Column<BlockText>& texts_;
    PageTraits out_;
    std::vector<double> sums_, linked_sums_;  // words of the blocks before
    std::vector<std::uint32_t> kept_sums_;    // kept blocks before
};

void Reader::read_blocks() {
    Counts all, kept;
    double short_blocks = 0;
    std::uint32_t kept_blocks = 0;
    sums_.assign(page_.blocks.size() + 1, 0);
    linked_sums_ = sums_;
    kept_sums_.assign(page_.blocks.size() + 1, 0);
    for (BlockId b = 0; b < page_.blocks.size(); ++b) {
        const BlockText& text = texts_[b];
        all.add(text);
        sums_[b + 1] = sums_[b] + double{text.words()};
        linked_sums_[b + 1] = linked_sums_[b] + double{text.linked_words()};
        short_blocks += text.words() < kShortBlock;
        at(Trait::text_long) += is_prose(text);
        if (is_heading(page_.nodes[page_.blocks[b].node].tag)) {
            at(Trait::tree_headings) += 1;
            at(Trait::tree_linked_headings) += is_mostly_linked(text);
        }
        if (is_kept(b)) {
            kept.add(text);
            ++kept_blocks;
            read_kept_block(b, text);
        }
        kept_sums_[b + 1] = kept_blocks;
    }
    const auto blocks = static_cast<double>(page_.blocks.size());
    at(Trait::text_words) = static_cast<float>(all.words);
    at(Trait::text_blocks) = static_cast<float>(blocks);
    at(Trait::text_linked_share) = share(all.linked, all.words);
    at(Trait::text_short_share) = share(short_blocks, blocks);
    at(Trait::text_questions) = share(all.questions, all.words);
    at(Trait::text_exclamations) = share(all.exclamations, all.words);
    at(Trait::text_prices) = static_cast<float>(all.prices);
    at(Trait::text_digit_share) = share(all.digits, all.characters);
    at(Trait::text_stops) = share(all.stops, all.words);
    at(Trait::kept_share) = share(kept.words, all.words);
    finish_kept(kept);
}

void Reader::read_kept_block(BlockId b, const BlockText& text) {
    at(Trait::kept_long) += is_prose(text);
    at(Trait::kept_short_share) += text.words() < kShortBlock;
    at(Trait::kept_longest) = std::max(at(Trait::kept_longest), text.words());
    at(Trait::place_probability) += body_.probability[b];
    const NodeId node = page_.blocks[b].node;
    const Tag tag = page_.nodes[node].tag;
    at(Trait::place_depth) += page_.nodes[node].depth;
    if (is_heading(tag)) {
        at(Trait::kept_headings) += 1;
        at(Trait::kept_linked_headings) += is_mostly_linked(text);
    }
    switch (tag) {
        case Tag::h1: at(Trait::kept_h1) += 1; break;
        case Tag::h2: at(Trait::kept_h2) += 1; break;
        case Tag::h3: at(Trait::kept_h3) += 1; break;
        case Tag::li: at(Trait::kept_items) += 1; break;
        case Tag::p: at(Trait::kept_paragraphs) += 1; break;
        case Tag::td:
        case Tag::th: at(Trait::kept_cells) += 1; break;
        case Tag::pre: at(Trait::kept_code) += 1; break;
        case Tag::dt:
        case Tag::dd: at(Trait::kept_terms) += 1; break;
        case Tag::blockquote: at(Trait::kept_quotes) += 1; break;
        default: break;
    }
}

void Reader::finish_kept(const Counts& sum) {
    const auto count = static_cast<double>(kept_sums_.back());
    at(Trait::kept_words) = static_cast<float>(sum.words);
    at(Trait::kept_blocks) = static_cast<float>(count);
    at(Trait::kept_linked_share) = share(sum.linked, sum.words);
    at(Trait::kept_questions) = share(sum.questions, sum.words);
    at(Trait::kept_prices) = static_cast<float>(sum.prices);
    at(Trait::kept_digit_share) = share(sum.digits, sum.characters);
    at(Trait::kept_stops) = share(sum.stops, sum.words);
    at(Trait::kept_mean) = share(sum.words, count);
    at(Trait::kept_words_a_heading) = share(sum.words, 1 + double{at(Trait::kept_headings)});
    for (const Trait sum_of_kept :
         {Trait::kept_short_share, Trait::place_probability, Trait::place_depth})
        at(sum_of_kept) = share(at(sum_of_kept), count);
    std::uint32_t stretch = 0, longest = 0, stretches = 0;
    BlockId first = kNone, last = 0;
    for (BlockId b = 0; b < page_.blocks.size(); ++b) {
        if (!is_kept(b)) {
            stretch = 0;
            continue;
        }
        if (first == kNone) first = b;
        last = b;
        stretches += stretch == 0;
        longest = std::max(longest, ++stretch);
    }
    if (first == kNone) return;
    const double all = sums_.back();
    at(Trait::place_first) = share(sums_[first], all);
    at(Trait::place_last) = share(all - sums_[last + 1], all);
    at(Trait::place_spread) = share(count, last - first + 1);
    at(Trait::place_stretches) = static_cast<float>(stretches);
    at(Trait::place_longest_stretch) = share(longest, count);
}

void Reader::read_nodes() {
    at(Trait::tree_nodes) = static_cast<float>(page_.nodes.size());
    std::array<std::uint32_t, 256> counts{};
    for (const Node& node : page_.nodes) ++counts[static_cast<std::uint8_t>(node.tag)];
    static constexpr std::pair<Tag, Trait> kCounted[] = {
        {Tag::h1, Trait::tree_h1},
        {Tag::p, Trait::tree_paragraphs},
        {Tag::li, Trait::tree_items},
        {Tag::td, Trait::tree_cells},
        {Tag::pre, Trait::tree_code},
        {Tag::code, Trait::tree_code},
        {Tag::blockquote, Trait::tree_quotes},
        {Tag::img, Trait::tree_images},
        {Tag::form, Trait::tree_forms},
        {Tag::input, Trait::tree_inputs},
        {Tag::button, Trait::tree_buttons},
        {Tag::time, Trait::tree_times},
        {Tag::article, Trait::tree_articles},
        {Tag::section, Trait::tree_sections},
        {Tag::nav, Trait::tree_navs},
        {Tag::aside, Trait::tree_asides},
        {Tag::figure, Trait::tree_figures},
        {Tag::a, Trait::tree_links},
        {Tag::video, Trait::tree_videos},
        {Tag::details, Trait::tree_details},
    };
    for (const auto& [tag, trait] : kCounted)
        at(trait) += static_cast<float>(counts[static_cast<std::uint8_t>(tag)]);
    at(Trait::tree_images_a_word) = share(at(Trait::tree_images), sums_.back());
    double scripts = 0;
    for (const Script& script : page_.scripts) scripts += script.content.length;
    at(Trait::tree_scripts) = static_cast<float>(scripts);
    for (const std::uint32_t marks : declared_.marks) {
        if (!marks) continue;
        at(Trait::mark_comments) += (marks & kMarkComment) != 0;
        at(Trait::mark_related) += (marks & (kMarkRelated | kMarkBox)) != 0;
        at(Trait::mark_authors) += (marks & (kMarkAuthor | kMarkByline)) != 0;
        at(Trait::mark_dates) += (marks & (kMarkDate | kMarkPublished)) != 0;
        at(Trait::mark_crumbs) += (marks & kMarkCrumb) != 0;
        at(Trait::mark_avatars) += (marks & kMarkAvatar) != 0;
    }
}

// The parent whose like children hold the most words.
void Reader::read_lists() {
    std::vector<Alike> alike(page_.nodes.size());
    for (NodeId n = 1; n < page_.nodes.size(); ++n) {
        const Node& node = page_.nodes[n];
        if (node.is_inline || node.parent == kNone || node.end_block < node.first_block + 2)
            continue;
        Alike& of_parent = alike[node.parent];
        if (of_parent.items == 0) of_parent.tag = node.tag;
        of_parent.items += node.tag == of_parent.tag;
    }
    constexpr std::uint32_t kLeast = 4;  // items of a list
    NodeId best = kNone;
    double most = 0;
    for (NodeId n = 0; n < page_.nodes.size(); ++n) {
        if (alike[n].items < kLeast) continue;
        at(Trait::list_lists) += 1;
        at(Trait::list_most) = std::max(at(Trait::list_most), static_cast<float>(alike[n].items));
        const double words = words_of(page_.nodes[n].first_block, page_.nodes[n].end_block);
        if (words <= most) continue;
        most = words;
        best = n;
    }
    if (best != kNone) describe_list(best, alike[best].items);
}

void Reader::describe_list(NodeId parent, std::uint32_t items) {
    const Node& node = page_.nodes[parent];
    const double words = words_of(node.first_block, node.end_block);
    at(Trait::list_words) = static_cast<float>(words);
    at(Trait::list_share) = share(words, sums_.back());
    at(Trait::list_mean) = share(words, items);
    at(Trait::list_kept) = share(kept_sums_[node.end_block] - kept_sums_[node.first_block],
                                 node.end_block - node.first_block);
    at(Trait::list_linked_share) =
        share(linked_sums_[node.end_block] - linked_sums_[node.first_block], words);
    std::uint32_t images = 0;
    for (NodeId n = parent; n < node.end; ++n) images += page_.nodes[n].tag == Tag::img;
    at(Trait::list_images) = share(images, items);
}

void Reader::read_facts() {
    const auto count = [this](Field field) { return static_cast<float>(facts_[field].size()); };
    const auto sureness = [this](Field field) {
        const Fact* fact = facts_.first(field);
        return fact ? fact->confidence : 0.0f;
    };
    at(Trait::fact_authors) = count(Field::author);
    at(Trait::fact_author_sureness) = sureness(Field::author);
    at(Trait::fact_published) = count(Field::published);
    at(Trait::fact_published_sureness) = sureness(Field::published);
    if (const Fact* published = facts_.first(Field::published))
        at(Trait::fact_published_printed) = published->block != kNone;
    at(Trait::fact_modified) = count(Field::modified);
    at(Trait::fact_section) = count(Field::section);
    at(Trait::fact_keywords) = count(Field::keyword);
    at(Trait::fact_subtitle) = count(Field::subtitle);
    at(Trait::fact_byline) = count(Field::byline);
    at(Trait::fact_dateline) = count(Field::dateline);
    at(Trait::fact_summary) = count(Field::summary);
    at(Trait::fact_summary_words) = static_cast<float>(facts_.value(Field::summary).size());
    at(Trait::fact_images) = count(Field::image);
    at(Trait::fact_access) = count(Field::access);
    at(Trait::fact_publisher) = count(Field::publisher);
    at(Trait::fact_prose) = static_cast<float>(declared_.article_body.size());
}

void Reader::read_types() {
    const auto says = [this](std::initializer_list<std::string_view> parts) {
        return declared_.declares(parts) ? 1.0f : 0.0f;
    };
    at(Trait::type_count) = static_cast<float>(declared_.types.size());
    at(Trait::type_article) = declared_.declares_article();
    at(Trait::type_news) = says({"news", "blogposting", "review", "recipe"});
    at(Trait::type_product) = says({"product", "offer"});
    at(Trait::type_list) = says({"collectionpage", "searchresultspage", "itemlist"});
    at(Trait::type_forum) = is_thread(declared_, context_);
    at(Trait::type_technical) = says({"techarticle", "apireference", "softwaresource"});
    at(Trait::type_business) = says({"organization", "business", "corporation", "service"});
    at(Trait::type_page) = says({"webpage"});
    at(Trait::type_site) = says({"website"});
    at(Trait::type_questions) = says({"question", "faq", "qapage"});
    at(Trait::type_crumbs) = says({"breadcrumb"});
}

void Reader::read_url() {
    std::string_view url = context_.url;
    if (const std::size_t scheme = url.find("://"); scheme != url.npos)
        url.remove_prefix(scheme + 3);
    const std::string_view host = url.substr(0, url.find_first_of("/?#"));
    std::string_view path = url.substr(host.size());
    at(Trait::url_query) = path.find('?') != path.npos;
    path = without_query(path);
    at(Trait::url_length) = static_cast<float>(path.size());
    int digits_in_row = 0;
    for (std::size_t i = 0; i < path.size(); ++i) {
        at(Trait::url_depth) += path[i] == '/' && i + 1 < path.size();
        at(Trait::url_hyphens) += path[i] == '-' || path[i] == '_';
        digits_in_row = is_ascii_digit(path[i]) ? digits_in_row + 1 : 0;
        at(Trait::url_digits) = std::max(at(Trait::url_digits), static_cast<float>(digits_in_row));
        if (digits_in_row == 4 && (path[i - 3] == '2' || path[i - 3] == '1') &&
            (path[i - 2] == '0' || path[i - 2] == '9'))
            at(Trait::url_date) = 1;
    }
    at(Trait::url_thread) = path.find("/t/") != path.npos || path.find("thread") != path.npos;
    at(Trait::url_manual) = has_documentation_address(context_.url);
    at(Trait::url_shop) = has_shop_address(context_.url);
    at(Trait::url_subdomain) =
        !host.starts_with("www.") && std::count(host.begin(), host.end(), '.') >= 2;
}

void Reader::read_title() {
    const std::string_view title = page_.raw(page_.title);
    at(Trait::title_words) = static_cast<float>(split_words(title).size());
    for (const std::string_view mark : {" - ", " | ", " – ", " — ", " :: ", " » "})
        at(Trait::title_parts) += title.find(mark) != title.npos;
    const Fact* printed = facts_.first(Field::title);
    at(Trait::title_printed) = printed && printed->block != kNone;
}

}  // namespace

std::string_view trait_name(std::size_t trait) noexcept { return kNames[trait]; }

std::uint32_t trait_digest() noexcept {
    std::uint32_t hash = kFnvBasis;
    for (const std::string_view name : kNames) hash = fnv1a(name, hash);
    return hash;
}

PageTraits read_traits(const OutcomeEvidence& evidence) { return Reader(evidence).read(); }

bool has_documentation_address(std::string_view url) noexcept {
    return contains_any(url, {"//docs.", "/docs/", "//developer.", "/documentation/", "/manual/",
                              "/reference/", "/api/"});
}

bool has_shop_address(std::string_view url) noexcept {
    return contains_any(url, {"/shop", "/store", "/product", "/collections/", "/catalog"});
}

}  // namespace copydesk
