// The groups of features that look at containers, hints, markers and the lexicon.
#include <algorithm>
#include <array>

#include "body/feature_builder.h"
#include "body/markers.h"

namespace copydesk {

void FeatureBuilder::trees() {
    using enum Feature;
    struct Group {
        int levels;
        Feature words, blocks, links, mean, prose, part;
    };
    constexpr Group kGroups[] = {
        {1, tree1_words, tree1_blocks, tree1_link_share, tree1_mean, tree1_long, tree1_share},
        {2, tree2_words, tree2_blocks, tree2_link_share, tree2_mean, tree2_long, tree2_share},
        {3, tree3_words, tree3_blocks, tree3_link_share, tree3_mean, tree3_long, tree3_share},
        {5, tree5_words, tree5_blocks, tree5_link_share, tree5_mean, tree5_long, tree5_share}};
    const Sums all = sums_.all();
    for (std::size_t b = 0; b < count_; ++b) {
        const Sums here = sums_.over(page_.nodes[node_of(b)]);
        table_[tree0_words][b] = here.words;
        table_[tree0_blocks][b] = here.blocks;
        table_[tree0_link_share][b] = here.link_share();
        for (const Group& g : kGroups) {
            const Sums sums = sums_.over(page_.nodes[up(node_of(b), g.levels)]);
            table_[g.words][b] = sums.words;
            table_[g.blocks][b] = sums.blocks;
            table_[g.links][b] = sums.link_share();
            table_[g.mean][b] = sums.mean();
            table_[g.prose][b] = sums.long_blocks;
            table_[g.part][b] = share(sums.words, all.words);
        }
    }
}

// How each block stands to a container: inside, how many levels below the smallest element that
// holds both, how many blocks in front of it or behind it.
void FeatureBuilder::relate(NodeId container, Feature inside, Feature levels, Feature before,
                            Feature after) {
    const Node& node = page_.nodes[container];
    for (std::size_t b = 0; b < count_; ++b) {
        int steps = 0;
        NodeId n = container;
        while (!page_.contains(n, node_of(b)) && page_.nodes[n].parent != kNone) {
            n = page_.nodes[n].parent;
            ++steps;
        }
        table_[inside][b] = steps == 0;
        table_[levels][b] = steps == 0
                                ? -static_cast<float>(page_.nodes[node_of(b)].depth - node.depth)
                                : static_cast<float>(steps);
        const auto at = static_cast<float>(b);
        table_[before][b] = std::max(-500.0f, at - static_cast<float>(node.first_block));
        table_[after][b] = std::min(500.0f, at - static_cast<float>(node.end_block));
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
    for (std::size_t b = 0; b < count_; ++b) {
        table_[best_words][b] = in_best.words;
        table_[best_share][b] = share(in_best.words, all.words);
        table_[best_link_share][b] = in_best.link_share();
        table_[best_first][b] =
            first == SIZE_MAX
                ? -1000
                : std::clamp(static_cast<float>(b) - static_cast<float>(first), -500.0f, 500.0f);
        table_[best_last][b] =
            first == SIZE_MAX
                ? -1000
                : std::clamp(static_cast<float>(b) - static_cast<float>(last), -500.0f, 500.0f);
        table_[main_share][b] = share(in_main.words, all.words);
        table_[page_best_share][b] = share(in_best.long_words, all.long_words);
    }
}

float FeatureBuilder::match(BlockId block, const WordSet& words) const {
    const BlockText& text = texts_.blocks[block];
    if (words.size() == 0 || text.hash_count == 0) return 0;
    std::uint32_t found = 0;
    for (std::uint32_t i = 0; i < text.hash_count; ++i)
        found += words.has(texts_.hashes[text.first_hash + i]);
    return share(found, text.hash_count);
}

void FeatureBuilder::hints() {
    using enum Feature;
    const WordSet title(hints_.title, arena_);
    title_words_ = title.size();
    for (std::size_t b = 0; b < count_; ++b) {
        title_match_[b] = match(static_cast<BlockId>(b), title);
        table_[hint_title][b] = title_words_ >= 2 ? title_match_[b] : -1;
    }
    const auto fill = [this](std::string_view text, Feature feature, std::size_t least) {
        const WordSet words(text, arena_);
        const bool known = words.size() >= least;
        for (std::size_t b = 0; b < count_; ++b)
            table_[feature][b] = known ? match(static_cast<BlockId>(b), words) : -1;
        return known;
    };
    fill(hints_.description, hint_description, 4);
    fill(hints_.comments, hint_comments, 10);
    fill(hints_.product, hint_product, 10);
    const bool body = fill(hints_.article_body, hint_article_body, 30);
    for (std::size_t b = 0; b < count_; ++b) table_[hint_has_article_body][b] = body;
}

// Phrases of furniture in the block, and how far back the last short block with one stands: it is
// the heading of what follows, in every language and without markup.
void FeatureBuilder::markers() {
    using enum Feature;
    constexpr std::array<Feature, kMarkers> kOwn = {mark_comments,   mark_related, mark_share,
                                                    mark_newsletter, mark_consent, mark_rights,
                                                    mark_advert,     mark_more};
    constexpr std::uint32_t kHeadingHalfWords = 16;
    Column<std::uint32_t> found(count_, 0u, &arena_);
    std::size_t last_long = 0;
    for (std::size_t b = 0; b < count_; ++b) {
        found[b] = find_markers(texts_, b);
        if (is_long(texts_.blocks[b])) last_long = b;
    }
    float comments = 500, related = 500, any = 500, until = 500, after_last = 0;
    for (std::size_t b = 0; b < count_; ++b) {
        const bool heading = texts_.blocks[b].half_words <= kHeadingHalfWords;
        if (heading && (found[b] & 1u << static_cast<unsigned>(Marker::comments))) comments = 0;
        if (heading && (found[b] & 1u << static_cast<unsigned>(Marker::related))) related = 0;
        if (heading && found[b]) any = 0;
        if (heading && found[b] && b > last_long) after_last += 1;
        table_[mark_since_comments][b] = comments++;
        table_[mark_since_related][b] = related++;
        table_[mark_since_any][b] = any++;
        table_[mark_after_last_long][b] = after_last;
        float around = 0;
        for (std::size_t o = b - std::min<std::size_t>(b, 4); o < std::min(count_, b + 5); ++o)
            around += found[o] != 0;
        table_[mark_near][b] = around;
        for (std::size_t m = 0; m < kMarkers; ++m)
            table_[kOwn[m]][b] = static_cast<float>(found[b] >> m & 1);
    }
    for (std::size_t b = count_; b-- > 0;) {
        if (found[b] && texts_.blocks[b].half_words <= kHeadingHalfWords) until = 0;
        table_[mark_until_any][b] = until++;
    }
}

void FeatureBuilder::lexicon() {
    using enum Feature;
    Column<std::int32_t> weights(page_.nodes.size(), 0, &arena_);  // summed down the tree
    for (NodeId n = 0; n < page_.nodes.size(); ++n) {
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
    Column<float> sorted(own, &arena_);
    std::sort(sorted.begin(), sorted.end());
    const auto mean = [&](std::size_t first, std::size_t end) {
        return end > first ? (prefix[end] - prefix[first]) / static_cast<float>(end - first) : 0.0f;
    };
    for (std::size_t b = 0; b < count_; ++b) {
        const Node& parent = page_.nodes[up(node_of(b), 1)];
        const Node& grandparent = page_.nodes[up(node_of(b), 2)];
        table_[lexicon_own][b] = own[b];
        table_[lexicon_window][b] = mean(b - std::min<std::size_t>(b, 4), std::min(count_, b + 5));
        table_[lexicon_parent][b] = mean(parent.first_block, parent.end_block);
        table_[lexicon_grandparent][b] = mean(grandparent.first_block, grandparent.end_block);
        const auto below = std::lower_bound(sorted.begin(), sorted.end(), own[b]) - sorted.begin();
        table_[lexicon_rank][b] = share(static_cast<float>(below), static_cast<float>(count_));
    }
}

}  // namespace copydesk
