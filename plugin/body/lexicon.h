// A learned weight for each word that class, id and tag names are made of.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "body/class_words.h"
#include "core/word_index.h"
#include "page/page.h"

namespace copydesk {

// The weight of a node is the sum over its tokens, added to its parent's.
struct LexiconEntry {
    // Hash of "ccomment" (class, id), "taside" (tag), "rmain" (role, itemprop).
    std::uint32_t token;
    std::int32_t weight;  // in 1/1024
};

class Lexicon {
  public:
    Lexicon() = default;  // knows no word
    explicit Lexicon(const std::vector<LexiconEntry>& entries);
    std::int32_t weight(std::uint32_t token) const noexcept {
        const LexiconEntry* const entries = entries_.data();
        const std::size_t mask = entries_.size() - 1;
        std::size_t at = token & mask;  // a hash itself
        while ((entries[at].token != token) & (entries[at].weight != 0)) at = (at + 1) & mask;
        return entries[at].weight;
    }

  private:
    // Open addressing, at most half full, so that a word mostly is told by one look. What weighs
    // nothing is as good as a free place.
    std::vector<LexiconEntry> entries_{{0, 0}};
};

constexpr std::uint32_t prefixed_hash(char prefix, std::string_view token) noexcept {
    return fnv1a(token, fnv1a({&prefix, 1}));
}

// Calls take(hash, prefix, token) for each token of a node.
template <class Take>
void for_each_token(const Page& page, NodeId node, Take&& take) {
    const std::string_view tag = name_of(page.nodes[node].tag);
    take(prefixed_hash('t', tag), 't', tag);
    for (const Attribute& attribute : page.attributes_of(node)) {
        const char prefix =
            attribute.name == AttributeName::class_ || attribute.name == AttributeName::id ? 'c'
            : attribute.name == AttributeName::role || attribute.name == AttributeName::itemprop
                ? 'r'
                : '\0';
        if (!prefix) continue;
        split_class_words(page.raw(attribute.value), [&](std::string_view token) {
            take(prefixed_hash(prefix, token), prefix, token);
        });
    }
}

}  // namespace copydesk
