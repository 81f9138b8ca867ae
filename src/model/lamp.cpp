#include "model/lamp.h"

#include <cmath>

namespace rankwall {

Lamp lamp_of(const Quantity& pace_gap, double gap, const LampSettings& settings) {
  const double shown = std::abs(shown_value(pace_gap, gap));
  if (shown <= settings.even_within) return Lamp::Even;
  if (direction_of(pace_gap, gap) > 0) return Lamp::Ahead;
  return shown > settings.far_behind_beyond ? Lamp::FarBehind : Lamp::Behind;
}

const std::string& word_of(const LampLook& look, Better better) {
  return better == Better::Lower ? look.lower : look.word;
}

const LampLook& look_of(Lamp lamp, const LampSettings& settings) {
  switch (lamp) {
    case Lamp::Ahead: return settings.ahead;
    case Lamp::Even: return settings.even;
    case Lamp::Behind: return settings.behind;
    case Lamp::FarBehind: break;
  }
  return settings.far_behind;
}

}  // namespace rankwall
