#include "feed/http_redirect.h"

#include "catch.h"
#include "feed/helpers.h"
#include "feed/http.h"
#include "feed/servers.h"

using namespace rankwall;
using namespace rankwall::test;
using Catch::Matchers::ContainsSubstring;

namespace {

std::string reason(const char* from, const char* to) { return why_not_followed(from, to).value_or("followed"); }

/// Redirects `/feed.json` to `target`, and answers everything else.
WebServer::Handler moved_to(std::string target, int status = 308) {
  return [=](const httplib::Request& request, httplib::Response& response) {
    if (request.path != "/feed.json") return response.set_content("{}", "application/json");
    response.status = status;
    response.set_header("Location", target);
  };
}

}  // namespace

TEST_CASE("A redirect on the same server, or from its http to its https, may be followed") {
  CHECK(reason("http://office.test/feed.json", "http://office.test/new/feed.json") == "followed");
  CHECK(reason("http://office.test/feed.json", "http://OFFICE.test:80/feed.json") == "followed");
  CHECK(reason("http://office.test:8787/a", "http://office.test:8787/b?c=1") == "followed");
  CHECK(reason("https://office.test/a", "https://office.test:443/b") == "followed");
  CHECK(reason("http://office.test/a", "https://office.test/a") == "followed");
  CHECK(reason("http://[::1]/a", "https://[::1]/a") == "followed");
}

TEST_CASE("A redirect that leaves the server or TLS is not followed, and the reason is named") {
  CHECK(reason("http://office.test/a", "http://other.test/a") == "it is on another host");
  CHECK(reason("http://office.test/a", "https://office.test.evil.test/a") == "it is on another host");
  CHECK(reason("https://office.test/a", "http://office.test/a") == "it leaves TLS");
  CHECK(reason("http://office.test/a", "http://office.test:8080/a") == "it is on another port");
  CHECK(reason("http://office.test:8080/a", "https://office.test/a") == "it is on another port");
  CHECK(reason("http://office.test/a", "https://office.test:8443/a") == "it is on another port");
  CHECK(reason("http://office.test/a", "gopher://office.test/a") == "it is neither http:// nor https://");
  CHECK(reason("http://office.test/a", "file:///etc/passwd") == "it is neither http:// nor https://");
  CHECK_THAT(reason("http://office.test/a", "http://wall:hidden@office.test/a"), ContainsSubstring("login_file"));
  CHECK_THAT(reason("http://office.test/a", "http://wall@office.test/a"), ContainsSubstring("login_file"));
}

TEST_CASE("A feed that has moved on its server is fetched from there, with the secrets") {
  const TemporaryFolder folder;
  WebServer server(moved_to("/new/feed.json", GENERATE(301, 302, 303, 307, 308)));
  auto settings = fetching(server.url());
  settings.token_file = folder.write("token", "secret");
  HttpSource source(settings);
  CHECK(fetched(source.fetch()).body == "{}");
  CHECK(server.request_count() == 2);
  CHECK(server.header("Authorization") == "Bearer secret");
  // A feed that moves back is found: every poll begins at the feed's own address.
  CHECK(fetched(source.fetch()).body == "{}");
  CHECK(server.request_count() == 4);
}

TEST_CASE("An error at the new address names both") {
  WebServer server([](const httplib::Request& request, httplib::Response& response) {
    response.status = request.path == "/feed.json" ? 301 : 404;
    response.set_header("Location", "/gone.json");
  });
  const std::string target = server.url().substr(0, server.url().rfind('/')) + "/gone.json";
  CHECK_THAT(failed(HttpSource(fetching(server.url())).fetch()).error.message,
             ContainsSubstring(server.url()) && ContainsSubstring("redirected to") && ContainsSubstring(target) &&
                 ContainsSubstring("got 404"));
}

TEST_CASE("A token is not sent to another server") {
  const TemporaryFolder folder;
  WebServer other([](const httplib::Request&, httplib::Response&) {});
  WebServer server(moved_to(other.url()));
  auto settings = fetching(server.url());
  settings.token_file = folder.write("token", "secret");
  CHECK_THAT(failed(HttpSource(settings).fetch()).error.message,
             ContainsSubstring("got 308, a redirect to ") && ContainsSubstring(other.url()) &&
                 ContainsSubstring("it is on another port") && ContainsSubstring("set feed.url to it"));
  CHECK(other.request_count() == 0);
}
