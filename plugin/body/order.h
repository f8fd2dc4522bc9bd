// The order of a page's numbers: they are dealt out by their bytes, since comparisons whose outcome
// nothing foretells cost more than to move each number four times.
#pragma once

#include <bit>
#include <cstdint>
#include <span>

#include "core/arena.h"

namespace copydesk {

// Ascending like the floats, of which none is NaN; both zeros are one.
inline std::uint32_t order_key(float value) noexcept {
    const auto bits = std::bit_cast<std::uint32_t>(value + 0.0f);
    return bits ^ (bits >> 31 ? 0xffffffffu : 0x80000000u);
}

struct Keyed {
    std::uint32_t key, index;
};

// The indices of the keys from the smallest key to the largest, equal ones as they stand.
Column<Keyed> order_by(std::span<const std::uint32_t> keys, Arena& arena);

// How many of the values are smaller than each one.
Column<std::uint32_t> ranks_of(const Column<float>& values, Arena& arena);

}  // namespace copydesk
