#include "facts/names.h"

#include <gtest/gtest.h>

#include "facts/credit_pieces.h"
#include "facts/letters.h"

namespace copydesk {
namespace {

std::string read(std::string_view text, bool declared = false, std::string_view language = "") {
    std::string all;
    for (const Party& party : read_parties(text, {declared, language, false})) {
        if (!all.empty()) all += "; ";
        all += party.name;
        if (party.role != "writer") all.append(" (").append(party.role).append(")");
    }
    return all;
}

TEST(Names, digits_of_all_scripts_are_found) {
    std::string text;
    for (char32_t c = 1; c < 0x110000; ++c) {
        if (c == 0xd800) c = 0xe000;
        text.clear();
        append_utf8(c, text);
        ASSERT_EQ(has_digit(text), digit_of(c) >= 0) << std::hex << static_cast<unsigned>(c);
    }
}

TEST(Names, lists_are_split_and_places_cut_off) {
    EXPECT_EQ(read("By Ann Lee in Paris and Bo Xu"), "Ann Lee; Bo Xu");
    EXPECT_EQ(read("Von Jana Petersen und Okko Harms"), "Jana Petersen; Okko Harms");
    EXPECT_EQ(read("By Siobhan Mallory, Tomasz Weir and Priya Ramanath"),
              "Siobhan Mallory; Tomasz Weir; Priya Ramanath");
    EXPECT_EQ(read("Par Éloïse Grandvaux, avec Mathis Perrodin à Saint-Orens"),
              "Éloïse Grandvaux; Mathis Perrodin (contributor)");
    EXPECT_EQ(read("di Chiara Bevilaqua e Ottavio Renzulli"), "Chiara Bevilaqua; Ottavio Renzulli");
    EXPECT_EQ(read("By Ann Lee And Bo Xu For The Example"), "Ann Lee; Bo Xu");
    EXPECT_EQ(read("Ann Lee im Gespräch mit Bo Xu", true), "Ann Lee; Bo Xu");
}

TEST(Names, roles_dates_and_boilerplate_are_no_names) {
    EXPECT_EQ(read("By JANE DOE, Staff Writer | May 3, 2020"), "JANE DOE");
    EXPECT_EQ(read("Zum Profil von Dr. Max Müller"), "Max Müller");
    EXPECT_EQ(read("Von FOCUS-online-Redakteur Max Schmidt"), "Max Schmidt");
    EXPECT_EQ(read("Posted on September 21, 2020 by Ann Lee"), "Ann Lee");
    EXPECT_EQ(read("Written by Ann Lee, MD — Medically reviewed by Dr. Jo Bar"),
              "Ann Lee; Jo Bar (editor)");
    EXPECT_EQ(read("Text: Anna Bo, Fotos: Carl Du"), "Anna Bo; Carl Du (photographer)");
    EXPECT_EQ(read("ByAnn Lee"), "Ann Lee");
    EXPECT_EQ(read("Autor: Rechtsanwalt Max Müller"), "Max Müller");
    EXPECT_EQ(read("云南日报报业集团,云南网,胡晓蓉", true, "zh"), "胡晓蓉");
    EXPECT_EQ(read("Mateusz HabernyFounder", true), "Mateusz Haberny");
}

TEST(Names, what_somebody_is_names_nobody) {
    const auto visible = [](std::string_view text) {
        return read_parties(text, {true, "en", true}).size();
    };
    EXPECT_EQ(visible("Digital Security Expert"), 0u);
    EXPECT_EQ(visible("Print Managing Editor"), 0u);
    EXPECT_EQ(visible("Astrologer"), 0u);
    EXPECT_EQ(visible("Example Staff"), 1u);
    EXPECT_EQ(read("Ann Lee, Master Gardener", true), "Ann Lee");
    EXPECT_EQ(read("Example Contributor", true), "Example Contributor");
}

TEST(Names, roles_in_brackets_are_those_of_the_name_before) {
    EXPECT_EQ(read("Leonor Bravo (texto) e Duarte Matoso (fotografia)", true),
              "Leonor Bravo; Duarte Matoso (photographer)");
    EXPECT_EQ(read("Eine Reportage von Mia Thor, Wesselburg, und Cem Voss (Fotos)"),
              "Mia Thor; Cem Voss (photographer)");
    EXPECT_EQ(read("Par Ann Lee et Bo Xu (avec Cy Dor à Bruxelles)"),
              "Ann Lee; Bo Xu; Cy Dor (contributor)");
}

TEST(Names, what_stands_inside_or_behind_a_name_does_not_cut_it) {
    EXPECT_EQ(read("Paramita (Guha) Gosh", true), "Paramita Gosh");
    EXPECT_EQ(read_parties("Ann Lee, 4+ years covering computers", {true, "en", true}).size(), 1u);
    EXPECT_EQ(read("文革中的事情", false, "zh"), "");
}

TEST(Names, who_answers_and_what_leads_to_a_name_wrote_nothing) {
    EXPECT_EQ(read("Interview mit Autorin Ann Lee"), "Ann Lee (contributor)");
    EXPECT_EQ(read("Debate Von", true), "");
    EXPECT_EQ(read("Sir Nuno", true), "Sir Nuno");
    EXPECT_EQ(read("Sir Bo Xu", true), "Bo Xu");
}

TEST(Names, titles_of_several_words_are_cut_off) {
    EXPECT_EQ(read("Dr. med. Hans Müller", true), "Hans Müller");
    EXPECT_EQ(read("Von Prof. Dr. med. dent. Hans Müller"), "Hans Müller");
    EXPECT_EQ(read("Dr. rer. nat. Hans Müller und Dr. h.c. Anna Bo", true), "Hans Müller; Anna Bo");
    EXPECT_EQ(read("Prof. dr hab. n. med. Jan Nowak", true), "Jan Nowak");
    EXPECT_EQ(read("Ann Lee med Bo Xu", true), "Ann Lee; Bo Xu (contributor)");
}

TEST(Names, family_names_before_the_given_one) {
    const auto turned = [](std::string_view names) { return in_order(names, false); };
    EXPECT_EQ(turned("Smith, Jane"), "Jane Smith");
    EXPECT_EQ(turned("O'Neil, Kate B."), "Kate B. O'Neil");
    EXPECT_EQ(turned("van der Berg, A. M."), "A. M. van der Berg");
    EXPECT_EQ(turned("Smith, Jane; Doe, John;Ann Lee"), "Jane Smith; John Doe; Ann Lee");
    EXPECT_EQ(turned("SMITH, JANE"), "JANE SMITH");
    for (const std::string_view as_it_is :
         {"Jane Smith, Reuters", "Smith, Reuters", "Jane Smith, John Doe", "Berlin, Jane Smith",
          "Smith, PhD", "Smith, Jr.", "Smith, USA", "Smith, Editor", "Example, Inc.",
          "Redaktion, Berlin", "Smith, Jane, Editor", "smith, jane", "Jane Smith"})
        EXPECT_EQ(turned(as_it_is), as_it_is);
    EXPECT_EQ(in_order("Lee, Ann Mary", false), "Lee, Ann Mary");
    EXPECT_EQ(in_order("Lee, Ann Mary", true), "Ann Mary Lee");
}

TEST(Names, double_family_names) {
    EXPECT_EQ(read("José Ortega y Gasset", true), "José Ortega y Gasset");
    EXPECT_EQ(read("Por Santiago Ramón y Cajal desde Madrid"), "Santiago Ramón y Cajal");
    EXPECT_EQ(read("João Silva e Costa y Ann Lee", true), "João Silva e Costa; Ann Lee");
    EXPECT_EQ(read("Antoni Rovira i Virgili", true, "ca"), "Antoni Rovira i Virgili");
    EXPECT_EQ(read("Ann Lee y Bo Xu", true), "Ann Lee; Bo Xu");
    EXPECT_EQ(read("Ana y Luis", true), "Ana; Luis");
    EXPECT_EQ(read("Ewa i Jan Nowak", true, "pl"), "Ewa; Jan Nowak");
    EXPECT_EQ(read("María Pérez y agencias", true), "María Pérez; agencias");
    EXPECT_EQ(read("João Silva e Lusa", true), "João Silva; Lusa");
}

TEST(Names, words_that_join_names_in_one_language_lead_to_a_place_in_another) {
    EXPECT_EQ(read("Por Ana García en Madrid", false, "es"), "Ana García");
    EXPECT_EQ(read("Door Jan Bos en Piet Dam", false, "nl"), "Jan Bos; Piet Dam");
    EXPECT_EQ(read("Av Kari Nordmann i Oslo", false, "no"), "Kari Nordmann");
    EXPECT_EQ(read("Jan Nowak i Ewa Lis", true, "pl"), "Jan Nowak; Ewa Lis");
    EXPECT_EQ(read("di Ugo Rossi a Roma", false, "it"), "Ugo Rossi");
    EXPECT_EQ(read("Autor: Jan Dub a Eva Malá", false, "cs"), "Jan Dub; Eva Malá");
}

TEST(Names, no_stop_is_left_behind_a_name) {
    EXPECT_EQ(read("Texte : Ann Faucon. Photos : Bo Lemoine"),
              "Ann Faucon; Bo Lemoine (photographer)");
    EXPECT_EQ(read("By Ann B. Lee."), "Ann B. Lee");
    EXPECT_EQ(read("Example Inc.", true), "Example Inc.");
}

TEST(Names, a_desk_without_a_house_is_nobody) {
    EXPECT_EQ(read("Redação", true), "");
    EXPECT_EQ(read("Redaktion", true), "");
    EXPECT_EQ(read("Resy Staff", true), "Resy Staff");
}

TEST(Names, scripts_without_capitals_or_spaces) {
    EXPECT_EQ(read("文・写真　高梨さつき", false, "ja"), "高梨さつき");
    EXPECT_EQ(read("記者莊雅筑／島南報導", false, "zh"), "莊雅筑");
    EXPECT_EQ(read("編集部のおすすめ", false, "ja"), "");
    EXPECT_EQ(read("记者 石秉川 通讯员 郁小满", false, "zh"), "石秉川; 郁小满 (contributor)");
    EXPECT_EQ(read("黒須美和記者", false, "ja"), "黒須美和");
    EXPECT_EQ(read("文/张三", false, "zh"), "张三");
    EXPECT_EQ(read("홍길동 기자", false, "ko"), "홍길동");
    EXPECT_EQ(read("بقلم: سلمى العدواني", false, "ar"), "سلمى العدواني");
}

TEST(Names, glued_words_and_dates_are_no_names) {
    EXPECT_EQ(read("By Advaita Suresh, Global DeskLast"), "Advaita Suresh");
    EXPECT_EQ(read("By Ann Lee, TechHive Jul"), "Ann Lee");
    EXPECT_EQ(read("By Ann McDonald and DeShawn Lee"), "Ann McDonald; DeShawn Lee");
    EXPECT_EQ(read("Researched by Bo Xu"), "Bo Xu (contributor)");
    EXPECT_EQ(read("时间", true, "zh"), "");
}

TEST(Names, organizations_are_told_from_persons) {
    const auto parties = read_parties("by the Lavazza Team", {});
    ASSERT_EQ(parties.size(), 1u);
    EXPECT_EQ(parties[0].kind, PartyKind::organization);
    EXPECT_TRUE(is_organization_name("Deutsche Presse-Agentur"));
    EXPECT_FALSE(is_organization_name("Ann Lee"));
}

TEST(Names, prose_and_furniture_name_nobody) {
    for (const std::string_view text :
         {"By the time the train came, all had left", "Share this article", "Read more",
          "Published", "3 min read", ""})
        EXPECT_EQ(read(text), "") << text;
    EXPECT_FALSE(read_credit_lead("Stand by me"));
    EXPECT_TRUE(read_credit_lead("Written by Ann Lee").strong);
}

TEST(Names, same_person_in_another_spelling) {
    EXPECT_EQ(name_key("Ann B. Lee"), name_key("Lee, Ann"));
    EXPECT_EQ(name_key("Éloïse Roux"), name_key("ELOISE ROUX"));
    EXPECT_NE(name_key("Ann Lee"), name_key("Ann Loe"));
}

// Else they are never found: they are compared with folded words.
TEST(Names, words_are_written_as_folding_leaves_them) {
    constexpr std::string_view kWords[] = {
#define LEAD(words, role, strength) words,
#define HAN_LEAD(word, role)
#define JOB(word) word,
#define HONORIFIC(word) word,
#define COMPANY(word) word,
#define NO_NAME(word) word,
#include "facts/names.inc"
#undef LEAD
#undef HAN_LEAD
#undef JOB
#undef HONORIFIC
#undef COMPANY
#undef NO_NAME
    };
    for (const std::string_view word : kWords) EXPECT_EQ(fold_words(word), word);
}

TEST(Names, labels_with_marks_and_final_letters) {
    EXPECT_EQ(read("Συντάκτης: Άννα Παπαδοπούλου"), "Άννα Παπαδοπούλου");
    EXPECT_EQ(read("लेखक: अनिता शर्मा"), "अनिता शर्मा");
    EXPECT_EQ(read("เขียนโดย สมชาย ใจดี"), "สมชาย ใจดี");
    EXPECT_EQ(read("Article written by: Ann Lee, MD"), "Ann Lee");
}

}  // namespace
}  // namespace copydesk
