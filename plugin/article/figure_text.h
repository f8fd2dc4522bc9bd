// What stands under an image: caption and credit, told apart.
#pragma once

#include <string>

#include "page/page.h"

namespace copydesk {

struct FigureText {
    std::string caption, credit;
};

// Whether an element's class says that it shows an image or what is said of it.
bool is_named_figure(const Page& page, NodeId node);

// By what the elements in the figure are called ("credit", "copyright"), else by the words of the
// caption ("Photo: Bo Xu").
FigureText read_figure_text(const Page& page, NodeId figure);

}  // namespace copydesk
