// Cities and scenes for the tests of scene: made by hand, the same every time, measured with the fixed measure.
#pragma once

#include <string>
#include <vector>

#include "config/config.h"
#include "widgets/compose.h"

namespace rankwall {

/// The shipped config.
const Config& shipped_config();
/// The shipped config with a single layout of this root.
Config config_of(LayoutNode root);
/// The same with one widget over the whole wall.
Config config_of(WidgetSettings widget);

/// A table of the city's completion with two of its amounts, and the city's figures, as the shipped wall has them.
LeaderboardSettings city_table();
OverviewSettings city_overview();

/// 2021-06-30 18:05:32 in the wall's zone.
Instant sample_time();

/// A city of this many towns, ranked in order from T001, with values, targets and a baseline in which neighbours were
/// the other way round. Of more than five towns one did not report and one is not ranked.
/// No experiences, problems or notices.
Snapshot sample_city(int towns);
/// Gives every town a name of this many characters.
void rename_towns(Snapshot& snapshot, int characters);
/// Adds experiences, problems in every state and notices; some of each are long.
void add_stories(Snapshot& snapshot);
/// Sets the town's completed investment to this percentage of its plan.
void set_completion(Snapshot& snapshot, std::size_t town, double percent);
double completion_percent(const Snapshot& snapshot, std::size_t town);

/// The scene of a snapshot, or without one the waiting scene.
Scene scene_of(const Snapshot* snapshot, const Config& config, Size size, const Freshness& freshness);
Scene scene_of(const Snapshot& snapshot, const Config& config, Size size);
/// The scene of a publication, which tells what has changed since the one before.
Scene scene_after(const Snapshot& before, const Snapshot& snapshot, const Config& config, Size size);

/// The scene without the line that says what its figures are, which is on every wall without a header.
Scene without_data_line(Scene scene);

/// The first track whose name ends with this one, or null.
const Track* track_of(const Scene& scene, std::string_view name);
/// The keys of a track's panels, in their order.
std::vector<std::string> keys_of(const Track& track);
/// Every text of a panel, or of all panels of a scene, one after the other.
std::string texts_of(const Panel& panel);
std::string texts_of(const Scene& scene);
/// Whether any text of the scene has this part; '|' is between two texts of a panel.
bool says(const Scene& scene, std::string_view part);
/// The texts of every page of a deck, in their order. None if there is no such track.
std::vector<std::string> pages_of(const Scene& scene, std::string_view name = "/pages");

}  // namespace rankwall
