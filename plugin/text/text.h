// Bytes of a page -> valid, XML-legal UTF-8.
#pragma once

#include <string_view>

#include "core/arena.h"

namespace copydesk {

enum class CharsetOrigin { byte_order_mark, host, content_type, meta, guess, fallback };

struct Text {
    std::string_view utf8;      // valid UTF-8, only characters that XML 1.0 allows; no BOM
    std::string_view encoding;  // the standard's name, e.g. "windows-1252"; static
    CharsetOrigin origin = CharsetOrigin::fallback;
    bool replaced = false;  // something was undecodable and became U+FFFD
};

struct CharsetHints {
    std::string_view charset;       // from the host: what the page is, whatever it declares
    std::string_view content_type;  // the HTTP header's value
    bool html = true;               // look for <meta charset>; false for plain text
};

// Decodes a page's bytes by the WHATWG order: byte order mark, host, HTTP header, <meta> prescan,
// guess. A declaration that the bytes plainly contradict does not count (the rule: charset.h);
// controls and noncharacters are dropped (clean.h). The result borrows `bytes` where they are
// already fine, else lives in `arena`. Throws LimitReached where that has no room.
Text decode_text(std::string_view bytes, const CharsetHints& hints, Arena& arena);

// Whether the Encoding Standard knows the label; one that it does not know is no hint.
bool is_charset_label(std::string_view label) noexcept;

// The charset parameter of a Content-Type value; empty if it has none.
std::string_view charset_parameter(std::string_view content_type);

}  // namespace copydesk
