// Bytes -> article, as plain text, and as bytes of which nobody says what they are.
#include "inspect.h"

namespace fuzz = copydesk::fuzz;

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    constexpr std::string_view kTypes[] = {"text/plain; charset=utf-8", "text/plain", ""};
    fuzz::read_and_inspect({.bytes = fuzz::text_of(data, size),
                            .content_type = kTypes[size % 3],
                            .explained = size % 6 >= 3});
    return 0;
}
