#include "fetch/retry_after.h"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <string>

#include "core/characters.h"
#include "fetch/http.h"

namespace copydesk {

std::optional<std::chrono::seconds> read_retry_after(std::string_view value,
                                                     std::chrono::system_clock::time_point now) {
    using std::chrono::seconds;
    constexpr std::int64_t kDay = 86'400;
    value = trim(value);
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), number);
    if (end == value.data() + value.size() && !value.empty()) {
        if (error == std::errc::result_out_of_range) return seconds(kDay);
        return number < 0 ? std::nullopt : std::optional(seconds(std::min(number, kDay)));
    }
    const std::int64_t date = http_date(std::string(value));
    if (date < 0) return std::nullopt;
    // in seconds, as a year that a server makes up lies beyond the clock's own range
    const auto today = std::chrono::floor<seconds>(now).time_since_epoch();
    return std::clamp(seconds(date) - today, seconds(0), seconds(kDay));
}

}  // namespace copydesk
