// The wall in English: not a Chinese character on any widget.
#include "catch.h"
#include "support/english_city.h"
#include "support/faults.h"
#include "support/fixed_measure.h"
#include "support/sample.h"

using namespace rankwall;

namespace {

constexpr Size english_sizes[] = {{1920, 1080}, {1536, 384}, {320, 160}, {64, 32}};

template <std::size_t... Index>
std::vector<WidgetSettings> all_widgets(std::index_sequence<Index...>) {
  return {WidgetSettings(std::in_place_index<Index>)...};
}

Config english_wall(WidgetSettings widget) {
  Config config = default_config(Language::English);
  translate(widget, Language::English);
  if (auto* qr = std::get_if<QrSettings>(&widget)) qr->text = "https://example.org";
  if (auto* text = std::get_if<TextSettings>(&widget)) text->text = "Welcome";
  if (auto* leaderboard = std::get_if<LeaderboardSettings>(&widget)) leaderboard->by_group = true;
  config.layouts.emplace_back();
  config.layouts[0].root.widget = std::move(widget);
  fill_in_defaults(config);
  return config;
}

}  // namespace

TEST_CASE("No widget has a Chinese character in English") {
  const Snapshot city = english_city();
  for (const auto& widget : all_widgets(std::make_index_sequence<widget_count>()))
    for (const Size size : english_sizes) {
      const Config config = english_wall(widget);
      CAPTURE(widget_words[widget.index()], size.width, size.height);
      const std::string texts = texts_of(scene_of(city, config, size));
      if (has_chinese(texts)) FAIL_CHECK(texts);
    }
}

TEST_CASE("Waiting, urgent and failing walls speak English") {
  const Config config = english_wall(HeaderSettings{});
  Snapshot city = english_city();
  CHECK_FALSE(has_chinese(texts_of(scene_of(nullptr, config, {640, 320}, {}))));
  for (const auto state : {FreshnessState::Lost, FreshnessState::Refused, FreshnessState::Stale})
    for (const int hours : {1, 30, 100}) {
      const std::string texts = texts_of(scene_of(&city, config, {1920, 108}, {state, hours}));
      if (has_chinese(texts)) FAIL_CHECK(texts);
    }
  city.notices.push_back({"Storm warning", NoticeLevel::Urgent, {}, *parse_instant("2022-01-01T00:00:00+08:00")});
  CHECK_FALSE(has_chinese(texts_of(scene_of(city, config, {640, 320}))));
}

TEST_CASE("An English count has its singular") {
  const Config config = english_wall(HeaderSettings{});
  const Snapshot city = english_city();
  CHECK(says(scene_of(&city, config, {1920, 108}, {FreshnessState::Stale, 1}), "1 hour"));
  CHECK_FALSE(says(scene_of(&city, config, {1920, 108}, {FreshnessState::Stale, 1}), "1 hours"));
  CHECK(says(scene_of(&city, config, {1920, 108}, {FreshnessState::Stale, 30}), "30 hours"));
  // From two days on in days.
  CHECK(says(scene_of(&city, config, {1920, 108}, {FreshnessState::Stale, 50}), "2 days"));
}
