#include "input/digest.h"

#include <openssl/evp.h>

#include <array>
#include <cstdint>
#include <new>

namespace host {
namespace {

using Sha1 = std::array<unsigned char, 20>;

Sha1 sha1(std::string_view bytes) {
    Sha1 digest{};
    unsigned size = 0;
    if (EVP_Digest(bytes.data(), bytes.size(), digest.data(), &size, EVP_sha1(), nullptr) != 1)
        throw std::bad_alloc();
    return digest;
}

}  // namespace

std::string sha1_base32(std::string_view bytes) {
    constexpr std::string_view letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    std::string text;
    std::uint32_t bits = 0;
    int count = 0;
    for (const unsigned byte : sha1(bytes)) {  // 160 bits are 32 letters and no rest
        bits = bits << 8 | byte;
        for (count += 8; count >= 5; count -= 5) text += letters[bits >> (count - 5) & 31u];
    }
    return text;
}

std::string uuid_of(std::string_view name) {
    // The RFC's own namespace for URLs.
    constexpr std::string_view urls =
        "\x6b\xa7\xb8\x11\x9d\xad\x11\xd1\x80\xb4\x00\xc0\x4f\xd4\x30\xc8";
    Sha1 digest = sha1(std::string(urls).append(name));
    digest[6] = static_cast<unsigned char>((digest[6] & 0x0fu) | 0x50u);
    digest[8] = static_cast<unsigned char>((digest[8] & 0x3fu) | 0x80u);
    std::string text;
    for (std::size_t i = 0; i < 16; ++i) {
        if (i == 4 || i == 6 || i == 8 || i == 10) text += '-';
        text += "0123456789abcdef"[digest[i] >> 4];
        text += "0123456789abcdef"[digest[i] & 15u];
    }
    return text;
}

}  // namespace host
