#include <algorithm>

#include "body/guards.h"
#include "core/characters.h"
#include "core/word_index.h"

namespace copydesk {
namespace {

constexpr std::size_t kLongestClass = 64;  // bytes that count

std::string_view class_of(const Page& page, NodeId node) {
    return page.raw_attribute(node, AttributeName::class_).value_or("").substr(0, kLongestClass);
}

std::uint32_t add_tag(const Page& page, NodeId node, std::uint32_t hash) {
    const char tag = static_cast<char>(page.nodes[node].tag);
    return fnv1a({&tag, 1}, hash);
}

// The names in a class, but for those with a figure: a builder of sites gives each element its own.
std::uint32_t add_names(std::string_view class_, std::uint32_t hash) {
    for (std::size_t at = 0; at < class_.size();) {
        const std::size_t end = std::min(class_.find(' ', at), class_.size());
        const std::string_view name = class_.substr(at, end - at);
        if (std::none_of(name.begin(), name.end(), is_ascii_digit)) hash = fnv1a(name, hash);
        at = end + 1;
    }
    return hash;
}

// Tags and classes of a block's element and the two around it; 0 if none has a class.
std::uint32_t markup_of_line(const Page& page, BlockId block) {
    constexpr int kLevels = 3;
    std::uint32_t hash = kFnvBasis;
    bool named = false;
    NodeId node = page.blocks[block].node;
    for (int level = 0; level < kLevels && node != kNone; ++level) {
        const std::string_view class_ = class_of(page, node);
        named |= !class_.empty();
        hash = add_names(class_, add_tag(page, node, hash));
        node = page.nodes[node].parent;
    }
    return named ? hash : 0;
}

// What the posts of a thread have in common: tags and classes of the nearest two elements with a
// class, without the numbers that tell posts apart; 0 if none is near.
std::uint32_t markup_of_post(const Page& page, BlockId block) {
    constexpr int kLevels = 6, kNamed = 2;
    std::uint32_t hash = kFnvBasis;
    int named = 0;
    NodeId node = page.blocks[block].node;
    for (int level = 0; level < kLevels && named < kNamed && node != kNone; ++level) {
        const std::string_view class_ = class_of(page, node);
        if (!class_.empty()) {
            ++named;
            hash = add_tag(page, node, hash);
            for (const char& c : class_)
                if (!is_ascii_digit(c)) hash = fnv1a({&c, 1}, hash);
        }
        node = page.nodes[node].parent;
    }
    return named ? hash : 0;
}

// The blocks of a page by their markup.
class Kinds {
  public:
    Kinds(std::size_t blocks, Arena& arena) : kind_of_(blocks, kNone, &arena), kinds_(&arena) {}

    void add(BlockId block, std::uint32_t markup, float words, bool kept) {
        if (markup == 0) return;
        std::uint32_t at = 0;
        while (at < kinds_.size() && kinds_[at].markup != markup) ++at;
        if (at == kinds_.size()) {
            constexpr std::size_t kMost = 64;
            if (at == kMost) return;
            kinds_.push_back({markup, 0, 0, 0});
        }
        kind_of_[block] = at;
        Kind& kind = kinds_[at];
        kind.words += words;
        if (!kept) return;
        kind.kept_words += words;
        ++kind.kept;
    }
    // Whether so many of the block's kind are kept, and such a share of their words.
    bool is_kept(BlockId block, int least, float share) const {
        if (kind_of_[block] == kNone) return false;
        const Kind& kind = kinds_[kind_of_[block]];
        return kind.kept >= least && kind.kept_words >= share * kind.words;
    }

  private:
    struct Kind {
        std::uint32_t markup;
        float words, kept_words;
        int kept;
    };
    Column<std::uint32_t> kind_of_;  // by block; kNone: of no kind
    Column<Kind> kinds_;
};

// Notes, boxes and forms, however their lines are written.
bool stands_aside(const Page& page, BlockId block) {
    for (NodeId node = page.blocks[block].node; node != kNone; node = page.nodes[node].parent) {
        const Tag tag = page.nodes[node].tag;
        if (tag == Tag::figcaption || tag == Tag::aside || tag == Tag::nav || tag == Tag::form ||
            tag == Tag::footer)
            return true;
    }
    return false;
}

}  // namespace

void keep_alike(const Page& page, const BlockTexts& texts, Selection& selection, Arena& arena) {
    constexpr float kPossible = 0.1f, kShare = 0.5f;
    constexpr int kLeast = 3;
    Kinds kinds(texts.blocks.size(), arena);
    for (BlockId b = 0; b < texts.blocks.size(); ++b) {
        const BlockText& text = texts.blocks[b];
        const bool linked = text.is_linked(2);
        if (text.half_words > 0 && (selection.kept[b] || !linked))
            kinds.add(b, markup_of_line(page, b), text.words(), selection.kept[b]);
    }
    for (BlockId b = 0; b < texts.blocks.size(); ++b)
        if (!selection.kept[b] && selection.probability[b] >= kPossible &&
            !texts.blocks[b].markers && kinds.is_kept(b, kLeast, kShare) && !stands_aside(page, b))
            selection.kept[b] = 1;
}

void keep_posts(const Page& page, const BlockTexts& texts, Selection& selection, Arena& arena) {
    constexpr std::uint32_t kProse = 20, kSentence = 6;  // half words
    constexpr float kPossible = 0.05f, kShare = 0.3f;
    constexpr int kLeast = 1;
    Kinds kinds(texts.blocks.size(), arena);
    for (BlockId b = 0; b < texts.blocks.size(); ++b) {
        const BlockText& text = texts.blocks[b];
        const bool prose =
            text.half_words >= kProse || (text.half_words >= kSentence && is_stop(text.last));
        if (prose && !text.is_linked(1))
            kinds.add(b, markup_of_post(page, b), text.words(), selection.kept[b]);
    }
    for (BlockId b = 0; b < texts.blocks.size(); ++b)
        if (!selection.kept[b] && selection.probability[b] >= kPossible &&
            kinds.is_kept(b, kLeast, kShare))
            selection.kept[b] = 1;
}

}  // namespace copydesk
