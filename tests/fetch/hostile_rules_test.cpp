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

// What came of a URL whose site's robots.txt is that.
struct Answer {
    std::vector<std::string> asked;
    bool is_refused = false;
};
Answer fetch_one(const std::string& url, const FetchOptions& options,
                 std::function<bool(std::string_view)> on_url) {
    UrlQueue queue(options, in_haste());
    auto recorder = std::make_unique<Recorder>();
    recorder->on_url = std::move(on_url);
    queue.add({url, {}, {}, 0}, std::move(recorder));
    const auto fetched = queue.next(Clock::now() + 5s);
    if (!fetched) return {};
    return {static_cast<Recorder&>(*fetched->receiver).asked, fetched->response.refused};
}

TEST(HostileRules, LeadNowhereThatTheHostDoesNotAllow) {
    LoopbackServer other([](Connection& c, const std::string&) {
        c.answer("200 OK", "", "User-agent: *\nDisallow: /page\n");
    });
    LoopbackServer server([&other](Connection& c, const std::string& target) {
        if (target == "/robots.txt")
            c.answer("302 Found", "Location: /rules.txt\r\n", "");
        else if (target == "/rules.txt")
            c.answer("302 Found", "Location: " + other.url("/secret") + "\r\n", "");
        else
            c.answer("200 OK", "", "page");
    });
    const std::vector<std::string> both = {server.url("/page"), other.url("/secret")};
    for (const bool allowed : {true, false}) {
        const Answer answer =
            fetch_one(server.url("/page"), loopback_options(), [&](std::string_view url) {
                return allowed || url.find("/secret") == std::string_view::npos;
            });
        EXPECT_EQ(answer.asked, both);
        EXPECT_EQ(answer.is_refused, allowed) << "rules that may not be read are none";
        EXPECT_EQ(other.requests().size(), 1u);
    }
}

TEST(HostileRules, AreReadWhateverAPageMayHave) {
    LoopbackServer server([](Connection& c, const std::string&) {
        c.answer("200 OK", "",
                 "User-agent: *\n" + std::string(3'000, '#') + "\n" + "Disallow: /private\n");
    });
    FetchOptions options = loopback_options();
    options.max_bytes = 2'000;
    EXPECT_TRUE(fetch_one(server.url("/private/x"), options, nullptr).is_refused);
    EXPECT_FALSE(fetch_one(server.url("/x"), options, nullptr).is_refused);
}

}  // namespace
}  // namespace copydesk
