#include "app/feed_server.h"

#include <httplib.h>

#include "catch.h"

using namespace rankwall;

namespace {

const Instant noon = *parse_instant("2021-06-30T12:00:00Z");
const std::string body(5000, ' ');

httplib::Client client_of(const FeedServer& server) {
  const std::string url = server.url();
  httplib::Client client(url.substr(0, url.rfind('/')));
  client.set_decompress(false);
  return client;
}

std::string port_of(const FeedServer& server) {
  const std::string url = server.url();
  const auto colon = url.rfind(':');
  return url.substr(colon + 1, url.rfind('/') - colon - 1);
}

}  // namespace

TEST_CASE("The newest publication is served with its validators") {
  auto server = FeedServer::start("127.0.0.1:0");
  REQUIRE(server);
  server->publish(make_publication("{}", noon));
  const auto publication = make_publication(body, noon);
  server->publish(publication);

  const auto answer = client_of(*server).Get("/feed.json");
  REQUIRE(answer);
  CHECK(answer->status == 200);
  CHECK(answer->body == body);
  CHECK(answer->get_header_value("ETag") == publication.etag);
  CHECK(answer->get_header_value("Last-Modified") == "Wed, 30 Jun 2021 12:00:00 GMT");
  CHECK(answer->get_header_value("Cache-Control") == "no-cache");
  CHECK(answer->get_header_value("Content-Type") == "application/json; charset=utf-8");
  CHECK(answer->get_header_value("Vary") == "Accept-Encoding");
}

TEST_CASE("HEAD answers like GET without the body") {
  auto server = FeedServer::start("127.0.0.1:0");
  REQUIRE(server);
  server->publish(make_publication(body, noon));
  const auto answer = client_of(*server).Head("/feed.json");
  REQUIRE(answer);
  CHECK(answer->status == 200);
  CHECK(answer->body.empty());
  CHECK(answer->get_header_value("Content-Length") == "5000");
  CHECK(answer->has_header("ETag"));
}

TEST_CASE("What a client has already is not sent again") {
  auto server = FeedServer::start("127.0.0.1:0");
  REQUIRE(server);
  const auto publication = make_publication(body, noon);
  server->publish(publication);
  const auto answer = client_of(*server).Get("/feed.json", {{"If-None-Match", publication.etag}});
  REQUIRE(answer);
  CHECK(answer->status == 304);
  CHECK(answer->body.empty());
  CHECK(answer->get_header_value("ETag") == publication.etag);
}

TEST_CASE("A client that accepts gzip gets fewer bytes") {
  auto server = FeedServer::start("127.0.0.1:0");
  REQUIRE(server);
  server->publish(make_publication(body, noon));
  auto client = client_of(*server);
  const auto raw = client.Get("/feed.json", {{"Accept-Encoding", "gzip"}});
  REQUIRE(raw);
  CHECK(raw->get_header_value("Content-Encoding") == "gzip");
  CHECK(raw->body.size() < 200);
  client.set_decompress(true);
  const auto decoded = client.Get("/feed.json", {{"Accept-Encoding", "gzip"}});
  REQUIRE(decoded);
  CHECK(decoded->body == body);
}

TEST_CASE("Without a publication the answer is 503 and says why") {
  auto server = FeedServer::start("127.0.0.1:0");
  REQUIRE(server);
  CHECK(client_of(*server).Get("/feed.json")->status == 503);
  server->publish(make_publication(body, noon));
  server->withdraw("feed.json: expected a readable file");
  const auto answer = client_of(*server).Get("/feed.json");
  REQUIRE(answer);
  CHECK(answer->status == 503);
  CHECK(answer->body == "feed.json: expected a readable file\n");
}

TEST_CASE("The root gives a hint and everything else is not found") {
  auto server = FeedServer::start("127.0.0.1:0");
  REQUIRE(server);
  CHECK(client_of(*server).Get("/")->body == "rankwall serve: the feed is at /feed.json\n");
  CHECK(client_of(*server).Get("/other")->status == 404);
  CHECK(client_of(*server).Get("/../etc/passwd")->status == 404);
}

TEST_CASE("A port that is taken is the environment's fault and named") {
  auto first = FeedServer::start("127.0.0.1:0");
  REQUIRE(first);
  const std::string address = "127.0.0.1:" + port_of(*first);
  const auto second = FeedServer::start(address);
  REQUIRE_FALSE(second);
  CHECK(second.error().fault == Fault::Environment);
  CHECK(second.error().message.find(address) == 0);
}

TEST_CASE("An address that cannot be read is a usage error") {
  const auto address = GENERATE("", "8787", ":8787", "127.0.0.1", "127.0.0.1:", "127.0.0.1:http", "127.0.0.1:65536",
                                "127.0.0.1:-1", "127.0.0.1:80 ", "::1:8787");
  const auto server = FeedServer::start(address);
  REQUIRE_FALSE(server);
  CHECK(server.error().fault == Fault::Usage);
}
