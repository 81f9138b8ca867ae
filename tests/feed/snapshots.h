// Snapshots made by hand for the tests of writing: the smallest one, and one in which every field is set.
#pragma once

#include "model/snapshot.h"

namespace rankwall::test {

using namespace std::chrono_literals;

inline const Instant publication_time = *parse_instant("2021-06-30T18:06:00+08:00");

inline Snapshot minimal_snapshot() {
  Snapshot snapshot;
  snapshot.period = {2021, 1, 6};
  snapshot.published_at = *parse_instant("2021-06-30T18:05:00+08:00");
  snapshot.towns.resize(1);
  snapshot.towns[0].id = "T01";
  snapshot.towns[0].name = "云溪街道";
  return snapshot;
}

/// Every field differs from its default.
inline Snapshot full_snapshot() {
  Snapshot snapshot = minimal_snapshot();
  snapshot.serial = 9'007'199'254'740'991u;
  snapshot.title = "固投“纳统”\\比拼榜";
  snapshot.status = Status::Verified;
  snapshot.period = period_of(DayPeriod{2021y / 2 / 1, 2021y / 5 / 31, 2021y / 12 / 31, "春季学期"});
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
  snapshot.baseline = Baseline{"1—5月通报", {{"overall", {{"T01", 2}, {"gone", 1}}}, {"empty", {}}}, {}};
  snapshot.baseline->values["T01"].set("entered_investment", 9.5);
  snapshot.published = {true, true, true};
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
  snapshot.notices = {{"培训", NoticeLevel::Urgent, publication_time, publication_time + 1h},
                      {"通知", NoticeLevel::Info, {}, {}}};
  return snapshot;
}

}  // namespace rankwall::test
