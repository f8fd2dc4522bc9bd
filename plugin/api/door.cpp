#include "api/door.h"

#include <cstddef>

namespace copydesk::door {
namespace {

// As much of `text` as fits, ended by NUL, not cut inside a character.
template <std::size_t N>
void copy_text(char (&out)[N], std::string_view text) noexcept {
    std::size_t size = std::min(text.size(), N - 1);
    if (size < text.size())
        while (size > 0 && (text[size] & 0xc0) == 0x80) --size;
    text.copy(out, size);  // takes the null of an empty text, as memcpy does not
    out[size] = '\0';
}

}  // namespace

copydesk_status report(copydesk_error* error, copydesk_status status, std::string_view message,
                       std::string_view where) noexcept {
    copydesk_error own{};
    own.status = status;
    copy_text(own.message, message);
    copy_text(own.where, where);
    copy_out(own, error);
    return status;
}

}  // namespace copydesk::door
