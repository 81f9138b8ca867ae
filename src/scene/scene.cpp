#include "scene/scene.h"

#include <algorithm>
#include <cmath>

namespace rankwall {

namespace {

int pad_of(const TextStyle& style) { return std::max(4, style.pixels * 2 / 5); }

}  // namespace

const Standings& Scene::standings(std::string_view ranking) const {
  for (const auto& each : *input.standings)
    if (each.ranking == ranking) return each;
  return input.standings->front();
}

Track& Scene::add_track(std::string track_name, const Rect& area, Motion motion) {
  Track track;
  track.name = name + "/" + std::move(track_name);
  track.area = area;
  track.change_area = area;
  track.ground = theme().ground;
  track.slide = place;
  track.motion = motion;
  board.tracks.push_back(std::move(track));
  return board.tracks.back();
}

void Scene::renew_at(Instant instant) { board.renewal = std::min(instant, board.renewal.value_or(instant)); }

void Scene::add_still(std::string track_name, const Rect& area, Panel panel) {
  if (area.empty()) return;
  const std::size_t index = board.add(std::move(panel));
  add_track(std::move(track_name), area, {}).placed.push_back({index, {}, {}, {}, false, -1});
}

Color status_color(const Scene& scene) {
  return scene.snapshot().status == Status::Demo ? scene.theme().demo : scene.theme().muted;
}

Color freshness_color(const Scene& scene) {
  return scene.input.freshness.state == FreshnessState::Fresh ? scene.theme().muted : scene.theme().demo;
}

int card_title_pixels(const Scene& scene, const Rect& area) {
  return text_pixels(std::min(scene.scale() / 29, area.height / 5));
}

int lone_title_pixels(const Scene& scene, const Rect& area) {
  const int grown = scene.scaled_text(std::min(area.height / 14, area.width / 20));
  return std::max(card_title_pixels(scene, area), text_pixels(grown));
}

Rect add_card_title(const Scene& scene, Panel& panel, const std::string& title, int title_pixels) {
  const int rule = std::max(2, title_pixels / 10);
  const Rect whole{0, 0, panel.size.width, panel.size.height};
  panel.commands.emplace_back(FillCommand{{0, 0, whole.width, rule}, scene.theme().title});
  const int height = title_pixels * 3 / 2;
  const TextStyle style{title_pixels, Weight::Bold, scene.theme().title};
  set_text(panel, {0, rule, whole.width, height}, Align::Left,
           fitted(scene.input.measure, {title}, style, whole.width));
  const int top = rule + height;
  return {0, top, whole.width, std::max(0, whole.height - top)};
}

const Plate* place_plate(const Theme& theme, int place) {
  const Plate* plates[] = {&theme.first, &theme.second, &theme.third};
  return place >= 1 && place <= 3 ? plates[place - 1] : nullptr;
}

Color lamp_color(const Theme& theme, Lamp lamp) {
  switch (lamp) {
    case Lamp::Ahead: return theme.up;
    case Lamp::Even: return theme.muted;
    case Lamp::Behind: return theme.down;
    case Lamp::FarBehind: break;
  }
  return theme.far_down;
}

void add_deck(Scene& scene, std::string name, const Rect& area, std::vector<std::pair<std::string, Panel>> pages,
              double page_seconds) {
  constexpr double turn_seconds = 0.6;
  Motion motion;
  motion.kind = MotionKind::Deck;
  motion.loop = static_cast<std::int64_t>(pages.size());
  motion.page_frames = scene.frames(page_seconds);
  motion.turn_frames = static_cast<int>(turn_seconds * scene.input.frames_per_second);
  motion.extent = area.width;
  Track& track = scene.add_track(std::move(name), area, motion);
  for (auto& page : pages)
    track.placed.push_back({scene.board.add(std::move(page.second)), {}, std::move(page.first), {}, false, -1});
}

int badge_width(const Scene& scene, const std::string& text, const TextStyle& style) {
  return scene.width(text, style) + 2 * pad_of(style);
}

void add_badge(const Scene& scene, Panel& panel, const Rect& box, const std::string& text, TextStyle style,
               const Plate& plate) {
  style.color = plate.text;
  panel.commands.emplace_back(RoundedCommand{box, scene.corner(std::max(2, style.pixels / 6)), plate.fill});
  set_text(panel, scene.input.measure, box, Align::Centre, text, style);
}

}  // namespace rankwall
