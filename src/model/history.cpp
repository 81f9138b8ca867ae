#include "model/history.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <set>

namespace rankwall {

namespace {

std::vector<std::string> indicators_of(const Snapshot& snapshot) {
  std::set<std::string_view> ids;
  for (const auto& town : snapshot.towns)
    for (const auto& [id, value] : town.values.entries()) ids.insert(id);
  return {ids.begin(), ids.end()};
}

TownTable table_of(const Snapshot& snapshot) {
  TownTable table;
  if (snapshot.towns.size() > max_history_towns) return table;
  auto indicators = indicators_of(snapshot);
  if (snapshot.towns.size() * indicators.size() > max_history_figures) return table;
  table.indicators = std::move(indicators);
  for (const auto& town : snapshot.towns) {
    table.towns.push_back(town.id);
    for (const auto& id : table.indicators)
      table.figures.push_back(town.values.find(id).value_or(std::numeric_limits<double>::quiet_NaN()));
  }
  return table;
}

/// Adds up figures by their ids; a figure beyond the most that may be kept is left out.
void add_to(Values& sums, const Values& values) {
  for (const auto& [id, value] : values.entries()) {
    const auto sum = sums.find(id);
    if (sum || sums.entries().size() < max_history_sums) sums.set(id, sum.value_or(0) + value);
  }
}

Values sums_of(const Snapshot& snapshot) {
  Values sums;
  for (const auto& town : snapshot.towns) add_to(sums, town.values);
  return sums;
}

Values city_of(const Snapshot& snapshot) {
  Values city;
  add_to(city, snapshot.city);
  return city;
}

std::optional<double> value_of(const DayFigures& day, const TrendSubject& subject) {
  switch (subject.from) {
    case TrendSource::City: return day.city.find(subject.indicator);
    case TrendSource::Sum: return day.sums.find(subject.indicator);
    default: return day.towns.find(subject.town, subject.indicator);
  }
}

/// 1, 2 or 5 times a power of ten, at least `step`.
double round_step(double step) {
  const double power = std::pow(10, std::floor(std::log10(step)));
  for (const double factor : {1.0, 2.0, 5.0})
    if (factor * power >= step * (1 - 1e-9)) return factor * power;
  return 10 * power;
}

}  // namespace

std::optional<double> TownTable::find(std::string_view town, std::string_view indicator) const {
  const auto row = std::find(towns.begin(), towns.end(), town);
  const auto column = std::find(indicators.begin(), indicators.end(), indicator);
  if (row == towns.end() || column == indicators.end()) return std::nullopt;
  const auto index = static_cast<std::size_t>(row - towns.begin()) * indicators.size() +
                     static_cast<std::size_t>(column - indicators.begin());
  return std::isnan(figures[index]) ? std::nullopt : std::optional<double>(figures[index]);
}

DayFigures figures_of(const Snapshot& snapshot, const Zone& zone) {
  return {day_of(snapshot, zone), sums_of(snapshot), city_of(snapshot), table_of(snapshot)};
}

History with_day(History history, DayFigures day) {
  auto& days = history.days;
  const auto position = std::lower_bound(days.begin(), days.end(), day.day,
                                         [](const auto& each, const Date& date) { return each->day < date; });
  const bool replaces = position != days.end() && (*position)->day == day.day;
  auto shared = std::make_shared<const DayFigures>(std::move(day));
  if (replaces)
    *position = std::move(shared);
  else
    days.insert(position, std::move(shared));
  if (days.size() > max_history_days) days.erase(days.begin());
  return history;
}

std::vector<TrendPoint> trend_of(const History* history, const Snapshot& snapshot, const Zone& zone,
                                 const TrendSubject& subject, int days) {
  std::vector<TrendPoint> points;
  const DayFigures now = figures_of(snapshot, zone);
  const auto add = [&](const DayFigures& day) {
    if (const auto value = value_of(day, subject)) points.push_back({day.day, *value});
  };
  if (history)
    for (const auto& each : history->days)
      if (each->day < now.day && days_between(each->day, now.day) < days) add(*each);
  add(now);
  return points;
}

AxisRange round_range(double min, double max) {
  const double spread = max > min ? max - min : std::max(std::abs(max), 1.0) / 2;
  if (max <= min) {
    min -= spread / 2;
    max += spread / 2;
  }
  const double step = round_step(spread / 4);
  constexpr double slack = 1e-9;
  return {std::floor(min / step + slack) * step, std::ceil(max / step - slack) * step};
}

}  // namespace rankwall
