// Broken configs never crash: a refusal says where and why, and what is accepted composes on every wall. The long test:
//   RANKWALL_FUZZ_SECONDS=N   how long it goes on
//   RANKWALL_FUZZ_SEED=S      starts from this seed; without it from a random one
// It writes each config to fuzzed_config.json before trying it, so that a crash leaves it behind (scripts/fuzz.sh).
#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <filesystem>

#include <fmt/format.h>

#include "base/file.h"
#include "catch.h"
#include "config/config.h"
#include "feed/parse.h"
#include "fuzz/mutator.h"
#include "scene/place.h"
#include "support/fixed_measure.h"
#include "widgets/compose.h"

using namespace rankwall;
namespace fs = std::filesystem;

namespace {

const fs::path source = RANKWALL_SOURCE_DIR;
constexpr std::size_t max_bytes = 16u << 20;
constexpr Size sizes[] = {{10, 10}, {320, 160}, {1920, 1080}};

std::vector<std::string> shipped_configs() {
  std::vector<fs::path> paths{source / "config/wall.json", source / "config/nanan.json"};
  for (const auto& entry : fs::directory_iterator(source / "config/examples"))
    if (entry.path().extension() == ".json") paths.push_back(entry.path());
  std::sort(paths.begin(), paths.end());
  std::vector<std::string> texts;
  for (const auto& path : paths) texts.push_back(*read_file(path, max_bytes));
  return texts;
}

Instant composed_at() { return *parse_instant("2021-06-30T18:05:32+08:00"); }

const Snapshot& demo() {
  static const Snapshot snapshot =
      *parse_feed(*read_file(source / "tests/data/demo.json", max_bytes), "demo.json", composed_at());
  return snapshot;
}

Result<Config> parse(const std::string& text) {
  return parse_config(text, "config", [](const std::string& name) {
    return read_file(source / "config/themes" / (name + ".json"), max_bytes);
  });
}

/// What is wrong with a refusal; empty when it is helpful.
std::string fault_of(const Error& error) {
  constexpr std::size_t max_message = 100'000;
  if (error.fault != Fault::Input) return "the fault is not the input's";
  if (!error.message.starts_with("config: /") && !error.message.starts_with("config: expected"))
    return "the message names no place: " + error.message;
  if (error.message.size() > max_message) return "the message is endless";
  return is_valid_utf8(error.message) ? "" : "the message is no text";
}

/// What is wrong with a scene; empty when it can be shown.
std::string fault_of(const Scene& scene) {
  const Rect wall = rect_at({}, scene.size);
  for (const auto& panel : scene.panels)
    if (panel.size.empty() || panel.size.height > scene.size.height * 2)
      return fmt::format("a panel of {}×{}", panel.size.width, panel.size.height);
  for (const auto& track : scene.tracks) {
    const bool is_clock = track.name.ends_with("/clock") || track.name.ends_with("/colons");
    if (!is_clock && !wall.contains(track.area)) return track.name + " leaves the wall";
  }
  return {};
}

std::string compose_on_all_walls(const Config& config) {
  const Zone zone = *Zone::named(config.time_zone);
  const auto standings = rank_all(demo(), config.rules);
  const TextMeasure measure = fixed_measure;
  for (const Size size : sizes) {
    const Scene scene = compose({.config = config,
                                 .measure = measure,
                                 .size = size,
                                 .zone = zone,
                                 .now = composed_at(),
                                 .snapshot = &demo(),
                                 .standings = &standings,
                                 .freshness = {}});
    Frame frame;
    place(scene, 107'000'000'123u, std::nullopt, frame);
    const std::string fault = fault_of(scene);
    if (!fault.empty()) return fmt::format("{}×{}: {}", size.width, size.height, fault);
  }
  return {};
}

struct Tally {
  int accepted = 0;
  int refused = 0;
};

void try_config(const std::string& text, Tally& tally) {
  const auto config = parse(text);
  ++(config ? tally.accepted : tally.refused);
  const std::string fault = config ? compose_on_all_walls(*config) : fault_of(config.error());
  if (!fault.empty()) CHECK(write_file("fuzzed_config.json", text));
  INFO("the config lies in " << fs::current_path() / "fuzzed_config.json");
  CHECK(fault == "");
}

std::string nested(const std::string& opening, const std::string& closing, int depth) {
  std::string text;
  for (int i = 0; i < depth; ++i) text += opening;
  for (int i = 0; i < depth; ++i) text += closing;
  return text;
}

}  // namespace

TEST_CASE("A config that is mutated at random is refused with a reason, or composes on every wall") {
  const auto configs = shipped_configs();
  std::mt19937_64 engine(20210630);
  Tally tally;
  for (int i = 0; i < 1500; ++i) {
    CAPTURE(i);
    try_config(mutated(configs[engine() % configs.size()], engine), tally);
  }
  CHECK(tally.accepted > 200);
  CHECK(tally.refused > 500);
}

TEST_CASE("Endless brackets are refused without filling the stack") {
  Tally tally;
  constexpr int depth = 100'000;
  for (const std::string& text :
       {nested("[", "]", depth), nested("[", "", depth), "{ \"layouts\": " + nested("[", "]", depth) + "}",
        "{ \"layouts\": [ { \"root\": " + nested("{\"row\":[", "]}", depth) + "} ] }",
        "{ \"words\": " + nested("{\"a\":", "}", depth) + "}", "{ \"theme\": " + nested("{\"first\":", "", depth),
        "{ \"rankings\": [ " + nested("{\"parts\":[", "]}", depth) + "] }"})
    try_config(text, tally);
  CHECK(tally.accepted == 0);
  CHECK(tally.refused == 7);
}

TEST_CASE("No mutated config breaks the program for as long as requested", "[.][long]") {
  const char* seconds = std::getenv("RANKWALL_FUZZ_SECONDS");
  const char* given = std::getenv("RANKWALL_FUZZ_SEED");
  const std::uint64_t seed = given ? std::strtoull(given, nullptr, 10) : std::random_device()();
  const auto configs = shipped_configs();
  std::mt19937_64 engine(seed);
  Tally tally;
  const auto end = std::chrono::steady_clock::now() + std::chrono::seconds(seconds ? std::atoi(seconds) : 60);
  while (std::chrono::steady_clock::now() < end) {
    std::string text = configs[engine() % configs.size()];
    text = mutated(text, engine);
    REQUIRE(write_file("fuzzed_config.json", text));
    CAPTURE(seed, tally.accepted + tally.refused);
    try_config(text, tally);
  }
  fmt::print("seed {}: {} accepted, {} refused\n", seed, tally.accepted, tally.refused);
}
