#include "model/freshness.h"

#include <algorithm>

namespace rankwall {

namespace {

using Seconds = std::chrono::duration<double>;
using Hours = std::chrono::duration<double, std::ratio<3600>>;

bool is_lost(Instant now, std::optional<Instant> failing_since, bool confirmed, const FeedSettings& settings) {
  if (!failing_since) return false;
  return !confirmed || now - *failing_since >= Seconds{settings.lost_after_seconds};
}

}  // namespace

Freshness freshness_of(const Snapshot* snapshot, Instant now, std::optional<Instant> failing_since, bool confirmed,
                       const FeedSettings& settings) {
  if (!snapshot) return {};
  const auto age = now - snapshot->published_at;
  const auto hours = static_cast<int>(std::max(age, decltype(age)::zero()) / std::chrono::hours{1});
  if (is_lost(now, failing_since, confirmed, settings)) return {FreshnessState::Lost, hours};
  if (age >= Hours{settings.stale_after_hours}) return {FreshnessState::Stale, hours};
  return {FreshnessState::Fresh, 0};
}

}  // namespace rankwall
