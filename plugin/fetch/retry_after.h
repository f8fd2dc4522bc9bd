// The Retry-After header.
#pragma once

#include <chrono>
#include <optional>
#include <string_view>

namespace copydesk {

// How long from `now` on a server wants to be left alone: whole seconds, or a date (RFC 9110,
// 10.2.3), which is never before `now`. Nothing where the value is neither.
std::optional<std::chrono::seconds> read_retry_after(std::string_view value,
                                                     std::chrono::system_clock::time_point now);

}  // namespace copydesk
