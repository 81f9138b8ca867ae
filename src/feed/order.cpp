#include "feed/order.h"

#include <fmt/format.h>

#include "config/text_forms.h"

namespace rankwall {

std::optional<std::string> why_older(const Snapshot& candidate, const Snapshot& shown) {
  const auto older = [&](std::string_view rule) {
    return fmt::format("{}: an older publication, snapshot {}, which is not shown; `rankwall accept` lets it in", rule,
                       candidate.id);
  };
  if (candidate.serial && shown.serial && *candidate.serial != *shown.serial) {
    if (*candidate.serial > *shown.serial) return std::nullopt;
    return older(fmt::format("/serial: expected at least {}, the one shown, got {}", *shown.serial, *candidate.serial));
  }
  if (candidate.published_at >= shown.published_at) return std::nullopt;
  return older(fmt::format("/published_at: expected {} or later, the one shown, got {}",
                           TextForm<Instant>::print(shown.published_at),
                           TextForm<Instant>::print(candidate.published_at)));
}

bool says_the_same(const Snapshot& one, const Snapshot& other) {
  Snapshot restated = one;
  restated.id = other.id;
  restated.serial = other.serial;
  restated.published_at = other.published_at;
  return restated == other;
}

std::string described(const Snapshot& snapshot) {
  const std::string serial = snapshot.serial ? fmt::format(" with serial {}", *snapshot.serial) : "";
  return fmt::format("snapshot {}{}, {} towns", snapshot.id, serial, snapshot.towns.size());
}

}  // namespace rankwall
