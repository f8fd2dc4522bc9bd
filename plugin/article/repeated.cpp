#include "article/repeated.h"

#include <algorithm>
#include <cstring>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

namespace copydesk {
namespace {

struct Quote {
    BlockId block;
    std::size_t size;   // of its text, in bytes
    std::string words;  // its text without the marks around it
};

// A quoted sentence without the marks around it.
std::string_view without_quotes(std::string_view text) {
    for (const std::string_view mark : {"\"", "'", "\u201c", "\u201d", "\u201e", "\u2018", "\u2019",
                                        "\u00ab", "\u00bb", " ", "."}) {
        if (text.starts_with(mark)) text.remove_prefix(mark.size());
        if (text.ends_with(mark)) text.remove_suffix(mark.size());
    }
    return text;
}

// Whether it may be a pull quote: a step of a plan or a line of code is said where it is meant.
bool is_set_apart(const Page& page, BlockId block) {
    bool apart = false;
    for (NodeId n = page.blocks[block].node; n != kNone; n = page.nodes[n].parent) {
        const Tag tag = page.nodes[n].tag;
        if (tag == Tag::li || tag == Tag::dd || tag == Tag::pre) return false;
        apart = apart || tag == Tag::blockquote || tag == Tag::aside || tag == Tag::figure;
    }
    return apart;
}

void drop_pulled(const Page& page, std::vector<Quote> quotes, std::vector<std::uint8_t>& kept,
                 Watch& watch) {
    constexpr std::size_t kShortest = 30;  // bytes
    std::erase_if(quotes, [](const Quote& quote) { return quote.words.size() < kShortest; });
    if (quotes.empty()) return;
    for (BlockId b = 0; b < kept.size(); ++b) {
        if (!kept[b]) continue;
        watch.check();
        const std::string text = page.text_of_block(b);
        WatchOfThread::check_after(text.size());
        for (const Quote& quote : quotes) {
            // Linear in both, which std::string::find is not.
            if (text.size() > quote.size &&
                memmem(text.data(), text.size(), quote.words.data(), quote.words.size()))
                kept[quote.block] = 0;
        }
    }
}

// Lines that come one after the other once more, in another element: a list or a box that is there
// for phones and for desks. A refrain comes again where it stood before.
void drop_runs(const Page& page, const Column<BlockText>& texts, std::vector<std::uint8_t>& kept,
               Watch& watch) {
    constexpr std::uint32_t kLeast = 3;        // lines
    constexpr std::uint32_t kLeastWords = 40;  // half words
    constexpr std::uint32_t kSentences = 8;    // half words a line; cards may well say the same
    const auto next = [&kept](BlockId b) {
        do ++b;
        while (b < kept.size() && !kept[b]);
        return b;
    };
    const auto may_repeat = [&page](BlockId b) {
        const NodeId node = page.runs[page.blocks[b].first_run].node;
        return page.closest(node, Tag::td) != kNone || page.closest(node, Tag::pre) != kNone;
    };
    const auto parent_of = [&page](BlockId b) { return page.nodes[page.blocks[b].node].parent; };
    std::unordered_map<std::uint64_t, BlockId> first;  // where a text is seen first
    for (BlockId b = 0; b < kept.size();) {
        BlockId end = b;  // of the lines that come again
        std::uint32_t count = 0, words = 0;
        if (kept[b] && texts[b].alike > 1 && texts[b].half_words > 0) {
            const auto [seen, is_new] = first.try_emplace(texts[b].text_hash, b);
            if (!is_new && parent_of(seen->second) != parent_of(b))
                for (BlockId before = seen->second; end < kept.size() && before < b &&
                                                    texts[before].text_hash == texts[end].text_hash;
                     before = next(before), end = next(end)) {
                    watch.check();
                    count += texts[end].half_words > 0;
                    words += texts[end].half_words;
                }
        }
        if (count >= kLeast && words >= std::max(kLeastWords, kSentences * count) && !may_repeat(b))
            std::fill(kept.begin() + b, kept.begin() + end, 0);
        b = end > b ? end : next(b);  // no line is walked over twice
    }
}

// A step of a plan or a field of a reference is said again where it is meant again.
bool is_item(const Page& page, BlockId block) {
    const NodeId node = page.blocks[block].node;
    return page.closest(node, Tag::li) != kNone || page.closest(node, Tag::dd) != kNone;
}

}  // namespace

void drop_repeated(const Page& page, const Column<BlockText>& texts,
                   std::vector<std::uint8_t>& kept, bool is_thread, Watch& watch) {
    constexpr std::size_t kShortest = 60;  // bytes; shorter lines may well repeat
    constexpr std::size_t kMostQuotes = 16;
    drop_runs(page, texts, kept, watch);
    // Blocks of the same text have the same counts: only where those come again is it made.
    const auto counts_of = [&texts](BlockId b) {
        const BlockText& text = texts[b];
        return (std::uint64_t{text.characters} << 32) + (std::uint64_t{text.half_words} << 16) +
               (std::uint64_t{text.capitalised} << 8) + text.commas + text.stops;
    };
    std::vector<std::uint64_t> counts, again;
    for (BlockId b = 0; b < kept.size(); ++b)
        if (kept[b]) counts.push_back(counts_of(b));
    std::sort(counts.begin(), counts.end());
    for (std::size_t i = 1; i < counts.size(); ++i)
        if (counts[i] == counts[i - 1]) again.push_back(counts[i]);
    std::unordered_set<std::size_t> seen;  // hashes: the text itself may be as long as the page
    std::vector<Quote> quotes;
    BlockId last = kNone;      // of those kept
    std::vector<BlockId> run;  // what came before, one after the other
    const auto drop_run = [&] {
        constexpr std::size_t kMost = 4;  // longer ones are a list that stands twice
        const bool may_repeat = !is_thread && run.size() <= kMost;
        for (const BlockId b : run)
            if (!may_repeat || texts[b].linked_half_words * 2 >= texts[b].half_words ||
                !is_item(page, b))
                kept[b] = 0;
        run.clear();
    };
    for (BlockId b = 0; b < kept.size(); ++b) {
        if (!kept[b]) continue;
        if (!run.empty() && run.back() != last) drop_run();
        last = b;
        watch.check();
        const bool comes_again = std::binary_search(again.begin(), again.end(), counts_of(b));
        const bool may_quote = quotes.size() < kMostQuotes && is_set_apart(page, b);
        if (!comes_again && !may_quote) continue;
        if (page.closest(page.blocks[b].node, Tag::td) != kNone) continue;
        const std::string text = page.text_of_block(b);
        WatchOfThread::check_after(text.size());
        if (comes_again && text.size() >= kShortest &&
            !seen.insert(std::hash<std::string>()(text)).second)
            run.push_back(b);
        else if (may_quote)
            quotes.push_back({b, text.size(), std::string(without_quotes(text))});
    }
    drop_run();
    drop_pulled(page, std::move(quotes), kept, watch);
}

}  // namespace copydesk
