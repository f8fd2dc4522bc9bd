#include "text/prescan.h"

#include <string>

#include <gtest/gtest.h>

namespace copydesk {
namespace {

using namespace std::string_view_literals;

std::string name_of(std::optional<Encoding> encoding) {
    return encoding ? std::string(encoding_name(*encoding)) : "none";
}
std::string scan(std::string_view bytes) { return name_of(prescan(bytes)); }
std::string scan_head(std::string_view bytes) { return name_of(late_meta(bytes)); }

TEST(Prescan, FindsCharset) {
    EXPECT_EQ(scan("<meta charset=koi8-r>"), "KOI8-R");
    EXPECT_EQ(scan("<!DOCTYPE html><html><head><META CharSet = \"KOI8-R\" >"), "KOI8-R");
    EXPECT_EQ(scan("<meta charset='koi8-r'/>"), "KOI8-R");
    EXPECT_EQ(scan("<meta/charset=koi8-r >"), "KOI8-R");
    EXPECT_EQ(scan("<meta\n\tname=x charset=koi8-r>"), "KOI8-R");
    EXPECT_EQ(scan("<meta charset=\" koi8-r \">"), "KOI8-R");
    EXPECT_EQ(scan("<meta = charset=koi8-r>"), "KOI8-R");  // an attribute named "="
}

TEST(Prescan, FindsThePragma) {
    const auto pragma = [](std::string_view content) {
        return scan("<meta http-equiv=Content-Type content=" + std::string(content) + ">");
    };
    EXPECT_EQ(pragma("\"text/html; charset=koi8-r\""), "KOI8-R");
    EXPECT_EQ(pragma("\"text/html;charset = 'koi8-r' ;\""), "KOI8-R");
    EXPECT_EQ(pragma("charset=koi8-r"), "KOI8-R");
    EXPECT_EQ(pragma("'charset x charset=\"koi8-r\"'"), "KOI8-R");
    EXPECT_EQ(pragma("\"charset=koi8-r;charset=utf-8\""), "KOI8-R");
    EXPECT_EQ(pragma("\"charset='koi8-r\""), "none");  // a quote alone
    EXPECT_EQ(pragma("\"text/html; charset=\""), "none");
    EXPECT_EQ(pragma("\"text/html; charset\""), "none");
    EXPECT_EQ(pragma("\"text/html\""), "none");
    EXPECT_EQ(scan("<meta content='charset=koi8-r' http-equiv='CONTENT-TYPE'>"), "KOI8-R");
    EXPECT_EQ(scan("<meta content='charset=koi8-r'>"), "none");
    EXPECT_EQ(scan("<meta http-equiv=refresh content='1;url=?charset=koi8-r'>"), "none");
}

TEST(Prescan, LetsCharsetBeatContentAndTheFirstOfANameCount) {
    EXPECT_EQ(scan("<meta http-equiv=content-type content='charset=big5' charset=koi8-r>"),
              "KOI8-R");
    EXPECT_EQ(scan("<meta charset=koi8-r http-equiv=content-type content='charset=big5'>"),
              "KOI8-R");
    EXPECT_EQ(scan("<meta charset=koi8-r charset=big5>"), "KOI8-R");
    EXPECT_EQ(scan("<meta charset=nonsense charset=big5>"), "none");
    EXPECT_EQ(scan("<meta charset=nonsense http-equiv=content-type content='charset=big5'>"),
              "none");
    EXPECT_EQ(scan("<meta charset=nonsense><meta charset=big5>"), "Big5");
    EXPECT_EQ(scan("<meta charset=koi8-r><meta charset=big5>"), "KOI8-R");
}

TEST(Prescan, ChangesWhatCannotBe) {
    EXPECT_EQ(scan("<meta charset=utf-16>"), "UTF-8");
    EXPECT_EQ(scan("<meta charset=utf-16be>"), "UTF-8");
    EXPECT_EQ(scan("<meta charset=x-user-defined>"), "windows-1252");
    EXPECT_EQ(scan("<meta charset=iso-2022-kr>"), "replacement");
}

TEST(Prescan, SkipsCommentsAndDeclarations) {
    EXPECT_EQ(scan("<!-- <meta charset=big5> --><meta charset=koi8-r>"), "KOI8-R");
    EXPECT_EQ(scan("<!--><meta charset=koi8-r>"), "KOI8-R");
    EXPECT_EQ(scan("<!---><meta charset=koi8-r>"), "KOI8-R");
    EXPECT_EQ(scan("<!-- > <meta charset=big5>"), "none");
    EXPECT_EQ(scan("<!-- -- > <meta charset=big5> --><meta charset=koi8-r>"), "KOI8-R");
    EXPECT_EQ(scan("<! <meta charset=big5> <meta charset=koi8-r>"), "KOI8-R");
    EXPECT_EQ(scan("<? <meta charset=big5>"), "none");
    EXPECT_EQ(scan("</ <meta charset=big5>"), "none");
}

TEST(Prescan, SkipsTheAttributesOfOtherTags) {
    EXPECT_EQ(scan("<p title='<meta charset=big5>'><meta charset=koi8-r>"), "KOI8-R");
    EXPECT_EQ(scan("</p title=\"<meta charset=big5>\"><meta charset=koi8-r>"), "KOI8-R");
    EXPECT_EQ(scan("<p title=x'><meta charset=koi8-r>"), "KOI8-R");
    EXPECT_EQ(scan("<p title='><meta charset=koi8-r>"), "none");  // the quote never closes
    EXPECT_EQ(scan("<metadata charset=big5>"), "none");
    EXPECT_EQ(scan("<meta>charset=big5"), "none");
    EXPECT_EQ(scan("<metacharset=big5>"), "none");
    EXPECT_EQ(scan("a < b <meta charset=koi8-r>"), "KOI8-R");
    EXPECT_EQ(scan("<script>'<meta charset=koi8-r>'</script>"), "KOI8-R");  // as the standard does
}

TEST(Prescan, NeedsTheWholeTagInItsReach) {
    const std::string tag = "<meta charset=koi8-r>";
    const auto at = [&](std::size_t offset) { return std::string(offset, ' ') + tag + "<p>"; };
    EXPECT_EQ(scan(at(1024 - tag.size() - 1)), "KOI8-R");
    EXPECT_EQ(scan(at(1024 - tag.size() + 1)), "none");
    EXPECT_EQ(scan(at(1024)), "none");
    for (std::size_t size = 0; size < tag.size(); ++size)
        EXPECT_EQ(scan(tag.substr(0, size)), "none") << size;
    const std::string pragma = "<meta http-equiv='content-type' content='charset=koi8-r'";
    for (std::size_t size = 0; size <= pragma.size(); ++size)
        EXPECT_EQ(scan(pragma.substr(0, size)), "none") << size;
    EXPECT_EQ(scan(""), "none");
}

TEST(Prescan, ReadsTheXmlDeclaration) {
    EXPECT_EQ(scan("<?xml version=\"1.0\" encoding=\"koi8-r\"?><html>"), "KOI8-R");
    EXPECT_EQ(scan("<?xml version='1.0' encoding = 'koi8-r' ?><html>"), "KOI8-R");
    EXPECT_EQ(scan("<?xml encoding=\"koi8-r\"?><meta charset=big5>"), "Big5");
    EXPECT_EQ(scan("<?xml encoding=\"utf-16\"?>"), "UTF-8");
    EXPECT_EQ(scan("<?xml encoding=\"koi8-r"), "none");
    EXPECT_EQ(scan("<?xml encoding=\" koi8-r\"?>"), "none");
    EXPECT_EQ(scan("<?xml encoding=koi8-r?>"), "none");
    EXPECT_EQ(scan("<?xml version='1.0'?> encoding='koi8-r'"), "none");
    EXPECT_EQ(scan(" <?xml encoding=\"koi8-r\"?>"), "none");
    EXPECT_EQ(scan("<\0?\0x\0m\0l\0"sv), "UTF-16LE");
    EXPECT_EQ(scan("\0<\0?\0x\0m\0l"sv), "UTF-16BE");
}

TEST(LateMeta, IsFoundInTheHead) {
    const std::string filler = "<script>" + std::string(5000, 'x') + "</script>";
    EXPECT_EQ(scan(filler + "<meta charset=koi8-r>"), "none");
    EXPECT_EQ(scan_head(filler + "<meta charset=koi8-r>"), "KOI8-R");
    EXPECT_EQ(scan_head(filler + "</head><body class=x><meta charset=koi8-r>"), "none");
    EXPECT_EQ(scan_head(std::string(65'536, ' ') + "<meta charset=koi8-r>"), "none");
}

TEST(LateMeta, IsNotTakenFromScriptsStylesAndTitles) {
    EXPECT_EQ(scan_head("<script>w('<meta charset=big5>')</script ><meta charset=koi8-r>"),
              "KOI8-R");
    EXPECT_EQ(scan_head("<STYLE>/*<meta charset=big5>*/</Style><meta charset=koi8-r>"), "KOI8-R");
    EXPECT_EQ(scan_head("<title>The <meta charset=big5></b> tag</title><meta charset=koi8-r>"),
              "KOI8-R");
    EXPECT_EQ(scan_head("<script><meta charset=big5>"), "none");
}

}  // namespace
}  // namespace copydesk
