#include "feed/http_failure.h"

#include "catch.h"
#include "feed/certificate.h"
#include "feed/helpers.h"
#include "feed/http.h"
#include "feed/servers.h"

using namespace rankwall;
using namespace rankwall::test;

namespace {

/// What a fetch that must fail says after the URL.
std::string reason_of(const FeedSettings& settings) {
  const auto outcome = HttpSource(settings).fetch();
  CHECK(failed(outcome).error.fault == Fault::Environment);
  const std::string& message = failed(outcome).error.message;
  REQUIRE(message.starts_with(settings.url + ": "));
  return message.substr(settings.url.size() + 2);
}

std::string reason_of(const std::string& url) { return reason_of(fetching(url)); }

std::string reason_of(const Certificate& certificate, const std::string& ca_file) {
  WebServer server(certificate.get(), certificate.key(), answer_empty);
  auto settings = fetching(server.url("https"));
  settings.ca_file = ca_file;
  const std::string reason = reason_of(settings);
  CHECK(server.request_count() == 0);
  return reason;
}

}  // namespace

TEST_CASE("A server that is not there is reported with what is missing") {
  std::string closed;
  {
    RawServer gone("", AfterAnswer::Close);
    closed = gone.url();
  }
  CHECK(reason_of(closed) == "expected a server that listens, got the connection refused");
  CHECK(reason_of("http://feed.unknown.test/feed.json") == "expected a host whose name has an address, got none");

  auto settings = fetching("http://feed.example.test/feed.json");
  settings.proxy = "http://proxy.unknown.test:3128";
  CHECK(reason_of(settings) ==
        "expected a proxy whose name has an address, got none for http://proxy.unknown.test:3128");
}

TEST_CASE("A failure of the proxy is told as the proxy's, without its password") {
  auto settings = fetching("https://feed.example.test/feed.json");
  settings.proxy = "http://user:secret@proxy.unknown.test:3128";
  CHECK(reason_of(settings) ==
        "expected a proxy whose name has an address, got none for http://proxy.unknown.test:3128");
  {
    RawServer gone("", AfterAnswer::Close);
    settings.proxy = gone.url().substr(0, gone.url().rfind('/'));
  }
  CHECK(reason_of(settings) == "expected a proxy " + settings.proxy + " that listens, got the connection refused");
  RawServer strict("HTTP/1.1 407 Proxy Authentication Required\r\nContent-Length: 0\r\n\r\n", AfterAnswer::Close);
  settings.proxy = strict.url().substr(0, strict.url().rfind('/'));
  CHECK(reason_of(settings) == "expected the proxy " + settings.proxy +
                                   " to connect to the server, got status 407, it asks for a user and a password");
}

TEST_CASE("An address that is none is told as such") {
  CHECK(reason_of("http://") == "expected an address such as http://host:8787/feed.json");
  CHECK(reason_of("gopher://example.test/feed.json") == "expected http://, https:// or a file path");
}

TEST_CASE("An answer that is empty, cut off or of another protocol is reported as such") {
  struct Row {
    std::string answer;
    std::string reason;
  };
  const auto row = GENERATE(values<Row>(
      {{"", "expected an answer, got a closed connection (is it https:// there?)"},
       {"220 mail.example ESMTP\r\n", "expected an HTTP answer, got that of another protocol"},
       {"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{", "expected the whole body, got a part of it"},
       {"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 4\r\n\r\nnone",
        "expected a body in the encoding that its header names"},
       {"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nab", "expected the whole body, got a part of it"}}));
  RawServer server(row.answer, AfterAnswer::Close);
  CHECK(reason_of(server.url()) == row.reason);
}

TEST_CASE("A server that does not speak TLS is reported as such") {
  RawServer server("HTTP/1.1 400 Bad Request\r\n\r\n", AfterAnswer::Close);
  CHECK(reason_of(server.url("https")) ==
        "expected a server that speaks TLS 1.2 or newer, got no agreement with it (is it http:// there?)");
}

TEST_CASE("A server that speaks TLS where none was asked for is reported as such") {
  // The alert with which OpenSSL answers what is no TLS.
  RawServer server(std::string("\x15\x03\x01\x00\x02\x02\x46", 7), AfterAnswer::Close);
  CHECK(reason_of(server.url()) == "expected an HTTP answer, got that of another protocol");
}

TEST_CASE("What is wrong with a certificate is reported") {
  const TemporaryFolder folder;
  const Certificate good("127.0.0.1");
  CHECK(reason_of(good, "") == "expected a certificate that this machine trusts, got one of an unknown issuer");
  CHECK(reason_of(good, folder.write("other.pem", Certificate("127.0.0.1").pem())) ==
        "expected a certificate that this machine trusts, got one of an unknown issuer");
  const Certificate elsewhere("127.0.0.2");
  CHECK(reason_of(elsewhere, folder.write("elsewhere.pem", elsewhere.pem())) ==
        "expected a certificate for this host, got one for another name");
  const Certificate expired("127.0.0.1", -7200, -3600);
  CHECK(reason_of(expired, folder.write("expired.pem", expired.pem())) ==
        "expected a valid certificate, got one that has expired (is this machine's clock right?)");
  const Certificate early("127.0.0.1", 3600, 7200);
  CHECK(reason_of(early, folder.write("early.pem", early.pem())) ==
        "expected a valid certificate, got one that is not valid yet (is this machine's clock right?)");
  const std::string none = folder.path("none.pem").string();
  CHECK(reason_of(good, none) == "ca_file: " + none + ": expected a readable file of PEM certificates");
}
