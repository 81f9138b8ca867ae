#include "feed/stored_snapshot.h"

#include <chrono>
#include <string>
#include <utility>

#include "base/log.h"
#include "feed/parse.h"

namespace rankwall {

namespace {

/// The stored feed passed the check against publications from the future when it was kept: a machine whose clock is
/// behind after a start without network must not go blank.
constexpr Instant end_of_time{std::chrono::sys_days{std::chrono::year{9999} / 12 / 31}};

std::optional<Snapshot> snapshot_in(const std::optional<std::string>& bytes) {
  if (!bytes) return std::nullopt;
  auto snapshot = parse_feed(*bytes, "stored feed", end_of_time);
  if (snapshot) return std::move(*snapshot);
  log_each_line(snapshot.error().message);
  return std::nullopt;
}

}  // namespace

std::optional<Snapshot> stored_snapshot(const Store& store) {
  auto current = snapshot_in(store.load());
  return current ? current : snapshot_in(store.load_previous());
}

}  // namespace rankwall
