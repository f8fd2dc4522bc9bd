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

}  // namespace
}  // namespace copydesk
