#include "feed/write.h"

#include <algorithm>
#include <set>

#include <nlohmann/json.hpp>

#include "base/file.h"
#include "catch.h"
#include "feed/parse.h"
#include "feed/snapshots.h"
#include "model/texts.h"

using namespace rankwall;
using namespace rankwall::test;

namespace {

void check_round_trip(Snapshot snapshot) {
  const auto parsed = parse_feed(write_feed(snapshot), "feed", publication_time);
  INFO((parsed ? "" : parsed.error().message));
  REQUIRE(parsed);
  snapshot.id = parsed->id;
  CHECK(*parsed == snapshot);
}

}  // namespace

TEST_CASE("What is written is read back the same") {
  SECTION("minimal") { check_round_trip(minimal_snapshot()); }
  SECTION("full") { check_round_trip(full_snapshot()); }
  SECTION("a moment as as_of") {
    Snapshot snapshot = minimal_snapshot();
    snapshot.as_of = *parse_instant("2021-06-30T18:00:00+08:00");
    check_round_trip(snapshot);
  }
  SECTION("an empty baseline") {
    Snapshot snapshot = minimal_snapshot();
    snapshot.baseline = Baseline{};
    check_round_trip(snapshot);
  }
  SECTION("the demo feed") {
    const auto bytes = read_file(RANKWALL_SOURCE_DIR "/tests/data/demo.json", max_feed_bytes);
    REQUIRE(bytes);
    const auto snapshot = parse_feed(*bytes, "demo.json", publication_time);
    REQUIRE(snapshot);
    check_round_trip(*snapshot);
  }
}

TEST_CASE("A minimal feed contains only what is known, with its times in UTC") {
  CHECK(nlohmann::json::parse(write_feed(minimal_snapshot())) == nlohmann::json::parse(R"({
    "format": "rankwall/1", "status": "demo", "period": {"from": "2021-01", "to": "2021-06"},
    "published_at": "2021-06-30T10:05:00Z", "towns": [{"id": "T01", "name": "云溪街道"}]})"));
}

TEST_CASE("Every text of a feed that people read is known to the check for missing glyphs") {
  const Snapshot snapshot = full_snapshot();
  std::set<std::string> known;
  each_text(snapshot, [&](const PlacedText& text) { known.emplace(text.text); });
  const auto document = nlohmann::json::parse(write_feed(snapshot)).flatten();
  for (const auto& [pointer, value] : document.items()) {
    if (!value.is_string()) continue;
    const auto text = value.get<std::string>();
    const bool is_for_people = std::any_of(text.begin(), text.end(), [](char c) { return (c & 0x80) != 0; });
    INFO(pointer << " " << text);
    CHECK((!is_for_people || known.count(text) == 1));
  }
}
