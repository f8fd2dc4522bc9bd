// The texts that a session has met, to say of a new one where it stood before.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "memory/fork_lock.h"
#include "memory/key_index.h"
#include "memory/met_text.h"
#include "memory/original.h"
#include "memory/sketch.h"
#include "memory/state_file.h"

namespace copydesk {

// From any thread, and after a fork. Of more texts than it may know the newest are known.
class KnownTexts {
  public:
    // With a state file the texts that it holds are known, and each that is added is in it before
    // meet() returns. It is to outlive this. `resumed`: the run that made its last records was
    // killed, and pages of it are read again under the tags that they had; such a page is compared
    // with those before its own record alone, and is not added again.
    explicit KnownTexts(std::size_t most, StateFile* state = nullptr, bool resumed = false);

    // The best original among the texts known so far; adds the text unless it is a copy.
    std::optional<Original> meet(const MetText& met);
    // The same of a text's sketch, which is not added.
    std::optional<Original> look_up(const Sketch& sketch);
    std::size_t size() const noexcept { return records_.size(); }  // while nobody adds

    // The measures of a copy: runs of the sketches that both have, and their share.
    static constexpr std::uint32_t kSharedRuns = 8;
    static constexpr double kShare = 0.5;

  private:
    // How many of a sketch's runs lead to it. Two texts that share half of their runs have
    // one of these in common with a probability of 0.998.
    static constexpr std::size_t kKeys = 16;

    struct Record {
        Sketch sketch;
        std::uint64_t fingerprint = 0;
        std::uint64_t number = 0;  // in the order of arrival
        std::string url;
        std::uint64_t tag = 0;
        bool is_left = false;  // by a run that was killed; its page was not met since
    };

    template <class Take>
    static void for_each_key(const Sketch& sketch, Take take);
    std::vector<std::uint32_t> candidates(const Sketch& sketch) const;
    Record* find_left(const Sketch& sketch, std::uint64_t tag);
    // Among the records below that number.
    std::optional<Original> find(const Sketch& sketch, std::uint64_t below) const;
    void add(Record record);
    void store(const Record& record);
    void load();
    void make_room();

    const std::size_t most_;
    const bool resumed_;
    std::size_t room_ = 0;  // records that the index is made for
    std::uint64_t numbers_ = 0;
    std::vector<Record> records_;  // when full, a ring
    std::size_t next_ = 0;         // in the ring
    KeyIndex index_;
    StateFile* const state_;
    ForkLock lock_;
};

}  // namespace copydesk
