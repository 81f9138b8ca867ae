#include "config/check_rules.h"

#include <algorithm>
#include <functional>
#include <string>

#include <fmt/format.h>

namespace rankwall {

namespace {

constexpr std::size_t months = 12;

std::string quoted(const std::string& id) { return '"' + id + '"'; }

class RankingCheck {
 public:
  RankingCheck(const Rules& rules, const Ranking& ranking, std::string pointer, Violations& violations)
      : rules_(rules), ranking_(ranking), pointer_(std::move(pointer)), violations_(violations) {}

  void check() {
    if (ranking_.by == RankBy::Score)
      check_score();
    else
      check_figure();
    if (!ranking_.completion.empty()) expect_indicator(ranking_.completion, pointer_ + "/completion");
    check_tie_break();
  }

 private:
  void expect_indicator(const std::string& id, const std::string& pointer) {
    if (!rules_.find_indicator(id)) violations_.add(pointer, "expected the id of an indicator", quoted(id));
  }

  void check_figure() {
    expect_indicator(ranking_.indicator, pointer_ + "/indicator");
    if (!ranking_.unit.empty())
      violations_.add(pointer_ + "/unit",
                      ranking_.by == RankBy::Ratio ? "expected no unit: a ratio is in percent"
                                                   : "expected no unit: a value has its indicator's",
                      quoted(ranking_.unit));
  }

  void check_score() {
    if (ranking_.parts.empty()) return check_items(ranking_.items, pointer_ + "/items");
    if (!ranking_.items.empty())
      violations_.add(pointer_ + "/parts", "expected either items or parts",
                      fmt::format("{} and {}", ranking_.items.size(), ranking_.parts.size()));
    for (std::size_t i = 0; i < ranking_.parts.size(); ++i) {
      const std::string pointer = pointer_to(pointer_ + "/parts", i);
      if (ranking_.parts[i].max <= 0)
        violations_.add(pointer + "/max", "expected a maximum above 0", fmt::format("{}", ranking_.parts[i].max));
      check_items(ranking_.parts[i].items, pointer + "/items");
    }
  }

  void check_items(const std::vector<RankingItem>& items, const std::string& pointer) {
    double weights = 0;
    for (std::size_t i = 0; i < items.size(); ++i) {
      expect_indicator(items[i].indicator, pointer_to(pointer, i) + "/indicator");
      check_normalise(items[i], pointer_to(pointer, i) + "/normalise");
      weights += items[i].weight;
    }
    if (weights <= 0) violations_.add(pointer, "expected weights with a sum above 0", fmt::format("{}", weights));
  }

  /// Neither a share nor the figure itself earns more the smaller it is.
  void check_normalise(const RankingItem& item, const std::string& pointer) {
    const Indicator* const indicator = rules_.find_indicator(item.indicator);
    if (!indicator || indicator->better == Better::Higher) return;
    if (item.normalise == Normalise::Sum || item.normalise == Normalise::Value)
      violations_.add(pointer, R"(expected "target", "max" or "mean" for an indicator of which less is better)",
                      quoted(std::string(word_of(item.normalise))));
  }

  void check_tie_break() {
    const auto& ids = ranking_.tie_break;
    for (std::size_t i = 0; i < ids.size(); ++i) {
      const std::string pointer = pointer_to(pointer_ + "/tie_break", i);
      expect_indicator(ids[i], pointer);
      const auto own = ids.begin() + static_cast<std::ptrdiff_t>(i);
      if (std::find(ids.begin(), own, ids[i]) != own)
        violations_.add(pointer, "expected an indicator that parts no tie before", quoted(ids[i]));
      // In a ranking by value a tie means equal values; a ratio can be equal where the values differ.
      if (ranking_.by == RankBy::Value && ids[i] == ranking_.indicator)
        violations_.add(pointer, "expected another indicator than the ranking's own", quoted(ids[i]));
    }
  }

  const Rules& rules_;
  const Ranking& ranking_;
  std::string pointer_;
  Violations& violations_;
};

void check_plan(const std::vector<double>& plan, const std::string& pointer, Violations& violations) {
  if (plan.empty()) return;
  if (plan.size() != months)
    return violations.add(pointer, "expected twelve shares, one for each month, or none",
                          fmt::format("{}", plan.size()));
  const auto falling = std::adjacent_find(plan.begin(), plan.end(), std::greater<>());
  if (falling != plan.end())
    violations.add(pointer_to(pointer, static_cast<std::size_t>(falling - plan.begin()) + 1),
                   fmt::format("expected a share not below the month's before, {}", *falling),
                   fmt::format("{}", falling[1]));
}

}  // namespace

void check_rules(const Rules& rules, Violations& violations) {
  for (std::size_t i = 0; i < rules.indicators.size(); ++i)
    check_plan(rules.indicators[i].plan, pointer_to("/indicators", i) + "/plan", violations);
  for (std::size_t i = 0; i < rules.rankings.size(); ++i)
    RankingCheck(rules, rules.rankings[i], pointer_to("/rankings", i), violations).check();
}

}  // namespace rankwall
