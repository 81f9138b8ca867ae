// Settings of a widget: nothing.
#pragma once

#include <string>
#include <vector>

#include "config/field.h"

namespace rankwall {

/// Nothing.
struct SpacerSettings {
  bool operator==(const SpacerSettings&) const = default;
};

template <class Visitor>
void describe(Visitor&, SpacerSettings&) {}

}  // namespace rankwall
