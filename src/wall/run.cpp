#include "wall/run.h"

#include <algorithm>
#include <cstdio>
#include <cstring>
#include <future>
#include <memory>
#include <vector>

#include <fmt/format.h>

#include "base/log.h"
#include "feed/store.h"
#include "render/window.h"
#include "wall/feed_watch.h"
#include "wall/file_watch.h"
#include "wall/frame_clock.h"
#include "wall/instance_lock.h"
#include "wall/memory.h"
#include "wall/pace_record.h"
#include "wall/signals.h"
#include "wall/wall.h"
#include "wall/watchdog.h"

namespace rankwall {

namespace {

using std::chrono::steady_clock;

constexpr Size headless_size{1920, 1080};
constexpr int headless_rate = 60;

/// How often the config's files are looked at; a change is read at the second look, when nobody writes any more.
constexpr std::chrono::milliseconds config_look{250};

/// What is left of a period when the next scene is no longer worked on, so that nothing makes a frame late.
constexpr std::chrono::milliseconds pause_margin{4};

/// What the loops of all modes share: config, fonts, feed and wall, and what happens between frames.
class WallSession {
 public:
  WallSession(Setup setup, RunOptions options, FeedWatch feed, std::unique_ptr<Fonts> fonts, Size size,
              int frames_per_second)
      : options_(std::move(options)),
        setup_(std::move(setup)),
        feed_(std::move(feed)),
        fonts_(std::move(fonts)),
        wall_(setup_.config, setup_.zone, *fonts_, size, frames_per_second, Composing::Async),
        clock_(system_now(), steady_clock::now(), frames_per_second),
        config_files_(setup_.files) {
    await_stored_snapshot();
    wall_.update(feed_.report(), system_now());
  }

  Fonts& fonts() { return *fonts_; }
  Wall& wall() { return wall_; }
  FrameClock& clock() { return clock_; }
  FeedWatch& feed() { return feed_; }
  const ScreenSettings& screen() const { return setup_.config.screen; }

  void resize(Size size) {
    wall_.resize(size);
    wall_.update(feed_.report(), system_now());
  }

  /// Between two frames: signals, a saved config, news of the feed, and once a second what depends on the time alone.
  void update() {
    if (take_reload_asked() || has_saved_config()) reload();
    const bool second_passed = steady_clock::now() >= next_look_;
    if (second_passed) look_at_clock();
    is_due_ |= feed_.has_news() || second_passed;
    if (!is_due_ || wall_.is_composing()) return;
    is_due_ = false;
    wall_.update(feed_.report(), system_now());
  }

 private:
  /// The first picture is that of the stored snapshot, not one that says that it waits. Reading it takes milliseconds;
  /// a disk that hangs does not keep the wall dark.
  void await_stored_snapshot() {
    const auto deadline = steady_clock::now() + std::chrono::seconds{2};
    while (!feed_.has_news() && !stop_asked() && steady_clock::now() < deadline)
      sleep_until(steady_clock::now() + std::chrono::milliseconds{1});
  }

  bool has_saved_config() {
    if (steady_clock::now() < next_config_look_) return false;
    next_config_look_ = steady_clock::now() + config_look;
    return config_files_.has_settled_change();
  }

  void reload() {
    std::vector<std::filesystem::path> files;
    auto setup = set_up(options_.common, &files);
    config_files_.watch(files);
    wall_.mark_for_operator(!setup);
    if (!setup) {
      log_error("the config is refused, the old one stays:\n" + setup.error().message);
    } else {
      const bool other_display = setup->config.screen.display != setup_.config.screen.display;
      const bool other_feed =
          setup->config.feed != setup_.config.feed || setup->config.time_zone != setup_.config.time_zone;
      if (other_feed) feed_.restart(setup->config.feed, setup->zone);
      setup_ = std::move(*setup);
      wall_.reconfigure(setup_.config, setup_.zone);
      log_info(other_display ? "the config was read again; its display holds from the next start"
                             : "the config was read again");
    }
    is_due_ = true;
  }

  void look_at_clock() {
    next_look_ = steady_clock::now() + std::chrono::seconds{1};
    notify_service_manager("WATCHDOG=1");
    const std::int64_t drift = clock_.drift(system_now(), steady_clock::now());
    // A frame more or less may be rounding of the two readings.
    if (drift >= -1 && drift <= 1) return;
    clock_.adjust(drift);
    wall_.shift_frames(drift);
    log_info(fmt::format("the machine's clock was set, the wall follows by {} frames", drift));
  }

  RunOptions options_;
  Setup setup_;
  FeedWatch feed_;
  std::unique_ptr<Fonts> fonts_;
  Wall wall_;
  FrameClock clock_;
  FileWatch config_files_;
  bool is_due_ = false;  ///< the wall has not heard of the last news yet
  steady_clock::time_point next_look_{};
  steady_clock::time_point next_config_look_{};
};

/// Waits until the feed has been asked once, so that a bounded run measures a scene and not the wait for one.
void await_first_poll(WallSession& session) {
  const auto deadline = steady_clock::now() + std::chrono::seconds{20};
  while (!stop_asked() && session.feed().report().polls == 0 && steady_clock::now() < deadline) {
    sleep_until(steady_clock::now() + std::chrono::milliseconds{2});
    session.update();
  }
}

double median(std::vector<double> values) {
  if (values.empty()) return 0;
  const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
  std::nth_element(values.begin(), middle, values.end());
  return *middle;
}

double milliseconds_since(steady_clock::time_point start) {
  return std::chrono::duration<double, std::milli>(steady_clock::now() - start).count();
}

/// Frames at full pace, each beside a memcpy of the whole frame, so that the ratio holds on a busy machine too.
class Measurement {
 public:
  explicit Measurement(Size size)
      : from_(static_cast<std::size_t>(size.width) * static_cast<std::size_t>(size.height) * 4, 1), to_(from_.size()) {}

  template <class Draw>
  void measure(Draw draw) {
    const auto start = steady_clock::now();
    draw();
    frames_.push_back(milliseconds_since(start));
    if (frames_.size() % 4 != 0) return;
    const auto copy_start = steady_clock::now();
    std::memcpy(to_.data(), from_.data(), from_.size());
    copies_.push_back(milliseconds_since(copy_start));
    from_[frames_.size() % from_.size()] = to_[0];  // keeps the copy from being optimised away
  }

  void print() const {
    const double frame = median(frames_);
    const double copy = median(copies_);
    fmt::print("frames {}\nframe_ms {:.4f}\nmemcpy_ms {:.4f}\nframe_to_memcpy {:.3f}\n", frames_.size(), frame, copy,
               copy > 0 ? frame / copy : 0.0);
  }

 private:
  std::vector<char> from_;
  std::vector<char> to_;
  std::vector<double> frames_;
  std::vector<double> copies_;
};

Result<void> run_full_pace(WallSession& session, Canvas& canvas, const RunOptions& options) {
  await_first_poll(session);
  Measurement measurement(canvas.size());
  FrameNumber frame = session.clock().frame_at(steady_clock::now());
  for (std::uint64_t count = 0; !stop_asked() && (!options.frames || count < *options.frames); ++count, ++frame) {
    session.update();
    measurement.measure([&] { session.wall().draw(canvas, frame); });
    session.wall().prepare(canvas, frame);
  }
  if (options.frames) {
    measurement.print();
    fmt::print("panels_mib {:.1f}\n", static_cast<double>(canvas.baked_bytes()) / (1 << 20));
  }
  return {};
}

/// Frames at the wall's own pace, with a picture of it once a second.
Result<void> run_picture(WallSession& session, Canvas& canvas, const RunOptions& options) {
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

/// Fonts that are being opened on a thread of their own.
using OpeningFonts = std::future<Result<std::unique_ptr<Fonts>>>;

/// When it returns the first scene is there. Errors: Environment without fonts.
Result<std::unique_ptr<WallSession>> open_session(Setup setup, const RunOptions& options, FeedWatch feed,
                                                  OpeningFonts& opening, Size size, int frames_per_second) {
  auto fonts = opening.get();
  if (!fonts) return fonts.error();
  return std::make_unique<WallSession>(std::move(setup), options, std::move(feed), std::move(*fonts), size,
                                       frames_per_second);
}

Result<void> run_headless(Setup setup, const RunOptions& options, FeedWatch feed, OpeningFonts fonts) {
  const Size size = options.size.value_or(headless_size);
  auto session = open_session(std::move(setup), options, std::move(feed), fonts, size, headless_rate);
  if (!session) return session.error();
  auto canvas = Canvas::offscreen(size, (*session)->fonts());
  if (!canvas) return canvas.error();
  return options.picture.empty() ? run_full_pace(**session, *canvas, options)
                                 : run_picture(**session, *canvas, options);
}

WindowOptions window_options(const ScreenSettings& screen, const RunOptions& options) {
  WindowOptions window;
  window.mode = options.windowed ? WindowMode::Windowed : WindowMode::Fullscreen;
  window.display = screen.display;
  window.wall = {screen.x, screen.y, screen.width, screen.height};
  if (options.size) window.wall = {screen.x, screen.y, options.size->width, options.size->height};
  window.exit_chord = screen.exit_chord;
  return window;
}

Error no_picture() { return environment_error("display: the window has no picture for the wall's rectangle"); }

Result<Canvas> canvas_on(Window& window, Fonts& fonts) {
  const Rect wall = window.wall();
  if (wall.empty()) return no_picture();
  return Canvas::on_screen(window.surface(), wall, fonts);
}

Result<void> run_on_display(Setup setup, const RunOptions& options, FeedWatch feed, OpeningFonts fonts) {
  ScreenSettings screen = setup.config.screen;
  auto window = Window::open(window_options(screen, options));
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
  WallSession& session = **opened;
  auto canvas = canvas_on(*window, session.fonts());
  if (!canvas) return canvas.error();
  log_info("the wall runs on " + window->describe());
  notify_service_manager("READY=1");

  PaceRecord pace(window->refresh_rate());
  bool is_shown = false;  // the whole window, with the black around the wall
  for (std::uint64_t count = 0; !stop_asked() && (!options.frames || count < *options.frames); ++count) {
    if (session.screen() != screen) {
      screen = session.screen();
      window->change(window_options(screen, options));
    }
    const WindowEvents events = window->poll();
    if (events.exit_asked) return {};
    if (events.display_lost) return environment_error("display: lost");
    if (events.surface_changed) {
      window->blacken();
      auto reopened = canvas_on(*window, session.fonts());
      if (!reopened) return reopened.error();
      if (reopened->size() != canvas->size()) session.resize(reopened->size());
      canvas = std::move(reopened);
      session.wall().forget_drawn();
      is_shown = false;
    }
    session.update();
    // A frame is drawn in the period before its own and presented when that begins: some frames copy much and some
    // little, and nobody shall see which. What the display has just read is still in the caches.
    const FrameNumber frame = session.clock().frame_at(steady_clock::now()) + 1;
    const std::vector<Rect>& changed = session.wall().draw(*canvas, frame);
    if (is_shown) {
      const auto due = session.clock().start_of(frame);
      session.wall().prepare(*canvas, frame, due - pause_margin);
      sleep_until(due);
    }
    const auto presented = steady_clock::now();
    if (!is_shown || events.exposed)
      window->present_all();
    else
      window->present(changed);
    is_shown = true;
    if (count == 0) {
      if (options.frames) fmt::print("first_frame_at_ms {}\n", system_now().time_since_epoch().count());
      window->cover_display();
      continue;
    }
    pace.note(session.wall().scene(), frame, presented);
    if (take_pace_asked()) {
      log_info("pace since the start or the last asking:\n" + pace.text());
      pace = PaceRecord(window->refresh_rate());
    }
  }
  if (options.frames) fmt::print("{}", pace.text());
  return {};
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
