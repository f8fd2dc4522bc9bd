#include "input/gzip.h"

#include <isa-l/igzip_lib.h>
#include <zlib.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <limits>
#include <new>

#include "input/page.h"

namespace host {
namespace {

constexpr int gzip_window = 16 + MAX_WBITS;
constexpr std::string_view member_begin = "\x1f\x8b\x08";

std::string complaint_of(int code) {
    switch (code) {
        case ISAL_DECOMP_OK:
        case ISAL_END_INPUT: return "it ends too early";
        case ISAL_INVALID_BLOCK: return "invalid block";
        case ISAL_INVALID_SYMBOL: return "invalid symbol";
        case ISAL_INVALID_LOOKBACK: return "invalid distance too far back";
        case ISAL_INVALID_WRAPPER: return "incorrect header";
        case ISAL_UNSUPPORTED_METHOD: return "unknown compression method";
        case ISAL_INCORRECT_CHECKSUM: return "incorrect checksum";
        default: return "ISA-L error " + std::to_string(code);
    }
}

std::uint32_t wrapper_of(std::string_view packed, Coding coding) {
    if (coding == Coding::gzip) return ISAL_GZIP;
    // "deflate" is a zlib stream by the standard, and a bare one from some servers.
    const auto at = [&](std::size_t i) { return static_cast<unsigned char>(packed[i]); };
    const bool zlib_header =
        packed.size() >= 2 && (at(0) & 0x0f) == 8 && (at(0) * 256u + at(1)) % 31u == 0;
    return zlib_header ? ISAL_ZLIB : ISAL_DEFLATE;
}

std::string_view without_padding(std::string_view rest) {
    return rest.substr(std::min(rest.find_first_not_of('\0'), rest.size()));
}

// One stream, gzip, zlib or bare.
class Inflater {
  public:
    explicit Inflater(std::uint32_t wrapper) {
        isal_inflate_init(&state_);
        state_.crc_flag = wrapper;
    }
    void begin() { isal_inflate_reset(&state_); }

    // What `input` gives, up to a buffer full of it; `input` is shortened by what was read.
    std::string_view step(std::string_view& input) {
        const std::size_t given =
            std::min<std::size_t>(input.size(), std::numeric_limits<std::uint32_t>::max());
        state_.next_in = reinterpret_cast<std::uint8_t*>(const_cast<char*>(input.data()));
        state_.avail_in = static_cast<std::uint32_t>(given);
        state_.next_out = reinterpret_cast<std::uint8_t*>(room_.data());
        state_.avail_out = static_cast<std::uint32_t>(room_.size());
        code_ = isal_inflate(&state_);
        // At the end of a bare stream it gives back what it had read ahead, from before too.
        input.remove_prefix(given - std::min<std::size_t>(given, state_.avail_in));
        return {room_.data(), room_.size() - state_.avail_out};
    }
    bool is_damaged() const { return code_ < 0; }
    bool is_at_end() const { return code_ >= 0 && state_.block_state == ISAL_BLOCK_FINISH; }
    std::string complaint() const { return complaint_of(code_); }

  private:
    inflate_state state_;
    std::array<char, 64 * 1024> room_;
    int code_ = ISAL_DECOMP_OK;
};

class GzipDecoder final : public MemberDecoder {
  public:
    void begin_member() override { inflater_.begin(); }

    State step(std::string_view& input, std::string& out) override {
        const std::string_view made = inflater_.step(input);
        out.append(made);
        if (inflater_.is_damaged()) return State::damaged;
        if (inflater_.is_at_end()) return State::member_end;
        return made.empty() ? State::wants_input : State::has_output;
    }

    std::string complaint() const override { return inflater_.complaint(); }
    std::unique_ptr<MemberDecoder> another() const override { return make_gzip_decoder(); }
    std::string_view magic() const override { return member_begin; }
    std::string_view name() const override { return "gzip member"; }

  private:
    Inflater inflater_{ISAL_GZIP};
};

}  // namespace

std::unique_ptr<MemberDecoder> make_gzip_decoder() { return std::make_unique<GzipDecoder>(); }

bool looks_like_gzip(std::string_view bytes) { return bytes.substr(0, 2) == "\x1f\x8b"; }

Unpacked inflate(std::string_view packed, Coding coding, std::size_t limit) {
    const auto inflater = std::make_unique<Inflater>(wrapper_of(packed, coding));
    std::string_view rest = packed.substr(0, page_limit * 4);
    Unpacked result;
    for (;;) {
        const std::size_t before = rest.size();
        const std::string_view made = inflater->step(rest);
        const std::size_t kept = std::min(made.size(), limit - result.bytes.size());
        result.bytes.append(made.substr(0, kept));
        result.cut = kept < made.size();
        if (result.cut) return result;
        const bool stands_still = made.empty() && rest.size() == before;
        if (inflater->is_at_end()) {
            // What follows and is no member is left alone, as gunzip does.
            rest = without_padding(rest);
            if (coding != Coding::gzip || !looks_like_gzip(rest)) return result;
            inflater->begin();
        } else if (inflater->is_damaged() || stands_still) {
            throw InputError("the " + std::string(coding == Coding::gzip ? "gzip" : "deflate") +
                             " data is damaged at byte " +
                             std::to_string(packed.size() - rest.size()) + " of " +
                             std::to_string(packed.size()) + " (" + inflater->complaint() + ")");
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
