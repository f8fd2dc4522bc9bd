#include "text/decode.h"

#include <algorithm>

#include "text/multibyte.h"
#include "text/utf8_writer.h"

namespace copydesk {
namespace {

constexpr char16_t single_byte_tables[][128] = {
#include "text/single_byte_table.inc"
};
static_assert(std::size(single_byte_tables) == static_cast<std::size_t>(Encoding::x_mac_cyrillic));

void decode_single_byte(std::string_view bytes, Encoding encoding, Utf8Writer& out) {
    const char16_t* table = single_byte_tables[static_cast<std::size_t>(encoding) -
                                               static_cast<std::size_t>(Encoding::ibm866)];
    for (std::size_t at = 0; at < bytes.size();) {
        const auto byte = static_cast<unsigned char>(bytes[at]);
        if (byte < 0x80) {
            at += out.append_ascii_run(bytes.substr(at));
            if (at < bytes.size() && static_cast<unsigned char>(bytes[at]) < 0x80)
                out.append(static_cast<unsigned char>(bytes[at++]));  // a control
            continue;
        }
        const char16_t code = table[byte - 0x80];
        if (code == 0xfffd)
            out.append_malformed();
        else
            out.append(code);
        ++at;
    }
}

void decode_x_user_defined(std::string_view bytes, Utf8Writer& out) {
    for (const char byte : bytes) {
        const auto code = static_cast<unsigned char>(byte);
        out.append(code < 0x80 ? char32_t{code} : char32_t{0xf780} + code - 0x80);
    }
}

void decode_utf_16(std::string_view bytes, bool big_endian, Utf8Writer& out) {
    const std::size_t high = big_endian ? 0 : 1;
    const auto unit = [&](std::size_t at) {
        return static_cast<char32_t>(static_cast<unsigned char>(bytes[at + high]) << 8 |
                                     static_cast<unsigned char>(bytes[at + 1 - high]));
    };
    const std::size_t whole = bytes.size() & ~std::size_t{1};
    for (std::size_t at = 0; at < whole; at += 2) {
        const char32_t code = unit(at);
        if (code < 0xd800 || code > 0xdfff) {
            out.append(code);
            continue;
        }
        const char32_t next = at + 2 < whole ? unit(at + 2) : 0;
        if (code <= 0xdbff && next >= 0xdc00 && next <= 0xdfff) {
            out.append(0x10000 + ((code - 0xd800) << 10) + (next - 0xdc00));
            at += 2;
        } else if (code <= 0xdbff && at + 2 == whole && whole < bytes.size()) {
            return out.append_malformed();  // a cut pair is one mistake, not two
        } else {
            out.append_malformed();
        }
    }
    if (whole < bytes.size()) out.append_malformed();
}

// An upper bound of the text's size in UTF-8. In the encodings that extend ASCII no character
// takes more than three bytes for each byte that is not ASCII, plus one for each that is.
std::size_t utf8_capacity(std::string_view bytes, Encoding encoding) noexcept {
    if (encoding == Encoding::replacement) return 3;
    if (is_utf_16(encoding)) return bytes.size() / 2 * 3 + 3;
    if (encoding == Encoding::iso_2022_jp) return bytes.size() * 3 + 3;
    const auto beyond_ascii = static_cast<std::size_t>(
        std::count_if(bytes.begin(), bytes.end(), [](char byte) { return (byte & 0x80) != 0; }));
    return bytes.size() + 2 * beyond_ascii;
}

void decode_legacy(std::string_view bytes, Encoding encoding, Utf8Writer& out) {
    switch (encoding) {
        case Encoding::gbk:
        case Encoding::gb18030: return decode_gb18030(bytes, out);
        case Encoding::big5: return decode_big5(bytes, out);
        case Encoding::euc_jp: return decode_euc_jp(bytes, out);
        case Encoding::iso_2022_jp: return decode_iso_2022_jp(bytes, out);
        case Encoding::shift_jis: return decode_shift_jis(bytes, out);
        case Encoding::euc_kr: return decode_euc_kr(bytes, out);
        case Encoding::utf_16be: return decode_utf_16(bytes, true, out);
        case Encoding::utf_16le: return decode_utf_16(bytes, false, out);
        case Encoding::x_user_defined: return decode_x_user_defined(bytes, out);
        // Encodings that the standard refuses to read: they were used to hide scripts.
        case Encoding::replacement: return out.append_malformed();
        default: return decode_single_byte(bytes, encoding, out);
    }
}

}  // namespace

Decoded decode(std::string_view bytes, Encoding encoding, const Utf8Survey& survey, Arena& arena) {
    if (encoding == Encoding::utf_8) return {clean_utf8(bytes, survey, arena), survey.malformed};
    // Plain ASCII is itself in every encoding that extends it. ISO-2022-JP needs no exception:
    // its escape is a control, so that text with one is not as clean as this.
    const bool plain_ascii = survey.legal_prefix == bytes.size() && survey.sequences == 0;
    const bool extends_ascii = !is_utf_16(encoding) && encoding != Encoding::replacement;
    if (bytes.empty() || (plain_ascii && extends_ascii)) return {bytes, 0};
    Utf8Writer out(arena, utf8_capacity(bytes, encoding));
    decode_legacy(bytes, encoding, out);
    return {out.text(), out.malformed()};
}

}  // namespace copydesk
