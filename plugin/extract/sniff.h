// What kind of document the bytes are, by the type that was declared and by a look at them.
#pragma once

#include <string_view>

namespace copydesk {

enum class DocumentKind { html, plain_text, binary };

// `content_type` is the HTTP header's value, or empty. `charset` is the host's hint, or empty:
// bytes of a declared UTF-16 page are not mistaken for binary.
DocumentKind sniff_document(std::string_view bytes, std::string_view content_type,
                            std::string_view charset);

}  // namespace copydesk
