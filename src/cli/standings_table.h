// Standings as a table for a terminal, where Chinese characters take two columns.
#pragma once

#include <string>

#include "config/words.h"
#include "model/snapshot.h"
#include "model/standings.h"

namespace rankwall {

std::string standings_table(const Snapshot& snapshot, const Standings& standings, const Words& words);

}  // namespace rankwall
