// Where a fetch must not go.
#include <stdlib.h>

#include "recorder.h"

namespace copydesk {
namespace {

// Writes down each address that would be opened, and opens none of them.
struct Opened {
    std::vector<std::string> addresses;

    FetchOptions options(bool allow_private = false) {
        FetchOptions made = loopback_options();
        made.allow_private = allow_private;
        made.on_open = [this](const void* address) {
            addresses.push_back(address_text(address));
            return is_refused_address(address) ? AddressAnswer::by_rule : AddressAnswer::refuse;
        };
        return made;
    }
};

TEST(Border, RefusesLoopbackHoweverItIsWritten) {
    for (const char* host :
         {"127.0.0.1", "2130706433", "0177.0.0.1", "0x7f.1", "0x7f000001", "127.1", "localhost"}) {
        Opened opened;
        const std::string sentence =
            expect_failure("http://" + std::string(host) + ":9/", opened.options(),
                           COPYDESK_ADDRESS_REFUSED, "address");
        EXPECT_NE(sentence.find("loopback"), std::string::npos) << sentence;
        EXPECT_NE(sentence.find("allow_private"), std::string::npos) << sentence;
        EXPECT_FALSE(opened.addresses.empty()) << host;
    }
    Opened bracketed;
    for (const char* host : {"[::1]", "[::ffff:127.0.0.1]", "[::ffff:7f00:1]", "[::127.0.0.1]",
                             "[64:ff9b::127.0.0.1]", "[2002:7f00:1::]"})
        expect_failure("http://" + std::string(host) + ":9/", bracketed.options(),
                       COPYDESK_ADDRESS_REFUSED, "address");
}

TEST(Border, RefusesTheInnerNetwork) {
    Opened opened;
    for (const char* host :
         {"10.0.0.1", "172.16.0.1", "192.168.1.1", "169.254.169.254", "100.64.0.1", "0.0.0.0",
          "224.0.0.1", "255.255.255.255", "[fe80::1]", "[fd00:ec2::254]", "[ff02::1]", "[::]"})
        for (const char* scheme : {"http://", "https://"})
            expect_failure(scheme + std::string(host) + "/", opened.options(),
                           COPYDESK_ADDRESS_REFUSED, "address");
}

TEST(Border, LetsThePublicInternetThrough) {
    Opened opened;
    expect_failure("http://93.184.216.34/", opened.options(), COPYDESK_ADDRESS_REFUSED, "address");
    EXPECT_EQ(opened.addresses,
              std::vector<std::string>{"93.184.216.34"});  // refused by the test only
}

TEST(Border, LooksAtTheAddressAndNotAtTheName) {
    Opened opened;
    FetchOptions options = opened.options();
    options.resolve = {"news.example:80:10.1.2.3"};
    expect_failure("http://news.example/", options, COPYDESK_ADDRESS_REFUSED, "address");
    EXPECT_EQ(opened.addresses, std::vector<std::string>{"10.1.2.3"});
}

TEST(Border, KnowsForeignNamesInAnyLocale) {
    Opened opened;
    FetchOptions options = opened.options();
    options.resolve = {"xn--bcher-kva.example:80:10.1.2.3"};
    for (const char* host : {"b\xc3\xbc"
                             "cher.example",
                             "b%C3%BCcher.example",
                             "B\xc3\x9c"
                             "CHER.example"})
        expect_failure("http://" + std::string(host) + "/", options, COPYDESK_ADDRESS_REFUSED,
                       "address");
    expect_failure(
        "http://\xef\xbc\x91"
        "27.0.0.1:9/",
        options, COPYDESK_ADDRESS_REFUSED, "address");
    expect_failure(
        "http://a\xe2\x80\x8d"
        "b.example/",
        options, COPYDESK_BAD_URL, "url");
}

TEST(Border, TakesTheAllowedOneOfSeveralAddresses) {
    LoopbackServer server(
        [](Connection& c, const std::string&) { c.answer("200 OK", "", "page"); });
    FetchOptions options = loopback_options();
    options.allow_private = false;
    options.resolve = {"news.example:" + server.port() + ":10.1.2.3,127.0.0.1"};
    options.on_open = [](const void* address) {
        return address_text(address) == "127.0.0.1" ? AddressAnswer::open : AddressAnswer::by_rule;
    };
    Recorder recorder;
    EXPECT_EQ(fetch("http://news.example:" + server.port() + "/", recorder, options).status, 200);
}

TEST(Border, RefusesARedirectInwards) {
    // The first hop plays the public server, by the test's word; the second is left to the rule.
    LoopbackServer outer([](Connection& c, const std::string&) {
        c.answer("302 Found", "Location: http://inner.example:9/\r\n", "");
    });
    FetchOptions options = loopback_options();
    options.allow_private = false;
    options.resolve = {"inner.example:9:127.0.0.1"};
    int opened = 0;
    options.on_open = [&opened](const void*) {
        return ++opened == 1 ? AddressAnswer::open : AddressAnswer::by_rule;
    };
    const std::string sentence =
        expect_failure(outer.url("/"), options, COPYDESK_ADDRESS_REFUSED, "address");
    EXPECT_NE(sentence.find("inner.example is at 127.0.0.1"), std::string::npos) << sentence;
    EXPECT_EQ(opened, 2);
}

// Rebinding: the name that led outside for the first hop leads inside for the second.
TEST(Border, LooksAgainWhenTheSameNameIsConnectedAgain) {
    LoopbackServer server([](Connection& c, const std::string& target) {
        c.answer("302 Found", "Connection: close\r\nLocation: " + target + "x\r\n", "");
    });
    FetchOptions options = loopback_options();
    options.allow_private = false;
    options.resolve = {"news.example:" + server.port() + ":127.0.0.1"};
    int opened = 0;
    options.on_open = [&opened](const void*) {
        return ++opened == 1 ? AddressAnswer::open : AddressAnswer::by_rule;
    };
    expect_failure("http://news.example:" + server.port() + "/", options, COPYDESK_ADDRESS_REFUSED,
                   "address");
    EXPECT_EQ(opened, 2);
    EXPECT_EQ(server.requests().size(), 1u);
}

TEST(Border, GoesThroughTheProxyThatIsNamedButNotInwards) {
    LoopbackServer proxy([](Connection& c, const std::string&) { c.answer("200 OK", "", "page"); });
    FetchOptions options = loopback_options();
    options.allow_private = false;  // the proxy itself stands inside, as proxies do
    options.proxy = proxy.url("");
    Recorder recorder;
    EXPECT_EQ(fetch("http://news.example/story", recorder, options).status, 200);
    ASSERT_EQ(proxy.requests().size(), 1u);
    EXPECT_EQ(proxy.requests()[0].find("GET http://news.example/story HTTP/1.1\r\n"), 0u);
    for (const char* url : {"http://10.0.0.1/", "http://2130706433/", "http://localhost/",
                            "http://[::ffff:169.254.169.254]/"})
        expect_failure(url, options, COPYDESK_ADDRESS_REFUSED, "address");
    EXPECT_EQ(proxy.requests().size(), 1u);
}

TEST(Border, TakesNoProxyFromTheEnvironment) {
    LoopbackServer proxy(
        [](Connection& c, const std::string&) { c.answer("200 OK", "", "proxy"); });
    LoopbackServer server(
        [](Connection& c, const std::string&) { c.answer("200 OK", "", "server"); });
    setenv("http_proxy", proxy.url("").c_str(), 1);
    setenv("ALL_PROXY", proxy.url("").c_str(), 1);
    Recorder recorder;
    fetch(server.url("/"), recorder);
    unsetenv("http_proxy");
    unsetenv("ALL_PROXY");
    EXPECT_EQ(recorder.body, "server");
    EXPECT_EQ(proxy.connections(), 0);
}

TEST(Border, FetchesTheWebOnly) {
    for (const char* url :
         {"", " ", "news.example/a", "/a", "ftp://127.0.0.1/", "file:///etc/passwd",
          "gopher://127.0.0.1/", "mailto:a@b", "http://", "http://[::1", "http://127.0.0.1:99999/",
          "http://127.0.0.1\r\nHost: x/", "http://a b/"})
        expect_failure(url, loopback_options(), COPYDESK_BAD_URL, "url");
    Recorder recorder;
    Watch watch(1'000, nullptr);
    EXPECT_THROW(fetch_url(std::string_view("http://127.0.0.1\0.example/", 26), loopback_options(),
                           recorder, watch),
                 Failure);
    EXPECT_TRUE(recorder.asked.empty());
}

}  // namespace
}  // namespace copydesk
