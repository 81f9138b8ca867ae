#include "model/sentences.h"

#include "catch.h"
#include "shipped.h"

using namespace rankwall;

namespace {

Instant at(const char* time) { return *parse_instant(time); }
Date day(const char* date) { return *parse_date(date); }

Snapshot published(const char* time) {
  Snapshot snapshot;
  snapshot.published_at = at(time);
  return snapshot;
}

std::vector<std::string> freshness_texts(FreshnessState state, int hours = 0) {
  const Snapshot snapshot = published("2021-06-30T10:05:00Z");
  return freshness_wordings(shipped_words, &snapshot, {state, hours}, shanghai(), at("2021-07-02T00:00:00Z"));
}

}  // namespace

TEST_CASE("A period is written as its first and last month, or as its only month") {
  CHECK(period_text(shipped_words, {2021, 1, 6}) == "1—6月");
  CHECK(period_text(shipped_words, {2021, 1, 12}) == "1—12月");
  CHECK(period_text(shipped_words, {2021, 2, 2}) == "2月");
}

TEST_CASE("A date is written with its year") { CHECK(date_text(shipped_words, day("2021-06-30")) == "2021年6月30日"); }

TEST_CASE("The time of the data is the one that the feed gives") {
  Snapshot snapshot = published("2021-06-30T18:05:00+08:00");
  const auto text = [&](const char* today) { return data_time_text(shipped_words, snapshot, shanghai(), day(today)); };
  CHECK(text("2021-07-01") == "6月30日18:05");
  snapshot.as_of = day("2021-06-30");
  CHECK(text("2021-07-01") == "6月30日");
  snapshot.as_of = at("2021-06-30T16:30:00Z");
  CHECK(text("2021-07-01") == "7月1日00:30");
}

TEST_CASE("A time in another year is written with that year") {
  Snapshot snapshot = published("2020-12-31T15:59:00Z");
  const auto text = [&](const char* today) { return data_time_text(shipped_words, snapshot, shanghai(), day(today)); };
  CHECK(text("2020-12-31") == "12月31日23:59");
  CHECK(text("2021-01-01") == "2020年12月31日23:59");
  snapshot.published_at = at("2020-12-31T16:00:00Z");
  CHECK(text("2021-01-01") == "1月1日00:00");
}

TEST_CASE("Freshness has wordings in every state, the longest first") {
  using Wordings = std::vector<std::string>;
  CHECK(freshness_texts(FreshnessState::Fresh) == Wordings{"数据截至6月30日18:05"});
  CHECK(freshness_texts(FreshnessState::Stale, 30) ==
        Wordings{"数据更新于6月30日18:05,已30小时未更新", "已30小时未更新"});
  CHECK(freshness_texts(FreshnessState::Lost, 30) ==
        Wordings{"数据源未连接,正在展示最近一次有效数据 · 更新于6月30日18:05", "数据源未连接 · 更新于6月30日18:05",
                 "数据源未连接"});
  CHECK(freshness_texts(FreshnessState::Refused, 30).back() == "数据源返回有误");
  CHECK(freshness_wordings(shipped_words, nullptr, {}, shanghai(), at("2021-07-02T00:00:00Z")) ==
        Wordings{"暂无数据,等待数据源"});
}

TEST_CASE("Every status has its mark, and demo data a short one too") {
  CHECK(status_wordings(shipped_words, Status::Demo) ==
        std::vector<std::string>{"演示数据·非真实统计数据", "演示数据"});
  CHECK(status_wordings(shipped_words, Status::Forecast) == std::vector<std::string>{"预报数"});
  CHECK(status_wordings(shipped_words, Status::Returned) == std::vector<std::string>{"反馈数"});
  CHECK(status_wordings(shipped_words, Status::Verified) == std::vector<std::string>{"核定数"});
}

TEST_CASE("The gap to the pace is worded as the lamp is, and without figures at the pace") {
  const Config config;
  CHECK(pace_gap_text(config, percentage(), 5.1) == "超序时5.1个百分点");
  CHECK(pace_gap_text(config, percentage(), 0.04) == "持平");
  CHECK(pace_gap_text(config, percentage(), -7.25) == "落后序时7.3个百分点");
  CHECK(pace_gap_text(config, percentage(), -11.8) == "严重落后序时11.8个百分点");
}
