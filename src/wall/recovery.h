// What is done about a display that does not take the picture: first the mildest, then what costs more. Pure: the time
// is an argument. Used by the frame loop.
#pragma once

#include <algorithm>
#include <chrono>
#include <optional>

#include "wall/frame_clock.h"

namespace rankwall {

enum class RecoveryStep {
  Repaint,  ///< fetch the surface again and draw everything
  Reopen,   ///< open the window again
  GiveUp    ///< end, so that the service manager starts the wall on a display that it finds
};

class Recovery {
 public:
  /// A display that has worked for this long has recovered: the next failure is a new one.
  static constexpr std::chrono::seconds calm{10};

  /// What to do about a frame that was not taken.
  RecoveryStep frame_failed(Monotonic now) { return next(now, RecoveryStep::Repaint); }
  /// What to do about a window that is gone.
  RecoveryStep window_lost(Monotonic now) { return next(now, RecoveryStep::Reopen); }

 private:
  RecoveryStep next(Monotonic now, RecoveryStep mildest) {
    const bool is_new = !failed_ || now - *failed_ > calm;
    failed_ = now;
    const auto harder = last_ == RecoveryStep::Repaint ? RecoveryStep::Reopen : RecoveryStep::GiveUp;
    last_ = is_new ? mildest : std::max(mildest, harder);
    return last_;
  }

  std::optional<Monotonic> failed_;
  RecoveryStep last_ = RecoveryStep::Repaint;
};

}  // namespace rankwall
