// Whether a publication may follow the one that is shown, over time: one that is implausible is held until its source
// has kept publishing it. What is implausible is said in model/gate.h. Internal to feed.
#pragma once

#include <chrono>
#include <memory>
#include <string>
#include <string_view>

#include "config/gate_settings.h"
#include "config/rules.h"
#include "feed/throttle.h"
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

  /// Without a gate every publication may follow. `source_name` starts every finding. What is held is logged at most
  /// once in `telling`.
  PublicationGate(std::shared_ptr<const Gate> gate, std::string source_name, std::chrono::milliseconds telling)
      : gate_(std::move(gate)), source_name_(std::move(source_name)), telling_(telling) {}

  /// Whether the bytes of this snapshot id are the publication that is held, and are so still: each call counts as one
  /// more time that their source has given them, and when that was often enough for long enough they are let through.
  bool still_holds(std::string_view id, Moment now);

  /// Whether a snapshot is implausible after the one that is shown: then it is held from now on. Not where its source
  /// has said the same of these places often enough for long enough: a live publisher gives other bytes every time.
  /// What only warns is logged.
  bool holds(const Snapshot& snapshot, const Snapshot& shown, Moment now);

  /// What is implausible of the publication that is held, one finding per line; empty: none is held.
  const std::string& findings() const { return findings_; }

  /// Logs what is held, if it was not yet and another one was not just now.
  void log_held();

  /// Nothing is held any more.
  void release();

 private:
  bool is_confirmed_at(Moment now);

  std::shared_ptr<const Gate> gate_;
  std::string source_name_;
  std::chrono::milliseconds telling_;
  Throttle told_;

  std::string id_;        ///< of the snapshot that is held; empty: none is
  std::string findings_;  ///< of it
  std::string places_;    ///< the same without its own values
  std::string untold_;    ///< the sentence about it, until it is logged
  int times_ = 0;         ///< that its source has given it
  Moment first_{};
};

}  // namespace rankwall
