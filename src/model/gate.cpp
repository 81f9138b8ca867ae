#include "model/gate.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include <fmt/format.h>

namespace rankwall {

namespace {

/// Fewer towns than this are not many.
constexpr std::size_t fewest_of_many = 3;
/// A figure that is less than this share of its target is still at its beginning, and may well grow several times.
constexpr double beginning = 0.2;
/// A figure up to this many times its target, or the largest of any town, is no slip of the scale.
constexpr double beyond_usual = 1.2;
/// A count that grows from 1 to 4 has not changed as a unit does.
constexpr double small_count = 3;
constexpr std::uint64_t serial_factor = 10;

/// A key of towns' values and what is known of it.
struct Key {
  std::string id;
  const Indicator* indicator = nullptr;  ///< whose figure it is, or whose target
  bool is_target = false;

  bool is_amount() const { return adds_up(*indicator); }
  /// Its figures are cumulative: those of a period only grow.
  bool is_cumulative() const { return !is_target && is_amount() && indicator->better == Better::Higher; }
  bool is_percentage() const { return !is_target && indicator->unit == "%" && !is_amount(); }
};

/// Indicators, and after each its target, unless another one has it too.
std::vector<Key> keys_of(const Rules& rules) {
  std::vector<Key> keys;
  const auto add = [&](const std::string& id, const Indicator& indicator, bool is_target) {
    const bool is_known = std::any_of(keys.begin(), keys.end(), [&](const Key& key) { return key.id == id; });
    if (!id.empty() && !is_known) keys.push_back({id, &indicator, is_target});
  };
  for (const auto& indicator : rules.indicators) add(indicator.id, indicator, false);
  for (const auto& indicator : rules.indicators) add(indicator.target, indicator, true);
  return keys;
}

/// How many times the smaller of two figures the larger one is; 1 where one of them is 0 or they differ in sign.
double ratio_of(double one, double other) {
  if (one == 0 || other == 0 || (one < 0) != (other < 0)) return 1;
  return std::max(one / other, other / one);
}

/// First and last day, or month: comparable among periods of a kind.
struct Span {
  Date from;
  Date to;
};

Span span_of(const Period& period) {
  if (period.days) return {period.days->from, period.days->to};
  const auto month = [&](int number) {
    return std::chrono::year{period.year} / std::chrono::month{static_cast<unsigned>(number)};
  };
  return {Date{month(period.from) / 1}, Date{month(period.to) / std::chrono::last}};
}

/// The moment of `as_of`, by UTC where it is a day.
std::optional<Instant> moment_of(const Snapshot& snapshot) {
  if (const auto* const instant = std::get_if<Instant>(&snapshot.as_of)) return *instant;
  if (const auto* const day = std::get_if<Date>(&snapshot.as_of)) return Instant{std::chrono::sys_days{*day}};
  return std::nullopt;
}

/// A demonstration plays the same month over and over, each time as another city.
bool is_replay(const Snapshot& after, const Snapshot& before) {
  const auto now = moment_of(after);
  const auto then = moment_of(before);
  return after.status == Status::Demo && before.status == Status::Demo && now && then && *now < *then;
}

std::string text_of(double value) { return fmt::format("{:.12g}", value); }

class Comparison {
 public:
  Comparison(const Snapshot& after, const Snapshot& before, const Rules& rules, const GateSettings& gate)
      : after_(after), before_(before), gate_(gate), keys_(keys_of(rules)) {
    const Span now = span_of(after.period);
    const Span then = span_of(before.period);
    starts_again_ = now.from != then.from;
    is_same_period_ = !starts_again_ && now.to == then.to;
    is_same_year_ = now.from.year() == then.from.year();
    ends_earlier_ = now.to < then.to;
    for (std::size_t i = 0; i < after.towns.size(); ++i) places_.emplace(after.towns[i].id, i);
  }

  Doubts doubts() {
    compare_serials();
    if (ends_earlier_)
      doubt(gate_.period, "/period/to", fmt::format("expected a period that ends on {} or later", last_day(before_)),
            last_day(after_));
    for (const auto& town : before_.towns) {
      const auto place = places_.find(town.id);
      if (place == places_.end())
        doubt(gate_.towns, "/towns", fmt::format("expected {} {}, as before", town.id, town.name), "none");
      else
        compare_town(town, place->second);
    }
    for (const Key& key : keys_) compare_figures(key, before_.city, after_.city, "/city/values", "the city");
    for (const Key& key : keys_)
      if (is_same_period_ || only_grows(key)) look_for_many_changes(key);
    return std::move(doubts_);
  }

 private:
  void doubt(Reaction reaction, std::string pointer, std::string rule, std::string_view value) {
    if (reaction == Reaction::Off) return;
    Violations& doubts = reaction == Reaction::Hold ? doubts_.held : doubts_.warned;
    doubts.add(std::move(pointer), std::move(rule), value);
  }

  static std::string last_day(const Snapshot& snapshot) { return to_string(span_of(snapshot.period).to); }

  void compare_serials() {
    if (!after_.serial || !before_.serial || *after_.serial <= *before_.serial) return;
    const bool is_jump = *after_.serial - *before_.serial > static_cast<std::uint64_t>(gate_.serial_jump) &&
                         *after_.serial / serial_factor > *before_.serial;
    if (is_jump)
      doubt(gate_.serial, "/serial", fmt::format("expected one soon after {}", *before_.serial),
            std::to_string(*after_.serial));
  }

  void compare_town(const Town& then, std::size_t place) {
    const Town& now = after_.towns[place];
    const std::string pointer = pointer_to("/towns", place);
    if (now.name != then.name)
      doubt(gate_.towns, pointer + "/name", fmt::format("expected \"{}\", as before", then.name), now.name);
    for (const Key& key : keys_) compare_figures(key, then.values, now.values, pointer + "/values", then.name);
  }

  void compare_figures(const Key& key, const Values& then, const Values& now, const std::string& values,
                       std::string_view owner) {
    const auto old_value = then.find(key.id);
    const auto new_value = now.find(key.id);
    const auto pointer = [&] { return pointer_to(values, key.id); };
    if (key.is_target && is_same_year_ && old_value) compare_target(*old_value, new_value, pointer(), owner);
    if (!new_value) return;
    if (key.is_percentage() && !is_plausible(*new_value) && (!old_value || is_plausible(*old_value)))
      doubt(gate_.growth, pointer(),
            fmt::format("expected {} to {} percent for {}, {} before", text_of(gate_.growth_min),
                        text_of(gate_.growth_max), owner, old_value ? text_of(*old_value) : "not known"),
            text_of(*new_value));
    if (!key.is_amount()) return;
    const auto usual = usual_size(key, then, now);
    if (old_value.value_or(0) == 0) {
      if (usual > 0 && std::abs(*new_value) >= usual * gate_.scale_factor)
        doubt(gate_.scale, pointer(),
              fmt::format("expected less than {} times {} for {}, {} before", text_of(gate_.scale_factor),
                          text_of(usual), owner, old_value ? "0" : "not known"),
              text_of(*new_value));
      return;
    }
    if (is_of_other_scale(*old_value, *new_value, usual))
      doubt(gate_.scale, pointer(),
            fmt::format("expected a change of less than {} times for {}, {} before", text_of(gate_.scale_factor), owner,
                        text_of(*old_value)),
            text_of(*new_value));
    else if (only_grows(key) && has_fallen(*key.indicator, *old_value, *new_value))
      doubt(gate_.falling, pointer(),
            fmt::format("expected no less than {} for {}, as before", text_of(*old_value), owner), text_of(*new_value));
  }

  void compare_target(double then, std::optional<double> now, std::string pointer, std::string_view owner) {
    if (now && std::abs(*now - then) <= std::abs(then) * gate_.targets_percent / 100) return;
    if (then == 0) return;  // none until now
    doubt(gate_.targets, std::move(pointer),
          fmt::format("expected the target {} of {}, as before", text_of(then), owner), now ? text_of(*now) : "none");
  }

  bool is_plausible(double percentage) const {
    return percentage >= gate_.growth_min && percentage <= gate_.growth_max;
  }

  /// What such a figure may well be: the town's target, or where it has none the largest figure of any town before; 0
  /// where neither is known.
  double usual_size(const Key& key, const Values& then, const Values& now) {
    if (!key.is_target) {
      const auto target = then.find(key.indicator->target).value_or(now.find(key.indicator->target).value_or(0));
      if (target > 0) return target;
    }
    const auto [known, is_new] = largest_.emplace(key.id, 0);
    if (is_new)
      for (const auto& town : before_.towns)
        known->second = std::max(known->second, std::abs(town.values.find(key.id).value_or(0)));
    return known->second;
  }

  /// What starts again may be a thousandth of what a whole year was, and a town's first large project may be a thousand
  /// times what it had.
  bool is_of_other_scale(double then, double now, double usual) const {
    if (ratio_of(then, now) < gate_.scale_factor) return false;
    const bool has_grown = std::abs(now) > std::abs(then);
    return has_grown ? std::abs(now) > usual * beyond_usual : !starts_again_;
  }

  /// Within a period, and where there is a yearly target over the months of a year: what is monthly begins again.
  bool only_grows(const Key& key) const {
    if (!key.is_cumulative() || starts_again_) return false;
    return is_same_period_ || !key.indicator->target.empty();
  }

  bool has_fallen(const Indicator& indicator, double then, double now) const {
    const double last_decimal = indicator.divide_by * std::pow(10.0, -indicator.decimals);
    return then - now > std::abs(then) * gate_.falling_percent / 100 && then - now > last_decimal * 1.0001;
  }

  void look_for_many_changes(const Key& key) {
    if (key.is_target) return;
    std::size_t known = 0;
    std::size_t changed = 0;
    for (const auto& town : before_.towns) {
      const auto then = town.values.find(key.id);
      const auto place = places_.find(town.id);
      if (!then || *then == 0 || place == places_.end()) continue;
      ++known;
      if (has_changed(key, *then, after_.towns[place->second])) ++changed;
    }
    if (changed < fewest_of_many || static_cast<double>(changed) <= static_cast<double>(known) * gate_.changed_share)
      return;
    doubt(gate_.many_changed, pointer_to("/towns/*/values", key.id),
          fmt::format("expected a change by {} times for at most {:.0f} % of the {} towns",
                      text_of(gate_.changed_factor), gate_.changed_share * 100, known),
          fmt::format("{} towns", changed));
  }

  bool has_changed(const Key& key, double then, const Town& town) const {
    const auto now = town.values.find(key.id);
    if (!now) return true;
    if (!key.is_amount()) return false;
    const double larger = std::max(std::abs(then), std::abs(*now));
    const auto target = town.values.find(key.indicator->target);
    if (target && larger < *target * beginning) return false;
    if (key.indicator->decimals == 0 && std::abs(*now - then) <= small_count * key.indicator->divide_by) return false;
    return *now == 0 || ratio_of(then, *now) >= gate_.changed_factor;
  }

  const Snapshot& after_;
  const Snapshot& before_;
  const GateSettings& gate_;
  std::vector<Key> keys_;
  std::unordered_map<std::string_view, std::size_t> places_;  ///< of towns in the new publication
  std::map<std::string, double> largest_;                     ///< of any town before, by key
  bool starts_again_ = false;
  bool is_same_period_ = false;
  bool is_same_year_ = false;
  bool ends_earlier_ = false;
  Doubts doubts_;
};

}  // namespace

Doubts doubts_about(const Snapshot& after, const Snapshot& before, const Rules& rules, const GateSettings& gate) {
  // A demonstration says nothing about true figures.
  const bool is_first_true = before.status == Status::Demo && after.status != Status::Demo;
  if (is_first_true || is_replay(after, before)) return {};
  return Comparison(after, before, rules, gate).doubts();
}

}  // namespace rankwall
