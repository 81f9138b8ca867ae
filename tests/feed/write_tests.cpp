#include "feed/write.h"

#include <nlohmann/json.hpp>

#include "base/file.h"
#include "catch.h"
#include "feed/parse.h"

using namespace rankwall;
using namespace std::chrono_literals;

namespace {

const Instant now = *parse_instant("2021-06-30T18:06:00+08:00");

Snapshot minimal() {
  Snapshot snapshot;
  snapshot.period = {2021, 1, 6};
  snapshot.published_at = *parse_instant("2021-06-30T18:05:00+08:00");
  snapshot.towns.resize(1);
  snapshot.towns[0].id = "T01";
  snapshot.towns[0].name = "云溪街道";
  return snapshot;
}

/// Every field differs from its default.
Snapshot full() {
  Snapshot snapshot = minimal();
  snapshot.serial = 18'446'744'073'709'551'615u;
  snapshot.title = "固投“纳统”\\比拼榜";
  snapshot.status = Status::Verified;
  snapshot.period = {2021, 2, 5};
  snapshot.pace = 0.1 + 0.2;
  snapshot.as_of = Date{2021y / 6 / 30};
  snapshot.published_at += 123ms;
  snapshot.source = "市统计局";
  Town& town = snapshot.towns[0];
  town.short_name = "云溪";
  town.group = "一组";
  town.ranked = false;
  town.values.set("entered_investment", 12.82);
  town.values.set("growth_yoy", -1e-7);
  town.adjustments = {{1.5, "集中开工"}, {-0.25, "逾期"}};
  snapshot.towns.push_back(town);
  snapshot.towns[1].id = "T02";
  snapshot.city.set("growth_yoy", 14.3);
  snapshot.baseline = Baseline{"1—5月通报", {{"overall", {{"T01", 2}, {"gone", 1}}}, {"empty", {}}}};
  snapshot.projects = {{"P-1",
                        "标准厂房",
                        1,
                        Stage::Expanded,
                        3.2,
                        1.1,
                        0.7,
                        {2021y / 1 / 12, 2021y / 3 / 2, 2021y / 3 / 20, 2021y / 4 / 8}},
                       {"P-2", "物流园", 0, Stage::Planned, {}, {}, {}, {{}, {}, {}, 2021y / 4 / 8}}};
  snapshot.experiences = {{1, "专员跟办", "建台账。"}};
  snapshot.problems = {
      {"Q-1", 1, "P-1", "征迁", ProblemStatus::Closed, "市自然资源局", 2021y / 6 / 1, 2021y / 6 / 24, 2021y / 6 / 20},
      {"", 0, "", "用林", ProblemStatus::InProgress, "", {}, {}, {}}};
  snapshot.notices = {{"培训", NoticeLevel::Urgent, now, now + 1h}, {"通知", NoticeLevel::Info, {}, {}}};
  return snapshot;
}

void check_round_trip(Snapshot snapshot) {
  const auto parsed = parse_feed(write_feed(snapshot), "feed", now);
  INFO((parsed ? "" : parsed.error().message));
  REQUIRE(parsed);
  snapshot.id = parsed->id;
  CHECK(*parsed == snapshot);
}

}  // namespace

TEST_CASE("What is written is read back the same") {
  SECTION("minimal") { check_round_trip(minimal()); }
  SECTION("full") { check_round_trip(full()); }
  SECTION("a moment as as_of") {
    Snapshot snapshot = minimal();
    snapshot.as_of = *parse_instant("2021-06-30T18:00:00+08:00");
    check_round_trip(snapshot);
  }
  SECTION("an empty baseline") {
    Snapshot snapshot = minimal();
    snapshot.baseline = Baseline{};
    check_round_trip(snapshot);
  }
  SECTION("the demo feed") {
    const auto bytes = read_file(RANKWALL_SOURCE_DIR "/tests/data/demo.json", most_feed_bytes);
    REQUIRE(bytes);
    const auto snapshot = parse_feed(*bytes, "demo.json", now);
    REQUIRE(snapshot);
    check_round_trip(*snapshot);
  }
}

TEST_CASE("A minimal feed holds only what is known, with its times in UTC") {
  CHECK(nlohmann::json::parse(write_feed(minimal())) == nlohmann::json::parse(R"({
    "format": "rankwall/1", "status": "demo", "period": {"from": "2021-01", "to": "2021-06"},
    "published_at": "2021-06-30T10:05:00Z", "towns": [{"id": "T01", "name": "云溪街道"}]})"));
}
