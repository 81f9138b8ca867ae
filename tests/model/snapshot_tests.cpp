#include "model/snapshot.h"

#include "catch.h"

using namespace rankwall;
using namespace std::chrono_literals;

TEST_CASE("Values are set, replaced and found, and what was not set is unknown") {
  Values values;
  values.set("b", 2);
  values.set("a", 1);
  values.set("c", 0);
  values.set("b", 5);
  CHECK(values.find("a") == 1.0);
  CHECK(values.find("b") == 5.0);
  CHECK(values.find("c") == 0.0);
  CHECK_FALSE(values.find("bb"));
  CHECK_FALSE(values.find(""));
  CHECK(values.entries() == std::vector<std::pair<std::string, double>>{{"a", 1}, {"b", 5}, {"c", 0}});
}

TEST_CASE("The snapshot's day is as_of in the wall's zone, else the day of publication") {
  const Zone shanghai = *Zone::named("Asia/Shanghai");
  Snapshot snapshot;
  snapshot.published_at = parse_instant("2021-07-01T17:00:00Z").value();
  CHECK(day_of(snapshot, shanghai) == 2021y / 7 / 2);
  snapshot.as_of = parse_instant("2021-06-30T16:30:00Z").value();
  CHECK(day_of(snapshot, shanghai) == 2021y / 7 / 1);
  CHECK(day_of(snapshot, Zone()) == 2021y / 6 / 30);
  snapshot.as_of = Date{2021y / 6 / 30};
  CHECK(day_of(snapshot, shanghai) == 2021y / 6 / 30);
}
