#include "text/encoding.h"

#include <algorithm>
#include <array>

#include "core/characters.h"

namespace copydesk {
namespace {

constexpr std::array<std::string_view, encoding_count> names = {
    "UTF-8",        "IBM866",       "ISO-8859-2",   "ISO-8859-3",     "ISO-8859-4",
    "ISO-8859-5",   "ISO-8859-6",   "ISO-8859-7",   "ISO-8859-8",     "ISO-8859-8-I",
    "ISO-8859-10",  "ISO-8859-13",  "ISO-8859-14",  "ISO-8859-15",    "ISO-8859-16",
    "KOI8-R",       "KOI8-U",       "macintosh",    "windows-874",    "windows-1250",
    "windows-1251", "windows-1252", "windows-1253", "windows-1254",   "windows-1255",
    "windows-1256", "windows-1257", "windows-1258", "x-mac-cyrillic", "GBK",
    "gb18030",      "Big5",         "EUC-JP",       "ISO-2022-JP",    "Shift_JIS",
    "EUC-KR",       "replacement",  "UTF-16BE",     "UTF-16LE",       "x-user-defined",
};

struct Label {
    std::string_view text;
    Encoding encoding;
};

// Every label of the standard, sorted for the search.
using enum Encoding;
constexpr Label labels[] = {
    // clang-format off
    {"866", ibm866}, {"ansi_x3.4-1968", windows_1252},
    {"arabic", iso_8859_6}, {"ascii", windows_1252},
    {"asmo-708", iso_8859_6}, {"big5", big5}, {"big5-hkscs", big5},
    {"chinese", gbk}, {"cn-big5", big5}, {"cp1250", windows_1250},
    {"cp1251", windows_1251}, {"cp1252", windows_1252},
    {"cp1253", windows_1253}, {"cp1254", windows_1254},
    {"cp1255", windows_1255}, {"cp1256", windows_1256},
    {"cp1257", windows_1257}, {"cp1258", windows_1258},
    {"cp819", windows_1252}, {"cp866", ibm866}, {"csbig5", big5},
    {"cseuckr", euc_kr}, {"cseucpkdfmtjapanese", euc_jp},
    {"csgb2312", gbk}, {"csibm866", ibm866},
    {"csiso2022jp", iso_2022_jp}, {"csiso2022kr", replacement},
    {"csiso58gb231280", gbk}, {"csiso88596e", iso_8859_6},
    {"csiso88596i", iso_8859_6}, {"csiso88598e", iso_8859_8},
    {"csiso88598i", iso_8859_8_i}, {"csisolatin1", windows_1252},
    {"csisolatin2", iso_8859_2}, {"csisolatin3", iso_8859_3},
    {"csisolatin4", iso_8859_4}, {"csisolatin5", windows_1254},
    {"csisolatin6", iso_8859_10}, {"csisolatin9", iso_8859_15},
    {"csisolatinarabic", iso_8859_6}, {"csisolatincyrillic", iso_8859_5},
    {"csisolatingreek", iso_8859_7}, {"csisolatinhebrew", iso_8859_8},
    {"cskoi8r", koi8_r}, {"csksc56011987", euc_kr},
    {"csmacintosh", macintosh}, {"csshiftjis", shift_jis},
    {"csunicode", utf_16le}, {"cyrillic", iso_8859_5},
    {"dos-874", windows_874}, {"ecma-114", iso_8859_6},
    {"ecma-118", iso_8859_7}, {"elot_928", iso_8859_7},
    {"euc-jp", euc_jp}, {"euc-kr", euc_kr}, {"gb18030", gb18030},
    {"gb2312", gbk}, {"gb_2312", gbk}, {"gb_2312-80", gbk},
    {"gbk", gbk}, {"greek", iso_8859_7}, {"greek8", iso_8859_7},
    {"hebrew", iso_8859_8}, {"hz-gb-2312", replacement},
    {"ibm819", windows_1252}, {"ibm866", ibm866},
    {"iso-10646-ucs-2", utf_16le}, {"iso-2022-cn", replacement},
    {"iso-2022-cn-ext", replacement}, {"iso-2022-jp", iso_2022_jp},
    {"iso-2022-kr", replacement}, {"iso-8859-1", windows_1252},
    {"iso-8859-10", iso_8859_10}, {"iso-8859-11", windows_874},
    {"iso-8859-13", iso_8859_13}, {"iso-8859-14", iso_8859_14},
    {"iso-8859-15", iso_8859_15}, {"iso-8859-16", iso_8859_16},
    {"iso-8859-2", iso_8859_2}, {"iso-8859-3", iso_8859_3},
    {"iso-8859-4", iso_8859_4}, {"iso-8859-5", iso_8859_5},
    {"iso-8859-6", iso_8859_6}, {"iso-8859-6-e", iso_8859_6},
    {"iso-8859-6-i", iso_8859_6}, {"iso-8859-7", iso_8859_7},
    {"iso-8859-8", iso_8859_8}, {"iso-8859-8-e", iso_8859_8},
    {"iso-8859-8-i", iso_8859_8_i}, {"iso-8859-9", windows_1254},
    {"iso-ir-100", windows_1252}, {"iso-ir-101", iso_8859_2},
    {"iso-ir-109", iso_8859_3}, {"iso-ir-110", iso_8859_4},
    {"iso-ir-126", iso_8859_7}, {"iso-ir-127", iso_8859_6},
    {"iso-ir-138", iso_8859_8}, {"iso-ir-144", iso_8859_5},
    {"iso-ir-148", windows_1254}, {"iso-ir-149", euc_kr},
    {"iso-ir-157", iso_8859_10}, {"iso-ir-58", gbk},
    {"iso8859-1", windows_1252}, {"iso8859-10", iso_8859_10},
    {"iso8859-11", windows_874}, {"iso8859-13", iso_8859_13},
    {"iso8859-14", iso_8859_14}, {"iso8859-15", iso_8859_15},
    {"iso8859-2", iso_8859_2}, {"iso8859-3", iso_8859_3},
    {"iso8859-4", iso_8859_4}, {"iso8859-5", iso_8859_5},
    {"iso8859-6", iso_8859_6}, {"iso8859-7", iso_8859_7},
    {"iso8859-8", iso_8859_8}, {"iso8859-9", windows_1254},
    {"iso88591", windows_1252}, {"iso885910", iso_8859_10},
    {"iso885911", windows_874}, {"iso885913", iso_8859_13},
    {"iso885914", iso_8859_14}, {"iso885915", iso_8859_15},
    {"iso88592", iso_8859_2}, {"iso88593", iso_8859_3},
    {"iso88594", iso_8859_4}, {"iso88595", iso_8859_5},
    {"iso88596", iso_8859_6}, {"iso88597", iso_8859_7},
    {"iso88598", iso_8859_8}, {"iso88599", windows_1254},
    {"iso_8859-1", windows_1252}, {"iso_8859-15", iso_8859_15},
    {"iso_8859-1:1987", windows_1252}, {"iso_8859-2", iso_8859_2},
    {"iso_8859-2:1987", iso_8859_2}, {"iso_8859-3", iso_8859_3},
    {"iso_8859-3:1988", iso_8859_3}, {"iso_8859-4", iso_8859_4},
    {"iso_8859-4:1988", iso_8859_4}, {"iso_8859-5", iso_8859_5},
    {"iso_8859-5:1988", iso_8859_5}, {"iso_8859-6", iso_8859_6},
    {"iso_8859-6:1987", iso_8859_6}, {"iso_8859-7", iso_8859_7},
    {"iso_8859-7:1987", iso_8859_7}, {"iso_8859-8", iso_8859_8},
    {"iso_8859-8:1988", iso_8859_8}, {"iso_8859-9", windows_1254},
    {"iso_8859-9:1989", windows_1254}, {"koi", koi8_r},
    {"koi8", koi8_r}, {"koi8-r", koi8_r}, {"koi8-ru", koi8_u},
    {"koi8-u", koi8_u}, {"koi8_r", koi8_r}, {"korean", euc_kr},
    {"ks_c_5601-1987", euc_kr}, {"ks_c_5601-1989", euc_kr},
    {"ksc5601", euc_kr}, {"ksc_5601", euc_kr},
    {"l1", windows_1252}, {"l2", iso_8859_2}, {"l3", iso_8859_3},
    {"l4", iso_8859_4}, {"l5", windows_1254}, {"l6", iso_8859_10},
    {"l9", iso_8859_15}, {"latin1", windows_1252},
    {"latin2", iso_8859_2}, {"latin3", iso_8859_3},
    {"latin4", iso_8859_4}, {"latin5", windows_1254},
    {"latin6", iso_8859_10}, {"logical", iso_8859_8_i},
    {"mac", macintosh}, {"macintosh", macintosh},
    {"ms932", shift_jis}, {"ms_kanji", shift_jis},
    {"replacement", replacement}, {"shift-jis", shift_jis},
    {"shift_jis", shift_jis}, {"sjis", shift_jis},
    {"sun_eu_greek", iso_8859_7}, {"tis-620", windows_874},
    {"ucs-2", utf_16le}, {"unicode", utf_16le},
    {"unicode-1-1-utf-8", utf_8}, {"unicode11utf8", utf_8},
    {"unicode20utf8", utf_8}, {"unicodefeff", utf_16le},
    {"unicodefffe", utf_16be}, {"us-ascii", windows_1252},
    {"utf-16", utf_16le}, {"utf-16be", utf_16be},
    {"utf-16le", utf_16le}, {"utf-8", utf_8}, {"utf8", utf_8},
    {"visual", iso_8859_8}, {"windows-1250", windows_1250},
    {"windows-1251", windows_1251}, {"windows-1252", windows_1252},
    {"windows-1253", windows_1253}, {"windows-1254", windows_1254},
    {"windows-1255", windows_1255}, {"windows-1256", windows_1256},
    {"windows-1257", windows_1257}, {"windows-1258", windows_1258},
    {"windows-31j", shift_jis}, {"windows-874", windows_874},
    {"windows-949", euc_kr}, {"x-cp1250", windows_1250},
    {"x-cp1251", windows_1251}, {"x-cp1252", windows_1252},
    {"x-cp1253", windows_1253}, {"x-cp1254", windows_1254},
    {"x-cp1255", windows_1255}, {"x-cp1256", windows_1256},
    {"x-cp1257", windows_1257}, {"x-cp1258", windows_1258},
    {"x-euc-jp", euc_jp}, {"x-gbk", gbk},
    {"x-mac-cyrillic", x_mac_cyrillic}, {"x-mac-roman", macintosh},
    {"x-mac-ukrainian", x_mac_cyrillic}, {"x-sjis", shift_jis},
    {"x-unicode20utf8", utf_8}, {"x-user-defined", x_user_defined},
    {"x-x-big5", big5},
    // clang-format on
};
constexpr std::size_t longest_label = 19;

constexpr bool labels_are_in_order() {
    for (std::size_t i = 0; i < std::size(labels); ++i) {
        if (labels[i].text.size() > longest_label) return false;
        if (i > 0 && !(labels[i - 1].text < labels[i].text)) return false;
    }
    return true;
}
static_assert(std::size(labels) == 228 && labels_are_in_order());

}  // namespace

std::string_view encoding_name(Encoding encoding) noexcept {
    return names[static_cast<std::size_t>(encoding)];
}

std::optional<Encoding> encoding_for_label(std::string_view label) noexcept {
    label = trim(label);
    if (label.size() > longest_label) return std::nullopt;
    std::array<char, longest_label> lower{};
    std::transform(label.begin(), label.end(), lower.begin(), ascii_lower);
    const std::string_view wanted(lower.data(), label.size());
    const Label* found = std::lower_bound(
        std::begin(labels), std::end(labels), wanted,
        [](const Label& entry, std::string_view text) { return entry.text < text; });
    if (found == std::end(labels) || found->text != wanted) return std::nullopt;
    return found->encoding;
}

}  // namespace copydesk
