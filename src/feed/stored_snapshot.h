// The last good snapshot of a store, checked again: what a wall shows until its source answers. Used by the feed thread
// and by the commands that compare a publication with it.
#pragma once

#include <optional>

#include "feed/store.h"
#include "model/snapshot.h"

namespace rankwall {

/// The current feed, else the one before, else nothing. A stored feed that breaks the format, as after an update of the
/// program, is logged and passed over.
std::optional<Snapshot> stored_snapshot(const Store& store);

}  // namespace rankwall
