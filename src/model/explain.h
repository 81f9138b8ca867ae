// `rankwall standings --explain TOWN`: every step of a town's score and rank as sentences with numbers, as a person at
// the office would say it. Pure; the figures are those of the standings, nothing is computed twice.
#pragma once

#include <cstddef>
#include <string>

#include "base/result.h"
#include "config/config.h"
#include "model/findings.h"

namespace rankwall {

/// A town by its id, its name or its short one. Errors: Usage for a name that no town has, with the nearest one where
/// one is near enough; Input for a name that several towns have, with their ids.
Result<std::size_t> find_town(const Snapshot& snapshot, const std::string& id_or_name,
                              std::string_view option = "--explain");

/// `town` is an index into the snapshot's towns. Labels, units and reasons stay in the words of feed and config.
std::string explain(const Config& config, const RankedSnapshot& now, std::size_t town, Language language);

}  // namespace rankwall
