#include <algorithm>

#include "scene/scene.h"

namespace rankwall {

namespace {

TextStyle clock_style(const Scene& scene, int pixels) { return {pixels, Weight::Bold, scene.theme().text}; }

int digit_width(const Scene& scene, int pixels) {
  int widest = 0;
  for (char digit = '0'; digit <= '9'; ++digit)
    widest = std::max(widest, scene.width(std::string(1, digit), clock_style(scene, pixels)));
  return widest;
}

int colon_width(const Scene& scene, int pixels) { return scene.width(":", clock_style(scene, pixels)); }

}  // namespace

int clock_width(const Scene& scene, int pixels, bool seconds) {
  return seconds ? 6 * digit_width(scene, pixels) + 2 * colon_width(scene, pixels)
                 : 4 * digit_width(scene, pixels) + colon_width(scene, pixels);
}

void add_clock(Scene& scene, const Rect& area, int pixels, bool seconds) {
  const TextStyle style = clock_style(scene, pixels);
  const int digit = digit_width(scene, pixels);
  const int colon = colon_width(scene, pixels);
  const int total = clock_width(scene, pixels, seconds);
  const Rect box{area.right() - total, area.y, total, area.height};

  // 1. The colons stand still; the digits lie above them.
  Panel ground = scene.panel(box.size());
  Motion motion;
  motion.kind = MotionKind::Clock;
  motion.frames_per_second = scene.input.frames_per_second;
  motion.utc_offset_seconds = static_cast<int>(scene.input.zone.offset_at(scene.input.now).count());
  motion.step_seconds = seconds ? 1 : 60;
  std::vector<ClockCell> cells;
  int x = 0;
  for (int unit = 0; unit < (seconds ? 6 : 4); ++unit) {
    if (unit == 2 || unit == 4) {
      set_text(ground, scene.input.measure, {x, 0, colon, box.height}, Align::Left, ":", style);
      x += colon;
    }
    cells.push_back({static_cast<ClockUnit>(unit), {x, 0}});
    x += digit;
  }
  scene.add_still("colons", box, std::move(ground));

  // 2. Ten digits, placed by the time of day.
  Track& track = scene.add_track("clock", box, motion);
  track.cells = std::move(cells);
  for (char character = '0'; character <= '9'; ++character) {
    Panel panel = scene.panel({digit, box.height});
    set_text(panel, scene.input.measure, {0, 0, digit, box.height}, Align::Centre, std::string(1, character), style);
    track.placed.push_back({scene.board.add(std::move(panel)), {}, {}, {}, false, -1});
  }
}

}  // namespace rankwall
