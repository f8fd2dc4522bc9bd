// The outlet, and the headline that is told from it.
#include <gtest/gtest.h>

#include "read_page.h"

namespace copydesk {
namespace {

using test::FactsOf;
using test::kBody;

FactsOf page(const std::string& head, const std::string& before,
             std::string_view url = "https://news.example.com/x") {
    return FactsOf("<!doctype html><html lang=en><head>" + head + "</head><body>" + before +
                       std::string(kBody) + "</body></html>",
                   true, url);
}

const std::string kTitle = "<h1>Dam bought back by county</h1>";

TEST(Source, an_address_of_numbers_has_no_domain_above_it) {
    const FactsOf of = page("", kTitle, "http://93.184.216.34/x");
    EXPECT_EQ(of.value(Field::source), "93.184.216.34");
    EXPECT_EQ(of.facts[Field::source][0].code, "93.184.216.34");
}

TEST(Source, what_stands_in_place_of_a_name_is_none) {
    const auto source = [](const std::string& name) {
        return page("<meta property=og:site_name content='" + name + "'>", kTitle)
            .value(Field::source);
    };
    for (const std::string name :
         {"{$plugin.tx_news.opengraph.site_name}", "%%sitename%%", "%blogtitle%", "[site:name]",
          "{{ site.title }}", "2019", "Dam bought back by county"})
        EXPECT_EQ(source(name), "news.example.com") << name;
    EXPECT_EQ(source("20 Minutes"), "20 Minutes");
    EXPECT_EQ(source("Example"), "Example");
}

TEST(Source, no_part_of_a_headline_that_is_printed_whole) {
    const std::string whole = "15 Apps Compared - Personally Tested";
    const std::string head = "<title>" + whole + "</title>";
    EXPECT_EQ(page(head, "<h1>" + whole + "</h1>").value(Field::source), "news.example.com");
    EXPECT_EQ(page(head, "<h1>15 Apps Compared</h1>").value(Field::source), "Personally Tested");
}

TEST(Source, a_credit_that_names_nobody_is_no_source) {
    for (const std::string name : {"未知", "网络", "互联网", "转载", "本站", "本站原创"})
        EXPECT_EQ(page("", kTitle + "<p>来源：" + name + "</p>").value(Field::source),
                  "news.example.com")
            << name;
    EXPECT_EQ(page("", kTitle + "<p>来源：新华社</p>").value(Field::source), "新华社");
}

TEST(Source, publisher_is_who_owns_the_rights) {
    const auto publisher = [](const std::string& notice) {
        return page("<meta name=copyright content='" + notice + "'>", kTitle)
            .value(Field::publisher);
    };
    EXPECT_EQ(publisher("(c) 2020 alarm.example - All rights reserved"), "alarm.example");
    EXPECT_EQ(publisher("Smart Example, Inc. All rights reserved."), "Smart Example, Inc.");
    EXPECT_EQ(publisher("©2020-2025 The Example Shimbun. All rights reserved."),
              "The Example Shimbun");
    EXPECT_EQ(publisher("© Beispiel AG 2022. Alle Rechte vorbehalten."), "Beispiel AG");
    EXPECT_EQ(publisher("2019 Beispiel AG, Schweiz"), "Beispiel AG, Schweiz");
    EXPECT_EQ(publisher("The Example Group"), "The Example Group");
}

TEST(Source, the_work_s_name_stands_above_that_of_its_page) {
    const std::string below = "<header><h1>Lock v20 documentation</h1></header><h2>Gates</h2>";
    const FactsOf of = page("<title>Gates | Lock v20 Documentation</title>", below);
    EXPECT_EQ(of.value(Field::title), "Gates");
    EXPECT_EQ(of.value(Field::source), "Lock v20 Documentation");
}

}  // namespace
}  // namespace copydesk
