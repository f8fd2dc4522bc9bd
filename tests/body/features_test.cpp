#include <gtest/gtest.h>

#include <cmath>

#include "body/repeats.h"
#include "read_body.h"

namespace copydesk {
namespace {

using test::BodyOf;
using test::sentences;

const std::string kComments =
    "<div><div><p>18 November 2026 10:01</p><p>Nobody asked us about the stairs.</p></div>"
    "<div><p>19 November 2026 20:00</p><p>My gran would have laughed.</p></div>"
    "<div><p>19 November 2026 21:16</p><p>The figures do not add up.</p></div></div>";

TEST(Repeats, FindListsOfLikeElements) {
    BodyOf body("<main><p>" + sentences(3) + "</p><p>" + sentences(2) + "</p></main>" + kComments);
    const Repeats repeats = find_repeats(body.page, body.watch, body.arena);
    const auto of = [&](std::string_view start) {
        return repeats.of_node[body.page.blocks[body.block(start)].node];
    };
    ASSERT_NE(of("My gran").item, kNone);
    EXPECT_NE(of("My gran").item, of("Nobody").item);
    const RepeatList& list = repeats.lists[body.page.nodes[of("My gran").item].parent];
    EXPECT_EQ(list.items, 3u);
    EXPECT_EQ(list.blocks, 6u);
    EXPECT_EQ(of("The ferry").item, kNone);
}

TEST(Features, SeeStampsAroundComments) {
    BodyOf body("<p>20 November 2026</p><p>" + sentences(3) + "</p>" + kComments);
    const FeatureTable table = body.features();
    EXPECT_EQ(table.at(Feature::stamp_own, body.block("19 November 2026 20")), 1);
    EXPECT_EQ(table.at(Feature::stamp_since, body.block("My gran")), 1);
    EXPECT_EQ(table.at(Feature::stamp_until, body.block("My gran")), 1);
    EXPECT_EQ(table.at(Feature::stamp_before_long, body.block("The ferry")), 0);
    EXPECT_EQ(table.at(Feature::stamp_before_long, body.block("The figures")), 3);
    EXPECT_EQ(table.at(Feature::page_stamps, 0), 4);
    EXPECT_EQ(table.at(Feature::repeat_items, body.block("My gran")), 3);
    EXPECT_EQ(table.at(Feature::repeat_stamps, body.block("My gran")), 1);
}

TEST(Features, CompareABlockWithWhatThePageRepeatsInItsData) {
    BodyOf body("<p>" + sentences(3) + "</p>" + kComments);
    BodyHints hints;
    hints.comments = "My gran would have laughed. The figures do not add up, and that is a shame.";
    const FeatureTable table = body.features(hints);
    EXPECT_EQ(table.at(Feature::hint_comments, body.block("My gran")), 1);
    EXPECT_LT(table.at(Feature::hint_comments, body.block("The ferry")), 0.5f);
    EXPECT_EQ(table.at(Feature::hint_product, 0), -1);
}

TEST(Features, AreFiniteOnEveryShapeOfPage) {
    for (const char* html : {"", "x", "<p>", "<ul><li>a<li>b</ul>", "<table><tr><td>1<td>2</table>",
                             "<div><div><div><p>?!.,;:</p></div></div></div>"}) {
        BodyOf body(html);
        const FeatureTable table = body.features();
        for (std::size_t f = 0; f < kFeatures; ++f)
            for (std::size_t b = 0; b < table.blocks(); ++b)
                ASSERT_TRUE(std::isfinite(table.at(f, b))) << feature_name(f) << " of " << html;
    }
}

}  // namespace
}  // namespace copydesk
