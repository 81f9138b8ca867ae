// Towns and cities for tests of any layer, made by hand.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "model/snapshot.h"

namespace rankwall {

using Figures = std::vector<std::pair<std::string, double>>;

inline Town town(std::string id, std::string name, const Figures& figures) {
  Town made;
  made.id = std::move(id);
  made.name = std::move(name);
  for (const auto& [indicator, value] : figures) made.values.set(indicator, value);
  return made;
}

/// Named after its id.
inline Town town(const std::string& id, const Figures& figures = {}) { return town(id, id + "镇", figures); }

/// January to June 2021.
inline Snapshot city(std::vector<Town> towns) {
  Snapshot snapshot;
  snapshot.period = {2021, 1, 6};
  snapshot.towns = std::move(towns);
  return snapshot;
}

}  // namespace rankwall
