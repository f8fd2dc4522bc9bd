// One page made to hurt, read by a process of its own, and what it cost.
#pragma once

#include <functional>
#include <ostream>
#include <string>

#include "abi/support.h"
#include "process.h"

namespace outside {

inline constexpr const char* kHtml = "text/html; charset=utf-8";

struct Bomb {
    const char* name;
    std::function<std::string()> bytes;
    std::size_t times = 1;  // fed so often in pieces; 0: handed over at once
    const char* content_type = kHtml;
    bool too_long = false;   // more than max_bytes
    bool explained = false;  // with trace=yes
};

inline void PrintTo(const Bomb& bomb, std::ostream* out) { *out << bomb.name; }

struct Cost {
    copydesk_status status;
    copydesk_limit limit;
    double seconds;      // of the thread on a processor, with writing the XML
    std::size_t memory;  // bytes by which the process was larger at its largest than before
    char where[COPYDESK_ERROR_WHERE];
};

// In a child, on a thread with a small stack, with the default limits but that of time: it is the
// page that is measured, not how busy the machine is. A child that crashes or does not end fails
// the test.
Cost read_bomb(const Bomb& bomb);

// Reads it and expects a result within a second and 256 MiB (and what a trace takes, where one is
// asked for), cut by no limit of time or memory.
void expect_disarmed(const Bomb& bomb);

// Of the calling thread on a processor.
double thread_seconds();
// More to do than processors: bounds of time are wider then, as the caches are others' as well.
bool is_busy();

// Each is read as it is, and once more with a trace (bombs_test.cpp).
class Bombs : public testing::TestWithParam<Bomb> {};

inline std::string name_of_bomb(const testing::TestParamInfo<Bomb>& bomb) {
    std::string name = bomb.param.name;
    for (char& c : name)
        if (c == ' ') c = '_';
    return name;
}

// `count` copies of `piece`, the first '#' in it being the number of the copy.
inline std::string times(std::size_t count, const std::string& piece,
                         const std::string& behind = "") {
    std::string out;
    out.reserve(count * (piece.size() + 6) + behind.size());
    const std::size_t mark = piece.find('#');
    for (std::size_t i = 0; i < count; ++i) {
        out.append(piece, 0, mark);
        if (mark != std::string::npos) out.append(std::to_string(i)).append(piece, mark + 1);
    }
    return out + behind;
}

inline std::string megabytes(std::size_t count, const std::string& piece) {
    std::string out;
    out.reserve((count << 20) + piece.size());
    while (out.size() < count << 20) out += piece;
    return out;
}

inline std::string script(const std::string& json) {
    return "<script type=\"application/ld+json\">" + json + "</script><p>x</p>";
}

}  // namespace outside
