// Text → JSON with comments, as configs and themes are written. A key that occurs twice is a mistake: only one of them
// could count, and it would be unclear which. Internal to config.
#pragma once

#include <memory>
#include <string_view>

#include "base/violations.h"
#include "config/json_document.h"

namespace rankwall {

/// An object, or null and the violations that say why. Keys that occur twice are recorded along with the object.
std::unique_ptr<const JsonDocument> parse_settings(std::string_view text, Violations& violations);

}  // namespace rankwall
