// One widget on a wall: its settings and its scene.
#pragma once

#include "support/sample.h"

namespace rankwall {

/// What a widget shows of the ranking by completion.
template <class Settings>
Settings of_completion() {
  Settings settings;
  settings.ranking = "completion";
  return settings;
}

/// The widget over the whole wall of a city of eight towns.
inline Scene alone(const WidgetSettings& widget, Size size) {
  return scene_of(sample_city(8), config_of(widget), size);
}

}  // namespace rankwall
