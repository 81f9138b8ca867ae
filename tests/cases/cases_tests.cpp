// Every folder beside this file is a case. Its case.txt names config, feed, instant and size; the expected result is
// scene.txt (the composed scene under the fixed measure), frame.png (the picture) or error.txt. A new case needs no
// code. scripts/accept.sh rewrites the expected results.
#include <cstdlib>
#include <filesystem>
#include <map>
#include <sstream>

#include "base/file.h"
#include "catch.h"
#include "feed/history_store.h"
#include "feed/parse.h"
#include "render/canvas.h"
#include "scene/place.h"
#include "support/fixed_measure.h"
#include "support/pixels.h"
#include "support/scene_dump.h"
#include "wall/frame_clock.h"
#include "wall/pictures.h"
#include "wall/setup.h"
#include "widgets/compose.h"

using namespace rankwall;
namespace fs = std::filesystem;

namespace {

const fs::path source = RANKWALL_SOURCE_DIR;
constexpr std::size_t max_bytes = 64u << 20;

bool accepting() { return std::getenv("RANKWALL_ACCEPT") != nullptr; }

/// `key value` lines; paths are relative to the case's folder, else to the project.
class Case {
 public:
  explicit Case(fs::path folder) : folder_(std::move(folder)) {
    std::istringstream lines(*read_file(folder_ / "case.txt", max_bytes));
    for (std::string key, value; lines >> key && std::getline(lines >> std::ws, value);) settings_[key] = value;
  }

  const fs::path& folder() const { return folder_; }
  bool has(const std::string& key) const { return settings_.count(key) > 0; }
  std::string setting(const std::string& key, const std::string& otherwise) const {
    const auto found = settings_.find(key);
    return found == settings_.end() ? otherwise : found->second;
  }
  fs::path path(const std::string& key, const std::string& otherwise) const {
    const fs::path name = setting(key, otherwise);
    return fs::exists(folder_ / name) ? folder_ / name : source / name;
  }

 private:
  fs::path folder_;
  std::map<std::string, std::string> settings_;
};

/// What a case is composed from.
struct Stand {
  Config config;
  Zone zone;
  Instant at;
  Size size;
  std::optional<Snapshot> snapshot;
  std::vector<Standings> standings;
  Freshness freshness;
  std::optional<History> history;
};

Result<Stand> stand_of(const Case& each) {
  Stand stand;
  auto config = parse_config(
      *read_file(each.path("config", "config/wall.json"), max_bytes), "config.json",
      [](const std::string& theme) { return read_file(source / "config/themes" / (theme + ".json"), max_bytes); });
  if (!config) return config.error();
  stand.config = std::move(*config);
  if (auto loaded = load_pictures(stand.config, each.path("config", "config/wall.json")); !loaded)
    return loaded.error();
  stand.zone = *Zone::named(stand.config.time_zone);
  stand.at = parse_instant(each.setting("at", "2021-06-30T18:05:32+08:00")).value();
  stand.size = *parse_size(each.setting("size", "1920x1080"));
  if (each.has("history")) stand.history = HistoryStore(each.path("history", "")).load();
  SourceState source_state;
  if (each.has("failing_since")) source_state.failing_since = parse_instant(each.setting("failing_since", ""));
  source_state.is_confirmed = !source_state.failing_since;
  if (each.setting("feed", "") != "none") {
    auto snapshot = parse_feed(*read_file(each.path("feed", "tests/data/demo.json"), max_bytes), "feed.json", stand.at);
    if (!snapshot) return snapshot.error();
    stand.snapshot = std::move(*snapshot);
    stand.standings = rank_all(*stand.snapshot, stand.config.rules);
  }
  stand.freshness =
      freshness_of(stand.snapshot ? &*stand.snapshot : nullptr, stand.at, source_state, stand.config.feed);
  return stand;
}

Scene scene_of(const Stand& stand, const TextMeasure& measure) {
  return compose({stand.config, measure, stand.size, stand.zone, stand.at, 60,
                  stand.snapshot ? &*stand.snapshot : nullptr, &stand.standings, stand.freshness, nullptr,
                  stand.history ? &*stand.history : nullptr});
}

void expect_text(const fs::path& file, const std::string& text) {
  if (accepting()) {
    REQUIRE(write_file(file, text));
    return;
  }
  CHECK(text == *read_file(file, max_bytes));
}

void expect_picture(const Stand& stand, const fs::path& file) {
  auto fonts = open_fonts(stand.config.theme);
  REQUIRE(fonts);
  auto canvas = Canvas::offscreen(stand.size);
  REQUIRE(canvas);
  Scene scene =
      scene_of(stand, [&](std::string_view text, const TextStyle& style) { return (*fonts)->width(text, style); });
  scene.fonts = *fonts;
  Frame frame;
  place(scene, frame_at(stand.at, 60), std::nullopt, frame);
  canvas->draw(frame);
  if (accepting()) {
    REQUIRE(canvas->write_png(file));
    return;
  }
  const std::size_t differing = differing_pixels(*same_format(*canvas->surface()), *read_picture(file));
  const fs::path actual = fs::temp_directory_path() / ("rankwall-" + file.parent_path().filename().string() + ".png");
  if (differing > 0) CHECK(canvas->write_png(actual));
  INFO("the picture that was drawn is " << actual);
  CHECK(differing == 0);
}

void hold(const Case& each) {
  const auto stand = stand_of(each);
  const fs::path& folder = each.folder();
  if (!stand) {
    expect_text(folder / "error.txt", stand.error().message + "\n");
    return;
  }
  REQUIRE_FALSE(fs::exists(folder / "error.txt"));
  const Scene scene = scene_of(*stand, fixed_measure);
  if (each.has("scene")) expect_text(folder / "scene.txt", dump(scene));
  if (each.has("picture")) expect_picture(*stand, folder / "frame.png");
}

}  // namespace

TEST_CASE("Every case gives the expected result") {
  std::vector<fs::path> folders;
  for (const auto& entry : fs::directory_iterator(source / "tests/cases"))
    if (entry.is_directory()) folders.push_back(entry.path());
  std::sort(folders.begin(), folders.end());
  REQUIRE(folders.size() >= 10);
  for (const auto& folder : folders) {
    SECTION(folder.filename().string()) { hold(Case(folder)); }
  }
}
