// Points in time as requests, WARC records and people write them.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace host {

// "2026-11-20T12:00:00Z", also with fractions of a second, with +01:00 for Z, or a bare date:
// seconds since 1970. Nothing when it is none of these.
std::optional<std::int64_t> parse_timestamp(std::string_view text);

// The way back: "2026-11-20T12:00:00Z".
std::string format_timestamp(std::int64_t seconds);

}  // namespace host
