#include "extract/page_on_site.h"

namespace copydesk {
namespace {

// A shorter text comes back by chance, or as a heading that articles have in common.
constexpr std::uint32_t kLeastHalfWords = 16;

}  // namespace

PageOnSite::PageOnSite(KnownSites& sites, std::string_view url, const BlockTexts& texts,
                       std::span<const std::uint8_t> kept)
    : sites_(sites), url_(url) {
    blocks_.reserve(texts.blocks.size());
    for (const BlockText& text : texts.blocks) {
        SiteBlock& block = blocks_.emplace_back();
        block.words = text.half_words / 2;
        if (text.half_words >= kLeastHalfWords)
            block.text = static_cast<std::uint32_t>(text.text_hash >> 32);
    }
    mark_kept(kept);
    recall_ = sites_.recall({url_, blocks_});
}

void PageOnSite::mark_kept(std::span<const std::uint8_t> kept) {
    for (std::size_t b = 0; b < blocks_.size(); ++b) blocks_[b].kept = kept[b] != 0;
}

void PageOnSite::weigh(Selection& selection) const {
    if (!recall_.returns.empty()) weigh_returns(recall_.pages, recall_.returns, selection);
}

void PageOnSite::learn(const Article& article, std::span<const std::uint8_t> kept) {
    mark_kept(kept);
    std::vector<std::string> authors = article.site->house;
    for (const Fact& author : article.facts[Field::author]) authors.push_back(author.value);
    sites_.learn({url_, blocks_}, authors);
}

}  // namespace copydesk
