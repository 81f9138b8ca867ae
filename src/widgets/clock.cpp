#include <algorithm>

#include "model/sentences.h"
#include "widgets/clock_digits.h"
#include "widgets/proportions.h"
#include "widgets/widget.h"

namespace rankwall {

namespace {

/// The size at which a clock is as wide as `width` at most. A clock's width grows with its size.
int clock_pixels(const ComposeContext& context, int width, int height, bool seconds) {
  constexpr int probe = 100;
  int pixels = std::min(height, width * probe / clock_width(context, probe, seconds));
  if (pixels < smallest_text) return 0;
  for (pixels = text_pixels(pixels); clock_width(context, pixels, seconds) > width; pixels = smaller_text(pixels))
    if (pixels <= smallest_text) return 0;
  return pixels;
}

std::vector<std::string> date_wordings(const ComposeContext& context) {
  const LocalTime local = context.input.zone.local(context.input.now);
  return {long_date_text(context.words(), local.date), date_text(context.words(), local.date)};
}

/// Where the time goes, and the date if there is room for it.
struct Face {
  Rect time;
  int pixels = 0;
  bool seconds = true;
  Rect date_box;
  FittedText date;
};

/// The date below the time.
Face stacked_face(const ComposeContext& context, Size size, bool seconds) {
  Face face;
  face.seconds = seconds;
  const int max = std::min(size.height * proportions::clock::above_date,
                           (size.height - smallest_text * proportions::line) * 10 / 11);
  face.pixels = clock_pixels(context, size.width * proportions::clock::width, max, seconds);
  const int time_height = face.pixels * proportions::clock::time;
  const TextStyle style{text_pixels(std::max<int>(smallest_text, face.pixels * proportions::clock::date)),
                        Weight::Regular, context.theme().muted};
  const int date_height = style.pixels * proportions::line;
  const int spare = size.height - time_height - date_height;
  if (face.pixels == 0 || spare < 0) return {};
  const int top = spare / 2;
  face.time = {0, top, size.width, time_height};
  face.date_box = {0, top + time_height, size.width, date_height};
  face.date = fitted(context.input.measure, date_wordings(context), style, size.width * proportions::clock::width);
  return face.date.text.ends_with("…") ? Face{} : face;
}

/// The date before the time, on one line.
Face beside_face(const ComposeContext& context, Size size, bool seconds) {
  constexpr int probe = 100;
  const auto wordings = date_wordings(context);
  TextStyle style{probe, Weight::Regular, context.theme().muted};
  const int widest = context.width(wordings.front(), style) / 2 + clock_width(context, probe, seconds) + probe / 2;
  const int wanted =
      std::min(size.height * proportions::clock::beside_date, size.width * proportions::clock::width * probe / widest);
  Face face;
  face.seconds = seconds;
  if (wanted < smallest_text) return face;
  face.pixels = text_pixels(wanted);
  style.pixels = text_pixels(face.pixels / 2);
  const int time_width = clock_width(context, face.pixels, seconds);
  const int gap = face.pixels / 2;
  face.date = fitted(context.input.measure, {wordings.front()}, style, size.width - time_width - gap);
  const int left = (size.width - face.date.width - gap - time_width) / 2;
  if (left < 0 || face.date.text.ends_with("…")) return {};
  face.date_box = {left, 0, face.date.width, size.height};
  face.time = {left + face.date.width + gap, 0, time_width, size.height};
  return face;
}

Face plain_face(const ComposeContext& context, Size size, bool seconds) {
  Face face;
  face.seconds = seconds;
  face.pixels =
      clock_pixels(context, size.width * proportions::clock::width, size.height * proportions::clock::alone, seconds);
  face.time = {0, 0, size.width, size.height};
  return face;
}

/// The face with the largest time that has what is wanted; what does not fit is left out, seconds last.
Face best_face(const ComposeContext& context, const ClockSettings& settings, Size size) {
  for (const bool seconds : {settings.seconds, false}) {
    if (settings.date) {
      const Face stacked = stacked_face(context, size, seconds);
      const Face beside = beside_face(context, size, seconds);
      const Face& larger = beside.pixels > stacked.pixels ? beside : stacked;
      if (larger.pixels > 0) return larger;
    }
    Face plain = plain_face(context, size, seconds);
    if (plain.pixels > 0) return plain;
  }
  return {};
}

}  // namespace

void compose(ComposeContext& context, const ClockSettings& settings, const Rect& area) {
  const Face face = best_face(context, settings, area.size());
  if (face.pixels == 0) return;
  if (!face.date.text.empty()) {
    Panel panel = context.panel(face.date_box.size());
    set_text(panel, {0, 0, face.date_box.width, face.date_box.height}, Align::Centre, face.date);
    context.add_still("date", face.date_box.moved(area.origin()), std::move(panel));
  }
  const int width = clock_width(context, face.pixels, face.seconds);
  const Rect time{face.time.x + (face.time.width - width) / 2, face.time.y, width, face.time.height};
  add_clock(context, time.moved(area.origin()), face.pixels, face.seconds);
}

template void compose_widget(ComposeContext&, const ClockSettings&, const Rect&);

}  // namespace rankwall
