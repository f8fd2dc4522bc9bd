// What the tests of this folder share: decoding in one line, bytes written as literals.
#pragma once

#include <string>
#include <string_view>

#include "text/decode.h"
#include "text/text.h"

namespace copydesk::testing {

inline std::string decoded(std::string_view bytes, std::string_view label) {
    Arena arena(64u << 20);
    const auto encoding = encoding_for_label(label);
    if (!encoding) return "no such label";
    return std::string(decode(bytes, *encoding, survey_utf8(bytes), arena).utf8);
}

// A Text that owns its characters, as the arena is gone when it is looked at.
struct Page {
    std::string text, encoding;
    CharsetOrigin origin;
    bool replaced;
};
inline Page page_of(std::string_view bytes, const CharsetHints& hints = {}) {
    Arena arena(64u << 20);
    const Text text = decode_text(bytes, hints, arena);
    return {std::string(text.utf8), std::string(text.encoding), text.origin, text.replaced};
}

}  // namespace copydesk::testing
