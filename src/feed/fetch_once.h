// One fetch and check, for the commands that need one snapshot and end.
#pragma once

#include <string>

#include "base/clock.h"
#include "base/result.h"
#include "config/feed_settings.h"
#include "model/snapshot.h"

namespace rankwall {

/// The snapshot of bytes whose signature is good, where one is asked for: it has a serial then. `source_name` starts
/// every message. Errors: Input.
Result<Snapshot> read_signed(const std::string& body, const FeedSettings& settings, const std::string& source_name,
                             Instant now);

/// From the URL or file of the settings. Errors: Environment for the network, Input for the data.
Result<Snapshot> fetch_once(const FeedSettings& settings, Instant now);

}  // namespace rankwall
