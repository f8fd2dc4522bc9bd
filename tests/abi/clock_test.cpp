// A wall clock that jumps: by decades, back and forth, at every look. Limits count the time that
// passes and pages are dated by what the host says, so that nothing changes. The clock is this
// program's own, so the library and what stands beside it get it too.
#include <sys/syscall.h>
#include <sys/time.h>
#include <unistd.h>

#include <atomic>
#include <ctime>

#include "support.h"

namespace {
std::atomic<bool> jumps = false;
std::atomic<long> looks = 0;

long jump() {
    constexpr long kTwentyYears = 631'152'000;  // seconds
    return jumps ? (looks++ % 2 ? kTwentyYears : -kTwentyYears) : 0;
}
}  // namespace

extern "C" int clock_gettime(clockid_t clock, timespec* now) noexcept {
    const long result = syscall(SYS_clock_gettime, clock, now);
    if (result == 0 && (clock == CLOCK_REALTIME || clock == CLOCK_REALTIME_COARSE))
        now->tv_sec += jump();
    return static_cast<int>(result);
}
extern "C" std::time_t time(std::time_t* out) noexcept {
    timespec now{};
    clock_gettime(CLOCK_REALTIME, &now);
    if (out) *out = now.tv_sec;
    return now.tv_sec;
}
extern "C" int gettimeofday(timeval* out, void*) noexcept {
    timespec now{};
    const int result = clock_gettime(CLOCK_REALTIME, &now);
    *out = {now.tv_sec, now.tv_nsec / 1000};
    return result;
}

namespace outside {
namespace {

class JumpingClock {
  public:
    JumpingClock() { jumps = true; }
    ~JumpingClock() { jumps = false; }
};

copydesk_limit limit_of(const Article& article) {
    copydesk_quality quality = COPYDESK_INIT(copydesk_quality);
    EXPECT_EQ(copydesk_article_quality(article.get(), &quality), COPYDESK_OK);
    return quality.limit;
}

TEST(Clock, MayJumpWhileAPageIsRead) {
    const std::vector<std::string> options = {"time_limit=30000", "duplicates=report",
                                              "stories=yes"};
    const Result before = extract(open_session(options), article_page());
    ASSERT_TRUE(before.article) << before.error.message;
    const JumpingClock jumping;
    ASSERT_GT(std::abs(std::time(nullptr) - std::time(nullptr)), 1'000'000'000);
    const Session session = open_session(options);
    const Result during = extract(session, article_page());
    ASSERT_TRUE(during.article) << during.error.message;
    EXPECT_EQ(limit_of(during.article), COPYDESK_COMPLETE);
    EXPECT_EQ(written(during.article.get()), written(before.article.get()));
}

TEST(Clock, MayJumpWhileATimeLimitRuns) {
    std::string page = "<!DOCTYPE html><body>";
    for (int i = 0; i < 200'000; ++i) page += "<div><p>some words <a href=x>and a link</a>";
    copydesk_request request = COPYDESK_INIT(copydesk_request);
    request.time_limit = 5;
    const Session session = open_session();
    const JumpingClock jumping;
    const Result result = extract(session, page, &request);
    if (result.article)
        EXPECT_EQ(limit_of(result.article), COPYDESK_LIMIT_TIME);
    else
        EXPECT_EQ(result.status, COPYDESK_LIMIT_EXCEEDED);
}

}  // namespace
}  // namespace outside
