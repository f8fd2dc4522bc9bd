// Pieces to be looked for in a text, all in one run over it.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace copydesk {

// Which byte may follow which, the second by its low six bits: of most pairs it tells that they
// begin nothing.
class BytePairs {
  public:
    constexpr void add(char first, char second) noexcept {
        seconds_[static_cast<unsigned char>(first)] |= std::uint64_t{1} << (second & 63);
    }
    constexpr void add_whatever_follows(char first) noexcept {
        seconds_[static_cast<unsigned char>(first)] = ~std::uint64_t{0};
    }
    constexpr bool may_have(char first, char second) const noexcept {
        return seconds_[static_cast<unsigned char>(first)] >> (second & 63) & 1;
    }

  private:
    std::array<std::uint64_t, 256> seconds_{};
};

// Each of two bytes or more. Those two tell of most places that no piece begins there.
template <std::size_t N>
class Pieces {
  public:
    consteval Pieces(const std::string_view (&pieces)[N]) {
        std::copy(std::begin(pieces), std::end(pieces), pieces_.begin());
        for (const std::string_view piece : pieces) begins_.add(piece[0], piece[1]);
    }
    bool any_in(std::string_view text) const noexcept {
        for (std::size_t at = 0; at + 1 < text.size(); ++at) {
            if (!begins_.may_have(text[at], text[at + 1])) continue;
            for (const std::string_view piece : pieces_)
                if (piece[0] == text[at] && text.substr(at).starts_with(piece)) return true;
        }
        return false;
    }

  private:
    std::array<std::string_view, N> pieces_{};
    BytePairs begins_;
};

}  // namespace copydesk
