// The short sentences of wall and paper: period, dates, freshness, figures with sign. Wording from the config.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "config/config.h"
#include "model/freshness.h"
#include "model/snapshot.h"
#include "model/standings.h"

namespace rankwall {

/// "1—6月", or of a period of days its label, else "2025年9月1日—2026年1月20日".
std::string period_text(const Words& words, const Period& period);
/// "2021年6月30日"
std::string date_text(const Words& words, const Date& date);
/// "2021年6月30日 星期三"
std::string long_date_text(const Words& words, const Date& date);
/// "6月30日"; with the year where it is not `today`'s.
std::string day_text(const Words& words, const Date& date, const Date& today);
/// "6月30日18:00"; with the year where it is not `today`'s.
std::string moment_text(const Words& words, Instant instant, const Zone& zone, const Date& today);
/// "18:00", or "6:00 pm" where the words have a clock of 12 hours.
std::string time_text(const Words& words, int hour, int minute);
/// The data's moment, "6月30日18:00": the feed's as_of, else its publication; with the year where it is not `today`'s.
std::string data_time_text(const Words& words, const Snapshot& snapshot, const Zone& zone, const Date& today);
/// How fresh the data is, the longest wording first.
std::vector<std::string> freshness_wordings(const Words& words, const Snapshot* snapshot, const Freshness& freshness,
                                            const Zone& zone, Instant now);
/// The mark of the figures' status, the longest wording first.
std::vector<std::string> status_wordings(const Words& words, Status status);

/// "▲2", "▼1", or the word for the same rank.
std::string movement_text(const Words& words, int movement);
/// "逾期12天", or the word for the problem's status.
std::string problem_state_text(const Words& words, const Problem& problem, const Date& today);
/// What the state leaves unsaid: of an overdue problem its status, of another that is not closed "剩10天" or the word
/// for today. Empty where there is nothing more to say.
std::string problem_time_text(const Words& words, const Problem& problem, const Date& today);
/// How far from the pace: "超序时5.1个百分点", and only "持平" at it. `completion` is what the completions are.
std::string pace_gap_text(const Config& config, const Quantity& completion, double pace_gap);
/// "序时进度50%", of a pace of 0 to 1.
std::string pace_share_text(const Words& words, double pace);
/// Why a town has no rank. `state` is not Ranked.
const std::string& state_text(const Words& words, RankState state);
/// "第3位", or the word for what is not known.
std::string rank_text(const Words& words, std::optional<int> rank);
/// The name of a town, then its short one.
std::vector<std::string> name_wordings(const Town& town);

}  // namespace rankwall
