// Digests as WARC files use them: the only part that knows OpenSSL.
#pragma once

#include <string>
#include <string_view>

namespace host {

// SHA-1 in base 32, as in WARC-Block-Digest.
std::string sha1_base32(std::string_view bytes);

// A version 5 UUID (RFC 9562): the same name gives the same one.
std::string uuid_of(std::string_view name);

}  // namespace host
