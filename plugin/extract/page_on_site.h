// A page among those of its site, by the session's memory.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "article/article.h"
#include "body/block_text.h"
#include "body/body.h"
#include "memory/known_sites.h"

namespace copydesk {

class PageOnSite {
  public:
    // Recalls what is known of the site. `kept` is the body as the page alone gives it; `url` has
    // to stay.
    PageOnSite(KnownSites& sites, std::string_view url, const BlockTexts& texts,
               std::span<const std::uint8_t> kept);

    std::uint32_t pages() const noexcept { return recall_.pages; }  // others that are known
    std::span<const std::string> house() const noexcept { return recall_.house; }

    void weigh(Selection& selection) const;

    // Remembers the page with the body and the authors that came of it.
    void learn(const Article& article, std::span<const std::uint8_t> kept);

  private:
    void mark_kept(std::span<const std::uint8_t> kept);

    KnownSites& sites_;
    const std::string_view url_;
    std::vector<SiteBlock> blocks_;
    SiteRecall recall_;
};

}  // namespace copydesk
