#include "recorder.h"

namespace copydesk {
namespace {

// "/to?<where>" leads there, anything else is a page.
LoopbackServer leading_server() {
    return LoopbackServer([](Connection& c, const std::string& target) {
        c.keep = true;
        if (target.starts_with("/to?"))
            c.answer("302 Found", "Location: " + target.substr(4) + "\r\n", "<p>Moved.</p>");
        else
            c.answer("200 OK", "X-Path: " + target + "\r\n", "page");
    });
}

TEST(Redirect, AsksForEachHop) {
    LoopbackServer server = leading_server();
    Recorder recorder;
    const Response response = fetch(server.url("/to?/to?story"), recorder);
    const std::vector expected{server.url("/to?/to?story"), server.url("/to?story"),
                               server.url("/story")};
    EXPECT_EQ(recorder.asked, expected);
    EXPECT_EQ(response.url, server.url("/story"));
    EXPECT_EQ(response.status, 200);
    EXPECT_EQ(recorder.responses.size(), 1u) << "only the last hop's response is offered";
    EXPECT_EQ(response.headers, "X-Path: /story\r\nContent-Length: 4\r\n");
    EXPECT_EQ(recorder.body, "page");
    EXPECT_EQ(server.connections(), 1) << "short bodies are read off, the connection serves on";
}

// A server may close a connection that it kept just as the next request is sent on it.
TEST(Redirect, AsksOnceMoreWhereAKeptConnectionWasClosed) {
    for (const int silent : {1, 9}) {  // how many of the requests for /story go unanswered
        std::atomic<int> asked = 0;
        LoopbackServer server([&](Connection& c, const std::string& target) {
            c.keep = target == "/";
            if (target == "/")
                c.answer("302 Found", "Location: /story\r\n", "");
            else if (++asked > silent)
                c.answer("200 OK", "", "page");
        });
        Recorder recorder;
        if (silent == 1) {
            EXPECT_EQ(fetch(server.url("/"), recorder).status, 200);
            EXPECT_EQ(recorder.body, "page");
        } else {
            expect_failure(server.url("/"), loopback_options(), COPYDESK_FETCH_FAILED, "transfer");
        }
        EXPECT_EQ(asked, 2) << "on the kept connection and on a fresh one, no more";
        EXPECT_EQ(server.connections(), 2);
    }
}

// libcurl counts how often it asked again for the life of a handle, and gives up at the fifth time.
TEST(Redirect, AsksOnceMoreOnEachHop) {
    LoopbackServer server([](Connection& c, const std::string& target) {
        if (target.size() == 9) return c.answer("200 OK", "", "page");
        c.send("HTTP/1.1 302 Found\r\nLocation: " + target + "x\r\nContent-Length: 0\r\n\r\n");
        c.wait(20ms);  // the next request is on its way when the connection is closed
    });
    Recorder recorder;
    EXPECT_EQ(fetch(server.url("/"), recorder).status, 200);
    EXPECT_EQ(recorder.body, "page");
    EXPECT_EQ(server.connections(), 9);
}

TEST(Redirect, EndsWhereTheReceiverSaysNo) {
    LoopbackServer server = leading_server();
    Recorder recorder;
    recorder.on_url = [](std::string_view url) { return url.find("to?") != url.npos; };
    const Response response = fetch(server.url("/to?/story"), recorder);
    EXPECT_TRUE(response.refused);
    EXPECT_EQ(response.status, 0);
    EXPECT_EQ(response.url, server.url("/story"));
    EXPECT_EQ(server.requests().size(), 1u);
}

TEST(Redirect, StaysAGetWithEveryStatus) {
    for (const char* status :
         {"301 Moved", "302 Found", "303 See Other", "307 Temporary", "308 Permanent"}) {
        LoopbackServer server([status](Connection& c, const std::string& target) {
            if (target == "/") return c.answer(status, "Location: /story\r\n", "");
            c.answer("200 OK", "", "page");
        });
        Recorder recorder;
        EXPECT_EQ(fetch(server.url("/"), recorder).status, 200) << status;
        EXPECT_EQ(server.requests().back().find("GET /story "), 0u) << status;
    }
}

TEST(Redirect, IsAPageIfItLeadsNowhere) {
    LoopbackServer server([](Connection& c, const std::string& target) {
        c.answer("302 Found", target == "/empty" ? "Location:\r\n" : "", "stay");
    });
    for (const char* target : {"/empty", "/none"}) {
        Recorder recorder;
        EXPECT_EQ(fetch(server.url(target), recorder).status, 302);
        EXPECT_EQ(recorder.body, "stay");
    }
}

TEST(Redirect, IsNotMadeByALocationOnOtherResponses) {
    LoopbackServer server([](Connection& c, const std::string&) {
        c.answer("201 Created", "Location: /elsewhere\r\n", "here");
    });
    Recorder recorder;
    EXPECT_EQ(fetch(server.url("/"), recorder).status, 201);
    EXPECT_EQ(recorder.body, "here");
}

TEST(Redirect, EndsALoopAtItsLimit) {
    LoopbackServer server([](Connection& c, const std::string&) {
        c.keep = true;
        c.answer("301 Moved", "Location: /\r\n", "");
    });
    FetchOptions options = loopback_options();
    options.max_redirects = 3;
    expect_failure(server.url("/"), options, COPYDESK_LIMIT_EXCEEDED, "redirects");
    EXPECT_EQ(server.requests().size(), 4u);
}

TEST(Redirect, MayUseUpItsLimit) {
    LoopbackServer server = leading_server();
    FetchOptions options = loopback_options();
    options.max_redirects = 2;
    Recorder recorder;
    EXPECT_EQ(fetch(server.url("/to?/to?/story"), recorder, options).status, 200);
    options.max_redirects = 0;
    expect_failure(server.url("/to?/story"), options, COPYDESK_LIMIT_EXCEEDED, "redirects");
}

TEST(Redirect, DoesNotWaitForABodyThatNobodyReads) {
    LoopbackServer server([](Connection& c, const std::string& target) {
        if (target != "/") return c.answer("200 OK", "", "page");
        c.send("HTTP/1.1 302 Found\r\nLocation: /story\r\nContent-Length: 1000000\r\n\r\nMoved");
        c.wait(4s);
    });
    Recorder recorder;
    const auto start = std::chrono::steady_clock::now();
    EXPECT_EQ(fetch(server.url("/"), recorder).status, 200);
    EXPECT_LT(std::chrono::steady_clock::now() - start, 1'500ms);
}

TEST(Redirect, ReadsNoLongBodyOff) {
    std::atomic<bool> closed_early = false;
    LoopbackServer server([&](Connection& c, const std::string& target) {
        if (target != "/") return c.answer("200 OK", "", "page");
        c.send("HTTP/1.1 302 Found\r\nLocation: /story\r\nContent-Length: 50000000\r\n\r\n");
        for (int i = 0; i < 500 && c.is_open(); ++i) c.send(std::string(100'000, 'x'));
        closed_early = !c.is_open();
    });
    Recorder recorder;
    EXPECT_EQ(fetch(server.url("/"), recorder).status, 200);
    EXPECT_EQ(recorder.body, "page");
    for (int i = 0; i < 200 && !closed_early; ++i) std::this_thread::sleep_for(10ms);
    EXPECT_TRUE(closed_early) << "the server finds out on its own thread, a little later";
}

TEST(Redirect, LeadsToTheWebOnly) {
    for (const char* where :
         {"file:///etc/passwd", "ftp://127.0.0.1/", "gopher://127.0.0.1:25/x", "mailto:a@b",
          "javascript:alert(1)", "data:text/html,x", "http://", "http://[::1", "http:///\x01"}) {
        LoopbackServer server([where](Connection& c, const std::string&) {
            c.answer("302 Found", "Location: " + std::string(where) + "\r\n", "");
        });
        expect_failure(server.url("/"), loopback_options(), COPYDESK_BAD_URL, "redirect");
    }
}

TEST(Redirect, MayHoldSpacesAndForeignLetters) {
    LoopbackServer server(
        [](Connection& c, const std::string& target) { c.answer("200 OK", "", target); });
    LoopbackServer first([&server](Connection& c, const std::string&) {
        c.answer("302 Found", "Location: " + server.url("/a b/\xc3\xa9") + "\r\n", "");
    });
    Recorder recorder;
    fetch(first.url("/"), recorder);
    EXPECT_EQ(recorder.body, "/a%20b/%c3%a9");
}

TEST(Redirect, DoesNotTakeUserAndPasswordAlong) {
    LoopbackServer server = leading_server();
    Recorder recorder;
    const std::string port = server.port();
    const Response response = fetch("http://me:secret@127.0.0.1:" + port +
                                        "/to?http://you:word@127.0.0.1:" + port + "/story%23x#part",
                                    recorder);
    EXPECT_EQ(response.url, server.url("/story%23x"));
    for (const std::string& url : recorder.asked) EXPECT_EQ(url.find(server.url("/")), 0u) << url;
    for (const std::string& request : server.requests())
        EXPECT_EQ(request.find("Authorization"), std::string::npos) << request;
}

}  // namespace
}  // namespace copydesk
