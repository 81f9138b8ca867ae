// The trend widget: what it says of the days, what it draws, and that it is sound at every size.
#include "model/history.h"

#include "catch.h"
#include "support/faults.h"
#include "support/fixed_measure.h"
#include "support/sample.h"

using namespace rankwall;

namespace {

/// The sample city of four towns over `days` days up to `last`; the figures are half as high on the first.
History sample_history(int days, Date last) {
  History history;
  for (int i = 0; i < days; ++i) {
    Snapshot city = sample_city(4);
    city.as_of = Date{std::chrono::sys_days{last} - std::chrono::days{days - 1 - i}};
    for (auto& town : city.towns)
      town.values.set("entered_investment",
                      *town.values.find("entered_investment") * (days - 1 + i) / (2 * std::max(1, days - 1)));
    history = with_day(std::move(history), figures_of(city, Zone()));
  }
  return history;
}

Scene trend_scene(const TrendSettings& settings, Size size, int days, const char* last = "2021-06-30") {
  const Config config = config_of(settings);
  const TextMeasure measure = fixed_measure;
  Snapshot city = sample_city(4);
  city.as_of = *parse_date(last);
  const History history = sample_history(days, *parse_date(last));
  const auto standings = rank_all(city, config.rules);
  return compose({config,
                  measure,
                  size,
                  *Zone::named(config.time_zone),
                  sample_time(),
                  60,
                  &city,
                  &standings,
                  {FreshnessState::Fresh, 0},
                  nullptr,
                  &history});
}

std::vector<LineCommand> lines_of(const Scene& scene) {
  std::vector<LineCommand> lines;
  for (const auto& command : scene.panels[0].commands)
    if (const auto* line = std::get_if<LineCommand>(&command)) lines.push_back(*line);
  return lines;
}

}  // namespace

TEST_CASE("A trend says the last value, the change since the first day, its range and its days") {
  const Scene scene = trend_scene({}, {1920, 1080}, 11);
  CHECK(texts_of(without_data_line(scene)) == "纳统投资走势|24.00|亿元|较6月20日+12.00|10|25|6月20日|6月30日\n");
}

TEST_CASE("A line has a point for every day and rises with the figure") {
  const auto lines = lines_of(trend_scene({}, {1920, 1080}, 11));
  REQUIRE(lines.size() == 1);
  REQUIRE(lines[0].points.size() == 11);
  for (std::size_t i = 1; i < 11; ++i) {
    CHECK(lines[0].points[i].x > lines[0].points[i - 1].x);
    CHECK(lines[0].points[i].y < lines[0].points[i - 1].y);
  }
}

TEST_CASE("A trend shows no more days than requested") {
  TrendSettings settings;
  settings.days = 5;
  CHECK(lines_of(trend_scene(settings, {1920, 1080}, 11))[0].points.size() == 5);
}

TEST_CASE("A new year begins a new line, and its change counts from its own first day") {
  const Scene scene = trend_scene({}, {1920, 1080}, 11, "2022-01-04");
  const auto lines = lines_of(scene);
  REQUIRE(lines.size() == 2);
  CHECK(lines[0].points.size() == 7);
  CHECK(lines[1].points.size() == 4);
  CHECK(texts_of(scene).find("较1月1日+3.60") != std::string::npos);
  const Scene first = trend_scene({}, {1920, 1080}, 11, "2022-01-01");
  CHECK(lines_of(first).size() == 1);
  CHECK(texts_of(first).find("较") == std::string::npos);
}

TEST_CASE("Columns begin at 0") {
  TrendSettings settings;
  settings.shape = TrendShape::Columns;
  const Scene scene = trend_scene(settings, {640, 360}, 11);
  CHECK(lines_of(scene).empty());
  CHECK(texts_of(scene).find("|0|") != std::string::npos);
}

TEST_CASE("The first three towns have a line and a name each") {
  TrendSettings settings;
  settings.from = TrendSource::Leaders;
  const Scene scene = trend_scene(settings, {960, 540}, 11);
  CHECK(lines_of(scene).size() == 3);
  CHECK(texts_of(scene).find("|第1镇 9.60|第2镇 7.20|第3镇 4.80|") != std::string::npos);
}

TEST_CASE("A town's trend can name the town") {
  TrendSettings settings;
  settings.from = TrendSource::Town;
  settings.town = "T002";
  settings.title = "{town}{indicator}";
  CHECK(texts_of(trend_scene(settings, {960, 540}, 11)).starts_with("第2镇纳统投资|7.20|"));
}

TEST_CASE("With fewer than two days the trend says that data is being gathered") {
  CHECK(texts_of(without_data_line(trend_scene({}, {640, 360}, 1))) == "纳统投资走势|历史数据积累中\n");
  CHECK(texts_of(without_data_line(scene_of(sample_city(4), config_of(TrendSettings{}), {640, 360}))) ==
        "纳统投资走势|历史数据积累中\n");
  TrendSettings unknown;
  unknown.indicator = "never_published";
  CHECK(texts_of(trend_scene(unknown, {640, 360}, 11)).find("历史数据积累中") != std::string::npos);
}

TEST_CASE("The trend is sound at every size") {
  TrendSettings settings;
  settings.from = GENERATE(TrendSource::Sum, TrendSource::Leaders);
  settings.shape = GENERATE(TrendShape::Line, TrendShape::Columns);
  for (const int width : {18, 64, 128, 320, 480, 960, 1536, 1920, 3840})
    for (const int height : {18, 32, 64, 120, 160, 256, 384, 540, 1080, 2160}) {
      CAPTURE(width, height);
      CHECK(faults_of(trend_scene(settings, {width, height}, 11)) == "");
    }
}
