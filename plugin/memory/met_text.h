// A text as a session meets it.
#pragma once

#include <cstdint>
#include <string_view>

namespace copydesk {

struct MetText {
    std::string_view text, url, fingerprint;
    std::uint64_t tag = 0;  // the host's, of its page; 0: none
};

}  // namespace copydesk
