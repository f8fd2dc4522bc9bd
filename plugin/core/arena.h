// The scratch memory of one page: handed out upwards, dropped whole.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstring>
#include <memory>
#include <memory_resource>
#include <string_view>
#include <vector>

#include "core/status.h"

namespace copydesk {

// A bump allocator with a budget. Only what was taken last is given back before reset(), which is
// what the columns of a function do when it returns; of what is large the system gets the memory
// back, though not the place. Destructors of what lives here are never run,
// so only trivially destructible things and pmr containers whose elements are trivially
// destructible may live here. Not safe from several threads.
class Arena final : public std::pmr::memory_resource {
  public:
    explicit Arena(std::size_t budget) noexcept : budget_(budget) {}
    Arena(const Arena&) = delete;
    Arena& operator=(const Arena&) = delete;

    void* take(std::size_t size, std::size_t alignment = alignof(std::max_align_t)) {
        std::size_t start = (used_ + alignment - 1) & ~(alignment - 1);
        if (start + size > end_ || start + size < start) return take_from_new_chunk(size);
        used_ = start + size;
        return current_ + start;
    }
    template <class T>
    T* take_array(std::size_t count) {
        return static_cast<T*>(take(count * sizeof(T), alignof(T)));
    }
    std::string_view copy(std::string_view text) {
        if (text.empty()) return std::string_view("", 0);
        char* place = take_array<char>(text.size());
        std::memcpy(place, text.data(), text.size());
        return {place, text.size()};
    }

    // Bytes taken from the system for this page, what is left of an earlier one included.
    std::size_t footprint() const noexcept { return footprint_; }
    // The most bytes that were handed out at one time since reset().
    std::size_t peak() const noexcept { return full_chunks_ + std::max(most_used_, used_); }
    std::size_t budget() const noexcept { return budget_; }
    // Forgets everything. What the next page begins with is one chunk as large as all that was
    // taken, of at most `keep` bytes: pages of a site are of a size, and what is mapped anew has to
    // be cleared by the system.
    void reset(std::size_t budget, std::size_t keep = 4u << 20) noexcept;

  private:
    struct GiveBack {
        std::size_t size;
        void operator()(char* bytes) const noexcept;
    };
    struct Chunk {
        std::unique_ptr<char, GiveBack> bytes;
        std::size_t size;
    };
    static constexpr std::size_t kLeastChunk = 64u << 10;
    void* take_from_new_chunk(std::size_t size);  // throws LimitReached past the budget
    static void give_memory_back(char* begin, std::size_t size) noexcept;
    void* do_allocate(std::size_t size, std::size_t alignment) override {
        return take(size, alignment);
    }
    void do_deallocate(void* place, std::size_t size, std::size_t) override {
        char* const begin = static_cast<char*>(place);
        if (begin + size != current_ + used_) return give_memory_back(begin, size);
        most_used_ = std::max(most_used_, used_);
        used_ = static_cast<std::size_t>(begin - current_);
    }
    bool do_is_equal(const memory_resource& other) const noexcept override {
        return this == &other;
    }

    std::vector<Chunk> chunks_;
    char* current_ = nullptr;
    std::size_t used_ = 0, end_ = 0;
    std::size_t full_chunks_ = 0, most_used_ = 0;  // bytes handed out: before, and in this chunk
    std::size_t footprint_ = 0, budget_;
    std::size_t first_chunk_ = kLeastChunk;
};

template <class T>
using Column = std::pmr::vector<T>;  // a flat array on an arena

}  // namespace copydesk
