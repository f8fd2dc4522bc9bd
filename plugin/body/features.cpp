#include "body/features.h"

#include <algorithm>
#include <array>
#include <bit>

#include "body/feature_builder.h"

namespace copydesk {
namespace {

constexpr std::string_view kNames[] = {
#define X(name) #name,
    COPYDESK_FEATURES(X) COPYDESK_ANCESTORS(X) COPYDESK_WORD_GROUPS(X)
#undef X
};
static_assert(std::size(kNames) == kFeatures);

bool is_capital(char32_t c) {
    return (c >= U'A' && c <= U'Z') || (c >= 0xc0 && c <= 0xde) || (c >= 0x391 && c <= 0x42f);
}
bool is_sign(char32_t c) {
    return c < 0x80
               ? !(c >= U'0' && c <= U'9') && !(c >= U'A' && c <= U'Z') && !(c >= U'a' && c <= U'z')
               : (c >= 0xa1 && c <= 0xbf) || (c >= 0x2010 && c <= 0x2bff);
}

}  // namespace

void FeatureBuilder::own() {
    using enum Feature;
    for (std::size_t b = 0; b < count_; ++b) {
        watch_.check();
        const BlockText& t = texts_.blocks[b];
        const std::uint32_t words = (t.half_words + 1) / 2;
        const FeatureTable::Row row = table_.row(b);
        row[own_words] = t.words();
        row[own_characters] = static_cast<float>(t.characters);
        row[own_word_length] = share(t.characters, words);
        row[own_link_share] = share(t.linked_half_words, t.half_words);
        row[own_links] = static_cast<float>(t.links);
        row[own_strong_share] = share(t.strong_half_words, t.half_words);
        row[own_capitalised] = share(t.capitalised, words);
        row[own_shouted] = share(t.shouted, words);
        row[own_short_words] = share(t.short_words, words);
        row[own_digit_share] = share(t.digits, t.characters);
        row[own_numbers] = share(t.numbers, words);
        row[own_commas] = static_cast<float>(t.commas);
        row[own_stops] = static_cast<float>(t.stops);
        row[own_questions] = static_cast<float>(t.questions);
        row[own_quotes] = static_cast<float>(t.quotes);
        row[own_separators] = static_cast<float>(t.separators);
        row[own_signs] = static_cast<float>(t.signs);
        row[own_unspaced] = share(t.unspaced, t.characters);
        row[own_ends_stopped] = is_stop(t.last) ? 2.0f : t.last == U':' ? 1.0f : 0.0f;
        row[own_starts_capital] = is_capital(t.first);
        row[own_starts_sign] = is_sign(t.first);
        row[own_unlinked_words] = t.words() - t.linked_words();
        row[own_repeats] = static_cast<float>(t.alike);
        row[own_runs] = static_cast<float>(page_.blocks[b].end_run - page_.blocks[b].first_run);
    }
}

// What own() has found of the blocks around.
void FeatureBuilder::near() {
    using enum Feature;
    constexpr std::array<int, 6> kShifts = {-1, 1, -2, 2, -3, 3};
    constexpr std::array<Feature, 6> kWords = {near_words_1, near_words_2, near_words_3,
                                               near_words_4, near_words_5, near_words_6};
    constexpr std::array<Feature, 4> kLinks = {near_links_1, near_links_2, near_links_3,
                                               near_links_4};
    constexpr std::array<Feature, 2> kStopped = {near_stopped_1, near_stopped_2},
                                     kLong = {near_long_1, near_long_2},
                                     kSame = {near_same_path_1, near_same_path_2};
    for (std::size_t b = 0; b < count_; ++b) {
        const FeatureTable::Row row = table_.row(b);
        for (std::size_t i = 0; i < kShifts.size(); ++i) {
            const std::size_t o = b + static_cast<std::size_t>(kShifts[i]);
            const bool is_there = o < count_;  // in front of the first one it has wrapped around
            row[kWords[i]] = is_there ? table_.at(own_words, o) : -1;
            if (i < kLinks.size()) row[kLinks[i]] = is_there ? table_.at(own_link_share, o) : -1;
            if (i >= 2) continue;
            row[kStopped[i]] = is_there ? table_.at(own_ends_stopped, o) == 2.0f : -1;
            row[kLong[i]] = is_there ? static_cast<float>(is_long(texts_.blocks[o])) : -1;
            row[kSame[i]] = is_there && tag_of(o) == tag_of(b) &&
                            page_.nodes[node_of(o)].parent == page_.nodes[node_of(b)].parent;
        }
    }
}

void FeatureBuilder::windows() {
    using enum Feature;
    const auto around = [this](std::size_t b, std::size_t reach) {
        return sums_.over(static_cast<BlockId>(b - std::min(b, reach)),
                          static_cast<BlockId>(std::min(count_, b + reach + 1)));
    };
    for (std::size_t b = 0; b < count_; ++b) {
        const Sums two = around(b, 2), five = around(b, 5), ten = around(b, 10);
        const FeatureTable::Row row = table_.row(b);
        row[window2_words] = two.words;
        row[window5_words] = five.words;
        row[window10_words] = ten.words;
        row[window5_link_share] = five.link_share();
        row[window10_link_share] = ten.link_share();
        row[window5_long] = five.long_blocks;
        row[window10_long] = ten.long_blocks;
        row[window5_short] = five.mean();
    }
}

void FeatureBuilder::place() {
    using enum Feature;
    std::size_t first_heading = SIZE_MAX, first_long = SIZE_MAX, last_long = 0;
    float best = 0.5f;
    for (std::size_t b = 0; b < count_; ++b) {
        const bool heading =
            ancestry_[node_of(b)][static_cast<std::size_t>(Ancestor::heading_tag)] < 2;
        if (heading && first_heading == SIZE_MAX) first_heading = b;
        const float like = title_match_[b] * (heading ? 1.0f : 0.7f) *
                           std::min(1.0f, share(static_cast<float>(texts_.blocks[b].hash_count),
                                                static_cast<float>(title_words_) * 0.6f));
        if (like > best) {
            best = like;
            title_block_ = b;
        }
        if (!is_long(texts_.blocks[b])) continue;
        if (first_long == SIZE_MAX) first_long = b;
        last_long = b;
    }
    const Sums all = sums_.all();
    const auto distance = [](std::size_t from, std::size_t to) {
        if (to == SIZE_MAX) return -1000.0f;
        return std::clamp(static_cast<float>(from) - static_cast<float>(to), -500.0f, 500.0f);
    };
    float since_heading = 500, since_long = 500, level = 0;
    for (std::size_t b = 0; b < count_; ++b) {
        const Sums before = sums_.over(0, static_cast<BlockId>(b));
        const Tag tag = tag_of(b);
        if (is_heading(tag)) {
            since_heading = 0;
            level = static_cast<float>(1 + static_cast<int>(tag) - static_cast<int>(Tag::h1));
        }
        if (is_long(texts_.blocks[b])) since_long = 0;
        const FeatureTable::Row row = table_.row(b);
        row[place_index] = static_cast<float>(b);
        row[place_from_end] = static_cast<float>(count_ - b);
        row[place_share] = share(static_cast<float>(b), static_cast<float>(count_));
        row[place_words_before] = share(before.words, all.words);
        row[place_since_heading] = since_heading++;
        row[place_heading_level] = is_heading(tag) ? level : level + 10;
        row[place_to_first_heading] = distance(b, first_heading);
        row[place_to_title] = distance(b, title_block_);
        row[place_to_first_long] = distance(b, first_long);
        row[place_to_last_long] = distance(b, first_long == SIZE_MAX ? SIZE_MAX : last_long);
        row[place_long_before] = share(before.long_words, all.long_words);
        row[place_since_long] = since_long++;
        row[place_depth] = static_cast<float>(page_.nodes[node_of(b)].depth);
    }
    float until = 500;
    for (std::size_t b = count_; b-- > 0;) {
        if (is_long(texts_.blocks[b])) until = 0;
        table_.row(b)[place_until_long] = until++;
    }
}

void FeatureBuilder::whole_page() {
    using enum Feature;
    const Sums all = sums_.all();
    float headings = 0, paragraphs = 0, lists = 0, cells = 0, articles = 0, questions = 0,
          comments = 0, shop = 0, forum = 0, cards = 0;
    for (const Node& node : page_.nodes) articles += node.tag == Tag::article;
    for (std::size_t b = 0; b < count_; ++b) {
        const Distances& d = ancestry_[node_of(b)];
        const auto near_group = [&d](WordGroup g) {
            return d[kAncestors + static_cast<std::size_t>(g)] < 6;
        };
        const float words = texts_.blocks[b].words();
        headings += is_heading(tag_of(b));
        if (tag_of(b) == Tag::p) paragraphs += words;
        if (d[static_cast<std::size_t>(Ancestor::item_tag)] < 4) lists += words;
        if (d[static_cast<std::size_t>(Ancestor::cell_tag)] < 4) cells += words;
        questions += texts_.blocks[b].questions > 0;
        if (near_group(WordGroup::comment)) comments += words;
        if (near_group(WordGroup::shop)) shop += words;
        if (near_group(WordGroup::forum)) forum += words;
        if (near_group(WordGroup::card)) cards += words;
    }
    const auto fill = [this](Feature feature, float value) { table_.fill(feature, value); };
    fill(page_words, all.words);
    fill(page_blocks, all.blocks);
    fill(page_long, all.long_blocks);
    fill(page_link_share, all.link_share());
    fill(page_headings, share(headings, all.blocks));
    fill(page_paragraphs, share(paragraphs, all.words));
    fill(page_lists, share(lists, all.words));
    fill(page_cells, share(cells, all.words));
    fill(page_articles, articles);
    fill(page_mean, all.mean());
    fill(page_questions, share(questions, all.blocks));
    fill(page_comments, share(comments, all.words));
    fill(page_shop, share(shop, all.words));
    fill(page_forum, share(forum, all.words));
    fill(page_cards, share(cards, all.words));
    fill(page_plain, page_.plain_text);
}

void FeatureBuilder::ancestors() {
    const std::size_t first = static_cast<std::size_t>(Feature::ancestors);
    for (std::size_t b = 0; b < count_; ++b) {
        const Distances& distances = ancestry_[page_.runs[page_.blocks[b].first_run].node];
        const FeatureTable::Row row = table_.row(b);
        for (std::size_t kind = 0; kind < kAncestors + kWordGroups; ++kind)
            row[first + kind] = distances[kind];
    }
}

std::string_view feature_name(std::size_t feature) noexcept { return kNames[feature]; }

FeatureTable compute_features(const Page& page, const BodyHints& hints, const Lexicon& lexicon,
                              const BlockTexts& texts, Watch& watch, Arena& arena) {
    return FeatureBuilder(page, hints, lexicon, texts, watch, arena).build();
}

}  // namespace copydesk
