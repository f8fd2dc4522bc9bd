#include "core/arena.h"

#include <algorithm>

namespace copydesk {

void* Arena::take_from_new_chunk(std::size_t size) {
    // Chunks grow with the page, so that a large page costs few of them.
    const std::size_t wanted =
        std::max(size, std::clamp<std::size_t>(footprint_, 64u << 10, 8u << 20));
    const std::size_t allowed = budget_ - std::min(budget_, footprint_);
    const std::size_t chunk = std::min(wanted, allowed);
    if (size > chunk) throw LimitReached(COPYDESK_LIMIT_MEMORY);
    chunks_.push_back({std::unique_ptr<char[]>(new char[chunk]), chunk});
    footprint_ += chunk;
    full_chunks_ += std::max(most_used_, used_);
    most_used_ = 0;
    current_ = chunks_.back().bytes.get();
    end_ = chunk;
    used_ = size;
    return current_;
}

void Arena::reset(std::size_t budget, std::size_t keep) noexcept {
    auto kept =
        std::max_element(chunks_.begin(), chunks_.end(), [keep](const Chunk& a, const Chunk& b) {
            return (a.size <= keep ? a.size : 0) < (b.size <= keep ? b.size : 0);
        });
    if (kept != chunks_.end() && kept->size <= keep && kept->size <= budget) {
        std::swap(chunks_.front(), *kept);
        chunks_.erase(chunks_.begin() + 1, chunks_.end());
        footprint_ = end_ = chunks_.front().size;
        current_ = chunks_.front().bytes.get();
    } else {
        chunks_.clear();
        footprint_ = end_ = 0;
        current_ = nullptr;
    }
    used_ = most_used_ = full_chunks_ = 0;
    budget_ = budget;
}

}  // namespace copydesk
