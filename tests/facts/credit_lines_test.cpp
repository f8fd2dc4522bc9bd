#include "facts/credit_lines.h"

#include <gtest/gtest.h>

#include <initializer_list>
#include <utility>

namespace copydesk {
namespace {

const std::string kRest =
    " the council said on Tuesday that it would buy back the dam, which nobody expected to happen.";

std::string dateline(const std::string& head) {  // "place|agencies|date"
    const auto line = read_dateline(head + kRest, {});
    if (!line) return "-";
    std::string all = line->place + "|";
    for (const NamedAgency& agency : line->agencies) all.append(agency.agency->code).append(" ");
    return all + "|" + line->date;
}

TEST(CreditLines, datelines) {
    EXPECT_EQ(dateline("SEOUL (Reuters) -In short,"), "SEOUL|reuters |");
    EXPECT_EQ(dateline("TAMALE (AP) — "), "TAMALE|ap |");
    EXPECT_EQ(dateline("BERLIN, 3. Mai (dpa) – "), "BERLIN|dpa |");
    EXPECT_EQ(dateline("Brunsholm (dpa/lno) - "), "Brunsholm|dpa |");
    EXPECT_EQ(dateline("PARIS, May 3, 2021 (AFP) - "), "PARIS|afp |2021-05-03");
    EXPECT_EQ(dateline("(ANSA) - ROMA, 28 LUG - Sarà"), "ROMA|ansa |");
    EXPECT_EQ(dateline("(ANSA) - Sarà Ghersini l'arbitro"), "|ansa |");
    EXPECT_EQ(dateline("COTTER BEND — "), "COTTER BEND||");
    EXPECT_EQ(dateline("WASHINGTON, D.C. (AP) — "), "WASHINGTON, D.C.|ap |");
    EXPECT_EQ(dateline("(서울=연합뉴스) 홍길동 기자 = "), "서울|yonhap |");
    EXPECT_EQ(dateline("新华社北京6月9日电 "), "北京|xinhua |");
    EXPECT_EQ(dateline("Madrid, 12 mar (EFE).- "), "Madrid|efe |");
}

TEST(CreditLines, datelines_with_a_date_or_an_unknown_house) {
    EXPECT_EQ(dateline("Wesselburg, 14. Dezember 2021 – "), "Wesselburg||2021-12-14");
    EXPECT_EQ(dateline("BERLIN, 3. Mai – "), "BERLIN||");
    EXPECT_EQ(dateline("WASHINGTON (January 24, 2017) — "), "WASHINGTON||2017-01-24");
    EXPECT_EQ(dateline("DENVER (KDVR) – "), "DENVER||");
    EXPECT_EQ(dateline("Cotter Bend (WXY) -- "), "Cotter Bend||");
    EXPECT_EQ(dateline("【ソウル＝小池和樹】"), "ソウル||");
    EXPECT_EQ(dateline("　【ソウル＝聯合】"), "ソウル||");
    EXPECT_EQ(dateline("[부산=호수일보 선수민 기자] "), "부산||");
}

TEST(CreditLines, dateline_alone_in_brackets) {
    const auto line = read_dateline_alone("( Pescasseroli, 14 Gennaio 20 )", {});
    ASSERT_TRUE(line);
    EXPECT_EQ(line->place, "Pescasseroli");
    EXPECT_FALSE(read_dateline_alone("(14 Gennaio 2020)", {}));
    EXPECT_FALSE(read_dateline_alone("Pescasseroli, 14 Gennaio 2020", {}));
    EXPECT_FALSE(read_dateline_alone("(Ann Lee, 34 years old)", {}));
}

TEST(CreditLines, place_in_brackets) {
    const auto line = read_dateline("【峰代】凍った湖は静かではない。研究チームが公開した。", {});
    ASSERT_TRUE(line);
    EXPECT_EQ(line->place, "峰代");
    EXPECT_EQ(line->raw, "【峰代】");
    EXPECT_FALSE(read_dateline("【速報】凍った湖は静かではない。研究チームが公開した。", {}));
    EXPECT_FALSE(read_dateline("【動画あり】凍った湖は静かではない。研究チームが公開した。", {}));
}

TEST(CreditLines, no_datelines) {
    EXPECT_EQ(dateline("The Social Democrats (SPD) - "), "-");
    EXPECT_EQ(dateline("Yesterday – "), "-");
    EXPECT_EQ(dateline("He worked for the agency (Reuters) - "), "-");
    EXPECT_EQ(dateline("NATO said"), "-");
    EXPECT_EQ(dateline("TLDR - "), "-");
    EXPECT_EQ(dateline("The dam was sold in 2019. Then – "), "-");
    EXPECT_EQ(dateline("Cotter Bend, that is – "), "-");
    EXPECT_EQ(dateline("A Second Look (RSD)- "), "-");
}

TEST(CreditLines, source_lines) {
    EXPECT_EQ(read_source_line("Source: TSF").source, "TSF");
    EXPECT_EQ(read_source_line("来源：新华社").source, "新华社");
    EXPECT_EQ(read_source_line("Quelle: dpa").source, "dpa");
    EXPECT_EQ(read_source_line("Источник: ТАСС").source, "ТАСС");
    EXPECT_EQ(read_source_line("المصدر: واحة برس").source, "واحة برس");
    EXPECT_EQ(read_source_line("Sourceless: no").source, "");
    EXPECT_EQ(read_source_line("A source: said").source, "");
    EXPECT_EQ(read_source_line("2005-01-14 17:02:30 来源: 北汐日报").source, "北汐日报");
    EXPECT_EQ(read_source_line("　　来源：北汐日报").statement, "来源：北汐日报");
    EXPECT_EQ(read_source_line("12.05.2023, 10:15 | Quelle: dpa").statement, "Quelle: dpa");
}

TEST(CreditLines, agencies) {
    ASSERT_NE(find_agency("Agence France-Presse"), nullptr);
    EXPECT_EQ(find_agency("Agence France-Presse")->code, "afp");
    EXPECT_EQ(find_agency("Sid"), nullptr);  // a name; the agency is SID
    EXPECT_EQ(find_agency("dmk"), nullptr);
    EXPECT_EQ(read_agencies("dpa/afp").size(), 2u);
    EXPECT_EQ(read_tail_agencies("So der Sprecher am Montag in Berlin. (dpa/abc)").size(), 1u);
    EXPECT_TRUE(read_tail_agencies("Der Verein steigt ab. (dmk)").empty());
}

TEST(CreditLines, captions) {
    const auto photo = read_caption(
        "© Reuters. FILE PHOTO: A chief attends an interview in Davos, January 18, 2023. "
        "REUTERS/Ann Lee");
    ASSERT_TRUE(photo);
    EXPECT_EQ(photo->credit, "REUTERS/Ann Lee");
    EXPECT_EQ(photo->text,
              "© Reuters. FILE PHOTO: A chief attends an interview in Davos, January 18, 2023.");
    EXPECT_EQ(read_caption("Auf der Helling liegt der Kiel. Foto: Malte Iwersen/dpa")->credit,
              "Foto: Malte Iwersen/dpa");
    EXPECT_EQ(read_caption("ラジオを分解する葛西さん＝10日夜、北汐町（黒須美和撮影）")->credit,
              "黒須美和撮影");
    EXPECT_FALSE(read_caption("The Reuters report was read by everybody in the room."));
    EXPECT_FALSE(read_caption("Auf dem Bild: der Kiel auf der Helling am Morgen"));
}

TEST(CreditLines, credits_in_brackets_behind_signs_and_by_their_word) {
    const auto credit = [](std::string_view line) { return read_caption(line)->credit; };
    EXPECT_EQ(credit("母島で通話試験を行う技官（北汐町役場提供）"), "北汐町役場提供");
    EXPECT_EQ(credit("공장 시절의 모습. [사진 출처 = 북석시청]"), "사진 출처 = 북석시청");
    EXPECT_EQ(credit("演説をテレビで見る人々（北汐町で、３日）＝ロイター"), "ロイター");
    EXPECT_EQ(credit("Outcropping rock at the dam Credit: Bo Xu"), "Credit: Bo Xu");
    EXPECT_EQ(credit("Le barrage au petit matin Crédit : Bo Xu"), "Crédit : Bo Xu");
    EXPECT_EQ(credit("Le barrage au petit matin. (Ann Lee/SIPA)"), "Ann Lee/SIPA");
    EXPECT_FALSE(read_caption("The dam is open again (on Sundays/BYO)"));
}

TEST(CreditLines, credits_of_known_captions) {
    for (const auto& [caption, credit] : std::initializer_list<std::pair<const char*, const char*>>{
             {"The dam in June. (picture alliance / dpa / Bo Xu)",
              "picture alliance / dpa / Bo Xu"},
             {"The dam in June (Photo Credit: The Example)", "Photo Credit: The Example"},
             {"Der Damm im Juni. (Symbolfoto: Bo Xu | dpa)", "Symbolfoto: Bo Xu | dpa"},
             {"La presa en junio. (Foto Prensa Ejemplo: Bo Xu)", "Foto Prensa Ejemplo: Bo Xu"},
             {"The dam in June (source: The Example)", "source: The Example"},
             {"The dam in June. (Bo Xu Lee)", "Bo Xu Lee"},
             {"The dam in June. (Ann Lee/The Lake News)", "Ann Lee/The Lake News"},
             {"Der Damm im Juni. Ann von Lee/dpa", "Ann von Lee/dpa"},
             {"Der Damm im Juni. | Ann Lee/dpa", "Ann Lee/dpa"},
             {"Der Damm im Juni © Bo Xu / Example", "© Bo Xu / Example"},
             {"Der Damm im Juni\u00a0 Foto: Ann Lee", "Foto: Ann Lee"},
             {"The dam, 17th century — via Wikimedia Commons", "via Wikimedia Commons"},
             {"Ann Lee / AP", "Ann Lee / AP"}}) {
        const auto parts = split_caption(caption);
        ASSERT_TRUE(parts) << caption;
        EXPECT_EQ(parts->credit, credit);
        const std::string_view words = parts->text;
        EXPECT_TRUE(words.empty() || words.ends_with('.') || words.ends_with("June") ||
                    words.ends_with("Juni") || words.ends_with("century"))
            << words;
    }
    EXPECT_FALSE(read_caption("<저작권자(c) 바닷가소리, 무단 전재-재배포 금지>"));
    for (const std::string_view caption :
         {"The dam in Allentown (PA)", "Mint Yellow Orange (EPLX)", "The winner (Ann Lee)",
          "Ocean Blue/Mint", "Left photo: the dam in June", "From the series “Dams”", ""})
        EXPECT_FALSE(split_caption(caption)) << caption;
}

TEST(CreditLines, credits_alone) {
    for (const std::string_view line :
         {"Photo: Ann Lee/Instagram", "(Foto: ABr)", "(AP Foto/Ann Lee, Pool)",
          "Fotoğraf : Bo Xu/AA", "Фото: Ann Lee"})
        EXPECT_TRUE(is_photo_credit(line)) << line;
    for (const std::string_view line :
         {"The dam in June", "Photo: the dam in June, when the county had bought it back at last",
          "Photo:", ""})
        EXPECT_FALSE(is_photo_credit(line)) << line;
}

}  // namespace
}  // namespace copydesk
