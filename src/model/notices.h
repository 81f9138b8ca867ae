// Which notices of a snapshot are valid at an instant. Used by the marquee, the urgent scene and the wall, which
// composes again when one begins or ends. Pure.
#pragma once

#include <vector>

#include "model/snapshot.h"

namespace rankwall {

/// From its beginning until just before its end; a time that is not given is no limit.
bool holds(const Notice& notice, Instant now);

/// The urgent notices that are valid, in the feed's order.
std::vector<const Notice*> urgent_notices(const Snapshot& snapshot, Instant now);

}  // namespace rankwall
