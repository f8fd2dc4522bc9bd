// Phrases that stand over or in furniture, in the languages of the web: "leave a reply", "related
// news".
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

namespace copydesk {

// What a phrase announces.
enum class Marker : std::uint8_t {
    comments,
    related,
    share,
    newsletter,
    consent,
    rights,
    advert,
    more
};
inline constexpr std::size_t kMarkers = 8;

// The markers among the hashed words of a block, as bits (1 << marker). Only the first words are
// looked at: a long paragraph that mentions comments is no comment form. `leading`: only phrases
// that the block begins with.
std::uint32_t find_markers(std::span<const std::uint32_t> words, bool leading = false) noexcept;

// The same in a shop: `comments` for what heads the customers' reviews, `related` for other goods.
std::uint32_t find_shop_markers(std::span<const std::uint32_t> words) noexcept;

// Whether they count what was answered to a title that stands beside them: "4 thoughts on",
// "N comments".
bool counts_comments(std::span<const std::uint32_t> words) noexcept;

// Whether they say that the rest of the text is for subscribers.
bool asks_to_pay(std::span<const std::uint32_t> words) noexcept;

}  // namespace copydesk
