// Writes the characters that a decoder finds, as clean UTF-8.
#pragma once

#include <cstring>
#include <string_view>

#include "core/arena.h"
#include "core/limits.h"
#include "text/clean.h"

namespace copydesk {

// Writes a code point in UTF-8; gives the end of it, at most four bytes on.
inline char* write_utf8(char32_t code, char* out) noexcept {
    const auto put = [&out](char32_t byte) { *out++ = static_cast<char>(byte); };
    if (code < 0x80) {
        put(code);
        return out;
    }
    if (code < 0x800) {
        put(0xc0 | code >> 6);
    } else if (code < 0x10000) {
        put(0xe0 | code >> 12);
        put(0x80 | (code >> 6 & 0x3f));
    } else {
        put(0xf0 | code >> 18);
        put(0x80 | (code >> 12 & 0x3f));
        put(0x80 | (code >> 6 & 0x3f));
    }
    put(0x80 | (code & 0x3f));
    return out;
}

// Writes code points in UTF-8 and leaves out what may not stay (see clean.h). `capacity` must
// suffice for the whole text: writing does not look at it.
class Utf8Writer {
  public:
    Utf8Writer(Arena& arena, std::size_t capacity)
        : begin_(arena.take_array<char>(capacity)), at_(begin_) {}

    void append(char32_t code) {
        pace_.step();
        const bool surely_fine = code >= 0x20 && code < 0xfdd0;  // the usual, asked first
        if (!surely_fine) {
            if (is_spacing_control(code))
                code = ' ';
            else if (is_forbidden_control(code) || is_noncharacter(code))
                return;
        }
        at_ = write_utf8(code, at_);
    }
    // The legal ASCII at the head of `bytes` at once; says how much that was.
    std::size_t append_ascii_run(std::string_view bytes) {
        pace_.step();
        const std::size_t size = legal_ascii_run(bytes.data(), bytes.size());
        if (size > 0) std::memcpy(at_, bytes.data(), size);
        at_ += size;
        return size;
    }
    void append_malformed() {
        append(0xfffd);
        ++malformed_;
    }
    std::string_view text() const noexcept {
        return {begin_, static_cast<std::size_t>(at_ - begin_)};
    }
    std::size_t malformed() const noexcept { return malformed_; }

  private:
    char* begin_;
    char* at_;
    std::size_t malformed_ = 0;
    Pace pace_;
};

}  // namespace copydesk
