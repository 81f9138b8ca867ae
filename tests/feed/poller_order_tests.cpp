#include "feed/poller.h"

#include <atomic>

#include "catch.h"
#include "feed/helpers.h"
#include "feed/polling.h"
#include "feed/store.h"

using namespace rankwall;
using namespace rankwall::test;

namespace {

std::string published(std::string feed, std::string_view date) {
  return feed.replace(feed.find("2021-06-30"), date.size(), date);
}

std::string without_serial(std::string feed) { return feed.replace(feed.find("serial"), 6, "number"); }

bool shows_town(const Reports& reports, std::string_view name) {
  const auto report = reports.newest();
  return report && report->snapshot && report->snapshot->towns.front().name == name;
}

}  // namespace

TEST_CASE("Two origins in turn, one with an old publication, do not make the wall change to and fro") {
  const TemporaryFolder folder;
  const CapturedLog log;
  const std::string now = without_serial(feed_text(0, "龙门镇"));
  const std::string old = published(without_serial(feed_text(0, "云溪街道")), "2021-06-23");
  std::atomic<unsigned> count = 0;
  WebServer server([&](const httplib::Request&, httplib::Response& response) {
    response.set_content(count++ % 2 == 0 ? now : old, "application/json");
  });
  Reports reports;
  Poller poller(polling(server.url()), folder.path(""), reports);
  REQUIRE(polled(reports, 8));
  CHECK(shows_town(reports, "龙门镇"));
  CHECK(log.count(": snapshot ") == 1);
  CHECK(log.count("/published_at: expected 2021-06-30T10:05:00Z or later") == 1);
  CHECK(log.count("answers again") == 0);
}

TEST_CASE("A source that offers an older publication is asked again after the interval, however often it does") {
  const TemporaryFolder folder;
  Publication publication;
  publication.publish(feed_text(7));
  WebServer server(publication.handler());
  auto settings = polling(server.url());
  settings.longest_pause_seconds = 3600;
  Reports reports;
  Poller poller(settings, folder.path(""), reports);
  REQUIRE(eventually([&] { return is_well(reports); }));
  publication.publish(feed_text(1));
  REQUIRE(eventually([&] { return is_failing(reports); }));
  CHECK(polled(reports, 12));
}

TEST_CASE("A refused publication is kept, and shown once an operator accepts it, also over a restart") {
  const TemporaryFolder folder;
  const CapturedLog log;
  const Store store(folder.path(""));
  Publication publication;
  publication.publish(feed_text(9'000'000'000'000'000));
  WebServer server(publication.handler());
  Reports reports;
  {
    Poller poller(polling(server.url()), folder.path(""), reports);
    REQUIRE(eventually([&] { return is_well(reports); }));
    publication.publish(feed_text(1));
    REQUIRE(eventually([&] { return store.load_refused() == feed_text(1); }));
    CHECK(is_failing(reports));
    CHECK(log.count("got 1: an older publication") == 1);

    REQUIRE(store.accept(*store.load_refused()));
    REQUIRE(eventually([&] { return shows(reports, 1) && is_well(reports); }));
    CHECK(log.count("accepted by the operator: snapshot ") == 1);
    CHECK(eventually([&] { return !store.has_accepted() && !store.load_refused(); }));
    CHECK(store.load() == feed_text(1));

    // The same way out is open for a second time.
    publication.publish(feed_text(9'000'000'000'000'000));
    REQUIRE(eventually([&] { return is_well(reports) && !shows(reports, 1); }));
    publication.publish(feed_text(1));
    REQUIRE(eventually([&] { return store.load_refused() == feed_text(1); }));
    REQUIRE(store.accept(feed_text(1)));
    REQUIRE(eventually([&] { return shows(reports, 1) && is_well(reports); }));

    publication.publish(feed_text(2));
    REQUIRE(eventually([&] { return shows(reports, 2); }));
  }
  Reports restarted;
  Poller poller(polling(server.url()), folder.path(""), restarted);
  CHECK(eventually([&] { return shows(restarted, 2); }));
}

TEST_CASE("What was accepted while no wall ran is shown by the next one") {
  const TemporaryFolder folder;
  const Store store(folder.path(""));
  REQUIRE(store.keep(feed_text(7)));
  REQUIRE(store.accept(feed_text(1)));
  RawServer silent("", AfterAnswer::Hold);
  Reports reports;
  Poller poller(polling(silent.url()), folder.path(""), reports);
  CHECK(eventually([&] { return shows(reports, 1); }));
}

TEST_CASE("An accepted feed that is damaged or breaks the format is logged once and changes nothing") {
  const TemporaryFolder folder;
  const CapturedLog log;
  const Store store(folder.path(""));
  REQUIRE(store.accept("{}"));
  if (GENERATE(true, false)) folder.write("snapshot.accepted", "damaged");
  Publication publication;
  publication.publish(feed_text(7));
  WebServer server(publication.handler());
  Reports reports;
  Poller poller(polling(server.url()), folder.path(""), reports);
  REQUIRE(eventually([&] { return shows(reports, 7); }));
  REQUIRE(polled(reports, 2));
  CHECK(shows(reports, 7));
  CHECK_FALSE(store.has_accepted());
  CHECK(log.count("accepted feed: ") + log.count("snapshot.accepted") == 1);
}
