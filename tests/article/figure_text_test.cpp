// Captions and photo credits by what their elements are called.
#include "article/figure_text.h"

#include <gtest/gtest.h>

#include "core/arena.h"
#include "core/limits.h"

namespace copydesk {
namespace {

class Figure {
  public:
    explicit Figure(std::string_view source)
        : source_("<html><body>" + std::string(source)),
          arena_(1u << 20),
          watch_(0, nullptr),
          page_(parse_html(source_, Limits{}, watch_, arena_)) {
        while (page_.nodes[frame_].tag != Tag::div) ++frame_;
    }

    FigureText text() const { return read_figure_text(page_, frame_); }
    bool is_caption(BlockId line) const { return is_said_of(page_, frame_, line); }
    bool is_named() const {
        for (NodeId node = frame_; node < page_.nodes[frame_].end; ++node)
            if (is_named_figure(page_, node)) return true;
        return false;
    }

  private:
    std::string source_;
    Arena arena_;
    Watch watch_;
    Page page_;
    NodeId frame_ = 0;
};

TEST(FigureText, short_class_words) {
    const Figure figure(
        "<div class=c-img><img src=a.jpg><p><span class=c-img__cap>The dam in June.</span> "
        "<span class=c-img__src>Bo Xu</span></p></div>");
    EXPECT_TRUE(figure.is_named());
    EXPECT_EQ(figure.text().caption, "The dam in June.");
    EXPECT_EQ(figure.text().credit, "Bo Xu");
    EXPECT_FALSE(Figure("<div class=capital><img src=a.jpg><p>The dam.</p></div>").is_named());
}

TEST(FigureText, credit_by_its_words) {
    const Figure figure(
        "<div class=wp-caption><img src=a.jpg><p>The dam in June. Photo: Bo Xu</p></div>");
    EXPECT_TRUE(figure.is_named());
    EXPECT_EQ(figure.text().caption, "The dam in June.");
    EXPECT_EQ(figure.text().credit, "Photo: Bo Xu");
}

TEST(FigureText, credit_alone_or_in_an_element_for_who_took_it) {
    const Figure alone("<div class=image><img src=a.jpg><p>Foto: Bo Xu/dpa</p></div>");
    EXPECT_EQ(alone.text().caption, "");
    EXPECT_EQ(alone.text().credit, "Foto: Bo Xu/dpa");
    const Figure named(
        "<div class=image><img src=a.jpg><p>The dam.</p><p class=photo-author>by Bo</p></div>");
    EXPECT_EQ(named.text().caption, "The dam.");
    EXPECT_EQ(named.text().credit, "by Bo");
    const Figure source("<div class=image><img src=a.jpg><p>Quelle: Bo Xu/dpa</p></div>");
    EXPECT_EQ(source.text().credit, "Quelle: Bo Xu/dpa");
}

TEST(FigureText, credit_before_the_caption) {
    for (const std::string_view credit :
         {"<span>Photo: Bo Xu</span> ", "<cite>Photo: Bo Xu</cite>"}) {
        const Figure figure("<div class=image><img src=a.jpg><p>" + std::string(credit) +
                            "<span>The dam in June</span></p></div>");
        EXPECT_EQ(figure.text().caption, "The dam in June");
        EXPECT_EQ(figure.text().credit, "Photo: Bo Xu");
    }
}

TEST(FigureText, labels_for_those_who_do_not_see_it) {
    const Figure figure(
        "<div class=image><img src=a.jpg><button>Enlarge</button><span class=sr-only>Picture</span>"
        "<p class=\"text field--label-hidden\">The dam.</p></div>");
    EXPECT_EQ(figure.text().caption, "The dam.");
}

TEST(FigureText, line_behind_the_picture) {
    const std::string picture =
        "<div><img src=a.jpg alt='The dam in June, seen from the mill'></div>";
    EXPECT_TRUE(Figure(picture + "<p>The dam in June, seen from the mill</p>").is_caption(0));
    EXPECT_TRUE(Figure(picture + "<p class=story__image-desc>Before the vote</p>").is_caption(0));
    EXPECT_FALSE(Figure(picture + "<p>Before the vote</p>").is_caption(0));
    EXPECT_FALSE(Figure(picture + "<p class=author>Ann Lee</p>").is_caption(0));
}

TEST(FigureText, name_in_brackets) {
    const auto credit = [](const std::string& caption) {
        return Figure("<div><img src=a.jpg><p>" + caption + "</p></div>").text().credit;
    };
    EXPECT_EQ(credit("(The Lake Example)"), "The Lake Example");
    EXPECT_EQ(credit("(seen from the mill)"), "");
    EXPECT_EQ(credit("The dam (Lake Example)"), "");
}

TEST(FigureText, controls_are_no_caption) {
    for (const std::string_view control :
         {"<a href='#'>Enlarge</a>", "<a href='javascript:void(0)'>Enlarge</a>",
          "<span role=button>Enlarge</span>", "<b class=toggle-caption>Enlarge</b>"}) {
        const std::string source = "<div><img src=a.jpg>" + std::string(control) +
                                   "<p>The <a href=/dam>dam</a> in June.</p></div>";
        EXPECT_EQ(Figure(source).text().caption, "The dam in June.") << control;
    }
}

TEST(FigureText, an_unseen_line_is_no_caption) {
    EXPECT_EQ(Figure("<div class='label visually-hidden'>Caption</div>").text().caption, "");
}

TEST(FigureText, a_credit_is_no_caption) {
    const Figure twice(
        "<div><img src=a.jpg><p class=credit>The Example</p><p>The Example</p></div>");
    EXPECT_EQ(twice.text().caption, "");
    EXPECT_EQ(twice.text().credit, "The Example");
    const Figure line("<div class=media_source>collage: Ann Lee</div>");
    EXPECT_EQ(line.text().caption, "");
    EXPECT_EQ(line.text().credit, "collage: Ann Lee");
    const Figure whole(
        "<div><img src=a.jpg><p class=credit>The dam in June, when the county had bought it back "
        "at "
        "last after a vote. Ann Lee/Associated Press</p></div>");
    EXPECT_EQ(whole.text().credit, "Ann Lee/Associated Press");
    const Figure open("<div><img src=a.jpg><p>" + std::string(3000, 'a') + "</p></div>");
    EXPECT_EQ(open.text().caption, "");
}

}  // namespace
}  // namespace copydesk
