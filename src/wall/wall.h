// What the wall shows: has a scene composed when something changed, bakes it beside the one that is shown, lets it
// take over, and draws frames. Knows neither window nor time: both are arguments. Used by run and shot.
#pragma once

#include <chrono>
#include <future>
#include <memory>
#include <optional>
#include <vector>

#include "base/clock.h"
#include "config/config.h"
#include "feed/report.h"
#include "render/canvas.h"
#include "scene/scene.h"
#include "wall/composer.h"

namespace rankwall {

/// Where a scene is composed: within `update`, or on a thread beside the frames that are drawn meanwhile.
enum class Composing { AtOnce, Async };

class Wall {
 public:
  /// `fonts` are those of the config's theme.
  Wall(Config config, Zone zone, SharedFonts fonts, Size size, int frames_per_second,
       Composing composing = Composing::AtOnce);

  /// Has a scene composed when its content has changed. Call it when there is a new report, and once a second, but not
  /// while `is_composing()`. The very first scene is ready when it returns.
  void update(const FeedReport& report, Instant now);
  bool is_composing() const { return pending_scene_.valid(); }

  /// Another config; shown with the next update.
  void reconfigure(Config config, Zone zone);
  /// Whether the operator has something to look up in the log; shown with the next update.
  void mark_for_operator(bool marked);
  /// Another size; shown with the next update.
  void resize(Size size);

  /// Draws a frame and returns the rectangles that changed since the last one.
  const std::vector<Rect>& draw(Canvas& canvas, FrameNumber frame);
  /// Uses some milliseconds of what is left of a frame's time, once it has been shown, to work ahead: bakes what will
  /// come into view, and what a new scene will show when it takes over, which it does when that is done. For a new
  /// scene it goes on until `until`, or waits for it that long, so that news is on the wall two frames after it
  /// arrives.
  void prepare(Canvas& canvas, FrameNumber frame, std::chrono::steady_clock::time_point until = {});
  /// The canvas has lost its picture: the next frame draws everything.
  void forget_drawn();
  /// The frame count was set forward by `frames`: everything but clocks goes on as if it had not.
  void shift_frames(std::int64_t frames);

  const Scene& scene() const { return *scene_; }

 private:
  /// Waits for the scene that is being composed: what it is composed from is about to change.
  void finish_composing();
  void enqueue(std::unique_ptr<Scene> scene);
  /// Frees a scene beside the frames: that takes the longer the more towns there are.
  void retire(std::unique_ptr<Scene> scene);
  bool is_next_baked() const { return views_ && views_baked_ == views_->size(); }
  void bake_next(Canvas& canvas, FrameNumber frame, std::chrono::steady_clock::time_point until);
  void prepare_upcoming(Canvas& canvas, FrameNumber frame);

  Composer composer_;
  Composing composing_;
  int frames_per_second_;

  std::unique_ptr<Scene> scene_;
  std::unique_ptr<Scene> next_;                  ///< composed, being baked
  std::optional<std::vector<PanelCopy>> views_;  ///< of the next scene when it takes over
  std::size_t views_baked_ = 0;
  std::optional<FrameNumber> drawn_;
  FrameNumber prepared_ = 0;  ///< what is drawn up to this frame is baked
  Frame frame_;
  Frame ahead_;
  std::future<void> retired_;
  std::future<std::unique_ptr<Scene>> pending_scene_;  // last: the task uses the composer
};

}  // namespace rankwall
