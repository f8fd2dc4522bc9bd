// What is read is not to be written over.
#pragma once

#include <string>

#include "commands.h"

namespace host {

// Throws UsageError where a file that is going to be written is one of the inputs, by whatever name
// or link, or where two outputs are one file. A folder is refused as soon as an input lies there
// whose name ends like a document's, as pages' ids are not known yet.
void refuse_to_overwrite(const Settings& settings, const std::string& format, const Source& source);

}  // namespace host
