// Which of two publications of a source is the older one, by the format's rules of `serial` and `published_at`. Pure.
// Used by the poller, which refuses an older one, and by the commands that say so.
#pragma once

#include <optional>
#include <string>

#include "model/snapshot.h"

namespace rankwall {

/// Why `candidate` is an older publication than `shown`, with its JSON pointer and the way out for the operator;
/// nothing where it is not. Two different serials decide, whatever the times say. Where a serial is missing or both are
/// equal, an earlier `published_at` is older. Equal in both is not older: a correction.
std::optional<std::string> why_older(const Snapshot& candidate, const Snapshot& shown);

/// Whether nothing differs but the id, the serial and the time of publication.
bool says_the_same(const Snapshot& one, const Snapshot& other);

/// Id, serial and size, as the log names a publication.
std::string described(const Snapshot& snapshot);

}  // namespace rankwall
