#include "widgets/clock_digits.h"

#include <algorithm>

namespace rankwall {

namespace {

TextStyle clock_style(const ComposeContext& context, int pixels) {
  return {pixels, Weight::Bold, context.theme().text};
}

int digit_width(const ComposeContext& context, int pixels) {
  int widest = 0;
  for (char digit = '0'; digit <= '9'; ++digit)
    widest = std::max(widest, context.width(std::string(1, digit), clock_style(context, pixels)));
  return widest;
}

int colon_width(const ComposeContext& context, int pixels) { return context.width(":", clock_style(context, pixels)); }

}  // namespace

int clock_width(const ComposeContext& context, int pixels, bool seconds) {
  return seconds ? 6 * digit_width(context, pixels) + 2 * colon_width(context, pixels)
                 : 4 * digit_width(context, pixels) + colon_width(context, pixels);
}

void add_clock(ComposeContext& context, const Rect& area, int pixels, bool seconds) {
  const TextStyle style = clock_style(context, pixels);
  const int digit = digit_width(context, pixels);
  const int colon = colon_width(context, pixels);
  const int total = clock_width(context, pixels, seconds);
  const Rect box{area.right() - total, area.y, total, area.height};

  // 1. The colons are still; the digits lie above them.
  Panel ground = context.panel(box.size());
  Motion motion;
  motion.kind = MotionKind::Clock;
  motion.frames_per_second = context.input.frames_per_second;
  motion.utc_offset_seconds = static_cast<int>(context.input.zone.offset_at(context.input.now).count());
  motion.step_seconds = seconds ? 1 : 60;
  std::vector<ClockCell> cells;
  int x = 0;
  for (int unit = 0; unit < (seconds ? 6 : 4); ++unit) {
    if (unit == 2 || unit == 4) {
      set_text(ground, context.input.measure, {x, 0, colon, box.height}, Align::Left, ":", style);
      x += colon;
    }
    cells.push_back({static_cast<ClockUnit>(unit), {x, 0}});
    x += digit;
  }
  context.add_still("colons", box, std::move(ground));

  // 2. Ten digits, placed by the time of day.
  Track& track = context.add_track("clock", box, motion);
  track.cells = std::move(cells);
  for (char character = '0'; character <= '9'; ++character) {
    Panel panel = context.panel({digit, box.height});
    set_text(panel, context.input.measure, {0, 0, digit, box.height}, Align::Centre, std::string(1, character), style);
    track.placed.push_back({context.scene.add(std::move(panel)), {}, {}});
  }
}

Element clock(const ComposeContext& context, int pixels, bool seconds, PlacedClock& placed) {
  const Size size{clock_width(context, pixels, seconds), pixels};
  return painted(size, [&placed, pixels, seconds](Panel&, const Rect& box, std::size_t) {
    placed = {box, pixels, seconds};
  });
}

void add_clock(ComposeContext& context, Point origin, const PlacedClock& placed) {
  if (!placed.area.empty()) add_clock(context, placed.area.moved(origin), placed.pixels, placed.seconds);
}

}  // namespace rankwall
