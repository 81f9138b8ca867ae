#include "model/lamp.h"

#include <cmath>

#include "model/quantity.h"
#include "model/rounding.h"

namespace rankwall {

Lamp lamp_of(double pace_gap, const LampSettings& settings) {
  const double shown = rounded(pace_gap, percent_decimals);
  if (std::abs(shown) <= settings.even_within) return Lamp::Even;
  if (shown > 0) return Lamp::Ahead;
  return shown < -settings.far_behind_beyond ? Lamp::FarBehind : Lamp::Behind;
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
