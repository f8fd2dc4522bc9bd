// What stands on the command line, as one source of pages.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "input/page.h"

namespace host {

// Pages, folders, page sets and WARC files, in the order given. An input that cannot be used
// becomes a failure in its place; the others go on. Every page's id is made unique. With
// `keep_records` pages out of a WARC bring the record along that they came in.
std::unique_ptr<Source> open_inputs(const std::vector<std::string>& inputs,
                                    bool keep_records = false);

// One page from standard input.
std::unique_ptr<Source> open_raw_input();

// One JSON object a line from standard input: {id?, url?, html or text, …}.
std::unique_ptr<Source> open_record_input();

}  // namespace host
