#include "feed/fetch_once.h"

#include <variant>

#include "feed/parse.h"
#include "feed/signature.h"

namespace rankwall {

Result<Snapshot> read_answer(const Fetched& fetched, const FeedSettings& settings, const std::string& source_name,
                             Instant now) {
  if (auto checked = check_signature(fetched, settings, source_name, now); !checked) return checked.error();
  auto snapshot = parse_feed(fetched.body, source_name, now);
  if (snapshot && !snapshot->serial && !settings.public_keys.empty()) return serial_is_missing(source_name);
  return snapshot;
}

Result<Snapshot> fetch_once(const FeedSettings& settings, Instant now) {
  const auto source = open_source(settings);
  const FetchOutcome outcome = source->fetch();
  if (const auto* const failure = std::get_if<FetchFailure>(&outcome)) return failure->error;
  return read_answer(std::get<Fetched>(outcome), settings, source->name(), now);
}

}  // namespace rankwall
