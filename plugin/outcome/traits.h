// What the outcome is judged by: numbers of the whole page, and hashes of telling words.
//
// Every number comes from counting and dividing, so that it is the same on every machine; the
// trainer reads these very numbers (training/dump_outcomes.cpp).
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "body/block_text.h"
#include "facts/facts.h"

namespace copydesk {

// text: words and signs of all blocks · kept: of the body alone · place: where the body stands ·
// tree: elements · list: elements alike under one parent · mark: what classes say · fact: what was
// found · type: what the page declares · url · title
// clang-format off
#define COPYDESK_TRAITS(X)                                                                        \
    X(text_words) X(text_blocks) X(text_linked_share) X(text_long) X(text_short_share)            \
    X(text_questions) X(text_exclamations) X(text_prices) X(text_digit_share) X(text_stops)       \
    X(kept_words) X(kept_blocks) X(kept_share) X(kept_linked_share) X(kept_long)                  \
    X(kept_short_share) X(kept_mean) X(kept_longest) X(kept_questions) X(kept_prices)             \
    X(kept_digit_share) X(kept_stops) X(kept_headings) X(kept_h1) X(kept_h2) X(kept_h3)           \
    X(kept_items) X(kept_cells) X(kept_code) X(kept_quotes) X(kept_terms) X(kept_paragraphs)      \
    X(kept_linked_headings) X(kept_words_a_heading)                                               \
    X(place_first) X(place_last) X(place_spread) X(place_stretches) X(place_longest_stretch)      \
    X(place_probability) X(place_predicted_f1) X(place_depth)                                     \
    X(tree_nodes) X(tree_headings) X(tree_linked_headings) X(tree_h1) X(tree_paragraphs)          \
    X(tree_items) X(tree_cells) X(tree_code) X(tree_quotes) X(tree_images) X(tree_images_a_word)  \
    X(tree_forms) X(tree_inputs) X(tree_buttons) X(tree_times) X(tree_articles) X(tree_sections)  \
    X(tree_navs) X(tree_asides) X(tree_figures) X(tree_links) X(tree_videos) X(tree_details)      \
    X(tree_scripts)                                                                               \
    X(list_most) X(list_words) X(list_share) X(list_kept) X(list_linked_share) X(list_mean)       \
    X(list_lists) X(list_images)                                                                  \
    X(mark_comments) X(mark_related) X(mark_authors) X(mark_dates) X(mark_crumbs)                 \
    X(mark_avatars)                                                                               \
    X(fact_authors) X(fact_author_sureness) X(fact_published) X(fact_published_sureness)          \
    X(fact_published_printed) X(fact_modified) X(fact_section) X(fact_keywords) X(fact_subtitle)  \
    X(fact_byline) X(fact_dateline) X(fact_summary) X(fact_summary_words) X(fact_images)          \
    X(fact_access) X(fact_publisher) X(fact_prose)                                                \
    X(type_count) X(type_article) X(type_news) X(type_product) X(type_list) X(type_forum)         \
    X(type_technical) X(type_business) X(type_page) X(type_site) X(type_questions) X(type_crumbs) \
    X(url_depth) X(url_length) X(url_digits) X(url_hyphens) X(url_query) X(url_date)              \
    X(url_thread) X(url_manual) X(url_shop) X(url_subdomain)                                      \
    X(title_words) X(title_parts) X(title_printed)
// clang-format on

enum class Trait : std::size_t {
#define X(name) name,
    COPYDESK_TRAITS(X)
#undef X
};
#define X(name) +1
inline constexpr std::size_t kTraits = 0 COPYDESK_TRAITS(X);
#undef X

std::string_view trait_name(std::size_t trait) noexcept;
std::uint32_t trait_digest() noexcept;  // of all names and their order

// Where a word was read; it is hashed with it.
enum class WordPlace : std::uint8_t { url, type, title, name, generator, line, text, meta };

struct PageTraits {
    std::array<float, kTraits> values{};
    std::vector<std::uint32_t> words;  // hashes, some several times
    float& operator[](Trait trait) noexcept { return values[static_cast<std::size_t>(trait)]; }
    float operator[](Trait trait) const noexcept { return values[static_cast<std::size_t>(trait)]; }
};

// What is judged.
struct OutcomeEvidence {
    const Page& page;
    const Column<BlockText>& texts;  // one a block
    const Declared& declared;
    const Facts& facts;
    BodyRange body;  // as it will be written
    const PageContext& context;
    std::int32_t http_status = 0;  // 0: unknown
    float predicted_f1 = 0;
};

PageTraits read_traits(const OutcomeEvidence& evidence);

// 25 words or more, most of them in no link.
inline bool is_prose(const BlockText& text) noexcept {
    return text.half_words >= 50 && text.linked_half_words * 2 < text.half_words;
}

// The hashes of the page's telling words: of its address, types, title, names in its markup,
// short lines, and the beginning of its text.
std::vector<std::uint32_t> read_page_words(const Page& page, const Declared& declared,
                                           const BodyRange& body, const PageContext& context);

// Manuals live at addresses that say so; what is listed at others is for sale.
bool has_documentation_address(std::string_view url) noexcept;
bool has_shop_address(std::string_view url) noexcept;

}  // namespace copydesk
