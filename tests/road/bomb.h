// One page made to hurt, read by a process of its own, and what it cost.
#pragma once

#include <functional>
#include <ostream>
#include <string>

#include "abi/support.h"

namespace outside {

// Sanitizers make everything slower and larger; the bounds of time and memory are the plain
// build's.
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
inline constexpr bool kSanitized = true;
#else
inline constexpr bool kSanitized = false;
#endif

inline constexpr const char* kHtml = "text/html; charset=utf-8";

struct Bomb {
    const char* name;
    std::function<std::string()> bytes;
    std::size_t times = 1;  // fed so often in pieces; 0: handed over at once
    const char* content_type = kHtml;
    bool too_long = false;  // more than max_bytes
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

}  // namespace outside
