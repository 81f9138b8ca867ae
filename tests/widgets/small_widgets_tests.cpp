// Clock, countdown, text and marquee.
#include <chrono>

#include "catch.h"
#include "scene/place.h"
#include "support/faults.h"
#include "support/repeated.h"
#include "support/sample.h"
#include "widgets/messages.h"

using namespace rankwall;

namespace {

constexpr Size sizes[] = {{1920, 1080}, {3840, 2160}, {1536, 384}, {1080, 1920}, {320, 160}, {320, 64}, {64, 320},
                          {40, 40},     {18, 18},     {2560, 64},  {96, 96},     {155, 75},  {10, 10}};

bool says(const Scene& scene, std::string_view text) { return texts_of(scene).find(text) != std::string::npos; }

CountdownSettings monthly(int day) {
  CountdownSettings settings;
  settings.day_of_month = day;
  return settings;
}

TextSettings text_widget(std::string text) {
  TextSettings settings;
  settings.title = "温馨提示";
  settings.text = std::move(text);
  return settings;
}

Scene scene_of(const WidgetSettings& widget, Size size) {
  Snapshot city = sample_city(8);
  add_stories(city);
  return scene_of(city, config_of(widget), size);
}

}  // namespace

TEST_CASE("The small widgets are sound in every area") {
  MarqueeSettings marquee;
  marquee.tag = "你追我赶";
  marquee.texts = {repeated("长", 200), repeated("wide ", 40)};
  CountdownSettings long_words = monthly(5);
  long_words.title = repeated("截", 32);
  long_words.ahead = repeated("还", 14) + "{days}" + repeated("天", 12);
  TextSettings centred = text_widget(repeated("无标题的一段文字。", 111));
  centred.title = "";
  centred.align = TextAlign::Centre;
  TextSettings cut = text_widget(repeated("项目备案当日即建台账。", 90));
  cut.overflow = TextOverflow::Ellipsis;
  for (const WidgetSettings& widget :
       std::vector<WidgetSettings>{ClockSettings{}, ClockSettings{false, false}, monthly(5), monthly(30), long_words,
                                   text_widget(""), text_widget("短"), centred, cut, text_widget(repeated("W", 1000)),
                                   MarqueeSettings{}, marquee, SpacerSettings{}}) {
    for (const Size size : sizes) {
      CAPTURE(size.width, size.height, widget_words[widget.index()]);
      CHECK(faults_of(scene_of(widget, size)) == "");
    }
  }
}

TEST_CASE("A clock leaves out what there is no room for, the time last") {
  const auto cells = [](Size size) { return track_of(scene_of(ClockSettings{}, size), "/clock")->cells.size(); };
  CHECK(cells({1920, 1080}) == 6);
  CHECK(says(scene_of(ClockSettings{}, {1920, 1080}), "2021年6月30日 星期三"));
  CHECK(cells({320, 24}) == 6);
  CHECK(cells({60, 24}) == 4);
  CHECK_FALSE(track_of(scene_of(ClockSettings{}, {30, 30}), "/clock"));
}

TEST_CASE("A clock without seconds is drawn once a minute") {
  const Scene scene = scene_of(ClockSettings{false, true}, {640, 320});
  const FrameNumber minute = 60 * 60;
  const FrameNumber start = 27'084'125 * minute;
  Frame frame;
  int drawn = 0;
  for (FrameNumber at = start + 1; at <= start + 2 * minute; ++at) {
    place(scene, at, at - 1, frame);
    if (!frame.changed.empty()) ++drawn;
  }
  CHECK(drawn == 2);
}

TEST_CASE("A countdown says how many days are left, the last day and what has passed") {
  const Scene ahead = scene_of(monthly(5), {640, 320});
  for (const auto* text : {"本月入库申报截止", "还有", "5", "天", "7月5日 星期一"}) CHECK(says(ahead, text));
  CHECK(says(scene_of(monthly(30), {640, 320}), "今天截止"));
  CountdownSettings ended = monthly(30);
  ended.time = "17:00";
  CHECK(says(scene_of(ended, {640, 320}), "已截止"));
}

TEST_CASE("A countdown is composed anew when its deadline ends within the day") {
  CHECK_FALSE(scene_of(monthly(30), {640, 320}).renewal);
  CountdownSettings tonight = monthly(30);
  tonight.time = "20:00";
  CHECK(scene_of(tonight, {640, 320}).renewal == parse_instant("2021-06-30T20:00:00+08:00"));
}

TEST_CASE("A long text goes over several pages without a loss, or ends with an ellipsis") {
  TextSettings settings = text_widget(repeated("项目备案当日即建台账。", 90));
  const Scene pages = scene_of(settings, {320, 160});
  std::string told;
  for (const auto& placed : track_of(pages, "/pages")->placed)
    told += texts_of(pages.panels[placed.panel]).substr(settings.title.size());
  std::erase(told, '|');
  CHECK(told == settings.text);
  settings.overflow = TextOverflow::Ellipsis;
  const Scene cut = scene_of(settings, {320, 160});
  CHECK(track_of(cut, "/pages")->placed.size() == 1);
  CHECK(texts_of(without_data_line(cut)).ends_with("…\n"));
}

TEST_CASE("A marquee tells what its settings name") {
  MarqueeSettings settings;
  settings.ranking = "completion";
  settings.texts = {"欢迎参观"};
  CHECK(says(scene_of(settings, {1920, 90}), "纳统政策培训通知"));
  CHECK(says(scene_of(settings, {1920, 90}), "超越"));
  settings.notices = settings.chase = settings.problems = false;
  const Scene scene = scene_of(settings, {1920, 90});
  CHECK(keys_of(*track_of(scene, "/marquee")) == std::vector<std::string>{"text:欢迎参观"});
}

TEST_CASE("A long text of a marquee is no wide panel, and loses nothing") {
  MarqueeSettings settings;
  settings.notices = settings.chase = settings.problems = false;
  settings.texts = {repeated("一二三四五六七八九十", 20)};
  const Scene scene = scene_of(settings, {1920, 300});
  std::string told;
  int end = 0;
  for (const auto& placed : track_of(scene, "/marquee")->placed) {
    const Panel& panel = scene.panels[placed.panel];
    CHECK(panel.size.width <= widest_piece);
    CHECK(placed.at.x == end);
    end += panel.size.width;
    told += texts_of(panel);
  }
  CHECK(track_of(scene, "/marquee")->placed.size() > 3);
  CHECK(told == settings.texts[0]);
}
