// A city whose figures change, and the scenes that follow one another on its wall.
#pragma once

#include <random>
#include <utility>

#include "scene/takeover.h"
#include "support/sample.h"

namespace rankwall {

/// A frame of the year 2026 at 60 Hz, some way into a roll.
constexpr FrameNumber start = 107'000'000'123u;

/// A table alone, by completion, with blocks side by side.
inline Config table_of(int blocks, int rows, int pinned, bool follows = false) {
  LeaderboardSettings table;
  table.ranking = "completion";
  table.blocks = blocks;
  table.rows = rows;
  table.pinned = pinned;
  table.follow = follows;
  return config_of(table);
}

/// Gives some towns another completion.
inline void shake(std::mt19937& engine, Snapshot& city) {
  for (int i = 0; i < 6; ++i)
    set_completion(city, engine() % (city.towns.size() - 2), static_cast<double>(engine() % 100));
}

/// Composes the scene of the changed city and lets it take over from `old`.
inline Scene taken_over(const Scene& old, FrameNumber now, const Snapshot& city, const Config& config) {
  Scene next = scene_of(city, config, old.size);
  take_over(old, now, next);
  return next;
}

}  // namespace rankwall
