// Random tag soup: pages of misplaced tags, cut-off constructs and odd characters.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

namespace copydesk::testing {

std::string tag_soup(std::uint64_t seed, std::size_t pieces);

}  // namespace copydesk::testing
