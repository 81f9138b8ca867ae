#include "wall/frame_loop.h"

#include <vector>

#include <fmt/format.h>

#include "base/log.h"
#include "base/output.h"
#include "base/signals.h"
#include "wall/pace_record.h"
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

WindowOptions window_options(const ScreenSettings& screen, const RunOptions& options) {
  WindowOptions window;
  window.mode = options.windowed ? WindowMode::Windowed : WindowMode::Fullscreen;
  window.display = screen.display;
  window.wall = {screen.x, screen.y, screen.width, screen.height};
  if (options.size) window.wall = {screen.x, screen.y, options.size->width, options.size->height};
  window.exit_chord = screen.exit_chord;
  return window;
}

Result<void> run_display_loop(WallSession& session, Window& window, const RunOptions& options) {
  ScreenSettings screen = session.screen();
  auto canvas = canvas_on(window);
  if (!canvas) return canvas.error();
  log_info("the wall runs on " + window.describe());
  notify_service_manager("READY=1");

  PaceRecord pace(window.refresh_rate());
  bool is_shown = false;  // the whole window, with the black around the wall
  for (std::uint64_t count = 0; !stop_asked() && (!options.frames || count < *options.frames); ++count) {
    if (session.screen() != screen) {
      screen = session.screen();
      window.change(window_options(screen, options));
    }
    const WindowEvents events = window.poll();
    if (events.exit_asked) return {};
    if (events.display_lost) return environment_error("display: lost");
    if (events.surface_changed) {
      window.blacken();
      auto reopened = canvas_on(window);
      if (!reopened) return reopened.error();
      if (reopened->size() != canvas->size()) session.resize(reopened->size());
      canvas = std::move(reopened);
      session.wall().forget_drawn();
      is_shown = false;
    }
    session.update();
    // A frame is drawn in the period before its own and presented when that begins: some frames copy much and some
    // little, and that must not show. What the display has just read is still in the caches.
    const FrameNumber frame = session.clock().frame_at(steady_clock::now()) + 1;
    const std::vector<Rect>& changed = session.wall().draw(*canvas, frame);
    if (is_shown) {
      const auto due = session.clock().start_of(frame);
      session.wall().prepare(*canvas, frame, due - pause_margin);
      sleep_until(due);
    }
    const auto presented = steady_clock::now();
    if (!is_shown || events.exposed)
      window.present_all();
    else
      window.present(changed);
    is_shown = true;
    if (count == 0) {
      if (options.frames) print(fmt::format("first_frame_at_ms {}\n", system_now().time_since_epoch().count()));
      window.cover_display();
      continue;
    }
    pace.note(session.wall().scene(), frame, presented);
    if (take_pace_asked()) {
      log_info("pace since the start or the last asking:\n" + pace.text());
      pace = PaceRecord(window.refresh_rate());
    }
  }
  if (options.frames) print(pace.text());
  return {};
}

Result<void> run_picture_loop(WallSession& session, Canvas& canvas, const RunOptions& options) {
  auto next_picture = steady_clock::now();
  for (std::uint64_t count = 0; !stop_asked() && (!options.frames || count < *options.frames); ++count) {
    session.update();
    const FrameNumber frame = session.clock().frame_at(steady_clock::now());
    session.wall().draw(canvas, frame);
    if (steady_clock::now() >= next_picture) {
      next_picture += std::chrono::seconds{1};
      if (auto written = canvas.write_png(options.picture); !written) return written;
    }
    session.wall().prepare(canvas, frame);
    sleep_until(session.clock().start_of(frame + 1));
  }
  return {};
}

}  // namespace rankwall
