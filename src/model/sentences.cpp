#include "model/sentences.h"

#include <cstdlib>

#include <fmt/format.h>

#include "base/text.h"
#include "model/lamp.h"
#include "model/problems.h"
#include "model/quantity.h"

namespace rankwall {

namespace {

const std::string& problem_status_text(const Words& words, ProblemStatus status) {
  switch (status) {
    case ProblemStatus::Open: return words.open;
    case ProblemStatus::Assigned: return words.assigned;
    case ProblemStatus::InProgress: return words.in_progress;
    case ProblemStatus::Closed: break;
  }
  return words.closed;
}

}  // namespace

std::string day_text(const Words& words, const Date& date, const Date& today) {
  if (date.year() != today.year()) return date_text(words, date);
  return filled(words.day, {{"month", std::to_string(static_cast<unsigned>(date.month()))},
                            {"day", std::to_string(static_cast<unsigned>(date.day()))}});
}

std::string moment_text(const Words& words, Instant instant, const Zone& zone, const Date& today) {
  const LocalTime local = zone.local(instant);
  return day_text(words, local.date, today) + fmt::format("{:02}:{:02}", local.hour, local.minute);
}

std::string period_text(const Words& words, const Period& period) {
  const std::string& pattern = period.from == period.to ? words.one_month : words.period;
  return filled(pattern, {{"year", std::to_string(period.year)},
                          {"from", std::to_string(period.from)},
                          {"to", std::to_string(period.to)}});
}

std::string date_text(const Words& words, const Date& date) {
  return filled(words.date, {{"year", std::to_string(static_cast<int>(date.year()))},
                             {"month", std::to_string(static_cast<unsigned>(date.month()))},
                             {"day", std::to_string(static_cast<unsigned>(date.day()))}});
}

std::string data_time_text(const Words& words, const Snapshot& snapshot, const Zone& zone, const Date& today) {
  if (const auto* date = std::get_if<Date>(&snapshot.as_of)) return day_text(words, *date, today);
  if (const auto* instant = std::get_if<Instant>(&snapshot.as_of)) return moment_text(words, *instant, zone, today);
  return moment_text(words, snapshot.published_at, zone, today);
}

namespace {

std::vector<std::string> failing_wordings(const std::string& text, const std::string& brief, const std::string& since) {
  return {text + since, brief + since, brief};
}

}  // namespace

std::vector<std::string> freshness_wordings(const Words& words, const Snapshot* snapshot, const Freshness& freshness,
                                            const Zone& zone, Instant now) {
  if (!snapshot) return {words.waiting};
  const Date today = zone.local(now).date;
  const std::string hours = std::to_string(freshness.hours);
  const std::string published = moment_text(words, snapshot->published_at, zone, today);
  const std::string since = " · " + filled(words.updated, {{"time", published}});
  switch (freshness.state) {
    case FreshnessState::Lost: return failing_wordings(words.lost, words.lost_short, since);
    case FreshnessState::Refused: return failing_wordings(words.refused, words.refused_short, since);
    case FreshnessState::Stale:
      return {filled(words.stale, {{"time", published}, {"hours", hours}}),
              filled(words.stale_short, {{"hours", hours}})};
    default: return {filled(words.fresh, {{"time", data_time_text(words, *snapshot, zone, today)}})};
  }
}

std::vector<std::string> status_wordings(const Words& words, Status status) {
  switch (status) {
    case Status::Demo: return {words.demo, words.demo_short};
    case Status::Forecast: return {words.forecast};
    case Status::Returned: return {words.returned};
    case Status::Verified: return {words.verified};
  }
  return {};
}

std::string movement_text(const Words& words, int movement) {
  if (movement == 0) return words.unmoved;
  return (movement > 0 ? words.risen : words.fallen) + std::to_string(std::abs(movement));
}

std::string problem_state_text(const Words& words, const Problem& problem, const Date& today) {
  if (const auto days = days_overdue(problem, today)) return filled(words.overdue, {{"days", std::to_string(*days)}});
  return problem_status_text(words, problem.status);
}

std::string problem_time_text(const Words& words, const Problem& problem, const Date& today) {
  if (days_overdue(problem, today)) return problem_status_text(words, problem.status);
  const auto days = days_left(problem, today);
  if (!days) return "";
  return *days == 0 ? words.due_today : filled(words.days_left, {{"days", std::to_string(*days)}});
}

std::string pace_gap_text(const Config& config, const Quantity& completion, double pace_gap) {
  const Lamp lamp = lamp_of(pace_gap, config.lamps);
  const std::string& word = look_of(lamp, config.lamps).word;
  if (lamp == Lamp::Even) return word;
  return filled(config.words.pace_points,
                {{"lamp", word}, {"gap", difference_text(config.words, pace_gap_quantity(completion), pace_gap)}});
}

const std::string& state_text(const Words& words, RankState state) {
  return state == RankState::NotReported ? words.not_reported : words.not_ranked;
}

std::string rank_text(const Words& words, std::optional<int> rank) {
  return rank ? filled(words.rank, {{"rank", std::to_string(*rank)}}) : words.unknown;
}

std::vector<std::string> name_wordings(const Town& town) {
  if (town.short_name.empty()) return {town.name};
  return {town.name, town.short_name};
}

}  // namespace rankwall
