// Brotli: the only part that knows its library.
#pragma once

#include "input/coding.h"

namespace host {

Unpacked unpack_brotli(std::string_view packed, std::size_t limit);

}  // namespace host
