#include "model/freshness.h"

#include "catch.h"

using namespace rankwall;
using namespace std::chrono_literals;

namespace {

const Instant checked_at = *parse_instant("2021-07-02T10:00:00Z");

/// Stale after 26 h, lost after 30 s, as shipped.
Freshness freshness(std::chrono::milliseconds age, std::optional<std::chrono::milliseconds> failing_for = std::nullopt,
                    bool confirmed = true) {
  Snapshot snapshot;
  snapshot.published_at = checked_at - age;
  SourceState source{std::nullopt, false, confirmed};
  if (failing_for) source.failing_since = checked_at - *failing_for;
  return freshness_of(&snapshot, checked_at, source, FeedSettings{});
}

}  // namespace

TEST_CASE("Without a snapshot there is no freshness, whatever the source does") {
  CHECK(freshness_of(nullptr, checked_at, {checked_at - 1h}, FeedSettings{}) == Freshness{FreshnessState::None, 0});
}

TEST_CASE("A publication is stale from the configured age on, to the millisecond") {
  CHECK(freshness(0s) == Freshness{FreshnessState::Fresh, 0});
  CHECK(freshness(26h - 1ms) == Freshness{FreshnessState::Fresh, 0});
  CHECK(freshness(26h) == Freshness{FreshnessState::Stale, 26});
  CHECK(freshness(27h - 1ms) == Freshness{FreshnessState::Stale, 26});
  CHECK(freshness(27h) == Freshness{FreshnessState::Stale, 27});
}

TEST_CASE("The age from which data is stale may be a fraction of an hour") {
  Snapshot snapshot;
  snapshot.published_at = checked_at - 30min;
  FeedSettings settings;
  settings.stale_after_hours = 0.5;
  CHECK(freshness_of(&snapshot, checked_at, {}, settings).state == FreshnessState::Stale);
  settings.stale_after_hours = 0.6;
  CHECK(freshness_of(&snapshot, checked_at, {}, settings).state == FreshnessState::Fresh);
}

TEST_CASE("A source that fails is lost after a while") {
  CHECK(freshness(1h, 29'999ms).state == FreshnessState::Fresh);
  CHECK(freshness(1h, 30s) == Freshness{FreshnessState::Lost, 1});
}

TEST_CASE("A source that has not answered since the start is lost at its first failure") {
  CHECK(freshness(1h, 0ms, false).state == FreshnessState::Lost);
  CHECK(freshness(1h, std::nullopt, false).state == FreshnessState::Fresh);
}

TEST_CASE("A source that answers with what cannot be shown is not lost but refused") {
  Snapshot snapshot;
  snapshot.published_at = checked_at - 48h;
  CHECK(freshness_of(&snapshot, checked_at, {checked_at - 1min, true, true}, FeedSettings{}) ==
        Freshness{FreshnessState::Refused, 48});
  CHECK(freshness_of(&snapshot, checked_at, {checked_at - 1s, true, true}, FeedSettings{}).state ==
        FreshnessState::Stale);
}

TEST_CASE("Lost takes precedence over stale") { CHECK(freshness(48h, 1min) == Freshness{FreshnessState::Lost, 48}); }

TEST_CASE("A publication from the future is zero hours old") {
  CHECK(freshness(-5h) == Freshness{FreshnessState::Fresh, 0});
  CHECK(freshness(-5h, 1min) == Freshness{FreshnessState::Lost, 0});
}

TEST_CASE("A clock that was set back before the first failure does not lose the source") {
  CHECK(freshness(1h, -10min).state == FreshnessState::Fresh);
}
