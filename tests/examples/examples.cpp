#include "examples/examples.h"

#include <algorithm>
#include <fstream>
#include <map>
#include <stdexcept>

#include "base/file.h"
#include "feed/parse.h"
#include "widgets/compose.h"

namespace rankwall {

namespace {

namespace fs = std::filesystem;

const fs::path source = RANKWALL_SOURCE_DIR;
constexpr std::size_t max_bytes = 64u << 20;

template <class T>
T value_or_throw(Result<T> result) {
  if (!result) throw std::runtime_error(result.error().message);
  return std::move(*result);
}

/// The `key value` lines of a case.
std::map<std::string, std::string> settings_of(const fs::path& folder) {
  std::map<std::string, std::string> settings{{"feed", "tests/data/demo.json"}, {"at", "2021-06-30T18:05:32+08:00"}};
  std::ifstream lines(folder / "case.txt");
  for (std::string key, value; lines >> key && std::getline(lines >> std::ws, value);) settings[key] = value;
  return settings;
}

std::int64_t own_cycle_of(const Motion& motion) {
  switch (motion.kind) {
    case MotionKind::Roll:
    case MotionKind::Marquee: return motion.loop * motion.rate.frames / motion.rate.pixels + 1;
    case MotionKind::Deck: return motion.loop * motion.page_frames;
    default: return 1;
  }
}

Example example_of(const fs::path& folder) {
  auto settings = settings_of(folder);
  Example example;
  example.name = folder.filename().string();
  example.config_path = source / settings["config"];
  example.config = value_or_throw(read_config(example.config_path, source / "config/themes"));
  example.size = value_or_throw(parse_size(settings["size"]));
  example.zone = value_or_throw(Zone::named(example.config.time_zone));
  example.at = parse_instant(settings["at"]).value();
  const auto feed = value_or_throw(read_file(source / settings["feed"], max_bytes));
  example.snapshot = value_or_throw(parse_feed(feed, "feed.json", example.at));
  example.standings = rank_all(example.snapshot, example.config.rules);
  return example;
}

}  // namespace

std::vector<Example> shipped_examples() {
  std::vector<Example> examples;
  for (const auto& entry : fs::directory_iterator(source / "tests/cases"))
    if (entry.path().filename().string().starts_with("example_")) examples.push_back(example_of(entry.path()));
  std::sort(examples.begin(), examples.end(), [](const auto& a, const auto& b) { return a.name < b.name; });
  return examples;
}

Composed composed(const Example& example) {
  Composed made{value_or_throw(open_fonts(example.config.theme)), {}};
  const TextMeasure measure = [&](std::string_view text, const TextStyle& style) {
    return made.fonts->width(text, style);
  };
  made.scene = compose(
      {example.config, measure, example.size, example.zone, example.at, 60, &example.snapshot, &example.standings, {}});
  made.scene.fonts = made.fonts;
  return made;
}

std::int64_t cycle_of(const Scene& scene, const Track& track) {
  std::int64_t frames = own_cycle_of(track.motion);
  for (SlideRef slide = track.slide; slide.playlist >= 0;) {
    const Playlist& playlist = scene.playlists[static_cast<std::size_t>(slide.playlist)];
    const int dwell = playlist.slides[static_cast<std::size_t>(slide.slide)].dwell;
    frames = (frames + dwell - 1) / dwell * begin_of(playlist, static_cast<int>(playlist.slides.size()));
    slide = playlist.within;
  }
  return frames;
}

std::int64_t cycle_of(const Scene& scene) {
  std::int64_t longest = 60 * scene.frames_per_second;
  for (const auto& track : scene.tracks) longest = std::max(longest, cycle_of(scene, track));
  return longest;
}

}  // namespace rankwall
