// Publications that are implausible, from the source to the report: held, confirmed, accepted, forgotten.
#include <fmt/format.h>

#include "catch.h"
#include "config/config.h"
#include "feed/helpers.h"
#include "feed/polling.h"
#include "feed/store.h"

using namespace rankwall;
using namespace rankwall::test;

namespace {

/// One town that has built so much.
std::string built(std::int64_t serial, double investment) {
  std::string feed = feed_text(serial);
  const std::string_view values = R"("values":{)";
  const auto at = feed.find(values);
  REQUIRE(at != std::string::npos);
  return feed.insert(at + values.size(), fmt::format(R"("built_investment":{},)", investment));
}

std::shared_ptr<const Gate> gate(GateSettings settings = {}) {
  return std::make_shared<const Gate>(Gate{shipped_rules(), settings});
}

/// A poller of a publication behind a gate, with a log.
struct Wall {
  explicit Wall(std::shared_ptr<const Gate> behind) {
    publication.publish(built(1, 12));
    poller.emplace(polling(server.url()), folder.path(""), reports, Zone{}, PollerPeriods{}, LastShown{},
                   std::move(behind));
    REQUIRE(eventually([&] { return shows(reports, 1) && is_well(reports); }));
  }
  bool is_held() const {
    const auto report = reports.newest();
    return report && !report->held.empty();
  }

  TemporaryFolder folder;
  CapturedLog log;
  Publication publication;
  WebServer server{publication.handler()};
  Reports reports;
  std::optional<Poller> poller;
};

}  // namespace

TEST_CASE("What is implausible is held: the last figures stay, the source is well, the findings are reported once") {
  Wall wall(gate());
  wall.publication.publish(built(2, 120'000));
  REQUIRE(eventually([&] { return wall.is_held(); }));
  REQUIRE(polled(wall.reports, 5));
  CHECK(shows(wall.reports, 1));
  CHECK(is_well(wall.reports));
  CHECK(wall.reports.newest()->held.find("/towns/0/values/built_investment") != std::string::npos);
  CHECK(wall.reports.newest()->held.find("12 before, got 120000") != std::string::npos);
  CHECK(wall.log.count("/towns/0/values/built_investment") == 1);
  CHECK(wall.log.count("is held, since it is implausible") == 1);
  CHECK(eventually([&] { return Store(wall.folder.path("")).load_refused() == built(2, 120'000); }));
  CHECK(Store(wall.folder.path("")).load() == built(1, 12));

  wall.publication.publish(built(3, 12.5));
  REQUIRE(eventually([&] { return shows(wall.reports, 3); }));
  CHECK_FALSE(wall.is_held());
}

TEST_CASE("The publication that is shown comes again: nothing is held any more") {
  Wall wall(gate());
  wall.publication.publish(built(2, 120'000));
  REQUIRE(eventually([&] { return wall.is_held(); }));
  wall.publication.publish(built(1, 12));
  REQUIRE(eventually([&] { return !wall.is_held(); }));
  CHECK(shows(wall.reports, 1));
}

TEST_CASE("A source that keeps publishing the same is believed in the end") {
  GateSettings settings;
  settings.confirmations = 4;
  settings.confirmation_minutes = 0.001;
  Wall wall(gate(settings));
  wall.publication.publish(built(2, 120'000));
  REQUIRE(eventually([&] { return shows(wall.reports, 2); }));
  CHECK_FALSE(wall.is_held());
  CHECK(wall.log.count("what was held is shown now: its source has given it 4 times") == 1);
  CHECK(eventually([&] { return Store(wall.folder.path("")).load() == built(2, 120'000); }));
}

TEST_CASE("An operator lets a held publication in") {
  Wall wall(gate());
  const Store store(wall.folder.path(""));
  wall.publication.publish(built(2, 120'000));
  REQUIRE(eventually([&] { return store.load_refused().has_value(); }));
  REQUIRE(store.accept(*store.load_refused()));
  REQUIRE(eventually([&] { return shows(wall.reports, 2) && !wall.is_held(); }));
  CHECK(polled(wall.reports, 3));
  CHECK(shows(wall.reports, 2));
}

TEST_CASE(
    "After the operator has forgotten what was shown, a lower serial and any figures are taken, over a restart too") {
  Wall wall(gate());
  const Store store(wall.folder.path(""));
  wall.publication.publish(built(9'000'000'000'000'000, 12));
  REQUIRE(eventually([&] { return wall.is_held(); }));
  wall.publication.publish(built(0, 120'000));
  REQUIRE(eventually([&] { return is_failing(wall.reports); }));
  wall.poller.reset();
  REQUIRE(store.forget_order());
  wall.poller.emplace(polling(wall.server.url()), wall.folder.path(""), wall.reports, Zone{}, PollerPeriods{},
                      LastShown{}, gate());
  REQUIRE(eventually([&] { return shows(wall.reports, 0); }));
  CHECK(eventually([&] { return !store.has_forgotten_order(); }));
  wall.publication.publish(built(1, 12));
  REQUIRE(eventually([&] { return wall.is_held(); }));
  CHECK(shows(wall.reports, 0));
}

TEST_CASE("What only warns is shown, with a line in the log") {
  GateSettings settings;
  settings.scale = Reaction::Warn;
  Wall wall(gate(settings));
  wall.publication.publish(built(2, 120'000));
  REQUIRE(eventually([&] { return shows(wall.reports, 2); }));
  CHECK(wall.log.count("12 before, got 120000") == 1);
}

TEST_CASE("A live publisher who keeps saying the same, with other bytes each time, is believed in the end") {
  GateSettings settings;
  settings.confirmations = 4;
  settings.confirmation_minutes = 0.001;
  Wall wall(gate(settings));
  for (int serial = 2; serial < 40 && !(wall.reports.newest()->snapshot->serial > 1u); ++serial) {
    wall.publication.publish(built(serial, 120'000 + serial));
    REQUIRE(polled(wall.reports, 2));
  }
  CHECK(wall.reports.newest()->snapshot->serial > 1u);
}

TEST_CASE("A second publication that is held takes the place of the first, for the log and for the operator") {
  Wall wall(gate());
  const Store store(wall.folder.path(""));
  wall.publication.publish(built(2, 120'000));
  REQUIRE(eventually([&] { return store.load_refused() == built(2, 120'000); }));
  wall.publication.publish(built(3, 5));
  REQUIRE(eventually([&] { return store.load_refused() == built(3, 5); }));
  wall.publication.publish(built(4, 12.5));
  REQUIRE(eventually([&] { return shows(wall.reports, 4); }));
  CHECK(eventually([&] { return !store.load_refused(); }));  // nothing of the past is left to accept
}

TEST_CASE("What is to be forgotten is not the next publication when it comes once more") {
  Wall wall(gate());
  const Store store(wall.folder.path(""));
  wall.publication.publish(built(100, 12));
  REQUIRE(eventually([&] { return shows(wall.reports, 100); }));
  REQUIRE(store.forget_order());
  REQUIRE(polled(wall.reports, 5));
  CHECK(store.has_forgotten_order());
  wall.publication.publish(built(1, 12));
  REQUIRE(eventually([&] { return shows(wall.reports, 1); }));
  CHECK(eventually([&] { return !store.has_forgotten_order(); }));
}

TEST_CASE("Keys that are added later hold for what is shown already") {
  TemporaryFolder folder;
  Publication publication;
  publication.publish(built(1, 12));
  WebServer server(publication.handler());
  auto settings = polling(server.url());
  Reports reports;
  {
    const Poller poller(settings, folder.path(""), reports);
    REQUIRE(eventually([&] { return is_well(reports); }));
  }
  settings.public_keys = {std::string(43, 'A') + "="};
  const Poller poller(settings, folder.path(""), reports);
  CHECK(eventually([&] { return is_failing(reports); }));
}
