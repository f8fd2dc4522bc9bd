// A connection is trusted only with a certificate that somebody vouches for.
#include <openssl/ssl.h>
#include <openssl/x509v3.h>

#include <memory>

#include "fetch/quiet_pipe.h"
#include "recorder.h"

namespace copydesk {
namespace {

template <auto end>
struct End {
    void operator()(auto* object) const { end(object); }
};
using Key = std::unique_ptr<EVP_PKEY, End<EVP_PKEY_free>>;
using Certificate = std::unique_ptr<X509, End<X509_free>>;
using Context = std::unique_ptr<SSL_CTX, End<SSL_CTX_free>>;
using Tls = std::unique_ptr<SSL, End<SSL_free>>;

// For 127.0.0.1, valid for an hour, vouched for by nobody but itself.
Certificate make_certificate(EVP_PKEY* key) {
    Certificate made(X509_new());
    X509_set_version(made.get(), 2);
    ASN1_INTEGER_set(X509_get_serialNumber(made.get()), 1);
    X509_gmtime_adj(X509_getm_notBefore(made.get()), -60);
    X509_gmtime_adj(X509_getm_notAfter(made.get()), 3600);
    X509_set_pubkey(made.get(), key);
    X509_NAME* name = X509_get_subject_name(made.get());
    X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_ASC,
                               reinterpret_cast<const unsigned char*>("127.0.0.1"), -1, -1, 0);
    X509_set_issuer_name(made.get(), name);
    X509_EXTENSION* address =
        X509V3_EXT_conf_nid(nullptr, nullptr, NID_subject_alt_name, "IP:127.0.0.1");
    X509_add_ext(made.get(), address, -1);
    X509_EXTENSION_free(address);
    X509_sign(made.get(), key, EVP_sha256());
    return made;
}

TEST(Tls, IsRefusedWithACertificateOfUnknownOrigin) {
    const Key key(EVP_EC_gen("P-256"));
    const Certificate certificate = make_certificate(key.get());
    const Context context(SSL_CTX_new(TLS_server_method()));
    ASSERT_EQ(SSL_CTX_use_certificate(context.get(), certificate.get()), 1);
    ASSERT_EQ(SSL_CTX_use_PrivateKey(context.get(), key.get()), 1);
    std::atomic<int> accepted = 0;
    LoopbackServer server(
        [&](Connection& c, const std::string&) {
            const QuietPipe quiet;
            const Tls tls(SSL_new(context.get()));
            SSL_set_fd(tls.get(), c.socket());
            if (SSL_accept(tls.get()) == 1) ++accepted;
        },
        LoopbackServer::Speaks::raw);
    const std::string sentence =
        expect_failure(server.url("/", "https"), loopback_options(), COPYDESK_FETCH_FAILED, "tls");
    EXPECT_NE(sentence.find("certificate"), std::string::npos) << sentence;
    EXPECT_EQ(accepted, 0);
}

TEST(Tls, IsNotSpokenByEveryServer) {
    LoopbackServer server(
        [](Connection& c, const std::string&) { c.answer("200 OK", "", "plain"); },
        LoopbackServer::Speaks::raw);
    expect_failure(server.url("/", "https"), loopback_options(), COPYDESK_FETCH_FAILED, "tls");
}

}  // namespace
}  // namespace copydesk
