// What is implausible of a publication that comes after another: a slip in an office must not stand on a public wall.
// Every rule has its reaction in the config. Pure. Used by the feed thread before it shows a publication, and by check.
#pragma once

#include "base/violations.h"
#include "config/gate_settings.h"
#include "config/rules.h"
#include "model/snapshot.h"

namespace rankwall {

/// Each with its place in the new publication, the town, and the old and the new value.
struct Doubts {
  Violations held;    ///< by rules whose reaction is to hold
  Violations warned;  ///< by rules that only warn

  bool empty() const { return held.empty() && warned.empty(); }
};

/// Figures start again with a period that begins elsewhere, and what has no yearly target with every period: those are
/// compared only where both publications are of the same one. Shares and rates may change as they like, within bounds.
/// Nothing is compared between a demonstration and the first true figures, nor with a demonstration that has begun
/// again, at an earlier day.
Doubts doubts_about(const Snapshot& after, const Snapshot& before, const Rules& rules, const GateSettings& gate);

}  // namespace rankwall
