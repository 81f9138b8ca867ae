// A running wall: config, feed and what is shown, and what happens between two frames. Used by the frame loops
// of all modes; it knows no window.
#pragma once

#include <memory>

#include "wall/feed_watch.h"
#include "wall/file_watch.h"
#include "wall/frame_clock.h"
#include "wall/setup.h"
#include "wall/wall.h"

namespace rankwall {

class WallSession {
 public:
  /// The constructor composes the first scene. `options` are read again with every reload.
  WallSession(Setup setup, CommonOptions options, FeedWatch feed, SharedFonts fonts, Size size, int frames_per_second);

  Wall& wall() { return wall_; }
  FrameClock& clock() { return clock_; }
  FeedWatch& feed() { return feed_; }
  const ScreenSettings& screen() const { return setup_.config.screen; }

  void resize(Size size);

  /// Between two frames: signals, a saved config, news of the feed, and once a second what depends on the time alone.
  void update();

 private:
  void await_stored_snapshot();
  bool has_saved_config();
  void reload();
  void look_at_clock();

  CommonOptions options_;
  Setup setup_;
  FeedWatch feed_;
  Wall wall_;
  FrameClock clock_;
  FileWatch config_files_;
  bool is_due_ = false;  ///< the wall has not heard of the last news yet
  std::chrono::steady_clock::time_point next_look_{};
  std::chrono::steady_clock::time_point next_config_look_{};
};

}  // namespace rankwall
