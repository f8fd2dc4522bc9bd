#include "fetch/headers.h"

#include <algorithm>

#include "core/characters.h"

namespace copydesk {

std::optional<std::string_view> find_header(std::string_view headers, std::string_view lower_name) {
    while (!headers.empty()) {
        const std::string_view line = headers.substr(0, headers.find('\n'));
        headers.remove_prefix(std::min(headers.size(), line.size() + 1));
        const std::size_t colon = line.find(':');
        if (colon == line.npos || !equals_ignoring_case(line.substr(0, colon), lower_name))
            continue;
        return trim(line.substr(colon + 1));
    }
    return std::nullopt;
}

}  // namespace copydesk
