// What it costs to turn a feed's bytes into a composed scene, and to draw a frame of it, for cities of growing size.
// Prints `name value unit` lines of processor time. Run by scripts/bench.sh.
#include <algorithm>
#include <chrono>
#include <ctime>
#include <functional>
#include <vector>

#include <fmt/format.h>

#include "base/log.h"
#include "feed/parse.h"
#include "large_city.h"
#include "render/canvas.h"
#include "scene/takeover.h"
#include "wall/composer.h"
#include "wall/frame_clock.h"
#include "wall/memory.h"
#include "wall/setup.h"
#include "wall/wall.h"

using namespace rankwall;

namespace {

constexpr Size size{1920, 1080};
constexpr int rate = 60;
constexpr std::size_t largest = 10'000;

Instant moment() { return *parse_instant("2021-06-30T18:05:32+08:00"); }

struct Stand {
  Config config = *read_config(RANKWALL_SOURCE_DIR "/config/wall.json");
  Zone zone = *Zone::named(config.time_zone);
  SharedFonts fonts = *open_fonts(config.theme);
};

double seconds_of_processor(std::clock_t since) { return static_cast<double>(std::clock() - since) / CLOCKS_PER_SEC; }

FeedReport report_of(const std::string& bytes) {
  FeedReport report;
  report.snapshot = std::make_shared<const Snapshot>(*parse_feed(bytes, "bench", moment()));
  report.source.is_confirmed = true;
  return report;
}

struct Ingest {
  double parse_seconds;    ///< bytes → checked snapshot
  double compose_seconds;  ///< snapshot → standings → scene
};

Ingest ingest(Stand& stand, const std::string& bytes) {
  Composer composer(stand.config, stand.zone, stand.fonts, size, rate);
  const std::clock_t start = std::clock();
  const FeedReport report = report_of(bytes);
  const double parse_seconds = seconds_of_processor(start);
  const auto scene = composer.compose(report, moment());
  return {parse_seconds, seconds_of_processor(start) - parse_seconds};
}

/// Median time of a steady frame in milliseconds.
double steady_frame(Stand& stand, const std::string& bytes) {
  auto canvas = Canvas::offscreen(size);
  Wall wall(stand.config, stand.zone, stand.fonts, size, rate);
  wall.update(report_of(bytes), moment());
  FrameNumber frame = frame_at(moment(), rate);
  std::vector<double> times;
  for (int i = 0; i < 1200; ++i) {
    const auto start = std::chrono::steady_clock::now();
    wall.draw(*canvas, ++frame);
    times.push_back(std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count());
    wall.prepare(*canvas, frame);
  }
  times.erase(times.begin(), times.begin() + 600);  // until everything that comes into view is baked
  std::nth_element(times.begin(), times.begin() + 300, times.end());
  return times[300];
}

/// Median time of a take-over between two publications, in microseconds.
double take_over_us(const Stand& stand, std::size_t towns) {
  Composer composer(stand.config, stand.zone, stand.fonts, size, rate);
  const auto old = composer.compose(report_of(large_feed(towns, 1)), moment());
  const auto fresh = composer.compose(report_of(large_feed(towns, 2)), moment());
  std::vector<double> times;
  for (FrameNumber i = 0; i < 101; ++i) {
    Scene next = *fresh;
    const auto start = std::chrono::steady_clock::now();
    take_over(*old, frame_at(moment(), rate) + 37 * i, next);
    times.push_back(std::chrono::duration<double, std::micro>(std::chrono::steady_clock::now() - start).count());
  }
  std::nth_element(times.begin(), times.begin() + 50, times.end());
  return times[50];
}

double milliseconds_of(const std::function<void()>& work) {
  const auto start = std::chrono::steady_clock::now();
  work();
  return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
}

double quantile(std::vector<double> values, double share) {
  const auto at = values.begin() + static_cast<std::ptrdiff_t>(share * static_cast<double>(values.size() - 1));
  std::nth_element(values.begin(), at, values.end());
  return *at;
}

/// Frames while overtakings are told, beside copies of a whole frame: twenty publications one after the other in which
/// every town has other values, each for the eight seconds that its overtakings may take.
void print_staged_frames(Stand& stand) {
  auto canvas = Canvas::offscreen(size);
  Wall wall(stand.config, stand.zone, stand.fonts, size, rate);
  FrameNumber frame = frame_at(moment(), rate);
  std::vector<double> frames;
  std::vector<double> copies;
  std::vector<char> from(static_cast<std::size_t>(size.width) * static_cast<std::size_t>(size.height) * 4, 1);
  std::vector<char> to(from.size());
  const auto draw = [&] { wall.draw(*canvas, ++frame); };
  for (std::uint64_t edition = 1; edition <= 21; ++edition) {
    wall.update(report_of(large_feed(27, edition, Names::Stay)), moment());
    for (int i = 0; i < 8 * rate; ++i) {
      const double taken = milliseconds_of(draw);
      if (edition > 1) frames.push_back(taken);  // the first publication overtakes nobody
      if (i % 8 == 0) copies.push_back(milliseconds_of([&] { std::copy(from.begin(), from.end(), to.begin()); }));
      from[frames.size()] = to[frames.size() / 2];  // keeps the copy from being optimised away
      wall.prepare(*canvas, frame);
    }
  }
  const double copy = quantile(copies, 0.5);
  fmt::print("staged_frame_to_memcpy {:.2f} ratio\n", quantile(frames, 0.5) / copy);
  fmt::print("staged_frame_to_memcpy_p99 {:.2f} ratio\n", quantile(frames, 0.99) / copy);
  fmt::print("staged_frame_worst_ms {:.2f} ms\nmemcpy_ms {:.3f} ms\n", quantile(frames, 1), copy);
}

double resident_mib() { return resident_bytes() / (1 << 20); }

/// A thousand publications, each with different names and values, and half a second of frames after each.
void print_memory_over_changes() {
  Stand stand;
  auto canvas = Canvas::offscreen(size);
  Wall wall(stand.config, stand.zone, stand.fonts, size, rate);
  FrameNumber frame = frame_at(moment(), rate);
  for (std::uint64_t edition = 1; edition <= 1000; ++edition) {
    wall.update(report_of(large_feed(27, edition)), moment());
    for (int i = 0; i < 30; ++i) {
      wall.draw(*canvas, ++frame);
      wall.prepare(*canvas, frame);
    }
    if (edition == 100 || edition == 500 || edition == 1000)
      fmt::print("rss_after_{}_changes_mib {:.1f} MiB\n", edition, resident_mib());
  }
}

}  // namespace

int main() {
  start_log(LogLevel::Error);
  keep_memory_small();
  print_memory_over_changes();
  Stand stand;
  std::string bytes;
  for (const std::size_t towns : {std::size_t{27}, std::size_t{300}, std::size_t{3000}, largest}) {
    bytes = large_feed(towns);
    Ingest best{1e9, 1e9};
    for (int i = 0; i < 3; ++i) {
      const Ingest one = ingest(stand, bytes);
      best.parse_seconds = std::min(best.parse_seconds, one.parse_seconds);
      best.compose_seconds = std::min(best.compose_seconds, one.compose_seconds);
    }
    const std::string name = towns == largest ? "10k" : std::to_string(towns);
    fmt::print("ingest_{}_towns_s {:.4f} s\n", name, best.parse_seconds + best.compose_seconds);
    fmt::print("ingest_{}_towns_parse_s {:.4f} s\n", name, best.parse_seconds);
    if (towns == largest) fmt::print("ingest_10k_feed_mib {:.1f} MiB\n", static_cast<double>(bytes.size()) / (1 << 20));
  }
  fmt::print("take_over_27_us {:.1f} us\n", take_over_us(stand, 27));
  fmt::print("take_over_10k_us {:.1f} us\n", take_over_us(stand, largest));
  const double large = steady_frame(stand, bytes);
  const double small = steady_frame(stand, large_feed(27));
  print_staged_frames(stand);
  fmt::print("steady_frame_10k_to_27 {:.2f} ratio\n", large / small);
}
