#include "feed/publication_gate.h"

#include <sstream>
#include <utility>

#include <fmt/format.h>

#include "base/log.h"
#include "feed/order.h"
#include "model/gate.h"

namespace rankwall {

namespace {

constexpr std::size_t max_told_findings = 10;

/// What is doubted, whatever the new values are.
std::string places_of(const Violations& findings) {
  std::string places;
  for (const auto& each : findings.found()) places.append(each.pointer).append(" ").append(each.rule).append("\n");
  return places;
}

}  // namespace

bool PublicationGate::still_holds(std::string_view id, Moment now) {
  return !id_.empty() && id == id_ && !is_confirmed_at(now);
}

bool PublicationGate::is_confirmed_at(Moment now) {
  const std::chrono::duration<double, std::ratio<60>> passed = now - first_;
  if (++times_ < gate_->settings.confirmations || passed.count() < gate_->settings.confirmation_minutes) return false;
  log_warning(fmt::format("{}: what was held is shown now: its source has given it {} times", source_name_, times_));
  return true;
}

bool PublicationGate::holds(const Snapshot& snapshot, const Snapshot& shown, Moment now) {
  if (!gate_ || snapshot.id == id_) return false;  // the same again: its source has given it often enough
  const Doubts doubts = doubts_about(snapshot, shown, gate_->rules, gate_->settings);
  if (!doubts.warned.empty()) log_each_line(doubts.warned.to_error(source_name_).message);
  if (doubts.held.empty()) return false;
  std::string places = places_of(doubts.held);
  if (places == places_) {
    if (is_confirmed_at(now)) return false;
  } else {
    times_ = 1;
    first_ = now;
  }
  id_ = snapshot.id;
  places_ = std::move(places);
  findings_ = doubts.held.to_error(source_name_).message;
  untold_ = fmt::format(
      "{}: {} is held, since it is implausible after the one that is shown; `rankwall accept` lets it in, and so does "
      "its source by publishing it {} times over {:g} minutes",
      source_name_, described(snapshot), gate_->settings.confirmations, gate_->settings.confirmation_minutes);
  return true;
}

/// First what can be done, then why, as far as there is room.
void PublicationGate::log_held() {
  if (untold_.empty() || !told_.is_due(telling_)) return;
  log_error(std::exchange(untold_, {}));
  std::size_t told = 0;
  std::istringstream lines(findings_);
  for (std::string line; std::getline(lines, line); ++told)
    if (told < max_told_findings) log_error(line);
  if (told > max_told_findings)
    log_error(fmt::format("{}: and {} more; `rankwall check` names them", source_name_, told - max_told_findings));
}

void PublicationGate::release() {
  for (std::string* const each : {&id_, &findings_, &places_, &untold_}) each->clear();
}

}  // namespace rankwall
