#include "config/language.h"

#include "base/text.h"
#include "catch.h"
#include "config/defaults.h"
#include "config/texts.h"
#include "config/writer.h"

using namespace rankwall;

namespace {

bool has_chinese(std::string_view text) {
  for (Utf8Reader reader(text); const auto character = reader.next();)
    if ((*character >= 0x2E80 && *character <= 0x9FFF) || (*character >= 0xFF00 && *character <= 0xFFEF)) return true;
  return false;
}

/// Every text of settings that has Chinese in it, by its pointer.
template <class Settings>
std::string chinese_in(Settings settings) {
  std::string found;
  const OrderedJson by_pointer = settings_json(settings).flatten();
  for (const auto& [pointer, value] : by_pointer.items())
    if (value.is_string() && has_chinese(value.template get<std::string>()))
      found += pointer + ": " + value.template get<std::string>() + '\n';
  return found;
}

template <std::size_t... Index>
std::vector<WidgetSettings> all_widgets(std::index_sequence<Index...>) {
  return {WidgetSettings(std::in_place_index<Index>)...};
}

}  // namespace

TEST_CASE("The Chinese defaults are Chinese, the English ones have not a Chinese character") {
  CHECK(chinese_in(default_config(Language::Chinese)) != "");
  CHECK(chinese_in(default_config(Language::English)) == "");
  CHECK(chinese_in(default_bulletin(Language::Chinese)) != "");
  CHECK(chinese_in(default_bulletin(Language::English)) == "");
}

TEST_CASE("Every widget speaks English") {
  for (auto& widget : all_widgets(std::make_index_sequence<widget_count>())) {
    translate(widget, Language::English);
    std::visit(
        [](const auto& settings) {
          CAPTURE(settings.word);
          CHECK(chinese_in(settings) == "");
        },
        widget);
  }
}

TEST_CASE("The English rules are the shipped ones but for labels and units") {
  Rules english = default_config(Language::English).rules;
  const Rules shipped = shipped_rules();
  REQUIRE(english.indicators.size() == shipped.indicators.size());
  REQUIRE(english.rankings.size() == shipped.rankings.size());
  for (std::size_t i = 0; i < shipped.indicators.size(); ++i) {
    english.indicators[i].label = shipped.indicators[i].label;
    english.indicators[i].unit = shipped.indicators[i].unit;
    CHECK(english.indicators[i] == shipped.indicators[i]);
  }
  for (std::size_t i = 0; i < shipped.rankings.size(); ++i) {
    Ranking& ranking = english.rankings[i];
    ranking.label = shipped.rankings[i].label;
    ranking.unit = shipped.rankings[i].unit;
    for (std::size_t part = 0; part < ranking.parts.size(); ++part)
      ranking.parts[part].label = shipped.rankings[i].parts[part].label;
    CHECK(ranking == shipped.rankings[i]);
  }
}

TEST_CASE("A config's own words go before its language's, and its language before the defaults") {
  const auto config = parse_config(R"({ "language": "en", "words": { "waiting": "Hold on" },
    "layouts": [ { "root": { "widget": "podium" } } ] })",
                                   "wall.json");
  REQUIRE(config);
  CHECK(config->words.waiting == "Hold on");
  CHECK(config->words.unmoved == "—");
  CHECK_FALSE(has_chinese(config->words.fresh));
  CHECK_FALSE(has_chinese(std::get<PodiumSettings>(config->layouts[0].root.widget).nobody));
  CHECK(parse_config(R"({ "language": "fr" })", "wall.json").error().message ==
        R"(wall.json: /language: expected one of "zh", "en", got "fr")");
}

TEST_CASE("A config of one indicator and one ranking is whole") {
  const auto config = parse_config(R"({ "indicators": [ { "id": "sales", "label": "Sales" } ],
    "rankings": [ { "id": "sales", "label": "Sales", "by": "value", "indicator": "sales" } ],
    "layouts": [ { "root": { "column": [ { "widget": "header" }, { "widget": "leaderboard" }, { "widget": "overview" },
      { "widget": "trend" }, { "widget": "comparison" }, { "widget": "podium" }, { "widget": "red_black" },
      { "widget": "climbers" }, { "widget": "footer" } ] } } ] })",
                                   "wall.json");
  if (!config) FAIL(config.error().message);
  const auto& nodes = config->layouts[0].root.children;
  const auto& table = std::get<LeaderboardSettings>(nodes[1].widget);
  CHECK(table.ranking == "sales");
  CHECK(table.columns.back() == Column{ColumnKind::Indicator, "", "sales", 8, 0});
  CHECK(std::get<OverviewSettings>(nodes[2].widget).figures.front().indicator == "sales");
  CHECK(std::get<TrendSettings>(nodes[3].widget).indicator == "sales");
  CHECK(config->rules.rankings[0].completion.empty());
}

TEST_CASE("Completion is what a ranking is about, if it has a target") {
  const auto config = parse_config(R"({ "indicators": [ { "id": "a", "label": "A", "target": "a_target" },
    { "id": "b", "label": "B", "target": "b_target" }, { "id": "c", "label": "C" } ],
    "rankings": [ { "id": "one", "label": "1", "by": "ratio", "indicator": "b" },
      { "id": "two", "label": "2", "by": "value", "indicator": "c" },
      { "id": "three", "label": "3", "by": "score", "items": [ { "indicator": "c", "weight": 60, "normalise": "max" },
        { "indicator": "b", "weight": 10 }, { "indicator": "a", "weight": 30 } ] } ] })",
                                   "wall.json");
  if (!config) FAIL(config.error().message);
  CHECK(config->rules.rankings[0].completion == "b");
  CHECK(config->rules.rankings[1].completion.empty());
  CHECK(config->rules.rankings[2].completion == "a");
}

TEST_CASE("The usual columns have the figure that ranks, and a pace only where there can be one") {
  Rules rules;
  rules.indicators = {{"a", "A", "", 0, "a_target"}};
  rules.indicators[0].better = Better::Lower;
  rules.rankings.emplace_back();
  rules.rankings[0].by = RankBy::Value;
  rules.rankings[0].indicator = "a";
  complete(rules);
  std::string kinds;
  for (const auto& column : usual_columns(rules, rules.rankings[0])) kinds += std::string(word_of(column.kind)) + " ";
  CHECK(kinds == "rank movement name bar indicator ");
}
