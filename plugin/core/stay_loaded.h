// For code that a thread we do not own will come back to.
#pragma once

namespace copydesk {

// Keeps the library that `code` (the address of a function) belongs to in this process for good,
// even when the host unloads what brought it in.
void keep_loaded(const void* code) noexcept;

}  // namespace copydesk
