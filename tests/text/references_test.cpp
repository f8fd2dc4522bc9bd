#include "text/references.h"

#include <string>

#include <gtest/gtest.h>

namespace copydesk {
namespace {

using namespace std::string_view_literals;

std::string in_text(std::string_view raw) {
    std::string out;
    decode_references(raw, false, out);
    return out;
}
std::string in_attribute(std::string_view raw) {
    std::string out;
    decode_references(raw, true, out);
    return out;
}

TEST(References, AppendAndKeepWhatIsNone) {
    std::string out = "before ";
    decode_references("a < b & c &d; &; & &", false, out);
    EXPECT_EQ(out, "before a < b & c &d; &; & &");
    EXPECT_EQ(in_text(""), "");
    EXPECT_EQ(in_text("&"), "&");
    EXPECT_EQ(in_text("&&amp;&"), "&&&");
}

TEST(References, AreFoundByName) {
    EXPECT_EQ(in_text("AT&amp;T &lt;b&gt; &quot;x&quot; &nbsp;"), "AT&T <b> \"x\" \u00A0");
    EXPECT_EQ(in_text("&AElig;&zwnj;&hellip;"), "Æ\u200C…");
    EXPECT_EQ(in_text("&Aopf;"), "\U0001D538");
    EXPECT_EQ(in_text("&NotEqualTilde;&fjlig;"), "\u2242\u0338fj");  // two code points
    EXPECT_EQ(in_text("&CounterClockwiseContourIntegral;"), "∳");    // the longest name
    EXPECT_EQ(in_text("&amp;amp;"), "&amp;");                        // once, not again
    EXPECT_EQ(in_text("&AMP;&Amp;&aMP;"), "&&Amp;&aMP;");            // case matters
    EXPECT_EQ(in_text("&caf\xC3\xA9;"), "&caf\xC3\xA9;");
}

TEST(References, TakeTheLongestName) {
    EXPECT_EQ(in_text("&notit;"), "¬it;");
    EXPECT_EQ(in_text("&notin;"), "∉");
    EXPECT_EQ(in_text("&noti"), "¬i");
    EXPECT_EQ(in_text("&not"), "¬");
    EXPECT_EQ(in_text("&no"), "&no");
    EXPECT_EQ(in_text("&copy2024"), "©2024");
    EXPECT_EQ(in_text("&timesbar"), "×bar");
    EXPECT_EQ(in_text("&hellip"), "&hellip");  // needs its semicolon
    EXPECT_EQ(in_text("&prod;&pro"), "∏&pro");
}

TEST(References, WithoutSemicolonStayInAttributes) {
    EXPECT_EQ(in_attribute("?a=1&copy=1&reg_b=2"), "?a=1&copy=1®_b=2");
    EXPECT_EQ(in_attribute("&copyright &copy1 &notit;"), "&copyright &copy1 &notit;");
    EXPECT_EQ(in_attribute("&copy; &copy &copy"), "© © ©");
    EXPECT_EQ(in_attribute("&copy;=1 &notin;x"), "©=1 ∉x");
    EXPECT_EQ(in_attribute("&#169=1&#xa9x"), "©=1©x");  // numbers know no such rule
}

TEST(References, AreFoundByNumber) {
    EXPECT_EQ(in_text("&#8217;&#x2019;&#X2019;&#65a"), "’’’Aa");
    EXPECT_EQ(in_text("&#x1F600;&#128512"), "😀😀");
    EXPECT_EQ(in_text("&#; &#x; &# &#xg; &#a"), "&#; &#x; &# &#xg; &#a");
    EXPECT_EQ(in_text("&#0000000000000000000065;"), "A");
    EXPECT_EQ(in_text("&#9;&#10;&#13;"), "\t\n\r");
}

TEST(References, OfC1NumbersMeanWindows1252) {
    EXPECT_EQ(in_text("&#x80;&#146;&#150;&#x9f;"), "€’–Ÿ");
    EXPECT_EQ(in_text("&#x81;&#x8D;&#160;"), "\u0081\u008D\u00A0");
}

TEST(References, ToWhatXmlForbidsAreReplaced) {
    EXPECT_EQ(in_text("&#0;"), "\uFFFD");
    EXPECT_EQ(in_text("&#1;&#x0B;&#x0C;&#x1F;"), "\uFFFD\uFFFD\uFFFD\uFFFD");
    EXPECT_EQ(in_text("&#xD800;&#xDFFF;"), "\uFFFD\uFFFD");
    EXPECT_EQ(in_text("&#xFFFE;&#xFDD0;&#x10FFFF;"), "\uFFFD\uFFFD\uFFFD");
    EXPECT_EQ(in_text("&#x110000;&#99999999999999999999;&#x100000041;"), "\uFFFD\uFFFD\uFFFD");
    EXPECT_EQ(in_text("&#xFFFD;&#x10FFFD;"), "\uFFFD\U0010FFFD");
}

TEST(References, NormaliseLineEnds) {
    EXPECT_EQ(in_text("a\r\nb\rc\r\r\n\nd\r"), "a\nb\nc\n\n\nd\n");
    EXPECT_EQ(in_attribute("&amp\r\n"), "&\n");
}

// Every name of the table is found, also directly before another reference.
TEST(References, KnowAllNames) {
    struct Name {
        std::string_view text;
        char32_t first, second;
    };
    constexpr Name names[] = {
#define NAME(text, first, second) {text, first, second},
#include "text/references_table.inc"
#undef NAME
    };
    EXPECT_EQ(std::size(names), 2231u);
    std::size_t without_semicolon = 0;
    for (const Name& name : names) {
        const std::string plain = in_text("&" + std::string(name.text) + "&amp;");
        const std::string numbers = in_text(
            "&#" + std::to_string(static_cast<unsigned long>(name.first)) + ";" +
            (name.second ? "&#" + std::to_string(static_cast<unsigned long>(name.second)) + ";"
                         : ""));
        EXPECT_EQ(plain, numbers + "&") << name.text;
        if (!name.text.ends_with(';')) ++without_semicolon;
    }
    EXPECT_EQ(without_semicolon, 106u);
}

}  // namespace
}  // namespace copydesk
