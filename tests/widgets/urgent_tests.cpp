// Urgent notices over the whole wall.
#include <fmt/format.h>

#include "catch.h"
#include "support/faults.h"
#include "support/repeated.h"
#include "support/sample.h"

using namespace rankwall;
using namespace std::chrono_literals;

namespace {

constexpr Size urgent_sizes[] = {{1920, 1080}, {3840, 2160}, {1536, 384}, {1080, 1920}, {320, 160}, {320, 64},
                                 {64, 320},    {40, 40},     {18, 18},    {2560, 64},   {96, 96}};

Snapshot city_with(const std::vector<std::string>& texts) {
  Snapshot city = sample_city(3);
  for (const auto& text : texts)
    city.notices.push_back({text, NoticeLevel::Urgent, sample_time() - 1h, sample_time() + 1h});
  return city;
}

const Track& urgent_pages(const Scene& scene) { return *track_of(scene, "urgent/pages"); }

}  // namespace

TEST_CASE("An urgent notice takes the whole wall, and nothing else is shown there") {
  const Scene scene = scene_of(city_with({"台风红色预警"}), shipped_config(), {1920, 1080});
  const std::string texts = texts_of(scene);
  for (const auto* text : {"紧急通知", "台风红色预警", "有效至6月30日19:05", "演示数据·非真实统计数据"}) {
    CAPTURE(text);
    CHECK(texts.find(text) != std::string::npos);
  }
  for (const auto& track : scene.tracks) CHECK(track.name.starts_with("urgent/"));
  CHECK(track_of(scene, "urgent/clock"));
  CHECK(texts.find("第1镇") == std::string::npos);
}

TEST_CASE("Before an urgent notice and after it the ranking is shown") {
  Snapshot city = city_with({"台风红色预警"});
  for (const auto shift : {-2h, 2h}) {
    Snapshot other = city;
    *other.notices[0].from += shift;
    *other.notices[0].until += shift;
    CHECK(texts_of(scene_of(other, shipped_config(), {1920, 1080})).find("第1镇") != std::string::npos);
  }
}

TEST_CASE("One short notice does not move, several turn, none before 15 s") {
  CHECK(urgent_pages(scene_of(city_with({"停电"}), shipped_config(), {1920, 1080})).placed.size() == 1);
  const Scene scene = scene_of(city_with({"停电", "停水", "停工"}), shipped_config(), {1920, 1080});
  CHECK(urgent_pages(scene).motion.loop == 3);
  CHECK(urgent_pages(scene).motion.page_frames == 15 * 60);
}

TEST_CASE("A page with more to read is shown longer") {
  const std::string text = repeated("请各镇核对入库项目清单。", 40);
  const Scene scene = scene_of(city_with({text}), shipped_config(), {1920, 1080});
  CHECK(urgent_pages(scene).motion.page_frames > 20 * 60);
}

TEST_CASE("A long urgent notice is shown in full on a small wall") {
  const std::string text = repeated("请各镇核对入库项目清单。", 83);
  const Scene scene = scene_of(city_with({text}), shipped_config(), {320, 160});
  std::string told;
  for (const auto& placed : urgent_pages(scene).placed)
    for (const auto& command : scene.panels[placed.panel].commands)
      if (const auto* line = std::get_if<TextCommand>(&command); line && !line->text.starts_with("有效至"))
        told += line->text;
  CHECK(urgent_pages(scene).placed.size() > 3);
  CHECK(told == text);
}

TEST_CASE("Urgent notices are sound on every wall, down to those that are too small for anything") {
  for (const Size size : urgent_sizes) {
    for (const Status status : {Status::Demo, Status::Verified}) {
      for (const std::size_t times : {1u, 5u, 80u}) {
        Snapshot city = city_with({repeated("台风红色预警,请立即停工。", times), "停电"});
        city.status = status;
        CAPTURE(size.width, size.height, times);
        CHECK(faults_of(scene_of(city, shipped_config(), size)) == "");
      }
    }
  }
}

TEST_CASE("Demo data is marked beside an urgent notice on every wall with a head") {
  for (const Size size : {Size{1920, 1080}, Size{1536, 384}, Size{320, 160}, Size{1080, 1920}})
    CHECK(texts_of(scene_of(city_with({"停电"}), shipped_config(), size)).find("演示数据") != std::string::npos);
}
