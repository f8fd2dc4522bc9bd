// What stands under an image: caption and credit, told apart.
#pragma once

#include <string>
#include <string_view>

#include "page/page.h"

namespace copydesk {

struct FigureText {
    std::string caption, credit;
};

// Whether an element's class says that it shows an image or what is said of it.
bool is_named_figure(const Page& page, NodeId node);

// Whether an element's class calls it the line below a picture: "caption", "photo-credit",
// "image-description".
bool is_named_caption(const Page& page, NodeId node);

// Whether a line is a credit or a source and nothing else: "Photo: Bo Xu", "Quelle: Lee/dpa".
bool is_credit_line(std::string_view line);

// Whether a line outside of a figure is its caption or credit: by the names of the line's elements
// ("caption", "image-description") up to what holds the figure as well, or by the image's own
// words.
bool is_said_of(const Page& page, NodeId figure, BlockId line);

// By what the elements in the figure are called ("credit", "copyright"), else by the words of the
// caption ("Photo: Bo Xu").
FigureText read_figure_text(const Page& page, NodeId figure);

}  // namespace copydesk
