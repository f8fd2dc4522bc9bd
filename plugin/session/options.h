// The options of a session: one table of names, defaults and descriptions.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "core/limits.h"
#include "extract/extract.h"
#include "fetch/fetch.h"
#include "fetch/queue.h"
#include "policy/rules.h"

namespace copydesk {

// What becomes of an article that the session has met before.
enum class Duplicates : std::uint8_t {
    off,     // nothing is remembered
    report,  // the article says where it stood before
    drop     // and its outcome is `duplicate`
};

struct MemoryOptions {
    Duplicates duplicates = Duplicates::off;
    bool stories = false;  // the article says who else tells its story
    std::size_t max_known_texts = 0;
    bool sites = false;  // what comes back on a site's pages is its furniture
    std::size_t max_known_sites = 0;
    bool seen_urls = false;  // what was read is not allowed again
    std::size_t max_seen_urls = 0;
    std::string state;     // path of a file; empty: none
    bool resumed = false;  // the session that had the file was killed, and its pages come again
};

struct Options {
    Limits limits;
    FetchOptions fetch;
    QueueOptions queue;
    ExtractOptions extract;
    MemoryOptions memory;
    Rules rules;
    std::string changed;  // "key=value key=value" of those that differ from their default
};

struct OptionDescription {
    const char* name;
    const char* default_value;
    const char* description;
};

std::size_t option_count() noexcept;
const OptionDescription& option_description(std::size_t index) noexcept;

Options default_options();
// Sets one "key=value". Throws Failure (UNKNOWN_OPTION, BAD_OPTION_VALUE) with the key in where().
void set_option(Options& options, std::string_view key_and_value);

}  // namespace copydesk
