#include "feed/parse.h"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <malloc.h>

#include "base/digest.h"
#include "base/log.h"
#include "feed/reading.h"

namespace rankwall {

namespace {

constexpr std::size_t large_document = 1u << 20;

constexpr DocumentRules feed_rules{.max_bytes = max_feed_bytes,
                                   .max_depth = max_feed_depth,
                                   .max_values = max_feed_values,
                                   .max_memory = max_feed_memory};

/// A document of another format is refused for that alone: none of its keys has to mean what it means here.
bool has_format(const JsonNode& document, FeedReading& reading) {
  Format format{};
  FieldReader reader(document, reading);
  reader("format", format, required(), "");
  return reading.violations.empty();
}

void log_oddities(const FeedReading& reading, std::string_view source_name) {
  if (!reading.unknown_keys.empty())
    log_warning(fmt::format("{}: ignored unknown keys: {}{}", shown_value(source_name),
                            fmt::join(reading.unknown_keys, ", "), reading.more_unknown_keys ? " and more" : ""));
  if (reading.cleaned_texts > 0)
    log_warning(fmt::format("{}: removed unprintable characters from {} texts, the first at {}",
                            shown_value(source_name), reading.cleaned_texts, reading.first_cleaned_text));
}

Result<Snapshot> parse_checked(std::string_view bytes, std::string_view source_name, Instant now) {
  FeedReading reading{now};
  const auto document = JsonDocument::parse(bytes, feed_rules, reading.violations);
  // Of a key that an object has twice it is unclear which one counts: nothing else is said of such a feed.
  if (!document || !reading.violations.empty()) return reading.violations.to_error(source_name);
  Snapshot snapshot;
  const JsonNode root{document->root()};
  if (!root.json.is_object() || has_format(root, reading)) read_object(root, snapshot, reading);
  if (!reading.violations.empty()) return reading.violations.to_error(source_name);
  log_oddities(reading, source_name);
  snapshot.id = snapshot_id(bytes);
  return snapshot;
}

}  // namespace

std::string snapshot_id(std::string_view bytes) { return sha256_hex(bytes).substr(0, 12); }

Result<Snapshot> parse_feed(std::string_view bytes, std::string_view source_name, Instant now) {
  auto snapshot = parse_checked(bytes, source_name, now);
  // The document took several times the bytes, the violations of a bad one even more; memory that the allocator
  // keeps would stay with the wall for good.
  if (bytes.size() > large_document || !snapshot) malloc_trim(0);
  return snapshot;
}

}  // namespace rankwall
