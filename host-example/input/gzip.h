// gzip and deflate: the only part that knows ISA-L, which reads them in half of the time that zlib
// takes, and zlib, which writes them.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

#include "input/coding.h"

namespace host {

// Inflates all members of `packed` up to `limit` bytes. Throws InputError with the place.
Unpacked inflate(std::string_view packed, Coding coding, std::size_t limit);

bool looks_like_gzip(std::string_view bytes);

std::unique_ptr<MemberDecoder> make_gzip_decoder();

// One gzip member of its own.
std::string gzip_member(std::string_view bytes);

}  // namespace host
