// The table of news agencies: each is found where a text names it.
#include "facts/agencies.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "read_page.h"

namespace copydesk {
namespace {

using test::FactsOf;

constexpr Agency kTable[] = {
#define AGENCY(code, name, marks) {code, name, marks},
#include "facts/agencies.inc"
#undef AGENCY
};

// The name and all marks.
std::vector<std::string_view> spellings(const Agency& agency) {
    std::vector<std::string_view> all{agency.name};
    for (std::string_view rest = agency.marks; !rest.empty();) {
        const std::size_t bar = std::min(rest.find('|'), rest.size());
        all.push_back(rest.substr(0, bar));
        rest.remove_prefix(std::min(bar + 1, rest.size()));
    }
    return all;
}

TEST(Agencies, are_many_and_each_is_one) {
    EXPECT_GE(std::size(kTable), 80u);
    std::set<std::string_view> codes;
    for (const Agency& agency : kTable) {
        EXPECT_TRUE(codes.insert(agency.code).second) << agency.code << " twice";
        EXPECT_FALSE(agency.name.empty()) << agency.code;
    }
}

TEST(Agencies, each_spelling_names_its_own) {
    for (const Agency& agency : kTable)
        for (const std::string_view spelling : spellings(agency)) {
            const Agency* found = find_agency(spelling);
            ASSERT_NE(found, nullptr) << spelling;
            EXPECT_EQ(found->code, agency.code) << spelling;
        }
}

// "WESSELBURG (Reuters) - The council …", for each spelling of each agency.
TEST(Agencies, each_is_found_in_a_dateline) {
    for (const Agency& agency : kTable)
        for (const std::string_view spelling : spellings(agency)) {
            const std::string page =
                "<!doctype html><html lang=en><head><meta property=og:type content=article></head>"
                "<body><h1>Dam bought back by county</h1><p>WESSELBURG (" +
                std::string(spelling) +
                ") - The council voted late on Wednesday to buy back the dam that it had sold for "
                "one dollar to a paper company in the year 1961.</p>" +
                std::string(test::kBody) + "</body></html>";
            const FactsOf of(page);
            const auto& found = of.facts[Field::agency];
            EXPECT_TRUE(std::any_of(found.begin(), found.end(), [&](const Fact& fact) {
                return fact.code == agency.code;
            })) << spelling;
        }
}

}  // namespace
}  // namespace copydesk
