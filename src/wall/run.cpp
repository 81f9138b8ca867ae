#include "wall/run.h"

#include <future>
#include <memory>

#include "base/signals.h"
#include "feed/store.h"
#include "render/window.h"
#include "wall/benchmark.h"
#include "wall/frame_loop.h"
#include "wall/instance_lock.h"
#include "wall/memory.h"
#include "wall/session.h"

namespace rankwall {

namespace {

constexpr Size headless_size{1920, 1080};
constexpr int headless_rate = 60;

/// Fonts that are being opened on a thread of their own.
using OpeningFonts = std::future<Result<SharedFonts>>;

/// When it returns the first scene is ready. Errors: Environment without fonts.
Result<std::unique_ptr<WallSession>> open_session(Setup setup, const RunOptions& options, FeedWatch feed,
                                                  OpeningFonts& opening, Size size, int frames_per_second) {
  auto fonts = opening.get();
  if (!fonts) return fonts.error();
  return std::make_unique<WallSession>(std::move(setup), options.common, std::move(feed), std::move(*fonts), size,
                                       frames_per_second);
}

Result<void> run_headless(Setup setup, const RunOptions& options, FeedWatch feed, OpeningFonts fonts) {
  const Size size = options.size.value_or(headless_size);
  auto session = open_session(std::move(setup), options, std::move(feed), fonts, size, headless_rate);
  if (!session) return session.error();
  auto canvas = Canvas::offscreen(size);
  if (!canvas) return canvas.error();
  return options.picture.empty() ? run_benchmark(**session, *canvas, options)
                                 : run_picture_loop(**session, *canvas, options);
}

Result<void> run_on_display(Setup setup, const RunOptions& options, FeedWatch feed, OpeningFonts fonts) {
  auto window = Window::open(window_options(setup.config.screen, options));
  if (!window) return window.error();
  if (window->wall().empty()) return no_picture();
  // The first picture of a window takes the display longer than any other. While that shows black the scene is
  // composed.
  auto opening = std::async(std::launch::async, [&, size = window->wall().size(), rate = window->refresh_rate()] {
    return open_session(std::move(setup), options, std::move(feed), fonts, size, rate);
  });
  window->blacken();
  window->present_all();
  auto opened = opening.get();
  if (!opened) return opened.error();
  return run_display_loop(**opened, *window, options);
}

}  // namespace

Result<void> run(const RunOptions& options) {
  keep_memory_small();
  disable_desktop_services();
  catch_signals();
  auto setup = set_up(options.common);
  if (!setup) return setup.error();
  auto lock = InstanceLock::take(state_folder());
  if (!lock) return lock.error();
  // The stored snapshot is read, and the fonts are opened, while the window opens.
  FeedWatch feed(setup->config.feed, state_folder(), setup->zone);
  OpeningFonts fonts = std::async(std::launch::async, open_fonts, setup->config.theme);
  return options.headless ? run_headless(std::move(*setup), options, std::move(feed), std::move(fonts))
                          : run_on_display(std::move(*setup), options, std::move(feed), std::move(fonts));
}

}  // namespace rankwall
