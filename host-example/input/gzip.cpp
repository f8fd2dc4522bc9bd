#include "input/gzip.h"

#include <zlib.h>

#include <algorithm>
#include <array>
#include <limits>
#include <new>

#include "input/page.h"

namespace host {
namespace {

constexpr int gzip_window = 16 + MAX_WBITS;

std::string complaint_of(const z_stream& stream, int code) {
    if (stream.msg) return stream.msg;
    return code == Z_BUF_ERROR ? "it ends too early" : "zlib error " + std::to_string(code);
}

int window_of(std::string_view packed, Coding coding) {
    if (coding == Coding::gzip) return gzip_window;
    // "deflate" is a zlib stream by the standard, and a bare one from some servers.
    const auto at = [&](std::size_t i) { return static_cast<unsigned char>(packed[i]); };
    const bool zlib_header =
        packed.size() >= 2 && (at(0) & 0x0f) == 8 && (at(0) * 256u + at(1)) % 31u == 0;
    return zlib_header ? MAX_WBITS : -MAX_WBITS;
}

std::size_t without_padding(std::string_view rest) {
    const std::size_t first = rest.find_first_not_of('\0');
    return first == std::string_view::npos ? 0 : rest.size() - first;
}

struct InflateEnd {
    void operator()(z_stream* stream) const { inflateEnd(stream); }
};

}  // namespace

struct MemberInflater::Stream {
    z_stream z{};
    int code = Z_OK;
};

MemberInflater::MemberInflater() : stream_(std::make_unique<Stream>()) {
    if (inflateInit2(&stream_->z, gzip_window) != Z_OK) throw std::bad_alloc();
}

MemberInflater::~MemberInflater() {
    if (stream_) inflateEnd(&stream_->z);
}

MemberInflater::MemberInflater(MemberInflater&&) noexcept = default;

MemberInflater& MemberInflater::operator=(MemberInflater&& other) noexcept {
    std::swap(stream_, other.stream_);
    return *this;
}

void MemberInflater::begin_member() { inflateReset(&stream_->z); }

MemberInflater::State MemberInflater::step(std::string_view& input, std::string& out) {
    std::array<char, 64 * 1024> room;
    z_stream& z = stream_->z;
    const std::size_t given = std::min<std::size_t>(input.size(), std::numeric_limits<uInt>::max());
    z.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(input.data()));
    z.avail_in = static_cast<uInt>(given);
    z.next_out = reinterpret_cast<Bytef*>(room.data());
    z.avail_out = static_cast<uInt>(room.size());
    stream_->code = ::inflate(&z, Z_NO_FLUSH);
    input.remove_prefix(given - z.avail_in);
    const std::size_t made = room.size() - z.avail_out;
    out.append(room.data(), made);
    if (stream_->code == Z_STREAM_END) return State::member_end;
    if (stream_->code != Z_OK && stream_->code != Z_BUF_ERROR) return State::damaged;
    return made > 0 ? State::has_output : State::wants_input;
}

std::string MemberInflater::complaint() const { return complaint_of(stream_->z, stream_->code); }

bool looks_like_gzip(std::string_view bytes) { return bytes.substr(0, 2) == "\x1f\x8b"; }

Inflated inflate(std::string_view packed, Coding coding, std::size_t limit) {
    z_stream z{};
    if (inflateInit2(&z, window_of(packed, coding)) != Z_OK) throw std::bad_alloc();
    const std::unique_ptr<z_stream, InflateEnd> end(&z);
    z.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(packed.data()));
    z.avail_in = static_cast<uInt>(std::min<std::size_t>(packed.size(), page_limit * 4));
    std::array<char, 64 * 1024> room;
    Inflated result;
    for (;;) {
        z.next_out = reinterpret_cast<Bytef*>(room.data());
        z.avail_out = static_cast<uInt>(room.size());
        const int code = ::inflate(&z, Z_NO_FLUSH);
        const std::size_t made = room.size() - z.avail_out;
        const std::size_t kept = std::min(made, limit - result.bytes.size());
        result.bytes.append(room.data(), kept);
        result.cut = kept < made;
        if (result.cut) return result;
        if (code == Z_STREAM_END) {
            const std::string_view rest(reinterpret_cast<const char*>(z.next_in), z.avail_in);
            const std::size_t left = without_padding(rest);
            // What follows and is no member is left alone, as gunzip does.
            if (coding != Coding::gzip || !looks_like_gzip(rest.substr(rest.size() - left)))
                return result;
            z.next_in += rest.size() - left;
            z.avail_in = static_cast<uInt>(left);
            inflateReset(&z);
        } else if (code != Z_OK) {
            throw InputError("the " + std::string(coding == Coding::gzip ? "gzip" : "deflate") +
                             " data is damaged at byte " +
                             std::to_string(packed.size() - z.avail_in) + " of " +
                             std::to_string(packed.size()) + " (" + complaint_of(z, code) + ")");
        }
    }
}

}  // namespace host
