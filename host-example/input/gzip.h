// gzip and deflate: the only part that knows zlib.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace host {

enum class Coding { gzip, deflate };

struct Inflated {
    std::string bytes;
    bool cut = false;  // there was more than `limit`
};

// Inflates all members of `packed` up to `limit` bytes. Throws InputError with the place.
Inflated inflate(std::string_view packed, Coding coding, std::size_t limit);

bool looks_like_gzip(std::string_view bytes);

// One gzip member after the other, fed in pieces; knows nothing of where the pieces come from.
class MemberInflater {
  public:
    enum class State { wants_input, has_output, member_end, damaged };

    MemberInflater();
    ~MemberInflater();
    MemberInflater(MemberInflater&&) noexcept;
    MemberInflater& operator=(MemberInflater&&) noexcept;

    void begin_member();
    // Takes from the front of `input` (which is shortened) and adds to `out`.
    State step(std::string_view& input, std::string& out);
    // What zlib said about the damage.
    std::string complaint() const;

  private:
    struct Stream;
    std::unique_ptr<Stream> stream_;
};

}  // namespace host
