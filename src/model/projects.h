// Key projects: how far they are built, how long ago they started, and in which order they are shown.
// Used by the projects widget. Pure functions.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "base/clock.h"
#include "config/widgets/projects.h"
#include "model/pace.h"
#include "model/quantity.h"
#include "model/snapshot.h"

namespace rankwall {

/// Invested of the year's plan in percent; absent where one of the two is not known or the plan is not above 0.
std::optional<double> completion_of(const Project& project);

/// What the amounts of projects are; their unit is said by whatever shows them.
Quantity amount_quantity();

/// Whole days from the start of the works to `today`; absent before it.
std::optional<int> days_since_start(const Project& project, Date today);

/// Indices into Snapshot::projects: those of the settings' group and stages, in the order and at most the number that
/// they ask for. Equal projects are in the feed's order, unknown ones after the known.
std::vector<std::size_t> listed_projects(const Snapshot& snapshot, const ProjectsSettings& settings);

}  // namespace rankwall
