#include "wall/pattern_loop.h"

#include <algorithm>
#include <chrono>
#include <variant>
#include <vector>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "base/file.h"
#include "base/signals.h"
#include "draw/frame.h"
#include "render/canvas.h"
#include "render/fonts.h"
#include "render/window.h"
#include "wall/frame_clock.h"
#include "wall/frame_loop.h"
#include "wall/pattern.h"

namespace rankwall {

namespace {

using std::chrono::steady_clock;

constexpr Size usual_cabinet{128, 128};
constexpr Size usual_size{1920, 1080};

Result<std::size_t> page_named(const std::string& name) {
  const auto& pages = pattern_pages();
  if (name.empty()) return std::size_t{0};
  const auto found = std::find_if(pages.begin(), pages.end(), [&](const auto& page) { return page.name == name; });
  if (found != pages.end()) return static_cast<std::size_t>(found - pages.begin());
  std::vector<std::string_view> names;
  names.reserve(pages.size());
  for (const auto& page : pages) names.push_back(page.name);
  return usage_error(fmt::format("--page: expected {}, got \"{}\"", fmt::join(names, ", "), name));
}

/// Draws a page, and what moves on it, on a canvas that shows nothing else.
class PatternPainter {
 public:
  PatternPainter(SharedFonts fonts, Size cabinet) : fonts_(std::move(fonts)), cabinet_(cabinet) {}

  void turn_to(std::size_t page, Size wall) {
    page_ = page;
    wall_ = wall;
    panel_ = pattern_panel(page, wall, cabinet_, [this](std::string_view text, const TextStyle& style) {
      return fonts_->width(text, style);
    });
    digest_ = digest_of(panel_);
    moving_.clear();
    is_drawn_ = false;
  }

  /// Returns the rectangles that changed.
  const std::vector<Rect>& draw(Canvas& canvas, std::uint64_t frame) {
    frame_.clear();
    const Rect all{0, 0, wall_.width, wall_.height};
    if (!is_drawn_) add_ground(all);
    for (const auto& bar : moving_) add_ground(bar.rect);
    moving_ = pattern_motion(page_, wall_, frame);
    for (auto& bar : moving_) {
      bar.rect = intersection(bar.rect, all);
      frame_.strokes.emplace_back(bar);
      frame_.changed.push_back(bar.rect);
    }
    is_drawn_ = true;
    canvas.draw(frame_);
    return frame_.changed;
  }

 private:
  void add_ground(const Rect& part) {
    frame_.strokes.emplace_back(PanelCopy{&panel_, digest_, {}, part, fonts_.get()});
    frame_.changed.push_back(part);
  }

  SharedFonts fonts_;
  Size cabinet_;
  std::size_t page_ = 0;
  Size wall_;
  Panel panel_;
  std::uint64_t digest_ = 0;
  std::vector<FillCommand> moving_;
  bool is_drawn_ = false;
  Frame frame_;
};

Result<void> write_pages(const PatternOptions& options, std::size_t first, PatternPainter& painter) {
  const Size size = options.size.value_or(usual_size);
  auto canvas = Canvas::offscreen(size);
  if (!canvas) return canvas.error();
  const auto& pages = pattern_pages();
  const std::size_t end = options.page.empty() ? pages.size() : first + 1;
  for (std::size_t page = first; page < end; ++page) {
    painter.turn_to(page, size);
    painter.draw(*canvas, 30);
    const auto picture = canvas->png();
    if (!picture) return picture.error();
    const auto file = options.output / fmt::format("{:02}-{}.png", page + 1, pages[page].name);
    if (auto written = write_file(file, *picture); !written) return written;
  }
  return {};
}

Result<void> show_pages(const PatternOptions& options, const ScreenSettings& screen, std::size_t page,
                        PatternPainter& painter) {
  auto window = Window::open(window_options(screen, options.windowed, options.size));
  if (!window) return window.error();

  const FrameClock clock(system_now(), steady_clock::now(), window->refresh_rate());
  const auto count = static_cast<int>(pattern_pages().size());
  std::optional<Canvas> canvas;
  auto turned = steady_clock::now();
  while (!stop_asked()) {
    const WindowEvents events = window->poll();
    if (events.exit_asked) return {};
    if (events.display_lost || events.window_lost) return environment_error("display: lost");
    const bool is_over = options.seconds > 0 && steady_clock::now() - turned >= std::chrono::seconds{options.seconds};
    const int pages = events.pages + (is_over ? 1 : 0);
    const bool is_new = !canvas || events.surface_changed;
    if (is_new) {
      window->blacken();
      if (window->wall().empty()) return no_picture();
      auto opened = Canvas::on_screen(window->surface(), window->wall());
      if (!opened) return opened.error();
      canvas = std::move(*opened);
    }
    if (pages != 0) {
      page = static_cast<std::size_t>(((static_cast<int>(page) + pages) % count + count) % count);
      turned = steady_clock::now();
    }
    if (is_new || pages != 0) painter.turn_to(page, canvas->size());
    const FrameNumber frame = clock.frame_at(steady_clock::now()) + 1;
    const auto& changed = painter.draw(*canvas, frame);
    sleep_until(clock.start_of(frame));
    if (!(is_new || events.exposed ? window->present_all() : window->present(changed)))
      return environment_error("display: does not take the picture");
    if (is_new) window->cover_display();
  }
  return {};
}

}  // namespace

Result<void> show_pattern(const PatternOptions& options) {
  const auto page = page_named(options.page);
  if (!page) return page.error();
  auto setup = set_up(options.common);
  if (!setup) return setup.error();
  auto fonts = open_fonts(setup->config.theme);
  if (!fonts) return fonts.error();
  PatternPainter painter(std::move(*fonts), options.cabinet.value_or(usual_cabinet));
  if (!options.output.empty()) return write_pages(options, *page, painter);
  disable_desktop_services();
  catch_signals();
  return show_pages(options, setup->config.screen, *page, painter);
}

}  // namespace rankwall
