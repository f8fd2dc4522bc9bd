// URLs as a source of pages, many of them fetched at once.
#pragma once

#include <istream>
#include <memory>
#include <string>
#include <vector>

#include "input/page.h"
#include "plugin.h"

namespace host {

// The URLs given, then those of `more`, one a line (null: none; "#" begins a comment). Pages come
// in the order in which servers answer; what fails or is refused is told in its place.
std::unique_ptr<Source> fetch_all(const Session& session, std::vector<std::string> urls,
                                  std::unique_ptr<std::istream> more);

}  // namespace host
