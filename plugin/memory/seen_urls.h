// The URLs whose pages a session has read.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "memory/fork_lock.h"
#include "memory/state_file.h"

namespace copydesk {

// From any thread, and after a fork. Of more URLs than it may know the newest are known. A URL is
// known without its fragment, by a number of 64 bits.
class SeenUrls {
  public:
    // With a state file the URLs that it holds are known, and each that is added is in it before
    // add() returns. It is to outlive this.
    explicit SeenUrls(std::size_t most, StateFile* state = nullptr);

    bool has(std::string_view url);
    void add(std::string_view url);
    std::size_t size() const noexcept { return known_.size(); }  // while nobody adds

  private:
    void keep(std::uint64_t hash);
    void load();

    const std::size_t most_;
    std::uint64_t numbers_ = 0;        // of the next, in the order of arrival
    std::vector<std::uint64_t> ring_;  // when full, the oldest stands at next_
    std::size_t next_ = 0;
    std::unordered_set<std::uint64_t> known_;
    StateFile* const state_;
    ForkLock lock_;
};

}  // namespace copydesk
