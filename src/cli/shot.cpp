// `rankwall shot`: frames of the wall as PNG, without a display. The same arguments give the same bytes.
#include <filesystem>
#include <memory>
#include <optional>

#include <fmt/format.h>

#include "cli/command_line.h"
#include "cli/output.h"
#include "feed/fetch_once.h"
#include "feed/history_store.h"
#include "wall/frame_clock.h"
#include "wall/wall.h"

namespace rankwall {

namespace {

struct ShotOptions {
  CommonOptions common;
  std::optional<Instant> at;  ///< absent: now
  std::optional<Size> size;
  std::filesystem::path output = "wall.png";
  std::filesystem::path history;  ///< folder of a history, one file per day; empty: there is none
  int count = 1;                  ///< frames of the 60 Hz clock
  int every = 1;                  ///< of which only each so many is written
  std::filesystem::path then;     ///< feed that is published after a second; empty: none
};

constexpr int shot_rate = 60;
constexpr Size usual_size{1920, 1080};

/// `F.png` for a single frame, else `F-0001.png` and so on.
std::filesystem::path name_of(const ShotOptions& options, int index) {
  if (options.count <= options.every) return options.output;
  const std::string stem = options.output.stem().string();
  return options.output.parent_path() / fmt::format("{}-{:04}{}", stem, index + 1, options.output.extension().string());
}

/// The wall takes over what is published now before it draws `frame`.
Result<void> publish(const ShotOptions& options, const FeedSettings& feed, Instant now, FeedReport& report, Wall& wall,
                     Canvas& canvas) {
  constexpr std::chrono::minutes enough{1};
  FeedSettings next = feed;
  next.url = options.then.string();
  auto snapshot = fetch_once(next, now);
  if (!snapshot) return snapshot.error();
  report.snapshot = std::make_shared<const Snapshot>(std::move(*snapshot));
  wall.update(report, now);
  wall.prepare(canvas, frame_at(now, shot_rate), std::chrono::steady_clock::now() + enough);
  return {};
}

/// A feed that cannot be reached gives an error, not a picture.
Result<void> shot(const ShotOptions& options) {
  if (options.count > 1 && is_standard_output(options.output))
    return usage_error(
        fmt::format("--output: expected a file for each of {} frames, got standard output", options.count));
  if (!options.then.empty() && options.count <= shot_rate)
    return usage_error(
        fmt::format("--then: expected a --count of more than {} frames, got {}", shot_rate, options.count));
  auto setup = set_up(options.common);
  if (!setup) return setup.error();
  const Instant at = options.at.value_or(system_now());
  auto snapshot = fetch_once(setup->config.feed, at);
  if (!snapshot) return snapshot.error();
  auto fonts = open_fonts(setup->config.theme);
  if (!fonts) return fonts.error();
  const Size size = options.size.value_or(usual_size);
  auto canvas = Canvas::offscreen(size);
  if (!canvas) return canvas.error();

  FeedReport report;
  report.snapshot = std::make_shared<const Snapshot>(std::move(*snapshot));
  if (!options.history.empty()) report.history = std::make_shared<const History>(HistoryStore(options.history).load());
  report.source.is_confirmed = true;
  report.polls = 1;
  Wall wall(setup->config, setup->zone, std::move(*fonts), size, shot_rate);
  wall.update(report, at);
  const FrameNumber first = frame_at(at, shot_rate);
  for (int i = 0; i < options.count; ++i) {
    const FrameNumber frame = first + static_cast<FrameNumber>(i);
    if (i == shot_rate && !options.then.empty())
      if (auto published = publish(options, setup->config.feed, at + std::chrono::seconds(1), report, wall, *canvas);
          !published)
        return published;
    wall.draw(*canvas, frame);
    if (i % options.every != 0) continue;
    const auto picture = canvas->png();
    if (!picture) return picture.error();
    if (auto written = write_output(name_of(options, i), *picture); !written) return written;
  }
  return {};
}

/// Reads a moment of time.
void read_instant(const std::string& text, std::optional<Instant>& at) {
  at = parse_instant(text);
  if (!at)
    throw CLI::ValidationError("--at",
                               fmt::format("expected a time such as 2021-06-30T18:05:32+08:00, got \"{}\"", text));
}

}  // namespace

void add_shot(CommandLine& line) {
  const auto options = std::make_shared<ShotOptions>();
  CLI::App* command = line.add("shot", "frames of the wall as PNG, without a display", options->common,
                               [options] { return shot(*options); });
  command
      ->add_option_function<std::string>(
          "--at", [options](const std::string& text) { read_instant(text, options->at); },
          "when, RFC 3339 (default: now)")
      ->type_name("TIME");
  add_size(command, options->size, "default 1920x1080");
  add_path(command, "--output", options->output, "default wall.png; - for standard output")->type_name("FILE");
  add_path(command, "--history", options->history, "what trends are drawn from, a file a day (default: none)")
      ->type_name("DIR")
      ->check(CLI::ExistingDirectory);
  command->add_option("--count", options->count, "frames of the 60 Hz clock, numbered")->check(CLI::Range(1, 9999));
  command->add_option("--every", options->every, "only every so many of them is written")->check(CLI::Range(1, 600));
  add_path(command, "--then", options->then, "what is published a second later, to film the change")
      ->type_name("FILE")
      ->check(CLI::ExistingFile);
}

}  // namespace rankwall
