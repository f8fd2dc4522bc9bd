// What comes back on the pages of one site, to tell its furniture from an article.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <list>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "memory/fork_lock.h"
#include "memory/state_file.h"

namespace copydesk {

// A block of a page, as a site is known by it.
struct SiteBlock {
    std::uint32_t text = 0;   // a hash of its words; 0: they are too few to tell anything
    std::uint32_t words = 0;  // so many
    bool kept = false;        // as a part of the body
};

// A page as it is met. The views are borrowed for the call.
struct SitePage {
    std::string_view url;
    std::span<const SiteBlock> blocks;
};

// What is known of a page's site from its other pages. Those with its URL, and those that hold
// most of its body or of whose body it holds most, are this page and no others.
struct SiteRecall {
    std::uint32_t pages = 0;            // others that are known
    std::vector<std::uint8_t> returns;  // for each block the others that have it; empty: none has
    std::vector<std::string> house;     // names that stand on nearly every page beside changing
                                        // ones: the house's
};

// From any thread, and after a fork. Of more sites than it may know those that were learned from
// last are known, of a site its last pages.
class KnownSites {
  public:
    // With a state file the pages that it holds are known, and each that is learned is in it before
    // learn() returns. It is to outlive this.
    explicit KnownSites(std::size_t most, StateFile* state = nullptr);

    SiteRecall recall(const SitePage& page);
    // Remembers a page whose body is known, and whose authors are these; not again what is known.
    void learn(const SitePage& page, std::span<const std::string> authors);

    std::size_t size() const noexcept { return sites_.size(); }  // while nobody learns

    static constexpr std::size_t kPages = 32;          // of a site
    static constexpr std::size_t kBlocksOfPage = 512;  // those of the smallest hashes
    static constexpr std::size_t kBlocks = 4096;       // of a site
    static constexpr std::size_t kNamesOfPage = 8, kNames = 64, kLongestName = 80;

  private:
    using Pages = std::uint32_t;  // a bit for each place of a site's ring
    static_assert(kPages == 32);

    struct Known {
        std::uint64_t url = 0;     // a hash; 0: no page
        std::uint64_t number = 0;  // in the order of arrival
        std::uint32_t words = 0;   // of its body, in blocks that tell something
    };
    struct Block {
        std::uint32_t text;
        Pages pages;
    };
    struct Name {
        std::string name;
        Pages pages;
    };
    struct Site {
        std::string host;
        std::array<Known, kPages> known{};
        std::size_t next = 0;       // in the ring
        std::vector<Block> blocks;  // by text, rising
        std::vector<Name> names;

        Pages pages() const noexcept;
        const Block* find(std::uint32_t text) const noexcept;
        // Those that are this page.
        Pages same_as(std::uint64_t url, std::span<const SiteBlock> blocks) const noexcept;
        std::vector<std::string> house(Pages others) const;
    };
    struct Record;  // what is stored of a page
    using Sites = std::list<Site>;

    Site* find(const std::string& host);
    Site& take_place(const std::string& host);
    void add(const Record& record);
    void forget(Site& site, std::size_t place);
    static std::string pack(const Record& record);
    static bool unpack(std::string_view data, Record& record);
    void load();

    const std::size_t most_;
    std::uint64_t numbers_ = 0;
    Sites sites_;  // the one that was learned from last first
    std::unordered_map<std::string_view, Sites::iterator> places_;  // by host
    std::vector<std::uint64_t> gone_;  // numbers that the file may forget
    StateFile* const state_;
    ForkLock lock_;
};

}  // namespace copydesk
