#include <string>

#include "catch.h"
#include "feed/certificate.h"
#include "feed/helpers.h"
#include "feed/http.h"
#include "feed/servers.h"

using namespace rankwall;
using namespace rankwall::test;
using Catch::Matchers::ContainsSubstring;

namespace {

FeedSettings settings_for(const WebServer& server, std::string ca_file) {
  FeedSettings settings;
  settings.url = server.url("https");
  settings.ca_file = std::move(ca_file);
  return settings;
}

}  // namespace

TEST_CASE("A server whose certificate is in ca_file is trusted") {
  const TemporaryFolder folder;
  const Certificate certificate("127.0.0.1");
  WebServer server(certificate.get(), certificate.key(), answer_empty);
  HttpSource source(settings_for(server, folder.write("ca.pem", certificate.pem())));
  CHECK(fetched(source.fetch()).body == "{}");
}

TEST_CASE("A server whose certificate is not trusted is refused and never sent a token") {
  const TemporaryFolder folder;
  const Certificate certificate("127.0.0.1");
  WebServer server(certificate.get(), certificate.key(), answer_empty);
  std::string ca_file;
  SECTION("with the system's certificates") {}
  SECTION("with those of another server") { ca_file = folder.write("ca.pem", Certificate("127.0.0.1").pem()); }
  auto settings = settings_for(server, ca_file);
  settings.token_file = folder.write("token", "hidden");
  const auto outcome = HttpSource(settings).fetch();
  CHECK(failed(outcome).error.fault == Fault::Environment);
  CHECK_THAT(failed(outcome).error.message, ContainsSubstring("certificate that this machine trusts"));
  CHECK(server.request_count() == 0);
}

TEST_CASE("A certificate for another address is refused") {
  const TemporaryFolder folder;
  const Certificate certificate("127.0.0.2");
  WebServer server(certificate.get(), certificate.key(), answer_empty);
  HttpSource source(settings_for(server, folder.write("ca.pem", certificate.pem())));
  CHECK_THAT(failed(source.fetch()).error.message, ContainsSubstring("got one for another name"));
  CHECK(server.request_count() == 0);
}

TEST_CASE("A missing ca_file is an error that names it") {
  const TemporaryFolder folder;
  const Certificate certificate("127.0.0.1");
  WebServer server(certificate.get(), certificate.key(), answer_empty);
  HttpSource source(settings_for(server, folder.path("none.pem").string()));
  CHECK_THAT(failed(source.fetch()).error.message, ContainsSubstring(folder.path("none.pem").string()));
}
