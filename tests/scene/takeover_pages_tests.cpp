// What take_over does with marquees and decks; rolls and rows have a file of their own.

#include <algorithm>

#include <fmt/format.h>

#include "catch.h"
#include "scene/changing_city.h"
#include "scene/place.h"
#include "scene/takeover.h"
#include "support/sample.h"

using namespace rankwall;

namespace {

constexpr Size strip{640, 40};

Config footer_config() {
  FooterSettings footer;
  footer.ranking = "completion";
  footer.source = false;
  return config_of(footer);
}

Snapshot city_with(const std::vector<std::string>& notices) {
  Snapshot city = sample_city(5);
  city.baseline.reset();
  for (const auto& text : notices) city.notices.push_back({text, NoticeLevel::Info, {}, {}});
  return city;
}

struct Part {
  std::string text;
  int x = 0;
  int right = 0;
};

/// The texts on the marquee at a frame, from left to right as they are drawn.
std::vector<Part> marquee_at(const Scene& scene, FrameNumber frame) {
  const Track& marquee = *track_of(scene, "/marquee");
  Frame drawn;
  place(scene, frame, std::nullopt, drawn);
  std::vector<Part> parts;
  for (const auto& stroke : drawn.strokes)
    if (const auto* copy = std::get_if<PanelCopy>(&stroke); copy && copy->clip == marquee.area)
      parts.push_back({texts_of(*copy->panel), copy->at.x, copy->at.x + copy->panel->size.width});
  std::sort(parts.begin(), parts.end(), [](const auto& a, const auto& b) { return a.x < b.x; });
  return parts;
}

/// Whether the texts follow one another without gaps and overlaps across the whole view.
bool is_seamless(const Scene& scene, FrameNumber frame) {
  const Rect area = track_of(scene, "/marquee")->area;
  const std::vector<Part> parts = marquee_at(scene, frame);
  if (parts.empty() || parts.front().x > area.x || parts.back().right < area.right()) return false;
  for (std::size_t i = 0; i + 1 < parts.size(); ++i)
    if (parts[i].right != parts[i + 1].x) return false;
  return true;
}

const std::string& page_key(const Scene& scene, FrameNumber frame) {
  const Track& deck = *track_of(scene, "/pages");
  return deck.placed[static_cast<std::size_t>(turn_at(deck.motion, frame).page)].key;
}

Snapshot city_with_experiences(const std::vector<std::string>& titles) {
  Snapshot city = sample_city(5);
  for (const auto& title : titles) city.experiences.push_back({0, title, "专员跟办"});
  return city;
}

}  // namespace

TEST_CASE("A marquee drops at once what it no longer tells, and new texts follow within two seconds") {
  const Config config = footer_config();
  const Scene old = scene_of(city_with({"第一条旧通知", "第二条旧通知", "留下的通知"}), config, strip);
  for (FrameNumber now = start; now < start + 1400; now += 97) {
    const Scene next = taken_over(old, now, city_with({"第一条新通知", "第二条新通知", "留下的通知"}), config);
    std::string seen;
    for (FrameNumber frame = now; frame < now + 2000; ++frame) {
      const auto parts = marquee_at(next, frame);
      for (std::size_t i = 0; i + 1 < parts.size(); ++i) REQUIRE(parts[i].right == parts[i + 1].x);
      for (const auto& part : parts) {
        REQUIRE(part.text.find("旧") == std::string::npos);
        if (frame < now + 120) seen += part.text;
      }
    }
    CHECK(seen.find("第一条新通知") != std::string::npos);
  }
}

TEST_CASE("What a marquee goes on telling stays where it is") {
  const Config config = footer_config();
  const Scene old = scene_of(city_with({"留下的通知", "旧通知"}), config, strip);
  int kept = 0;
  for (FrameNumber now = start; now < start + 1400; now += 41) {
    const Scene next = taken_over(old, now, city_with({"留下的通知"}), config);
    const auto before = marquee_at(old, now);
    for (const auto& part : marquee_at(next, now))
      for (const auto& each : before)
        if (each.text == part.text && each.x == part.x) ++kept;
  }
  CHECK(kept > 10);
}

TEST_CASE("A marquee goes on after the text that was last in view") {
  const Config config = footer_config();
  const Snapshot city =
      city_with({"甲甲甲甲甲甲甲甲甲甲", "乙乙乙乙乙乙乙乙乙乙", "丙丙丙丙丙丙丙丙丙丙", "丁丁丁丁丁丁丁丁丁丁"});
  const Scene old = scene_of(city, config, strip);
  const Scene next = taken_over(old, start, city, config);
  for (FrameNumber frame = start; frame < start + 2000; ++frame) {
    const auto before = marquee_at(old, frame);
    const auto after = marquee_at(next, frame);
    REQUIRE(before.size() == after.size());
    for (std::size_t i = 0; i < before.size(); ++i) {
      REQUIRE(before[i].text == after[i].text);
      REQUIRE(before[i].x == after[i].x);
    }
  }
}

TEST_CASE("The texts of a marquee never overlap however often they change") {
  const Config config = footer_config();
  Scene scene = scene_of(city_with({"开头"}), config, strip);
  FrameNumber now = start;
  for (int i = 0; i < 200; ++i) {
    now += static_cast<FrameNumber>(i % 7) * 23;
    std::vector<std::string> notices;
    for (int j = 0; j <= i % 4; ++j) notices.push_back(fmt::format("第{}次第{}条", i, j));
    Scene next = taken_over(scene, now, city_with(notices), config);
    scene = std::move(next);
    for (const FrameNumber frame : {now, now + 11, now + 700}) {
      const auto parts = marquee_at(scene, frame);
      for (std::size_t j = 0; j + 1 < parts.size(); ++j) CHECK(parts[j].right == parts[j + 1].x);
    }
    CHECK(is_seamless(scene, now + 700));
  }
}

TEST_CASE("The panels of a marquee do not pile up") {
  const Config config = footer_config();
  const Snapshot city = city_with({"甲", "乙"});
  Scene scene = scene_of(city, config, strip);
  const std::size_t panels = scene.panels.size();
  for (FrameNumber now = start; now < start + 6000; now += 61) scene = taken_over(scene, now, city, config);
  CHECK(scene.panels.size() <= 3 * panels);
}

TEST_CASE("A deck keeps its page and turns when it would have turned") {
  const Config config = config_of(ExperiencesSettings{});
  const Scene old = scene_of(city_with_experiences({"甲", "乙", "丙"}), config, {640, 320});
  for (FrameNumber now = start; now < start + 2700; now += 173) {
    const Scene next = taken_over(old, now, city_with_experiences({"新", "甲", "乙", "丙", "丁"}), config);
    const Track& before = *track_of(old, "/pages");
    const Track& after = *track_of(next, "/pages");
    CHECK(page_key(next, now) == page_key(old, now));
    for (FrameNumber frame = now; frame < now + 2000; ++frame)
      REQUIRE(turn_at(before.motion, frame).shift == turn_at(after.motion, frame).shift);
  }
}

TEST_CASE("A deck whose page is gone stays within its pages") {
  const Config config = config_of(ExperiencesSettings{});
  Scene scene = scene_of(city_with_experiences({"甲", "乙", "丙", "丁"}), config, {640, 320});
  FrameNumber now = start;
  for (const auto& titles : std::vector<std::vector<std::string>>{{"戊"}, {}, {"己", "庚"}, {"辛", "壬", "癸"}}) {
    now += 1000;
    scene = taken_over(scene, now, city_with_experiences(titles), config);
    Frame drawn;
    for (FrameNumber frame = now; frame < now + 2000; frame += 10) {
      place(scene, frame, std::nullopt, drawn);
      REQUIRE(drawn.strokes.size() >= 2);
    }
  }
}
