// The encodings of the WHATWG Encoding Standard, and the labels by which pages name them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace copydesk {

// In the standard's order; the single-byte encodings stand together.
enum class Encoding : std::uint8_t {
    utf_8,
    ibm866,
    iso_8859_2,
    iso_8859_3,
    iso_8859_4,
    iso_8859_5,
    iso_8859_6,
    iso_8859_7,
    iso_8859_8,
    iso_8859_8_i,
    iso_8859_10,
    iso_8859_13,
    iso_8859_14,
    iso_8859_15,
    iso_8859_16,
    koi8_r,
    koi8_u,
    macintosh,
    windows_874,
    windows_1250,
    windows_1251,
    windows_1252,
    windows_1253,
    windows_1254,
    windows_1255,
    windows_1256,
    windows_1257,
    windows_1258,
    x_mac_cyrillic,
    gbk,
    gb18030,
    big5,
    euc_jp,
    iso_2022_jp,
    shift_jis,
    euc_kr,
    replacement,
    utf_16be,
    utf_16le,
    x_user_defined,
};
inline constexpr std::size_t encoding_count = 40;

// The standard's name, e.g. "windows-1252"; static.
std::string_view encoding_name(Encoding encoding) noexcept;

// The encoding that a label means ("latin1" -> windows-1252), whatever its case and the white
// space around it; none if the standard does not know the label.
std::optional<Encoding> encoding_for_label(std::string_view label) noexcept;

constexpr bool is_single_byte(Encoding encoding) noexcept {
    return encoding >= Encoding::ibm866 && encoding <= Encoding::x_mac_cyrillic;
}
constexpr bool is_utf_16(Encoding encoding) noexcept {
    return encoding == Encoding::utf_16be || encoding == Encoding::utf_16le;
}

}  // namespace copydesk
