#include "config/rules.h"

#include <algorithm>

namespace rankwall {

std::vector<std::string> indicators_of(const Ranking& ranking) {
  std::vector<std::string> ids;
  const auto add = [&](const std::string& id) {
    if (!id.empty() && std::find(ids.begin(), ids.end(), id) == ids.end()) ids.push_back(id);
  };
  if (ranking.by != RankBy::Score) add(ranking.indicator);
  for (const auto& item : ranking.items) add(item.indicator);
  for (const auto& part : ranking.parts)
    for (const auto& item : part.items) add(item.indicator);
  add(ranking.completion);
  for (const auto& id : ranking.tie_break) add(id);
  return ids;
}

const Indicator* Rules::find_indicator(std::string_view id) const {
  const auto found =
      std::find_if(indicators.begin(), indicators.end(), [&](const auto& each) { return each.id == id; });
  return found == indicators.end() ? nullptr : &*found;
}

const Ranking* Rules::find_ranking(std::string_view id) const {
  const auto found = std::find_if(rankings.begin(), rankings.end(), [&](const auto& each) { return each.id == id; });
  return found == rankings.end() ? nullptr : &*found;
}

namespace {

bool has_target(const Rules& rules, const std::string& id) {
  const Indicator* const indicator = rules.find_indicator(id);
  // What is better the less there is of it has a limit, and the share of a limit is no completion: only a plan makes
  // something of the year of it.
  const bool is_limit = indicator && !has_pace(*indicator);
  return indicator && !indicator->target.empty() && !is_limit;
}

std::string usual_completion(const Rules& rules, const Ranking& ranking) {
  if (ranking.by != RankBy::Score) return has_target(rules, ranking.indicator) ? ranking.indicator : std::string();
  const RankingItem* weightiest = nullptr;
  const auto weigh = [&](const std::vector<RankingItem>& items) {
    for (const auto& item : items)
      if (has_target(rules, item.indicator) && (!weightiest || item.weight > weightiest->weight)) weightiest = &item;
  };
  weigh(ranking.items);
  for (const auto& part : ranking.parts) weigh(part.items);
  return weightiest ? weightiest->indicator : std::string();
}

}  // namespace

bool has_pace(const Indicator& indicator) { return indicator.better == Better::Higher || !indicator.plan.empty(); }

bool adds_up(const Indicator& indicator) {
  if (indicator.adds_up == AddsUp::ByUnit) return indicator.unit != "%";
  return indicator.adds_up == AddsUp::Yes;
}

void complete(Rules& rules) {
  for (auto& ranking : rules.rankings)
    if (ranking.completion.empty()) ranking.completion = usual_completion(rules, ranking);
}

Rules shipped_rules() {
  Rules rules;
  rules.indicators = {
      {"entered_projects", "入库项目", "个", 0, "entered_projects_target"},
      {"entered_projects_month", "本月新入库", "个", 0, ""},
      {"eligible_projects", "应入库项目", "个", 0, ""},
      {"entered_investment", "纳统投资", "亿元", 2, "entered_investment_target"},
      {"built_investment", "完成投资", "亿元", 2, "built_investment_plan"},
      {"started_projects", "开工项目", "个", 0, "started_projects_target"},
      {"growth_yoy", "同比增幅", "%", 1, ""},
  };
  const auto ranking = [](std::string id, std::string label, RankBy by, std::string indicator) {
    Ranking made;
    made.id = std::move(id);
    made.label = std::move(label);
    made.by = by;
    made.indicator = std::move(indicator);
    made.completion = "built_investment";
    if (by == RankBy::Score) made.unit = "分";
    return made;
  };
  Ranking overall = ranking("overall", "综合得分榜", RankBy::Score, "");
  overall.items = {{"entered_investment", 40}, {"entered_projects", 20}, {"built_investment", 40}};
  overall.adjustments = {-5, 5};
  Ranking assessment = ranking("assessment", "“3+x”考评榜", RankBy::Score, "");
  assessment.targets = Targets::Quarter;
  assessment.parts = {
      {"项目前期", 20, {{"eligible_projects", 20, 1, Normalise::Max}}},
      {"开竣工攻坚", 30, {{"started_projects", 30}}},
      {"固投入库", 30, {{"entered_projects", 15}, {"entered_investment", 15}}},
      {"投资进度", 20, {{"built_investment", 20}}},
  };
  assessment.adjustments = {-5, 5};
  rules.rankings = {
      overall,
      ranking("entry", "项目入库榜", RankBy::Ratio, "entered_projects"),
      ranking("completion", "投资完成率榜", RankBy::Ratio, "built_investment"),
      ranking("growth", "固投增幅榜", RankBy::Value, "growth_yoy"),
      assessment,
  };
  return rules;
}

}  // namespace rankwall
