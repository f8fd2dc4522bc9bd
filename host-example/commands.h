// What the program does, one function a command.
#pragma once

#include <cstdint>
#include <stdexcept>
#include <string>
#include <vector>

#include "input/page.h"

namespace host {

// What scripts may rely on.
enum ExitCode {
    exit_all_read = 0,     // every page was read, whatever its outcome, or refused by a rule
    exit_some_failed = 1,  // some pages or inputs could not be read; each was named
    exit_nothing = 2       // the command line, the library or the output is at fault
};

// The command line asks for something that cannot be done.
class UsageError : public std::runtime_error {
  public:
    using std::runtime_error::runtime_error;
};

// What the user knows of the pages better than their files.
struct Hints {
    MaybeText url;
    MaybeText content_type;
    MaybeText charset;
    std::int64_t retrieved = 0;
};

struct Settings {
    std::string plugin;
    std::vector<std::string> options;  // "key=value"
    bool quiet = false;
    std::vector<std::string> inputs;  // paths or URLs
    std::string urls;                 // a file with further URLs; "-" is standard input
    std::string format;               // empty: the command's own
    std::string output;               // empty: standard output
    std::string metrics;              // a file for the library's counters; empty: none
    unsigned jobs = 1;                // 0: one a core
    bool resume = false;              // go on where an interrupted run stopped
    bool sources = false;             // into a WARC, write the pages' own records, too
    bool raw = false;
    Hints hints;
};

// Each gives the exit code; throws UsageError, PluginError, OutputError.
int replay(const Settings& settings);
int fetch(const Settings& settings);
int filter(const Settings& settings);
int list_options(const Settings& settings);
int print_version(const Settings& settings);

}  // namespace host
