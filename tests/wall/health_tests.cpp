#include "wall/health.h"

#include <regex>
#include <set>

#include <nlohmann/json.hpp>

#include "base/file.h"
#include "base/log.h"
#include "catch.h"
#include "support/sample.h"

using namespace rankwall;

namespace {

const Instant now = *parse_instant("2026-07-01T09:00:00+08:00");

/// A wall about which everything is known and nothing is as it should be.
WallHealth troubled() {
  FeedReport report;
  auto city = std::make_shared<Snapshot>(sample_city(3));
  city->id = "0123456789ab";
  city->serial = 42;
  city->published_at = now - std::chrono::hours{2};
  report.snapshot = city;
  report.source.failing_since = now - std::chrono::minutes{5};
  report.source.is_refused = true;
  report.held = "/towns: expected T01, as before, got none\n/period: expected \"1\"";
  report.counts = {7, 1, 2, 3, 4, 5, 6, 7};
  WallHealth health = health_of(report, PaceRecord(60), now);
  health.version = "0.1.0";
  health.advances.counts = {{"0", 3}, {"32+", 1}};
  health.resident_bytes = 47.5e6;
  return health;
}

/// The names of the figures of a text of Prometheus' format.
std::set<std::string> names_in(const std::string& metrics) {
  std::set<std::string> names;
  const std::regex line("(^|\n)(rankwall_[a-z_]+)[ {]");
  for (std::sregex_iterator each(metrics.begin(), metrics.end(), line), end; each != end; ++each)
    names.insert((*each)[2]);
  return names;
}

std::set<std::string> names_used_in(const std::string& text) {
  std::set<std::string> names;
  const std::regex name("rankwall_[a-z_]+");
  for (std::sregex_iterator each(text.begin(), text.end(), name), end; each != end; ++each) names.insert(each->str());
  return names;
}

}  // namespace

TEST_CASE("The status file is JSON with every figure, and null for what is not known") {
  const auto status = nlohmann::json::parse(health_json(troubled()));
  CHECK(status["written_at"] == "2026-07-01T01:00:00Z");
  CHECK(status["snapshot"] == "0123456789ab");
  CHECK(status["serial"] == 42);
  CHECK(status["age_seconds"] == 7200);
  CHECK(status["source"] == "refused");
  CHECK(status["failing_seconds"] == 300);
  CHECK(status["held"].size() == 2);
  CHECK(status["refusals_total"] ==
        nlohmann::json({{"unreachable", 2}, {"invalid", 3}, {"unsigned", 4}, {"older", 5}, {"held", 6}}));
  const auto fresh = nlohmann::json::parse(health_json(health_of({}, PaceRecord(60), now)));
  CHECK(fresh["serial"].is_null());
  CHECK(fresh["age_seconds"].is_null());
  CHECK(fresh["source"] == "not_asked");
  CHECK(fresh.size() == status.size());
}

TEST_CASE("Prometheus reads the same figures, each with its help and its kind, and none that is not known") {
  const std::string metrics = health_metrics(troubled());
  CHECK(metrics.find("# TYPE rankwall_frames_total counter\nrankwall_frames_total 0\n") != std::string::npos);
  CHECK(metrics.find("rankwall_held 2\n") != std::string::npos);
  CHECK(metrics.find("rankwall_advances_total{pixels=\"32+\"} 1\n") != std::string::npos);
  CHECK(metrics.find("rankwall_refusals_total{reason=\"older\"} 5\n") != std::string::npos);
  CHECK(metrics.find("rankwall_info{version=\"0.1.0\",snapshot=\"0123456789ab\",source=\"refused\"} 1\n") !=
        std::string::npos);
  CHECK(names_in(health_metrics(health_of({}, PaceRecord(60), now))).count("rankwall_age_seconds") == 0);
}

TEST_CASE("A secret that a feed repeats is not in the status") {
  hide_from_log("s3cret-token");
  FeedReport report;
  report.held = "/title: expected s3cret-token";
  CHECK(health_json(health_of(report, PaceRecord(60), now)).find("s3cret-token") == std::string::npos);
}

TEST_CASE("The page on monitoring names every figure") {
  const auto page = read_file(RANKWALL_SOURCE_DIR "/docs/monitoring.md", 1 << 20);
  REQUIRE(page);
  const auto status = nlohmann::json::parse(health_json(troubled()));
  for (const auto& [key, value] : status.items()) {
    INFO(key);
    CHECK(page->find("`" + key + "`") != std::string::npos);
  }
}

TEST_CASE("The alerts and the dashboard that are shipped name only figures that there are") {
  const std::set<std::string> known = names_in(health_metrics(troubled()));
  REQUIRE(known.size() > 15);
  for (const char* file : {"assets/monitoring/alerts.yml", "assets/monitoring/dashboard.json"}) {
    const auto text = read_file(std::string(RANKWALL_SOURCE_DIR) + "/" + file, 1 << 20);
    REQUIRE(text);
    const auto used = names_used_in(*text);
    CHECK(used.size() > 5);
    for (const auto& name : used) {
      INFO(file << ": " << name);
      CHECK(known.count(name) == 1);
    }
  }
}
