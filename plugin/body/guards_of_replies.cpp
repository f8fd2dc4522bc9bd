#include <algorithm>
#include <span>

#include "body/guards.h"
#include "core/word_index.h"

namespace copydesk {
namespace {

// What the heads of replies have in common, however they name people and days.
std::uint32_t markup_of(const Page& page, BlockId block) {
    constexpr int kLevels = 3, kNamed = 2;
    constexpr std::size_t kClass = 64;  // bytes
    std::uint32_t hash = kFnvBasis;
    NodeId node = page.blocks[block].node;
    for (int level = 0; level < kLevels && node != kNone; ++level) {
        const char tag = static_cast<char>(page.nodes[node].tag);
        hash = fnv1a({&tag, 1}, hash);
        if (level < kNamed)
            hash = fnv1a(
                page.raw_attribute(node, AttributeName::class_).value_or("").substr(0, kClass),
                hash);
        node = page.nodes[node].parent;
    }
    return hash;
}

// A line that may head a reply: it says when.
struct Head {
    std::uint32_t markup;
    BlockId block;
};
bool may_head(const BlockTexts& texts, const Selection& selection, BlockId block) {
    constexpr std::uint32_t kLine = 80;   // half words
    constexpr std::uint32_t kDigits = 6;  // of a date and a time of day
    const BlockText& text = texts.blocks[block];
    return text.clocks > 0 && text.digits >= kDigits && text.half_words <= kLine &&
           selection.probability[block] < kSure;
}

// Where the reply of this head begins: with the largest element around it that ends before the
// next head.
BlockId begin_of(const Page& page, BlockId head, BlockId next) {
    NodeId node = page.blocks[head].node;
    while (page.nodes[node].parent != kNone &&
           page.nodes[page.nodes[node].parent].end_block <= next)
        node = page.nodes[node].parent;
    return std::min(head, page.nodes[node].first_block);
}

// The first words of a line that says "Re: " and a title; empty if it does not.
std::span<const std::uint32_t> answered_title(const BlockTexts& texts, BlockId block) {
    constexpr std::size_t kLooked = 4;  // words
    static const std::uint32_t re = [] {
        Column<std::uint32_t> words(std::pmr::new_delete_resource());
        hash_words("re", words);
        return words.front();
    }();
    const auto line = texts.words_of(block);
    return line.size() >= kLooked && line.front() == re ? line.first(kLooked)
                                                        : std::span<const std::uint32_t>();
}

struct Replies {
    BlockId from = kNone;       // kNone: there are none
    bool answer_title = false;  // the first two say "Re: " and the same title
};

// The page's longest series of replies.
Replies find_replies(const Page& page, const BlockTexts& texts, const Selection& selection,
                     Arena& arena) {
    Column<Head> heads(&arena);
    for (BlockId b = 0; b < texts.blocks.size(); ++b)
        if (may_head(texts, selection, b)) heads.push_back({markup_of(page, b), b});
    std::sort(heads.begin(), heads.end(), [](const Head& a, const Head& b) {
        return a.markup != b.markup ? a.markup < b.markup : a.block < b.block;
    });
    Replies found;
    std::size_t most = 1;
    for (std::size_t first = 0, end; first < heads.size(); first = end) {
        end = first + 1;
        while (end < heads.size() && heads[end].markup == heads[first].markup) ++end;
        if (end - first <= most) continue;
        most = end - first;
        const BlockId one = heads[first].block, next = heads[first + 1].block;
        const auto title = answered_title(texts, one);
        found = {begin_of(page, one, next),
                 !title.empty() && std::ranges::equal(title, answered_title(texts, next))};
    }
    return found;
}

struct Kept {
    float words = 0, sure = 0, expected = 0;
    void add(float more, float probability) {
        words += more;
        expected += more * probability;
        if (probability >= kSure) sure += more;
    }
};

}  // namespace

void drop_replies(const Page& page, const BlockTexts& texts, Selection& selection, Arena& arena) {
    constexpr float kLeastBefore = 15, kMostSureBehind = 0.15f;
    constexpr float kThread = 12;  // with so many times its words in answers a post is a thread's
    auto [from, answer_title] = find_replies(page, texts, selection, arena);
    if (from == kNone) return;
    Kept before, behind;
    for (BlockId b = 0; b < texts.blocks.size(); ++b)
        if (selection.kept[b])
            (b < from ? before : behind).add(texts.blocks[b].words(), selection.probability[b]);
    if (before.words < kLeastBefore || behind.words > kThread * before.words) return;
    if (!answer_title && (behind.sure > kMostSureBehind * (before.sure + behind.sure) ||
                          behind.expected * before.words > before.expected * behind.words))
        return;
    // The first may stand in other markup than those that are set in below it.
    while (from > 0 && may_head(texts, selection, from - 1)) --from;
    if (answer_title)
        std::fill(selection.kept.begin() + from, selection.kept.end(), 0);
    else
        end_body(from, selection);
}

}  // namespace copydesk
