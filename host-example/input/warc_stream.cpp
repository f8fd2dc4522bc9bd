#include "input/warc_stream.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <string_view>

#include "input/coding.h"
#include "input/gzip.h"
#include "input/page.h"
#include "input/zstd.h"

namespace host {
namespace {

constexpr std::string_view record_begin = "WARC/";
constexpr std::size_t piece = std::size_t{256} << 10;
constexpr std::size_t looked_at = 4096;  // of what may be a member, to see whether it is a record
// Members that are damaged far behind their begin may hold one another: a file of which so many
// times its size was unpacked for nothing is given up, or it would cost the square of that.
constexpr std::uint64_t most_times_again = 8;

class File {
  public:
    explicit File(const std::filesystem::path& path)
        : fd_(open(path.c_str(), O_RDONLY | O_CLOEXEC)) {
        struct stat about {};
        if (fd_ < 0 || fstat(fd_, &about) != 0)
            throw InputError("it cannot be opened: " + std::string(std::strerror(errno)));
        size_ = static_cast<std::uint64_t>(about.st_size);
    }
    ~File() { close(fd_); }
    File(const File&) = delete;
    File& operator=(const File&) = delete;

    std::uint64_t size() const { return size_; }
    // How much of the file lies before `offset`, 0 to 1.
    double part(std::uint64_t offset) const {
        return size_ == 0 ? 1 : static_cast<double>(offset) / static_cast<double>(size_);
    }
    // Up to `size` bytes from `offset` on; fewer only at the end.
    std::string read(std::uint64_t offset, std::size_t size) const {
        std::string bytes(size, '\0');
        std::size_t have = 0;
        while (have < size) {
            const ssize_t got =
                pread(fd_, bytes.data() + have, size - have, static_cast<off_t>(offset + have));
            if (got < 0 && errno == EINTR) continue;
            if (got < 0)
                throw InputError("it cannot be read: " + std::string(std::strerror(errno)));
            if (got == 0) break;
            have += static_cast<std::size_t>(got);
        }
        bytes.resize(have);
        return bytes;
    }

  private:
    int fd_;
    std::uint64_t size_ = 0;
};

class PlainStream final : public WarcStream {
  public:
    explicit PlainStream(std::unique_ptr<File> file) : file_(std::move(file)) {}
    Read read(std::string& out) override {
        const std::string bytes = file_->read(offset_, piece);
        offset_ += bytes.size();
        out += bytes;
        return bytes.empty() ? Read::end : Read::bytes;
    }
    bool resume() override { return false; }
    std::uint64_t place(std::uint64_t offset) const override { return offset; }
    double done() const override { return file_->part(offset_); }

  private:
    std::unique_ptr<File> file_;
    std::uint64_t offset_ = 0;
};

// gzip members or zstd frames, of which each holds a record.
class PackedStream final : public WarcStream {
  public:
    // `begin`: where the first member lies.
    PackedStream(std::unique_ptr<File> file, std::unique_ptr<MemberDecoder> decoder,
                 std::uint64_t begin)
        : file_(std::move(file)), decoder_(std::move(decoder)), fetched_(begin), member_(begin) {}

    Read read(std::string& out) override {
        if (!in_member_ && !begin_member()) return Read::end;
        const std::size_t enough = out.size() + 1024;  // so that a record's first word is whole
        for (;;) {
            if (rest_.empty() && !fetch())
                throw StreamDamage("the file ends inside the " + this_member());
            switch (decoder_->step(rest_, out)) {
                case MemberDecoder::State::has_output:
                    if (out.size() >= enough) return Read::bytes;
                    break;
                case MemberDecoder::State::wants_input: break;
                case MemberDecoder::State::member_end: in_member_ = false; return Read::member_end;
                case MemberDecoder::State::damaged:
                    throw StreamDamage("the " + this_member() + " is damaged (" +
                                       decoder_->complaint() + ")");
            }
        }
    }

    bool resume() override {
        const std::string_view member_begin = decoder_->magic();
        const std::uint64_t damage = offset();
        std::uint64_t from = member_ + 1;
        if (again_ > most_times_again * file_->size()) from = file_->size();
        while (from + member_begin.size() <= file_->size()) {
            const std::string_view bytes = look(from);
            if (bytes.size() < member_begin.size()) break;
            const std::size_t at = bytes.find(member_begin);
            if (at == bytes.npos) {
                from += bytes.size() - (member_begin.size() - 1);
                continue;
            }
            from += at;
            if (begins_record(from)) {
                again_ += damage - std::min(damage, from);
                go_to(from);
                return true;
            }
            ++from;
        }
        go_to(file_->size());
        return false;
    }

    std::uint64_t place(std::uint64_t) const override { return member_; }
    double done() const override { return file_->part(offset()); }

  private:
    std::uint64_t offset() const { return fetched_ - rest_.size(); }
    std::string this_member() const {
        return std::string(decoder_->name()) + " that begins at byte " + std::to_string(member_);
    }
    // The file's bytes from `place` on, as many as a record's begin takes or all that there are:
    // from what was read where that suffices, as damages may stand close together.
    std::string_view look(std::uint64_t place) {
        const std::uint64_t begin = fetched_ - buffer_.size();
        const std::uint64_t wanted = std::min(place + looked_at, file_->size());
        if (place < begin || wanted > fetched_) {
            buffer_ = file_->read(place, piece);
            fetched_ = place + buffer_.size();
        }
        const std::uint64_t skipped = place - (fetched_ - buffer_.size());
        return std::string_view(buffer_).substr(std::min<std::size_t>(skipped, buffer_.size()));
    }
    void go_to(std::uint64_t place) {
        member_ = place;
        rest_ = look(place);
        in_member_ = false;
    }
    bool fetch() {
        buffer_ = file_->read(fetched_, piece);
        fetched_ += buffer_.size();
        rest_ = buffer_;
        return !rest_.empty();
    }
    // Skips zero padding; false at the end of the file.
    bool begin_member() {
        for (;;) {
            rest_.remove_prefix(std::min(rest_.find_first_not_of('\0'), rest_.size()));
            if (!rest_.empty()) break;
            if (!fetch()) return false;
        }
        member_ = offset();
        decoder_->begin_member();
        in_member_ = true;
        return true;
    }
    // Whether a member begins at `place` whose text begins like a record: its first bytes also
    // occur inside compressed data.
    bool begins_record(std::uint64_t place) {
        std::string_view rest = look(place).substr(0, looked_at);
        if (!probe_) probe_ = decoder_->another();
        std::string text;
        probe_->begin_member();
        while (!rest.empty() && text.size() < record_begin.size()) {
            const auto state = probe_->step(rest, text);
            if (state == MemberDecoder::State::damaged && text.empty()) return false;
            if (state != MemberDecoder::State::has_output) break;
        }
        return text.starts_with(record_begin);
    }

    std::unique_ptr<File> file_;
    std::unique_ptr<MemberDecoder> decoder_, probe_;
    std::string buffer_;
    std::string_view rest_;  // of buffer_, not yet unpacked
    std::uint64_t fetched_;  // where in the file buffer_ ends
    std::uint64_t member_;
    bool in_member_ = false;
    std::uint64_t again_ = 0;  // bytes that were unpacked in vain and are unpacked once more
};

std::unique_ptr<WarcStream> open_zstd(std::unique_ptr<File> file, const std::string& head) {
    const std::size_t framed = size_of_dictionary_frame(head);
    if (framed > file->size())
        throw InputError("the file ends inside its zstd dictionary; get the file again");
    const std::string dictionary =
        framed == 0 ? std::string()
                    : file->read(zstd_dictionary_head, framed - zstd_dictionary_head);
    return std::make_unique<PackedStream>(std::move(file), make_zstd_decoder(dictionary), framed);
}

}  // namespace

bool holds_warc(const std::filesystem::path& path) {
    // A pipe would be read twice.
    std::error_code ignored;
    if (!std::filesystem::is_regular_file(path, ignored)) return false;
    try {
        const auto stream = open_warc_stream(path);
        std::string begin;
        while (begin.size() < warc_begin.size() && stream->read(begin) == WarcStream::Read::bytes) {
        }
        return begin.starts_with(warc_begin);
    } catch (const StreamDamage&) {
        return false;
    } catch (const InputError&) {
        return false;
    }
}

std::unique_ptr<WarcStream> open_warc_stream(const std::filesystem::path& path) {
    auto file = std::make_unique<File>(path);
    const std::string head = file->read(0, zstd_dictionary_head);
    if (head.empty()) throw InputError("it is empty (0 bytes); get the file again");
    if (looks_like_zstd(head) || size_of_dictionary_frame(head) > 0)
        return open_zstd(std::move(file), head);
    if (looks_like_gzip(head))
        return std::make_unique<PackedStream>(std::move(file), make_gzip_decoder(), 0);
    for (const char* ending : {".gz", ".zst"})
        if (path.extension() == ending)
            throw InputError("it is named " + std::string(ending) + " but holds no " +
                             (ending[1] == 'g' ? "gzip" : "zstd") +
                             " data; get the file again or rename it");
    if (head.starts_with(record_begin)) return std::make_unique<PlainStream>(std::move(file));
    throw InputError(
        "it is no WARC file: it begins with neither \"WARC/\" nor a gzip or zstd header");
}

}  // namespace host
