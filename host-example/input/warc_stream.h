// The bytes of a WARC file in order, member by member where it is compressed.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>

namespace host {

// The compressed file is damaged here. resume() goes on behind it.
class StreamDamage : public std::runtime_error {
  public:
    using std::runtime_error::runtime_error;
};

// A further compression is one more MemberDecoder; the record parser does not change.
class WarcStream {
  public:
    enum class Read { bytes, member_end, end };

    virtual ~WarcStream() = default;
    // Adds the next bytes to `out`. After member_end the next call begins the next member, so
    // that no read mixes two. Throws StreamDamage.
    virtual Read read(std::string& out) = 0;
    // After a StreamDamage: goes to the next member that begins with a record, if there is one.
    virtual bool resume() = 0;
    // Where in the file a record is found that begins at `offset` of the unpacked text: where
    // the current member begins, or `offset` itself.
    virtual std::uint64_t place(std::uint64_t offset) const = 0;
    virtual double done() const = 0;  // 0 to 1
};

// Opens a file as what its first bytes say it is. Throws InputError.
std::unique_ptr<WarcStream> open_warc_stream(const std::filesystem::path& path);

// What a file of records begins with once it is unpacked, and no page does.
constexpr std::string_view warc_begin = "WARC/1.";

// Whether it does, whatever its name.
bool holds_warc(const std::filesystem::path& path);

}  // namespace host
