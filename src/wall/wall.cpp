#include "wall/wall.h"

#include <algorithm>
#include <cassert>
#include <chrono>
#include <exception>
#include <system_error>
#include <utility>

#include <fmt/format.h>

#include "base/log.h"
#include "scene/place.h"
#include "scene/slide_view.h"
#include "scene/takeover.h"
#include "scene/unchanged_tracks.h"

namespace rankwall {

namespace {

using std::chrono::steady_clock;

/// Baking takes about this long in one frame, a quarter of a period at 60 Hz.
constexpr std::chrono::milliseconds baking_time{4};

/// How long before they come into view panels are baked. Rows come one by one, but a slide comes with all its
/// panels: this is enough for both.
constexpr FrameNumber seconds_ahead = 2;

}  // namespace

Wall::Wall(Config config, Zone zone, SharedFonts fonts, Size size, int frames_per_second, Composing composing)
    : composer_(std::move(config), zone, std::move(fonts), size, frames_per_second),
      composing_(composing),
      frames_per_second_(frames_per_second) {}

void Wall::update(const FeedReport& report, Instant now) {
  assert(!is_composing());
  // While rows move, a composed scene waits for them; the next one is composed against what that one shows.
  if (next_ && drawn_ && scene_->change.moves_at(*drawn_)) return;
  if (!composer_.is_due(report, now)) return;
  if (!scene_ || composing_ == Composing::AtOnce) return enqueue(composer_.compose(report, now));
  try {
    pending_scene_ = std::async(std::launch::async, [this, report, now] { return composer_.compose(report, now); });
  } catch (const std::system_error&) {  // a system that gives no thread: better late frames than an old picture
    enqueue(composer_.compose(report, now));
  }
}

void Wall::enqueue(std::unique_ptr<Scene> scene) {
  retire(std::exchange(next_, std::move(scene)));
  views_.reset();
  // The very first scene has nothing to take over from.
  if (!scene_) scene_ = std::move(next_);
}

void Wall::retire(std::unique_ptr<Scene> scene) {
  if (!scene) return;
  try {
    retired_ = std::async(std::launch::async, [scene = std::move(scene)]() mutable { scene.reset(); });
  } catch (const std::system_error&) {
    // Without a thread it was freed here.
  }
}

/// A scene for which there is no memory is left out: the one that is shown stays.
void Wall::finish_composing() {
  if (!is_composing()) return;
  try {
    enqueue(pending_scene_.get());
  } catch (const std::exception& exception) {
    log_error(fmt::format("a new scene could not be composed, the old one stays: {}", exception.what()));
  }
}

void Wall::reconfigure(Config config, Zone zone) {
  finish_composing();
  composer_.reconfigure(std::move(config), zone);
}

void Wall::mark_for_operator(bool marked) {
  finish_composing();
  composer_.mark_for_operator(marked);
}

void Wall::resize(Size size) {
  finish_composing();
  composer_.resize(size);
  scene_.reset();
  next_.reset();
  drawn_.reset();
}

void Wall::bake_next(Canvas& canvas, FrameNumber frame, steady_clock::time_point until) {
  const auto deadline = std::max(until, steady_clock::now() + baking_time);
  if (!views_) {
    views_ = panels_in_view(*next_, plan_take_over(*scene_, frame, *next_), frame);
    views_baked_ = 0;
  }
  for (; views_baked_ < views_->size() && steady_clock::now() < deadline; ++views_baked_)
    canvas.prepare((*views_)[views_baked_]);
}

const std::vector<Rect>& Wall::draw(Canvas& canvas, FrameNumber frame) {
  if (next_ && is_next_baked() && !is_turning(*scene_, frame) && !scene_->change.moves_at(frame)) {
    take_over(*scene_, frame, *next_);
    if (drawn_) drawn_ = kept_frame(*scene_, *drawn_, *next_);
    retire(std::exchange(scene_, std::move(next_)));
    prepared_ = frame;
  }
  place(*scene_, frame, drawn_, frame_);
  canvas.draw(frame_);
  drawn_ = frame;
  return frame_.changed;
}

void Wall::prepare(Canvas& canvas, FrameNumber frame, steady_clock::time_point until) {
  if (is_composing() && pending_scene_.wait_until(until) == std::future_status::ready) finish_composing();
  if (next_ && !is_next_baked())
    bake_next(canvas, frame, until);
  else
    prepare_upcoming(canvas, frame);
}

void Wall::prepare_upcoming(Canvas& canvas, FrameNumber frame) {
  const auto ahead = seconds_ahead * static_cast<FrameNumber>(frames_per_second_);
  constexpr FrameNumber step = 8;
  prepared_ = std::clamp(prepared_, frame, frame + ahead);
  const auto deadline = steady_clock::now() + baking_time;
  for (; prepared_ + step <= frame + ahead; prepared_ += step) {
    place(*scene_, prepared_ + step, prepared_, ahead_);
    for (const auto& stroke : ahead_.strokes)
      if (const auto* copy = std::get_if<PanelCopy>(&stroke))
        if (canvas.prepare(*copy) && steady_clock::now() >= deadline) return;
  }
}

void Wall::forget_drawn() {
  drawn_.reset();
  prepared_ = 0;
}

void Wall::shift_frames(std::int64_t frames) {
  const auto shift = static_cast<FrameNumber>(frames);
  for (Scene* scene : {scene_.get(), next_.get()}) {
    if (!scene) continue;
    scene->change.start += shift;
    if (scene->took_over) *scene->took_over += shift;
    // What is in a playlist gets its time from the playlist.
    for (auto& playlist : scene->playlists)
      if (playlist.within == SlideRef{}) playlist.anchor_frame += shift;
    for (auto& track : scene->tracks)
      if (track.slide == SlideRef{}) {
        track.motion.anchor_frame += shift;
        track.motion.rest_from += shift;
      }
  }
  forget_drawn();
}

}  // namespace rankwall
