#include "feed/http.h"

#include <cstdlib>
#include <thread>

#include <zlib.h>

#include "catch.h"
#include "feed/helpers.h"
#include "feed/servers.h"

using namespace rankwall;
using namespace rankwall::test;
using Catch::Matchers::ContainsSubstring;
using std::chrono::milliseconds;
using std::chrono::minutes;
using std::chrono::seconds;

namespace {

constexpr const char* json_type = "application/json";
constexpr const char* old_date = "Wed, 30 Jun 2021 10:05:00 GMT";
/// A content type that the test server does not compress.
constexpr const char* plain_bytes = "application/octet-stream";

FetchOutcome fetch_from(const FeedSettings& settings) { return HttpSource(settings).fetch(); }
FetchOutcome fetch_from(std::string url) { return fetch_from(fetching(std::move(url))); }

WebServer::Handler answering(int status, std::string body = {}, httplib::Headers headers = {}) {
  return [=](const httplib::Request&, httplib::Response& response) {
    response.status = status;
    response.headers = headers;
    response.set_content(body, json_type);
  };
}

/// Answers as a good server does, long after the last change: 304 where the condition is met.
WebServer::Handler validating(std::string condition, std::string validator, std::string value) {
  return [=](const httplib::Request& request, httplib::Response& response) {
    response.set_header("Date", "Wed, 30 Jun 2021 12:00:00 GMT");
    response.set_header("Last-Modified", old_date);
    if (validator != "Last-Modified") response.set_header(validator, value);
    if (request.get_header_value(condition.c_str()) == value)
      response.status = 304;
    else
      response.set_content("{}", json_type);
  };
}

std::string gzipped(const std::string& text) {
  z_stream stream{};
  constexpr int gzip_window = 15 + 16;
  deflateInit2(&stream, Z_BEST_COMPRESSION, Z_DEFLATED, gzip_window, 9, Z_DEFAULT_STRATEGY);
  std::string packed(deflateBound(&stream, text.size()), '\0');
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(text.data()));
  stream.avail_in = static_cast<uInt>(text.size());
  stream.next_out = reinterpret_cast<Bytef*>(packed.data());
  stream.avail_out = static_cast<uInt>(packed.size());
  deflate(&stream, Z_FINISH);
  packed.resize(stream.total_out);
  deflateEnd(&stream);
  return packed;
}

WebServer::Handler answering_gzipped(std::string text) {
  return [packed = gzipped(text)](const httplib::Request&, httplib::Response& response) {
    response.set_header("Content-Encoding", "gzip");
    response.set_content(packed, plain_bytes);
  };
}

/// How long a fetch goes on after `interrupt()`, until its source is destroyed. `await` returns once it is under way.
milliseconds time_to_stop(const FeedSettings& settings, const std::function<void()>& await) {
  auto source = std::make_unique<HttpSource>(settings);
  std::optional<FetchOutcome> outcome;
  std::thread fetching([&] { outcome = source->fetch(); });
  await();
  // For the first 200 ms libcurl wakes up on its own; after that it sleeps for a second.
  std::this_thread::sleep_for(milliseconds(300));
  const auto taken = time_of([&] {
    source->interrupt();
    fetching.join();
    source.reset();
  });
  CHECK_THAT(failed(*outcome).error.message, ContainsSubstring("interrupted"));
  return taken;
}

}  // namespace

TEST_CASE("A body arrives as it was sent") {
  WebServer server(answering(200, "{\"a\":\"云溪\"}"));
  const auto outcome = fetch_from(server.url());
  CHECK_FALSE(fetched(outcome).not_modified);
  CHECK(fetched(outcome).body == "{\"a\":\"云溪\"}");
  CHECK(server.header("Authorization").empty());
}

TEST_CASE("An entity tag makes the next request conditional and 304 counts as an answer") {
  WebServer server(validating("If-None-Match", "ETag", "\"v1\""));
  HttpSource source(fetching(server.url()));
  CHECK_FALSE(fetched(source.fetch()).not_modified);
  CHECK(fetched(source.fetch()).not_modified);
  CHECK(fetched(source.fetch()).not_modified);
  CHECK(server.header("If-None-Match") == "\"v1\"");
}

TEST_CASE("A Last-Modified date makes the next request conditional") {
  WebServer server(validating("If-Modified-Since", "Last-Modified", old_date));
  HttpSource source(fetching(server.url()));
  CHECK_FALSE(fetched(source.fetch()).not_modified);
  CHECK(fetched(source.fetch()).not_modified);
}

TEST_CASE("Forgetting the validators makes the next request unconditional") {
  WebServer server(validating("If-None-Match", "ETag", "\"v1\""));
  HttpSource source(fetching(server.url()));
  CHECK_FALSE(fetched(source.fetch()).not_modified);
  source.forget_validators();
  CHECK(fetched(source.fetch()).body == "{}");
  CHECK(server.header("If-None-Match").empty());
}

TEST_CASE("A tag of seconds is not trusted within its second: the second publication of it is seen") {
  std::string body = "one";
  WebServer server([&](const httplib::Request& request, httplib::Response& response) {
    const char* const date = "Wed, 30 Jun 2021 10:05:00 GMT";
    response.set_header("Date", date);
    response.set_header("Last-Modified", date);
    response.set_header("ETag", "\"60dc42d8-3\"");  // as nginx makes it, of the time in seconds and the length
    if (!request.get_header_value("If-None-Match").empty() || !request.get_header_value("If-Modified-Since").empty())
      response.status = 304;
    else
      response.set_content(body, json_type);
  });
  HttpSource source(fetching(server.url()));
  CHECK(fetched(source.fetch()).body == "one");
  body = "two";
  CHECK(fetched(source.fetch()).body == "two");
  CHECK(server.header("Cache-Control") == "no-cache");
}

TEST_CASE("A date that goes back is a change, even to a server that compares which is later") {
  std::string date = old_date;
  WebServer server([&](const httplib::Request& request, httplib::Response& response) {
    response.set_header("Date", "Wed, 30 Jun 2021 12:00:00 GMT");
    response.set_header("Last-Modified", date);
    if (!request.get_header_value("If-Modified-Since").empty())
      response.status = 304;
    else
      response.set_content(date, json_type);
  });
  HttpSource source(fetching(server.url()));
  CHECK(fetched(source.fetch()).body == date);
  CHECK(fetched(source.fetch()).not_modified);
  date = "Tue, 29 Jun 2021 10:05:00 GMT";
  CHECK(fetched(source.fetch()).body == date);
}

TEST_CASE("A server that refuses its own tag is asked without it") {
  WebServer server([](const httplib::Request& request, httplib::Response& response) {
    response.set_header("Date", "Wed, 30 Jun 2021 12:00:00 GMT");
    response.set_header("Last-Modified", old_date);
    response.set_header("ETag", "\"too long\"");
    if (!request.get_header_value("If-None-Match").empty())
      response.status = 431;
    else
      response.set_content("{}", json_type);
  });
  HttpSource source(fetching(server.url()));
  CHECK(fetched(source.fetch()).body == "{}");
  CHECK_THAT(failed(source.fetch()).error.message, ContainsSubstring("got 431"));
  CHECK(fetched(source.fetch()).body == "{}");
}

TEST_CASE("A 304 that nobody asked for is an error") {
  WebServer server(answering(304));
  CHECK_THAT(failed(fetch_from(server.url())).error.message, ContainsSubstring("got 304 to an unconditional request"));
}

TEST_CASE("A gzipped body is decoded") {
  WebServer server(answering_gzipped("{\"packed\":true}"));
  CHECK(fetched(fetch_from(server.url())).body == "{\"packed\":true}");
}

TEST_CASE("A small body that unpacks beyond the cap is refused") {
  const std::string bomb = std::string(64u << 20, ' ');
  WebServer server(answering_gzipped(bomb));
  const auto outcome = fetch_from(server.url());
  CHECK(failed(outcome).error == input_error(server.url() + ": expected at most 16777216 decoded bytes, got more"));
}

TEST_CASE("The cap on decoded bytes is exact") {
  auto settings = fetching("");
  settings.max_mebibytes = 1;
  const std::string max(1u << 20, ' ');

  WebServer within(answering(200, max));
  settings.url = within.url();
  CHECK(fetched(fetch_from(settings)).body.size() == max.size());

  WebServer beyond(answering(200, max + " "));
  settings.url = beyond.url();
  CHECK(failed(fetch_from(settings)).error.fault == Fault::Input);
}

TEST_CASE("An endless body is cut off at the cap") {
  WebServer server([](const httplib::Request&, httplib::Response& response) {
    response.set_chunked_content_provider(plain_bytes, [](std::size_t, httplib::DataSink& sink) {
      const std::string block(65536, ' ');
      return sink.write(block.data(), block.size());
    });
  });
  auto settings = fetching(server.url());
  settings.timeout_seconds = 60;
  std::optional<FetchOutcome> outcome;
  CHECK(time_of([&] { outcome = fetch_from(settings); }) < seconds(5));
  CHECK_THAT(failed(*outcome).error.message, ContainsSubstring("expected at most 16777216 decoded bytes"));
}

TEST_CASE("17 MiB are refused") {
  WebServer server([body = std::string(17u << 20, ' ')](const httplib::Request&, httplib::Response& response) {
    response.set_content(body, plain_bytes);
  });
  CHECK_THAT(failed(fetch_from(server.url())).error.message,
             ContainsSubstring("expected at most 16777216 decoded bytes"));
}

TEST_CASE("A body shorter than its Content-Length is an error") {
  RawServer server("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"format\":", AfterAnswer::Close);
  CHECK(failed(fetch_from(server.url())).error ==
        environment_error(server.url() + ": expected the whole body, got a part of it"));
}

TEST_CASE("A body that ends with the connection is passed on for the parser to judge") {
  RawServer server("HTTP/1.1 200 OK\r\n\r\n{\"format\":", AfterAnswer::Close);
  CHECK(fetched(fetch_from(server.url())).body == "{\"format\":");
}

TEST_CASE("Any status but 200 and 304 is an error that names status and URL") {
  const int status = GENERATE(204, 206, 401, 404, 500);
  WebServer server(answering(status, "<html><h1>Something went wrong</h1></html>"));
  const auto outcome = fetch_from(server.url());
  CHECK(failed(outcome).error ==
        environment_error(server.url() + ": expected status 200 or 304, got " + std::to_string(status)));
  CHECK_FALSE(failed(outcome).retry_after);
}

TEST_CASE("A redirect to another server is not followed and its target is named") {
  const int status = GENERATE(301, 302, 303, 307, 308);
  WebServer server(answering(status, "", {{"Location", "http://user:secret@127.0.0.1:1/other.json"}}));
  const auto outcome = fetch_from(server.url());
  CHECK_THAT(failed(outcome).error.message, ContainsSubstring("got " + std::to_string(status)));
  CHECK_THAT(failed(outcome).error.message,
             ContainsSubstring("http://127.0.0.1:1/other.json") && !ContainsSubstring("secret"));
  CHECK(server.request_count() == 1);
}

TEST_CASE("A redirect to itself ends after three more requests") {
  WebServer server(answering(302, "", {{"Location", "/feed.json"}}));
  CHECK_THAT(failed(fetch_from(server.url())).error.message,
             ContainsSubstring("a redirect to") && ContainsSubstring("more than 3 in a row"));
  CHECK(server.request_count() == 4);
}

TEST_CASE("What a server asks for in Retry-After is clamped") {
  struct Case {
    int status;
    const char* header;
    std::optional<milliseconds> expected;
  };
  const auto [status, header, expected] =
      GENERATE(Case{429, "7", seconds(7)}, Case{503, "120", seconds(120)}, Case{503, "86400", minutes(15)},
               Case{503, "soon", std::nullopt}, Case{503, "-5", std::nullopt}, Case{500, "7", std::nullopt},
               Case{503, "Fri, 31 Dec 2100 23:59:59 GMT", minutes(15)});
  CAPTURE(status, header);
  WebServer server(answering(status, "", {{"Retry-After", header}}));
  CHECK(failed(fetch_from(server.url())).retry_after == expected);
}

TEST_CASE("A Retry-After in the past asks for the shortest pause") {
  WebServer server(answering(503, "", {{"Retry-After", "Fri, 31 Dec 1999 23:59:59 GMT"}}));
  const auto outcome = fetch_from(server.url());
  CHECK(failed(outcome).retry_after.value_or(seconds(1)) == seconds(1));
}

TEST_CASE("A server that does not answer in time is an error that reads the same every time") {
  RawServer server("", AfterAnswer::Hold);
  auto settings = fetching(server.url());
  settings.timeout_seconds = 0.2;
  HttpSource source(settings);
  const auto first = source.fetch();
  CHECK(failed(first).error ==
        environment_error(server.url() +
                          ": expected a connection within 5 s and the whole answer within 0.2 s, got none"));
  CHECK(failed(source.fetch()).error == failed(first).error);
}

TEST_CASE("A server that trickles is cut off by the timeout") {
  RawServer server("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{", AfterAnswer::Hold);
  auto settings = fetching(server.url());
  settings.timeout_seconds = 0.2;
  CHECK_THAT(failed(fetch_from(settings)).error.message, ContainsSubstring("the whole answer within 0.2 s"));
}

TEST_CASE("A bearer token is read again for every fetch, and its line end is cut off") {
  const TemporaryFolder folder;
  WebServer server(answering(200, "{}"));
  auto settings = fetching(server.url());
  settings.token_file = folder.write("token", "first-token\n");
  HttpSource source(settings);
  fetched(source.fetch());
  CHECK(server.header("Authorization") == "Bearer first-token");
  folder.write("token", "second-token\r\n");
  fetched(source.fetch());
  CHECK(server.header("Authorization") == "Bearer second-token");
}

TEST_CASE("User and password are sent as basic authentication") {
  const TemporaryFolder folder;
  WebServer server(answering(200, "{}"));
  auto settings = fetching(server.url());
  settings.login_file = folder.write("login", "wall:open:sesame\n");
  fetched(fetch_from(settings));
  CHECK(server.header("Authorization") == "Basic d2FsbDpvcGVuOnNlc2FtZQ==");
}

TEST_CASE("A secret that cannot be used is an error that names file and rule, never the secret") {
  const TemporaryFolder folder;
  WebServer server(answering(200, "{}"));
  auto settings = fetching(server.url());
  std::string expected;
  SECTION("missing token") {
    settings.token_file = folder.path("none").string();
    expected = "token_file: " + settings.token_file + ": expected a readable file";
  }
  SECTION("missing login") {
    settings.login_file = folder.path("none").string();
    expected = "login_file: " + settings.login_file + ": expected a readable file";
  }
  SECTION("empty token") {
    settings.token_file = folder.write("token", "\n");
    expected = "token_file: " + settings.token_file + ": expected one line";
  }
  SECTION("token that would add a header") {
    settings.token_file = folder.write("token", "hidden\r\nX-Other: 1\n");
    expected = "token_file: " + settings.token_file + ": expected one line";
  }
  SECTION("login without password") {
    settings.login_file = folder.write("login", "hidden\n");
    expected = "login_file: " + settings.login_file + ": expected user:password";
  }
  SECTION("both") {
    settings.token_file = folder.write("token", "hidden\n");
    settings.login_file = folder.write("login", "hidden:hidden\n");
    expected = "token_file and login_file: expected one of them";
  }
  const auto outcome = fetch_from(settings);
  CHECK(failed(outcome).error.fault == Fault::Input);
  CHECK_THAT(failed(outcome).error.message, ContainsSubstring(expected) && !ContainsSubstring("hidden"));
  CHECK(server.request_count() == 0);
}

TEST_CASE("User and password in a URL are refused and not repeated") {
  const auto outcome = fetch_from(std::string("http://wall:hidden@127.0.0.1:1/feed.json"));
  CHECK(failed(outcome).error ==
        input_error("http://127.0.0.1:1/feed.json: expected a URL without user and password, they belong into "
                    "login_file"));
}

TEST_CASE("Schemes other than http and https are refused") {
  CHECK(failed(fetch_from(std::string("ftp://127.0.0.1/feed.json"))).error.message ==
        "ftp://127.0.0.1/feed.json: expected http://, https:// or a file path");
}

TEST_CASE("A proxy from the environment is not used") {
  WebServer server(answering(200, "{}"));
  ::setenv("http_proxy", "http://127.0.0.1:1", 1);
  const auto outcome = fetch_from(server.url());
  ::unsetenv("http_proxy");
  CHECK(fetched(outcome).body == "{}");
}

TEST_CASE("A proxy from the settings is used, whatever exceptions the environment makes") {
  WebServer proxy(answering(200, "from the proxy"));
  auto settings = fetching("http://feed.example.test/feed.json");
  settings.proxy = proxy.url();
  ::setenv("no_proxy", "*", 1);
  const auto outcome = fetch_from(settings);
  ::unsetenv("no_proxy");
  CHECK(fetched(outcome).body == "from the proxy");
}

TEST_CASE("A fetch from a server that does not answer can be interrupted") {
  RawServer server("", AfterAnswer::Hold);
  CHECK(time_to_stop(fetching(server.url()), [&] { server.await_requests(1); }) < prompt);
}

TEST_CASE("A fetch in the middle of a body can be interrupted") {
  RawServer server("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{", AfterAnswer::Hold);
  CHECK(time_to_stop(fetching(server.url()), [&] { server.await_requests(1); }) < prompt);
}

TEST_CASE("A fetch can be interrupted while a name is being looked up") {
  HangingNames names;
  CHECK(time_to_stop(fetching("http://feed.hangs.test/feed.json"), [&] { names.await_lookup(); }) < prompt);
}

TEST_CASE("A name look-up that hangs is given up after the timeout for the connection") {
  HangingNames names;
  auto settings = fetching("http://feed.hangs.test/feed.json");
  settings.connect_timeout_seconds = 0.2;
  std::optional<FetchOutcome> outcome;
  CHECK(time_of([&] { outcome = fetch_from(settings); }) < milliseconds(200) + prompt);
  CHECK_THAT(failed(*outcome).error.message, ContainsSubstring("expected a connection within 0.2 s"));
}

TEST_CASE("After an interrupt every fetch ends at once") {
  RawServer server("", AfterAnswer::Hold);
  HttpSource source(fetching(server.url()));
  source.interrupt();
  CHECK(time_of([&] { CHECK_THAT(failed(source.fetch()).error.message, ContainsSubstring("interrupted")); }) < prompt);
}
