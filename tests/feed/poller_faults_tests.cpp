// What may befall a feed thread on its own machine: a disk that takes nothing, a state folder that is removed, a start
// after others that crashed, secrets that a server says again.
#include "feed/poller.h"

#include <unistd.h>

#include "base/log.h"
#include "catch.h"
#include "feed/helpers.h"
#include "feed/polling.h"
#include "feed/store.h"

using namespace rankwall;
using namespace rankwall::test;
using std::chrono::milliseconds;

TEST_CASE("A disk that takes nothing is told once and tried again, and what it lacked is there once it does") {
  const TemporaryFolder folder;
  const CapturedLog log;
  folder.write("state", "a file where the folder should be");
  Publication publication;
  publication.publish(feed_text(1));
  WebServer server(publication.handler());
  Reports reports;
  PollerPeriods periods;
  periods.disk_retry = milliseconds{20};
  const Poller poller(polling(server.url()), folder.path("state"), reports, Zone{}, periods);
  REQUIRE(eventually([&] { return shows(reports, 1) && reports.newest()->cannot_keep; }));
  REQUIRE(polled(reports, 5));
  CHECK(log.count("the wall goes on and tries again") == 1);
  std::filesystem::remove(folder.path("state"));
  CHECK(eventually([&] { return Store(folder.path("state")).load() == feed_text(1); }));
  CHECK(eventually([&] { return !reports.newest()->cannot_keep; }));
  CHECK(log.count("takes what the next start needs again") == 1);
}

TEST_CASE("A state folder that is removed while the wall runs comes back with what is shown") {
  const TemporaryFolder folder;
  Publication publication;
  publication.publish(feed_text(1));
  WebServer server(publication.handler());
  Reports reports;
  PollerPeriods periods;
  periods.disk_retry = milliseconds{20};  // a write under way while the folder goes is one that fails
  const Poller poller(polling(server.url()), folder.path("state"), reports, Zone{}, periods);
  REQUIRE(eventually([&] { return Store(folder.path("state")).load() == feed_text(1); }));
  std::filesystem::rename(folder.path("state"), folder.path("gone"));  // in one step: the thread may write there
  CHECK(eventually([&] { return Store(folder.path("state")).load() == feed_text(1); }));
  CHECK(eventually([&] { return std::filesystem::exists(folder.path("state/history")); }));
}

TEST_CASE("After starts that crashed the stored feed is shown, and the source is asked late") {
  const TemporaryFolder folder;
  const CapturedLog log;
  REQUIRE(Store(folder.path("")).keep(feed_text(1)));
  Publication publication;
  publication.publish(feed_text(2));
  WebServer server(publication.handler());
  Reports reports;
  PollerPeriods periods;
  periods.before_first = milliseconds{600};
  const auto start = std::chrono::steady_clock::now();
  const Poller poller(polling(server.url()), folder.path(""), reports, Zone{}, periods);
  REQUIRE(eventually([&] { return shows(reports, 1); }));
  REQUIRE(eventually([&] { return shows(reports, 2); }));
  CHECK(std::chrono::steady_clock::now() - start >= periods.before_first);
  CHECK(log.count("is asked in 1 s, since the last starts ended soon") == 1);
}

TEST_CASE("A feed thread that comes round is alive, also while its source hangs") {
  const TemporaryFolder folder;
  WebServer server([](const httplib::Request&, httplib::Response& response) {
    std::this_thread::sleep_for(milliseconds{200});
    response.status = 500;
  });
  Reports reports;
  const Poller poller(polling(server.url()), folder.path(""), reports);
  CHECK(poller.is_alive());
  REQUIRE(polled(reports, 2));
  CHECK(poller.is_alive());
}

TEST_CASE("A secret that a server says again, and a key in the address, are not in the log") {
  const TemporaryFolder folder;
  const std::string token = "t0ken-that-nobody-may-read";
  Publication publication;
  publication.publish(R"({ "format": ")" + token + R"(" })");
  WebServer server(publication.handler());
  auto settings = polling(server.url() + "?key=anothersecret");
  settings.token_file = folder.write("token", token + "\n");
  Reports reports;
  const CapturedLog log;
  const Poller poller(settings, folder.path("state"), reports);
  REQUIRE(eventually([&] { return is_failing(reports); }));
  REQUIRE(eventually([&] { return log.count("/format") == 1; }));
  CHECK(log.count(token) == 0);
  CHECK(log.count("***") == 1);
  CHECK(log.count("anothersecret") == 0);
}
