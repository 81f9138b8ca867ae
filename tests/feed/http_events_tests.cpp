#include "feed/http_events.h"

#include <thread>

#include "catch.h"
#include "feed/event_channel.h"
#include "feed/helpers.h"
#include "feed/http.h"
#include "feed/servers.h"

using namespace rankwall;
using namespace rankwall::test;
using std::chrono::milliseconds;

namespace {

constexpr const char* event = "event: feed\ndata: 1\n\n";
constexpr milliseconds brief{150};
constexpr milliseconds long_while{60'000};

FeedSettings settings_with_events(std::string url) {
  FeedSettings settings;
  settings.url = std::move(url);
  settings.events = true;
  return settings;
}

/// Tries again after 20 ms, so that a test need not wait.
EventPace eager() {
  EventPace pace;
  pace.reconnect = {milliseconds{20}, milliseconds{40}};
  return pace;
}

bool wants_events(const httplib::Request& request) { return request.get_header_value("Accept") == "text/event-stream"; }

/// A server of events; polls get an empty object.
class EventServer {
 public:
  explicit EventServer(std::string greeting = {})
      : server_([this, greeting = std::move(greeting)](const auto& request, auto& response) {
          if (wants_events(request)) return channel.stream_to(response, greeting);
          response.set_content("{}", "application/json");
        }) {}
  ~EventServer() { channel.close(); }

  std::string url() const { return server_.url(); }
  std::string header(const std::string& name) const { return server_.header(name); }

  EventChannel channel;

 private:
  WebServer server_;
};

milliseconds time_to_wait(HttpSource& source, const Pause& pause) {
  return time_of([&] { source.wait(pause); });
}

/// Waits in short turns until the server has had that many streams.
bool is_connected(HttpSource& source, const EventServer& server, std::size_t times = 1) {
  return eventually([&] {
    source.wait({milliseconds{0}, milliseconds{10}});
    return server.channel.stream_count() >= times;
  });
}

}  // namespace

TEST_CASE("An event ends the pause, once") {
  EventServer server;
  HttpSource source(settings_with_events(server.url()), eager());
  REQUIRE(is_connected(source, server));
  std::thread sender([&] {
    std::this_thread::sleep_for(milliseconds{50});
    server.channel.send(event);
  });
  CHECK(time_to_wait(source, {milliseconds{0}, long_while}) < prompt);
  sender.join();
  CHECK(time_to_wait(source, {milliseconds{0}, brief}) >= brief);
  CHECK(server.channel.stream_count() == 1);
}

TEST_CASE("An event does not make the pause shorter than its minimum") {
  EventServer server(event);
  HttpSource source(settings_with_events(server.url()), eager());
  const auto taken = time_to_wait(source, {brief, long_while});
  CHECK(taken >= brief);
  CHECK(taken < brief + prompt);
}

TEST_CASE("Comments and anything else that is not an event do not end the pause") {
  EventServer server(": heartbeat\n\nretry: 30\n\nevent: feed\n\ndata: not ended\n");
  HttpSource source(settings_with_events(server.url()), eager());
  CHECK(time_to_wait(source, {milliseconds{0}, brief}) >= brief);
  CHECK(server.channel.stream_count() == 1);
}

TEST_CASE("An event that comes during a poll is not lost") {
  EventServer server;
  HttpSource source(settings_with_events(server.url()), eager());
  REQUIRE(is_connected(source, server));
  server.channel.send(event);
  std::this_thread::sleep_for(milliseconds{50});
  CHECK(fetched(source.fetch()).body == "{}");
  CHECK(time_to_wait(source, {milliseconds{0}, long_while}) < prompt);
}

TEST_CASE("Without the setting no events are requested") {
  EventServer server(event);
  auto settings = settings_with_events(server.url());
  settings.events = false;
  HttpSource source(settings, eager());
  CHECK(time_to_wait(source, {milliseconds{0}, brief}) >= brief);
  CHECK(server.channel.stream_count() == 0);
}

TEST_CASE("A stream is requested with the same secrets as a poll") {
  const TemporaryFolder folder;
  EventServer server;
  auto settings = settings_with_events(server.url());
  settings.token_file = folder.write("token", "secret\n");
  HttpSource source(settings, eager());
  REQUIRE(is_connected(source, server));
  CHECK(server.header("Authorization") == "Bearer secret");
}

TEST_CASE("A stream that ends is opened again without a log line, and its first event counts") {
  const CapturedLog log;
  EventServer server(event);
  HttpSource source(settings_with_events(server.url()), eager());
  CHECK(time_to_wait(source, {milliseconds{0}, long_while}) < prompt);
  server.channel.close();
  CHECK(time_to_wait(source, {milliseconds{0}, long_while}) < prompt);
  CHECK(server.channel.stream_count() == 2);
  CHECK(log.count("tells of news by events") == 1);
  CHECK(log.count("no events") == 0);
}

TEST_CASE("A stream that falls silent is opened again and logged once") {
  const CapturedLog log;
  EventServer server;
  auto pace = eager();
  pace.reconnect.longest_pause = milliseconds{1000};
  pace.longest_silence = milliseconds{50};
  HttpSource source(settings_with_events(server.url()), pace);
  REQUIRE(is_connected(source, server, 3));
  CHECK(log.count("no events, polling goes on: expected a sign of life every 0.05 s, got none") == 1);
}

TEST_CASE("A comment is a sign of life") {
  EventServer server;
  auto pace = eager();
  pace.longest_silence = milliseconds{300};
  HttpSource source(settings_with_events(server.url()), pace);
  REQUIRE(is_connected(source, server));
  for (int beat = 0; beat < 10; ++beat) {
    server.channel.send(":\n\n");
    source.wait({milliseconds{0}, milliseconds{60}});
  }
  CHECK(server.channel.stream_count() == 1);
}

TEST_CASE("A stream that exceeds the limit is dropped and logged") {
  const CapturedLog log;
  EventServer server(std::string(1u << 20, 'x'));
  HttpSource source(settings_with_events(server.url()), eager());
  REQUIRE(is_connected(source, server, 2));
  CHECK(log.count("no events, polling goes on: expected lines and events of at most 65536 bytes, got more") == 1);
}

TEST_CASE("A server without events is polled, rarely asked for them again, and logged once") {
  struct Case {
    int status;
    const char* type;
    const char* says;
  };
  const auto row = GENERATE(Case{200, "application/json", "got application/json with status 200"},
                            Case{406, "text/plain", "got text/plain with status 406"},
                            Case{302, "text/event-stream", "got text/event-stream with status 302"});
  const CapturedLog log;
  std::atomic<int> asked = 0;
  WebServer server([&](const auto& request, auto& response) {
    asked += wants_events(request);
    response.status = row.status;
    response.set_content(event, row.type);
  });
  auto pace = eager();
  pace.retry_unable = GENERATE(milliseconds{60'000}, milliseconds{30});
  HttpSource source(settings_with_events(server.url()), pace);
  CHECK(time_to_wait(source, {milliseconds{0}, milliseconds{300}}) >= milliseconds{300});
  CHECK((asked > 2) == (pace.retry_unable < milliseconds{300}));
  CHECK(asked >= 1);
  CHECK(log.count(server.url() + ": no events, polling goes on: expected text/event-stream, " + row.says) == 1);
}

TEST_CASE("A server that fails is asked again soon, and logged again when it has recovered") {
  const CapturedLog log;
  EventChannel channel;
  std::atomic<int> asked = 0;
  {
    WebServer server([&](const auto&, auto& response) {
      if (++asked > 3) return channel.stream_to(response, event);
      response.status = 503;
      response.set_content("busy", "text/plain");
    });
    HttpSource source(settings_with_events(server.url()), eager());
    CHECK(time_to_wait(source, {milliseconds{0}, long_while}) < milliseconds{1000});
    channel.close();
  }
  CHECK(asked == 4);
  CHECK(log.count("got text/plain with status 503") == 1);
  CHECK(log.count("tells of news by events") == 1);
}

TEST_CASE("A stream that has lasted long is opened again after the first pause, and its next failure is logged") {
  const CapturedLog log;
  EventServer server(event);
  auto pace = eager();
  pace.longest_silence = milliseconds{100};
  HttpSource source(settings_with_events(server.url()), pace);
  REQUIRE(is_connected(source, server, 3));
  CHECK(log.count("tells of news by events") >= 2);
  CHECK(log.count("expected a sign of life every 0.1 s, got none") >= 2);
}

TEST_CASE("Where no server listens the pause is not cut short, and this is logged once") {
  const CapturedLog log;
  HttpSource source(settings_with_events("http://127.0.0.1:1/feed.json"), eager());
  CHECK(time_to_wait(source, {milliseconds{0}, milliseconds{300}}) >= milliseconds{300});
  CHECK(log.count("no events, polling goes on") == 1);
}

TEST_CASE("A wait can be interrupted in every state of its stream") {
  std::unique_ptr<HttpSource> source;
  const auto time_to_stop = [&](const std::string& url, const std::function<void()>& await) {
    source = std::make_unique<HttpSource>(settings_with_events(url), eager());
    std::thread waiting([&] { source->wait({long_while, long_while}); });
    await();
    return time_of([&] {
      source->interrupt();
      waiting.join();
      source.reset();
    });
  };

  SECTION("open") {
    EventServer server(event);
    CHECK(time_to_stop(server.url(), [&] { CHECK(eventually([&] { return server.channel.stream_count() == 1; })); }) <
          prompt);
  }
  SECTION("waiting for an answer") {
    RawServer server("", AfterAnswer::Hold);
    CHECK(time_to_stop(server.url(), [&] { server.await_requests(1); }) < prompt);
  }
  SECTION("while a name is being looked up") {
    HangingNames names;
    CHECK(time_to_stop("http://feed.hangs.test/feed.json", [&] { names.await_lookup(); }) < prompt);
  }
}
