#include "text/charset.h"

#include <string>

#include <gtest/gtest.h>

#include "decoding.h"

namespace copydesk {
namespace {

using namespace std::string_view_literals;
using testing::page_of;

CharsetHints header(std::string_view content_type) { return {{}, content_type, true}; }

// "Привет" in KOI8-R, which is "оПХБЕР" in windows-1251: whoever decodes it shows in the text.
const std::string greeting = "\xF0\xD2\xC9\xD7\xC5\xD4";

TEST(ContentType, HasItsCharsetFound) {
    EXPECT_EQ(charset_parameter("text/html; charset=utf-8"), "utf-8");
    EXPECT_EQ(charset_parameter("text/html;CHARSET=\"koi8-r\""), "koi8-r");
    EXPECT_EQ(charset_parameter("text/html; charset = 'koi8-r' ; x=y"), "koi8-r");
    EXPECT_EQ(charset_parameter("text/html; boundary=x; charset=gbk;charset=big5"), "gbk");
    EXPECT_EQ(charset_parameter("text/html; charset=gbk, text/html"), "gbk");
    EXPECT_EQ(charset_parameter("text/html; charset=; charset=gbk"), "gbk");
    EXPECT_EQ(charset_parameter("; charset=gbk"), "gbk");
    EXPECT_EQ(charset_parameter("text/html; xcharset=gbk"), "");
    EXPECT_EQ(charset_parameter("text/html; charset"), "");
    EXPECT_EQ(charset_parameter("text/html charset=gbk"), "");
    EXPECT_EQ(charset_parameter("text/html; charset=\""), "");
    EXPECT_EQ(charset_parameter(";"), "");
    EXPECT_EQ(charset_parameter(""), "");
}

TEST(Charset, ComesFromTheByteOrderMarkBeforeAll) {
    const CharsetHints hints{"koi8-r", "text/html; charset=windows-1251", true};
    auto page = page_of("\xEF\xBB\xBF<meta charset=big5>\xC3\xA9", hints);
    EXPECT_EQ(page.text, "<meta charset=big5>é");  // and the mark is gone
    EXPECT_EQ(page.encoding, "UTF-8");
    EXPECT_EQ(page.origin, CharsetOrigin::byte_order_mark);
    EXPECT_EQ(page_of("\xFF\xFE\x48\x00\x2D\x4E"sv, hints).text, "H中");
    EXPECT_EQ(page_of("\xFE\xFF\x00\x48\x4E\x2D"sv, hints).text, "H中");
    EXPECT_EQ(page_of("\xEF\xBB\xBF\xEF\xBB\xBFx").text, "\uFEFFx");  // only one is a mark
    EXPECT_EQ(page_of("\xEF\xBB\xBF\xFF\xFF").encoding, "UTF-8");     // however broken
    EXPECT_EQ(page_of("\xEF\xBB\xBF").text, "");
}

TEST(Charset, ComesFromTheHostBeforeTheHeaderBeforeThePage) {
    const std::string bytes = "<meta charset=koi8-r>" + greeting;
    auto page = page_of(bytes, {"macintosh", "text/html; charset=windows-1251", true});
    EXPECT_EQ(page.encoding, "macintosh");
    EXPECT_EQ(page.origin, CharsetOrigin::host);
    page = page_of(bytes, {"no such thing", "text/html; charset=windows-1251", true});
    EXPECT_EQ(page.encoding, "windows-1251");
    EXPECT_EQ(page.origin, CharsetOrigin::content_type);
    EXPECT_TRUE(page.text.ends_with("рТЙЧЕФ"));
    page = page_of(bytes, header("text/html; charset=no-such-thing"));
    EXPECT_EQ(page.encoding, "KOI8-R");
    EXPECT_EQ(page.origin, CharsetOrigin::meta);
    EXPECT_TRUE(page.text.ends_with("Привет"));
    EXPECT_FALSE(page.replaced);
}

TEST(Charset, IsNotLookedForInPlainText) {
    const auto page = page_of("<meta charset=koi8-r> caf\xE9", {{}, "text/plain", false});
    EXPECT_NE(page.origin, CharsetOrigin::meta);
    EXPECT_EQ(page_of("<meta charset=koi8-r>x").origin, CharsetOrigin::meta);
}

TEST(Charset, ComesFromALateMeta) {
    const std::string head = "<html><head><style>" + std::string(3000, ' ') + "</style>";
    const auto page = page_of(head + "<meta charset=koi8-r><body>" + greeting);
    EXPECT_TRUE(page.text.ends_with("Привет"));
    EXPECT_EQ(page.origin, CharsetOrigin::meta);
}

TEST(Charset, OfPlainAsciiIsTheFallback) {
    const auto page = page_of("<p>plain</p>");
    EXPECT_EQ(page.encoding, "windows-1252");
    EXPECT_EQ(page.origin, CharsetOrigin::fallback);
    EXPECT_EQ(page_of("").text, "");
    EXPECT_EQ(page_of({}).text, "");
}

// ---- declarations that the bytes contradict: the rule stands in charset.h ----

TEST(CharsetConflict, DeclaredUtf8ThatIsNot) {
    auto page = page_of(
        "<meta charset=utf-8><p>Un caf\xE9 tr\xE8s serr\xE9, \xE0 la fran\xE7"
        "aise");
    EXPECT_TRUE(page.text.ends_with("Un café très serré, à la française")) << page.text;
    EXPECT_EQ(page.encoding, "windows-1252");
    EXPECT_FALSE(page.replaced);
    // The next declaration is asked before any guess.
    page = page_of("<meta charset=koi8-r>" + greeting, header("text/html; charset=utf-8"));
    EXPECT_EQ(page.encoding, "KOI8-R");
    EXPECT_EQ(page.origin, CharsetOrigin::meta);
}

TEST(CharsetConflict, DeclaredUtf8WithSomeBrokenCharacters) {
    const auto page = page_of("<meta charset=utf-8>é世界 caf\xE9");
    EXPECT_TRUE(page.text.ends_with("é世界 caf\uFFFD"));
    EXPECT_EQ(page.encoding, "UTF-8");
    EXPECT_TRUE(page.replaced);
}

TEST(CharsetConflict, DeclaredUtf8CutInsideACharacter) {
    const auto page = page_of("<meta charset=utf-8>only one: \xE4\xB8");
    EXPECT_EQ(page.encoding, "UTF-8");
    EXPECT_EQ(page.origin, CharsetOrigin::meta);
    EXPECT_TRUE(page.text.ends_with("one: \uFFFD"));
    EXPECT_EQ(page_of("Grüße \xE4\xB8").encoding, "UTF-8");
}

TEST(CharsetConflict, DeclaredLegacyThatIsUtf8) {
    for (const char* label : {"iso-8859-1", "windows-1251", "gb2312", "gb18030", "big5",
                              "shift_jis", "euc-kr", "iso-2022-jp", "iso-2022-kr"}) {
        const auto page = page_of("<p>Это “текст” — 世界</p>",
                                  header(std::string("text/html; charset=") + label));
        EXPECT_EQ(page.text, "<p>Это “текст” — 世界</p>") << label;
        EXPECT_EQ(page.encoding, "UTF-8");
        EXPECT_EQ(page.origin, CharsetOrigin::guess);
    }
    // A page that says both is believed where it is right.
    const auto page = page_of("<meta charset=utf-8>é", header("text/html; charset=iso-8859-1"));
    EXPECT_EQ(page.encoding, "UTF-8");
    EXPECT_EQ(page.origin, CharsetOrigin::meta);
}

TEST(CharsetConflict, DeclaredLegacyWithOneByteThatIsNotUtf8) {
    const auto page = page_of("\xC3\xA9 \xE9.", header("text/html; charset=iso-8859-1"));
    EXPECT_EQ(page.text, "Ã© é.");
}

TEST(CharsetConflict, DeclaredUtf16WithoutAnyZero) {
    auto page = page_of("<p>plain</p>", header("text/html; charset=utf-16"));
    EXPECT_EQ(page.text, "<p>plain</p>");
    page = page_of("\0<\0p\0>\x4E\x2D"sv, header("text/html; charset=utf-16be"));
    EXPECT_EQ(page.text, "<p>中");
    EXPECT_EQ(page.origin, CharsetOrigin::content_type);
}

TEST(CharsetConflict, IsNoneForTheHost) {
    EXPECT_EQ(page_of("é", {"windows-1252", {}, true}).text, "Ã©");
    EXPECT_EQ(page_of("caf\xE9", {"utf-8", {}, true}).text, "caf\uFFFD");
}

// ---- guesses ----

TEST(CharsetGuess, Utf8ByItsForm) {
    auto page = page_of("<p>é</p>");
    EXPECT_EQ(page.encoding, "UTF-8");
    EXPECT_EQ(page.origin, CharsetOrigin::guess);
    page = page_of("Привет, мир. Как дела? \xFF");  // one broken byte among many good
    EXPECT_EQ(page.encoding, "UTF-8");
    EXPECT_TRUE(page.replaced);
}

TEST(CharsetGuess, Utf16ByItsZeroes) {
    std::string little, big;
    for (const char letter : "<html><title>Any page</title>"sv) {
        little.append({letter, '\0'});
        big.append({'\0', letter});
    }
    EXPECT_EQ(page_of(little).encoding, "UTF-16LE");
    EXPECT_EQ(page_of(big).encoding, "UTF-16BE");
    EXPECT_EQ(page_of(big).text, "<html><title>Any page</title>");
    EXPECT_EQ(page_of("a\0b c d e f g h"sv).encoding, "windows-1252");
}

}  // namespace
}  // namespace copydesk
