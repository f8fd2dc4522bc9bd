// A host that lives for months: sessions by the thousand and threads by the dozen.
#include <sys/time.h>

#include <atomic>
#include <csignal>
#include <ctime>
#include <thread>

#include "../process.h"
#include "support.h"

namespace outside {
namespace {

std::string document(const Session& session, const std::string& page) {
    const Result result = extract(session, page);
    return result.article ? written(result.article.get()) : copydesk_status_name(result.status);
}

TEST(LongLife, TenThousandSessionsLeaveNothing) {
    const std::string page = article_page();
    const auto open_and_close = [&](int count) {
        for (int i = 0; i < count; ++i) {
            const Session session = open_session({"trace=yes"});
            // Most of the time is the page's; that sessions end well shows without one, too.
            if (i % 10 == 0) extract(session, page);
        }
    };
    open_and_close(500);
    const std::size_t before = resident_bytes();
    open_and_close(9'500);
    if (kSanitized) return;  // they keep what was freed; their own leak check has the word
    EXPECT_LT(resident_bytes(), before + (std::size_t{4} << 20));
}

TEST(LongLife, SixtyFourThreadsReadTheSame) {
    const Session session = open_session({"time_limit=0"});
    const std::string page = article_page();
    const std::string expected = document(session, page);
    std::atomic<int> different = 0;
    std::vector<std::thread> threads;
    for (int number = 0; number < 64; ++number)
        threads.emplace_back([&] {
            for (int i = 0; i < 20; ++i)
                if (document(session, page) != expected) ++different;
        });
    for (std::thread& thread : threads) thread.join();
    EXPECT_EQ(different, 0);
}

// Signals that interrupt whatever waits, a thousand times a second, without SA_RESTART.
TEST(LongLife, InterruptedCallsGoOn) {
    struct sigaction ours = {}, theirs = {};
    ours.sa_handler = [](int) {};
    ASSERT_EQ(sigaction(SIGALRM, &ours, &theirs), 0);
    const itimerval often = {{0, 1000}, {0, 1000}}, never = {};
    const Session session = open_session({"time_limit=0"});
    const std::string page = article_page();
    const std::string expected = document(session, page);
    ASSERT_EQ(setitimer(ITIMER_REAL, &often, nullptr), 0);
    for (int i = 0; i < 200; ++i) EXPECT_EQ(document(session, page), expected);
    copydesk_article* article = nullptr;
    EXPECT_EQ(copydesk_fetch(session.get(), text_of("http://127.0.0.1:9/"), &article, nullptr),
              COPYDESK_ADDRESS_REFUSED);
    setitimer(ITIMER_REAL, &never, nullptr);
    sigaction(SIGALRM, &theirs, nullptr);
}

}  // namespace
}  // namespace outside
