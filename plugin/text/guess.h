// What an undeclared encoding probably is.
#pragma once

#include <optional>
#include <string_view>

#include "text/encoding.h"

namespace copydesk {

// A statistical guess over the page's text, without its tags, by what looks at bytes that are
// neither ASCII nor UTF-8. None if nothing is likely enough.
std::optional<Encoding> guess_encoding(std::string_view bytes);

// UTF-16 without byte order mark shows in its zero bytes: markup and digits are ASCII there.
std::optional<Encoding> guess_utf_16(std::string_view bytes) noexcept;

}  // namespace copydesk
