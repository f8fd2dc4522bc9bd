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

#include "output.h"

namespace fs = std::filesystem;

namespace host {
namespace {

constexpr std::size_t buffer_size = std::size_t{256} << 10;

// The temporary file that a signal has to take away. Only the thread that writes output sets it.
std::array<char, 4096> doomed_path;
std::atomic<bool> doomed{false};

void end_on_signal(int signal) {
    if (doomed.load()) unlink(doomed_path.data());
    _exit(128 + signal);
}

void doom(const std::string& path) {
    doomed = false;
    if (path.size() >= doomed_path.size()) return;
    std::memcpy(doomed_path.data(), path.c_str(), path.size() + 1);
    doomed = true;
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

OutputFile OutputFile::standard() {
    OutputFile file;
    file.fd_ = STDOUT_FILENO;
    file.standard_ = true;
    file.target_ = "standard output";
    return file;
}

OutputFile::OutputFile(const std::string& target) : target_(target) {
    std::error_code ignored;
    const fs::file_status status = fs::status(target, ignored);
    if (fs::exists(status) && !fs::is_regular_file(status)) {
        fd_ = open(target_.c_str(), O_WRONLY | O_CLOEXEC);
    } else {
        // A link keeps pointing at what is replaced.
        if (fs::is_symlink(target, ignored))
            target_ = fs::weakly_canonical(target, ignored).string();
        const fs::path path(target_);
        const std::string name = "." + path.filename().string() + "." + std::to_string(getpid());
        temporary_ = (path.parent_path() / (name + ".part")).string();
        doom(temporary_);
        fd_ = open(temporary_.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
    }
    if (fd_ >= 0) return;
    doomed = false;
    fail("cannot be written");
}

OutputFile::OutputFile(OutputFile&& other) noexcept
    : fd_(std::exchange(other.fd_, -1)),
      standard_(other.standard_),
      target_(std::move(other.target_)),
      temporary_(std::exchange(other.temporary_, {})),
      buffer_(std::move(other.buffer_)) {}

OutputFile::~OutputFile() {
    if (fd_ >= 0 && !standard_) close(fd_);
    if (temporary_.empty()) return;
    unlink(temporary_.c_str());
    doomed = false;
}

void OutputFile::fail(const char* what) const {
    const int reason = errno;
    if (standard_ && reason == EPIPE) throw OutputClosed();
    throw OutputError(target_ + " " + what + ": " + std::strerror(reason) +
                      (standard_ ? "" : "; make room or choose another --output"));
}

void OutputFile::write(std::string_view bytes) {
    buffer_.append(bytes);
    if (buffer_.size() >= buffer_size) flush();
}

void OutputFile::flush() {
    const std::string bytes = std::exchange(buffer_, {});
    std::size_t done = 0;
    while (done < bytes.size()) {
        const ssize_t wrote = ::write(fd_, bytes.data() + done, bytes.size() - done);
        if (wrote < 0 && errno == EINTR) continue;
        if (wrote < 0) fail("cannot be written");
        done += static_cast<std::size_t>(wrote);
    }
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

}  // namespace host
