#include "output_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <filesystem>
#include <utility>

#include "input/gzip.h"
#include "input/zstd.h"
#include "output.h"

namespace fs = std::filesystem;

namespace host {
namespace {

constexpr std::size_t buffer_size = std::size_t{256} << 10;

// All of it, or what of it was written where errno says why not.
std::size_t write_all(int fd, std::string_view bytes) {
    std::size_t done = 0;
    while (done < bytes.size()) {
        const ssize_t wrote = ::write(fd, bytes.data() + done, bytes.size() - done);
        if (wrote < 0 && errno == EINTR) continue;
        if (wrote < 0) break;
        done += static_cast<std::size_t>(wrote);
    }
    return done;
}

// The temporary file that a signal has to take away. Only the thread that writes output sets it.
std::array<char, 4096> doomed_path;
std::atomic<bool> doomed{false};
std::atomic<bool> goes_on{false};  // what is written stays for the next run

void end_on_signal(int signal) {
    static constexpr std::string_view kStopped = "copydesk-host: interrupted\n";
    static constexpr std::string_view kStays =
        "copydesk-host: interrupted; the same command goes on where it was\n";
    if (doomed.load()) unlink(doomed_path.data());
    write_all(STDERR_FILENO, goes_on.load() ? kStays : kStopped);
    _exit(128 + signal);
}

void doom(const std::string& path) {
    doomed = false;
    if (path.size() >= doomed_path.size()) return;
    std::memcpy(doomed_path.data(), path.c_str(), path.size() + 1);
    doomed = true;
}

// A new file, at whatever else somebody has laid under the name that it can be foretold to have;
// what a process with the same number left there goes.
int open_new(const std::string& path) {
    constexpr int flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC;
    const int fd = open(path.c_str(), flags, 0666);
    if (fd >= 0 || errno != EEXIST || unlink(path.c_str()) != 0) return fd;
    return open(path.c_str(), flags, 0666);
}

}  // namespace

void handle_signals() {
    struct sigaction action {};
    action.sa_handler = SIG_IGN;
    sigaction(SIGPIPE, &action, nullptr);
    action.sa_handler = end_on_signal;
    for (const int signal : {SIGINT, SIGTERM, SIGHUP}) {
        struct sigaction before {};
        sigaction(signal, nullptr, &before);
        if (before.sa_handler != SIG_IGN) sigaction(signal, &action, nullptr);  // nohup stays
    }
}

Pack pack_of(const std::string& target) {
    if (target.ends_with(".gz")) return gzip_member;
    return target.ends_with(".zst") ? zstd_frame : nullptr;
}

OutputFile OutputFile::standard() {
    OutputFile file;
    file.fd_ = STDOUT_FILENO;
    file.standard_ = true;
    file.target_ = "standard output";
    return file;
}

// Sets where it goes, and under which name until it is whole.
void OutputFile::name(const std::string& target, const std::string& ending) {
    std::error_code ignored;
    // A link keeps pointing at what is replaced.
    target_ =
        fs::is_symlink(target, ignored) ? fs::weakly_canonical(target, ignored).string() : target;
    const fs::path path(target_);
    temporary_ = (path.parent_path() / ("." + path.filename().string() + ending)).string();
}

OutputFile::OutputFile(const std::string& target) : target_(target) {
    std::error_code ignored;
    const fs::file_status status = fs::status(target, ignored);
    if (fs::exists(status) && !fs::is_regular_file(status)) {
        fd_ = open(target_.c_str(), O_WRONLY | O_CLOEXEC);
    } else {
        name(target, "." + std::to_string(getpid()) + ".part");
        doom(temporary_);
        fd_ = open_new(temporary_);
    }
    if (fd_ >= 0) return;
    doomed = false;
    fail("cannot be written");
}

OutputFile OutputFile::going_on(const std::string& target, std::uint64_t bytes) {
    OutputFile file;
    file.name(target, ".part");
    file.kept_ = true;
    goes_on = true;
    file.fd_ = open(file.temporary_.c_str(), O_WRONLY | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0666);
    if (file.fd_ < 0) file.fail("cannot be written");
    const off_t end = lseek(file.fd_, 0, SEEK_END);
    if (end < static_cast<off_t>(bytes))
        throw OutputError(file.temporary_ +
                          " is shorter than the interrupted run left it; remove it and the "
                          ".progress file beside it to begin anew");
    // What was written after the last checkpoint is written again.
    if (ftruncate(file.fd_, static_cast<off_t>(bytes)) != 0 ||
        lseek(file.fd_, static_cast<off_t>(bytes), SEEK_SET) < 0)
        file.fail("cannot be cut back to what is whole");
    file.written_ = bytes;
    return file;
}

bool OutputFile::is_committed(const std::string& target, std::uint64_t bytes) {
    OutputFile file;
    file.name(target, ".part");
    const std::string temporary = std::exchange(file.temporary_, {});
    std::error_code error;
    return bytes > 0 && !fs::exists(temporary, error) &&
           fs::file_size(file.target_, error) == bytes;
}

OutputFile::OutputFile(OutputFile&& other) noexcept
    : fd_(std::exchange(other.fd_, -1)),
      standard_(other.standard_),
      target_(std::move(other.target_)),
      temporary_(std::exchange(other.temporary_, {})),
      kept_(other.kept_),
      written_(other.written_),
      buffer_(std::move(other.buffer_)),
      pack_(other.pack_) {}

OutputFile::~OutputFile() {
    if (fd_ >= 0 && !standard_) close(fd_);
    if (temporary_.empty() || kept_) return;
    unlink(temporary_.c_str());
    doomed = false;
}

void OutputFile::fail(const char* what) const {
    const int reason = errno;
    if (standard_ && reason == EPIPE) throw OutputClosed();
    const bool of_disk = reason == ENOSPC || reason == EDQUOT || reason == EIO || reason == EROFS;
    throw OutputError(target_ + " " + what + ": " + std::strerror(reason) +
                          (standard_ ? "" : "; make room or choose another --output"),
                      of_disk);
}

void OutputFile::write(std::string_view bytes) {
    buffer_.append(bytes);
    if (buffer_.size() >= buffer_size) flush();
}

void OutputFile::flush() {
    std::string bytes = std::exchange(buffer_, {});
    if (pack_ && !bytes.empty()) bytes = pack_(bytes);
    const std::size_t wrote = write_all(fd_, bytes);
    written_ += wrote;
    if (wrote < bytes.size()) fail("cannot be written");
}

void OutputFile::commit() {
    flush();
    if (standard_) return;
    if (close(std::exchange(fd_, -1)) != 0) fail("cannot be written");
    if (temporary_.empty()) return;
    if (rename(temporary_.c_str(), target_.c_str()) != 0) fail("cannot get its name");
    temporary_.clear();
    doomed = false;
}

bool replace_file(const std::string& path, std::string_view bytes) {
    const std::string next = path + ".new";
    const int fd = open_new(next);
    if (fd < 0) return false;
    const bool is_written = write_all(fd, bytes) == bytes.size();
    const int reason = errno;
    const bool is_closed = close(fd) == 0;
    if (!is_written) errno = reason;
    return is_written && is_closed && rename(next.c_str(), path.c_str()) == 0;
}

}  // namespace host
