#include "publish/demo_towns.h"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "model/rounding.h"
#include "model/standings.h"
#include "publish/demo_names.h"

namespace rankwall {

namespace {

constexpr int towns_a_step = 2;
/// The field's mean completion, against the pace, at which the month is over: some 1,500 steps after its beginning.
constexpr double field_goal = 1.04;

int whole(double value) { return static_cast<int>(std::lround(value)); }

std::vector<Adjustment> adjustments_of(std::size_t town) {
  switch (town) {
    case 3: return {{1.5, "集中开工项目最多"}};
    case 4: return {{1.0, "纳统经验全市推广"}};
    case 11: return {{0.5, "新增入库项目进位最快"}, {-0.5, "数据报送超期"}};
    case 18: return {{-1.0, "堵点逾期未销号"}};
    default: return {};
  }
}

}  // namespace

DemoTowns::DemoTowns(Dice& dice) {
  for (const auto& name : demo_town_names) {
    Figures town;
    town.entered_target = whole(18 * name.size * dice.between(0.9, 1.1));
    town.started_target = town.entered_target + whole(dice.between(2, 6));
    town.investment_target = rounded(0.5 * town.entered_target * dice.between(0.9, 1.15), 1);
    town.built_plan = rounded(town.investment_target * dice.between(0.75, 0.95), 1);
    figures_.push_back(town);
  }
}

void DemoTowns::begin_month(double pace, Dice& dice) {
  pace_ = pace;
  for (auto& town : figures_) begin_month(town, pace, dice);
  growth_at_beginning_ = city_growth();
}

void DemoTowns::begin_month(Figures& town, double pace, Dice& dice) {
  const double form = dice.between(0.6, 0.98);  // how well it has done so far, against the pace
  const auto near = [&](double value) { return value * dice.between(0.94, 1.06); };
  town.built = town.built_plan * pace * near(form);
  town.built_limit = std::max(town.built_plan * pace * dice.between(1.0, 1.3), town.built * 1.02);
  town.investment = town.investment_target * pace * near(form);
  town.investment_limit = std::max(town.investment_target * pace * dice.between(1.0, 1.3), town.investment * 1.02);
  town.entered_limit = whole(town.entered_target * pace * dice.between(1.0, 1.3));
  town.entered = std::min(whole(town.entered_target * pace * near(form)), town.entered_limit);
  town.entered_at_beginning = town.entered;
  town.eligible = town.entered + whole(dice.between(0, 4));
  town.started = town.eligible + whole(dice.between(0, 4));
  town.growth_goal = dice.between(-2, 28);
  town.growth = town.growth_goal + dice.between(-9, 4);
}

void DemoTowns::advance(Dice& dice) {
  for (int i = 0; i < towns_a_step; ++i) {
    Figures& town = figures_[dice.below(figures_.size())];
    build(town, dice);
    move_projects(town, dice);
  }
}

void DemoTowns::build(Figures& town, Dice& dice) {
  town.built += (town.built_limit - town.built) * dice.between(0, 0.02);
  town.growth += (town.growth_goal - town.growth) * dice.between(0, 0.03) + dice.between(-0.05, 0.05);
}

void DemoTowns::move_projects(Figures& town, Dice& dice) {
  // A town with a large target has something happen more often than a small one.
  const auto turns = static_cast<std::size_t>(std::max(3, 200 / town.entered_target));
  if (town.started < town.entered_limit + 8 && dice.once_in(turns)) ++town.started;
  if (town.eligible < town.started && dice.once_in(turns)) ++town.eligible;
  if (town.entered < town.eligible && town.entered < town.entered_limit && dice.once_in(turns)) {
    ++town.entered;
    const double size = town.investment_target / town.entered_target * dice.between(0.5, 1.5);
    town.investment = std::min(town.investment + size, town.investment_limit);
  }
}

bool DemoTowns::month_is_over() const {
  double completion = 0;
  for (const auto& town : figures_) completion += town.built / town.built_plan;
  return completion / static_cast<double>(figures_.size()) > field_goal * pace_;
}

std::vector<Town> DemoTowns::towns() const {
  std::vector<Town> towns;
  for (std::size_t i = 0; i < figures_.size(); ++i) {
    const auto& [name, short_name, group, size, ranked] = demo_town_names[i];
    const Figures& now = figures_[i];
    Town town;
    town.id = fmt::format("T{:02}", i + 1);
    town.name = name;
    town.short_name = short_name;
    town.group = group;
    town.ranked = ranked;
    town.adjustments = adjustments_of(i);
    town.values.set("entered_projects", now.entered);
    town.values.set("entered_projects_target", now.entered_target);
    town.values.set("entered_projects_month", now.entered - now.entered_at_beginning);
    town.values.set("eligible_projects", now.eligible);
    town.values.set("entered_investment", rounded(now.investment, 2));
    town.values.set("entered_investment_target", now.investment_target);
    town.values.set("built_investment", rounded(now.built, 2));
    town.values.set("built_investment_plan", now.built_plan);
    town.values.set("started_projects", now.started);
    town.values.set("started_projects_target", now.started_target);
    town.values.set("growth_yoy", rounded(now.growth, 1));
    towns.push_back(std::move(town));
  }
  return towns;
}

Values DemoTowns::city() const {
  Values city;
  const double growth = rounded(city_growth(), 1);
  city.set("growth_yoy", growth);
  city.set("growth_yoy_change", rounded(growth - rounded(growth_at_beginning_, 1), 1));
  return city;
}

double DemoTowns::city_growth() const {
  double built = 0;
  double last_year = 0;
  for (const auto& town : figures_) {
    built += town.built;
    last_year += town.built / (1 + town.growth / 100);
  }
  return (built / last_year - 1) * 100;
}

}  // namespace rankwall
