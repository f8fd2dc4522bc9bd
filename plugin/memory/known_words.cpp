#include "memory/known_words.h"

#include <algorithm>
#include <cmath>
#include <iterator>

namespace copydesk {
namespace {

struct WordShare {
    std::uint32_t word;
    std::uint16_t thousandths;
};
constexpr WordShare kShares[] = {
#include "memory/word_shares.inc"
};

constexpr std::size_t place_of(std::uint32_t word) noexcept { return (word * 0x9e3779b1u) >> 16; }

}  // namespace

KnownWords::KnownWords() : counts_(std::make_unique<Counts>()) {}

std::uint32_t KnownWords::shipped_share(std::uint32_t word) noexcept {
    const auto found = std::lower_bound(
        std::begin(kShares), std::end(kShares), word,
        [](const WordShare& share, std::uint32_t wanted) { return share.word < wanted; });
    return found != std::end(kShares) && found->word == word ? found->thousandths : 0;
}

double KnownWords::rarity(std::uint32_t word) const noexcept {
    // A word that was never met is as rare as one in a thousand articles.
    double share = std::max(1u, shipped_share(word)) / 1000.0;
    const std::uint32_t articles = articles_.load(std::memory_order_relaxed);
    if (articles >= kLeast) {
        const double met = counts_->articles[place_of(word)].load(std::memory_order_relaxed);
        share = std::max(share, met / articles);
    }
    return -std::log(std::min(share, 1.0));
}

void KnownWords::learn(std::span<const std::uint32_t> words) noexcept {
    const std::uint32_t articles = articles_.fetch_add(1, std::memory_order_relaxed) + 1;
    for (const std::uint32_t word : words)
        counts_->articles[place_of(word)].fetch_add(1, std::memory_order_relaxed);
    if (articles != kMost) return;
    for (auto& count : counts_->articles) count.store(count.load() / 2);
    articles_.store(kMost / 2);
}

// The articles, then the counts, seven bits a byte, the lowest first; a set top bit: more follows.
std::string KnownWords::pack() const {
    std::string data;
    data.reserve(2 * kPlaces);
    const auto append = [&](std::uint32_t number) {
        for (; number > 127; number >>= 7) data += static_cast<char>((number & 127) | 128);
        data += static_cast<char>(number);
    };
    append(articles_.load());
    for (const auto& count : counts_->articles) append(count.load());
    return data;
}

bool KnownWords::unpack(std::string_view data) noexcept {
    bool is_sound = true;
    const auto take = [&] {
        std::uint32_t number = 0;
        for (int shift = 0; shift < 35; shift += 7) {
            if (data.empty()) break;
            const auto byte = static_cast<unsigned char>(data.front());
            data.remove_prefix(1);
            if (shift == 28 && byte > 7) break;  // beyond 31 bits: never counted
            number |= std::uint32_t{byte & 127u} << shift;
            if (byte < 128) return number;
        }
        is_sound = false;
        return number;
    };
    const std::uint32_t articles = take();
    for (auto& count : counts_->articles) count.store(take());
    articles_.store(articles);
    return is_sound && data.empty() && articles < kMost;
}

}  // namespace copydesk
