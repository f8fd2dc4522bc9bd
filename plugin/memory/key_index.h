// Which records have a key: a table of fixed buckets.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace copydesk {

// A full bucket forgets its oldest entry, so that look-up and memory have a bound: a record may be
// missed, and what is found is to be compared.
class KeyIndex {
  public:
    // Room for so many entries; empties it.
    void resize(std::size_t entries);

    void add(std::uint32_t key, std::uint32_t record) noexcept;

    // Calls take(record) for those that were added under this key, the newest first.
    template <class Take>
    void find(std::uint32_t key, Take take) const {
        for (const Entry& entry : buckets_[place_of(key)])
            if (entry.record != 0 && entry.key == key) take(entry.record - 1);
    }

    static constexpr std::size_t kBucket = 8;  // one line of the processor's cache

  private:
    struct Entry {
        std::uint32_t key = 0, record = 0;  // record + 1; 0: none
    };
    using Bucket = std::array<Entry, kBucket>;

    std::size_t place_of(std::uint32_t key) const noexcept {
        return (key * 0x9e3779b97f4a7c15u >> 32) & (buckets_.size() - 1);
    }

    std::vector<Bucket> buckets_ = std::vector<Bucket>(1);
};

}  // namespace copydesk
