#include "input/coding.h"

#include <algorithm>

#include "input/brotli.h"
#include "input/gzip.h"
#include "input/zstd.h"

namespace host {

bool looks_like_text(std::string_view bytes) {
    const std::string_view head = bytes.substr(0, 64);
    return std::none_of(head.begin(), head.end(), [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte < 0x20 && byte != '\t' && byte != '\n' && byte != '\r' && byte != '\f';
    });
}

std::optional<Coding> find_coding(std::string_view name) {
    if (name == "gzip" || name == "x-gzip") return Coding::gzip;
    if (name == "deflate") return Coding::deflate;
    if (name == "br") return Coding::brotli;
    if (name == "zstd") return Coding::zstd;
    return std::nullopt;
}

bool may_be(Coding coding, std::string_view bytes) {
    if (coding == Coding::gzip) return looks_like_gzip(bytes);
    if (coding == Coding::zstd) return looks_like_zstd(bytes);
    return !looks_like_text(bytes);
}

Unpacked unpack(std::string_view packed, Coding coding, std::size_t limit) {
    if (coding == Coding::brotli) return unpack_brotli(packed, limit);
    if (coding == Coding::zstd) return unpack_zstd(packed, limit);
    return inflate(packed, coding, limit);
}

}  // namespace host
