#include "support/scene_dump.h"

#include <fmt/format.h>

namespace rankwall {

std::string text_of(const Rect& rect) { return fmt::format("{},{} {}x{}", rect.x, rect.y, rect.width, rect.height); }

namespace {

struct CommandLine {
  std::string operator()(const FillCommand& command) const {
    return fmt::format("fill {} {}", text_of(command.rect), to_string(command.color));
  }
  std::string operator()(const RoundedCommand& command) const {
    return fmt::format("rounded {} r{} {}", text_of(command.rect), command.radius, to_string(command.color));
  }
  std::string operator()(const OutlineCommand& command) const {
    return fmt::format("outline {} r{} {}px {}", text_of(command.rect), command.radius, command.thickness,
                       to_string(command.color));
  }
  std::string operator()(const LineCommand& command) const {
    std::string points;
    for (const Point point : command.points) points += fmt::format(" {},{}", point.x, point.y);
    const std::string under =
        command.foot < 0 ? "" : fmt::format(" down to {} {}", command.foot, to_string(command.under));
    return fmt::format("line {}px {}{}:{}", command.thickness, to_string(command.color), under, points);
  }
  std::string operator()(const TextCommand& command) const {
    return fmt::format("text {},{} {}px {}{} \"{}\"", command.baseline.x, command.baseline.y, command.style.pixels,
                       command.style.weight == Weight::Bold ? "bold " : "", to_string(command.style.color),
                       command.text);
  }
  std::string operator()(const ImageCommand& command) const {
    return fmt::format("image {} {}", text_of(command.rect), command.picture.digest().substr(0, 12));
  }
};

std::string motion_line(const Motion& motion) {
  switch (motion.kind) {
    case MotionKind::Still: return "still";
    case MotionKind::Roll:
      return fmt::format("roll {}px/{}f loop {} from {}", motion.rate.pixels, motion.rate.frames, motion.loop,
                         motion.anchor_offset);
    case MotionKind::Marquee:
      return fmt::format("marquee {}px/{}f loop {}", motion.rate.pixels, motion.rate.frames, motion.loop);
    case MotionKind::Deck:
      return fmt::format("deck of {} every {}f, turn {}f", motion.loop, motion.page_frames, motion.turn_frames);
    case MotionKind::Clock: return fmt::format("clock utc{:+}s", motion.utc_offset_seconds);
  }
  return {};
}

}  // namespace

std::string dump(const Scene& scene) {
  std::string text = fmt::format("scene {}x{} {}\n", scene.size.width, scene.size.height, to_string(scene.ground));
  for (const auto& track : scene.tracks) {
    text += fmt::format("track {} at {}: {}\n", track.name, text_of(track.area), motion_line(track.motion));
    for (const auto& placed : track.placed) {
      const Panel& panel = scene.panels[placed.panel];
      text += fmt::format("  panel {} {},{} {}x{} {}\n", placed.key.empty() ? "-" : placed.key, placed.at.x,
                          placed.at.y, panel.size.width, panel.size.height, to_string(panel.ground));
      for (const auto& command : panel.commands) text += "    " + std::visit(CommandLine{}, command) + "\n";
      for (const auto& bar : panel.bars)
        text += fmt::format("    bar {} filled {} mark {}\n", text_of(bar.track), bar.filled, bar.mark);
    }
  }
  return text;
}

}  // namespace rankwall
