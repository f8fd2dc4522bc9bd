// What a page's first bytes declare about its encoding: <meta> and the XML declaration.
#pragma once

#include <optional>
#include <string_view>

#include "text/encoding.h"

namespace copydesk {

// The HTML standard's "prescan a byte stream to determine its encoding", over its 1024 bytes,
// with the standard's fallback to the XML declaration.
std::optional<Encoding> prescan(std::string_view bytes);

// A <meta> behind the prescan's reach. Browsers find it while parsing and start again; here it
// is looked for in the head's first 64 KiB, up to <body>, past scripts, styles and the title.
std::optional<Encoding> late_meta(std::string_view bytes);

// The standard's "extract a character encoding from a meta element": "text/html; charset=x".
std::optional<Encoding> encoding_in_content(std::string_view content);

}  // namespace copydesk
