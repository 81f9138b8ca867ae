// The JSON Schema (draft 2020-12) of the feed format rankwall/1, for the offices that publish one. It shares its limits
// and words with parse; a test compares its keys with what write can write.
#pragma once

#include <string>

namespace rankwall {

/// Pretty-printed JSON with a line end. What a schema cannot say (unique ids, towns that exist, the order of months) is
/// checked by `rankwall check` only.
std::string feed_schema();

}  // namespace rankwall
