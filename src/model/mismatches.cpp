#include "model/mismatches.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace rankwall {

namespace {

const std::string town_values = "/towns/*/values";

std::string with_suggestion(std::string rule, std::string_view word, const std::vector<std::string>& known) {
  const std::string nearest = nearest_word(word, known);
  return nearest.empty() ? rule : fmt::format("{}, did you mean \"{}\"?", rule, nearest);
}

class MismatchSearch {
 public:
  MismatchSearch(const Rules& rules, const Snapshot& snapshot, const Zone& zone)
      : rules_(rules), snapshot_(snapshot), zone_(zone) {
    for (const auto& town : snapshot.towns)
      for (const auto& [key, value] : town.values.entries()) figures_.insert(key);
  }

  Violations found() {
    find_absent_figures();
    find_silent_towns();
    find_missing_targets();
    find_unknown_figures();
    find_absurd_figures();
    find_shared_names();
    if (snapshot_.baseline) check_baseline(*snapshot_.baseline);
    check_period();
    check_publication();
    return std::move(found_);
  }

 private:
  void find_absent_figures() {
    std::map<std::string, std::vector<std::string>> rankings;  // by what no town has
    for (const auto& ranking : rules_.rankings)
      for (const auto& id : indicators_of(ranking)) {
        const Indicator* const indicator = rules_.find_indicator(id);
        for (const auto& key : {id, indicator ? indicator->target : std::string()})
          if (!key.empty() && !figures_.contains(key)) rankings[key].push_back(ranking.id);
      }
    for (const auto& indicator : rules_.indicators)
      if (!figures_.contains(indicator.id) && !rankings.contains(indicator.id))
        found_.add(pointer_to(town_values, indicator.id), "expected a figure of a town, for the indicator", "none");
    for (const auto& [key, ids] : rankings)
      found_.add(pointer_to(town_values, key),
                 fmt::format("expected a figure of a town, for {} {}", ids.size() == 1 ? "the ranking" : "the rankings",
                             fmt::join(ids, ", ")),
                 "none");
  }

  void find_silent_towns() {
    if (figures_.empty()) return;  // said for every indicator
    for (std::size_t i = 0; i < snapshot_.towns.size(); ++i)
      if (const Town& town = snapshot_.towns[i]; town.ranked && town.values.entries().empty())
        found_.add(pointer_to("/towns", i) + "/values", "expected a figure", fmt::format("none of {}", town.name));
  }

  /// A town with a figure but without its target has no rank in a ranking by the ratio of both.
  void find_missing_targets() {
    for (const auto& ranking : rules_.rankings) {
      const Indicator* const indicator = rules_.find_indicator(ranking.indicator);
      if (ranking.by != RankBy::Ratio || !indicator || !figures_.contains(indicator->target)) continue;
      for (std::size_t i = 0; i < snapshot_.towns.size(); ++i) {
        const Town& town = snapshot_.towns[i];
        const auto target = town.values.find(indicator->target);
        if (!town.ranked || !town.values.find(indicator->id) || target.value_or(0) > 0) continue;
        found_.add(pointer_to(pointer_to("/towns", i) + "/values", indicator->target),
                   fmt::format("expected a target above 0, for a rank in {}", ranking.id),
                   fmt::format("{} of {}", target ? fmt::format("{:g}", *target) : "none", town.name));
      }
    }
  }

  void find_unknown_figures() {
    std::vector<std::string> known;
    for (const auto& indicator : rules_.indicators) {
      known.push_back(indicator.id);
      if (!indicator.target.empty()) known.push_back(indicator.target);
    }
    for (const auto key : figures_)
      if (std::find(known.begin(), known.end(), key) == known.end())
        found_.add(pointer_to(town_values, key),
                   with_suggestion("expected the id of an indicator, or of its target", key, known));
  }

  /// A figure in 元 among others in 万元, or a slip of the pen.
  void find_absurd_figures() {
    constexpr double absurd_ratio = 10'000;
    for (const auto key : figures_) {
      const double usual = median_of(key);
      if (usual <= 0) continue;
      for (std::size_t i = 0; i < snapshot_.towns.size(); ++i) {
        const auto value = snapshot_.towns[i].values.find(key);
        if (value && std::abs(*value) >= usual * absurd_ratio)
          found_.add(pointer_to(pointer_to("/towns", i) + "/values", key),
                     fmt::format("expected a figure below 10000 times the others' median {:g}", usual),
                     fmt::format("{:g} of {}", *value, snapshot_.towns[i].name));
      }
    }
  }

  /// Of the magnitudes of all towns' figures.
  double median_of(std::string_view key) const {
    std::vector<double> magnitudes;
    for (const auto& town : snapshot_.towns)
      if (const auto value = town.values.find(key)) magnitudes.push_back(std::abs(*value));
    const auto middle = magnitudes.begin() + static_cast<std::ptrdiff_t>((magnitudes.size() - 1) / 2);
    std::nth_element(magnitudes.begin(), middle, magnitudes.end());
    return *middle;
  }

  void find_shared_names() {
    std::unordered_map<std::string_view, const Town*> owners;
    for (std::size_t i = 0; i < snapshot_.towns.size(); ++i) {
      const Town& town = snapshot_.towns[i];
      const auto [owner, is_new] = owners.emplace(town.name, &town);
      if (!is_new)
        found_.add(pointer_to("/towns", i) + "/name", "expected a name that no other town has",
                   fmt::format("\"{}\" of {} and {}", town.name, owner->second->id, town.id));
    }
  }

  void check_baseline(const Baseline& baseline) {
    std::set<std::string_view> towns;
    for (const auto& town : snapshot_.towns) towns.insert(town.id);
    std::vector<std::string> rankings;
    for (const auto& ranking : rules_.rankings) rankings.push_back(ranking.id);
    for (const auto& [ranking, ranks] : baseline.ranks) {
      const std::string pointer = pointer_to("/baseline/ranks", ranking);
      if (!rules_.find_ranking(ranking))
        found_.add(pointer, with_suggestion("expected the id of a ranking", ranking, rankings));
      for (const auto& [town, rank] : ranks)
        if (!towns.contains(town)) found_.add(pointer_to(pointer, town), "expected the id of a town of this feed");
    }
  }

  bool has_day() const { return !std::holds_alternative<std::monostate>(snapshot_.as_of); }

  /// Without a pace of its own a feed's is that of its last month, so the figures have to be of that month.
  void check_period() {
    if (!has_day()) return;
    const Date day = day_of(snapshot_, zone_);
    if (const auto& days = snapshot_.period.days) {
      if (day < days->from || day > days->to) add_strange_day("the period", days->from, days->to, day);
      return;
    }
    const auto month = [&](int number) {
      return std::chrono::year{snapshot_.period.year} / std::chrono::month{static_cast<unsigned>(number)};
    };
    const Date first = month(snapshot_.pace ? snapshot_.period.from : snapshot_.period.to) / 1;
    const Date last{month(snapshot_.period.to) / std::chrono::last};
    if (day < first || day > last)
      add_strange_day(snapshot_.pace ? "the period" : "the period's last month", first, last, day);
  }

  void add_strange_day(std::string_view of, Date first, Date last, Date day) {
    found_.add("/as_of", fmt::format("expected a day of {}, {} to {}", of, to_string(first), to_string(last)),
               to_string(day));
  }

  void check_publication() {
    const auto* const moment = std::get_if<Instant>(&snapshot_.as_of);
    const Date published_on = zone_.local(snapshot_.published_at).date;
    const bool is_early = moment ? snapshot_.published_at < *moment : published_on < day_of(snapshot_, zone_);
    if (is_early) found_.add("/published_at", "expected a time that is not before as_of", to_string(published_on));
  }

  const Rules& rules_;
  const Snapshot& snapshot_;
  const Zone& zone_;
  std::set<std::string_view> figures_;  ///< that any town has
  Violations found_;
};

}  // namespace

Violations mismatches(const Rules& rules, const Snapshot& snapshot, const Zone& zone) {
  return MismatchSearch(rules, snapshot, zone).found();
}

}  // namespace rankwall
