#include "body/lexicon.h"

#include <algorithm>

namespace copydesk {

Lexicon::Lexicon(std::vector<LexiconEntry> entries)
    : entries_(std::move(entries)), starts_((std::size_t{1} << (32 - kShift)) + 1) {
    const auto before = [](const LexiconEntry& a, const LexiconEntry& b) {
        return a.token < b.token;
    };
    if (!std::is_sorted(entries_.begin(), entries_.end(), before))
        std::sort(entries_.begin(), entries_.end(), before);
    for (const LexiconEntry& entry : entries_) ++starts_[(entry.token >> kShift) + 1];
    for (std::size_t i = 1; i < starts_.size(); ++i) starts_[i] += starts_[i - 1];
}

}  // namespace copydesk
