#include "body/lexicon.h"

#include <algorithm>

namespace copydesk {

std::int32_t Lexicon::weight(std::uint32_t token) const noexcept {
    const auto found = std::lower_bound(
        entries_.begin(), entries_.end(), token,
        [](const LexiconEntry& e, std::uint32_t wanted) { return e.token < wanted; });
    return found != entries_.end() && found->token == token ? found->weight : 0;
}

}  // namespace copydesk
