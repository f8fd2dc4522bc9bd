// What a session remembers, in one file that survives a kill at any moment.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <string_view>

#include "memory/fork_lock.h"

namespace copydesk {

// One thing that is remembered. `data` is the business of whoever remembers it.
struct StateRecord {
    std::uint64_t number = 0;  // in the order of arrival, of its kind
    std::uint64_t fingerprint = 0;
    std::string url, data;
    std::uint64_t tag = 0;  // the host's, of its page
};

// From any thread. A forked child stores nothing: the file stays its parent's.
class StateFile {
  public:
    enum class Kind : std::uint8_t { text = 1, story = 2, page = 3, url = 4, words = 5, run = 6 };

    // Opens the file, or makes one where there is none. Throws Failure (BAD_OPTION_VALUE, "state")
    // for a file that another session has, that is not a state file of this version, or not whole.
    explicit StateFile(const std::string& path);

    // Calls take for all records of a kind by their numbers. What take throws ends it.
    void load(Kind kind, const std::function<void(const StateRecord&)>& take);

    // Stores a record and forgets those of its kind below `oldest`: both, or neither. When it
    // returns true the record outlives the process. After a failure nothing more is stored.
    bool add(Kind kind, const StateRecord& record, std::uint64_t oldest) noexcept;
    // The same for a kind whose records do not go in the order in which they came: it forgets those
    // of these numbers.
    bool add(Kind kind, const StateRecord& record, std::span<const std::uint64_t> gone) noexcept;

    // The number from which on records of a kind are of the run under way: from `next` on, which is
    // noted, or where it goes on with one that was killed, from where that one began.
    std::uint64_t begin_run(Kind kind, std::uint64_t next, bool resumed);

    // Why nothing more is stored, once.
    std::string take_failure();

    // For a record's taker: the file holds what this library did not write.
    [[noreturn]] void refuse() const;

  private:
    struct Database;
    struct Close {
        void operator()(Database* database) const noexcept;
    };

    void open();
    void check_or_make();
    template <class Forget>
    bool store(Kind kind, const StateRecord& record, Forget forget) noexcept;

    const std::string path_;
    std::unique_ptr<Database, Close> database_;
    ForkLock lock_;
    std::string failure_;
    bool failed_ = false;
};

}  // namespace copydesk
