#include "feed/http_failure.h"

#include <cerrno>

#include <fmt/format.h>
#include <openssl/x509_vfy.h>

#include "feed/url.h"

namespace rankwall {

namespace {

constexpr long first_refusal = 300;

/// "server", or what stands between it and us.
std::string peer_of(const FeedSettings& settings) {
  return settings.proxy.empty() ? "server" : fmt::format("proxy {}", shown_address(settings.proxy));
}

std::string connect_failure(long system_error, const FeedSettings& settings) {
  switch (system_error) {
    case ECONNREFUSED: return fmt::format("expected a {} that listens, got the connection refused", peer_of(settings));
    case EHOSTUNREACH:
    case ENETUNREACH: return fmt::format("expected a {} within reach, got no route to it", peer_of(settings));
    default:
      return settings.proxy.empty() ? "expected a connection, got none"
                                    : fmt::format("expected a connection by the {}, got none", peer_of(settings));
  }
}

/// What a proxy answered to the wish for a connection to a server.
std::string proxy_refusal(long status, const FeedSettings& settings) {
  constexpr long login_wanted = 407;
  return fmt::format("expected the {} to connect to the server, got status {}{}", peer_of(settings), status,
                     status == login_wanted ? ", it asks for a user and a password" : "");
}

/// `verified` is what the TLS library found. Where it found nothing wrong (X509_V_OK, or libcurl's initial value), it
/// was libcurl that looked for the host among the certificate's names.
std::string certificate_failure(long verified) {
  switch (verified) {
    case X509_V_OK:
    case X509_V_ERR_UNSPECIFIED: return "expected a certificate for this host, got one for another name";
    case X509_V_ERR_CERT_HAS_EXPIRED:
      return "expected a valid certificate, got one that has expired (is this machine's clock right?)";
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
  std::string other_protocol = "expected an HTTP answer, got that of another protocol";
  const long proxy_status = info<long>(easy, CURLINFO_HTTP_CONNECTCODE);
  if (proxy_status >= first_refusal) return proxy_refusal(proxy_status, settings);
  switch (code) {
    case CURLE_URL_MALFORMAT: return "expected an address such as http://host:8787/feed.json";
    case CURLE_UNSUPPORTED_PROTOCOL:
      // Also what libcurl reports for an answer without a status line.
      return is_web_address(settings.url) ? other_protocol : "expected http://, https:// or a file path";
    case CURLE_WEIRD_SERVER_REPLY: return other_protocol;
    case CURLE_COULDNT_RESOLVE_PROXY:
      return fmt::format("expected a proxy whose name has an address, got none for {}", shown_address(settings.proxy));
    case CURLE_COULDNT_RESOLVE_HOST: return "expected a host whose name has an address, got none";
    case CURLE_COULDNT_CONNECT: return connect_failure(info<long>(easy, CURLINFO_OS_ERRNO), settings);
    case CURLE_OPERATION_TIMEDOUT:
      return fmt::format("expected a connection within {} s, got none", settings.connect_timeout_seconds);
    case CURLE_SSL_CONNECT_ERROR:
      return "expected a server that speaks TLS 1.2 or newer, got no agreement with it (is it http:// there?)";
    case CURLE_PEER_FAILED_VERIFICATION: return certificate_failure(info<long>(easy, CURLINFO_SSL_VERIFYRESULT));
    case CURLE_SSL_CACERT_BADFILE:
      return settings.ca_file.empty()
                 ? "expected this machine's certificates, found none that can be read"
                 : fmt::format("ca_file: {}: expected a readable file of PEM certificates", settings.ca_file);
    case CURLE_GOT_NOTHING:
      return settings.url.starts_with("http://") ? "expected an answer, got a closed connection (is it https:// there?)"
                                                 : "expected an answer, got a closed connection";
    case CURLE_PARTIAL_FILE: return "expected the whole body, got a part of it";
    case CURLE_BAD_CONTENT_ENCODING: return "expected a body in the encoding that its header names";
    case CURLE_SEND_ERROR:
    case CURLE_RECV_ERROR: return "expected the whole answer, got a broken connection";
    default: return fmt::format("expected an answer, got none (libcurl code {})", static_cast<int>(code));
  }
}

}  // namespace rankwall
