#include "publish/contest.h"

#include <algorithm>
#include <charconv>
#include <cmath>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "base/text.h"

namespace rankwall {

namespace {

using nlohmann::ordered_json;

constexpr const char* figure_id = "points";
constexpr const char* target_id = "points_target";

std::string quoted(const std::string& text) { return ordered_json(text).dump(); }

bool has_targets(const ContestPlan& plan) {
  return std::any_of(plan.entrants.begin(), plan.entrants.end(), [](const Entrant& each) { return each.target; });
}

/// As many decimals as the figures have, at most two.
int decimals_of(const ContestPlan& plan) {
  int decimals = 0;
  for (const auto& entrant : plan.entrants)
    while (entrant.value && decimals < 2 && std::abs(std::remainder(*entrant.value, std::pow(10, -decimals))) > 1e-9)
      ++decimals;
  return decimals;
}

bool is_english(const ContestPlan& plan) { return plan.language == Language::English; }

/// A line of comment in the plan's language.
std::string comment(const ContestPlan& plan, const char* chinese, const char* english) {
  return fmt::format("// {}\n", is_english(plan) ? english : chinese);
}

std::string opening(const ContestPlan& plan) {
  return comment(plan, "大屏的配置:JSON 格式,可以有注释。没有写的都用默认值,全部设置见 README。",
                 "The wall's config: JSON with comments. What is not named here has its default.") +
         fmt::format("{{\n  \"language\": \"{}\",\n  \"title\": {},\n  \"time_zone\": {},\n", word_of(plan.language),
                     quoted(plan.title), quoted(plan.time_zone)) +
         "  " +
         comment(plan, "数据从哪里来:文件,或者 http:// 和 https:// 的地址。",
                 "Where the figures come from: a file, or an address with http:// or https://.") +
         "  \"feed\": { \"url\": \"feed.json\" }";
}

/// The layouts of walls of any shape; a city's has its figures, practice and problems beside the table.
std::string layouts_of(const ContestPlan& plan) {
  constexpr const char* small_and_strip = R"(
  "layouts": [
    { "name": "small", "max_height": 360, "max_aspect": 2.39, "root": { "column": [
      { "widget": "header", "size": "27.5%", "seconds": false, "date": false },
      { "widget": "leaderboard", "padding": "2%", "head": false, "rows": 5, "pinned": 0, "medals": false }
    ] } },
    { "name": "strip", "min_aspect": 2.4, "root": { "column": [
      { "widget": "header", "size": "17%", "seconds": false },
      { "widget": "leaderboard", "padding": "1.5%", "head": false, "rows": 6, "pinned": 0, "blocks": 2, "medals": false },
      { "widget": "footer", "size": "14%" }
    ] } },
    { "name": "wall", "root": { "column": [
      { "widget": "header", "size": "11%" },
)";
  constexpr const char* table = R"(      { "widget": "leaderboard", "rows": 10, "pinned": 3, "padding": "2%" },
)";
  constexpr const char* table_and_cards = R"(      { "row": [
        { "widget": "leaderboard", "rows": 10, "pinned": 3, "size": "68fr" },
        { "column": [
          { "widget": "overview", "size": "34fr" },
          { "widget": "experiences", "size": "28fr" },
          { "widget": "problems", "size": "38fr" }
        ], "gap": "1.5%", "size": "32fr" }
      ], "gap": "3.5%", "padding": "2%" },
)";
  constexpr const char* end = R"(      { "widget": "footer", "size": "8.5%" }
    ] } }
  ]
}
)";
  return std::string(small_and_strip) + (plan.kind == ContestTemplate::City ? table_and_cards : table) + end;
}

std::string contest_config(const ContestPlan& plan) {
  const ContestFigure& measure = plan.figure;
  const int decimals = decimals_of(plan);
  const bool by_ratio = has_targets(plan) && measure.better == Better::Higher;
  std::string text = opening(plan) + ",\n\n  ";
  text += comment(plan, "比什么:feed.json 里 values 的键、名称、单位,多的好还是少的好。",
                  "What counts: the key in feed.json's values, its name and unit, whether more or less is better.");
  text += fmt::format("  \"indicators\": [ {{ \"id\": \"{}\", \"label\": {}, \"unit\": {}, \"decimals\": {},\n",
                      figure_id, quoted(measure.label), quoted(measure.unit), decimals);
  // What is better the less there is of it is mostly a time or a rate, whose sum says nothing.
  text += fmt::format("    \"better\": \"{}\"{}{} }} ],\n", word_of(measure.better),
                      measure.better == Better::Lower ? R"(, "adds_up": "no")" : "",
                      has_targets(plan) ? fmt::format(", \"target\": \"{}\"", target_id) : "");
  text += fmt::format("  \"rankings\": [ {{ \"id\": \"{0}\", \"label\": {1}, \"by\": \"{2}\", \"indicator\": \"{0}\"",
                      figure_id, quoted(measure.label), by_ratio ? "ratio" : "value");
  text += fmt::format(", \"decimals\": {} }} ],\n\n  ", by_ratio ? 1 : decimals);
  text += comment(plan, "屏上的文字都可以改;右下角的说明这里不用。",
                  "Every word on the wall is a setting; the note in its corner is not needed here.");
  text += is_english(plan) ? R"(  "words": { "disclaimer": "", "columns": { "name": "Name" },
    "ahead_of_pace": "Ahead of pace", "paper": { "own": "Own", "mean": "Mean" } },
)"
                           : "  \"words\": { \"disclaimer\": \"\" },\n";
  // Where green is better and red is worse.
  if (is_english(plan)) text += "  \"movement_colors\": \"swapped\",\n";
  return text + layouts_of(plan);
}

/// The indicators and rankings are the shipped ones.
std::string city_config(const ContestPlan& plan) { return opening(plan) + ",\n" + layouts_of(plan); }

/// The keys that a town's values have; those that are still to be filled in are null, not known.
ordered_json values_of(const ContestPlan& plan, const Entrant& entrant) {
  const auto or_null = [](std::optional<double> value) -> ordered_json {
    if (!value) return nullptr;
    return *value == std::floor(*value) ? ordered_json(static_cast<std::int64_t>(*value)) : ordered_json(*value);
  };
  ordered_json values = ordered_json::object();
  if (plan.kind != ContestTemplate::City) {
    values[figure_id] = or_null(entrant.value);
    if (has_targets(plan)) values[target_id] = or_null(entrant.target);
    return values;
  }
  const Rules rules = shipped_rules();
  for (const auto& indicator : rules.indicators) {
    values[indicator.id] = nullptr;
    if (!indicator.target.empty()) values[indicator.target] = nullptr;
  }
  values["built_investment"] = or_null(entrant.value);
  values["built_investment_plan"] = or_null(entrant.target);
  return values;
}

ordered_json period_of(const ContestPlan& plan, Date today) {
  if (!plan.from) {
    const auto year = static_cast<int>(today.year());
    return {{"from", fmt::format("{}-01", year)},
            {"to", fmt::format("{}-{:02}", year, static_cast<unsigned>(today.month()))}};
  }
  ordered_json period{{"from", to_string(*plan.from)}, {"to", to_string(plan.to.value_or(today))}};
  if (plan.goal) period["goal"] = to_string(*plan.goal);
  if (!plan.label.empty()) period["label"] = plan.label;
  return period;
}

std::string feed_of(const ContestPlan& plan, Instant now) {
  const Date today{std::chrono::floor<std::chrono::days>(now)};
  const Date last = plan.from ? plan.to.value_or(today) : today;
  ordered_json towns = ordered_json::array();
  for (std::size_t i = 0; i < plan.entrants.size(); ++i)
    towns.push_back({{"id", fmt::format("T{:02}", i + 1)},
                     {"name", plan.entrants[i].name},
                     {"values", values_of(plan, plan.entrants[i])}});
  const ordered_json feed{{"format", "rankwall/1"},
                          {"status", "forecast"},
                          {"period", period_of(plan, today)},
                          {"as_of", to_string(std::min(last, today))},
                          {"published_at", to_string(std::chrono::floor<std::chrono::seconds>(now))},
                          {"towns", std::move(towns)}};
  return feed.dump(2) + '\n';
}

std::string readme_of(const ContestPlan& plan, const std::string& folder) {
  const std::string commands = fmt::format(
      "    rankwall check --config {0}/wall.json\n    rankwall run --config {0}/wall.json\n"
      "    rankwall bulletin --config {0}/wall.json --output bulletin.pdf\n",
      folder);
  if (is_english(plan))
    return fmt::format(
        "# {}\n\nFill in the figures in `feed.json`, then check them, show them and print them:\n\n{}\n"
        "A running wall follows a saved file within seconds. `wall.json` says what counts and what is on the wall,\n"
        "`bulletin.json` how the paper is worded; `rankwall schema config --format markdown` prints every setting.\n"
        "`published_at` has to be later with every change of the figures, `status` is `verified` once they are.\n",
        plan.title, commands);
  return fmt::format(
      "# {}\n\n在 `feed.json` 里填数,然后检查、上屏、打印:\n\n{}\n"
      "文件保存后几秒内大屏就会更新。`wall.json` 写比什么、屏上放什么,\n"
      "`bulletin.json` 写通报的文字;`rankwall schema config --format markdown` 列出全部设置。\n"
      "每次改数,`published_at` 要改成更晚的时间;核定之后 `status` 改为 `verified`。\n",
      plan.title, commands);
}

std::optional<double> number_of(std::string_view text) {
  double value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || end != text.data() + text.size() || !std::isfinite(value)) return std::nullopt;
  return value;
}

/// The fields of a line, without blanks around them.
std::vector<std::string_view> fields_of(std::string_view line) {
  std::vector<std::string_view> fields;
  for (std::size_t from = 0; from <= line.size();) {
    const auto comma = std::min(line.find(',', from), line.size());
    fields.push_back(trimmed(line.substr(from, comma - from)));
    from = comma + 1;
  }
  return fields;
}

std::string paper_of(const ContestPlan& plan, std::string_view pattern) {
  constexpr std::string_view mark = "@TITLE@";
  // An issuer's name has less room than a title.
  constexpr std::size_t characters_in_issuer = 40;
  const std::string title = quoted(std::string(trimmed(first_characters(plan.title, characters_in_issuer))));
  std::string text(pattern);
  for (auto at = text.find(mark); at != std::string::npos; at = text.find(mark, at + title.size()))
    text.replace(at, mark.size(), title);
  return text;
}

}  // namespace

Result<std::vector<Entrant>> parse_entrants(std::string_view text, std::string_view source_name) {
  constexpr std::size_t max_name = 32;
  std::vector<Entrant> entrants;
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  const auto wrong = [&](int number, std::string_view rule, std::string_view value) {
    return input_error(fmt::format("{}:{}: {}, got \"{}\"", source_name, number, rule, value));
  };
  if (!is_valid_utf8(text)) return input_error(fmt::format("{}: expected UTF-8", source_name));
  for (int number = 1; !text.empty(); ++number) {
    const auto end = std::min(text.find('\n'), text.size());
    const std::string line = cleaned(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
    const auto fields = fields_of(line);
    if (trimmed(line).empty() || fields.front().starts_with('#')) continue;
    if (fields.size() > 3) return wrong(number, "expected a name, a figure and a target at most", line);
    if (fields.front().empty() || character_count(fields.front()) > max_name)
      return wrong(number, fmt::format("expected a name of 1 to {} characters", max_name), fields.front());
    Entrant entrant{std::string(fields.front()), {}, {}};
    for (std::size_t i = 1; i < fields.size(); ++i) {
      auto& value = i == 1 ? entrant.value : entrant.target;
      value = number_of(fields[i]);
      if (!value && !fields[i].empty()) return wrong(number, "expected a number", fields[i]);
    }
    entrants.push_back(std::move(entrant));
  }
  if (entrants.empty()) return input_error(fmt::format("{}: expected a name a line, found none", source_name));
  return entrants;
}

void fill_in(ContestPlan& plan, Date today) {
  const bool english = is_english(plan);
  if (plan.title.empty())
    plan.title = plan.kind == ContestTemplate::City ? (english ? "Town Investment League" : "固投纳统比拼榜")
                                                    : (english ? "The Contest" : "比拼榜");
  if (plan.time_zone.empty()) plan.time_zone = english ? "UTC" : "Asia/Shanghai";
  if (plan.figure.label.empty()) plan.figure.label = english ? "Points" : "积分";
  if (plan.from && !plan.to) plan.to = std::max(*plan.from, today);
  if (!plan.entrants.empty()) return;
  const int usual = plan.kind == ContestTemplate::Empty ? 1 : 8;
  for (int number = 1; number <= usual; ++number)
    plan.entrants.push_back({fmt::format("{}{}", english ? "Team " : "单位", number), {}, {}});
}

std::map<std::string, std::string> contest_files(const ContestPlan& plan, std::string_view paper, Instant now,
                                                 const std::string& folder) {
  return {{"wall.json", plan.kind == ContestTemplate::City ? city_config(plan) : contest_config(plan)},
          {"feed.json", feed_of(plan, now)},
          {"bulletin.json", paper_of(plan, paper)},
          {"README.md", readme_of(plan, folder)}};
}

}  // namespace rankwall
