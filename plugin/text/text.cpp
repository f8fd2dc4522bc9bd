#include "text/text.h"

#include "text/charset.h"
#include "text/decode.h"

namespace copydesk {

Text decode_text(std::string_view bytes, const CharsetHints& hints, Arena& arena) {
    const ByteOrderMark mark = byte_order_mark(bytes);
    bytes.remove_prefix(mark.size);
    const Utf8Survey survey = survey_utf8(bytes);
    const Charset charset = mark.size ? Charset{mark.encoding, CharsetOrigin::byte_order_mark}
                                      : choose_charset(bytes, hints, survey);
    const Decoded text = decode(bytes, charset.encoding, survey, arena);
    return {text.utf8, encoding_name(charset.encoding), charset.origin, text.malformed > 0};
}

}  // namespace copydesk
