// SHA-256, by OpenSSL.
#pragma once

#include <string>
#include <string_view>

namespace copydesk {

std::string sha256_hex(std::string_view bytes);  // 64 lower-case digits

}  // namespace copydesk
