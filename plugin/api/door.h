// What every function of the C ABI does at the door: check, copy in by size, let nothing through.
#pragma once

#include <algorithm>
#include <cstring>
#include <new>
#include <string_view>

#include "copydesk.h"
#include "core/limits.h"
#include "core/status.h"

namespace copydesk::door {

// Writes an error into the caller's struct, as far as that reaches. Returns the status.
copydesk_status report(copydesk_error* error, copydesk_status status, std::string_view message,
                       std::string_view where = {}) noexcept;

// A struct of the caller, with absent members where an older caller's struct ends.
template <class Struct>
Struct copy_in(const Struct* given) noexcept {
    Struct own{};
    if (given) std::memcpy(&own, given, std::min(given->size, sizeof(Struct)));
    own.size = sizeof(Struct);
    return own;
}

// Writes into the caller's struct no further than it reaches. False: it has no size.
template <class Struct>
bool copy_out(const Struct& own, Struct* out) noexcept {
    if (!out || out->size < sizeof(std::size_t)) return false;
    const std::size_t size = std::min(out->size, sizeof(Struct));
    std::memcpy(reinterpret_cast<char*>(out) + sizeof(std::size_t),
                reinterpret_cast<const char*>(&own) + sizeof(std::size_t),
                size - sizeof(std::size_t));
    return true;
}

// Whether a struct that is there has a size: without one nothing of it would be read.
template <class Struct>
bool has_size(const Struct* given) noexcept {
    return !given || given->size >= sizeof(std::size_t);
}

// A pointer that must not be NULL while its size is not 0.
inline bool is_sound(copydesk_text text) noexcept { return text.data || text.size == 0; }
inline std::string_view view(copydesk_text text) noexcept {
    return text.data ? std::string_view(text.data, text.size) : std::string_view();
}
inline copydesk_text text_of(std::string_view text) noexcept { return {text.data(), text.size()}; }
inline copydesk_text optional_text(std::string_view text) noexcept {
    return text.empty() ? copydesk_text{nullptr, 0} : text_of(text);
}

// Runs `call`, which returns a status, and turns whatever it throws into one.
template <class Call>
copydesk_status guard(copydesk_error* error, Call call) noexcept {
    try {
        const copydesk_status status = call();
        if (status == COPYDESK_OK) report(error, COPYDESK_OK, {});
        return status;
    } catch (const Failure& failure) {
        return report(error, failure.status(), failure.what(), failure.where());
    } catch (const LimitReached& reached) {
        const bool cancelled = reached.limit() == COPYDESK_LIMIT_CANCEL;
        return report(error, cancelled ? COPYDESK_CANCELLED : COPYDESK_LIMIT_EXCEEDED,
                      cancelled ? "The page was cancelled."
                                : "A limit was reached before anything could be read.");
    } catch (const std::bad_alloc&) {
        return report(error, COPYDESK_OUT_OF_MEMORY, "The system has no more memory.");
    } catch (const std::exception& other) {
        return report(error, COPYDESK_INTERNAL_ERROR, other.what());
    } catch (...) {
        return report(error, COPYDESK_INTERNAL_ERROR, "An unknown error inside the library.");
    }
}

}  // namespace copydesk::door
