#include "feed/publication_gate.h"

#include <fmt/format.h>

#include "base/digest.h"
#include "base/log.h"
#include "model/gate.h"

namespace rankwall {

namespace {

/// What is doubted, whatever the new values are.
std::string places_of(const Violations& findings) {
  std::string places;
  for (const auto& each : findings.found()) places.append(each.pointer).append(" ").append(each.rule).append("\n");
  return places;
}

}  // namespace

bool PublicationGate::still_holds(std::string_view bytes, Moment now) {
  return !id_.empty() && sha256_hex(bytes).starts_with(id_) && !has_stood_by(now);
}

bool PublicationGate::has_stood_by(Moment now) {
  const std::chrono::duration<double, std::ratio<60>> passed = now - first_;
  if (++times_ < gate_->settings.confirmations || passed.count() < gate_->settings.confirmation_minutes) return false;
  log_warning(fmt::format("{}: what was held is shown now: its source has given it {} times", source_name_, times_));
  return true;
}

Violations PublicationGate::hold(const Snapshot& snapshot, const Snapshot& shown, Moment now) {
  if (!gate_ || snapshot.id == id_) return {};  // the same again: its source has stood by it
  Doubts doubts = doubts_about(snapshot, shown, gate_->rules, gate_->settings);
  if (!doubts.warned.empty()) log_each_line(doubts.warned.to_error(source_name_).message);
  if (doubts.held.empty()) return {};
  std::string places = places_of(doubts.held);
  if (places == places_) {
    if (has_stood_by(now)) return {};
  } else {
    times_ = 1;
    first_ = now;
  }
  id_ = snapshot.id;
  places_ = std::move(places);
  return std::move(doubts.held);
}

std::string PublicationGate::way_out() const {
  return fmt::format(
      "`rankwall accept` lets it in, and so does its source by standing by it {} times over {:g} minutes",
      gate_->settings.confirmations, gate_->settings.confirmation_minutes);
}

}  // namespace rankwall
