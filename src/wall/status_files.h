// The files by which a wall is watched from afar: status.json, rankwall.prom and wall.png, each replaced as a whole.
// They are written beside the frames: a disk that hangs makes none late.
#pragma once

#include <chrono>
#include <filesystem>
#include <functional>
#include <future>

#include "base/result.h"
#include "config/status_settings.h"
#include "render/canvas.h"
#include "wall/health.h"

namespace rankwall {

class StatusFiles {
 public:
  using Moment = std::chrono::steady_clock::time_point;

  /// From now on what `settings` say; due at once.
  void configure(const StatusSettings& settings);
  /// A picture as soon as that is possible, whenever the last one was.
  void ask_thumbnail() { next_thumbnail_ = {}; }

  /// Writes what is due, unless what was due before is still being written. `health` is only asked for then.
  void update(Moment now, const Canvas& canvas, const std::function<WallHealth()>& health);

 private:
  StatusSettings settings_;
  std::filesystem::path folder_;  ///< empty: nothing is written
  Moment next_{};
  Moment next_thumbnail_ = Moment::max();
  std::future<Result<void>> writing_;
  bool is_failing_ = false;
};

}  // namespace rankwall
