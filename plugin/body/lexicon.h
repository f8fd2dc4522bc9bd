// A learned weight for each word that class, id and tag names are made of.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "body/class_words.h"
#include "page/page.h"

namespace copydesk {

// Sorted by token hash. The weight of a node is the sum over its tokens, added to its parent's.
struct LexiconEntry {
    // Hash of "ccomment" (class, id), "taside" (tag), "rmain" (role, itemprop).
    std::uint32_t token;
    std::int32_t weight;  // in 1/1024
};

class Lexicon {
  public:
    Lexicon() = default;
    explicit Lexicon(std::span<const LexiconEntry> entries) : entries_(entries) {}
    std::int32_t weight(std::uint32_t token) const noexcept;

  private:
    std::span<const LexiconEntry> entries_;
};

constexpr std::uint32_t prefixed_hash(char prefix, std::string_view token) noexcept {
    std::uint32_t hash = (2166136261u ^ static_cast<unsigned char>(prefix)) * 16777619u;
    for (char c : token) hash = (hash ^ static_cast<unsigned char>(c)) * 16777619u;
    return hash;
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
