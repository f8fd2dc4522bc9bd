// Which encoding a page is in.
//
// The order is the standard's: byte order mark, what the host says, Content-Type, <meta> (or the
// XML declaration), a <meta> further down in the head, a guess. Two things go beyond it, because
// pages that were crawled, stored and served again often declare what they are not:
//
//   declared UTF-8, but more malformed places than well-formed characters beyond ASCII: the
//   declaration is wrong. The next declaration counts, else the guess. (One place at the very
//   end is no evidence: the page was cut there.) A page with some broken characters among good
//   ones stays UTF-8.
//
//   declared anything else, but every byte beyond ASCII belongs to valid UTF-8: it is UTF-8.
//   Text in a legacy encoding practically never is that by chance: "Ã©", a lone "Â»" are what
//   misread UTF-8 looks like. For UTF-16 the page must besides have no zero byte.
//
// A byte order mark and the host's word are never doubted.
#pragma once

#include <cstddef>
#include <string_view>

#include "text/clean.h"
#include "text/encoding.h"
#include "text/text.h"

namespace copydesk {

struct Charset {
    Encoding encoding;
    CharsetOrigin origin;
};

// The byte order mark at the head of a page: its encoding and size; size 0 without one.
struct ByteOrderMark {
    Encoding encoding = Encoding::utf_8;
    std::size_t size = 0;
};
ByteOrderMark byte_order_mark(std::string_view bytes) noexcept;

// The encoding of a page without byte order mark. `survey` is survey_utf8(bytes).
Charset choose_charset(std::string_view bytes, const CharsetHints& hints, const Utf8Survey& survey);

}  // namespace copydesk
