// A self-signed certificate for an IP address, made for each test.
#pragma once

#include <memory>
#include <string>

#include <openssl/evp.h>
#include <openssl/x509.h>

namespace rankwall::test {

class Certificate {
 public:
  /// `from` and `until` are seconds from now.
  explicit Certificate(const std::string& address, long from = -3600, long until = 3600);

  X509* get() const { return certificate_.get(); }
  EVP_PKEY* key() const { return key_.get(); }
  std::string pem() const;

 private:
  std::unique_ptr<EVP_PKEY, void (*)(EVP_PKEY*)> key_;
  std::unique_ptr<X509, void (*)(X509*)> certificate_;
};

}  // namespace rankwall::test
