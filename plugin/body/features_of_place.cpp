// The groups of features that look at containers, hints, markers and the lexicon.
#include <algorithm>
#include <array>

#include "body/feature_builder.h"
#include "body/markers.h"
#include "body/order.h"

namespace copydesk {

void FeatureBuilder::trees() {
    using enum Feature;
    struct Group {
        int level;
        Feature words, blocks, links, mean, prose, part;
    };
    constexpr Group kGroups[] = {
        {1, tree1_words, tree1_blocks, tree1_link_share, tree1_mean, tree1_long, tree1_share},
        {2, tree2_words, tree2_blocks, tree2_link_share, tree2_mean, tree2_long, tree2_share},
        {3, tree3_words, tree3_blocks, tree3_link_share, tree3_mean, tree3_long, tree3_share},
        {5, tree5_words, tree5_blocks, tree5_link_share, tree5_mean, tree5_long, tree5_share}};
    const Sums all = sums_.all();
    for (std::size_t b = 0; b < count_; ++b) {
        NodeId node = node_of(b);
        const Sums here = sums_.over(page_.nodes[node]);
        const FeatureTable::Row row = table_.row(b);
        row[tree0_words] = here.words;
        row[tree0_blocks] = here.blocks;
        row[tree0_link_share] = here.link_share();
        int level = 0;
        for (const Group& g : kGroups) {
            node = up(node, g.level - level);
            level = g.level;
            const Sums sums = sums_.over(page_.nodes[node]);
            row[g.words] = sums.words;
            row[g.blocks] = sums.blocks;
            row[g.links] = sums.link_share();
            row[g.mean] = sums.mean();
            row[g.prose] = sums.long_blocks;
            row[g.part] = share(sums.words, all.words);
        }
    }
}

// How each block stands to a container: inside, how many levels below the smallest element that
// holds both, how many blocks in front of it or behind it.
void FeatureBuilder::relate(NodeId container, Feature inside, Feature levels, Feature before,
                            Feature after) {
    const Node& node = page_.nodes[container];
    for (std::size_t b = 0; b < count_; ++b) {
        watch_.check();
        const FeatureTable::Row row = table_.row(b);
        int steps = 0;
        NodeId n = container;
        while (!page_.contains(n, node_of(b)) && page_.nodes[n].parent != kNone) {
            n = page_.nodes[n].parent;
            ++steps;
        }
        row[inside] = steps == 0;
        row[levels] = steps == 0 ? -static_cast<float>(page_.nodes[node_of(b)].depth - node.depth)
                                 : static_cast<float>(steps);
        const auto at = static_cast<float>(b);
        row[before] = std::max(-500.0f, at - static_cast<float>(node.first_block));
        row[after] = std::min(500.0f, at - static_cast<float>(node.end_block));
    }
}

void FeatureBuilder::containers() {
    using enum Feature;
    const NodeId best = find_best_container(page_, texts_, sums_, watch_, arena_);
    const NodeId main = find_main_container(page_, sums_);
    relate(best, best_inside, best_levels, best_before, best_after);
    relate(main, main_inside, main_levels, main_before, main_after);
    const Sums in_best = sums_.over(page_.nodes[best]), in_main = sums_.over(page_.nodes[main]),
               all = sums_.all();
    const Node& node = page_.nodes[best];
    std::size_t first = SIZE_MAX, last = 0;
    for (std::size_t b = node.first_block; b < node.end_block; ++b) {
        if (!is_long(texts_.blocks[b])) continue;
        first = std::min(first, b);
        last = b;
    }
    table_.fill(best_words, in_best.words);
    table_.fill(best_share, share(in_best.words, all.words));
    table_.fill(best_link_share, in_best.link_share());
    table_.fill(main_share, share(in_main.words, all.words));
    table_.fill(page_best_share, share(in_best.long_words, all.long_words));
    for (std::size_t b = 0; b < count_; ++b) {
        const FeatureTable::Row row = table_.row(b);
        row[best_first] =
            first == SIZE_MAX
                ? -1000
                : std::clamp(static_cast<float>(b) - static_cast<float>(first), -500.0f, 500.0f);
        row[best_last] =
            first == SIZE_MAX
                ? -1000
                : std::clamp(static_cast<float>(b) - static_cast<float>(last), -500.0f, 500.0f);
    }
}

float FeatureBuilder::match(BlockId block, const WordSet& words) const {
    const BlockText& text = texts_.blocks[block];
    if (words.size() == 0 || text.hash_count == 0) return 0;
    std::uint32_t found = 0;
    Pace pace;
    for (std::uint32_t i = 0; i < text.hash_count; ++i) {
        pace.step();
        found += words.has(texts_.hashes[text.first_hash + i]);
    }
    return share(found, text.hash_count);
}

void FeatureBuilder::hints() {
    using enum Feature;
    const WordSet title(hints_.title, arena_);
    title_words_ = title.size();
    for (std::size_t b = 0; b < count_; ++b) {
        title_match_[b] = match(static_cast<BlockId>(b), title);
        table_.row(b)[hint_title] = title_words_ >= 2 ? title_match_[b] : -1;
    }
    const auto fill = [this](std::string_view text, Feature feature, std::size_t least) {
        const WordSet words(text, arena_);
        const bool known = words.size() >= least;
        if (!known) table_.fill(feature, -1);
        for (std::size_t b = 0; known && b < count_; ++b)
            table_.row(b)[feature] = match(static_cast<BlockId>(b), words);
        return known;
    };
    fill(hints_.description, hint_description, 4);
    fill(hints_.comments, hint_comments, 10);
    fill(hints_.product, hint_product, 10);
    const bool body = fill(hints_.article_body, hint_article_body, 30);
    table_.fill(hint_has_article_body, body);
}

// Phrases of furniture in the block, and how far back the last short block with one stands: it is
// the heading of what follows, in every language and without markup.
void FeatureBuilder::markers() {
    using enum Feature;
    constexpr std::array<Feature, kMarkers> kOwn = {mark_comments,   mark_related, mark_share,
                                                    mark_newsletter, mark_consent, mark_rights,
                                                    mark_advert,     mark_more};
    constexpr std::uint32_t kHeadingHalfWords = 16;
    std::size_t last_long = 0;
    for (std::size_t b = 0; b < count_; ++b)
        if (is_long(texts_.blocks[b])) last_long = b;
    const auto markers_of = [this](std::size_t b) { return texts_.blocks[b].markers; };
    float comments = 500, related = 500, any = 500, until = 500, after_last = 0;
    constexpr std::size_t kReach = 4;
    float around = 0;  // blocks with markers that are within reach
    for (std::size_t b = 0; b < std::min(count_, kReach); ++b) around += markers_of(b) != 0;
    for (std::size_t b = 0; b < count_; ++b) {
        if (b + kReach < count_) around += markers_of(b + kReach) != 0;
        if (b > kReach) around -= markers_of(b - kReach - 1) != 0;
        const std::uint32_t found = markers_of(b);
        const bool heading = texts_.blocks[b].half_words <= kHeadingHalfWords;
        if (heading && (found & 1u << static_cast<unsigned>(Marker::comments))) comments = 0;
        if (heading && (found & 1u << static_cast<unsigned>(Marker::related))) related = 0;
        if (heading && found) any = 0;
        if (heading && found && b > last_long) after_last += 1;
        const FeatureTable::Row row = table_.row(b);
        row[mark_since_comments] = comments++;
        row[mark_since_related] = related++;
        row[mark_since_any] = any++;
        row[mark_after_last_long] = after_last;
        row[mark_near] = around;
        for (std::size_t m = 0; m < kMarkers; ++m)
            row[kOwn[m]] = static_cast<float>(found >> m & 1);
    }
    for (std::size_t b = count_; b-- > 0;) {
        if (markers_of(b) && texts_.blocks[b].half_words <= kHeadingHalfWords) until = 0;
        table_.row(b)[mark_until_any] = until++;
    }
}

void FeatureBuilder::lexicon() {
    using enum Feature;
    Column<std::int32_t> weights(page_.nodes.size(), 0, &arena_);  // summed down the tree
    for (NodeId n = 0; n < page_.nodes.size(); ++n) {
        if (!page_.has_text(n)) continue;
        const NodeId parent = page_.nodes[n].parent;
        const std::int32_t sum = (parent == kNone ? 0 : weights[parent]) + names_[n].weight;
        weights[n] = std::clamp(sum, -(1 << 20), 1 << 20);
    }
    Column<float> own(count_, 0.0f, &arena_), prefix(count_ + 1, 0.0f, &arena_);
    for (std::size_t b = 0; b < count_; ++b) {
        // What the inline elements at its beginning are called counts as well.
        const NodeId inner = page_.runs[page_.blocks[b].first_run].node;
        own[b] = static_cast<float>(weights[inner]);
        prefix[b + 1] =
            prefix[b] + own[b];  // whole numbers below 2^24 are exact for all but absurd pages
    }
    const Column<std::uint32_t> ranks = ranks_of(own, arena_);
    const auto mean = [&](std::size_t first, std::size_t end) {
        return end > first ? (prefix[end] - prefix[first]) / static_cast<float>(end - first) : 0.0f;
    };
    for (std::size_t b = 0; b < count_; ++b) {
        const NodeId above = up(node_of(b), 1);
        const Node &parent = page_.nodes[above], &grandparent = page_.nodes[up(above, 1)];
        const FeatureTable::Row row = table_.row(b);
        row[lexicon_own] = own[b];
        row[lexicon_window] = mean(b - std::min<std::size_t>(b, 4), std::min(count_, b + 5));
        row[lexicon_parent] = mean(parent.first_block, parent.end_block);
        row[lexicon_grandparent] = mean(grandparent.first_block, grandparent.end_block);
        row[lexicon_rank] = share(static_cast<float>(ranks[b]), static_cast<float>(count_));
    }
}

}  // namespace copydesk
