// Memory for RapidJSON, which takes for granted that it never runs out: here it is told.
#pragma once

#include <cstddef>
#include <cstdlib>
#include <new>

#include "core/limits.h"

namespace copydesk {

// RapidJSON's concept of an allocator.
struct ToldMemory {
    static constexpr bool kNeedFree = true;
    void* Malloc(std::size_t size) { return Realloc(nullptr, 0, size); }
    void* Realloc(void* old, std::size_t, std::size_t size) {
        if (size == 0) {
            Free(old);
            return nullptr;
        }
        WatchOfThread::check_after(size);  // before: RapidJSON still holds the old place
        void* place = std::realloc(old, size);
        if (!place) throw std::bad_alloc();
        return place;
    }
    static void Free(void* place) { std::free(place); }
};

}  // namespace copydesk
