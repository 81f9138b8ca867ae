#include "cli/shot.h"

#include <memory>

#include <fmt/format.h>

#include "feed/history_store.h"
#include "feed/poller.h"
#include "wall/frame_clock.h"
#include "wall/wall.h"

namespace rankwall {

namespace {

constexpr int shot_rate = 60;

/// `F.png` for a single frame, else `F-0001.png` and so on.
std::filesystem::path name_of(const ShotOptions& options, int index) {
  if (options.count == 1) return options.output;
  const std::string stem = options.output.stem().string();
  return options.output.parent_path() / fmt::format("{}-{:04}{}", stem, index + 1, options.output.extension().string());
}

}  // namespace

Result<void> shot(const ShotOptions& options) {
  auto setup = set_up(options.common);
  if (!setup) return setup.error();
  const Instant at = options.at.value_or(system_now());
  auto snapshot = fetch_once(setup->config.feed, at);
  if (!snapshot) return snapshot.error();
  auto fonts = open_fonts(setup->config.theme);
  if (!fonts) return fonts.error();
  auto canvas = Canvas::offscreen(options.size, **fonts);
  if (!canvas) return canvas.error();

  FeedReport report;
  report.snapshot = std::make_shared<const Snapshot>(std::move(*snapshot));
  if (!options.history.empty()) report.history = std::make_shared<const History>(HistoryStore(options.history).load());
  report.confirmed = true;
  report.polls = 1;
  Wall wall(setup->config, setup->zone, **fonts, options.size, shot_rate);
  wall.update(report, at);
  const FrameNumber first = frame_at(at, shot_rate);
  for (int i = 0; i < options.count; ++i) {
    wall.draw(*canvas, first + static_cast<FrameNumber>(i));
    if (auto written = canvas->write_png(name_of(options, i)); !written) return written;
  }
  return {};
}

}  // namespace rankwall
