// Whether the wall lives as a passer-by sees it, for the service manager's watchdog: frames are presented, what should
// move on them does, and the feed thread comes round. A process that only runs is no wall.
#pragma once

#include <optional>

#include "scene/scene.h"

namespace rankwall {

class Liveness {
 public:
  /// A frame of the scene was presented with or without changes to the one before.
  void note_frame(const Scene& scene, FrameNumber frame, bool has_changed);

  /// To be called once a second. Whether since the last call a later frame was presented, something changed where
  /// something has moved, and the feed thread is alive. Before the first frame the wall is starting, and alive.
  bool is_alive(bool feed_is_alive);

 private:
  std::optional<FrameNumber> frame_;
  bool has_advanced_ = false;
  bool should_change_ = false;
  bool has_changed_ = false;
};

}  // namespace rankwall
