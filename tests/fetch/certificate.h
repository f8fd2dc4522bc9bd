// A server's certificate, made for the length of a test.
#pragma once

#include <openssl/ssl.h>

#include <memory>
#include <string>

namespace copydesk {

template <auto end>
struct End {
    void operator()(auto* object) const { end(object); }
};

// For 127.0.0.1, valid for an hour, vouched for by nobody but itself.
class SelfSigned {
  public:
    SelfSigned();
    std::string pem() const;  // the certificate without its key
    // Speaks TLS as a server on an open socket: greets, reads a request, sends `answer`. Whether
    // the client went along with the greeting.
    bool serve(int socket, const std::string& answer) const;

  private:
    std::unique_ptr<EVP_PKEY, End<EVP_PKEY_free>> key_;
    std::unique_ptr<X509, End<X509_free>> certificate_;
};

}  // namespace copydesk
