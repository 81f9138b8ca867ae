#include "feed/fetch_once.h"
#include "feed/poller.h"

#include <atomic>
#include <thread>

#include "base/file.h"
#include "catch.h"
#include "feed/event_channel.h"
#include "feed/helpers.h"
#include "feed/history_store.h"
#include "feed/polling.h"
#include "feed/servers.h"
#include "feed/store.h"

using namespace rankwall;
using namespace rankwall::test;
using Catch::Matchers::ContainsSubstring;
using std::chrono::milliseconds;

TEST_CASE("A good feed is published, confirmed and stored") {
  const TemporaryFolder folder;
  Publication publication;
  publication.publish(feed_text(1));
  WebServer server(publication.handler());
  Reports reports;
  Poller poller(polling(server.url()), folder.path(""), reports);
  REQUIRE(eventually([&] { return shows(reports, 1); }));
  CHECK(reports.newest()->source.is_confirmed);
  CHECK_FALSE(reports.newest()->source.failing_since);
  CHECK(reports.newest()->polls >= 1);
  CHECK(eventually([&] { return Store(folder.path("")).load() == feed_text(1); }));
}

TEST_CASE("What came of polling is counted: shown, invalid, older, unreachable and answered again") {
  const TemporaryFolder folder;
  const std::string path = folder.write("feed.json", feed_text(2));
  Reports reports;
  Poller poller(polling(path), folder.path("state"), reports);
  const auto counts = [&] { return reports.newest()->counts; };
  REQUIRE(eventually([&] { return shows(reports, 2); }));
  CHECK(eventually([&] { return counts().shown == 1; }));
  folder.write("feed.json", "{");
  CHECK(eventually([&] { return counts().invalid > 0; }));
  folder.write("feed.json", feed_text(1));
  CHECK(eventually([&] { return counts().older > 0; }));
  std::filesystem::remove(path);
  CHECK(eventually([&] { return counts().unreachable > 0; }));
  CHECK(counts().reconnects == 0);
  folder.write("feed.json", feed_text(3));
  CHECK(eventually([&] { return counts().shown == 2 && counts().reconnects == 1; }));
  CHECK(counts().polls >= 5);
  CHECK(counts().held == 0);
}

TEST_CASE("Every publication is added to the history of its day, which survives a restart") {
  const TemporaryFolder folder;
  const std::string path = folder.write("feed.json", feed_text(1));
  {
    Reports reports;
    Poller poller(polling(path), folder.path("state"), reports);
    REQUIRE(eventually([&] { return shows(reports, 1); }));
    REQUIRE(reports.newest()->history);
    CHECK(reports.newest()->history->days.size() == 1);
  }
  const auto kept = HistoryStore(folder.path("state") / "history").load();
  REQUIRE(kept.days.size() == 1);
  DayFigures earlier = *kept.days[0];
  earlier.day = Date{std::chrono::sys_days{earlier.day} - std::chrono::days{1}};
  REQUIRE(HistoryStore(folder.path("state") / "history").keep(earlier));
  Reports reports;
  Poller poller(polling(path), folder.path("state"), reports);
  REQUIRE(eventually([&] { return shows(reports, 1); }));
  CHECK(reports.newest()->history->days.size() == 2);
}

TEST_CASE("An unchanged feed keeps its snapshot, with and without entity tags") {
  const TemporaryFolder folder;
  Publication publication;
  publication.with_tags = GENERATE(true, false);
  publication.publish(feed_text(1));
  WebServer server(publication.handler());
  Reports reports;
  Poller poller(polling(server.url()), folder.path(""), reports);
  REQUIRE(eventually([&] { return shows(reports, 1); }));
  const auto first = reports.newest()->snapshot;
  REQUIRE(polled(reports, 3));
  CHECK(reports.newest()->snapshot == first);
  CHECK(is_well(reports));

  publication.publish(feed_text(2, "龙门镇"));
  REQUIRE(eventually([&] { return shows(reports, 2); }));
  CHECK(eventually([&] { return Store(folder.path("")).load_previous() == feed_text(1); }));
}

TEST_CASE("The stored feed is shown before the source answers, unconfirmed") {
  const TemporaryFolder folder;
  REQUIRE(Store(folder.path("")).keep(feed_text(7)));
  RawServer silent("", AfterAnswer::Hold);
  Reports reports;
  Poller poller(polling(silent.url()), folder.path(""), reports);
  REQUIRE(eventually([&] { return shows(reports, 7); }));
  CHECK_FALSE(reports.newest()->source.is_confirmed);
  CHECK_FALSE(reports.newest()->source.failing_since);
  CHECK(reports.newest()->polls == 0);
}

TEST_CASE("A new address that does not answer leaves what another one brought, over a restart too") {
  const TemporaryFolder folder;
  const LastShown last{nullptr, folder.path("last-source")};
  {
    Publication publication;
    publication.publish(feed_text(7));
    WebServer server(publication.handler());
    Reports reports;
    Poller poller(polling(server.url()), folder.path("feed-a"), reports, {}, {}, last);
    REQUIRE(eventually([&] { return shows(reports, 7) && is_well(reports); }));
    REQUIRE(eventually([&] { return std::filesystem::exists(last.note); }));
  }
  Publication publication;
  publication.publish("nothing yet");
  WebServer server(publication.handler());
  Reports reports;
  Poller poller(polling(server.url()), folder.path("feed-b"), reports, {}, {}, last);
  REQUIRE(eventually([&] { return shows(reports, 7); }));
  CHECK_FALSE(reports.newest()->source.is_confirmed);
  // Publications of two sources have no order.
  publication.publish(feed_text(3));
  REQUIRE(eventually([&] { return shows(reports, 3) && is_well(reports); }));
  CHECK(eventually([&] { return read_last_source(last.note) == "feed-b"; }));
}

TEST_CASE("A source that answers with no feed is told apart from one that does not answer") {
  const TemporaryFolder folder;
  const auto state_of = [&](std::string body, int status) {
    Publication publication;
    publication.publish(std::move(body), status);
    WebServer server(publication.handler());
    Reports reports;
    Poller poller(polling(server.url()), folder.path(""), reports);
    REQUIRE(eventually([&] { return is_failing(reports); }));
    return reports.newest()->source.is_refused;
  };
  CHECK(state_of("<html>", 200));
  CHECK(state_of("", 404));
  CHECK(state_of("", 500));
  CHECK_FALSE(state_of("", 502));
  Reports reports;
  Poller poller(polling("http://127.0.0.1:1/feed.json"), folder.path(""), reports);
  REQUIRE(eventually([&] { return is_failing(reports); }));
  CHECK_FALSE(reports.newest()->source.is_refused);
}

TEST_CASE("A disk that takes nothing is told once, and the wall goes on") {
  const TemporaryFolder folder;
  REQUIRE(write_file(folder.path("file"), "no folder"));
  Publication publication;
  publication.publish(feed_text(1));
  WebServer server(publication.handler());
  const CapturedLog log;
  Reports reports;
  Poller poller(polling(server.url()), std::filesystem::path(folder.path("file")) / "state", reports);
  REQUIRE(eventually([&] { return shows(reports, 1); }));
  publication.publish(feed_text(2, "龙门镇"));
  REQUIRE(eventually([&] { return shows(reports, 2); }));
  publication.publish(feed_text(3, "柳岸街道"));
  REQUIRE(eventually([&] { return shows(reports, 3); }));
  CHECK(log.count("the wall goes on") == 1);
}

TEST_CASE("The stored feed is confirmed by the same bytes from the source, as the same snapshot") {
  const TemporaryFolder folder;
  REQUIRE(Store(folder.path("")).keep(feed_text(7)));
  std::atomic<bool> open = false;
  WebServer server([&](const httplib::Request&, httplib::Response& response) {
    while (!open) std::this_thread::yield();
    response.set_content(feed_text(7), "application/json");
  });
  Reports reports;
  Poller poller(polling(server.url()), folder.path(""), reports);
  REQUIRE(eventually([&] { return shows(reports, 7); }));
  const auto stored = reports.newest()->snapshot;
  open = true;
  REQUIRE(eventually([&] { return is_well(reports); }));
  CHECK(reports.newest()->snapshot == stored);
}

TEST_CASE("A stored feed that no longer parses gives way to the one before") {
  const TemporaryFolder folder;
  REQUIRE(Store(folder.path("")).keep(feed_text(3)));
  REQUIRE(Store(folder.path("")).keep("{\"format\":\"rankwall/0\"}"));
  const CapturedLog log;
  RawServer silent("", AfterAnswer::Hold);
  Reports reports;
  Poller poller(polling(silent.url()), folder.path(""), reports);
  REQUIRE(eventually([&] { return shows(reports, 3); }));
  CHECK(log.count("stored feed: /format") == 1);
}

TEST_CASE("A stored feed that seems to be from the future is shown, since the machine's clock may be behind") {
  const TemporaryFolder folder;
  std::string feed = feed_text(3);
  feed.replace(feed.find("2021-06-30T"), 4, "2999");
  REQUIRE(Store(folder.path("")).keep(feed));
  RawServer silent("", AfterAnswer::Hold);
  Reports reports;
  Poller poller(polling(silent.url()), folder.path(""), reports);
  CHECK(eventually([&] { return shows(reports, 3); }));
}

TEST_CASE("A source that fails is logged once, the snapshot stays, and its return is logged") {
  const TemporaryFolder folder;
  const CapturedLog log;
  Publication publication;
  publication.publish(feed_text(1));
  WebServer server(publication.handler());
  Reports reports;
  Poller poller(polling(server.url()), folder.path(""), reports);
  REQUIRE(eventually([&] { return shows(reports, 1); }));
  const auto shown = reports.newest()->snapshot;

  publication.publish("<html>down</html>", 500);
  REQUIRE(eventually([&] { return is_failing(reports); }));
  const auto since = reports.newest()->source.failing_since;
  REQUIRE(polled(reports, 3));
  CHECK(reports.newest()->source.failing_since == since);
  CHECK(reports.newest()->snapshot == shown);
  CHECK(reports.newest()->source.is_confirmed);
  CHECK(log.count("expected status 200 or 304, got 500") == 1);

  publication.publish("<html>gone</html>", 404);
  REQUIRE(polled(reports, 3));
  CHECK(log.count("expected status 200 or 304, got 404") == 1);
  CHECK(log.count("answers again") == 0);

  publication.publish(feed_text(1));
  REQUIRE(eventually([&] { return is_well(reports); }));
  CHECK(reports.newest()->snapshot == shown);
  CHECK(log.count(server.url() + ": answers again after ") == 1);
}

TEST_CASE("A body that breaks a rule is a failure, and the next request is unconditional") {
  const TemporaryFolder folder;
  const CapturedLog log;
  Publication publication;
  publication.publish(feed_text(1));
  WebServer server(publication.handler());
  Reports reports;
  Poller poller(polling(server.url()), folder.path(""), reports);
  REQUIRE(eventually([&] { return shows(reports, 1); }));

  const std::string truncated = feed_text(2).substr(0, 100);
  publication.publish(truncated);
  REQUIRE(eventually([&] { return is_failing(reports); }));
  REQUIRE(polled(reports, 2));
  CHECK(server.header("If-None-Match").empty());
  CHECK(is_failing(reports));
  CHECK(shows(reports, 1));
  CHECK(log.count(server.url() + ": ") >= 1);
  CHECK(Store(folder.path("")).load() == feed_text(1));
}

TEST_CASE("Every rule that a body breaks is a line in the log") {
  const TemporaryFolder folder;
  const CapturedLog log;
  std::string broken = feed_text(1);
  broken.replace(broken.find("demo"), 4, "draft");
  broken.replace(broken.find("2021-01"), 7, "2021-13");
  RawServer server("HTTP/1.1 200 OK\r\n\r\n" + broken, AfterAnswer::Close);
  Reports reports;
  Poller poller(polling(server.url()), folder.path(""), reports);
  REQUIRE(eventually([&] { return is_failing(reports); }));
  CHECK(log.count(server.url() + ": /status: ") == 1);
  CHECK(log.count(server.url() + ": /period/from: ") == 1);
  CHECK(log.count(server.url()) == 2);
}

TEST_CASE("A lower serial is refused and both are named") {
  const TemporaryFolder folder;
  const CapturedLog log;
  Publication publication;
  publication.publish(feed_text(1842));
  WebServer server(publication.handler());
  Reports reports;
  Poller poller(polling(server.url()), folder.path(""), reports);
  REQUIRE(eventually([&] { return shows(reports, 1842); }));

  publication.publish(feed_text(1841));
  REQUIRE(eventually([&] { return is_failing(reports); }));
  REQUIRE(polled(reports, 2));
  CHECK(is_failing(reports));
  CHECK(shows(reports, 1842));
  CHECK(log.count(server.url() + ": /serial: expected at least 1842, the one shown, got 1841") == 1);

  publication.publish(feed_text(1842, "龙门镇"));
  REQUIRE(eventually([&] { return is_well(reports); }));
  CHECK(reports.newest()->snapshot->towns.front().name == "龙门镇");
}

TEST_CASE("A store that cannot be written is logged and does not stop the poller") {
  const TemporaryFolder folder;
  folder.write("file", "");
  const CapturedLog log;
  Publication publication;
  publication.publish(feed_text(1));
  WebServer server(publication.handler());
  Reports reports;
  Poller poller(polling(server.url()), folder.path("file"), reports);
  REQUIRE(eventually([&] { return shows(reports, 1); }));
  CHECK(is_well(reports));
  CHECK(eventually([&] { return log.count(folder.path("file/snapshot").string()) >= 1; }));
}

TEST_CASE("A file is watched like a server") {
  const TemporaryFolder folder;
  const std::string path = folder.write("feed.json", feed_text(1));
  Reports reports;
  Poller poller(polling(path), folder.path("state"), reports);
  REQUIRE(eventually([&] { return shows(reports, 1); }));

  folder.write("next.json", feed_text(2));
  std::filesystem::rename(folder.path("next.json"), path);
  REQUIRE(eventually([&] { return shows(reports, 2); }));

  std::filesystem::remove(path);
  REQUIRE(eventually([&] { return is_failing(reports); }));
  CHECK(shows(reports, 2));

  folder.write("feed.json", feed_text(2));
  CHECK(eventually([&] { return is_well(reports); }));
}

TEST_CASE("With events a publication arrives at once, however long the interval") {
  const TemporaryFolder folder;
  EventChannel channel;
  Publication publication;
  publication.publish(feed_text(1));
  WebServer server([&, poll = publication.handler()](const auto& request, auto& response) {
    if (request.get_header_value("Accept") == "text/event-stream") return channel.stream_to(response);
    poll(request, response);
  });
  auto settings = polling(server.url());
  settings.interval_seconds = settings.longest_pause_seconds = 3600;
  settings.events = true;
  Reports reports;
  {
    Poller poller(settings, folder.path(""), reports);
    REQUIRE(eventually([&] { return shows(reports, 1) && channel.stream_count() == 1; }));
    publication.publish(feed_text(2));
    channel.send("event: feed\ndata: 2\n\n");
    CHECK(eventually([&] { return shows(reports, 2); }));
  }
  channel.close();
}

TEST_CASE("The poller stops promptly in every state") {
  const TemporaryFolder folder;
  auto settings = polling("");
  settings.interval_seconds = settings.longest_pause_seconds = settings.timeout_seconds = 3600;
  Reports reports;
  std::unique_ptr<Poller> poller;
  const auto start = [&](std::string url) {
    settings.url = std::move(url);
    poller = std::make_unique<Poller>(settings, folder.path("state"), reports);
  };
  const auto stop = [&] { poller.reset(); };

  SECTION("right after its start") {
    RawServer server("", AfterAnswer::Hold);
    start(server.url());
    CHECK(time_of(stop) < prompt);
  }
  SECTION("between two polls") {
    Publication publication;
    publication.publish(feed_text(1));
    WebServer server(publication.handler());
    start(server.url());
    REQUIRE(eventually([&] { return is_well(reports); }));
    CHECK(time_of(stop) < prompt);
  }
  SECTION("in the pause after a failure, as long as the server asked for") {
    WebServer server([](const httplib::Request&, httplib::Response& response) {
      response.status = 503;
      response.set_header("Retry-After", "600");
    });
    start(server.url());
    REQUIRE(eventually([&] { return is_failing(reports); }));
    CHECK(time_of(stop) < prompt);
  }
  SECTION("while the server does not answer") {
    RawServer server("", AfterAnswer::Hold);
    start(server.url());
    server.await_requests(1);
    CHECK(time_of(stop) < prompt);
  }
  SECTION("while a name is being looked up") {
    HangingNames names;
    start("http://feed.hangs.test/feed.json");
    names.await_lookup();
    CHECK(time_of(stop) < prompt);
  }
  SECTION("while a file does not settle") {
    folder.write("feed.json", "");
    start(folder.path("feed.json").string());
    std::this_thread::sleep_for(milliseconds(50));  // in the pause before its second look
    CHECK(time_of(stop) < milliseconds(100));
  }
}

TEST_CASE("One fetch gives a checked snapshot, or says who is at fault") {
  const TemporaryFolder folder;
  const Instant instant = *parse_instant("2021-07-01T00:00:00Z");
  const auto snapshot = fetch_once(polling(folder.write("feed.json", feed_text(5))), instant);
  REQUIRE(snapshot);
  CHECK(snapshot->serial == 5);

  const auto broken = fetch_once(polling(folder.write("broken.json", "{")), instant);
  REQUIRE_FALSE(broken);
  CHECK(broken.error().fault == Fault::Input);
  CHECK_THAT(broken.error().message, ContainsSubstring(folder.path("broken.json").string()));

  WebServer server([](const httplib::Request&, httplib::Response& response) { response.status = 500; });
  const auto down = fetch_once(polling(server.url()), instant);
  REQUIRE_FALSE(down);
  CHECK(down.error().fault == Fault::Environment);

  const auto early = fetch_once(polling(folder.path("feed.json").string()), *parse_instant("2020-01-01T00:00:00Z"));
  REQUIRE_FALSE(early);
  CHECK_THAT(early.error().message, ContainsSubstring("/published_at"));
}
