#include "publish/demo_city.h"

#include <algorithm>
#include <string>

#include <fmt/format.h>

#include "config/rules.h"
#include "model/pace.h"
#include "model/standings.h"
#include "publish/demo_names.h"

namespace rankwall {

namespace {

constexpr int steps_before_start = 400;
/// About as many as it takes the field to pass the pace.
constexpr int steps_a_month = 1500;

/// The year up to the current month. In January, which has no figures of its own, the whole year before.
Period period_of(Date today) {
  const int year = static_cast<int>(today.year());
  const int month = static_cast<int>(static_cast<unsigned>(today.month()));
  return month == 1 ? Period{year - 1, 1, 12} : Period{year, 1, month};
}

std::string baseline_label(const Period& period) {
  return period.to == 2 ? std::string("上年度通报") : fmt::format("1—{}月通报", period.to - 1);
}

std::vector<Experience> experiences() {
  std::vector<Experience> experiences;
  for (std::size_t i = 0; i < demo_experiences.size(); ++i)
    experiences.push_back({(i * 4) % demo_town_names.size(), std::string(demo_experiences[i].title),
                           std::string(demo_experiences[i].text)});
  return experiences;
}

}  // namespace

DemoCity::DemoCity(std::uint64_t seed, Instant start, Zone zone) : dice_(seed), zone_(zone), towns_(dice_) {
  snapshot_.title = "固投纳统比拼榜";
  snapshot_.status = Status::Demo;
  snapshot_.source = "市统计局、市发改局(重点办)";
  snapshot_.experiences = experiences();
  snapshot_.published = {true, true, true};
  for (const auto& text : demo_notices) snapshot_.notices.push_back({std::string(text), NoticeLevel::Info, {}, {}});
  begin_month(start);
  for (int i = 0; i < steps_before_start; ++i) {
    towns_.advance(dice_);
    works_.advance(zone_.local(moment(start)).date, dice_);
    ++steps_;
  }
  refresh(start);
}

void DemoCity::step(Instant now) {
  const Date today = zone_.local(now).date;
  if (towns_.month_is_over() || period_of(today) != snapshot_.period) {
    begin_month(now);
  } else {
    towns_.advance(dice_);
    works_.advance(zone_.local(moment(now)).date, dice_);
    ++steps_;
  }
  refresh(now);
}

void DemoCity::begin_month(Instant now) {
  const Date today = zone_.local(now).date;
  snapshot_.period = period_of(today);
  towns_.begin_month(pace_of(snapshot_).value_or(0), dice_);
  steps_ = 0;
  works_.begin_month(zone_.local(moment(now)).date, dice_);
  refresh(now);
  snapshot_.baseline = baseline();
}

Instant DemoCity::moment(Instant now) const {
  const Date today = zone_.local(now).date;
  const Instant first = zone_.start_of(today.year() / today.month() / 1);
  return first + (now - first) * std::min(steps_, steps_a_month) / steps_a_month;
}

void DemoCity::refresh(Instant now) {
  const auto milliseconds = static_cast<std::uint64_t>(now.time_since_epoch().count());
  snapshot_.serial = std::max(milliseconds, snapshot_.serial.value_or(0) + 1);
  snapshot_.as_of = moment(now);
  snapshot_.published_at = now;
  snapshot_.towns = towns_.towns();
  snapshot_.city = towns_.city();
  snapshot_.projects = works_.projects();
  snapshot_.problems = works_.problems();
}

Baseline DemoCity::baseline() const {
  Baseline baseline;
  baseline.label = baseline_label(snapshot_.period);
  for (const auto& standings : rank_all(snapshot_, shipped_rules()))
    for (const auto& standing : standings.ranked())
      baseline.ranks[standings.ranking][snapshot_.towns[standing.town].id] = *standing.rank;
  for (const auto& town : snapshot_.towns)
    if (!town.values.entries().empty()) baseline.values[town.id] = town.values;
  return baseline;
}

}  // namespace rankwall
