#include "core/arena.h"

#include <sys/mman.h>
#include <unistd.h>

#include <algorithm>
#include <cstdint>
#include <new>

namespace copydesk {
namespace {

// AddressSanitizer watches what is allocated, and not what is mapped.
#if defined(__SANITIZE_ADDRESS__)
constexpr bool kMaps = false;
#elif defined(__has_feature)
constexpr bool kMaps = !__has_feature(address_sanitizer);
#else
constexpr bool kMaps = true;
#endif

// From this size on a chunk is mapped by itself. glibc would do so at first, too, but takes each
// one given back as a reason to put the next ones among everything else, where they leave holes:
// then a process grows with the pages that it reads.
constexpr std::size_t kMapped = kMaps ? 128u << 10 : SIZE_MAX;

char* take_chunk(std::size_t size) {
    if (size < kMapped) return static_cast<char*>(::operator new(size));
    void* const place =
        mmap(nullptr, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (place == MAP_FAILED) throw std::bad_alloc();
    return static_cast<char*>(place);
}

}  // namespace

void Arena::GiveBack::operator()(char* bytes) const noexcept {
    if (size < kMapped)
        ::operator delete(bytes);
    else
        munmap(bytes, size);
}

void* Arena::take_from_new_chunk(std::size_t size) {
    // Chunks grow with the page, so that a large page costs few of them.
    const std::size_t wanted =
        std::max({size, first_chunk_, std::min<std::size_t>(footprint_, 8u << 20)});
    const std::size_t allowed = budget_ - std::min(budget_, footprint_);
    const std::size_t chunk = std::min(wanted, allowed);
    if (size > chunk) throw LimitReached(COPYDESK_LIMIT_MEMORY);
    chunks_.push_back({{take_chunk(chunk), GiveBack{chunk}}, chunk});
    footprint_ += chunk;
    full_chunks_ += std::max(most_used_, used_);
    most_used_ = 0;
    current_ = chunks_.back().bytes.get();
    end_ = chunk;
    used_ = size;
    return current_;
}

void Arena::give_memory_back(char* begin, std::size_t size) noexcept {
    constexpr std::size_t kLarge = 8u << 20;  // bytes; less is soon forgotten with the page
    if (!kMaps || size < kLarge) return;
    const auto page = static_cast<std::uintptr_t>(sysconf(_SC_PAGESIZE));
    const auto at = reinterpret_cast<std::uintptr_t>(begin);
    const std::uintptr_t first = (at + page - 1) / page * page, end = (at + size) / page * page;
    madvise(reinterpret_cast<void*>(first), end - first, MADV_DONTNEED);
}

void Arena::reset(std::size_t budget, std::size_t keep) noexcept {
    const std::size_t wanted = std::min({footprint_, keep, budget});
    const auto kept = std::find_if(chunks_.begin(), chunks_.end(), [&](const Chunk& chunk) {
        return chunk.size >= wanted && chunk.size <= keep && chunk.size <= budget;
    });
    if (kept != chunks_.end()) {
        std::swap(chunks_.front(), *kept);
        chunks_.erase(chunks_.begin() + 1, chunks_.end());
        footprint_ = end_ = chunks_.front().size;
        current_ = chunks_.front().bytes.get();
    } else if (!chunks_.empty()) {
        chunks_.clear();
        footprint_ = end_ = 0;
        current_ = nullptr;
        first_chunk_ = std::max(wanted, kLeastChunk);
    }
    used_ = most_used_ = full_chunks_ = 0;
    budget_ = budget;
}

}  // namespace copydesk
