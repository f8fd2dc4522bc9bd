#include "memory/key_index.h"

#include <algorithm>
#include <bit>

namespace copydesk {

void KeyIndex::resize(std::size_t entries) {
    // Buckets are three quarters full at most on average, when few of them overflow.
    constexpr std::size_t kEntries = kBucket * 3 / 4;
    buckets_.assign(std::bit_ceil(entries / kEntries + 1), Bucket{});
}

void KeyIndex::add(std::uint32_t key, std::uint32_t record) noexcept {
    Bucket& bucket = buckets_[place_of(key)];
    std::copy_backward(bucket.begin(), bucket.end() - 1, bucket.end());
    bucket.front() = {key, record + 1};
}

}  // namespace copydesk
