#include "wall/run.h"

#include <cmath>
#include <future>
#include <memory>

#include <fmt/format.h>
#include <sys/stat.h>

#include "base/file.h"
#include "base/log.h"
#include "base/signals.h"
#include "feed/store.h"
#include "render/window.h"
#include "wall/benchmark.h"
#include "wall/frame_loop.h"
#include "wall/instance_lock.h"
#include "wall/memory.h"
#include "wall/session.h"
#include "wall/start_record.h"

namespace rankwall {

namespace {

constexpr Size headless_size{1920, 1080};
constexpr int headless_rate = 60;

/// Fonts that are being opened on a thread of their own.
using OpeningFonts = std::future<Result<SharedFonts>>;

/// What is under way before there is a picture.
struct Start {
  const InstanceLock& lock;
  StartRecord& record;
  FeedWatch feed;
  OpeningFonts fonts;
};

/// What the process makes is its own and its group's.
constexpr mode_t private_folders = 0027;

/// A wall that crashes over and over on what its source says shows what it had, and asks again late.
std::chrono::milliseconds first_pause(const StartRecord& record, const FeedSettings& feed) {
  if (!record.is_in_crash_loop()) return {};
  log_warning(fmt::format("the last {} starts crashed within {} s: this one begins with what is stored",
                          record.crashes(), StartRecord::long_enough.count()));
  return std::chrono::milliseconds{std::llround(feed.longest_pause_seconds * 1000)};
}

/// When it returns the first scene is ready. Errors: Environment without fonts.
Result<std::unique_ptr<WallSession>> open_session(Setup setup, const RunOptions& options, Start& start, Size size,
                                                  int frames_per_second) {
  auto fonts = start.fonts.get();
  if (!fonts) return fonts.error();
  auto session = std::make_unique<WallSession>(std::move(setup), options.common, std::move(start.feed),
                                               std::move(*fonts), size, frames_per_second);
  session->watch_start(start.record, start.lock);
  return session;
}

Result<void> run_headless(Setup setup, const RunOptions& options, Start start) {
  const Size size = options.size.value_or(headless_size);
  auto session = open_session(std::move(setup), options, start, size, headless_rate);
  if (!session) return session.error();
  auto canvas = Canvas::offscreen(size);
  if (!canvas) return canvas.error();
  return options.picture.empty() ? run_benchmark(**session, *canvas, options)
                                 : run_picture_loop(**session, *canvas, options);
}

Result<void> run_on_display(Setup setup, const RunOptions& options, Start start) {
  auto window = Window::open(window_options(setup.config.screen, options.windowed, options.size));
  if (!window) return window.error();
  if (window->wall().empty()) return no_picture();
  // The first picture of a window takes the display longer than any other. While that shows black the scene is
  // composed.
  auto opening = std::async(std::launch::async, [&, size = window->wall().size(), rate = window->refresh_rate()] {
    return open_session(std::move(setup), options, start, size, rate);
  });
  window->blacken();
  if (!window->present_all()) log_debug("display: did not take the black picture before the first");
  auto opened = opening.get();
  if (!opened) return opened.error();
  return run_display_loop(**opened, *window, options);
}

}  // namespace

Result<void> run(const RunOptions& options) {
  log_as_service();
  keep_memory_small();
  disable_desktop_services();
  catch_signals();
  ::umask(private_folders);
  auto setup = set_up(options.common);
  if (!setup) return setup.error();
  auto lock = InstanceLock::take(state_folder());
  if (!lock) return lock.error();
  sweep_half_written(state_folder());
  StartRecord record(state_folder());
  // The stored snapshot is read, and the fonts are opened, while the window opens.
  FeedWatch feed(setup->config, state_folder(), setup->zone, first_pause(record, setup->config.feed));
  Start start{*lock, record, std::move(feed), std::async(std::launch::async, open_fonts, setup->config.theme)};
  return options.headless ? run_headless(std::move(*setup), options, std::move(start))
                          : run_on_display(std::move(*setup), options, std::move(start));
}

}  // namespace rankwall
