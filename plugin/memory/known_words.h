// How common words are.
#pragma once

#include <array>
#include <atomic>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>

namespace copydesk {

// In what share of articles a word stands: as it was counted before this version was made, and as
// the session has learned it since. From any thread; words that fall together count as one.
class KnownWords {
  public:
    KnownWords();

    // The logarithm of how rarely a word is met, 0 and up.
    double rarity(std::uint32_t word) const noexcept;
    // An article that has these words, each once.
    void learn(std::span<const std::uint32_t> words) noexcept;

    // What was learned, to be stored; what is no such data is not taken.
    std::string pack() const;
    bool unpack(std::string_view data) noexcept;

    // The shares that ship, in thousandths; 0: not among them.
    static std::uint32_t shipped_share(std::uint32_t word) noexcept;

  private:
    static constexpr std::size_t kBits = 16, kPlaces = std::size_t{1} << kBits;
    // So many articles are to be met before the session's own count is believed, and twice as many
    // are enough: then all counts are halved, so that what is new weighs more.
    static constexpr std::uint32_t kLeast = 50, kMost = 1u << 20;

    struct Counts {
        std::array<std::atomic<std::uint32_t>, kPlaces> articles{};
    };
    std::unique_ptr<Counts> counts_;
    std::atomic<std::uint32_t> articles_{0};
};

}  // namespace copydesk
