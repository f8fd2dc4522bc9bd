// What --resume asks of a run before it begins.
#pragma once

#include <string>
#include <vector>

#include "commands.h"
#include "journal.h"

namespace host {

// What a session remembers ends with an interrupted run, and decides over what the next one writes:
// throws UsageError where it is kept in no state file.
void refuse_to_forget(const Settings& settings);

// The journal of this run, with what an interrupted one has left; none without --resume. Throws
// UsageError and OutputError.
Journal open_journal(const Settings& settings, const std::string& format);

// Whether the session keeps a state, which may know more pages than the journal of a run that is
// killed. Such a run has a journal before its first page.
bool keeps_state(const Settings& settings);

// The session's options; where the run goes on with one, that it does.
std::vector<std::string> options_of_run(const Settings& settings, const Journal& journal);

}  // namespace host
