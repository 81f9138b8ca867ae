#include "support/faults.h"

#include <algorithm>
#include <vector>

#include <fmt/format.h>

#include "layout/typesetting.h"
#include "support/fixed_measure.h"
#include "support/scene_dump.h"

namespace rankwall {

namespace {

/// What a text covers, a pixel less above and below for rounding: Chinese characters reach from 0.88 em above the
/// baseline to 0.12 em below it.
Rect ink_of(const TextCommand& text) {
  const int pixels = text.style.pixels;
  const int top = text.baseline.y - pixels * 88 / 100;
  return {text.baseline.x, top + 1, fixed_measure(text.text, text.style), pixels - 2};
}

Rect extent_of(const std::vector<Point>& points) {
  Rect extent;
  for (const Point point : points) extent = united(extent, {point.x, point.y, 1, 1});
  return extent;
}

/// Examines one scene and records what it finds.
class Examiner {
 public:
  explicit Examiner(const Scene& scene) : scene_(scene) {}

  std::string faults() {
    for (const auto& panel : scene_.panels) examine(panel);
    for (const auto& track : scene_.tracks) examine(track);
    return faults_;
  }

 private:
  template <class... Parts>
  void add(fmt::format_string<Parts...> pattern, Parts&&... parts) {
    faults_ += fmt::format(pattern, std::forward<Parts>(parts)...) + '\n';
  }

  void examine(const Panel& panel) {
    const Rect whole = rect_at({}, panel.size);
    std::vector<const TextCommand*> texts;
    for (const auto& command : panel.commands) {
      if (const auto* text = std::get_if<TextCommand>(&command)) {
        examine(*text, whole);
        for (const auto* other : texts)
          if (!intersection(ink_of(*text), ink_of(*other)).empty())
            add("\"{}\" lies over \"{}\"", text->text, other->text);
        texts.push_back(text);
      } else {
        examine_shape(command, whole);
      }
    }
    for (const auto& bar : panel.bars)
      if (!whole.contains(extent_of(bar)) || bar.filled < 0 || bar.filled > bar.track.width)
        add("a bar at {} leaves its panel {}", text_of(bar.track), text_of(whole));
  }

  void examine(const TextCommand& text, const Rect& whole) {
    const int pixels = text.style.pixels;
    if (text.text.empty()) add("an empty text at {},{}", text.baseline.x, text.baseline.y);
    if (text_pixels(pixels) != pixels) add("\"{}\" is set at {} px", text.text, pixels);
    if (!whole.contains(ink_of(text)))
      add("\"{}\" at {} leaves its panel {}", text.text, text_of(ink_of(text)), text_of(whole));
  }

  void examine_shape(const Command& command, const Rect& whole) {
    const Rect rect = std::visit(
        [](const auto& each) {
          if constexpr (requires { each.rect; }) return each.rect;
          if constexpr (requires { each.points; }) return extent_of(each.points);
          return Rect{};
        },
        command);
    if (!rect.empty() && !whole.contains(rect)) add("a shape at {} leaves its panel {}", text_of(rect), text_of(whole));
  }

  void examine(const Track& track) {
    const Rect wall = rect_at({}, scene_.size);
    if (!wall.contains(track.area)) add("{} at {} leaves the wall", track.name, text_of(track.area));
    if (!track.change_area.contains(track.area)) add("{} is larger than its change area", track.name);
    switch (track.motion.kind) {
      case MotionKind::Still:
      case MotionKind::Deck: examine_still(track); break;
      case MotionKind::Roll: examine_loop(track, false); break;
      case MotionKind::Marquee: examine_loop(track, true); break;
      case MotionKind::Clock: examine_clock(track); break;
    }
  }

  void examine_still(const Track& track) {
    for (const auto& placed : track.placed) {
      const Rect rect = rect_at(track.area.origin() + placed.at, scene_.panels[placed.panel].size);
      if (!track.area.contains(rect))
        add("a panel of {} at {} leaves {}", track.name, text_of(rect), text_of(track.area));
    }
  }

  /// The panels of a loop follow one another without gaps, and no panel is in view twice.
  void examine_loop(const Track& track, bool sideways) {
    std::int64_t reached = 0;
    for (const auto& placed : track.placed) {
      const Size size = scene_.panels[placed.panel].size;
      if ((sideways ? placed.at.x : placed.at.y) != reached) add("{} has a hole at {}", track.name, reached);
      if ((sideways ? size.height : size.width) != (sideways ? track.area.height : track.area.width))
        add("a panel of {} does not fill its track", track.name);
      reached += sideways ? size.width : size.height;
    }
    if (track.motion.loop != reached) add("{} loops after {} of {}", track.name, track.motion.loop, reached);
    if (reached < (sideways ? track.area.width : track.area.height)) add("{} shows a panel twice", track.name);
  }

  void examine_clock(const Track& track) {
    if (track.placed.size() != 10) add("{} has {} digits", track.name, track.placed.size());
    for (const auto& cell : track.cells) {
      const Rect rect = rect_at(track.area.origin() + cell.at, scene_.panels[track.placed.front().panel].size);
      if (!track.area.contains(rect)) add("a digit of {} leaves {}", track.name, text_of(track.area));
    }
  }

  const Scene& scene_;
  std::string faults_;
};

}  // namespace

std::string faults_of(const Scene& scene) { return Examiner(scene).faults(); }

}  // namespace rankwall
