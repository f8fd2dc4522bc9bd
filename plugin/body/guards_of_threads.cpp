#include <algorithm>

#include "body/guards.h"
#include "core/characters.h"
#include "core/word_index.h"

namespace copydesk {
namespace {

// What the posts of a thread have in common: tags and classes of the nearest two elements with a
// class, without the numbers that tell posts apart; 0 if none is near.
std::uint32_t markup_of_post(const Page& page, BlockId block) {
    constexpr int kLevels = 6, kNamed = 2;
    constexpr std::size_t kClass = 64;  // bytes
    std::uint32_t hash = kFnvBasis;
    int named = 0;
    NodeId node = page.blocks[block].node;
    for (int level = 0; level < kLevels && named < kNamed && node != kNone; ++level) {
        const std::string_view class_ =
            page.raw_attribute(node, AttributeName::class_).value_or("").substr(0, kClass);
        if (!class_.empty()) {
            ++named;
            const char tag = static_cast<char>(page.nodes[node].tag);
            hash = fnv1a({&tag, 1}, hash);
            for (const char& c : class_)
                if (!is_ascii_digit(c)) hash = fnv1a({&c, 1}, hash);
        }
        node = page.nodes[node].parent;
    }
    return named ? hash : 0;
}

// The posts that share their markup, by the words of their prose.
struct Posts {
    std::uint32_t markup;
    float words, kept;
};

}  // namespace

void keep_posts(const Page& page, const BlockTexts& texts, Selection& selection, Arena& arena) {
    constexpr std::uint32_t kProse = 20, kSentence = 6;  // half words
    constexpr float kPossible = 0.05f, kLeastKept = 0.3f;
    constexpr std::size_t kMostKinds = 64;
    Column<Posts> kinds(&arena);
    const auto find = [&kinds](std::uint32_t markup) {
        return std::find_if(kinds.begin(), kinds.end(),
                            [markup](const Posts& kind) { return kind.markup == markup; });
    };
    const auto is_prose = [&texts](BlockId b) {
        const BlockText& text = texts.blocks[b];
        return (text.half_words >= kProse ||
                (text.half_words >= kSentence && is_stop(text.last))) &&
               text.linked_half_words * 5 < text.half_words;
    };
    Column<std::uint32_t> markup(texts.blocks.size(), 0, &arena);
    for (BlockId b = 0; b < texts.blocks.size(); ++b) {
        if (!is_prose(b)) continue;
        markup[b] = markup_of_post(page, b);
        if (markup[b] == 0) continue;
        auto kind = find(markup[b]);
        if (kind == kinds.end()) {
            if (kinds.size() == kMostKinds) continue;
            kinds.push_back({markup[b], 0, 0});
            kind = kinds.end() - 1;
        }
        kind->words += texts.blocks[b].words();
        if (selection.kept[b]) kind->kept += texts.blocks[b].words();
    }
    for (BlockId b = 0; b < texts.blocks.size(); ++b) {
        if (markup[b] == 0 || selection.kept[b] || selection.probability[b] < kPossible) continue;
        const auto kind = find(markup[b]);
        if (kind != kinds.end() && kind->kept >= kLeastKept * kind->words) selection.kept[b] = 1;
    }
}

}  // namespace copydesk
