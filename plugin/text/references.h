// Character references (&amp; &#8217; &hellip;) -> characters, as HTML's tokenizer does it.
#pragma once

#include <string>
#include <string_view>

namespace copydesk {

// Appends `raw` to `out` with its references decoded. In an attribute's value, a named
// reference without semicolon before '=' or a letter or digit stays as it is. References to
// characters that XML does not allow become U+FFFD; CR LF and CR become LF.
void decode_references(std::string_view raw, bool in_attribute, std::string& out);

}  // namespace copydesk
