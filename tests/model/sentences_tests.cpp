#include "model/sentences.h"

#include "catch.h"

using namespace rankwall;

namespace {

const Words words;

Zone shanghai() { return *Zone::named("Asia/Shanghai"); }
Instant at(const char* time) { return *parse_instant(time); }
Date day(const char* date) { return *parse_date(date); }

Snapshot published(const char* time) {
  Snapshot snapshot;
  snapshot.published_at = at(time);
  return snapshot;
}

std::vector<std::string> freshness(FreshnessState state, int hours = 0) {
  const Snapshot snapshot = published("2021-06-30T10:05:00Z");
  return freshness_wordings(words, &snapshot, {state, hours}, shanghai(), at("2021-07-02T00:00:00Z"));
}

}  // namespace

TEST_CASE("A period is its first and last month, a single month alone") {
  CHECK(period_text(words, {2021, 1, 6}) == "1—6月");
  CHECK(period_text(words, {2021, 1, 12}) == "1—12月");
  CHECK(period_text(words, {2021, 2, 2}) == "2月");
}

TEST_CASE("A date stands with its year") { CHECK(date_text(words, day("2021-06-30")) == "2021年6月30日"); }

TEST_CASE("The data's moment is what the feed says it stands for") {
  Snapshot snapshot = published("2021-06-30T18:05:00+08:00");
  const auto text = [&](const char* today) { return data_time_text(words, snapshot, shanghai(), day(today)); };
  CHECK(text("2021-07-01") == "6月30日18:05");
  snapshot.as_of = day("2021-06-30");
  CHECK(text("2021-07-01") == "6月30日");
  snapshot.as_of = at("2021-06-30T16:30:00Z");
  CHECK(text("2021-07-01") == "7月1日00:30");
}

TEST_CASE("A moment of another year says which") {
  Snapshot snapshot = published("2020-12-31T15:59:00Z");
  const auto text = [&](const char* today) { return data_time_text(words, snapshot, shanghai(), day(today)); };
  CHECK(text("2020-12-31") == "12月31日23:59");
  CHECK(text("2021-01-01") == "2020年12月31日23:59");
  snapshot.published_at = at("2020-12-31T16:00:00Z");
  CHECK(text("2021-01-01") == "1月1日00:00");
}

TEST_CASE("Freshness is said in every state, the longest wording first") {
  using Wordings = std::vector<std::string>;
  CHECK(freshness(FreshnessState::Fresh) == Wordings{"数据截至6月30日18:05"});
  CHECK(freshness(FreshnessState::Stale, 30) == Wordings{"数据更新于6月30日18:05,已30小时未更新", "已30小时未更新"});
  CHECK(freshness(FreshnessState::Lost, 30) == Wordings{"数据源未连接,正在展示最近一次有效数据 · 更新于6月30日18:05",
                                                        "数据源未连接 · 更新于6月30日18:05", "数据源未连接"});
  CHECK(freshness_wordings(words, nullptr, {}, shanghai(), at("2021-07-02T00:00:00Z")) ==
        Wordings{"暂无数据,等待数据源"});
}

TEST_CASE("Every status has its mark, and demo data a short one too") {
  CHECK(status_wordings(words, Status::Demo) == std::vector<std::string>{"演示数据·非真实统计数据", "演示数据"});
  CHECK(status_wordings(words, Status::Forecast) == std::vector<std::string>{"预报数"});
  CHECK(status_wordings(words, Status::Returned) == std::vector<std::string>{"反馈数"});
  CHECK(status_wordings(words, Status::Verified) == std::vector<std::string>{"核定数"});
}

TEST_CASE("A figure is rounded half away from zero, and one that is not known is no 0") {
  CHECK(figure_text(words, 12.82, 2) == "12.82");
  CHECK(figure_text(words, 2.675, 2) == "2.68");
  CHECK(figure_text(words, 24, 0) == "24");
  CHECK(figure_text(words, 0, 1) == "0.0");
  CHECK(figure_text(words, std::nullopt, 2) == words.unknown);
}

TEST_CASE("A difference has a sign, but nought has none") {
  CHECK(signed_text(42.31, 1) == "+42.3");
  CHECK(signed_text(-3, 1) == "-3.0");
  CHECK(signed_text(0, 1) == "0.0");
  CHECK(signed_text(0.04, 1) == "0.0");
  CHECK(signed_text(-0.04, 1) == "0.0");
  CHECK(signed_text(-0.0, 0) == "0");
  CHECK(signed_text(0.05, 1) == "+0.1");
}

TEST_CASE("No figure reads minus nought") {
  CHECK(figure_text(words, -0.04, 1) == "0.0");
  CHECK(figure_text(words, -0.0, 2) == "0.00");
}
