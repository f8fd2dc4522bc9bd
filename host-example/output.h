// Where documents go: standard output, one file, or a folder with one file a page.
#pragma once

#include <functional>
#include <memory>
#include <stdexcept>
#include <string>

namespace host {

// The output cannot be written: nothing more can be done.
class OutputError : public std::runtime_error {
  public:
    using std::runtime_error::runtime_error;
};

// Whoever reads our standard output has had enough.
class OutputClosed : public std::exception {};

class Output {
  public:
    virtual ~Output() = default;
    // Throws OutputError, OutputClosed, or InputError when only this page cannot be written.
    virtual void write(const std::string& id, const std::string& document) = 0;
    virtual void flush() {}
    // All is written; what was under a temporary name gets its own. Without it nothing stays.
    virtual void finish() {}
    virtual bool is_folder() const { return false; }
};

// `target` empty: standard output. A folder when it is one, ends in "/" or has no file ending;
// JSON Lines always go into one file. `tell` hears of names that had to be changed. Throws
// OutputError.
std::unique_ptr<Output> open_output(const std::string& target, const std::string& format,
                                    std::function<void(const std::string&)> tell);

// Whether several documents of this format may follow one another in one stream.
bool can_follow_one_another(const std::string& format);

// `id` as a file name: no "/", no leading dot, no control characters, not too long.
std::string file_name_of(const std::string& id);

// Ends the program cleanly on SIGINT and SIGTERM (no half-written file stays) and lets a closed
// pipe be an error instead of a signal.
void handle_signals();

}  // namespace host
