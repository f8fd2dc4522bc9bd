#include "memory/known_sites.h"

#include <algorithm>
#include <bit>
#include <utility>

#include "core/url.h"
#include "memory/text_words.h"

namespace copydesk {
namespace {

constexpr std::size_t kLongestUrl = 2048;  // a longer one is kept without its end

// What of a body stands in another for the two to be one, as of 100.
constexpr std::uint64_t kSameBody = 50;
constexpr std::uint64_t kLeastPart = 4;  // a part of a body is a fourth of it, or more

// A name of the house stands on so many pages, on such a share of those that name anybody, and on
// such a share of its own beside others, of whom there are so many.
constexpr int kHousePages = 4, kHouseShare = 80, kHouseOthers = 2;

std::string_view without_fragment(std::string_view url) {
    url = url.substr(0, kLongestUrl);
    return url.substr(0, url.find('#'));
}

// The host by which a site is known; empty: none.
std::string site_of(std::string_view url) {
    std::string host = url_host(url);
    if (host.starts_with("www.")) host.erase(0, 4);
    return host;
}

// At most so many of the page's texts: those of the smallest hashes, the same choice on all pages.
std::vector<SiteBlock> choose_blocks(std::span<const SiteBlock> blocks, std::size_t most) {
    std::vector<SiteBlock> chosen;
    chosen.reserve(blocks.size());
    for (const SiteBlock& block : blocks)
        if (block.text != 0) chosen.push_back(block);
    std::sort(chosen.begin(), chosen.end(), [](const SiteBlock& a, const SiteBlock& b) {
        return a.text != b.text ? a.text < b.text : a.kept > b.kept;
    });
    const auto same = [](const SiteBlock& a, const SiteBlock& b) { return a.text == b.text; };
    chosen.erase(std::unique(chosen.begin(), chosen.end(), same), chosen.end());
    if (chosen.size() > most) chosen.resize(most);
    return chosen;
}

}  // namespace

struct KnownSites::Record {
    std::string host, url;
    std::uint64_t number = 0;
    std::uint32_t words = 0;
    std::vector<std::uint32_t> texts;  // rising
    std::vector<std::string> names;
};

KnownSites::Pages KnownSites::Site::pages() const noexcept {
    Pages all = 0;
    for (std::size_t place = 0; place < kPages; ++place)
        if (known[place].url != 0) all |= Pages{1} << place;
    return all;
}

const KnownSites::Block* KnownSites::Site::find(std::uint32_t text) const noexcept {
    const auto at = std::lower_bound(
        blocks.begin(), blocks.end(), text,
        [](const Block& block, std::uint32_t asked) { return block.text < asked; });
    return at != blocks.end() && at->text == text ? &*at : nullptr;
}

KnownSites::Pages KnownSites::Site::same_as(std::uint64_t url,
                                            std::span<const SiteBlock> chosen) const noexcept {
    std::array<std::uint64_t, kPages> shared{};
    std::uint64_t words = 0;
    for (const SiteBlock& block : chosen) {
        if (!block.kept) continue;
        words += block.words;
        const Block* found = find(block.text);
        for (Pages left = found ? found->pages : 0; left != 0; left &= left - 1)
            shared[static_cast<std::size_t>(std::countr_zero(left))] += block.words;
    }
    Pages same = 0;
    for (std::size_t place = 0; place < kPages; ++place) {
        const Known& page = known[place];
        if (page.url == 0) continue;
        // A page of which little was kept is no part of a long one for having a box in common.
        const bool is_part = page.words < words && page.words * kLeastPart >= words;
        const std::uint64_t whole = is_part ? page.words : words;
        const bool is_same = shared[place] > 0 && shared[place] * 100 >= whole * kSameBody;
        if (page.url == url || is_same) same |= Pages{1} << place;
    }
    return same;
}

std::vector<std::string> KnownSites::Site::house(Pages others) const {
    Pages signed_pages = 0;
    for (const Name& name : names) signed_pages |= name.pages & others;
    std::vector<std::string> found;
    for (const Name& name : names) {
        const int count = std::popcount(name.pages & others);
        if (count < kHousePages || count * 100 < std::popcount(signed_pages) * kHouseShare)
            continue;
        // Who writes a site alone, now and then with others, is its author.
        int others_beside = 0;
        Pages beside = 0;
        for (const Name& other : names) {
            const Pages together = &other == &name ? 0 : other.pages & name.pages & others;
            others_beside += together != 0;
            beside |= together;
        }
        if (others_beside >= kHouseOthers && std::popcount(beside) * 100 >= count * kHouseShare)
            found.push_back(name.name);
    }
    return found;
}

KnownSites::KnownSites(std::size_t most, StateFile* state) : most_(most), state_(state) {
    if (state_) load();
}

SiteRecall KnownSites::recall(const SitePage& page) {
    SiteRecall recall;
    const std::string host = site_of(page.url);
    if (host.empty()) return recall;
    const std::uint64_t url = hash_text(without_fragment(page.url));
    const auto chosen = choose_blocks(page.blocks, kBlocksOfPage);
    lock_.run([&] {
        const Site* site = find(host);
        if (!site) return;
        const Pages others = site->pages() & ~site->same_as(url, chosen);
        recall.pages = static_cast<std::uint32_t>(std::popcount(others));
        if (others == 0) return;
        recall.returns.assign(page.blocks.size(), 0);
        for (std::size_t i = 0; i < page.blocks.size(); ++i) {
            const Block* found = page.blocks[i].text ? site->find(page.blocks[i].text) : nullptr;
            if (found)
                recall.returns[i] = static_cast<std::uint8_t>(std::popcount(found->pages & others));
        }
        recall.house = site->house(others);
    });
    return recall;
}

void KnownSites::learn(const SitePage& page, std::span<const std::string> authors) {
    Record record;
    record.host = site_of(page.url);
    record.url = without_fragment(page.url);
    // The file knows the site by the URL alone: not where that is cut inside of its authority.
    if (record.host.empty() || site_of(record.url) != record.host) return;
    const auto chosen = choose_blocks(page.blocks, kBlocksOfPage);
    if (chosen.empty()) return;
    record.texts.reserve(chosen.size());
    for (const SiteBlock& block : chosen) {
        record.texts.push_back(block.text);
        if (block.kept) record.words += block.words;
    }
    for (const std::string& name : authors)
        if (!name.empty() && name.size() <= kLongestName && record.names.size() < kNamesOfPage &&
            name.find('\n') == std::string::npos)
            record.names.push_back(name);
    lock_.run([&] {
        const Site* site = find(record.host);
        if (site && site->same_as(hash_text(record.url), chosen) != 0) return;
        record.number = numbers_;
        add(record);
        ++numbers_;
        if (state_)
            state_->add(StateFile::Kind::page, {record.number, 0, record.url, pack(record)}, gone_);
        gone_.clear();
    });
}

KnownSites::Site* KnownSites::find(const std::string& host) {
    const auto found = places_.find(host);
    return found == places_.end() ? nullptr : &*found->second;
}

// The host's site, now the one that was learned from last.
KnownSites::Site& KnownSites::take_place(const std::string& host) {
    if (const auto found = places_.find(host); found != places_.end()) {
        sites_.splice(sites_.begin(), sites_, found->second);
        return sites_.front();
    }
    if (sites_.size() >= most_) {
        for (const Known& page : sites_.back().known)
            if (page.url != 0) gone_.push_back(page.number);
        places_.erase(sites_.back().host);
        sites_.pop_back();
    }
    sites_.emplace_front().host = host;
    try {
        places_.emplace(sites_.front().host, sites_.begin());
    } catch (...) {
        sites_.pop_front();
        throw;
    }
    return sites_.front();
}

void KnownSites::forget(Site& site, std::size_t place) {
    Known& page = site.known[place];
    if (page.url == 0) return;
    gone_.push_back(page.number);
    page = {};
    const Pages others = ~(Pages{1} << place);
    for (Block& block : site.blocks) block.pages &= others;
    for (Name& name : site.names) name.pages &= others;
    std::erase_if(site.blocks, [](const Block& block) { return block.pages == 0; });
    std::erase_if(site.names, [](const Name& name) { return name.pages == 0; });
}

void KnownSites::add(const Record& record) {
    gone_.reserve(gone_.size() + 2 * kPages);  // what follows forgets no more
    Site& site = take_place(record.host);
    const std::size_t place = site.next;
    forget(site, place);
    // The oldest pages give way to the texts of this one.
    std::vector<Block> merged;
    merged.reserve(kBlocks + kBlocksOfPage);
    for (std::size_t older = 1;
         older < kPages && site.blocks.size() + record.texts.size() > kBlocks; ++older)
        forget(site, (place + older) % kPages);
    const Pages own = Pages{1} << place;
    auto known = site.blocks.begin();
    for (const std::uint32_t text : record.texts) {
        while (known != site.blocks.end() && known->text < text) merged.push_back(*known++);
        const bool is_known = known != site.blocks.end() && known->text == text;
        merged.push_back({text, own | (is_known ? known++->pages : 0)});
    }
    merged.insert(merged.end(), known, site.blocks.end());
    merged.shrink_to_fit();
    for (const std::string& name : record.names) {
        const auto found = std::find_if(site.names.begin(), site.names.end(),
                                        [&](const Name& one) { return one.name == name; });
        if (found != site.names.end())
            found->pages |= own;
        else if (site.names.size() < kNames)
            site.names.push_back({name, own});
    }
    site.blocks = std::move(merged);
    site.known[place] = {hash_text(record.url), record.number, record.words};
    site.next = (place + 1) % kPages;
}

// The words of the body, the number of texts, these, then the names, each with an end of line.
std::string KnownSites::pack(const Record& record) {
    std::string data;
    const auto append = [&](std::uint32_t number) {
        for (int shift = 0; shift < 32; shift += 8)
            data += static_cast<char>(number >> shift & 255);
    };
    append(record.words);
    append(static_cast<std::uint32_t>(record.texts.size()));
    for (const std::uint32_t text : record.texts) append(text);
    for (const std::string& name : record.names) data.append(name).append(1, '\n');
    return data;
}

bool KnownSites::unpack(std::string_view data, Record& record) {
    const auto number = [&](std::size_t at) {
        std::uint32_t out = 0;
        for (std::size_t i = 4; i-- > 0;) out = out << 8 | static_cast<unsigned char>(data[at + i]);
        return out;
    };
    if (data.size() < 8) return false;
    record.words = number(0);
    const std::size_t texts = number(4);
    if (texts == 0 || texts > kBlocksOfPage || data.size() < 8 + 4 * texts) return false;
    for (std::size_t i = 0; i < texts; ++i) {
        const std::uint32_t text = number(8 + 4 * i);
        if (text == 0 || (i > 0 && text <= record.texts.back())) return false;
        record.texts.push_back(text);
    }
    for (data.remove_prefix(8 + 4 * texts); !data.empty();) {
        const std::size_t end = data.find('\n');
        if (end == 0 || end > kLongestName || record.names.size() == kNamesOfPage) return false;
        record.names.emplace_back(data.substr(0, end));
        data.remove_prefix(end + 1);
    }
    return true;
}

void KnownSites::load() {
    state_->load(StateFile::Kind::page, [&](const StateRecord& stored) {
        Record record;
        record.url = stored.url;
        record.host = site_of(stored.url);
        record.number = stored.number;
        if (stored.url.empty() || !unpack(stored.data, record)) state_->refuse();
        numbers_ = stored.number + 1;
        // Earlier versions stored URLs that were cut before the end of their host.
        record.host.empty() ? gone_.push_back(record.number) : add(record);
    });
}

}  // namespace copydesk
