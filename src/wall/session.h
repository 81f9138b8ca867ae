// A running wall: config, feed and what is shown, and what happens between two frames. Used by the frame loops
// of all modes; it knows no window.
#pragma once

#include <memory>

#include "wall/feed_watch.h"
#include "wall/file_watch.h"
#include "wall/frame_clock.h"
#include "wall/instance_lock.h"
#include "wall/liveness.h"
#include "wall/setup.h"
#include "wall/start_record.h"
#include "wall/status_files.h"
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
  /// A frame was presented, with or without changes to the one before: what the service manager's watchdog hears of.
  void note_frame(FrameNumber frame, bool has_changed) { liveness_.note_frame(wall_.scene(), frame, has_changed); }
  /// Writes the status files when they are due; a picture too where one was asked for.
  void write_status(const Canvas& canvas, const PaceRecord& since_start, bool with_picture);
  /// Both must outlive the session. `record` is told when the wall has lived for long enough; a start after several
  /// that crashed is marked for the operator until the source has been asked. `lock` answers who asks for it.
  void watch_start(StartRecord& record, const InstanceLock& lock);

 private:
  void await_stored_snapshot();
  bool has_saved_config();
  void reload();
  void look_at_clock();
  void tell_service_manager();
  void update_mark();

  CommonOptions options_;
  Setup setup_;
  FeedWatch feed_;
  Wall wall_;
  FrameClock clock_;
  FileWatch config_files_;
  Liveness liveness_;
  StatusFiles status_files_;
  std::string told_status_;
  bool has_other_status_ = true;  ///< perhaps: it is worded only then, since words take memory
  bool is_config_refused_ = false;
  StartRecord* start_ = nullptr;  ///< until the wall has lived for long enough
  const InstanceLock* lock_ = nullptr;
  bool is_after_crashes_ = false;  ///< this start follows several that crashed
  std::chrono::steady_clock::time_point started_ = std::chrono::steady_clock::now();
  bool has_mark_ = false;  ///< as the wall was told last
  bool is_due_ = false;    ///< the wall has not heard of the last news yet
  std::chrono::steady_clock::time_point next_look_{};
  std::chrono::steady_clock::time_point next_config_look_{};
};

}  // namespace rankwall
