// How a feed server is asked, whatever it is asked for: protocols, proxy, TLS, secrets. Used for polls and for events.
#pragma once

#include "base/result.h"
#include "config/feed_settings.h"
#include "feed/http_handles.h"

namespace rankwall {

/// Asks the URL of `settings`, with every option that is the same for all requests, its protocols (HTTP and HTTPS)
/// among them.
Easy make_request(const FeedSettings& settings);

/// Reads the secrets again: they can be changed while the wall runs.
/// Errors: Input for an unreadable secret file, for both kinds at once and for a URL that contains a password.
Result<void> authorise(const Easy& easy, const FeedSettings& settings);

}  // namespace rankwall
