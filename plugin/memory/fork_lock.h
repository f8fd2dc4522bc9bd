// A lock that does not hang a forked child.
#pragma once

#include <unistd.h>

#include <atomic>
#include <chrono>
#include <mutex>
#include <thread>

namespace copydesk {

// Where a process was forked while another of its threads held the lock, it stays held in the child
// for ever. A child waits a second once, and then goes on without what the lock guards.
class ForkLock {
  public:
    // Runs `work` under the lock; false: it was not to be had.
    template <class Work>
    bool run(Work work) {
        std::unique_lock lock(mutex_, std::defer_lock);
        if (!take(lock)) return false;
        work();
        return true;
    }

  private:
    bool take(std::unique_lock<std::mutex>& lock) {
        if (lost_.load(std::memory_order_relaxed)) return false;
        if (lock.try_lock()) return true;
        if (::getpid() == owner_) {
            lock.lock();
            return true;
        }
        for (int tries = 0; tries < 200; ++tries) {
            std::this_thread::sleep_for(std::chrono::milliseconds(5));
            if (lock.try_lock()) return true;
        }
        lost_.store(true, std::memory_order_relaxed);
        return false;
    }

    std::mutex mutex_;
    std::atomic<bool> lost_{false};
    const pid_t owner_ = ::getpid();
};

}  // namespace copydesk
