// Composes a scene: snapshot, standings and config become panels and motions. Pure, and done only when something
// changed; see place.h for what happens every frame.
#pragma once

#include <string>
#include <vector>

#include "base/clock.h"
#include "config/config.h"
#include "draw/text_style.h"
#include "model/chase.h"
#include "model/findings.h"
#include "model/freshness.h"
#include "model/history.h"
#include "model/snapshot.h"
#include "model/standings.h"
#include "scene/scene.h"

namespace rankwall {

/// What a scene is composed from.
struct SceneInput {
  const Config& config;
  const TextMeasure& measure;
  Size size;                                          ///< of the wall
  Zone zone;                                          ///< of every date and time on it
  Instant now;                                        ///< for dates, ages and the notices in force
  int frames_per_second = 60;                         ///< of the frame clock
  const Snapshot* snapshot = nullptr;                 ///< null before there is any
  const std::vector<Standings>* standings = nullptr;  ///< one for each ranking of the config, in its order
  Freshness freshness = {};
  const std::vector<Finding>* findings = nullptr;  ///< told now, in order; null for none
  const History* history = nullptr;                ///< of the source's days; null if none was kept
  bool operator_mark = false;                      ///< the operator has something to look up in the log
  /// What was shown before, one for each ranking; null where that was nothing.
  const std::vector<FormerStandings>* former = nullptr;
};

Scene compose(const SceneInput& input);

/// Ids of the rankings whose chase a wall of this size tells: those of its footers and marquees.
std::vector<std::string> told_rankings(const Config& config, Size size);

}  // namespace rankwall
