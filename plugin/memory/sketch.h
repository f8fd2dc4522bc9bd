// A small picture of a text that tells how much of it stands in another.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace copydesk {

// The smallest numbers among those of a text's runs of four words: a sample of the runs that is the
// same sample in every text, so that what two texts share shows in it.
struct Sketch {
    static constexpr std::size_t kRuns = 64;

    std::array<std::uint32_t, kRuns> runs{};  // rising
    std::uint32_t count = 0;                  // of them; fewer where the text has fewer
    std::uint64_t whole = 0;                  // all words in their order; 0: no word at all

    bool is_full() const noexcept { return count == kRuns; }
};

Sketch sketch_text(std::string_view text);

// What of one text stands in the other, estimated below the lower of the two sketches' ends.
struct Overlap {
    std::uint32_t shared = 0;            // runs of the sketches
    double of_first = 0, of_second = 0;  // 0 to 1
};
Overlap compare(const Sketch& first, const Sketch& second) noexcept;

}  // namespace copydesk
