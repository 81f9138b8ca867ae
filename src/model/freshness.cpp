#include "model/freshness.h"

#include <algorithm>

namespace rankwall {

namespace {

using Seconds = std::chrono::duration<double>;
using Hours = std::chrono::duration<double, std::ratio<3600>>;

/// Whether it has failed for longer than a hiccup.
bool is_failing(Instant now, const SourceState& source, const FeedSettings& settings) {
  if (!source.failing_since) return false;
  return !source.is_confirmed || now - *source.failing_since >= Seconds{settings.lost_after_seconds};
}

}  // namespace

Freshness freshness_of(const Snapshot* snapshot, Instant now, const SourceState& source, const FeedSettings& settings) {
  if (!snapshot) return {};
  const auto age = now - snapshot->published_at;
  const auto hours = static_cast<int>(std::max(age, decltype(age)::zero()) / std::chrono::hours{1});
  if (is_failing(now, source, settings))
    return {source.is_refused ? FreshnessState::Refused : FreshnessState::Lost, hours};
  if (age >= Hours{settings.stale_after_hours}) return {FreshnessState::Stale, hours};
  return {FreshnessState::Fresh, 0};
}

}  // namespace rankwall
