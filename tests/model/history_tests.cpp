#include "model/history.h"

#include <fmt/format.h>

#include "catch.h"
#include "shipped.h"

using namespace rankwall;

namespace {

/// A city of two towns at the end of a day; for one of them the second figure is unknown.
Snapshot city_on(const char* day, double entered) {
  Snapshot snapshot;
  snapshot.as_of = *parse_date(day);
  snapshot.towns.resize(2);
  snapshot.towns[0].id = "T01";
  snapshot.towns[0].values.set("entered", entered);
  snapshot.towns[0].values.set("built", 7);
  snapshot.towns[1].id = "T02";
  snapshot.towns[1].values.set("entered", 1);
  snapshot.city.set("growth", 14.3);
  return snapshot;
}

History history_of(const std::vector<std::pair<const char*, double>>& days) {
  History history;
  for (const auto& [day, entered] : days)
    history = with_day(std::move(history), figures_of(city_on(day, entered), shanghai()));
  return history;
}

std::vector<TrendPoint> sums(const History& history, const Snapshot& now, int days = 400) {
  return trend_of(&history, now, shanghai(), {TrendSource::Sum, "entered", {}}, days);
}

TrendPoint point(const char* day, double value) { return {*parse_date(day), value}; }

}  // namespace

TEST_CASE("A day has sums, the city's own figures and every town's, and what is unknown stays unknown") {
  const DayFigures day = figures_of(city_on("2021-06-30", 4), shanghai());
  CHECK(day.sums.find("entered") == 5);
  CHECK(day.sums.find("built") == 7);
  CHECK(day.city.find("growth") == 14.3);
  CHECK(day.towns.find("T01", "entered") == 4);
  CHECK(day.towns.find("T02", "entered") == 1);
  CHECK_FALSE(day.towns.find("T02", "built"));
  CHECK_FALSE(day.towns.find("T03", "built"));
  CHECK_FALSE(day.towns.find("T01", "growth"));
}

TEST_CASE("The day is that of as_of in the wall's zone") {
  Snapshot snapshot = city_on("2021-06-30", 4);
  snapshot.as_of = *parse_instant("2021-06-30T16:00:00Z");
  CHECK(figures_of(snapshot, shanghai()).day == *parse_date("2021-07-01"));
  CHECK(figures_of(snapshot, Zone()).day == *parse_date("2021-06-30"));
}

TEST_CASE("A large city keeps only its sums") {
  Snapshot snapshot;
  snapshot.as_of = *parse_date("2021-06-30");
  snapshot.towns.resize(max_history_towns + 1);
  for (auto& town : snapshot.towns) town.values.set("entered", 2);
  CHECK(figures_of(snapshot, Zone()).towns.figures.empty());
  CHECK(figures_of(snapshot, Zone()).sums.find("entered") == 2 * (max_history_towns + 1));
  snapshot.towns.pop_back();
  CHECK(figures_of(snapshot, Zone()).towns.figures.size() == max_history_towns);
  for (int i = 0; i < 20; ++i)
    for (auto& town : snapshot.towns) town.values.set(fmt::format("figure{}", i), 1);
  CHECK(figures_of(snapshot, Zone()).towns.figures.empty());
}

TEST_CASE("A day keeps a limited number of figures, however many the feed has") {
  Snapshot snapshot = city_on("2021-06-30", 4);
  for (int i = 0; i < 300; ++i) {
    snapshot.towns[0].values.set(fmt::format("figure{:03}", i), 1);
    snapshot.city.set(fmt::format("figure{:03}", i), 1);
  }
  CHECK(figures_of(snapshot, Zone()).sums.entries().size() == max_history_sums);
  CHECK(figures_of(snapshot, Zone()).city.entries().size() == max_history_sums);
}

TEST_CASE("A later publication of a day replaces it, and days are in order however they arrive") {
  const History history = history_of({{"2021-06-30", 4}, {"2021-06-28", 2}, {"2021-06-29", 3}, {"2021-06-28", 1}});
  CHECK(sums(history, city_on("2021-06-30", 4)) ==
        std::vector<TrendPoint>{point("2021-06-28", 2), point("2021-06-29", 4), point("2021-06-30", 5)});
}

TEST_CASE("No more days are kept than there is room for, and the oldest are dropped") {
  History history;
  Date day = *parse_date("2020-01-01");
  for (std::size_t i = 0; i < max_history_days + 5; ++i) {
    DayFigures figures;
    figures.day = day;
    history = with_day(std::move(history), std::move(figures));
    day = std::chrono::sys_days{day} + std::chrono::days{1};
  }
  CHECK(history.days.size() == max_history_days);
  CHECK(history.days.front()->day == *parse_date("2020-01-06"));
}

TEST_CASE("A trend ends with the snapshot that is shown, whatever was published for that day and later ones") {
  const History history = history_of({{"2021-06-28", 1}, {"2021-06-29", 2}, {"2021-06-30", 3}});
  CHECK(sums(history, city_on("2021-06-29", 9)) ==
        std::vector<TrendPoint>{point("2021-06-28", 2), point("2021-06-29", 10)});
  CHECK(sums(history, city_on("2021-06-29", 9), 1) == std::vector<TrendPoint>{point("2021-06-29", 10)});
}

TEST_CASE("A trend follows the sum, the city or a town, and needs no history") {
  const Snapshot now = city_on("2021-06-30", 4);
  const auto last = [&](TrendSource from, const char* indicator, const char* town) {
    const auto points = trend_of(nullptr, now, shanghai(), {from, indicator, town}, 30);
    return points.empty() ? std::optional<double>() : points.back().value;
  };
  CHECK(last(TrendSource::Sum, "entered", "") == 5);
  CHECK(last(TrendSource::City, "growth", "") == 14.3);
  CHECK(last(TrendSource::Town, "entered", "T02") == 1);
  CHECK_FALSE(last(TrendSource::Town, "built", "T02"));
}

TEST_CASE("An axis ends at round numbers around its values") {
  const auto check = [](double min, double max, double lower, double upper) {
    const AxisRange range = round_range(min, max);
    CAPTURE(min, max);
    CHECK(range.min == Approx(lower));
    CHECK(range.max == Approx(upper));
  };
  check(101, 219, 100, 250);
  check(0, 100, 0, 100);
  check(-3, 4, -4, 4);
  check(0.012, 0.019, 0.012, 0.02);
  check(50, 50, 30, 70);
  check(0, 0, -0.4, 0.4);
}
