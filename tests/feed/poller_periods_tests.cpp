#include "feed/poller.h"

#include "base/file_stamp.h"
#include "catch.h"
#include "feed/helpers.h"
#include "feed/history_store.h"
#include "feed/polling.h"
#include "feed/store.h"

using namespace rankwall;
using namespace rankwall::test;
using namespace std::chrono_literals;

namespace {

/// The sample's feed at another minute.
std::string restated(int serial, int minute) {
  std::string feed = feed_text(serial);
  const std::string time = std::to_string(minute);
  return feed.replace(feed.find("18:05") + 5 - time.size(), time.size(), time);
}

/// The history's files and their stamps, which any write changes.
std::vector<std::optional<FileStamp>> stamps_of(const std::filesystem::path& folder) {
  std::vector<std::optional<FileStamp>> stamps;
  for (const auto& each : std::filesystem::directory_iterator(folder)) stamps.push_back(stamp_of(each.path()));
  return stamps;
}

}  // namespace

TEST_CASE("A publication that only says later the same is shown, without a line and a write for each") {
  const TemporaryFolder folder;
  const CapturedLog log;
  const Store store(folder.path(""));
  Publication publication;
  publication.publish(restated(1, 10));
  WebServer server(publication.handler());
  Reports reports;
  Poller poller(polling(server.url()), folder.path(""), reports);
  REQUIRE(eventually([&] { return shows(reports, 1) && store.load(); }));
  REQUIRE(polled(reports, 1));
  const auto history = stamps_of(folder.path("history"));

  for (int serial = 2; serial <= 6; ++serial) {
    publication.publish(restated(serial, 10 + serial));
    REQUIRE(eventually([&] { return shows(reports, serial); }));
    REQUIRE(polled(reports, 1));
  }
  CHECK(reports.newest()->snapshot->published_at == *parse_instant("2021-06-30T18:16:00+08:00"));
  CHECK(store.load() == restated(1, 10));
  CHECK(stamps_of(folder.path("history")) == history);
  CHECK(log.count(": snapshot ") == 1);

  publication.publish(feed_text(7, "龙门镇"));
  REQUIRE(eventually([&] { return store.load() == feed_text(7, "龙门镇"); }));
  CHECK(log.count(": snapshot ") == 2);
}

TEST_CASE("What is restated is kept and logged again after a while") {
  const TemporaryFolder folder;
  const Store store(folder.path(""));
  Publication publication;
  publication.publish(restated(1, 10));
  WebServer server(publication.handler());
  PollerPeriods periods;
  periods.repetition = 1ms;
  Reports reports;
  Poller poller(polling(server.url()), folder.path(""), reports, {}, periods);
  REQUIRE(eventually([&] { return shows(reports, 1); }));
  publication.publish(restated(2, 11));
  CHECK(eventually([&] { return store.load() == restated(2, 11); }));
}

TEST_CASE("A server that says \"not modified\" of a feed that has changed is asked for all of it now and then") {
  const TemporaryFolder folder;
  std::atomic<bool> has_changed = false;
  WebServer server([&](const httplib::Request& request, httplib::Response& response) {
    response.set_header("ETag", "\"always the same\"");
    response.set_header("Last-Modified", "Wed, 30 Jun 2021 10:05:00 GMT");
    response.set_header("Date", "Wed, 30 Jun 2021 12:00:00 GMT");
    if (!request.get_header_value("If-None-Match").empty())
      response.status = 304;
    else
      response.set_content(feed_text(has_changed ? 2 : 1), "application/json");
  });
  PollerPeriods periods;
  periods.whole_look = 300ms;
  Reports reports;
  Poller poller(polling(server.url()), folder.path(""), reports, {}, periods);
  REQUIRE(eventually([&] { return is_well(reports); }));
  REQUIRE(polled(reports, 1));
  has_changed = true;
  CHECK(eventually([&] { return shows(reports, 2); }));
}

TEST_CASE("A server may ask for no longer a pause than the config's longest") {
  const TemporaryFolder folder;
  WebServer server([](const httplib::Request&, httplib::Response& response) {
    response.status = 503;
    response.set_header("Retry-After", "1000000000");
  });
  Reports reports;
  Poller poller(polling(server.url()), folder.path(""), reports);
  CHECK(polled(reports, 4));
}
