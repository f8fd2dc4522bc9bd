// The indexes of the Encoding Standard: pointer -> code point, for the East Asian encodings.
#pragma once

#include <atomic>
#include <cstddef>

namespace copydesk {

enum class Index { gb18030, gb18030_ranges, big5, euc_kr, jis0208, jis0212 };

class IndexTable {
  public:
    using Cell = std::atomic<char32_t>;
    constexpr IndexTable(const Cell* cells, std::size_t size) noexcept
        : cells_(cells), size_(size) {}

    // The code point of a pointer; 0 where the standard has none.
    char32_t operator[](std::size_t pointer) const noexcept {
        return pointer < size_ ? cells_[pointer].load(std::memory_order_relaxed) : 0;
    }

  private:
    const Cell* cells_;
    std::size_t size_;
};

// The table, taken from ICU's data when it is first asked for and kept for the process: it is
// the same constant for everybody. Safe from any thread: two that come first at once both write
// the same values, and nobody waits (but for ICU's own lock while it loads the converter). Throws
// Failure if ICU's data lack the converter.
IndexTable index_table(Index index);

}  // namespace copydesk
