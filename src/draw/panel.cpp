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
    for (const int value : {bar.filled, bar.mark, bar.mark_width, bar.mark_overhang}) add(value);
    add(bar.track);
    for (const Color color : {bar.fill, bar.ground, bar.mark_color}) add(color);
  }
  std::uint64_t value() const { return state_; }

 private:
  void add_byte(std::uint8_t byte) { state_ = (state_ ^ byte) * 0x100000001b3u; }

  std::uint64_t state_ = 0xcbf29ce484222325u;
};

}  // namespace

std::array<FillCommand, 3> bar_fills(const Bar& bar, int filled) {
  const Rect& track = bar.track;
  const int length = std::clamp(filled, 0, track.width);
  std::array<FillCommand, 3> fills{};
  fills[0] = {{track.x + length, track.y, track.width - length, track.height}, bar.ground};
  fills[1] = {{track.x, track.y, length, track.height}, bar.fill};
  if (bar.mark >= 0)
    fills[2] = {{track.x + bar.mark - bar.mark_width / 2, track.y - bar.mark_overhang, bar.mark_width,
                 track.height + 2 * bar.mark_overhang},
                bar.mark_color};
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
