// How far a run has come, on disk, so that one that was interrupted can be gone on with.
#pragma once

#include <chrono>
#include <cstdint>
#include <string>

#include "input/page.h"

namespace host {

// What was delivered before this point is in the output; what came after it is not.
struct Checkpoint {
    std::uint64_t items = 0;  // of the source, whatever became of them
    // A running hash (FNV-1a) of their names: a place among other items is another place.
    std::uint64_t names = 14695981039346656037u;
    std::uint64_t bytes = 0;  // of the output file; 0 for a folder
    std::uint64_t failures = 0;

    void pass(const Item& item);  // it lies behind this point, too
};

// A small file that always holds a whole checkpoint: it is replaced, never changed.
class Journal {
  public:
    // `path` empty: none is kept. `run` is what the run does, in words that are the same for the
    // same run. Throws OutputError where the file was left by a run that did something else.
    Journal(std::string path, const std::string& run);

    // Where an interrupted run has come to; all zero where there was none.
    const Checkpoint& found() const { return found_; }
    bool was_interrupted() const { return was_interrupted_; }  // there was one
    bool is_kept() const { return !path_.empty(); }
    // Whether so much time has passed that a checkpoint is worth its cost.
    bool is_due() const { return is_kept() && Clock::now() - written_ >= interval; }
    void write(const Checkpoint& reached);  // throws OutputError
    void remove();                          // the run is over

  private:
    using Clock = std::chrono::steady_clock;
    static constexpr std::chrono::milliseconds interval{100};

    std::string path_;
    std::string run_;
    Checkpoint found_;
    bool was_interrupted_ = false;
    Clock::time_point written_ = Clock::now();
};

// Where the journal of a run lies that writes to `target`: beside a file, inside a folder.
std::string journal_path(const std::string& target, bool is_folder);

}  // namespace host
