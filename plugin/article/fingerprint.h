// A number that is alike for texts that are alike.
#pragma once

#include <cstdint>
#include <string_view>

namespace copydesk {

// The simhash of the text's runs of four words (lower-cased ASCII; scripts without spaces by
// character): near-duplicates differ in few of the 64 bits. 0 for a text without words.
std::uint64_t text_fingerprint(std::string_view text);

}  // namespace copydesk
