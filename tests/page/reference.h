// The blocks of a page by two roads: Gumbo alone on the untouched text, and parse_html.
//
// The first is slow and plain, and says what is right. Both give the same words: a block is a
// maximal run of inline text under one block-level element, cut at <br><br> and at controls, with
// white space collapsed.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "page/page.h"

namespace copydesk::testing {

struct TextBlock {
    std::string path;  // "/html/body/div/p": block-level elements only
    std::string text;
    std::size_t linked = 0;  // bytes of the text, less white space, that stand in an <a>
    bool operator==(const TextBlock&) const = default;
};

std::vector<TextBlock> reference_blocks(std::string_view html);
std::vector<TextBlock> blocks_of(const Page& page);

// How far two lists of blocks are apart; order counts only as `reordered`.
struct Difference {
    std::vector<TextBlock> missing, extra;  // (path, text) of the reference only; of ours only
    std::size_t relinked = 0;               // same path and text, another part of it in links
    bool reordered = false;                 // the same blocks in another order
    std::size_t blocks() const {
        return missing.size() > extra.size() ? missing.size() : extra.size();
    }
    bool same() const { return missing.empty() && extra.empty() && !reordered; }
};
Difference compare(const std::vector<TextBlock>& reference, const std::vector<TextBlock>& ours);

}  // namespace copydesk::testing
