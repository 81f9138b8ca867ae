#include <algorithm>

#include "scene/stage.h"

namespace rankwall {

namespace {

TextStyle clock_style(const Stage& stage, int pixels) { return {pixels, Weight::Bold, stage.theme().text}; }

int digit_width(const Stage& stage, int pixels) {
  int widest = 0;
  for (char digit = '0'; digit <= '9'; ++digit)
    widest = std::max(widest, stage.width(std::string(1, digit), clock_style(stage, pixels)));
  return widest;
}

int colon_width(const Stage& stage, int pixels) { return stage.width(":", clock_style(stage, pixels)); }

}  // namespace

int clock_width(const Stage& stage, int pixels, bool seconds) {
  return seconds ? 6 * digit_width(stage, pixels) + 2 * colon_width(stage, pixels)
                 : 4 * digit_width(stage, pixels) + colon_width(stage, pixels);
}

void compose_clock(Stage& stage, const Rect& area, int pixels, bool seconds) {
  const TextStyle style = clock_style(stage, pixels);
  const int digit = digit_width(stage, pixels);
  const int colon = colon_width(stage, pixels);
  const int total = clock_width(stage, pixels, seconds);
  const Rect box{area.right() - total, area.y, total, area.height};

  // 1. The colons stand still; the digits lie above them.
  Panel ground = stage.panel(box.size());
  Motion motion;
  motion.kind = MotionKind::Clock;
  motion.frames_per_second = stage.input.frames_per_second;
  motion.utc_offset_seconds = static_cast<int>(stage.input.zone.offset_at(stage.input.now).count());
  std::vector<ClockCell> cells;
  int x = 0;
  for (int unit = 0; unit < (seconds ? 6 : 4); ++unit) {
    if (unit == 2 || unit == 4) {
      set_text(ground, stage.input.measure, {x, 0, colon, box.height}, Align::Left, ":", style);
      x += colon;
    }
    cells.push_back({static_cast<ClockUnit>(unit), {x, 0}});
    x += digit;
  }
  stage.add_still("colons", box, std::move(ground));

  // 2. Ten digits, placed by the time of day.
  Track& track = stage.add_track("clock", box, motion);
  track.cells = std::move(cells);
  for (char character = '0'; character <= '9'; ++character) {
    Panel panel = stage.panel({digit, box.height});
    set_text(panel, stage.input.measure, {0, 0, digit, box.height}, Align::Centre, std::string(1, character), style);
    track.placed.push_back({stage.board.add(std::move(panel)), {}, {}, {}, false, -1});
  }
}

}  // namespace rankwall
