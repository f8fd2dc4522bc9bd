// A page made to hurt stops when its time is over or another thread cancels it. What counts is how
// long its thread still works after that, on a processor: a busy machine does not lengthen it.
#include <sys/syscall.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <string>
#include <thread>

#include "bomb.h"
#include "samples.h"

namespace outside {
namespace {

constexpr double kShortest = 0.020;  // seconds; below, there is nothing to stop

// Twenty milliseconds, and one for each megabyte read: the kernel takes so long to take back what a
// page of tens of megabytes holds, which is part of the call.
double allowed_overrun(const Bomb& bomb, const std::string& bytes) {
    constexpr double kMostRead = 50;  // megabytes
    const double megabytes = static_cast<double>(bytes.size()) *
                             static_cast<double>(std::max<std::size_t>(bomb.times, 1)) / 1e6;
    return (is_busy() ? 0.060 : 0.020) + 0.001 * std::min(megabytes, kMostRead);
}

// How many moments of a page are tried; more of them, to look for a loop without a watch.
int moments() {
    const char* asked = std::getenv("COPYDESK_MOMENTS");
    return asked ? std::max(std::atoi(asked), 1) : 2;
}

// What the interrupted reader and the thread that cancels its page say to each other. The reader
// stands still in the middle of the read until the page is cancelled, so that the cancelling comes
// neither too late nor after the page is gone.
struct Meeting {
    std::atomic<bool> asked{false}, answered{false};
    double latest = 0;      // the page is not cancelled once its thread has worked so long
    double cancelled = -1;  // when it was
};
Meeting* meeting = nullptr;

void interrupt_reader(int) {
    if (!meeting || thread_seconds() > meeting->latest) return;
    meeting->asked = true;
    while (!meeting->answered) sched_yield();
    meeting->cancelled = thread_seconds();
}

// Signals the calling thread once it has worked so long, while this lives.
class Alarm {
  public:
    explicit Alarm(double seconds) {
        sigevent event{};
        event.sigev_notify = SIGEV_THREAD_ID;
        event.sigev_signo = SIGUSR1;
        event._sigev_un._tid = static_cast<pid_t>(syscall(SYS_gettid));
        if (timer_create(CLOCK_THREAD_CPUTIME_ID, &event, &timer_) != 0) std::abort();
        itimerspec when{};
        when.it_value.tv_sec = static_cast<time_t>(seconds);
        when.it_value.tv_nsec =
            static_cast<long>((seconds - static_cast<double>(when.it_value.tv_sec)) * 1e9);
        timer_settime(timer_, 0, &when, nullptr);
    }
    ~Alarm() { timer_delete(timer_); }
    Alarm(const Alarm&) = delete;
    Alarm& operator=(const Alarm&) = delete;

  private:
    timer_t timer_{};
};

struct Read {
    double begin = 0, end = 0;  // of the thread on a processor
    copydesk_status status = COPYDESK_OK;
    copydesk_limit limit = COPYDESK_COMPLETE;
    double seconds() const { return end - begin; }
};

copydesk_page* fed_page(const Session& session, const Bomb& bomb, const std::string& bytes,
                        std::uint32_t time_limit) {
    copydesk_request request = COPYDESK_INIT(copydesk_request);
    request.content_type = text_of(bomb.content_type);
    request.time_limit = time_limit;
    copydesk_page* page = nullptr;
    EXPECT_EQ(copydesk_accept_response(session.get(), &request, &page, nullptr), COPYDESK_OK);
    for (std::size_t i = 0; i < std::max<std::size_t>(bomb.times, 1); ++i)
        if (copydesk_page_feed(page, bytes.data(), bytes.size(), nullptr) != COPYDESK_OK) break;
    return page;
}

Read finish(copydesk_page* page) {
    Read read;
    copydesk_article* article = nullptr;
    read.begin = thread_seconds();
    read.status = copydesk_page_finish(page, &article, nullptr);
    read.end = thread_seconds();
    copydesk_quality quality = COPYDESK_INIT(copydesk_quality);
    if (article) copydesk_article_quality(article, &quality);
    read.limit = quality.limit;
    copydesk_article_release(article);
    return read;
}

// Seconds from the cancelling to the return; below 0 where the page was read before.
double overrun_of_cancel(const Session& session, const Bomb& bomb, const std::string& bytes,
                         double after, double whole) {
    copydesk_page* page = fed_page(session, bomb, bytes, 0);
    Meeting here;
    std::thread canceller;
    Read read;
    std::atomic<bool> over = false;
    canceller = std::thread([&] {
        while (!here.asked && !over) usleep(100);
        if (here.asked) copydesk_page_cancel(page);
        here.answered = true;
    });
    {
        here.latest = thread_seconds() + whole * 0.9;
        meeting = &here;
        const Alarm alarm(after);
        read = finish(page);
    }
    over = true;
    canceller.join();
    meeting = nullptr;
    if (here.cancelled < 0) return -1;
    return read.end - here.cancelled;
}

double overrun_of_time(const Session& session, const Bomb& bomb, const std::string& bytes,
                       double after) {
    const auto milliseconds = static_cast<std::uint32_t>(after * 1000);
    const Read read = finish(fed_page(session, bomb, bytes, milliseconds));
    return read.seconds() - static_cast<double>(milliseconds) / 1000;
}

// The longer of the two, at the worst of all moments of the page. Where it is too long, the moment
// is tried again and the shortest counts: a loop that no watch is heard in is late every time, a
// machine that others use as well is not.
double worst_overrun(const Session& session, const Bomb& bomb, const std::string& bytes) {
    constexpr int kTries = 4;
    double whole = 1e9;
    for (int i = 0; i < 2; ++i)
        whole = std::min(whole, finish(fed_page(session, bomb, bytes, 0)).seconds());
    double worst = 0;
    if (whole < kShortest) return worst;
    const int count = moments();
    for (int i = 1; i <= count; ++i) {
        const double after = whole * 0.85 * i / (count + 1);
        double shortest = 1e9;
        for (int n = 0; n < kTries && shortest > allowed_overrun(bomb, bytes); ++n) {
            const double cancel = overrun_of_cancel(session, bomb, bytes, after, whole);
            const double time = overrun_of_time(session, bomb, bytes, after);
            shortest = std::min(shortest, std::max(cancel, time));
            if (std::getenv("COPYDESK_MOMENTS"))
                std::printf("%-34s %3.0f of %3.0f ms: %5.1f %5.1f\n", bomb.name, after * 1e3,
                            whole * 1e3, cancel * 1e3, time * 1e3);
        }
        worst = std::max(worst, shortest);
    }
    return worst;
}

}  // namespace

TEST_P(Bombs, StopInTime) {
    if (kSanitized) GTEST_SKIP() << "how long it takes is the plain build's";
    std::signal(SIGUSR1, interrupt_reader);
    const Bomb& bomb = GetParam();
    const std::string bytes = bomb.bytes();
    const Session session = untimed_session();
    const double worst = worst_overrun(session, bomb, bytes);
    std::printf("%-34s %6.1f ms\n", bomb.name, worst * 1000);
    EXPECT_LE(worst, allowed_overrun(bomb, bytes));
}

}  // namespace outside
