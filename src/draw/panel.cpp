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
    for (const int value : {bar.filled, bar.mark, bar.mark_width, bar.mark_overhang, bar.origin, bar.target, bar.before,
                            static_cast<int>(bar.is_beyond), static_cast<int>(bar.shortfall)})
      add(value);
    add(bar.track);
    for (const Color color : {bar.fill, bar.beyond, bar.ground, bar.mark_color, bar.missing}) add(color);
  }
  std::uint64_t value() const { return state_; }

 private:
  void add_byte(std::uint8_t byte) { state_ = (state_ ^ byte) * 0x100000001b3u; }

  std::uint64_t state_ = 0xcbf29ce484222325u;
};

Rect mark_rect(const Bar& bar) {
  const Rect& track = bar.track;
  return {track.x + bar.mark - bar.mark_width / 2, track.y - bar.mark_overhang, bar.mark_width,
          track.height + 2 * bar.mark_overhang};
}

/// Draws one bar as rectangles.
class BarDrawer {
 public:
  BarDrawer(const Bar& bar, int filled, BarFills& fills)
      : bar_(bar),
        track_(bar.track),
        left_(std::min(bar.origin, std::clamp(filled, 0, track_.width))),
        right_(std::max(bar.origin, std::clamp(filled, 0, track_.width))),
        thin_(std::max(1, track_.height / 15)),
        fills_(fills) {}

  void draw() {
    // The rest is only what the bar does not cover, as long as that is one rectangle.
    span(left_ == 0 ? right_ : 0, track_.width, bar_.ground);
    // Without a mark there is nothing to be beyond of.
    const int mark = bar_.mark >= 0 ? bar_.mark : 0;
    span(left_, std::min(right_, mark), bar_.fill);
    span(std::max(left_, mark), right_, bar_.beyond);
    if (bar_.shortfall != Shortfall::None) draw_shortfall();
    draw_before();
    if (bar_.mark >= 0) add(mark_rect(bar_), bar_.mark_color);
    if (bar_.target >= 0) {
      const int width = std::max(1, bar_.mark_width / 2);
      add({std::min(track_.x + bar_.target, track_.right() - width), track_.y, width, track_.height}, bar_.mark_color);
    }
    if (bar_.is_beyond && right_ == track_.width) cut_to_a_point();
  }

 private:
  void add(const Rect& rect, Color color) {
    if (!rect.empty()) fills_.push_back({rect, color});
  }

  /// From one place of the track to another.
  void span(int from, int to, Color color) { add({track_.x + from, track_.y, to - from, track_.height}, color); }

  /// An outline with slanted stripes, which are stairs of whole pixels; where that has no room, a solid end.
  void draw_shortfall() {
    const Rect box{track_.x + right_, track_.y, bar_.mark - right_, track_.height};
    if (box.width <= 0) return;
    if (box.width < 3 * thin_ || box.height < 6 * thin_) return add(box, bar_.missing);
    const bool is_dense = bar_.shortfall == Shortfall::Dense;
    const int edge = is_dense ? 2 * thin_ : thin_;
    const int stripe = (is_dense ? 3 : 2) * thin_;
    const int period = (is_dense ? 5 : 8) * thin_;
    add({box.x, box.y, box.width, edge}, bar_.missing);
    add({box.x, box.bottom() - edge, box.width, edge}, bar_.missing);
    add({box.x, box.y, edge, box.height}, bar_.missing);
    add({box.right() - edge, box.y, edge, box.height}, bar_.missing);
    const Rect inner{box.x + edge, box.y + edge, box.width - 2 * edge, box.height - 2 * edge};
    for (int y = 0; y < inner.height; y += thin_) {
      // From the mark on, so that stripes don't shift while the bar grows.
      const int slant = (inner.height - y) % period;
      for (int x = inner.right() + slant - 2 * period; x > inner.x - period; x -= period)
        add(intersection({x, inner.y + y, stripe, thin_}, inner), bar_.missing);
    }
  }

  /// A slot through the bar; beside it, where the value has fallen, a line in its colour.
  void draw_before() {
    if (bar_.before < 0 || bar_.before == right_) return;
    const Rect slot{track_.x + bar_.before - thin_, track_.y, 2 * thin_, track_.height};
    const Rect bar{track_.x + left_, track_.y, right_ - left_, track_.height};
    if (bar_.before < right_)
      add(intersection(slot, bar), bar_.ground);
    else
      add(intersection(slot, track_), bar_.fill);
  }

  /// Steps in both corners of a full bar's end, the longest outside.
  void cut_to_a_point() {
    constexpr int steps = 3;
    const int height = std::max(1, track_.height / 2 / (steps + 1));
    for (int step = 0; step < steps; ++step) {
      const int width = std::min(track_.width, height * (steps - step));
      add(intersection({track_.right() - width, track_.y + step * height, width, height}, track_), bar_.ground);
      add(intersection({track_.right() - width, track_.bottom() - (step + 1) * height, width, height}, track_),
          bar_.ground);
    }
  }

  const Bar& bar_;
  const Rect& track_;
  int left_;
  int right_;
  int thin_;  ///< of the thinnest line
  BarFills& fills_;
};

}  // namespace

void add_bar_fills(const Bar& bar, int filled, BarFills& fills) { BarDrawer(bar, filled, fills).draw(); }

Rect extent_of(const Bar& bar) { return bar.mark < 0 ? bar.track : united(bar.track, mark_rect(bar)); }

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
