// Words that are compared without regard to their case.
#pragma once

#include <string>
#include <string_view>

#include "core/characters.h"

namespace copydesk {

// A to Z become a to z; all else stays.
inline std::string lower_case(std::string_view text) {
    std::string lower(text);
    for (char& c : lower) c = ascii_lower(c);
    return lower;
}

// "text/html" of "Text/HTML; charset=utf-8", also of headers that servers joined by a comma.
inline std::string media_type(std::string_view content_type) {
    return lower_case(trim(content_type.substr(0, content_type.find_first_of(";,"))));
}

}  // namespace copydesk
