// What the words beside a printed date say of it, in many languages.
#pragma once

#include <string_view>

namespace copydesk {

bool says_modified(std::string_view text);
bool says_published(std::string_view text);
// Since when somebody is a member, as boards print it beside each post.
bool says_joined(std::string_view text);

}  // namespace copydesk
