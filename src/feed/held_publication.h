// A publication that is hardly true, and whether its source stands by it: it is believed once it was given often enough
// for long enough. Internal to feed.
#pragma once

#include <chrono>
#include <string>
#include <string_view>

#include "base/digest.h"

namespace rankwall {

class HeldPublication {
 public:
  using Moment = std::chrono::steady_clock::time_point;

  /// It was given for the first time.
  void begin(std::string id, Moment now) {
    id_ = std::move(id);
    times_ = 1;
    first_ = now;
  }
  /// It was given again. True once that was `times` in all, the last at least `duration` after the first.
  bool confirm(Moment now, unsigned times, std::chrono::milliseconds duration) {
    return ++times_ >= times && now - first_ >= duration;
  }

  /// Id of the snapshot; empty: none is held.
  const std::string& id() const { return id_; }
  bool is(std::string_view id) const { return !id_.empty() && id == id_; }
  bool is_made_of(std::string_view bytes) const { return !id_.empty() && sha256_hex(bytes).starts_with(id_); }

 private:
  std::string id_;
  unsigned times_ = 0;
  Moment first_{};
};

}  // namespace rankwall
