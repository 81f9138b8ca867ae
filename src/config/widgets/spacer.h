// Settings of a widget: nothing.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "config/field.h"

namespace rankwall {

/// Nothing.
struct SpacerSettings {
  static constexpr std::string_view word = "spacer";
  static constexpr std::string_view help = "nothing: an empty area";

  bool operator==(const SpacerSettings&) const = default;
};

template <class Visitor>
void describe(Visitor&, SpacerSettings&) {}

}  // namespace rankwall
