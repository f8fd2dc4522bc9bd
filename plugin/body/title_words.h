// The words of the page's title, to tell the lines that name it: "4 thoughts on “The title”".
#pragma once

#include <span>

#include "body/block_text.h"

namespace copydesk {

class TitleWords {
  public:
    TitleWords(std::string_view title, Arena& arena);

    // What a line says before and behind the title, or behind the part of it that is not the site's
    // name. Nothing where it names no title or says much else.
    struct Rest {
        std::span<const std::uint32_t> before, behind;  // hashes of words
    };
    Rest rest_of(const BlockTexts& texts, std::size_t block) const noexcept;

  private:
    static std::uint64_t bit_of(std::uint32_t word) noexcept {
        return std::uint64_t{1} << word % 64;
    }

    Column<std::uint32_t> words_;  // hashes
    std::uint64_t some_ = 0;       // which words may stand in it
};

}  // namespace copydesk
