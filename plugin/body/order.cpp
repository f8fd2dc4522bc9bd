#include "body/order.h"

#include <array>

namespace copydesk {

Column<Keyed> order_by(std::span<const std::uint32_t> keys, Arena& arena) {
    constexpr unsigned kBytes = 4;
    const auto byte_of = [](std::uint32_t key, unsigned byte) { return key >> 8 * byte & 0xff; };
    std::array<std::array<std::uint32_t, 256>, kBytes> places{};  // first how many have each byte
    Column<Keyed> from(keys.size(), &arena), to(keys.size(), &arena);
    for (std::uint32_t i = 0; i < keys.size(); ++i) {
        from[i] = {keys[i], i};
        for (unsigned byte = 0; byte < kBytes; ++byte) ++places[byte][byte_of(keys[i], byte)];
    }
    for (unsigned byte = 0; byte < kBytes && !keys.empty(); ++byte) {
        if (places[byte][byte_of(keys[0], byte)] == keys.size()) continue;  // all have the same
        std::uint32_t before = 0;
        for (std::uint32_t& place : places[byte]) {
            const std::uint32_t count = place;
            place = before;
            before += count;
        }
        for (const Keyed& one : from) to[places[byte][byte_of(one.key, byte)]++] = one;
        from.swap(to);
    }
    return from;
}

Column<std::uint32_t> ranks_of(const Column<float>& values, Arena& arena) {
    Column<std::uint32_t> keys(values.size(), &arena), ranks(values.size(), &arena);
    for (std::size_t i = 0; i < values.size(); ++i) keys[i] = order_key(values[i]);
    std::uint32_t at = 0, rank = 0, key = 0;
    for (const Keyed& one : order_by(keys, arena)) {
        if (one.key != key) rank = at;
        key = one.key;
        ranks[one.index] = rank;
        ++at;
    }
    return ranks;
}

}  // namespace copydesk
