// Words that are known when the library is built, and the hash by which they are found.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace copydesk {

inline constexpr std::uint32_t kFnvBasis = 2166136261u;

// FNV-1a of 32 bits; goes on from the hash of what stands before.
constexpr std::uint32_t fnv1a(std::string_view text, std::uint32_t hash = kFnvBasis) noexcept {
    for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 16777619u;
    return hash;
}

// Where in a list each word stands. Words may stand there several times. `Places` is a power of
// two and larger than the list.
template <std::size_t Places>
class WordIndex {
  public:
    // text_of(entry) is an entry's word; hashes go on from `basis`.
    template <class List, class TextOf>
    constexpr WordIndex(const List& list, TextOf text_of, std::uint32_t basis = kFnvBasis)
        : basis_(basis) {
        std::uint16_t number = 0;
        for (const auto& entry : list) {
            std::size_t at = fnv1a(text_of(entry), basis) % Places;
            while (places_[at] != 0) at = (at + 1) % Places;
            places_[at] = ++number;
        }
    }

    // Calls take(i) for each place i of the list where `word` may stand, in the list's order: the
    // caller compares.
    template <class Take>
    constexpr void look_up(std::string_view word, Take take) const {
        look_up_hash(fnv1a(word, basis_), take);
    }
    template <class Take>
    constexpr void look_up_hash(std::uint32_t hash, Take take) const {  // fnv1a of the word
        for (std::size_t at = hash % Places; places_[at] != 0; at = (at + 1) % Places)
            take(static_cast<std::size_t>(places_[at] - 1));
    }

    // Whether any word of the list may have this hash: mostly it says no where none has it.
    constexpr bool may_hold(std::uint32_t hash) const { return places_[hash % Places] != 0; }

  private:
    std::uint32_t basis_;
    std::array<std::uint16_t, Places> places_{};  // 1 + place in the list; 0: none
};

}  // namespace copydesk
