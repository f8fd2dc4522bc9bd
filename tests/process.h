// What a test sees of the process that it runs in.
#pragma once

#include <unistd.h>

#include <cstddef>
#include <fstream>

namespace outside {

// Sanitizers make everything slower and larger; bounds of time and memory are the plain build's.
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
inline constexpr bool kSanitized = true;
#else
inline constexpr bool kSanitized = false;
#endif

inline std::size_t resident_bytes() {
    std::size_t all = 0, resident = 0;
    std::ifstream("/proc/self/statm") >> all >> resident;
    return resident * static_cast<std::size_t>(sysconf(_SC_PAGESIZE));
}

}  // namespace outside
