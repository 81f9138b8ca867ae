// Every shipped config on walls of every size, fed with less and with more: something true is shown, whole and
// readable.
#include <array>
#include <filesystem>

#include "catch.h"
#include "config/defaults.h"
#include "config/language.h"
#include "support/english_city.h"
#include "support/faults.h"
#include "support/sample.h"

using namespace rankwall;

namespace {

constexpr Size sizes[] = {
    {64, 32},    {64, 64},     {96, 48},    {128, 32},    {128, 64},    {128, 128},   {160, 80},    {192, 96},
    {192, 192},  {256, 64},    {256, 128},  {256, 256},   {320, 80},    {320, 160},   {320, 320},   {384, 96},
    {384, 192},  {480, 160},   {512, 128},  {512, 256},   {640, 160},   {640, 320},   {640, 360},   {768, 192},
    {800, 480},  {960, 540},   {1024, 256}, {1080, 1920}, {1280, 256},  {1280, 640},  {1280, 720},  {1536, 384},
    {1920, 480}, {1920, 1080}, {2560, 512}, {2560, 1280}, {3840, 1080}, {3840, 2160}, {5760, 1080}, {7680, 1080}};
static_assert(std::size(sizes) == 40);

std::vector<std::filesystem::path> shipped_configs() {
  const std::filesystem::path folder = RANKWALL_SOURCE_DIR "/config";
  std::vector<std::filesystem::path> paths{folder / "wall.json", folder / "nanan.json"};
  for (const auto& entry : std::filesystem::directory_iterator(folder / "examples")) paths.push_back(entry.path());
  std::sort(paths.begin(), paths.end());
  return paths;
}

/// From full to bare: every figure known, none, all 0, far beyond the target, one town, long names, no lists, English.
std::array<Snapshot, 8> feeds() {
  std::array<Snapshot, 8> feeds;
  feeds[0] = sample_city(27);
  add_stories(feeds[0]);
  feeds[1] = sample_city(27);
  for (auto& town : feeds[1].towns) town.values = {};
  feeds[2] = feeds[0];
  for (auto& town : feeds[2].towns) {
    Values zeros;
    for (const auto& [key, value] : town.values.entries())
      zeros.set(key, key.find("target") == std::string::npos && key.find("plan") == std::string::npos ? 0 : value);
    town.values = zeros;
  }
  feeds[3] = sample_city(27);
  for (std::size_t i = 0; i < 20; ++i) set_completion(feeds[3], i, 104 + 17.0 * static_cast<double>(i));
  feeds[4] = sample_city(1);
  feeds[5] = sample_city(60);
  rename_towns(feeds[5], 32);
  feeds[6] = sample_city(9);
  feeds[6].baseline.reset();
  feeds[6].source.clear();
  feeds[7] = english_city();
  return feeds;
}

bool says_anything(const Scene& scene) {
  return std::any_of(scene.panels.begin(), scene.panels.end(), [](const Panel& panel) {
    return std::any_of(panel.commands.begin(), panel.commands.end(),
                       [](const Command& command) { return std::holds_alternative<TextCommand>(command); });
  });
}

}  // namespace

TEST_CASE("Every shipped config shows something sound on walls of 40 sizes, whatever the feed has") {
  const auto all_feeds = feeds();
  for (const auto& path : shipped_configs()) {
    const auto config = read_config(path, RANKWALL_SOURCE_DIR "/config/themes");
    REQUIRE(config);
    for (const Size size : sizes)
      for (std::size_t feed = 0; feed < all_feeds.size(); ++feed) {
        const Scene scene = scene_of(all_feeds[feed], *config, size);
        CAPTURE(path.filename().string(), size.width, size.height, feed);
        CHECK(says_anything(scene));
        CHECK(faults_of(scene) == "");
      }
  }
}
