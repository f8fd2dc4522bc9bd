#include "core/digest.h"

// The functions of SHA-256 itself: to look for a provider, and to read its configuration, costs the
// first page a millisecond.
#define OPENSSL_SUPPRESS_DEPRECATED
#include <openssl/sha.h>

#include <algorithm>
#include <charconv>

#include "core/limits.h"

namespace copydesk {

std::string sha256_hex(std::string_view bytes) {
    unsigned char digest[SHA256_DIGEST_LENGTH];
    SHA256_CTX state;
    SHA256_Init(&state);
    while (!bytes.empty()) {
        constexpr std::size_t kPiece = std::size_t{256} << 10;
        const std::string_view piece = bytes.substr(0, kPiece);
        SHA256_Update(&state, piece.data(), piece.size());
        bytes.remove_prefix(piece.size());
        WatchOfThread::check();
    }
    SHA256_Final(digest, &state);
    constexpr std::string_view kDigits = "0123456789abcdef";
    std::string out;
    for (const unsigned char byte : digest) {
        out += kDigits[byte >> 4];
        out += kDigits[byte & 15];
    }
    return out;
}

std::string hexadecimal(std::uint64_t number) {
    constexpr std::string_view kDigits = "0123456789abcdef";
    std::string digits;
    for (int shift = 60; shift >= 0; shift -= 4) digits += kDigits[(number >> shift) & 15];
    return digits;
}

std::uint64_t number_of_hexadecimal(std::string_view digits) noexcept {
    std::uint64_t number = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), number, 16);
    return number;
}

}  // namespace copydesk
