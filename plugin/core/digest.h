// SHA-256, by OpenSSL.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace copydesk {

std::string sha256_hex(std::string_view bytes);  // 64 lower-case digits

// All 16 hexadecimal digits of a number, and the number of such digits (0 where they are none).
std::string hexadecimal(std::uint64_t number);
std::uint64_t number_of_hexadecimal(std::string_view digits) noexcept;

}  // namespace copydesk
