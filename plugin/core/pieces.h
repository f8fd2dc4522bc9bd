// Pieces to be looked for in a text, all in one run over it.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace copydesk {

// Each of two bytes or more. Those two tell of most places that no piece begins there.
template <std::size_t N>
class Pieces {
  public:
    consteval Pieces(const std::string_view (&pieces)[N]) {
        std::copy(std::begin(pieces), std::end(pieces), pieces_.begin());
        for (const std::string_view piece : pieces)
            seconds_[static_cast<unsigned char>(piece[0])] |= std::uint64_t{1} << (piece[1] & 63);
    }
    bool any_in(std::string_view text) const noexcept {
        for (std::size_t at = 0; at + 1 < text.size(); ++at) {
            const std::uint64_t seconds = seconds_[static_cast<unsigned char>(text[at])];
            if (!(seconds >> (text[at + 1] & 63) & 1)) continue;
            for (const std::string_view piece : pieces_)
                if (piece[0] == text[at] && text.substr(at).starts_with(piece)) return true;
        }
        return false;
    }

  private:
    std::array<std::string_view, N> pieces_{};
    // What may follow a first byte, by its low six bits.
    std::array<std::uint64_t, 256> seconds_{};
};

}  // namespace copydesk
