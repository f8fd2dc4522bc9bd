// A connection is trusted only with a certificate that somebody vouches for.
#include "certificate.h"
#include "recorder.h"

namespace copydesk {
namespace {

struct TlsServer {
    SelfSigned identity;
    std::atomic<int> greeted = 0;
    LoopbackServer server{[this](Connection& c, const std::string&) {
                              greeted += identity.serve(
                                  c.socket(), "HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\npage");
                          },
                          LoopbackServer::Speaks::raw};
};

// The system's own list of authorities takes seconds to read under a sanitizer.
FetchOptions trusting(const std::string& authorities) {
    FetchOptions options = loopback_options();
    options.authorities = authorities;
    return options;
}

TEST(Tls, IsTrustedWithACertificateOfKnownOrigin) {
    TlsServer tls;
    Recorder recorder;
    const Response response =
        fetch(tls.server.url("/", "https"), recorder, trusting(tls.identity.pem()));
    EXPECT_EQ(response.status, 200);
    EXPECT_EQ(recorder.body, "page");
    EXPECT_EQ(tls.greeted, 1);
}

TEST(Tls, IsRefusedWithACertificateOfUnknownOrigin) {
    TlsServer tls;
    const std::string sentence = expect_failure(
        tls.server.url("/", "https"), trusting(SelfSigned().pem()), COPYDESK_FETCH_FAILED, "tls");
    EXPECT_NE(sentence.find("certificate"), std::string::npos) << sentence;
    EXPECT_EQ(tls.greeted, 0);
}

TEST(Tls, IsRefusedWithACertificateForAnotherName) {
    TlsServer tls;
    FetchOptions options = trusting(tls.identity.pem());
    options.resolve = {"news.example:" + tls.server.port() + ":127.0.0.1"};
    expect_failure("https://news.example:" + tls.server.port() + "/", options,
                   COPYDESK_FETCH_FAILED, "tls");
}

TEST(Tls, IsNotSpokenByEveryServer) {
    LoopbackServer server(
        [](Connection& c, const std::string&) { c.answer("200 OK", "", "plain"); },
        LoopbackServer::Speaks::raw);
    expect_failure(server.url("/", "https"), trusting(SelfSigned().pem()), COPYDESK_FETCH_FAILED,
                   "tls");
}

}  // namespace
}  // namespace copydesk
