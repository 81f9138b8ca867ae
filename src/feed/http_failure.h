// Why a transfer failed, in our words: libcurl's differ from version to version, and people search logs for them.
// Used for polls and for events.
#pragma once

#include <string>

#include "config/feed_settings.h"
#include "feed/http_handles.h"

namespace rankwall {

/// What was expected and what came instead, after a transfer of `easy` that ended with `code`, which is not CURLE_OK.
/// Reads the same for the same failure: no counts, times or addresses that change between two attempts.
std::string transfer_failure(CURLcode code, const Easy& easy, const FeedSettings& settings);

}  // namespace rankwall
