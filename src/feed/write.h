// Snapshot → bytes of a feed in format rankwall/1: the inverse of parse. The demo city is published with it.
#pragma once

#include <string>

#include "model/snapshot.h"

namespace rankwall {

/// UTF-8 JSON. Parsing it again gives the same snapshot but for its id. What reads the same without its
/// key is left out.
std::string write_feed(Snapshot snapshot);

}  // namespace rankwall
