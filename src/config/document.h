// Text → JSON with comments, as configs and themes are written. A key that occurs twice is a mistake: only one of them
// could count, and it would be unclear which. Internal to config.
#pragma once

#include <optional>
#include <string_view>

#include <nlohmann/json.hpp>

#include "base/violations.h"

namespace rankwall {

/// An object, or nothing and the violations that say why. Keys that occur twice are recorded along with the object.
std::optional<nlohmann::json> parse_settings(std::string_view text, Violations& violations);

}  // namespace rankwall
