// Bytes of a feed → checked Snapshot. All of format rankwall/1 is checked here, and every violation is reported at
// once.
//
// Where the format leaves a choice: the project that a problem names need not be listed (a feed may list key projects
// only); a baseline may name towns that are gone; an `as_of` day is from the future when even its earliest start on
// earth is more than 24 h ahead.
#pragma once

#include <string>
#include <string_view>

#include "base/clock.h"
#include "base/result.h"
#include "model/snapshot.h"

namespace rankwall {

/// 16 MiB: more decoded bytes are refused before they are parsed.
constexpr std::size_t max_feed_bytes = 16u << 20;
/// Deeper nesting is refused.
constexpr std::size_t max_feed_depth = 32;
/// Values and keys: a feed of more is refused before it takes more memory than a small machine has.
constexpr std::size_t max_feed_values = 2'000'000;

/// What its values, keys and texts may take of memory. The largest feed that the format allows, of 10,000 towns and
/// 100,000 projects in 16 MiB, takes 80 to 96 MiB.
constexpr std::size_t max_feed_memory = 100u << 20;

/// The id of the snapshot that these bytes are: the first 12 hex digits of their SHA-256.
std::string snapshot_id(std::string_view bytes);

/// Parses and checks a feed. `source_name` (a URL or a file) starts every message; `now` guards against publications
/// from the future. A key that the format does not name and a text that was cleaned are logged, one line per kind.
/// Errors: Input, one violation per line.
Result<Snapshot> parse_feed(std::string_view bytes, std::string_view source_name, Instant now);

}  // namespace rankwall
