// The parts of a stated title: the headline, and the site's and section's names around it.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "facts/choose.h"

namespace copydesk {

// "Headline - Section | The Example" -> "Headline", as far as site and section are known.
std::string cut_site(const Chooser& to, std::string_view title);

// Where the first and the last separator of a title stand; all 0 if it has none.
struct TitleCuts {
    std::size_t first_begin = 0, first_end = 0, last_begin = 0, last_end = 0;
};
TitleCuts find_cuts(std::string_view title);

// What stands behind the last separator of a title; empty if it has none.
std::string_view last_part(std::string_view title);

// Whether a node inside a heading is part of a control there, such as a button, or is not shown.
bool is_control_of(const Page& page, NodeId node, NodeId heading);

// The share of the words of `a` that `b` has too, 0 to 1; both folded.
double contained_words(std::span<const std::string_view> a, std::span<const std::string_view> b);

}  // namespace copydesk
