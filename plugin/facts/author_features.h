// What the ranker of authors knows of a name that a page mentions.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "facts/author_votes.h"
#include "facts/choose.h"

namespace copydesk {

std::span<const std::string_view> author_feature_names() noexcept;

// A row for each of the names, in their order.
std::vector<std::vector<float>> read_author_features(const Chooser& to,
                                                     const std::vector<AuthorName>& names);

}  // namespace copydesk
