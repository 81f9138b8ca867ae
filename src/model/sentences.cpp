#include "model/sentences.h"

#include <cstdlib>

#include <fmt/format.h>

#include "base/text.h"
#include "model/lamp.h"
#include "model/problems.h"
#include "model/quantity.h"
#include "model/rounding.h"

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

const std::string& month_name(const Words& words, int month) {
  return words.months[static_cast<std::size_t>(month - 1)];
}

std::string filled_date(const Words& words, const std::string& pattern, const Date& date) {
  const int month = static_cast<int>(static_cast<unsigned>(date.month()));
  return filled(pattern, {{"year", std::to_string(static_cast<int>(date.year()))},
                          {"month", std::to_string(month)},
                          {"month_name", month_name(words, month)},
                          {"day", std::to_string(static_cast<unsigned>(date.day()))}});
}

}  // namespace

std::string day_text(const Words& words, const Date& date, const Date& today) {
  return filled_date(words, date.year() == today.year() ? words.day : words.date, date);
}

std::string moment_text(const Words& words, Instant instant, const Zone& zone, const Date& today) {
  const LocalTime local = zone.local(instant);
  return filled(words.moment,
                {{"day", day_text(words, local.date, today)}, {"time", time_text(words, local.hour, local.minute)}});
}

std::string time_text(const Words& words, int hour, int minute) {
  return filled(words.time, {{"hour", fmt::format("{:02}", hour)},
                             {"minute", fmt::format("{:02}", minute)},
                             {"hour12", std::to_string((hour + 11) % 12 + 1)},
                             {"half", words.halves[hour < 12 ? 0 : 1]}});
}

std::string period_text(const Words& words, const Period& period) {
  if (const auto& days = period.days) {
    if (!days->label.empty()) return days->label;
    if (days->from == days->to) return date_text(words, days->to);
    return filled(words.days, {{"from", date_text(words, days->from)},
                               {"from_day", day_text(words, days->from, days->to)},
                               {"to", date_text(words, days->to)},
                               {"to_day", day_text(words, days->to, days->from)}});
  }
  const std::string& pattern = period.from == period.to ? words.one_month : words.period;
  return filled(pattern, {{"year", std::to_string(period.year)},
                          {"from", std::to_string(period.from)},
                          {"to", std::to_string(period.to)},
                          {"from_name", month_name(words, period.from)},
                          {"to_name", month_name(words, period.to)}});
}

std::string date_text(const Words& words, const Date& date) { return filled_date(words, words.date, date); }

std::string long_date_text(const Words& words, const Date& date) {
  const unsigned weekday = LocalTime{date, 0, 0, 0}.weekday();
  return filled(words.long_date, {{"date", date_text(words, date)}, {"weekday", words.weekdays[weekday]}});
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

/// From two days on in days: "71 hours" says little.
std::vector<std::string> stale_wordings(const Words& words, const std::string& published, int hours) {
  if (hours < 48) {
    const std::string text = std::to_string(hours);
    return {filled(words.stale, {{"time", published}, {"hours", text}}), filled(words.stale_short, {{"hours", text}})};
  }
  const std::string days = std::to_string(hours / 24);
  return {filled(words.stale_days, {{"time", published}, {"days", days}}),
          filled(words.stale_days_short, {{"days", days}})};
}

}  // namespace

std::vector<std::string> freshness_wordings(const Words& words, const Snapshot* snapshot, const Freshness& freshness,
                                            const Zone& zone, Instant now) {
  if (!snapshot) return {words.waiting};
  const Date today = zone.local(now).date;
  const std::string published = moment_text(words, snapshot->published_at, zone, today);
  const std::string since = " · " + filled(words.updated, {{"time", published}});
  switch (freshness.state) {
    case FreshnessState::Lost: return failing_wordings(words.lost, words.lost_short, since);
    case FreshnessState::Refused: return failing_wordings(words.refused, words.refused_short, since);
    case FreshnessState::Stale: return stale_wordings(words, published, freshness.hours);
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
  const Quantity quantity = pace_gap_quantity(completion);
  const Lamp lamp = lamp_of(quantity, pace_gap, config.lamps);
  const std::string& word = word_of(look_of(lamp, config.lamps), quantity.better);
  if (lamp == Lamp::Even) return word;
  return filled(config.words.pace_points, {{"lamp", word}, {"gap", difference_text(config.words, quantity, pace_gap)}});
}

std::string pace_share_text(const Words& words, double pace) {
  return filled(words.pace_share, {{"pace", words.pace_long}, {"share", fmt::format("{:g}", rounded(pace * 100, 2))}});
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
