// What bodies and files are compressed with: one door for all of it.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace host {

enum class Coding { gzip, deflate, brotli, zstd };

// By its name in a Content-Encoding header, in lower case.
std::optional<Coding> find_coding(std::string_view name);

// Whether `bytes` can be what this coding makes: a crawler may have undone it and kept the
// header. Brotli has no mark of its own, and is believed where the bytes are no text.
bool may_be(Coding coding, std::string_view bytes);

// Whether the first bytes can be text; true of none.
bool looks_like_text(std::string_view bytes);

struct Unpacked {
    std::string bytes;
    bool cut = false;  // there was more than `limit`
};

// Unpacks all of `packed` up to `limit` bytes. Throws InputError with the place of the damage.
Unpacked unpack(std::string_view packed, Coding coding, std::size_t limit);

// One member (gzip) or frame (zstd) after the other, fed in pieces; knows nothing of where the
// pieces come from.
class MemberDecoder {
  public:
    enum class State { wants_input, has_output, member_end, damaged };

    virtual ~MemberDecoder() = default;
    virtual void begin_member() = 0;
    // Takes from the front of `input` (which is shortened) and adds to `out`.
    virtual State step(std::string_view& input, std::string& out) = 0;
    // What the library said about the damage.
    virtual std::string complaint() const = 0;
    // For looking ahead: one of the same kind, with the same dictionary.
    virtual std::unique_ptr<MemberDecoder> another() const = 0;
    virtual std::string_view magic() const = 0;  // how a member begins
    virtual std::string_view name() const = 0;   // of a member, for messages
};

}  // namespace host
