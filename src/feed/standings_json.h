// Standings as the documented JSON of `rankwall standings --format json`.
#pragma once

#include <string>

#include "model/snapshot.h"
#include "model/standings.h"

namespace rankwall {

/// Pretty-printed with two spaces, keys in the documented order, a line end at the end.
std::string standings_json(const Snapshot& snapshot, const Standings& standings);

}  // namespace rankwall
