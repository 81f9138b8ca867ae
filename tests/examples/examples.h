// The shipped examples, each on the wall it is made for: config, feed and size are those of its case.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "config/config.h"
#include "model/snapshot.h"
#include "model/standings.h"
#include "scene/scene.h"
#include "wall/setup.h"

namespace rankwall {

struct Example {
  std::string name;
  std::filesystem::path config_path;
  Config config;
  Size size;
  Zone zone;
  Instant at;
  Snapshot snapshot;
  std::vector<Standings> standings;
};

/// Every folder tests/cases/example_*.
std::vector<Example> shipped_examples();

/// Composed with the wall's own fonts, which are opened for the theme.
struct Composed {
  SharedFonts fonts;
  Scene scene;
};
Composed composed(const Example& example);

/// Frames until a track has shown everything: its own cycle or, for a track on a slide, as many rounds of the playlist
/// as that takes.
std::int64_t cycle_of(const Scene& scene, const Track& track);
/// The longest cycle on the scene; at least a minute.
std::int64_t cycle_of(const Scene& scene);

}  // namespace rankwall
