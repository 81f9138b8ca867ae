#include "model/explain.h"

#include <algorithm>
#include <cmath>
#include <span>
#include <vector>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "base/text.h"
#include "base/violations.h"
#include "model/closing.h"
#include "model/explain_phrases.h"
#include "model/explain_score.h"
#include "model/lamp.h"
#include "model/lists.h"
#include "model/rounding.h"
#include "model/sentences.h"
#include "model/unentered.h"

namespace rankwall {

namespace {

Words words_of(const Config& config, const Phrases& phrases) {
  Words words = config.words;
  if (!phrases.percent_points.empty()) words.percent_points = phrases.percent_points;
  return words;
}

class Explanation {
 public:
  Explanation(const Config& config, const RankedSnapshot& now, std::size_t town, const Phrases& phrases)
      : config_(config),
        rules_(config.rules),
        ranking_(*rules_.find_ranking(now.standings.ranking)),
        now_(now),
        town_(now.snapshot.towns[town]),
        standing_(now.standings.of(town)),
        phrases_(phrases),
        words_(words_of(config, phrases)) {}

  std::string text() {
    line(phrases_.title, {{"town", town_.name},
                          {"ranking", now_.standings.label},
                          {"period", period_text(config_.words, now_.snapshot.period)}});
    line(phrases_.source, {{"snapshot", now_.snapshot.id}, {"rules", now_.standings.rules}});
    switch (standing_.state) {
      case RankState::Ranked: explain_rank(); break;
      case RankState::NotReported: line(phrases_.not_reported, {}); break;
      case RankState::NotRanked: line(town_.ranked ? phrases_.no_goal : phrases_.not_ranked, {}); break;
    }
    explain_pace();
    explain_lists();
    return text_;
  }

 private:
  void line(std::string_view pattern, std::initializer_list<Placeholder> values) {
    text_ += filled(pattern, values) + "\n";
  }

  std::string score_text(double value) const { return fixed(value, now_.standings.score.decimals); }
  const Indicator& indicator(const std::string& id) const { return *rules_.find_indicator(id); }

  void explain_rank() {
    // 1. The score.
    text_ += explain_score({rules_, ranking_, now_, standing_, phrases_, words_});
    // 2. The rank and its neighbours.
    const auto tables = tables_of(now_.standings.ranked());
    const auto table = *std::find_if(tables.begin(), tables.end(),
                                     [&](const auto& each) { return each.front().table == standing_.table; });
    const std::string count = std::to_string(table.size());
    const std::string rank = std::to_string(*standing_.rank);
    line(tables.size() > 1 ? phrases_.group_rank : phrases_.rank,
         {{"group", town_.group}, {"count", count}, {"rank", rank}});
    explain_tie(table);
    explain_neighbours(table);
    // 3. How it got there.
    explain_movement();
  }

  /// With the space that the language has before it.
  std::string spaced(const std::string& unit) const { return spaced_unit(phrases_, unit); }
  std::string unit() const { return spaced(now_.standings.score.unit); }
  std::string gap_unit() const { return spaced(difference_unit(words_, now_.standings.score)); }
  const std::string& name_of(const Standing& standing) const { return now_.snapshot.towns[standing.town].name; }

  void explain_tie(std::span<const Standing> table) {
    if (!standing_.tied) return;
    std::string towns;
    for (const auto& other : table)
      if (other.rank == standing_.rank && other.town != standing_.town)
        towns += (towns.empty() ? "" : std::string(phrases_.name_separator)) + name_of(other);
    const bool skips_ranks = ranking_.ties == Ties::Competition;
    line(std::string(phrases_.tied) + std::string(skips_ranks ? phrases_.competition : phrases_.dense),
         {{"towns", towns}});
  }

  void explain_neighbours(std::span<const Standing> table) {
    const Standing* ahead = nullptr;
    const Standing* behind = nullptr;
    for (const auto& other : table) {
      if (*other.rank < *standing_.rank) ahead = &other;
      if (!behind && *other.rank > *standing_.rank) behind = &other;
    }
    if (ahead) explain_gap(*ahead);
    if (behind) explain_lead(*behind);
  }

  std::string tie_break_labels() const {
    std::string labels;
    for (const auto& id : ranking_.tie_break)
      labels += (labels.empty() ? "" : std::string(phrases_.name_separator)) + indicator(id).label;
    return labels;
  }

  void explain_gap(const Standing& ahead) {
    if (ahead.score == standing_.score)
      return line(phrases_.parted_ahead, {{"town", name_of(ahead)}, {"indicators", tie_break_labels()}});
    std::string ways;
    for (const auto& closing : closings(now_.snapshot, rules_, ranking_, standing_)) {
      const Indicator& named = indicator(closing.indicator);
      ways += (ways.empty() ? "" : std::string(phrases_.closing_separator)) +
              filled(closing.change > 0 ? phrases_.closing : phrases_.closing_less,
                     {{"label", named.label},
                      {"amount", fixed(std::abs(closing.change) / named.divide_by, named.decimals)},
                      {"unit", spaced(named.unit)}});
    }
    line(std::string(phrases_.ahead) + std::string(ways.empty() ? phrases_.level : phrases_.closings),
         {{"rank", std::to_string(*ahead.rank)},
          {"town", name_of(ahead)},
          {"score", score_text(ahead.score)},
          {"unit", unit()},
          {"gap", score_text(std::abs(standing_.gap.value_or(0)))},
          {"gap_unit", gap_unit()},
          {"ways", ways}});
  }

  void explain_lead(const Standing& behind) {
    if (behind.score == standing_.score)
      return line(phrases_.parted_behind, {{"town", name_of(behind)}, {"indicators", tie_break_labels()}});
    line(phrases_.behind, {{"rank", std::to_string(*behind.rank)},
                           {"town", name_of(behind)},
                           {"score", score_text(behind.score)},
                           {"unit", unit()},
                           {"gap", score_text(std::abs(standing_.lead.value_or(0)))},
                           {"gap_unit", gap_unit()}});
  }

  void explain_movement() {
    if (!standing_.movement) return;
    const int moved = *standing_.movement;
    line(moved > 0   ? phrases_.risen
         : moved < 0 ? phrases_.fallen
                     : phrases_.unmoved,
         {{"baseline", now_.snapshot.baseline->label},
          {"before", std::to_string(*standing_.rank + moved)},
          {"ranks", std::to_string(std::abs(moved))}});
  }

  void explain_pace() {
    if (!standing_.completion || !standing_.pace_gap) return;
    const Lamp lamp = lamp_of(now_.standings.pace_gap, *standing_.pace_gap, config_.lamps);
    const std::string_view patterns[] = {phrases_.lamp_ahead, phrases_.lamp_even, phrases_.lamp_behind,
                                         phrases_.lamp_far_behind};
    const std::string standing =
        filled(patterns[static_cast<int>(lamp)],
               {{"word", word_of(look_of(lamp, config_.lamps), now_.standings.pace_gap.better)},
                {"gap", fixed(std::abs(*standing_.pace_gap), percent_decimals)},
                {"unit", spaced(difference_unit(words_, now_.standings.completion))}});
    line(phrases_.pace, {{"completion", fixed(*standing_.completion, now_.standings.completion.decimals)},
                         {"pace_word", config_.words.pace_long},
                         {"pace", exact(rounded(now_.standings.pace.value_or(0) * 100, 2))},
                         {"standing", standing}});
  }

  void explain_lists() {
    const Lists lists = lists_of(now_.standings, config_.lists);
    const auto names_town = [&](const std::vector<std::size_t>& list) {
      return std::any_of(list.begin(), list.end(),
                         [&](std::size_t index) { return &now_.standings.ranked()[index] == &standing_; });
    };
    const std::string count = std::to_string(config_.lists.count);
    if (names_town(lists.red)) line(phrases_.red, {{"list", config_.lists.red}, {"count", count}});
    if (names_town(lists.black)) line(phrases_.black, {{"list", config_.lists.black}, {"count", count}});
    for (const auto& each : unentered_projects(now_.snapshot, now_.day, config_.unentered)) {
      const Project& project = now_.snapshot.projects[each.project];
      if (project.town != standing_.town) continue;
      line(phrases_.unentered,
           {{"title", config_.unentered.title},
            {"text", filled(config_.unentered.text, {{"project", project.name}, {"days", std::to_string(each.days)}})},
            {"lamp", each.lamp == EntryLamp::Red ? phrases_.red_lamp : phrases_.yellow}});
    }
  }

  const Config& config_;
  const Rules& rules_;
  const Ranking& ranking_;
  const RankedSnapshot& now_;
  const Town& town_;
  const Standing& standing_;
  const Phrases& phrases_;
  Words words_;
  std::string text_;
};

std::string id_and_group(const Town& town) {
  return town.group.empty() ? town.id : fmt::format("{} ({})", town.id, town.group);
}

Error ambiguous_town(const Snapshot& snapshot, const std::vector<std::size_t>& named, const std::string& name,
                     std::string_view option) {
  std::vector<std::string> ids;
  ids.reserve(named.size());
  for (const auto index : named) ids.push_back(id_and_group(snapshot.towns[index]));
  return input_error(
      fmt::format("{}: expected the id of a town, got \"{}\", the name of {}", option, name, fmt::join(ids, ", ")));
}

}  // namespace

Result<std::size_t> find_town(const Snapshot& snapshot, const std::string& id_or_name, std::string_view option) {
  if (const auto town = snapshot.find_town(id_or_name)) return *town;
  for (const auto name : {&Town::name, &Town::short_name}) {
    std::vector<std::size_t> named;
    for (std::size_t i = 0; i < snapshot.towns.size(); ++i)
      if (snapshot.towns[i].*name == id_or_name) named.push_back(i);
    if (named.size() == 1) return named.front();
    if (!named.empty()) return ambiguous_town(snapshot, named, id_or_name, option);
  }
  std::vector<std::string> known;
  for (const auto& town : snapshot.towns) known.insert(known.end(), {town.id, town.name});
  const std::string nearest = nearest_word(id_or_name, known);
  return usage_error(fmt::format("{}: expected a town's id or name, got \"{}\"{}", option, id_or_name,
                                 nearest.empty() ? "" : fmt::format(", did you mean \"{}\"?", nearest)));
}

std::string explain(const Config& config, const RankedSnapshot& now, std::size_t town, Language language) {
  return Explanation(config, now, town, language == Language::Chinese ? chinese_phrases : english_phrases).text();
}

}  // namespace rankwall
