// Where documents go: standard output, one file, or a folder with one file a page.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <stdexcept>
#include <string>

#include "input/page.h"

namespace host {

// The output cannot be written: nothing more can be done.
class OutputError : public std::runtime_error {
  public:
    explicit OutputError(const std::string& what, bool for_all = true)
        : std::runtime_error(what), for_all_(for_all) {}
    // Whether another file of the same folder cannot be written, either.
    bool for_all() const { return for_all_; }

  private:
    bool for_all_;
};

// Whoever reads our standard output has had enough.
class OutputClosed : public std::exception {};

class Output {
  public:
    virtual ~Output() = default;
    // Throws OutputError, OutputClosed, or InputError when only this page cannot be written.
    virtual void write(const Page& page, const std::string& document) = 0;
    // The page gives no document now, or gave it to an earlier run; its name stays taken.
    virtual void pass(const Page&) {}
    virtual void flush() {}
    // Bytes of the file that are behind us, buffered ones too; 0 for a folder.
    virtual std::uint64_t written() const { return 0; }
    // All is written; what was under a temporary name gets its own. Without it nothing stays,
    // unless the run can be gone on with.
    virtual void finish() {}
    virtual bool is_folder() const { return false; }
};

// What is asked of an output.
struct OutputPlan {
    std::string target;  // empty: standard output
    std::string format;
    bool resumable = false;   // what is there stays if the run is interrupted,
    std::uint64_t bytes = 0;  // and of it so much is good already
};

// A folder when the target is one, ends in "/" or has no file ending; JSON Lines and WARC always
// go into one file. `tell` hears of names that had to be changed. Throws OutputError.
std::unique_ptr<Output> open_output(const OutputPlan& plan,
                                    std::function<void(const std::string&)> tell);

// Whether an earlier run came to its end, and was only interrupted before it said so.
bool is_finished(const OutputPlan& plan);

bool is_folder_target(const std::string& target, const std::string& format);

// The library's format for a document of ours: a WARC holds XML, a WET file plain text.
std::string document_format(const std::string& format);

// Whether several documents of this format may follow one another in one stream.
bool can_follow_one_another(const std::string& format);

// `id` as a file name: no "/", no leading dot, no control characters, not too long.
std::string file_name_of(const std::string& id);

// Ends the program cleanly on SIGINT and SIGTERM (no half-written file stays) and lets a closed
// pipe be an error instead of a signal.
void handle_signals();

}  // namespace host
