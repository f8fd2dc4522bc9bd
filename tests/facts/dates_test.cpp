#include "facts/dates.h"

#include <gtest/gtest.h>

namespace copydesk {
namespace {

std::string read(std::string_view text, std::string_view language = "",
                 DayOrder order = DayOrder::day_first) {
    const auto date = parse_date(text, {order, language});
    return date ? date->iso() : "";
}

TEST(Dates, made_for_machines) {
    EXPECT_EQ(read("2018-05-12T10:11:12.123+0200"), "2018-05-12T10:11:12+02:00");
    EXPECT_EQ(read("2018-05-12T10:11Z"), "2018-05-12T10:11:00Z");
    EXPECT_EQ(read("20180512"), "2018-05-12");
    EXPECT_EQ(read("2018-05"), "2018-05");
    EXPECT_EQ(read("1526000000"), "2018-05-11T00:53:20Z");
    EXPECT_EQ(read("Tue, 20 Nov 2018 10:00:00 GMT"), "2018-11-20T10:00:00Z");
    EXPECT_EQ(read("Tue Nov 20 19:20:36 CET 2018"), "2018-11-20T19:20:36+01:00");
    EXPECT_EQ(read("2018-11-28CET11:59:00+0100"), "2018-11-28T11:59:00+01:00");
    EXPECT_EQ(read("Tue Nov 20 19:20:36 2018"), "2018-11-20T19:20:36");
    EXPECT_EQ(read("10-Oct-12"), "2012-10-10");
    EXPECT_EQ(read("Tue Nov 20 2018 10:00:00 GMT+0100 (CET)"), "2018-11-20T10:00:00+01:00");
}

TEST(Dates, halves_of_the_day_and_zones_made_for_machines) {
    EXPECT_EQ(read("2026-03-14 08:15 PM"), "2026-03-14T20:15:00");
    EXPECT_EQ(read("2026-03-14 08:15p.m."), "2026-03-14T20:15:00");
    EXPECT_EQ(read("2026-03-14 12:15 a"), "2026-03-14T00:15:00");
    EXPECT_EQ(read("2026-03-14 08:15 PST"), "2026-03-14T08:15:00-08:00");
    EXPECT_EQ(read("2026-03-14 08:15:00 GMT+2"), "2026-03-14T08:15:00+02:00");
    EXPECT_EQ(read("2026-03-14 08:15, Paris"), "2026-03-14T08:15:00");
    EXPECT_EQ(read("2026-02-28 24:00:00"), "2026-03-01T00:00:00");
}

TEST(Dates, end_behind_the_sign_that_closes_the_time) {
    const auto printed = [](std::string_view text) {
        const auto hits = find_dates(text, {DayOrder::day_first, "en"}, 1);
        return hits.empty() ? std::string_view() : text.substr(0, hits[0].end);
    };
    EXPECT_EQ(printed("March 14, 2026 9:06 a.m. | News"), "March 14, 2026 9:06 a.m.");
    EXPECT_EQ(printed("22/10/2025, 19:25 (GMT+7) News"), "22/10/2025, 19:25 (GMT+7)");
    EXPECT_EQ(printed("22/10/2025, 19:25. News"), "22/10/2025, 19:25");
}

TEST(Dates, halves_of_the_day_in_many_languages) {
    EXPECT_EQ(read("2026年3月14日 下午8:15"), "2026-03-14T20:15:00");
    EXPECT_EQ(read("2026年3月14日 上午12:15"), "2026-03-14T00:15:00");
    EXPECT_EQ(read("2026年3月14日 晚上8点15分"), "2026-03-14T20:15:00");
    EXPECT_EQ(read("2026年3月14日 下午20:15"), "2026-03-14T20:15:00");
    EXPECT_EQ(read("2026年3月14日 午後8時15分", "ja"), "2026-03-14T20:15:00");
    EXPECT_EQ(read("2026년 3월 14일 오후 8:15", "ko"), "2026-03-14T20:15:00");
    EXPECT_EQ(read("14 de marzo de 2026, 8:15 p. m.", "es"), "2026-03-14T20:15:00");
    EXPECT_EQ(read("14 de marzo de 2026, 8:15 p.\u00a0m.", "es"), "2026-03-14T20:15:00");
    EXPECT_EQ(read("14 Μαρτίου 2026 8:15 μ.μ.", "el"), "2026-03-14T20:15:00");
    EXPECT_EQ(read("14 مارس 2026 8:15 مساءً", "ar"), "2026-03-14T20:15:00");
    EXPECT_EQ(read("14 Mart 2026 ÖS 8:15", "tr"), "2026-03-14T20:15:00");
    EXPECT_EQ(read("2026. március 14. du. 8:15", "hu"), "2026-03-14T20:15:00");
    EXPECT_EQ(read("14/03/2026 8:15 CH", "vi"), "2026-03-14T20:15:00");
    EXPECT_EQ(read("14 Mart 2026 8:15 CH", "tr"), "2026-03-14T08:15:00");
}

TEST(Dates, inches_are_none) {
    const auto count = [](std::string_view text) {
        return find_dates(text, {DayOrder::month_first, "en"}, 9).size();
    };
    EXPECT_EQ(count("Bookcase, white, 37 3/8/37 3/8x11x79 1/2"), 0u);
    EXPECT_EQ(count("3/8/26 3/9/26"), 2u);
    EXPECT_EQ(count("3/8/26 10:15"), 1u);
}

TEST(Dates, printed_in_many_languages) {
    EXPECT_EQ(read("20 November 2026, 8.15am"), "2026-11-20T08:15:00");
    EXPECT_EQ(read("Sept. 5th, 2019 at 10:30 p.m. EST"), "2019-09-05T22:30:00-05:00");
    EXPECT_EQ(read("Publié le 12 mars 2024 à 14h32"), "2024-03-12T14:32:00");
    EXPECT_EQ(read("8 de novembro de 2023"), "2023-11-08");
    EXPECT_EQ(read("14 Şubat 2025 09:20", "tr"), "2025-02-14T09:20:00");
    EXPECT_EQ(read("2024年6月9日 08:15"), "2024-06-09T08:15:00");
    EXPECT_EQ(read("2025年4月18日 6時30分"), "2025-04-18T06:30:00");
    EXPECT_EQ(read("نُشر في 23 سبتمبر 2025", "ar"), "2025-09-23");
    EXPECT_EQ(read("11:31 | 20.11.2026"), "2026-11-20T11:31:00");
    EXPECT_EQ(read("21. Jänner 2022"), "2022-01-21");
    EXPECT_EQ(read("3 мая 2021", "ru"), "2021-05-03");
    EXPECT_EQ(read("१८ नवंबर २०२६, सुबह ७:३० बजे", "hi"), "2026-11-18T07:30:00");
}

TEST(Dates, months_of_few_letters) {
    // "जून" and "जन." are alike without their marks
    EXPECT_EQ(read("3 मई 2024", "hi"), "2024-05-03");
    EXPECT_EQ(read("3 जून 2024", "hi"), "2024-06-03");
    EXPECT_EQ(read("৩ জুন ২০২৪", "bn"), "2024-06-03");
    EXPECT_EQ(read("3 ஜூன் 2024", "ta"), "2024-06-03");
    EXPECT_EQ(read("3 మే 2024", "te"), "2024-05-03");
    EXPECT_EQ(read("3 ሜይ 2024", "am"), "2024-05-03");
    // an article before it
    EXPECT_EQ(read("3 במאי 2024", "he"), "2024-05-03");
    EXPECT_EQ(read("3 xמאי 2024", "he"), "");
}

TEST(Dates, thai_abbreviations_and_years) {
    EXPECT_EQ(read("3 พฤษภาคม 2567", "th"), "2024-05-03");
    EXPECT_EQ(read("3 พ.ค. 2567 | 10:15 น.", "th"), "2024-05-03T10:15:00");
    EXPECT_EQ(read("3 มี.ค. 67", "th"), "2024-03-03");
    EXPECT_EQ(read("3 ม.ค. 67"), "2024-01-03");
    EXPECT_EQ(read("3 พ.ค. 2024", "th"), "2024-05-03");
    EXPECT_EQ(read("3 พ.ค. 10.00 น.", "th"), "");  // an hour
    EXPECT_EQ(read("May 3, 2567", "en"), "");
}

TEST(Dates, words_behind_the_year_and_eras_before_it) {
    EXPECT_EQ(read("2024. gada 3. maijs", "lv"), "2024-05-03");
    EXPECT_EQ(read("2024 жылғы 3 мамыр", "kk"), "2024-05-03");
    EXPECT_EQ(read("2024 оны 5 сарын 3", "mn"), "2024-05-03");
    EXPECT_EQ(read("ngày 3 tháng 5 năm 2024", "vi"), "2024-05-03");
    EXPECT_EQ(read("令和6年5月3日", "ja"), "2024-05-03");
    EXPECT_EQ(read("平成31年4月1日", "ja"), "2019-04-01");
    EXPECT_EQ(read("中華民國113年5月3日", "zh"), "2024-05-03");
    EXPECT_EQ(read("第6年5月3日", "ja"), "");
    const auto hits = find_dates("掲載：令和6年5月3日", {DayOrder::month_first, "ja"});
    ASSERT_EQ(hits.size(), 1u);
    EXPECT_EQ(hits[0].begin, std::string_view("掲載：").size());
}

TEST(Dates, with_blanks_that_do_not_break) {
    EXPECT_EQ(read("3.\u00a05.\u00a02024", "cs"), "2024-05-03");
    EXPECT_EQ(read("3.\u202f5.\u202f2024, 10:15\u00a0Uhr", "de"), "2024-05-03T10:15:00");
    EXPECT_EQ(read("3\u00a0mai\u00a02024", "fr"), "2024-05-03");
}

TEST(Dates, short_year_at_the_end_of_a_bracket) {
    EXPECT_EQ(read("( Pescasseroli, 14 Gennaio 20 )", "it"), "2020-01-14");
    EXPECT_EQ(read("14 Gennaio 20 persone", "it"), "");
    EXPECT_EQ(read("(14 May 20 people)", "en"), "");
}

TEST(Dates, order_of_day_and_month_comes_from_language_and_country) {
    EXPECT_EQ(read("03/04/2021", "en", day_order("en-GB", "example.co.uk")), "2021-04-03");
    EXPECT_EQ(read("03/04/2021", "en", day_order("en", "example.com")), "2021-03-04");
    EXPECT_EQ(read("13/04/2021", "en", DayOrder::month_first), "2021-04-13");
    EXPECT_EQ(read("03.04.2021", "en", DayOrder::month_first), "2021-04-03");
    EXPECT_EQ(read("7/5/2005 9:23:57 PM", "zh", day_order("zh", "")), "2005-07-05T21:23:57");
}

TEST(Dates, what_is_none) {
    for (const std::string_view text :
         {"season 2019-20", "2021-02-30", "31.13.2020", "call 555-1234", "version 1.2.3",
          "1200 words", "0000-00-00", "8 weeks out; 10-12 weeks"})
        EXPECT_EQ(read(text), "") << text;
}

TEST(Dates, precision_and_zone_are_what_was_stated) {
    const auto minute = parse_date("20 November 2026, 8.15am", {});
    ASSERT_TRUE(minute);
    EXPECT_EQ(minute->precision(), "minute");
    EXPECT_EQ(minute->zone_known(), "unknown");
    EXPECT_EQ(parse_date("May 2019", {})->precision(), "month");
    EXPECT_EQ(read("2005年9月 (1)"), "2005-09");
}

TEST(Dates, of_a_url) {
    EXPECT_EQ(date_of_url("https://e.com/2026/11/20/a.html")->iso(), "2026-11-20");
    EXPECT_EQ(date_of_url("https://e.com/news/20201105-title")->iso(), "2020-11-05");
    EXPECT_EQ(date_of_url("https://e.com/blog/2023/october/03/a")->iso(), "2023-10-03");
    EXPECT_EQ(date_of_url("https://e.com/meldungen/29-10-2021")->iso(), "2021-10-29");
    EXPECT_FALSE(date_of_url("https://e.com/meldungen/09-10-2021"));  // of which month?
    EXPECT_FALSE(date_of_url("https://e.com/2026/"));
    EXPECT_FALSE(date_of_url("https://e.com/id/20209999"));
}

}  // namespace
}  // namespace copydesk
