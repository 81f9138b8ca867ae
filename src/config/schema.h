// The JSON Schema (draft 2020-12) of a config, made from the field tables: editors complete and check a config with it.
// Used by the command `schema` and, as the source of the reference page, by reference.h.
#pragma once

#include <string>

namespace rankwall {

/// Pretty-printed JSON with a line end.
std::string config_schema();
/// The same for a theme's own file.
std::string theme_schema();

}  // namespace rankwall
