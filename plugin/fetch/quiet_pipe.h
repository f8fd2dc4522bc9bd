// Keeps SIGPIPE from the host while this thread writes to sockets.
#pragma once

#include <signal.h>
#include <time.h>

namespace copydesk {

// libcurl is told to leave signals alone (CURLOPT_NOSIGNAL), and then OpenSSL's write to a
// connection that the server has closed raises SIGPIPE, which ends a host that does not expect
// it. The signal goes to the thread that wrote, so it is enough to hold it back on this one and
// to take back what came of it; the host's own handler and other threads see no difference.
class QuietPipe {
  public:
    QuietPipe() noexcept {
        sigemptyset(&pipe_);
        sigaddset(&pipe_, SIGPIPE);
        was_pending_ = is_pending();
        held_ = pthread_sigmask(SIG_BLOCK, &pipe_, &before_) == 0;
    }
    ~QuietPipe() {
        if (!held_) return;
        const timespec now = {};
        if (!was_pending_ && is_pending()) sigtimedwait(&pipe_, nullptr, &now);
        pthread_sigmask(SIG_SETMASK, &before_, nullptr);
    }
    QuietPipe(const QuietPipe&) = delete;
    QuietPipe& operator=(const QuietPipe&) = delete;

  private:
    static bool is_pending() noexcept {
        sigset_t pending;
        return sigpending(&pending) == 0 && sigismember(&pending, SIGPIPE) == 1;
    }
    sigset_t pipe_, before_;
    bool was_pending_ = false, held_ = false;
};

}  // namespace copydesk
