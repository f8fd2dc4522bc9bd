// Zstandard: the only part that knows its library.
#pragma once

#include "input/coding.h"

namespace host {

bool looks_like_zstd(std::string_view bytes);

Unpacked unpack_zstd(std::string_view packed, std::size_t limit);

// A skippable frame with the dictionary of all the others may stand at the head of a .warc.zst
// (the WARC-zstd specification): its size with its own head, or 0 where there is none.
constexpr std::size_t zstd_dictionary_head = 8;
std::size_t size_of_dictionary_frame(std::string_view head);

// `dictionary`: the content of that frame, which may itself be packed; empty: none. Throws
// InputError where it is no dictionary.
std::unique_ptr<MemberDecoder> make_zstd_decoder(std::string_view dictionary);

// One zstd frame of its own.
std::string zstd_frame(std::string_view bytes);

}  // namespace host
