#include "input/warc.h"

#include <algorithm>
#include <charconv>

#include "input/http_message.h"

namespace host {
namespace {

constexpr std::string_view record_begin = "WARC/";
constexpr std::size_t header_limit = std::size_t{1} << 20;

std::string at_byte(std::uint64_t place) { return " at byte " + std::to_string(place); }

}  // namespace

bool WarcReader::next(WarcRecord& record, Wanted wanted) {
    record = WarcRecord{};
    try {
        return read_record(record, wanted);
    } catch (const StreamDamage& damage) {
        pending_.clear();
        used_ = 0;
        member_end_ = false;
        const bool more = stream_->resume();
        throw WarcDamage(
            std::string(damage.what()) +
            (more ? "; reading went on at byte " + std::to_string(stream_->place(offset_))
                  : "; no record can be read behind it"));
    }
}

bool WarcReader::read_record(WarcRecord& record, Wanted wanted) {
    if (!skip_blank_lines()) return false;
    record.place = place_ = stream_->place(offset_);
    if (!pending().starts_with(record_begin)) lose_record("there is no record" + at_byte(place_));
    read_headers(record);
    const MaybeText length = find_header(record.headers, "Content-Length");
    std::uint64_t size = 0;
    if (!length || std::from_chars(length->data(), length->data() + length->size(), size).ptr !=
                       length->data() + length->size())
        lose_record("the record" + at_byte(place_) + " has no valid Content-Length");
    record.kept = wanted(record.headers);
    read_block(record, size);
    end_record();
    return true;
}

bool WarcReader::skip_blank_lines() {
    for (;;) {
        const std::size_t blank = pending().find_first_not_of("\r\n");
        use(std::min(blank, pending().size()));
        if (pending().size() >= record_begin.size()) return true;
        // Fewer bytes than "WARC/" before a member's end are no record, but reach the user as one.
        if (!pending().empty() && member_end_) return true;
        if (!fill()) return !pending().empty();
    }
}

void WarcReader::read_headers(WarcRecord& record) {
    std::size_t end = std::string_view::npos;
    while ((end = end_of_headers(pending())) == std::string_view::npos) {
        if (pending().size() > header_limit || !fill())
            lose_record("the headers of the record" + at_byte(place_) + " do not end");
    }
    record.headers = pending().substr(0, end);
    use(end);
}

void WarcReader::read_block(WarcRecord& record, std::uint64_t size) {
    while (size > 0) {
        const auto part = static_cast<std::size_t>(std::min<std::uint64_t>(size, pending().size()));
        if (record.kept) {
            const std::size_t room = page_limit - std::min(page_limit, record.block.size());
            record.block.append(pending().substr(0, std::min(part, room)));
            record.cut = record.cut || part > room;
        }
        use(part);
        size -= part;
        if (size == 0) return;
        const bool new_member = member_end_;
        if (!fill()) throw WarcDamage("the file ends inside the record" + at_byte(place_));
        if (new_member && pending().starts_with(record_begin))
            throw WarcDamage("the record" + at_byte(place_) +
                             " is shorter than its Content-Length says");
    }
}

// Reads to the end of the member, where its checksum is looked at, or to the next record in it.
void WarcReader::end_record() {
    for (;;) {
        const std::size_t blank = pending().find_first_not_of("\r\n");
        use(std::min(blank, pending().size()));
        if (!pending().empty() || member_end_ || !fill()) return;
    }
}

// Passes over everything up to the next line or member that begins like a record.
void WarcReader::lose_record(const std::string& why) {
    use(std::min<std::size_t>(1, pending().size()));
    for (;;) {
        const std::size_t at = pending().find("\nWARC/");
        if (at != std::string_view::npos) {
            use(at + 1);
            break;
        }
        const bool new_member = member_end_;
        // A line that begins with "WARC/" may have been read only in part.
        const std::size_t kept = new_member ? 0 : std::min(pending().size(), record_begin.size());
        use(pending().size() - kept);
        if (!fill()) {
            use(pending().size());
            break;
        }
        if (new_member && pending().starts_with(record_begin)) break;
    }
    throw WarcDamage(why + "; it was passed over");
}

bool WarcReader::fill() {
    pending_.erase(0, used_);
    used_ = 0;
    const WarcStream::Read read = stream_->read(pending_);
    member_end_ = read == WarcStream::Read::member_end;
    return read != WarcStream::Read::end;
}

}  // namespace host
