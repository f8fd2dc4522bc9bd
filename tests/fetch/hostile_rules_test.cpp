// A robots.txt that is made to hurt, and questions that take long: the queue keeps its time.
#include <gtest/gtest.h>

#include "fetch/queue.h"
#include "recorder.h"

namespace copydesk {
namespace {

using Clock = std::chrono::steady_clock;

QueueOptions in_haste() {
    QueueOptions manners;
    manners.host_delay_milliseconds = 0;
    return manners;
}

// A URL whose question takes a while.
void add_slow(UrlQueue& queue, const std::string& url, bool allowed) {
    auto recorder = std::make_unique<Recorder>();
    recorder->on_url = [allowed](std::string_view) {
        std::this_thread::sleep_for(20ms);
        return allowed;
    };
    queue.add({url, {}, {}, 0}, std::move(recorder));
}

TEST(HostileRules, OneRefusedUrlIsHandedOutBeforeTheNextIsAskedFor) {
    UrlQueue queue(loopback_options(), in_haste());
    for (int i = 0; i < 50; ++i) add_slow(queue, "http://127.0.0.1:1/" + std::to_string(i), false);
    const auto start = Clock::now();
    EXPECT_TRUE(queue.next(Clock::now() + 5s));
    EXPECT_LT(Clock::now() - start, 500ms);
    // Who does not wait gets on, too.
    while (queue.size() > 0 && Clock::now() - start < 10s) queue.next(Clock::now());
    EXPECT_EQ(queue.size(), 0u);
}

TEST(HostileRules, QuestionsThatTakeLongKeepNobodyBeyondTheTime) {
    LoopbackServer slow([](Connection& c, const std::string&) { c.wait(5s); });
    UrlQueue queue(loopback_options(), in_haste());
    for (int i = 0; i < 50; ++i) add_slow(queue, slow.url("/" + std::to_string(i)), true);
    const auto start = Clock::now();
    EXPECT_FALSE(queue.next(Clock::now() + 100ms));
    EXPECT_LT(Clock::now() - start, 500ms);
}

}  // namespace
}  // namespace copydesk
