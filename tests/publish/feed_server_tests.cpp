#include "publish/feed_server.h"

#include <algorithm>
#include <atomic>
#include <functional>
#include <mutex>
#include <thread>

#include <httplib.h>

#include "catch.h"
#include "support/eventually.h"

using namespace rankwall;

namespace {

const Instant noon = *parse_instant("2021-06-30T12:00:00Z");
const std::string body(5000, ' ');

httplib::Client client_of(const FeedServer& server) {
  const std::string url = server.url();
  httplib::Client client(url.substr(0, url.rfind('/')));
  client.set_decompress(false);
  // Newer versions of this client ask for gzip where a test does not say what it accepts.
  client.set_default_headers({{"Accept-Encoding", "identity"}});
  return client;
}

std::string port_of(const FeedServer& server) {
  const std::string url = server.url();
  const auto colon = url.rfind(':');
  return url.substr(colon + 1, url.rfind('/') - colon - 1);
}

/// Listens to events on a thread of its own until the server ends or `stop()`.
class Listening {
 public:
  explicit Listening(const FeedServer& server, const httplib::Headers& more = {})
      : client_(client_of(server)), thread_([this, more] { listen(more); }) {}
  ~Listening() { thread_.join(); }

  std::string text() const {
    const std::lock_guard lock(mutex_);
    return text_;
  }
  /// 0 before there is an answer.
  int status() const { return status_; }
  std::string type() const {
    const std::lock_guard lock(mutex_);
    return type_;
  }
  /// Takes effect with the next bytes that arrive.
  void stop() { is_stopped_ = true; }

 private:
  void listen(const httplib::Headers& more) {
    httplib::Headers headers{{"Accept", "text/event-stream"}};
    headers.insert(more.begin(), more.end());
    const auto on_answer = [this](const httplib::Response& response) {
      const std::lock_guard lock(mutex_);
      type_ = response.get_header_value("Content-Type");
      status_ = response.status;
      return true;
    };
    const auto on_bytes = [this](const char* data, std::size_t size) {
      const std::lock_guard lock(mutex_);
      text_.append(data, size);
      return !is_stopped_;
    };
    client_.Get("/feed.json", headers, on_answer, on_bytes);
  }

  httplib::Client client_;
  mutable std::mutex mutex_;
  std::string text_;
  std::string type_;
  std::atomic<int> status_ = 0;
  std::atomic<bool> is_stopped_ = false;
  std::thread thread_;
};

std::string event_of(const std::string& about) { return "event: feed\ndata: " + about + "\n\n"; }

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
  CHECK(answer->get_header_value("Vary") == "Accept, Accept-Encoding");
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

TEST_CASE("What a client already has is not sent again") {
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

TEST_CASE("Whoever asks for events hears of the newest publication at once and of every later one") {
  auto server = FeedServer::start("127.0.0.1:0");
  REQUIRE(server);
  const auto first = make_publication("{}", noon);
  server->publish(first);
  // Even with a client that accepts gzip: collecting events to compress them would delay them.
  const Listening listening(*server, {{"Accept-Encoding", "gzip"}});
  std::string expected = event_of(first.etag);
  CHECK(eventually([&] { return listening.text() == expected; }));
  CHECK(listening.type() == "text/event-stream");

  const auto second = make_publication(body, noon);
  server->publish(second);
  expected += event_of(second.etag);
  CHECK(eventually([&] { return listening.text() == expected; }));
  server->withdraw("gone");
  expected += event_of("none");
  CHECK(eventually([&] { return listening.text() == expected; }));
  server = FeedServer::start("127.0.0.1:0");  // ends the stream, or the listening would never end
}

TEST_CASE("A server with open streams ends within a second") {
  auto server = FeedServer::start("127.0.0.1:0");
  REQUIRE(server);
  const Listening listening(*server);
  REQUIRE(eventually([&] { return listening.status() == 200; }));
  const auto start = std::chrono::steady_clock::now();
  { const FeedServer ended = std::move(*server); }
  CHECK(std::chrono::steady_clock::now() - start < std::chrono::seconds{1});
}

TEST_CASE("Streams beyond the limit are refused, and polls are still answered") {
  auto server = FeedServer::start("127.0.0.1:0");
  REQUIRE(server);
  server->publish(make_publication(body, noon));
  std::vector<std::unique_ptr<Listening>> open;
  for (int i = 0; i < 32; ++i) open.push_back(std::make_unique<Listening>(*server));
  REQUIRE(eventually(
      [&] { return std::all_of(open.begin(), open.end(), [](const auto& each) { return each->status() == 200; }); }));
  const auto refused = client_of(*server).Get("/feed.json", {{"Accept", "text/event-stream"}});
  REQUIRE(refused);
  CHECK(refused->status == 503);
  CHECK(refused->body == "32 walls listen already\n");
  CHECK(client_of(*server).Get("/feed.json")->status == 200);

  // The listener closes the connection at the first event, and the server finds that out with one of the next.
  open.front()->stop();
  CHECK(eventually([&] {
    server->publish(make_publication(body, noon));
    Listening another(*server);
    another.stop();
    return eventually([&] { return another.status() != 0; }) && another.status() == 200;
  }));
  { const FeedServer ended = std::move(*server); }
}

TEST_CASE("A port that is taken is the environment's fault and is named") {
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
