// The groups of features that compare a block with others of the page: stamps, lists of like
// elements, words that come again.
#include <algorithm>
#include <bit>

#include "body/feature_builder.h"
#include "body/order.h"
#include "body/repeats.h"

namespace copydesk {
namespace {

// A short line with a date or a time: it heads a comment or a teaser, or stands under the headline.
bool is_stamp(const BlockText& text) {
    constexpr std::uint32_t kMostHalfWords = 24;
    return text.half_words <= kMostHalfWords && (text.years > 0 || text.clocks > 0);
}

// In how many prose blocks each word stands. Open addressing; never full, so that of a page with
// more words than any article has the last ones are not known.
class Vocabulary {
  public:
    Vocabulary(std::size_t words, Arena& arena)
        : words_(std::bit_ceil(std::min(words, kMostWords) * 2 + 16), 0u, &arena),
          uses_(words_.size(), Uses{}, &arena) {}
    void add(std::uint32_t word, std::uint32_t block) {
        const std::size_t at = place_of(filled(word));
        if (words_[at] == 0 && ++used_ * 2 > words_.size()) return;
        words_[at] = filled(word);
        Uses& uses = uses_[at];
        uses.blocks += uses.last != block;
        uses.last = block;
    }
    std::uint32_t blocks_with(std::uint32_t word) const {
        return uses_[place_of(filled(word))].blocks;
    }

  private:
    struct Uses {
        std::uint32_t blocks = 0, last = kNone;
    };
    static std::uint32_t filled(std::uint32_t hash) { return hash ? hash : 1; }
    std::size_t place_of(std::uint32_t word) const {
        const std::uint32_t* const words = words_.data();
        const std::size_t mask = words_.size() - 1;
        std::size_t at = word & mask;  // a hash itself
        // One question a step: whether a word is known cannot be foretold, that it is here can.
        while ((words[at] != word) & (words[at] != 0)) at = (at + 1) & mask;
        return at;
    }
    static constexpr std::size_t kMostWords = 1u << 17;
    Column<std::uint32_t> words_;  // 0: free
    Column<Uses> uses_;
    std::size_t used_ = 0;
};

}  // namespace

void FeatureBuilder::stamps() {
    using enum Feature;
    constexpr float kFar = 50;
    constexpr std::size_t kReach = 6;
    Column<std::uint32_t> before(count_ + 1, 0u, &arena_);
    for (std::size_t b = 0; b < count_; ++b) before[b + 1] = before[b] + is_stamp(texts_.blocks[b]);
    float since = kFar, until = kFar;
    std::uint32_t stamps_before_prose = 0;
    for (std::size_t b = 0; b < count_; ++b) {
        const bool own = before[b + 1] != before[b];
        since = own ? 0 : std::min(kFar, since + 1);
        if (stamps_before_prose == 0 && is_long(texts_.blocks[b]))
            stamps_before_prose = before[b] + 1;
        const FeatureTable::Row row = table_.row(b);
        row[stamp_own] = own;
        row[stamp_since] = since;
        row[stamp_near] = static_cast<float>(before[std::min(count_, b + kReach + 1)] -
                                             before[b - std::min(b, kReach)]);
        // Those between here and the first paragraph: from the second on they belong to others.
        row[stamp_before_long] = stamps_before_prose == 0
                                     ? -1.0f
                                     : static_cast<float>(before[b] - (stamps_before_prose - 1));
    }
    table_.fill(page_stamps, static_cast<float>(before[count_]));
    for (std::size_t b = count_; b-- > 0;) {
        until = before[b + 1] != before[b] ? 0 : std::min(kFar, until + 1);
        table_.row(b)[stamp_until] = until;
    }
}

void FeatureBuilder::repeats() {
    using enum Feature;
    const Repeats repeats = find_repeats(page_, watch_, arena_);
    Column<std::uint32_t> stamps(count_ + 1, 0u, &arena_);
    for (std::size_t b = 0; b < count_; ++b) stamps[b + 1] = stamps[b] + is_stamp(texts_.blocks[b]);
    for (std::size_t b = 0; b < count_; ++b) {
        const Repeat& repeat = repeats.of_node[node_of(b)];
        const FeatureTable::Row row = table_.row(b);
        if (repeat.item == kNone) {
            row[repeat_levels] = -1;
            for (const Feature feature :
                 {repeat_items, repeat_blocks, repeat_words, repeat_link_share, repeat_long,
                  repeat_spread, repeat_stamps, repeat_outer_items, repeat_outer_words})
                row[feature] = 0;
            continue;
        }
        const Node& item = page_.nodes[repeat.item];
        const Node& parent = page_.nodes[item.parent];
        const RepeatList& list = repeats.lists[item.parent];
        const Sums sums = sums_.over(parent);
        const auto items = static_cast<float>(list.items);
        row[repeat_levels] = static_cast<float>(page_.nodes[node_of(b)].depth - item.depth);
        row[repeat_items] = items;
        row[repeat_blocks] = static_cast<float>(list.blocks) / items;
        row[repeat_words] = sums.words / items;
        row[repeat_link_share] = sums.link_share();
        row[repeat_long] = sums.long_blocks / items;
        row[repeat_spread] =
            static_cast<float>(list.most - list.least) * items / static_cast<float>(list.blocks);
        row[repeat_stamps] =
            static_cast<float>(stamps[parent.end_block] - stamps[parent.first_block]) / items;
        const Node& outer = page_.nodes[page_.nodes[repeat.outermost].parent];
        row[repeat_outer_items] =
            static_cast<float>(repeats.lists[page_.nodes[repeat.outermost].parent].items);
        row[repeat_outer_words] = sums_.over(outer).words / row[repeat_outer_items];
    }
}

// The share of a block's words that other prose of the page uses too, without the words that
// nearly all of it uses.
void FeatureBuilder::topic() {
    using enum Feature;
    std::size_t words = 0, prose = 0;
    for (const BlockText& text : texts_.blocks)
        if (is_long(text)) {
            words += text.hash_count;
            ++prose;
        }
    Vocabulary vocabulary(words, arena_);
    Pace pace;
    for (std::uint32_t b = 0; b < count_; ++b) {
        const BlockText& text = texts_.blocks[b];
        if (!is_long(text)) continue;
        watch_.check();
        for (std::uint32_t i = 0; i < text.hash_count; ++i) {
            pace.step();
            vocabulary.add(texts_.hashes[text.first_hash + i], b);
        }
    }
    const auto everywhere = static_cast<std::uint32_t>(prose / 3 + 2);
    Column<std::uint32_t> known(count_ + 1, 0u, &arena_), asked(count_ + 1, 0u, &arena_);
    Column<float> shares(count_, 0.0f, &arena_);
    for (std::uint32_t b = 0; b < count_; ++b) {
        watch_.check();
        const BlockText& text = texts_.blocks[b];
        const std::uint32_t own = is_long(text);
        std::uint32_t again = 0, rare = 0;
        for (std::uint32_t i = 0; i < text.hash_count; ++i) {
            pace.step();
            const std::uint32_t blocks = vocabulary.blocks_with(texts_.hashes[text.first_hash + i]);
            rare += blocks < everywhere;
            again += blocks < everywhere && blocks > own;
        }
        shares[b] = share(again, rare);
        known[b + 1] = known[b] + again;
        asked[b + 1] = asked[b] + rare;
    }
    const Column<std::uint32_t> ranks = ranks_of(shares, arena_);
    constexpr std::size_t kReach = 3;
    for (std::size_t b = 0; b < count_; ++b) {
        const std::size_t first = b - std::min(b, kReach), end = std::min(count_, b + kReach + 1);
        const FeatureTable::Row row = table_.row(b);
        row[topic_share] = shares[b];
        row[topic_window] = share(known[end] - known[first], asked[end] - asked[first]);
        row[topic_rank] = share(static_cast<float>(ranks[b]), static_cast<float>(count_));
    }
}

}  // namespace copydesk
