#include "input/zstd.h"

#include <zstd.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <new>

#include "input/page.h"

namespace host {
namespace {

constexpr std::string_view frame_begin = "\x28\xb5\x2f\xfd";
constexpr std::string_view dictionary_frame = "\x5d\x2a\x4d\x18";
constexpr std::string_view dictionary_begin = "\x37\xa4\x30\xec";
constexpr std::size_t dictionary_limit = std::size_t{16} << 20;
// Of a frame's window, which it asks for itself: 128 MiB, what the zstd program allows, too.
constexpr int window_log_limit = 27;

struct Free {
    void operator()(ZSTD_DCtx* context) const { ZSTD_freeDCtx(context); }
    void operator()(ZSTD_DDict* dictionary) const { ZSTD_freeDDict(dictionary); }
};
using Context = std::unique_ptr<ZSTD_DCtx, Free>;
using Dictionary = std::shared_ptr<ZSTD_DDict>;  // shared with decoders that look ahead

Context make_context(const Dictionary& dictionary) {
    Context context(ZSTD_createDCtx());
    if (!context) throw std::bad_alloc();
    ZSTD_DCtx_setParameter(context.get(), ZSTD_d_windowLogMax, window_log_limit);
    if (dictionary) ZSTD_DCtx_refDDict(context.get(), dictionary.get());
    return context;
}

class ZstdDecoder final : public MemberDecoder {
  public:
    explicit ZstdDecoder(Dictionary dictionary)
        : dictionary_(std::move(dictionary)), context_(make_context(dictionary_)) {}

    void begin_member() override {
        ZSTD_DCtx_reset(context_.get(), ZSTD_reset_session_only);
        code_ = 1;
    }

    State step(std::string_view& input, std::string& out) override {
        std::array<char, 64 * 1024> room;
        ZSTD_inBuffer in = {input.data(), input.size(), 0};
        ZSTD_outBuffer to = {room.data(), room.size(), 0};
        code_ = ZSTD_decompressStream(context_.get(), &to, &in);
        input.remove_prefix(in.pos);
        out.append(room.data(), to.pos);
        if (ZSTD_isError(code_)) return State::damaged;
        if (code_ == 0) return State::member_end;
        return to.pos > 0 ? State::has_output : State::wants_input;
    }

    std::string complaint() const override { return ZSTD_getErrorName(code_); }
    std::unique_ptr<MemberDecoder> another() const override {
        return std::make_unique<ZstdDecoder>(dictionary_);
    }
    std::string_view magic() const override { return frame_begin; }
    std::string_view name() const override { return "zstd frame"; }

  private:
    Dictionary dictionary_;
    Context context_;
    std::size_t code_ = 1;
};

std::uint32_t little_endian(std::string_view bytes) {
    std::uint32_t number = 0;
    for (std::size_t i = 4; i-- > 0;) number = number << 8 | static_cast<unsigned char>(bytes[i]);
    return number;
}

}  // namespace

bool looks_like_zstd(std::string_view bytes) { return bytes.starts_with(frame_begin); }

std::size_t size_of_dictionary_frame(std::string_view head) {
    if (head.size() < zstd_dictionary_head || !head.starts_with(dictionary_frame)) return 0;
    return zstd_dictionary_head + little_endian(head.substr(4));
}

Unpacked unpack_zstd(std::string_view packed, std::size_t limit) {
    ZstdDecoder decoder({});
    Unpacked result;
    std::string_view rest = packed;
    decoder.begin_member();
    for (bool inside = true;;) {
        const auto state = decoder.step(rest, result.bytes);
        if (result.bytes.size() > limit) {
            result.bytes.resize(limit);
            result.cut = true;
            return result;
        }
        if (state == MemberDecoder::State::member_end) inside = false;
        const bool over = state != MemberDecoder::State::has_output && rest.empty();
        if (over && !inside) return result;
        if (state == MemberDecoder::State::damaged || over)
            throw InputError("the zstd data is damaged at byte " +
                             std::to_string(packed.size() - rest.size()) + " of " +
                             std::to_string(packed.size()) + " (" +
                             (over ? "it ends too early" : decoder.complaint()) + ")");
        inside = inside || !rest.empty();
    }
}

std::unique_ptr<MemberDecoder> make_zstd_decoder(std::string_view dictionary) {
    if (dictionary.empty()) return std::make_unique<ZstdDecoder>(nullptr);
    Unpacked unpacked;
    if (looks_like_zstd(dictionary)) {
        unpacked = unpack_zstd(dictionary, dictionary_limit);
        dictionary = unpacked.bytes;
    }
    // Without its mark zstd would take any bytes for one, and every record would come out wrong.
    if (!dictionary.starts_with(dictionary_begin) || dictionary.size() > dictionary_limit)
        throw InputError(
            "its first frame should hold a zstd dictionary, but holds none; get the file again");
    const Dictionary made(ZSTD_createDDict(dictionary.data(), dictionary.size()), Free());
    if (!made) throw InputError("its zstd dictionary is damaged; get the file again");
    return std::make_unique<ZstdDecoder>(made);
}

std::string zstd_frame(std::string_view bytes) {
    std::string packed(ZSTD_compressBound(bytes.size()), '\0');
    const std::size_t size = ZSTD_compress(packed.data(), packed.size(), bytes.data(), bytes.size(),
                                           ZSTD_CLEVEL_DEFAULT);
    if (ZSTD_isError(size)) throw std::bad_alloc();
    packed.resize(size);
    return packed;
}

}  // namespace host
