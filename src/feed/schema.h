// The JSON Schema (draft 2020-12) of the feed format rankwall/1, for the offices that publish one. It is made from
// the field tables by which parse reads.
#pragma once

#include <string>

namespace rankwall {

/// Pretty-printed JSON with a line end. What a schema cannot say (unique ids, towns that exist, the order of months) is
/// checked by `rankwall check` only.
std::string feed_schema();

}  // namespace rankwall
