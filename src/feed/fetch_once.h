// One fetch and check, for the commands that need one snapshot and end.
#pragma once

#include <string>

#include "base/clock.h"
#include "base/result.h"
#include "config/feed_settings.h"
#include "feed/source.h"
#include "model/snapshot.h"

namespace rankwall {

/// The snapshot of an answer that is signed where it has to be, and breaks no rule. `source_name` starts every message.
/// Errors: Input.
Result<Snapshot> read_answer(const Fetched& fetched, const FeedSettings& settings, const std::string& source_name,
                             Instant now);

/// From the URL or file of the settings. Errors: Environment for the network, Input for the data.
Result<Snapshot> fetch_once(const FeedSettings& settings, Instant now);

}  // namespace rankwall
