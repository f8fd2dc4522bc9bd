// Phrases that stand over or in furniture, in the languages of the web: "leave a reply", "related
// news".
#pragma once

#include <array>
#include <cstdint>

#include "body/block_text.h"

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

// The markers among the words of a block, as bits (1 << marker). Only the first words of a block
// are looked at: a long paragraph that mentions comments is no comment form.
std::uint32_t find_markers(const BlockTexts& texts, std::size_t block) noexcept;

}  // namespace copydesk
