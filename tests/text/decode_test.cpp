#include "text/decode.h"

#include <cstdint>
#include <string>

#include <gtest/gtest.h>

#include "decoding.h"

// Whole tables are pinned by checksums of their decoded text. The values were computed with another
// implementation of the standard (encoding_rs 0.8.44), over the same bytes.

namespace copydesk {
namespace {

using namespace std::string_view_literals;
using testing::decoded;

std::uint64_t fnv1a(std::string_view text) {
    std::uint64_t hash = 0xcbf29ce484222325;
    for (const char byte : text) hash = (hash ^ static_cast<unsigned char>(byte)) * 0x100000001b3;
    return hash;
}

struct Checksum {
    std::string_view label;
    std::uint64_t value;
};

std::string bytes_between(int first, int last) {
    std::string bytes;
    for (int byte = first; byte <= last; ++byte) bytes.push_back(static_cast<char>(byte));
    return bytes;
}

// Every pair of a lead and a trail byte, each behind `prefix` and on a line of its own.
std::string pairs(std::string_view leads, std::string_view trails, std::string_view prefix,
                  std::string_view suffix) {
    std::string bytes;
    for (const char lead : leads)
        for (const char trail : trails) bytes.append(prefix).append({lead, trail}).append(suffix);
    return bytes;
}

TEST(SingleByteTables, AreTheStandards) {
    constexpr Checksum checksums[] = {
        // clang-format off
        {"ibm866", 0x1fc2571f04806dca},
        {"iso-8859-2", 0x588024dc95e3e2b6},
        {"iso-8859-3", 0x135e61974ca24517},
        {"iso-8859-4", 0x91e374cb717c9e0f},
        {"iso-8859-5", 0xb83ada894cdb942f},
        {"iso-8859-6", 0x54794f86b052c862},
        {"iso-8859-7", 0x8a37fb522272b5e9},
        {"iso-8859-8", 0xda8ab993f35595dd},
        {"iso-8859-8-i", 0xda8ab993f35595dd},
        {"iso-8859-10", 0xf6255d1c555ea19b},
        {"iso-8859-13", 0xc6295f216259d2e1},
        {"iso-8859-14", 0xdc6e3a7b6097d8b5},
        {"iso-8859-15", 0x5df0b681d68eed40},
        {"iso-8859-16", 0x67e71470c2c3c702},
        {"koi8-r", 0x0525656e2fbd23bd},
        {"koi8-u", 0x042b0acd8c134fc1},
        {"macintosh", 0xf8632623ab537bb5},
        {"windows-874", 0x54fe9749b6d19313},
        {"windows-1250", 0x6ccef6573d6d9235},
        {"windows-1251", 0x9448b7d066a753a5},
        {"windows-1252", 0x29ccfe220dc0c01a},
        {"windows-1253", 0xded5f7d24e4dc710},
        {"windows-1254", 0x29e5a164d75b4794},
        {"windows-1255", 0xbaa31a84bee9449f},
        {"windows-1256", 0xe1f9d9190525e0cb},
        {"windows-1257", 0x879c25a3ba7f16ce},
        {"windows-1258", 0xffed1fce560d4f03},
        {"x-mac-cyrillic", 0x18e067f8c866b605},
        // clang-format on
    };
    for (const auto& [label, value] : checksums)
        EXPECT_EQ(fnv1a(decoded(bytes_between(0x80, 0xff), label)), value) << label;
}

TEST(SingleByteTables, ReadWords) {
    EXPECT_EQ(decoded("\x8E\x9A \xAF\xE9\xB3\xB9\xE6", "windows-1250"), "Žš Żéłąć");
    EXPECT_EQ(decoded("\xCF\xF0\xE8\xE2\xE5\xF2 \xB8\xBA\xB3", "windows-1251"), "Привет ёєі");
    EXPECT_EQ(decoded("\x80\x93\xE9\x94\x81\x8D", "windows-1252"), "€“é”\u0081\u008D");
    EXPECT_EQ(decoded("\xC3\xE5\xE9\xE1\xAA\xD2", "windows-1253"), "Γεια\uFFFD\uFFFD");
    EXPECT_EQ(decoded("\xDD\xFD\xFE\xF0", "windows-1254"), "İışğ");
    EXPECT_EQ(decoded("\xF9\xEC\xE5\xED\xCA\xD9", "windows-1255"), "שלום\u05BA\uFFFD");
    EXPECT_EQ(decoded("\xE3\xD1\xCD\xC8\xC7", "windows-1256"), "مرحبا");
    EXPECT_EQ(decoded("\xE0\xE8\xF0\xFB", "windows-1257"), "ąčšū");
    EXPECT_EQ(decoded("a\xF2\xD2\xFE", "windows-1258"), "a\u0323\u0309₫");
    EXPECT_EQ(decoded("\xCA\xC7\xD1\xCA\x80\x81\xDB", "windows-874"), "สวัส€\u0081\uFFFD");
    EXPECT_EQ(decoded("\xF0\xD2\xC9\xD7\xC5\xD4", "koi8-r"), "Привет");
    EXPECT_EQ(decoded("\xA4\xA6\xA7\xAD\xAE\xBE", "koi8-u"), "єіїґўЎ");
    EXPECT_EQ(decoded("\x8F\xE0\xA8\xA2\xA5\xE2", "ibm866"), "Привет");
    EXPECT_EQ(decoded("\x8E\xDB\xF0", "macintosh"), "é€\uF8FF");
    EXPECT_EQ(decoded("\x8F\xF0\xE8\xA2\xFF", "x-mac-cyrillic"), "ПриҐ€");
    EXPECT_EQ(decoded("\xF9\xEC\xE5\xED", "iso-8859-8-i"), "שלום");
    EXPECT_EQ(decoded("\xA4\x85", "iso-8859-15"), "€\u0085");
    EXPECT_EQ(decoded("\x80\xFF", "x-user-defined"), "\uF780\uF7FF");
}

TEST(EastAsianTables, AreTheStandards) {
    constexpr Checksum checksums[] = {
        // clang-format off
        {"gbk", 0x05b9acdf0b5f4cb0},
        {"gb18030", 0x05b9acdf0b5f4cb0},
        {"big5", 0xf940874050c751a2},
        {"euc-kr", 0x9cc46dea440bb238},
        {"shift_jis", 0x1631d7c502f0bfaa},
        {"euc-jp", 0x24114f2a9785b551},
        // clang-format on
    };
    const std::string all = pairs(bytes_between(0x81, 0xfe), bytes_between(0x40, 0xfe), "", "\n");
    for (const auto& [label, value] : checksums)
        EXPECT_EQ(fnv1a(decoded(all, label)), value) << label;

    const std::string rows = bytes_between(0xa1, 0xfe), cells = bytes_between(0x21, 0x7e);
    EXPECT_EQ(fnv1a(decoded(pairs(rows, rows, "\x8F", "\n"), "euc-jp")), 0x31f2f93bfe4a587b);
    EXPECT_EQ(fnv1a(decoded("\x1B$B" + pairs(cells, cells, "", ""), "iso-2022-jp")),
              0x0f191c1c356bb12a);
}

TEST(EastAsianTables, HaveAllOfGb18030sFourBytes) {
    std::string bytes;
    for (int pointer = 0; pointer < 39420; ++pointer)
        for (const int byte : {0x81 + pointer / 12600, 0x30 + pointer / 1260 % 10,
                               0x81 + pointer / 10 % 126, 0x30 + pointer % 10})
            bytes.push_back(static_cast<char>(byte));
    EXPECT_EQ(fnv1a(decoded(bytes, "gb18030")), 0x0c694c3aeed2b149);
}

TEST(Gb18030, ReadsTwoAndFourBytes) {
    EXPECT_EQ(decoded("\xD6\xD0\xB9\xFA<b>", "gbk"), "中国<b>");
    EXPECT_EQ(decoded("\x80", "gbk"), "€");
    EXPECT_EQ(decoded("\xA2\xE3", "gb18030"), "€");
    EXPECT_EQ(decoded("\x81\x30\x81\x30\x81\x30\x84\x36", "gb18030"), "\u0080\u00A5");
    EXPECT_EQ(decoded("\x90\x30\x81\x30\xE3\x32\x9A\x33", "gb18030"), "\U00010000\U0010FFFD");
    EXPECT_EQ(decoded("\x81\x35\xF4\x37\xA8\xBC", "gb18030"), "\uE7C7\u1E3F");
    // What changed with the editions of 2005 and 2022.
    EXPECT_EQ(decoded("\xA6\xD9\xA6\xED\xFE\x59\xFE\xA0\xA3\xA0", "gb18030"),
              "\uFE10\uFE18\u9FB4\u9FBB\u3000");
}

TEST(Gb18030, GivesBackWhatIsNoPartOfACharacter) {
    EXPECT_EQ(decoded("\x81<b>", "gb18030"), "\uFFFD<b>");
    EXPECT_EQ(decoded("\x81\x7F", "gb18030"), "\uFFFD\x7F");
    EXPECT_EQ(decoded("\x81\xFF|", "gb18030"), "\uFFFD|");
    EXPECT_EQ(decoded("\xFF|", "gb18030"), "\uFFFD|");
    EXPECT_EQ(decoded("\x81\x30\x81<", "gb18030"), "\uFFFD0\uFFFD<");
    EXPECT_EQ(decoded("\x81\x30<", "gb18030"), "\uFFFD0<");
    EXPECT_EQ(decoded("\xFE\x39\xFE\x39|", "gb18030"), "\uFFFD|");  // beyond U+10FFFF
    EXPECT_EQ(decoded("\x84\x31\xA4\x39", "gb18030"), "");          // U+FFFF
}

TEST(Big5, ReadsWordsHongKongAndTwoCodePoints) {
    EXPECT_EQ(decoded("\xA4\xA4\xA4\xE5", "big5"), "中文");
    EXPECT_EQ(decoded("\x87\x40\x88\x40", "big5"), "\u43F0\u31C0");
    EXPECT_EQ(decoded("\x87\x45", "big5-hkscs"), "\U00027267");
    EXPECT_EQ(decoded("\x88\x62\x88\x64\x88\xA3\x88\xA5", "big5"), "Ê̄Ê̌ê̄ê̌");
    EXPECT_EQ(decoded("\xA1\x45\xA1\x5A\xA3\xE1", "big5"), "\u2027\u2574€");
    EXPECT_EQ(decoded("\x81\x40\xA4<\x80\xFF\xA4\x80", "big5"), "\uFFFD@\uFFFD<\uFFFD\uFFFD\uFFFD");
}

TEST(ShiftJis, IsWindows31jWithAsciiAsAscii) {
    EXPECT_EQ(decoded("\x93\xFA\x96\x7B\\~", "shift_jis"), "日本\\~");
    EXPECT_EQ(decoded("\xB1\xDF\x80", "shift_jis"), "ｱﾟ\u0080");
    EXPECT_EQ(decoded("\x81\x60\x81\x7C\x87\x40\xFA\x40\xED\x40", "shift_jis"), "～－①ⅰ纊");
    EXPECT_EQ(decoded("\xF0\x40\xF9\xFC", "shift_jis"), "\uE000\uE757");
    EXPECT_EQ(decoded("\x81<\xA0\xFD\xFC\xFC", "shift_jis"), "\uFFFD<\uFFFD\uFFFD\uFFFD");
}

TEST(EucJp, ReadsAllThreePlanes) {
    EXPECT_EQ(decoded("\xC6\xFC\xCB\xDC", "euc-jp"), "日本");
    EXPECT_EQ(decoded("\x8E\xB1\x8F\xB0\xA1", "euc-jp"), "ｱ丂");
    EXPECT_EQ(decoded("\x8E\xE0|\x8F\xA1<\x8F<\xA4\xFF", "euc-jp"), "\uFFFD|\uFFFD<\uFFFD<\uFFFD");
}

TEST(EucKr, IsWindows949) {
    EXPECT_EQ(decoded("\xC7\xD1\xB1\xDB", "euc-kr"), "한글");
    EXPECT_EQ(decoded("\x81\x41\xC6\x52", "ks_c_5601-1987"), "갂힣");
    EXPECT_EQ(decoded("\xC9\xA1\xFE\xA1\x81<", "euc-kr"), "\uFFFD\uFFFD\uFFFD<");
}

TEST(Iso2022Jp, SwitchesItsCharacterSets) {
    EXPECT_EQ(decoded("a\x1B$BF|K\\\x1B(Bz", "iso-2022-jp"), "a日本z");
    EXPECT_EQ(decoded("\x1B$@F|\x1B(J\\~\x1B(B\\~", "iso-2022-jp"), "日¥‾\\~");
    EXPECT_EQ(decoded("\x1B(I1_\x1B(B", "iso-2022-jp"), "ｱﾟ");
    EXPECT_EQ(decoded("\x1B(Ix", "iso-2022-jp"), "\uFFFD");
}

TEST(Iso2022Jp, ReplacesBrokenEscapesAndCharacters) {
    EXPECT_EQ(decoded("\x1B$Xa", "iso-2022-jp"), "\uFFFD$Xa");
    EXPECT_EQ(decoded("\x1B", "iso-2022-jp"), "\uFFFD");
    EXPECT_EQ(decoded("\x1B$", "iso-2022-jp"), "\uFFFD$");
    EXPECT_EQ(decoded("\x1B$B\x1B(Ba", "iso-2022-jp"), "\uFFFDa");  // nothing between
    EXPECT_EQ(decoded("\x1B$BF", "iso-2022-jp"), "\uFFFD");
    EXPECT_EQ(decoded("\x1B$BF\x1B(Ba", "iso-2022-jp"), "\uFFFDa");
    EXPECT_EQ(decoded("\x1B$BF\x80K\\", "iso-2022-jp"), "\uFFFD本");
    EXPECT_EQ(decoded("a\x0E\x80z", "iso-2022-jp"), "a\uFFFD\uFFFDz");
}

TEST(Utf16, ReadsPairsInBothOrders) {
    EXPECT_EQ(decoded("\x48\x00\xE9\x00\x2D\x4E\x3D\xD8\x00\xDE"sv, "utf-16le"), "Hé中😀");
    EXPECT_EQ(decoded("\x00\x48\x00\xE9\x4E\x2D\xD8\x3D\xDE\x00"sv, "utf-16be"), "Hé中😀");
}

TEST(Utf16, ReplacesWhatHasNoPartner) {
    EXPECT_EQ(decoded("\xD8\x3D\x00\x61"sv, "utf-16be"), "\uFFFDa");
    EXPECT_EQ(decoded("\xDE\x00\x00\x61"sv, "utf-16be"), "\uFFFDa");
    EXPECT_EQ(decoded("\xD8\x3D\xD8\x3D\xDE\x00"sv, "utf-16be"), "\uFFFD😀");
    EXPECT_EQ(decoded("\x00\x61\xD8\x3D"sv, "utf-16be"), "a\uFFFD");
    EXPECT_EQ(decoded("\x00\x61\xD8\x3D\xDE"sv, "utf-16be"), "a\uFFFD");  // one cut pair
    EXPECT_EQ(decoded("\x00\x61\x00"sv, "utf-16be"), "a\uFFFD");
}

TEST(Replacement, IsOneMistakeForAnyPage) {
    EXPECT_EQ(decoded("~{VPND~}", "hz-gb-2312"), "\uFFFD");
    EXPECT_EQ(decoded("", "hz-gb-2312"), "");
}

TEST(Decode, CutsAtEveryPositionAreOneMistakeAtMost) {
    struct Sample {
        std::string_view label, bytes;
    };
    for (const auto& [label, bytes] :
         {Sample{"gb18030", "\xD6\xD0\x81\x30\x81\x30"}, Sample{"big5", "\xA4\xA4\xA4\xE5"},
          Sample{"shift_jis", "\x93\xFA\x96\x7B"}, Sample{"euc-jp", "\x8F\xB0\xA1\x8E\xB1\xC6\xFC"},
          Sample{"euc-kr", "\xC7\xD1\xB1\xDB"}, Sample{"utf-16be", "\x4E\x2D\xD8\x3D\xDE\x01"}}) {
        for (std::size_t size = 0; size <= bytes.size(); ++size) {
            Arena arena(1u << 20);
            const std::string_view part = bytes.substr(0, size);
            const Decoded text = decode(part, *encoding_for_label(label), survey_utf8(part), arena);
            EXPECT_LE(text.malformed, size == bytes.size() ? 0u : 1u) << label << size;
            EXPECT_EQ(text.utf8.ends_with("\uFFFD"), text.malformed == 1) << label << size;
        }
    }
}

TEST(Decode, BorrowsPlainAsciiInEveryEncodingThatExtendsIt) {
    const auto text = "<p>plain ~ \\ text</p>\r\n"sv;
    for (std::size_t i = 0; i < encoding_count; ++i) {
        const auto encoding = static_cast<Encoding>(i);
        if (is_utf_16(encoding) || encoding == Encoding::replacement) continue;
        Arena arena(1u << 20);
        EXPECT_EQ(decode(text, encoding, survey_utf8(text), arena).utf8.data(), text.data());
    }
}

TEST(Decode, CleansInEveryEncoding) {
    EXPECT_EQ(decoded("a\0\x01\fb\xE9"sv, "windows-1252"), "a bé");
    EXPECT_EQ(decoded("a\0\x01\fb\xD6\xD0"sv, "gbk"), "a b中");
    EXPECT_EQ(decoded("a\0\fb\x1B(B"sv, "iso-2022-jp"), "a b");
    EXPECT_EQ(decoded("\xFF\xFF\xFD\xD0\0\0\0a"sv, "utf-16be"), "a");
    EXPECT_EQ(decoded("\x01\x80"sv, "x-user-defined"), "\uF780");
}

}  // namespace
}  // namespace copydesk
