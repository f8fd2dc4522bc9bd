#include "core/limits.h"

namespace copydesk {
namespace {

thread_local const Watch* watch_of_thread = nullptr;

}  // namespace

WatchOfThread::WatchOfThread(const Watch& watch) noexcept : before_(watch_of_thread) {
    watch_of_thread = &watch;
}

WatchOfThread::~WatchOfThread() { watch_of_thread = before_; }

void WatchOfThread::check() {
    if (watch_of_thread) watch_of_thread->check_now();
}

}  // namespace copydesk
