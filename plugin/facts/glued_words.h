// Words of two elements that only a style sheet keeps apart: "Hillel ItalieThe Associated Press".
#pragma once

#include <string>
#include <string_view>

#include "page/page.h"

namespace copydesk {

// Whether a word is two of them. The second capital of "McDonald" or "DeShawn" stands nearer to the
// first.
bool is_glued(std::string_view word);

// `text`, which these runs print, with a space or line end where one element's word touches the
// next one's.
std::string part_elements(const Page& page, RunId first, RunId end, std::string text, char between);

}  // namespace copydesk
