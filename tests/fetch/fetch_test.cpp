#include "fetch/fetch.h"

#include <signal.h>
#include <unistd.h>

#include "recorder.h"

namespace copydesk {
namespace {

std::string from_hex(std::string_view hex) {
    std::string bytes;
    for (std::size_t i = 0; i + 1 < hex.size(); i += 2)
        bytes += static_cast<char>(std::stoi(std::string(hex.substr(i, 2)), nullptr, 16));
    return bytes;
}

// gzip of "<p>Packed and unpacked.</p>", and of 100,000 times "a".
const std::string kPacked = from_hex(
    "1f8b0800000000000203b329b00b484cce4e4d5148cc4b5128cd2b0073f46cf40bec0051ece5b81b000000");
const std::string kManyAs = from_hex(
    "1f8b0800000000000203edc13101000000c2a0aceb5fc21a1e40010000000000000000000000000000000000"
    "0000000000000000000000000000000000000000000000000000000000000000000000000000000000000000"
    "0000000000000000000000000000000000000000000000000000000000000000000000af0687fae21ba08601"
    "00");

LoopbackServer always(std::string status, std::string headers, std::string body) {
    return LoopbackServer(
        [=](Connection& c, const std::string&) { c.answer(status, headers, body); });
}

TEST(Fetch, BringsABodyThatArrivesInPieces) {
    LoopbackServer server([](Connection& c, const std::string&) {
        c.send(
            "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nTransfer-Encoding: "
            "chunked\r\n\r\n");
        for (const char* piece :
             {"4\r\none \r\n", "4\r\ntwo \r\n", "5\r\nthree\r\n", "0\r\nTrailer: 1\r\n\r\n"}) {
            c.send(piece);
            c.wait(15ms);
        }
    });
    Recorder recorder;
    const Response response = fetch(server.url("/story?x=1"), recorder);
    EXPECT_EQ(recorder.body, "one two three");
    EXPECT_GT(recorder.pieces, 1);
    EXPECT_EQ(response.status, 200);
    EXPECT_EQ(response.url, server.url("/story?x=1"));
    EXPECT_EQ(response.content_type, "text/html; charset=utf-8");
    EXPECT_EQ(response.headers,
              "Content-Type: text/html; charset=utf-8\r\nTransfer-Encoding: chunked\r\n");
    EXPECT_FALSE(response.cut || response.stopped || response.refused);
    EXPECT_EQ(response.trouble, "");
    ASSERT_EQ(recorder.responses.size(), 1u);
    EXPECT_EQ(recorder.responses[0].status, 200);
    EXPECT_EQ(recorder.responses[0].content_type, response.content_type);
    EXPECT_EQ(recorder.asked, std::vector{server.url("/story?x=1")});
}

TEST(Fetch, SaysWhoItIsAndSendsNoMoreThanThat) {
    LoopbackServer server = always("200 OK", "Set-Cookie: id=1\r\n", "x");
    Recorder recorder;
    fetch(server.url("/"), recorder);
    ASSERT_EQ(server.requests().size(), 1u);
    const std::string request = server.requests()[0];
    EXPECT_EQ(request.find("GET / HTTP/1.1\r\n"), 0u) << request;
    EXPECT_NE(request.find("User-Agent: copydesk-test\r\n"), std::string::npos) << request;
    EXPECT_NE(request.find("Accept: text/html,"), std::string::npos) << request;
    for (const char* none : {"Cookie:", "Authorization:", "Referer:"})
        EXPECT_EQ(request.find(none), std::string::npos) << request;
}

TEST(Fetch, UnpacksABody) {
    LoopbackServer server = always("200 OK", "Content-Encoding: gzip\r\n", kPacked);
    Recorder recorder;
    fetch(server.url("/"), recorder);
    EXPECT_EQ(recorder.body, "<p>Packed and unpacked.</p>");
}

TEST(Fetch, CutsABodyAtTheLimitOfItsUnpackedBytes) {
    LoopbackServer server = always("200 OK", "Content-Encoding: gzip\r\n", kManyAs);
    FetchOptions options = loopback_options();
    options.max_bytes = 30'000;
    Recorder recorder;
    const Response response = fetch(server.url("/"), recorder, options);
    EXPECT_EQ(recorder.body, std::string(30'000, 'a'));
    EXPECT_TRUE(response.cut);
    EXPECT_EQ(response.trouble, "");
}

TEST(Fetch, DoesNotCutABodyOfExactlyTheLimit) {
    LoopbackServer server = always("200 OK", "", "12345");
    FetchOptions options = loopback_options();
    options.max_bytes = 5;
    Recorder recorder;
    EXPECT_FALSE(fetch(server.url("/"), recorder, options).cut);
    EXPECT_EQ(recorder.body, "12345");
}

TEST(Fetch, GivesAnErrorPageWithItsStatus) {
    LoopbackServer server = always("404 Not Found", "Content-Type: text/html\r\n", "<p>gone</p>");
    Recorder recorder;
    EXPECT_EQ(fetch(server.url("/"), recorder).status, 404);
    EXPECT_EQ(recorder.body, "<p>gone</p>");
}

TEST(Fetch, AsksAlsoWhereThereIsNoBody) {
    LoopbackServer server = always("200 OK", "X-Note: \xe9\r\n", "");
    Recorder recorder;
    const Response response = fetch(server.url("/"), recorder);
    EXPECT_EQ(recorder.responses.size(), 1u);
    EXPECT_EQ(recorder.pieces, 0);
    EXPECT_EQ(response.content_type, "");
}

TEST(Fetch, PassesOverEarlyHints) {
    LoopbackServer server([](Connection& c, const std::string&) {
        c.send("HTTP/1.1 103 Early Hints\r\nLink: </a.css>\r\n\r\n");
        c.answer("200 OK", "X-Final: 1\r\n", "body");
    });
    Recorder recorder;
    const Response response = fetch(server.url("/"), recorder);
    EXPECT_EQ(response.status, 200);
    EXPECT_EQ(response.headers, "X-Final: 1\r\nConnection: close\r\nContent-Length: 4\r\n");
    EXPECT_EQ(recorder.responses.size(), 1u);
}

TEST(Fetch, ReadsNoBodyThatTheReceiverRefuses) {
    LoopbackServer server =
        always("200 OK", "Content-Type: image/png\r\n", std::string(100'000, 'x'));
    Recorder recorder;
    recorder.on_response = [](const Response& r) { return r.content_type != "image/png"; };
    const Response response = fetch(server.url("/"), recorder);
    EXPECT_TRUE(response.refused);
    EXPECT_EQ(response.status, 200);
    EXPECT_EQ(recorder.pieces, 0);
}

TEST(Fetch, ConnectsNowhereIfTheReceiverRefusesTheUrl) {
    LoopbackServer server = always("200 OK", "", "x");
    Recorder recorder;
    recorder.on_url = [](std::string_view) { return false; };
    const Response response = fetch(server.url("/"), recorder);
    EXPECT_TRUE(response.refused);
    EXPECT_EQ(response.status, 0);
    EXPECT_EQ(response.url, server.url("/"));
    EXPECT_EQ(server.connections(), 0);
}

TEST(Fetch, StopsWhenTheReceiverHasEnough) {
    LoopbackServer server = always("200 OK", "", std::string(1'000'000, 'x'));
    Recorder recorder;
    recorder.on_bytes = [](std::string_view) { return false; };
    const Response response = fetch(server.url("/"), recorder);
    EXPECT_TRUE(response.stopped);
    EXPECT_FALSE(response.cut);
    EXPECT_EQ(recorder.pieces, 1);
}

TEST(Fetch, HandsOnWhatTheReceiverThrows) {
    struct Thrown {};
    LoopbackServer server = always("200 OK", "", "x");
    Recorder at_url, at_response, at_bytes;
    at_url.on_url = [](std::string_view) -> bool { throw Thrown(); };
    at_response.on_response = [](const Response&) -> bool { throw Thrown(); };
    at_bytes.on_bytes = [](std::string_view) -> bool { throw Thrown(); };
    for (Recorder* recorder : {&at_url, &at_response, &at_bytes})
        EXPECT_THROW(fetch(server.url("/"), *recorder), Thrown);
    FetchOptions options = loopback_options();
    options.on_open = [](const void*) -> AddressAnswer { throw Thrown(); };
    Recorder recorder;
    EXPECT_THROW(fetch(server.url("/"), recorder, options), Thrown);
}

TEST(Fetch, TellsWhenTheBodyIsShorterThanItWasSaidToBe) {
    LoopbackServer server([](Connection& c, const std::string&) {
        c.send("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nonly this");
    });
    Recorder recorder;
    const Response response = fetch(server.url("/"), recorder);
    EXPECT_EQ(recorder.body, "only this");
    EXPECT_NE(response.trouble.find("127.0.0.1"), std::string::npos) << response.trouble;
}

TEST(Fetch, ReadsNoFurtherThanTheBodyWasSaidToGo) {
    LoopbackServer server([](Connection& c, const std::string&) {
        c.send("HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nbodyand more");
    });
    Recorder recorder;
    EXPECT_EQ(fetch(server.url("/"), recorder).trouble, "");
    EXPECT_EQ(recorder.body, "body");
}

TEST(Fetch, TakesWhatCanBeUnpackedOfABrokenBody) {
    LoopbackServer server = always("200 OK", "Content-Encoding: gzip\r\n", kManyAs.substr(0, 90));
    Recorder recorder;
    const Response response = fetch(server.url("/"), recorder);
    EXPECT_FALSE(recorder.body.empty());
    EXPECT_LT(recorder.body.size(), 100'000u);
}

TEST(Fetch, FailsWhereNothingOfTheBodyArrives) {
    LoopbackServer cut([](Connection& c, const std::string&) {
        c.send("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n");
    });
    LoopbackServer silent([](Connection&, const std::string&) {});
    LoopbackServer other(
        [](Connection& c, const std::string&) { c.send("220 mail.example ESMTP\r\n"); });
    LoopbackServer broken = always("200 OK", "Content-Encoding: gzip\r\n", "this is no gzip");
    for (const LoopbackServer* server : {&cut, &silent, &other, &broken})
        expect_failure(server->url("/"), loopback_options(), COPYDESK_FETCH_FAILED, "transfer");
}

TEST(Fetch, FailsOnHeadersThatAreTooLarge) {
    LoopbackServer many([](Connection& c, const std::string&) {
        c.send("HTTP/1.1 200 OK\r\n");
        for (int i = 0; i < 2'000; ++i) c.send("X-Filler: " + std::string(50, 'x') + "\r\n");
        c.send("\r\nbody");
    });
    LoopbackServer endless([](Connection& c, const std::string&) {
        c.send("HTTP/1.1 200 OK\r\nX-Filler: ");
        while (c.is_open()) c.send(std::string(10'000, 'x'));
    });
    for (const LoopbackServer* server : {&many, &endless})
        expect_failure(server->url("/"), loopback_options(), COPYDESK_LIMIT_EXCEEDED, "headers");
}

TEST(Fetch, FailsWhereNobodyListens) {
    std::string url;
    {
        const LoopbackServer gone = always("200 OK", "", "");
        url = gone.url("/");
    }
    expect_failure(url, loopback_options(), COPYDESK_FETCH_FAILED, "connect");
}

TEST(Fetch, LeavesTheHostsSignalsAsTheyWere) {
    LoopbackServer server = always("200 OK", "", "x");
    Recorder recorder;
    // What OpenSSL does to a connection that the server has closed. Unheld it ends the process.
    recorder.on_bytes = [](std::string_view) {
        int ends[2];
        if (pipe(ends) != 0) return false;
        close(ends[0]);
        EXPECT_EQ(write(ends[1], "x", 1), -1);
        close(ends[1]);
        return true;
    };
    fetch(server.url("/"), recorder);
    sigset_t held, pending;
    pthread_sigmask(SIG_SETMASK, nullptr, &held);
    sigpending(&pending);
    EXPECT_EQ(recorder.body, "x");
    EXPECT_EQ(sigismember(&held, SIGPIPE), 0);
    EXPECT_EQ(sigismember(&pending, SIGPIPE), 0);
}

TEST(Fetch, WorksFromManyThreadsAtOnce) {
    LoopbackServer server(
        [](Connection& c, const std::string& target) { c.answer("200 OK", "", target); });
    std::vector<std::thread> threads;
    for (int i = 0; i < 8; ++i)
        threads.emplace_back([&server, i] {
            Recorder recorder;
            fetch(server.url("/" + std::to_string(i)), recorder);
            EXPECT_EQ(recorder.body, "/" + std::to_string(i));
        });
    for (std::thread& thread : threads) thread.join();
}

}  // namespace
}  // namespace copydesk
