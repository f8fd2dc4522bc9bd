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
constexpr std::string_view member_begin = "\x1f\x8b\x08";

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

class GzipDecoder final : public MemberDecoder {
  public:
    GzipDecoder() {
        if (inflateInit2(&z_, gzip_window) != Z_OK) throw std::bad_alloc();
    }
    ~GzipDecoder() override { inflateEnd(&z_); }
    GzipDecoder(const GzipDecoder&) = delete;
    GzipDecoder& operator=(const GzipDecoder&) = delete;

    void begin_member() override { inflateReset(&z_); }

    State step(std::string_view& input, std::string& out) override {
        std::array<char, 64 * 1024> room;
        const std::size_t given =
            std::min<std::size_t>(input.size(), std::numeric_limits<uInt>::max());
        z_.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(input.data()));
        z_.avail_in = static_cast<uInt>(given);
        z_.next_out = reinterpret_cast<Bytef*>(room.data());
        z_.avail_out = static_cast<uInt>(room.size());
        code_ = ::inflate(&z_, Z_NO_FLUSH);
        input.remove_prefix(given - z_.avail_in);
        const std::size_t made = room.size() - z_.avail_out;
        out.append(room.data(), made);
        if (code_ == Z_STREAM_END) return State::member_end;
        if (code_ != Z_OK && code_ != Z_BUF_ERROR) return State::damaged;
        return made > 0 ? State::has_output : State::wants_input;
    }

    std::string complaint() const override { return complaint_of(z_, code_); }
    std::unique_ptr<MemberDecoder> another() const override { return make_gzip_decoder(); }
    std::string_view magic() const override { return member_begin; }
    std::string_view name() const override { return "gzip member"; }

  private:
    z_stream z_{};
    int code_ = Z_OK;
};

}  // namespace

std::unique_ptr<MemberDecoder> make_gzip_decoder() { return std::make_unique<GzipDecoder>(); }

bool looks_like_gzip(std::string_view bytes) { return bytes.substr(0, 2) == "\x1f\x8b"; }

Unpacked inflate(std::string_view packed, Coding coding, std::size_t limit) {
    z_stream z{};
    if (inflateInit2(&z, window_of(packed, coding)) != Z_OK) throw std::bad_alloc();
    const std::unique_ptr<z_stream, InflateEnd> end(&z);
    z.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(packed.data()));
    z.avail_in = static_cast<uInt>(std::min<std::size_t>(packed.size(), page_limit * 4));
    std::array<char, 64 * 1024> room;
    Unpacked result;
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

std::string gzip_member(std::string_view bytes) {
    z_stream z{};
    if (deflateInit2(&z, Z_DEFAULT_COMPRESSION, Z_DEFLATED, gzip_window, 8, Z_DEFAULT_STRATEGY) !=
        Z_OK)
        throw std::bad_alloc();
    std::string packed(deflateBound(&z, bytes.size()), '\0');
    z.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
    z.avail_in = static_cast<uInt>(bytes.size());
    z.next_out = reinterpret_cast<Bytef*>(packed.data());
    z.avail_out = static_cast<uInt>(packed.size());
    deflate(&z, Z_FINISH);
    packed.resize(z.total_out);
    deflateEnd(&z);
    return packed;
}

}  // namespace host
