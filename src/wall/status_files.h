// The files by which a wall is watched from afar: status.json, rankwall.prom and wall.png, each replaced as a whole.
// They are written beside the frames: a disk that hangs makes none late, and does not keep the wall from ending.
#pragma once

#include <chrono>
#include <filesystem>
#include <memory>

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

  /// To be called every frame; allocates nothing. Whether it is time to write: not while what was due before is still
  /// being written. What failed, or takes very long, is logged once.
  bool is_due(Moment now);
  /// Writes what is due.
  void write(Moment now, const Canvas& canvas, WallHealth health);

 private:
  struct Writing;

  void note(const Result<void>& written);
  std::shared_ptr<const Canvas> thumbnail_of(const Canvas& canvas);

  StatusSettings settings_;
  std::filesystem::path folder_;  ///< empty: nothing is written
  Moment next_{};
  Moment next_thumbnail_ = Moment::max();
  std::shared_ptr<Writing> writing_;  ///< null: nothing is being written
  bool is_failing_ = false;
};

}  // namespace rankwall
