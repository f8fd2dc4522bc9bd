// Nothing lasts longer than it may.
#include <dlfcn.h>
#include <netdb.h>
#include <string.h>

#include "certificate.h"
#include "recorder.h"

// Takes the place of the C library's function also for libcurl: the name hangs.test is looked up
// for a second without a packet, every other name as always.
extern "C" __attribute__((visibility("default"))) int getaddrinfo(const char* name,
                                                                  const char* service,
                                                                  const addrinfo* hints,
                                                                  addrinfo** out) {
    if (name && strcmp(name, "hangs.test") == 0) {
        std::this_thread::sleep_for(std::chrono::seconds(1));
        return EAI_AGAIN;
    }
    static const auto real =
        reinterpret_cast<decltype(&getaddrinfo)>(dlsym(RTLD_NEXT, "getaddrinfo"));
    return real(name, service, hints, out);
}

namespace copydesk {
namespace {

using Clock = std::chrono::steady_clock;

// Far above what it takes on a busy machine, below what a missed limit would cost.
constexpr auto kSoon = 700ms;

// The system's list of authorities is read in one go, which takes seconds under a sanitizer.
FetchOptions tls_options() {
    FetchOptions options = loopback_options();
    options.authorities = SelfSigned().pem();
    return options;
}

enum class Slow { to_accept, to_answer, in_headers, in_body };

LoopbackServer slow_server(Slow slow) {
    return LoopbackServer(
        [slow](Connection& c, const std::string&) {
            if (slow != Slow::to_accept) c.read_request();
            if (slow == Slow::in_headers) c.send("HTTP/1.1 200 OK\r\nX-Slow:");
            if (slow == Slow::in_body) c.send("HTTP/1.1 200 OK\r\n\r\n");
            while (slow == Slow::in_body && c.is_open()) {
                c.send("drip ");
                c.wait(30ms);
            }
            c.wait(8s);
        },
        LoopbackServer::Speaks::raw);
}

TEST(Time, EndsAFetchWithoutABodyAsAFailure) {
    FetchOptions options = loopback_options();
    options.milliseconds = 150;
    for (const Slow slow : {Slow::to_answer, Slow::in_headers}) {
        LoopbackServer server = slow_server(slow);
        const auto start = Clock::now();
        expect_failure(server.url("/"), options, COPYDESK_LIMIT_EXCEEDED, "time");
        EXPECT_GE(Clock::now() - start, 150ms);
        EXPECT_LT(Clock::now() - start, 150ms + kSoon);
    }
}

TEST(Time, ToTheFirstByteIsLimitedByItself) {
    FetchOptions options = loopback_options();
    options.first_byte_milliseconds = 150;
    for (const Slow slow : {Slow::to_accept, Slow::to_answer, Slow::in_headers}) {
        LoopbackServer server = slow_server(slow);
        const auto start = Clock::now();
        expect_failure(server.url("/"), options, COPYDESK_LIMIT_EXCEEDED, "first_byte");
        EXPECT_LT(Clock::now() - start, 150ms + kSoon);
    }
    // A body may take its time.
    LoopbackServer server([](Connection& c, const std::string&) {
        c.send("HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\npa");
        c.wait(300ms);
        c.send("ge");
    });
    Recorder recorder;
    fetch(server.url("/"), recorder, options);
    EXPECT_EQ(recorder.body, "page");
}

TEST(Time, IsNotGivenToWhatDripsSlowerThanItMay) {
    LoopbackServer server = slow_server(Slow::in_body);  // about 160 bytes a second
    FetchOptions options = loopback_options();
    options.min_speed = 10'000;
    options.min_speed_seconds = 1;
    Recorder recorder;
    const auto start = Clock::now();
    const Response response = fetch(server.url("/"), recorder, options);
    EXPECT_LT(Clock::now() - start, 3s);
    EXPECT_NE(response.trouble.find("min_speed"), std::string::npos) << response.trouble;
    EXPECT_EQ(recorder.body.find("drip drip"), 0u);
}

TEST(Time, LeavesWhatWasTakenOfABodyToBeMarked) {
    LoopbackServer server = slow_server(Slow::in_body);
    FetchOptions options = loopback_options();
    options.milliseconds = 150;
    Recorder recorder;
    try {
        fetch(server.url("/"), recorder, options);
        FAIL();
    } catch (const LimitReached& reached) {
        EXPECT_EQ(reached.limit(), COPYDESK_LIMIT_TIME);
    }
    EXPECT_EQ(recorder.body.find("drip drip"), 0u);
}

TEST(Time, IsAlsoThatOfTheWatch) {
    LoopbackServer server = slow_server(Slow::to_answer);
    Recorder recorder;
    Watch watch(150, nullptr);
    FetchOptions options = loopback_options();
    options.milliseconds = 0;
    const auto start = Clock::now();
    EXPECT_THROW(fetch_url(server.url("/"), options, recorder, watch), Failure);
    EXPECT_LT(Clock::now() - start, 150ms + kSoon);
}

TEST(Time, IsOneForAllHops) {
    LoopbackServer server([](Connection& c, const std::string&) {
        c.wait(60ms);
        c.answer("302 Found", "Location: /\r\n", "");
    });
    FetchOptions options = loopback_options();
    options.milliseconds = 150;
    expect_failure(server.url("/"), options, COPYDESK_LIMIT_EXCEEDED, "time");
}

void expect_soon_cancelled(const std::string& url,
                           const FetchOptions& options = loopback_options()) {
    std::atomic<bool> cancelled = false;
    Clock::time_point when;
    std::jthread other([&] {
        std::this_thread::sleep_for(100ms);
        when = Clock::now();
        cancelled = true;
    });
    Recorder recorder;
    copydesk_limit limit = COPYDESK_COMPLETE;
    try {
        fetch(url, recorder, options, &cancelled);
    } catch (const LimitReached& reached) {
        limit = reached.limit();
    }
    const auto back = Clock::now();
    other.join();
    EXPECT_EQ(limit, COPYDESK_LIMIT_CANCEL) << url;
    EXPECT_LT(back - when, kSoon) << url;
}

TEST(Time, IsCutShortByACancel) {
    for (const Slow slow : {Slow::to_accept, Slow::to_answer, Slow::in_headers, Slow::in_body}) {
        LoopbackServer server = slow_server(slow);
        expect_soon_cancelled(server.url("/"));
    }
}

TEST(Time, IsCutShortWhileANameIsLookedUp) { expect_soon_cancelled("http://hangs.test/"); }

TEST(Time, IsCutShortBeforeTls) {
    LoopbackServer server = slow_server(Slow::to_accept);
    expect_soon_cancelled(server.url("/", "https"), tls_options());
}

TEST(Time, OfConnectingIsLimitedByItself) {
    LoopbackServer server = slow_server(Slow::to_accept);
    FetchOptions options = tls_options();
    options.connect_milliseconds = 150;
    const auto start = Clock::now();
    expect_failure("http://hangs.test/", options, COPYDESK_FETCH_FAILED, "connect");
    EXPECT_LT(Clock::now() - start, 150ms + kSoon);
    expect_failure(server.url("/", "https"), options, COPYDESK_FETCH_FAILED, "connect");
    EXPECT_LT(Clock::now() - start, 300ms + 2 * kSoon);
}

TEST(Time, TellsOfANameThatIsNotFound) {
    expect_failure("http://hangs.test/", loopback_options(), COPYDESK_FETCH_FAILED, "dns");
}

}  // namespace
}  // namespace copydesk
