#include "text/encoding.h"

#include <array>
#include <set>
#include <string>

#include <gtest/gtest.h>

namespace copydesk {
namespace {

std::string name_for(std::string_view label) {
    const auto encoding = encoding_for_label(label);
    return encoding ? std::string(encoding_name(*encoding)) : "none";
}

TEST(EncodingLabel, IsFoundWhateverItsCaseAndSpace) {
    EXPECT_EQ(name_for("utf-8"), "UTF-8");
    EXPECT_EQ(name_for(" \t\n\f\rUTF8\r\f\n\t "), "UTF-8");
    EXPECT_EQ(name_for("Latin1"), "windows-1252");
    EXPECT_EQ(name_for("CSEUCPKDFMTJapanese"), "EUC-JP");  // the longest
}

TEST(EncodingLabel, IsFoundForEveryEncoding) {
    constexpr std::string_view pairs[][2] = {{"unicode-1-1-utf-8", "UTF-8"},
                                             {"x-unicode20utf8", "UTF-8"},
                                             {"866", "IBM866"},
                                             {"latin2", "ISO-8859-2"},
                                             {"l3", "ISO-8859-3"},
                                             {"iso-ir-110", "ISO-8859-4"},
                                             {"cyrillic", "ISO-8859-5"},
                                             {"asmo-708", "ISO-8859-6"},
                                             {"iso-8859-6-e", "ISO-8859-6"},
                                             {"sun_eu_greek", "ISO-8859-7"},
                                             {"visual", "ISO-8859-8"},
                                             {"iso-8859-8-e", "ISO-8859-8"},
                                             {"logical", "ISO-8859-8-I"},
                                             {"iso-8859-8-i", "ISO-8859-8-I"},
                                             {"l6", "ISO-8859-10"},
                                             {"iso885913", "ISO-8859-13"},
                                             {"iso8859-14", "ISO-8859-14"},
                                             {"l9", "ISO-8859-15"},
                                             {"iso-8859-16", "ISO-8859-16"},
                                             {"koi", "KOI8-R"},
                                             {"koi8-ru", "KOI8-U"},
                                             {"x-mac-roman", "macintosh"},
                                             {"tis-620", "windows-874"},
                                             {"iso-8859-11", "windows-874"},
                                             {"x-cp1250", "windows-1250"},
                                             {"cp1251", "windows-1251"},
                                             {"ascii", "windows-1252"},
                                             {"us-ascii", "windows-1252"},
                                             {"iso-8859-1", "windows-1252"},
                                             {"cp1253", "windows-1253"},
                                             {"iso-8859-9", "windows-1254"},
                                             {"latin5", "windows-1254"},
                                             {"cp1255", "windows-1255"},
                                             {"cp1256", "windows-1256"},
                                             {"cp1257", "windows-1257"},
                                             {"cp1258", "windows-1258"},
                                             {"x-mac-ukrainian", "x-mac-cyrillic"},
                                             {"gb2312", "GBK"},
                                             {"chinese", "GBK"},
                                             {"x-gbk", "GBK"},
                                             {"gb18030", "gb18030"},
                                             {"big5-hkscs", "Big5"},
                                             {"x-x-big5", "Big5"},
                                             {"x-euc-jp", "EUC-JP"},
                                             {"csiso2022jp", "ISO-2022-JP"},
                                             {"windows-31j", "Shift_JIS"},
                                             {"ms932", "Shift_JIS"},
                                             {"ks_c_5601-1987", "EUC-KR"},
                                             {"windows-949", "EUC-KR"},
                                             {"iso-2022-kr", "replacement"},
                                             {"hz-gb-2312", "replacement"},
                                             {"iso-2022-cn-ext", "replacement"},
                                             {"replacement", "replacement"},
                                             {"unicodefffe", "UTF-16BE"},
                                             {"utf-16", "UTF-16LE"},
                                             {"ucs-2", "UTF-16LE"},
                                             {"iso-10646-ucs-2", "UTF-16LE"},
                                             {"x-user-defined", "x-user-defined"}};
    for (const auto& [label, name] : pairs) EXPECT_EQ(name_for(label), name) << label;
}

TEST(EncodingLabel, NamesAreLabelsOfThemselves) {
    std::set<std::string_view> seen;
    for (std::size_t i = 0; i < encoding_count; ++i) {
        const auto encoding = static_cast<Encoding>(i);
        EXPECT_EQ(encoding_for_label(encoding_name(encoding)), encoding);
        seen.insert(encoding_name(encoding));
    }
    EXPECT_EQ(seen.size(), 40u);  // the standard's count; its 228 labels are asserted in the table
}

TEST(EncodingLabel, IsNotGuessed) {
    for (const char* label :
         {"", " ", "utf", "utf-8_", "utf 8", "utf-7", "utf-32", "none", "cp437", "cesu-8", "utf-8,",
          "\xC3\xA9", "iso-8859-12", "a label that is far longer than any that exists"})
        EXPECT_EQ(name_for(label), "none") << label;
    EXPECT_EQ(name_for(std::string_view("utf-8\0", 6)), "none");
    EXPECT_EQ(name_for("utf-8\v"), "none");  // a vertical tab is not HTML's white space
}

}  // namespace
}  // namespace copydesk
