#include "scene/glide.h"

#include <algorithm>
#include <cstdlib>

#include "scene/in_view.h"

namespace rankwall {

namespace {

/// In seconds. What is told shall be over within eight.
constexpr double shortest_glide = 0.8;
constexpr double longest_glide = 2.5;
/// Pixels a frame, as a part of a row.
constexpr int fastest_glide = 4;

}  // namespace

Glide glide_to(const RowChange& change, const RollView& roll, const StageSettings& settings) {
  if (change.from < roll.first_slot) return {};
  const int pitch = settings.pitch;
  const bool ends_above = change.to < roll.first_slot;
  const int end = ends_above ? 0 : (change.to - roll.first_slot) * pitch;
  const auto below_top = static_cast<int>(on_loop(end - roll.top, roll.loop));
  if (below_top + (ends_above ? 1 : 2) * pitch <= roll.window) return {};

  const auto forward = static_cast<int>(on_loop((ends_above ? 0 : end - pitch) - roll.top, roll.loop));
  const auto loop = static_cast<int>(roll.loop);
  Glide glide{forward <= loop / 2 ? forward : forward - loop, 0};
  const int pixels = std::max(1, pitch / fastest_glide);
  const auto frames = [&](double seconds) { return static_cast<int>(seconds * settings.frames_per_second); };
  glide.frames = std::max(frames(shortest_glide), (std::abs(glide.distance) + pixels - 1) / pixels);
  if (glide.distance == 0 || glide.frames > frames(longest_glide)) return {};
  // What is left of a step comes after the rest.
  if (roll.step > 0 && roll.top % roll.step != 0) glide.distance -= roll.step - roll.top % roll.step;
  return glide;
}

}  // namespace rankwall
