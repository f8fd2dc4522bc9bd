// WARC records out of a stream, and the pages out of the records.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

#include "input/page.h"
#include "input/warc_stream.h"

namespace host {

struct WarcRecord {
    std::string headers;      // "WARC-Type: response" and so on
    bool kept = false;        // `wanted` said so, and block is there
    std::string block;        // at most page_limit bytes
    bool cut = false;         // the block was longer
    std::uint64_t place = 0;  // in the file
};

// A record, or what stands in a record's place, cannot be read; next() goes on behind it.
class WarcDamage : public std::runtime_error {
  public:
    using std::runtime_error::runtime_error;
};

class WarcReader {
  public:
    using Wanted = bool (*)(const std::string& headers);

    explicit WarcReader(std::unique_ptr<WarcStream> stream) : stream_(std::move(stream)) {}
    // Reads the next record; blocks of records that `wanted` refuses are passed over. False at
    // the end. Throws WarcDamage.
    bool next(WarcRecord& record, Wanted wanted);
    double done() const { return stream_->done(); }

  private:
    bool read_record(WarcRecord& record, Wanted wanted);
    void read_headers(WarcRecord& record);
    void read_block(WarcRecord& record, std::uint64_t size);
    void end_record();
    bool skip_blank_lines();  // false at the end of the file
    [[noreturn]] void lose_record(const std::string& why);
    std::string_view pending() const { return std::string_view(pending_).substr(used_); }
    bool fill();  // false at the end of the file
    void use(std::size_t count) {
        used_ += count;
        offset_ += count;
    }

    std::unique_ptr<WarcStream> stream_;
    std::string pending_;  // unpacked; used up to used_
    std::size_t used_ = 0;
    std::uint64_t offset_ = 0;  // of pending() in the unpacked text
    std::uint64_t place_ = 0;   // of the current record in the file
    bool member_end_ = false;   // the last read ended a member
};

// The pages of a WARC or WET file, which is opened with the first. Responses that are no pages
// (images, scripts) are left out.
std::unique_ptr<Source> open_warc(const std::filesystem::path& path, bool keep_records);

}  // namespace host
