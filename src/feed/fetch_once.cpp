#include "feed/fetch_once.h"

#include <variant>

#include "feed/parse.h"
#include "feed/signature.h"
#include "feed/source.h"

namespace rankwall {

Result<Snapshot> read_signed(const std::string& body, const FeedSettings& settings, const std::string& source_name,
                             Instant now) {
  auto snapshot = parse_feed(body, source_name, now);
  if (snapshot && !snapshot->serial && !settings.public_keys.empty()) return serial_is_missing(source_name);
  return snapshot;
}

Result<Snapshot> fetch_once(const FeedSettings& settings, Instant now) {
  const auto source = open_source(settings);
  const FetchOutcome outcome = source->fetch();
  if (const auto* const failure = std::get_if<FetchFailure>(&outcome)) return failure->error;
  const auto& fetched = std::get<Fetched>(outcome);
  if (auto checked = check_signature(fetched, settings, source->name(), now); !checked) return checked.error();
  return read_signed(fetched.body, settings, source->name(), now);
}

}  // namespace rankwall
