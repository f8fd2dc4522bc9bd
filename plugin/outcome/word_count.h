// How much text a block has, and of which signs.
#pragma once

#include <string_view>
#include <vector>

#include "page/page.h"

namespace copydesk {

// Words, roughly: by white space, and two characters a word where words are not spaced.
double count_words(std::string_view text);

struct BlockWords {
    double words = 0, linked = 0;  // linked: of those, in links
    double bytes = 0, digits = 0, questions = 0, exclamations = 0, stops = 0;
    double prices = 0;  // signs of a currency
    void add(const BlockWords& other) noexcept;
};

// Of each block of the page.
std::vector<BlockWords> count_blocks(const Page& page);

// 25 words or more, most of them in no link.
inline bool is_prose(const BlockWords& block) noexcept {
    return block.words >= 25 && block.linked < block.words / 2;
}

}  // namespace copydesk
