#include "text/guess.h"

#include <string>

#include <gtest/gtest.h>

#include "decoding.h"

namespace copydesk {
namespace {

using testing::page_of;

struct Sample {
    std::string_view encoding, bytes, text;
};

// One sentence of news each, as an undeclared page.
constexpr Sample samples[] = {
    // clang-format off
        {"windows-1251",
         "\xCF\xF0\xE5\xE7\xE8\xE4\xE5\xED\xF2 \xD0\xEE\xF1\xF1\xE8\xE8 \xE7\xE0\xFF\xE2\xE8"
         "\xEB \xE2\xEE \xE2\xF2\xEE\xF0\xED\xE8\xEA, \xF7\xF2\xEE \xEF\xE5\xF0\xE5\xE3\xEE"
         "\xE2\xEE\xF0\xFB \xE1\xF3\xE4\xF3\xF2 \xEF\xF0\xEE\xE4\xEE\xEB\xE6\xE5\xED\xFB \xED"
         "\xE0 \xF1\xEB\xE5\xE4\xF3\xFE\xF9\xE5\xE9 \xED\xE5\xE4\xE5\xEB\xE5.",
         "Президент России заявил во вторник, что переговоры будут продолжены на следующей неделе."},
        {"KOI8-R",
         "\xF0\xD2\xC5\xDA\xC9\xC4\xC5\xCE\xD4 \xF2\xCF\xD3\xD3\xC9\xC9 \xDA\xC1\xD1\xD7\xC9"
         "\xCC \xD7\xCF \xD7\xD4\xCF\xD2\xCE\xC9\xCB, \xDE\xD4\xCF \xD0\xC5\xD2\xC5\xC7\xCF"
         "\xD7\xCF\xD2\xD9 \xC2\xD5\xC4\xD5\xD4 \xD0\xD2\xCF\xC4\xCF\xCC\xD6\xC5\xCE\xD9 \xCE"
         "\xC1 \xD3\xCC\xC5\xC4\xD5\xC0\xDD\xC5\xCA \xCE\xC5\xC4\xC5\xCC\xC5.",
         "Президент России заявил во вторник, что переговоры будут продолжены на следующей неделе."},
        {"gb18030",
         "\xD6\xD0\xB9\xFA\xB9\xFA\xBC\xD2\xD6\xF7\xCF\xAF\xB1\xED\xCA\xBE\xA3\xAC\xD6\xD0\xB9"
         "\xFA\xBE\xAD\xBC\xC3\xBD\xAB\xBC\xCC\xD0\xF8\xB1\xA3\xB3\xD6\xCE\xC8\xB6\xA8\xD4\xF6"
         "\xB3\xA4\xA3\xAC\xB2\xA2\xD4\xB8\xD2\xE2\xD3\xEB\xB8\xF7\xB9\xFA\xBC\xD3\xC7\xBF\xBA"
         "\xCF\xD7\xF7\xA1\xA3",
         "中国国家主席表示，中国经济将继续保持稳定增长，并愿意与各国加强合作。"},
        {"Big5",
         "\xA5x\xC6W\xC1`\xB2\xCE\xA9\xB2\xB5o\xA8\xA5\xA4H\xAA\xED\xA5\xDC\xA1" "A\xB8g\xC0"
         "\xD9\xA6\xA8\xAA\xF8\xB2v\xB1N\xAB\xF9\xC4\xF2\xA4W\xA4\xC9\xA1" "A\xA8\xC3\xC4@\xB7"
         "N\xBBP\xA6U\xB0\xEA\xA5[\xB1j\xA6X\xA7@\xC3\xF6\xABY\xA1" "C",
         "台灣總統府發言人表示，經濟成長率將持續上升，並願意與各國加強合作關係。"},
        {"Shift_JIS",
         "\x93\xFA\x96{\x82\xCC\x8E\xF1\x91\x8A\x82\xCD\x93\x8C\x8B\x9E\x82\xC5\x8BL\x8E\xD2"
         "\x89\xEF\x8C\xA9\x82\xF0\x8AJ\x82\xAB\x81" "A\x8Co\x8D\xCF\x91\xCE\x8D\xF4\x82\xC9"
         "\x82\xC2\x82\xA2\x82\xC4\x90\xE0\x96\xBE\x82\xB5\x82\xBD\x81" "B",
         "日本の首相は東京で記者会見を開き、経済対策について説明した。"},
        {"EUC-JP",
         "\xC6\xFC\xCB\xDC\xA4\xCE\xBC\xF3\xC1\xEA\xA4\xCF\xC5\xEC\xB5\xFE\xA4\xC7\xB5\xAD\xBC"
         "\xD4\xB2\xF1\xB8\xAB\xA4\xF2\xB3\xAB\xA4\xAD\xA1\xA2\xB7\xD0\xBA\xD1\xC2\xD0\xBA\xF6"
         "\xA4\xCB\xA4\xC4\xA4\xA4\xA4\xC6\xC0\xE2\xCC\xC0\xA4\xB7\xA4\xBF\xA1\xA3",
         "日本の首相は東京で記者会見を開き、経済対策について説明した。"},
        {"ISO-2022-JP",
         "\x1B$BF|K\x5C$N<sAj$OEl5~$G5-<T2q8+$r3+$-!\x22" "7P:QBP:v$K$D$$$F@bL@$7$?!#\x1B(B",
         "日本の首相は東京で記者会見を開き、経済対策について説明した。"},
        {"EUC-KR",
         "\xC7\xD1\xB1\xB9 \xC1\xA4\xBA\xCE\xB4\xC2 \xBC\xF6\xBF\xE4\xC0\xCF \xBC\xAD\xBF\xEF"
         "\xBF\xA1\xBC\xAD \xB1\xE2\xC0\xDA\xC8\xB8\xB0\xDF\xC0\xBB \xBF\xAD\xB0\xED \xBB\xF5"
         "\xB7\xCE\xBF\xEE \xB0\xE6\xC1\xA6 \xC1\xA4\xC3\xA5\xC0\xBB \xB9\xDF\xC7\xA5\xC7\xDF"
         "\xB4\xD9.",
         "한국 정부는 수요일 서울에서 기자회견을 열고 새로운 경제 정책을 발표했다."},
        {"windows-1252",
         "La ministre a annonc\xE9 mardi des mesures destin\xE9" "es \xE0 am\xE9liorer l\x92"
         "acc\xE8s \xE0 l\x92\xE9" "cole.",
         "La ministre a annoncé mardi des mesures destinées à améliorer l’accès à l’école."},
        {"windows-1250",
         "Premier powiedzia\xB3 we wtorek, \xBF" "e rozmowy b\xEA" "d\xB9 kontynuowane w przys"
         "z\xB3ym tygodniu.",
         "Premier powiedział we wtorek, że rozmowy będą kontynuowane w przyszłym tygodniu."},
        {"windows-1254",
         "Ba\xFE" "bakan sal\xFD g\xFCn\xFC yapt\xFD\xF0\xFD a\xE7\xFDklamada g\xF6r\xFC\xFEme"
         "lerin gelecek hafta s\xFCrece\xF0ini s\xF6yledi.",
         "Başbakan salı günü yaptığı açıklamada görüşmelerin gelecek hafta süreceğini söyledi."},
        {"windows-1255",
         "\xF8\xE0\xF9 \xE4\xEE\xEE\xF9\xEC\xE4 \xE0\xEE\xF8 \xE1\xE9\xE5\xED \xF9\xEC\xE9\xF9"
         "\xE9 \xEB\xE9 \xE4\xF9\xE9\xE7\xE5\xFA \xE9\xE9\xEE\xF9\xEB\xE5 \xE1\xF9\xE1\xE5\xF2"
         " \xE4\xE1\xE0 \xE1\xE9\xF8\xE5\xF9\xEC\xE9\xED.",
         "ראש הממשלה אמר ביום שלישי כי השיחות יימשכו בשבוע הבא בירושלים."},
        {"windows-1256",
         "\xDE\xC7\xE1 \xC7\xE1\xD1\xC6\xED\xD3 \xED\xE6\xE3 \xC7\xE1\xCB\xE1\xC7\xCB\xC7\xC1 "
         "\xC5\xE4 \xC7\xE1\xE3\xDD\xC7\xE6\xD6\xC7\xCA \xD3\xCA\xD3\xCA\xE3\xD1 \xDD\xED \xC7"
         "\xE1\xC3\xD3\xC8\xE6\xDA \xC7\xE1\xE3\xDE\xC8\xE1.",
         "قال الرئيس يوم الثلاثاء إن المفاوضات ستستمر في الأسبوع المقبل."},
        {"windows-874",
         "\xB9\xD2\xC2\xA1\xC3\xD1\xB0\xC1\xB9\xB5\xC3\xD5\xA1\xC5\xE8\xD2\xC7\xE0\xC1\xD7\xE8"
         "\xCD\xC7\xD1\xB9\xCD\xD1\xA7\xA4\xD2\xC3\xC7\xE8\xD2\xA1\xD2\xC3\xE0\xA8\xC3\xA8\xD2"
         "\xA8\xD0\xB4\xD3\xE0\xB9\xD4\xB9\xB5\xE8\xCD\xE4\xBB\xE3\xB9\xCA\xD1\xBB\xB4\xD2\xCB"
         "\xEC\xCB\xB9\xE9\xD2",
         "นายกรัฐมนตรีกล่าวเมื่อวันอังคารว่าการเจรจาจะดำเนินต่อไปในสัปดาห์หน้า"},
    // clang-format on
};

TEST(Guess, FindsTheEncodingOfOneSentence) {
    for (const Sample& sample : samples) {
        const auto page = page_of("<html><body><p>" + std::string(sample.bytes) + "</p></body>");
        EXPECT_EQ(page.encoding, sample.encoding);
        EXPECT_EQ(page.text, "<html><body><p>" + std::string(sample.text) + "</p></body>");
        EXPECT_EQ(page.origin, CharsetOrigin::guess);
    }
}

TEST(Guess, IsNotDrownedByMarkup) {
    // More English before the text than the detector would ever be given.
    std::string head;
    while (head.size() < 200'000)
        head += "<div class=\"menu item\"><a href=\"/x\">Menu</a></div>\n";
    for (const Sample& sample : samples) {
        if (sample.encoding == "ISO-2022-JP") continue;  // all ASCII: there is nothing to go by
        EXPECT_EQ(page_of(head + std::string(sample.bytes)).encoding, sample.encoding);
    }
}

TEST(Guess, LooksIntoAttributesWhereTheTextIsPlain) {
    EXPECT_EQ(page_of("<img alt=\"caf\xE9 au lait, tr\xE8s chaud\">plain").text,
              "<img alt=\"café au lait, très chaud\">plain");
}

TEST(Guess, TakesAnyBytes) {
    for (int byte = 0; byte < 256; ++byte) {
        const auto page = page_of(std::string(64, static_cast<char>(byte)));
        EXPECT_FALSE(page.encoding.empty());
        page_of("<" + std::string(1, static_cast<char>(byte)));
    }
}

}  // namespace
}  // namespace copydesk
