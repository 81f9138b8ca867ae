#include "feed/poller.h"

#include <atomic>

#include "catch.h"
#include "feed/helpers.h"
#include "feed/polling.h"

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
