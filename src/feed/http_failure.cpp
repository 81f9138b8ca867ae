#include "feed/http_failure.h"

#include <cerrno>

#include <fmt/format.h>
#include <openssl/x509_vfy.h>

namespace rankwall {

namespace {

std::string connect_failure(long system_error) {
  switch (system_error) {
    case ECONNREFUSED: return "expected a server that listens, got the connection refused";
    case EHOSTUNREACH:
    case ENETUNREACH: return "expected a server within reach, got no route to it";
    default: return "expected a connection, got none";
  }
}

/// `verified` is what the TLS library found. Where it found nothing wrong (X509_V_OK, or libcurl's initial value), it
/// was libcurl that looked for the host among the certificate's names.
std::string certificate_failure(long verified) {
  switch (verified) {
    case X509_V_OK:
    case X509_V_ERR_UNSPECIFIED: return "expected a certificate for this host, got one for another name";
    case X509_V_ERR_CERT_HAS_EXPIRED: return "expected a valid certificate, got one that has expired";
    case X509_V_ERR_CERT_NOT_YET_VALID:
      return "expected a valid certificate, got one that is not valid yet (is this machine's clock right?)";
    case X509_V_ERR_DEPTH_ZERO_SELF_SIGNED_CERT:
    case X509_V_ERR_SELF_SIGNED_CERT_IN_CHAIN:
    case X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT:
    case X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT_LOCALLY:
    case X509_V_ERR_UNABLE_TO_VERIFY_LEAF_SIGNATURE:
    case X509_V_ERR_CERT_SIGNATURE_FAILURE:  // an issuer of that name is known, with another key
      return "expected a certificate that this machine trusts, got one of an unknown issuer";
    default:
      return fmt::format("expected a certificate that this machine trusts, got one that does not verify (code {})",
                         verified);
  }
}

}  // namespace

std::string transfer_failure(CURLcode code, const Easy& easy, const FeedSettings& settings) {
  switch (code) {
    case CURLE_URL_MALFORMAT: return "expected a URL";
    case CURLE_UNSUPPORTED_PROTOCOL: {
      // Also what libcurl reports for an answer without a status line.
      const auto* const scheme = info<const char*>(easy, CURLINFO_SCHEME);
      return scheme ? "expected an HTTP answer, got something else" : "expected http://, https:// or a file path";
    }
    case CURLE_WEIRD_SERVER_REPLY: return "expected an HTTP answer, got something else";
    case CURLE_COULDNT_RESOLVE_PROXY:
      return fmt::format("expected a proxy whose name has an address, got none for {}", settings.proxy);
    case CURLE_COULDNT_RESOLVE_HOST: return "expected a host whose name has an address, got none";
    case CURLE_COULDNT_CONNECT: return connect_failure(info<long>(easy, CURLINFO_OS_ERRNO));
    case CURLE_OPERATION_TIMEDOUT:
      return fmt::format("expected a connection within {} s, got none", settings.connect_timeout_seconds);
    case CURLE_SSL_CONNECT_ERROR: return "expected a server that speaks TLS 1.2 or newer, got no agreement with it";
    case CURLE_PEER_FAILED_VERIFICATION: return certificate_failure(info<long>(easy, CURLINFO_SSL_VERIFYRESULT));
    case CURLE_SSL_CACERT_BADFILE:
      return settings.ca_file.empty()
                 ? "expected this machine's certificates, found none that can be read"
                 : fmt::format("ca_file: {}: expected a readable file of PEM certificates", settings.ca_file);
    case CURLE_GOT_NOTHING: return "expected an answer, got a closed connection";
    case CURLE_PARTIAL_FILE: return "expected the whole body, got a part of it";
    case CURLE_BAD_CONTENT_ENCODING: return "expected a body in the encoding that its header names";
    case CURLE_SEND_ERROR:
    case CURLE_RECV_ERROR: return "expected the whole answer, got a broken connection";
    default: return fmt::format("expected an answer, got none (libcurl code {})", static_cast<int>(code));
  }
}

}  // namespace rankwall
