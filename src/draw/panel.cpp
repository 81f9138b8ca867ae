#include "draw/panel.h"

#include <algorithm>

namespace rankwall {

namespace {

/// FNV-1a over the parts of a panel; fast, and the same on every machine.
class Digest {
 public:
  void add(std::uint64_t value) {
    for (int shift = 0; shift < 64; shift += 8) add_byte(static_cast<std::uint8_t>(value >> shift));
  }
  void add(int value) { add(static_cast<std::uint64_t>(static_cast<std::int64_t>(value))); }
  void add(Color color) { add((color.red << 16) | (color.green << 8) | color.blue); }
  void add(Point point) {
    add(point.x);
    add(point.y);
  }
  void add(const Rect& rect) {
    add(rect.origin());
    add(rect.width);
    add(rect.height);
  }
  void add(const std::string& text) {
    for (const char c : text) add_byte(static_cast<std::uint8_t>(c));
    add(static_cast<int>(text.size()));
  }
  void add(const FillCommand& command) {
    add(command.rect);
    add(command.color);
  }
  void add(const RoundedCommand& command) {
    add(command.rect);
    add(command.radius);
    add(command.color);
  }
  void add(const OutlineCommand& command) {
    add(command.rect);
    add(command.radius);
    add(command.thickness);
    add(command.color);
    add(command.inner);
  }
  void add(const TextCommand& command) {
    add(command.baseline);
    add(command.text);
    add(command.style.pixels);
    add(static_cast<int>(command.style.weight));
    add(command.style.color);
  }
  void add(const ImageCommand& command) {
    add(command.rect);
    add(command.picture.digest());
    add(command.ground);
    add(command.brightness);
  }
  void add(const LineCommand& command) {
    for (const Point point : command.points) add(point);
    for (const int value : {static_cast<int>(command.points.size()), command.thickness, command.foot}) add(value);
    add(command.color);
    add(command.under);
  }
  void add(const Bar& bar) {
    for (const int value : {bar.filled, bar.mark, bar.mark_width, bar.mark_overhang, bar.origin, bar.target,
                            static_cast<int>(bar.is_beyond)})
      add(value);
    add(bar.track);
    for (const Color color : {bar.fill, bar.ground, bar.mark_color}) add(color);
  }
  std::uint64_t value() const { return state_; }

 private:
  void add_byte(std::uint8_t byte) { state_ = (state_ ^ byte) * 0x100000001b3u; }

  std::uint64_t state_ = 0xcbf29ce484222325u;
};

/// Steps in both corners of a full bar's end, the longest outside.
void cut_to_a_point(const Bar& bar, BarFills& fills) {
  const Rect& track = bar.track;
  const int height = std::max(1, track.height / 2 / static_cast<int>(bar_point_steps + 1));
  for (std::size_t i = 0; i < bar_point_steps; ++i) {
    const int step = static_cast<int>(i);
    const int width = std::min(track.width, height * (static_cast<int>(bar_point_steps) - step));
    const Rect above{track.right() - width, track.y + step * height, width, height};
    const Rect below{above.x, track.bottom() - (step + 1) * height, width, height};
    fills[4 + 2 * i] = {intersection(above, track), bar.ground};
    fills[5 + 2 * i] = {intersection(below, track), bar.ground};
  }
}

}  // namespace

BarFills bar_fills(const Bar& bar, int filled) {
  const Rect& track = bar.track;
  const int value = std::clamp(filled, 0, track.width);
  const int left = std::min(bar.origin, value);
  const int right = std::max(bar.origin, value);
  BarFills fills{};
  // The rest is only what the bar does not cover, as long as that is one rectangle.
  const int rest = left == 0 ? right : 0;
  fills[0] = {{track.x + rest, track.y, track.width - rest, track.height}, bar.ground};
  fills[1] = {{track.x + left, track.y, right - left, track.height}, bar.fill};
  if (bar.mark >= 0)
    fills[2] = {{track.x + bar.mark - bar.mark_width / 2, track.y - bar.mark_overhang, bar.mark_width,
                 track.height + 2 * bar.mark_overhang},
                bar.mark_color};
  if (bar.target >= 0) {
    const int width = std::max(1, bar.mark_width / 2);
    fills[3] = {{std::min(track.x + bar.target, track.right() - width), track.y, width, track.height}, bar.mark_color};
  }
  if (bar.is_beyond && value == track.width) cut_to_a_point(bar, fills);
  return fills;
}

Rect extent_of(const Bar& bar) { return united(bar.track, bar_fills(bar, 0)[2].rect); }

std::uint64_t digest_of(const Panel& panel) {
  Digest digest;
  digest.add(panel.size.width);
  digest.add(panel.size.height);
  digest.add(panel.ground);
  for (const auto& command : panel.commands) {
    digest.add(static_cast<int>(command.index()));
    std::visit([&](const auto& each) { digest.add(each); }, command);
  }
  for (const auto& bar : panel.bars) digest.add(bar);
  return digest.value();
}

}  // namespace rankwall
