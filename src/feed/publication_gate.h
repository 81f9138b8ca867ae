// Whether a publication may follow the one that is shown, over time: one that is hardly true is held until its source
// has stood by it. What is hardly true is said in model/gate.h. Internal to feed.
#pragma once

#include <chrono>
#include <memory>
#include <string>
#include <string_view>

#include "base/violations.h"
#include "config/gate_settings.h"
#include "config/rules.h"
#include "model/snapshot.h"

namespace rankwall {

/// By what publications are judged.
struct Gate {
  Rules rules;
  GateSettings settings;

  bool operator==(const Gate&) const = default;
};

class PublicationGate {
 public:
  using Moment = std::chrono::steady_clock::time_point;

  /// Without a gate every publication may follow. `source_name` starts every finding.
  PublicationGate(std::shared_ptr<const Gate> gate, std::string source_name)
      : gate_(std::move(gate)), source_name_(std::move(source_name)) {}

  /// Whether these bytes are the publication that is held, and are so still: each call counts as their source standing
  /// by them once more, and when that was often enough for long enough they are let through.
  bool still_holds(std::string_view bytes, Moment now);

  /// What is hardly true of a snapshot after the one that is shown: then it is held from now on. Nothing for one that
  /// may follow, also since its source has said the same of these places often enough for long enough: a live publisher
  /// gives other bytes every time. What only warns is logged.
  Violations hold(const Snapshot& snapshot, const Snapshot& shown, Moment now);

  /// Nothing is held any more.
  void open() {
    id_.clear();
    places_.clear();
  }

  /// What lets a held publication in, for the log.
  std::string way_out() const;

 private:
  std::shared_ptr<const Gate> gate_;
  std::string source_name_;
  bool has_stood_by(Moment now);

  std::string id_;      ///< of the snapshot that is held; empty: none is
  std::string places_;  ///< what is hardly true of it, without its own values
  int times_ = 0;       ///< that its source has given it
  Moment first_{};
};

}  // namespace rankwall
