// Documents as conversion records of a WARC file.
#pragma once

#include <memory>
#include <string>

#include "output.h"
#include "output_file.h"

namespace host {

// Each document becomes a conversion record that refers to the record its page came in; where
// the page brings that record along, it is written before it. `target` says by its ending how
// each record is packed: .gz, .zst, or not at all. `format` is the documents'.
std::unique_ptr<Output> make_warc_output(OutputFile file, const std::string& target,
                                         const std::string& format);

}  // namespace host
