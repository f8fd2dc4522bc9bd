// The header lines of a response.
#pragma once

#include <optional>
#include <string_view>

namespace copydesk {

// The value of the first header called `lower_name`, without the white space around it; the
// lines end in LF or CRLF. Nothing if there is none; empty if it is there without a value.
std::optional<std::string_view> find_header(std::string_view headers, std::string_view lower_name);

}  // namespace copydesk
