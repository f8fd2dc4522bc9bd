// What the model looks at: a row of numbers a block.
//
// Every number comes from counting and dividing, so that it is the same on every machine; the
// trainer reads these very numbers (training/dump_features.cpp).
#pragma once

#include <algorithm>
#include <cstddef>
#include <memory>
#include <string_view>

#include "body/ancestry.h"
#include "body/block_text.h"
#include "body/body.h"
#include "body/lexicon.h"
#include "body/tree_scores.h"

namespace copydesk {

// own: of the block's text · near: of its neighbours · place · tree: of its containers ·
// best: of the likeliest container · mark: phrases of furniture, see markers.h · hint: matches with
// what the page declares · stamp: short blocks with a date or time · repeat: of the list of like
// elements around, see repeats.h · topic: words that the page's prose uses again · page: the same
// for all blocks of a page · lexicon: see lexicon.h
// clang-format off
#define COPYDESK_FEATURES(X)                                                                      \
    X(own_words) X(own_characters) X(own_word_length) X(own_link_share) X(own_links)              \
    X(own_strong_share) X(own_capitalised) X(own_shouted) X(own_short_words)                      \
    X(own_digit_share) X(own_numbers) X(own_commas) X(own_stops) X(own_questions)                 \
    X(own_quotes) X(own_separators) X(own_signs) X(own_unspaced) X(own_ends_stopped)              \
    X(own_starts_capital) X(own_starts_sign) X(own_unlinked_words) X(own_repeats)                 \
    X(own_runs)                                                                                   \
    X(near_words_1) X(near_words_2) X(near_words_3) X(near_words_4) X(near_words_5)               \
    X(near_words_6) X(near_links_1) X(near_links_2) X(near_links_3) X(near_links_4)               \
    X(near_stopped_1) X(near_stopped_2) X(near_long_1) X(near_long_2) X(near_same_path_1)         \
    X(near_same_path_2)                                                                           \
    X(window2_words) X(window5_words) X(window10_words) X(window5_link_share)                     \
    X(window10_link_share) X(window5_long) X(window10_long) X(window5_short)                      \
    X(place_index) X(place_from_end) X(place_share) X(place_words_before)                         \
    X(place_since_heading) X(place_heading_level) X(place_to_first_heading)                       \
    X(place_to_title) X(place_to_first_long) X(place_to_last_long) X(place_long_before)           \
    X(place_since_long) X(place_until_long) X(place_depth)                                        \
    X(tree0_words) X(tree0_blocks) X(tree0_link_share)                                            \
    X(tree1_words) X(tree1_blocks) X(tree1_link_share) X(tree1_mean) X(tree1_long)                \
    X(tree1_share)                                                                                \
    X(tree2_words) X(tree2_blocks) X(tree2_link_share) X(tree2_mean) X(tree2_long)                \
    X(tree2_share)                                                                                \
    X(tree3_words) X(tree3_blocks) X(tree3_link_share) X(tree3_mean) X(tree3_long)                \
    X(tree3_share)                                                                                \
    X(tree5_words) X(tree5_blocks) X(tree5_link_share) X(tree5_mean) X(tree5_long)                \
    X(tree5_share)                                                                                \
    X(best_inside) X(best_levels) X(best_before) X(best_after) X(best_words) X(best_share)        \
    X(best_link_share) X(best_first) X(best_last)                                                 \
    X(main_inside) X(main_levels) X(main_before) X(main_after) X(main_share)                      \
    X(hint_title) X(hint_description) X(hint_article_body) X(hint_has_article_body)               \
    X(hint_comments) X(hint_product)                                                              \
    X(mark_comments) X(mark_related) X(mark_share) X(mark_newsletter) X(mark_consent)             \
    X(mark_rights) X(mark_advert) X(mark_more) X(mark_since_comments) X(mark_since_related)       \
    X(mark_since_any) X(mark_until_any) X(mark_near) X(mark_after_last_long)                      \
    X(stamp_own) X(stamp_since) X(stamp_until) X(stamp_near) X(stamp_before_long)                 \
    X(repeat_levels) X(repeat_items) X(repeat_blocks) X(repeat_words) X(repeat_link_share)        \
    X(repeat_long) X(repeat_spread) X(repeat_stamps) X(repeat_outer_items) X(repeat_outer_words)  \
    X(topic_share) X(topic_window) X(topic_rank)                                                  \
    X(page_words) X(page_blocks) X(page_long) X(page_link_share) X(page_headings)                 \
    X(page_paragraphs) X(page_lists) X(page_cells) X(page_articles) X(page_mean)                  \
    X(page_best_share) X(page_questions) X(page_comments) X(page_shop) X(page_forum)              \
    X(page_cards) X(page_plain) X(page_stamps)                                                    \
    X(lexicon_own) X(lexicon_window) X(lexicon_parent) X(lexicon_grandparent)                     \
    X(lexicon_rank)
// clang-format on

enum class Feature : std::size_t {
#define X(name) name,
    COPYDESK_FEATURES(X)
#undef X
        ancestors  // the first of the columns of distances
};
inline constexpr std::size_t kFeatures =
    static_cast<std::size_t>(Feature::ancestors) + kAncestors + kWordGroups;

std::string_view feature_name(std::size_t feature) noexcept;

// A row of numbers a block, in tiles: see tree_scores.h. What fills a row finds its places by
// constants, and what looks at a feature of many blocks finds them side by side.
class FeatureTable {
  public:
    class Row {
      public:
        explicit Row(float* first) noexcept : first_(first) {}
        float& operator[](std::size_t feature) const noexcept {
            return first_[feature * Tiles::kBlocks];
        }
        float& operator[](Feature feature) const noexcept {
            return (*this)[static_cast<std::size_t>(feature)];
        }

      private:
        float* first_;
    };
    // Nothing is filled in yet. The memory is given back at the end: of all that a page takes this
    // is the most, and what is taken behind it can have the place.
    FeatureTable(std::size_t blocks, Arena& arena)
        : blocks_(blocks),
          size_(Tiles::count(blocks) * Tiles::kBlocks * kFeatures * sizeof(float) + kLine),
          taken_(arena.take(size_), GiveBack{&arena, size_}) {
        void* place = taken_.get();  // columns are read by whole lines of the cache
        std::size_t space = size_;
        values_ = static_cast<float*>(std::align(kLine, size_ - kLine, place, space));
    }
    FeatureTable(FeatureTable&&) = default;

    std::size_t blocks() const noexcept { return blocks_; }
    Row row(std::size_t block) noexcept { return Row(place(0, block)); }
    float& at(std::size_t feature, std::size_t block) noexcept { return *place(feature, block); }
    float at(std::size_t feature, std::size_t block) const noexcept {
        return *place(feature, block);
    }
    float at(Feature feature, std::size_t block) const noexcept {
        return at(static_cast<std::size_t>(feature), block);
    }
    // The same value for all blocks.
    void fill(std::size_t feature, float value) noexcept {
        for (std::size_t block = 0; block < blocks_; block += Tiles::kBlocks)
            std::fill_n(place(feature, block), Tiles::kBlocks, value);
    }
    void fill(Feature feature, float value) noexcept {
        fill(static_cast<std::size_t>(feature), value);
    }
    // What the last tile has room for beside its blocks is filled up with the last of them.
    void fill_up() noexcept {
        const std::size_t used = blocks_ % Tiles::kBlocks;
        if (used == 0) return;
        for (std::size_t feature = 0; feature < kFeatures; ++feature) {
            float* const last = place(feature, blocks_ - 1);
            std::fill_n(last + 1, Tiles::kBlocks - used, *last);
        }
    }
    Tiles tiles() const noexcept { return {values_, blocks_, kFeatures}; }

  private:
    static constexpr std::size_t kLine = 64;
    struct GiveBack {
        Arena* arena;
        std::size_t size;
        void operator()(void* place) const { arena->deallocate(place, size); }
    };
    float* place(std::size_t feature, std::size_t block) const noexcept {
        return values_ + (block / Tiles::kBlocks * kFeatures + feature) * Tiles::kBlocks +
               block % Tiles::kBlocks;
    }

    std::size_t blocks_, size_;
    std::unique_ptr<void, GiveBack> taken_;
    float* values_;
};

FeatureTable compute_features(const Page& page, const BodyHints& hints, const Lexicon& lexicon,
                              const BlockTexts& texts, Watch& watch, Arena& arena);

}  // namespace copydesk
