#include "wall/frame_loop.h"

#include <optional>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "base/log.h"
#include "base/output.h"
#include "base/signals.h"
#include "wall/pace_record.h"
#include "wall/recovery.h"
#include "wall/watchdog.h"

namespace rankwall {

namespace {

using std::chrono::steady_clock;

/// How much of a period is left free of work on the next scene, so that nothing makes a frame late.
constexpr std::chrono::milliseconds pause_margin{4};

Result<Canvas> canvas_on(Window& window) {
  const Rect wall = window.wall();
  if (wall.empty()) return no_picture();
  return Canvas::on_screen(window.surface(), wall);
}

}  // namespace

Error no_picture() { return environment_error("display: the window has no picture for the wall's rectangle"); }

WindowOptions window_options(const ScreenSettings& screen, bool windowed, const std::optional<Size>& size) {
  WindowOptions window;
  window.mode = windowed ? WindowMode::Windowed : WindowMode::Fullscreen;
  window.display = screen.display;
  window.wall = {screen.x, screen.y, screen.width, screen.height};
  if (size) window.wall = {screen.x, screen.y, size->width, size->height};
  window.exit_chord = screen.exit_chord;
  return window;
}

namespace {

/// A window, the canvas on it and what is done when either fails.
class Display {
 public:
  Display(Window& window, WallSession& session) : window_(window), session_(session) {}

  /// Fetches the window's surface; everything is drawn with the next frame. Errors: Environment without a picture.
  Result<void> open() {
    window_.blacken();
    auto opened = canvas_on(window_);
    if (!opened) return opened.error();
    if (canvas_ && opened->size() != canvas_->size()) session_.resize(opened->size());
    canvas_ = std::move(*opened);
    session_.wall().forget_drawn();
    is_shown_ = false;
    return {};
  }

  /// Errors: Environment, when nothing has helped.
  Result<void> recover(RecoveryStep step) {
    if (step == RecoveryStep::GiveUp) return environment_error("display: does not take the picture");
    log_warning(step == RecoveryStep::Repaint ? "display: did not take the picture, everything is drawn again"
                                              : "display: the window is lost, it is opened again");
    if (step == RecoveryStep::Repaint) return open();
    if (auto reopened = window_.reopen(); !reopened) return reopened;
    if (auto opened = open(); !opened) return opened;
    window_.cover_display();
    return {};
  }

  Canvas& canvas() { return *canvas_; }
  /// Whether the whole window has been presented since it was opened.
  bool is_shown() const { return is_shown_; }

  bool present(const std::vector<Rect>& changed, bool is_exposed) {
    const bool has_taken = is_shown_ && !is_exposed ? window_.present(changed) : window_.present_all();
    is_shown_ = has_taken;
    return has_taken;
  }

 private:
  Window& window_;
  WallSession& session_;
  std::optional<Canvas> canvas_;
  bool is_shown_ = false;
};

}  // namespace

Result<void> run_display_loop(WallSession& session, Window& window, const RunOptions& options) {
  ScreenSettings screen = session.screen();
  Display display(window, session);
  if (auto opened = display.open(); !opened) return opened;
  log_info("the wall runs on " + window.describe());
  notify_service_manager("READY=1");

  PaceRecord pace(window.refresh_rate());
  PaceRecord pace_since_start(window.refresh_rate());
  Recovery recovery;
  bool is_covered = false;
  for (std::uint64_t count = 0; !stop_asked() && (!options.frames || count < *options.frames); ++count) {
    if (session.screen() != screen) {
      screen = session.screen();
      window.change(window_options(screen, options.windowed, options.size));
    }
    const WindowEvents events = window.poll();
    if (events.exit_asked) return {};
    if (events.display_lost) return environment_error("display: lost");
    if (events.window_lost) {
      if (auto recovered = display.recover(recovery.window_lost(steady_clock::now())); !recovered) return recovered;
    } else if (events.surface_changed) {
      if (auto opened = display.open(); !opened) return opened;
    }
    session.update();
    // A frame is drawn in the period before its own and presented when that begins: some frames copy much and some
    // little, and that must not show. What the display has just read is still in the caches.
    const FrameNumber frame = session.clock().frame_at(steady_clock::now()) + 1;
    const std::vector<Rect>& changed = session.wall().draw(display.canvas(), frame);
    if (display.is_shown()) {
      const auto due = session.clock().start_of(frame);
      session.wall().prepare(display.canvas(), frame, due - pause_margin);
      sleep_until(due);
    }
    const auto presented = steady_clock::now();
    if (!display.present(changed, events.exposed)) {
      if (auto recovered = display.recover(recovery.frame_failed(presented)); !recovered) return recovered;
      continue;
    }
    session.note_frame(frame, !changed.empty());
    if (!std::exchange(is_covered, true)) {
      if (options.frames) print(fmt::format("first_frame_at_ms {}\n", system_now().time_since_epoch().count()));
      window.cover_display();
      continue;
    }
    pace.note(session.wall().scene(), frame, presented);
    pace_since_start.note(session.wall().scene(), frame, presented);
    const bool is_asked = take_pace_asked();
    session.write_status(display.canvas(), pace_since_start, is_asked);
    if (is_asked) {
      log_info("pace since the start or the last asking:\n" + pace.text());
      pace = PaceRecord(window.refresh_rate());
    }
  }
  if (options.frames) print(pace.text());
  return {};
}

Result<void> run_picture_loop(WallSession& session, Canvas& canvas, const RunOptions& options) {
  notify_service_manager("READY=1");
  PaceRecord pace(session.clock().frames_per_second());
  auto next_picture = steady_clock::now();
  bool is_kept = true;
  for (std::uint64_t count = 0; !stop_asked() && (!options.frames || count < *options.frames); ++count) {
    session.update();
    const FrameNumber frame = session.clock().frame_at(steady_clock::now());
    const bool has_changed = !session.wall().draw(canvas, frame).empty();
    session.note_frame(frame, has_changed);
    pace.note(session.wall().scene(), frame, steady_clock::now());
    session.write_status(canvas, pace, take_pace_asked());
    if (steady_clock::now() >= next_picture) {
      next_picture += std::chrono::seconds{1};
      auto written = canvas.write_png(options.picture);
      if (!written && count == 0) return written;  // it will not do later either
      if (!written && is_kept) log_error(written.error().message + "; the wall goes on and tries again");
      if (written && !is_kept) log_info("the picture is kept again");
      is_kept = bool(written);
    }
    session.wall().prepare(canvas, frame);
    sleep_until(session.clock().start_of(frame + 1));
  }
  return {};
}

}  // namespace rankwall
