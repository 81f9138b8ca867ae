#include "feed/publication_gate.h"

#include <fmt/format.h>

#include "base/digest.h"
#include "base/log.h"
#include "model/gate.h"

namespace rankwall {

bool PublicationGate::still_holds(std::string_view bytes, Moment now) {
  if (id_.empty() || !sha256_hex(bytes).starts_with(id_)) return false;
  const std::chrono::duration<double, std::ratio<60>> passed = now - first_;
  if (++times_ < gate_->settings.confirmations || passed.count() < gate_->settings.confirmation_minutes) return true;
  log_warning(fmt::format("{}: snapshot {} was held and is shown now: its source has given it {} times", source_name_,
                          id_, times_));
  return false;
}

std::string PublicationGate::hold(const Snapshot& snapshot, const Snapshot& shown, Moment now) {
  if (!gate_ || snapshot.id == id_) return {};  // the same again: its source has stood by it
  const Doubts doubts = doubts_about(snapshot, shown, gate_->rules, gate_->settings);
  if (!doubts.warned.empty()) log_each_line(doubts.warned.to_error(source_name_).message);
  if (doubts.held.empty()) return {};
  id_ = snapshot.id;
  times_ = 1;
  first_ = now;
  return doubts.held.to_error(source_name_).message;
}

std::string PublicationGate::way_out() const {
  return fmt::format("`rankwall accept` lets it in, and so does its source by giving it {} times over {:g} minutes",
                     gate_->settings.confirmations, gate_->settings.confirmation_minutes);
}

}  // namespace rankwall
