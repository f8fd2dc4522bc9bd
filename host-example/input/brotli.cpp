#include "input/brotli.h"

#include <brotli/decode.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <new>

#include "input/page.h"

namespace host {

Unpacked unpack_brotli(std::string_view packed, std::size_t limit) {
    const std::unique_ptr<BrotliDecoderState, decltype(&BrotliDecoderDestroyInstance)> state(
        BrotliDecoderCreateInstance(nullptr, nullptr, nullptr), BrotliDecoderDestroyInstance);
    if (!state) throw std::bad_alloc();
    std::size_t left = packed.size();
    auto in = reinterpret_cast<const std::uint8_t*>(packed.data());
    std::array<std::uint8_t, 64 * 1024> room;
    Unpacked result;
    for (;;) {
        std::size_t free = room.size();
        std::uint8_t* out = room.data();
        const auto code =
            BrotliDecoderDecompressStream(state.get(), &left, &in, &free, &out, nullptr);
        const std::size_t made = room.size() - free;
        const std::size_t kept = std::min(made, limit - result.bytes.size());
        result.bytes.append(reinterpret_cast<const char*>(room.data()), kept);
        result.cut = kept < made;
        if (result.cut || code == BROTLI_DECODER_RESULT_SUCCESS) return result;
        if (code == BROTLI_DECODER_RESULT_NEEDS_MORE_OUTPUT) continue;
        const char* why = code == BROTLI_DECODER_RESULT_NEEDS_MORE_INPUT
                              ? "it ends too early"
                              : BrotliDecoderErrorString(BrotliDecoderGetErrorCode(state.get()));
        throw InputError("the brotli data is damaged at byte " +
                         std::to_string(packed.size() - left) + " of " +
                         std::to_string(packed.size()) + " (" + why + ")");
    }
}

}  // namespace host
