#include "body/lexicon.h"

#include <algorithm>
#include <bit>

namespace copydesk {

Lexicon::Lexicon(const std::vector<LexiconEntry>& entries)
    : entries_(std::bit_ceil(2 * entries.size() + 1)) {
    const std::size_t mask = entries_.size() - 1;
    for (const LexiconEntry& entry : entries) {
        if (entry.weight == 0) continue;
        std::size_t at = entry.token & mask;
        while (entries_[at].weight != 0 && entries_[at].token != entry.token) at = (at + 1) & mask;
        if (entries_[at].weight == 0) entries_[at] = entry;
    }
}

}  // namespace copydesk
