// A pause that another thread can end, once and for good. A file's source waits with it.
#pragma once

#include <chrono>
#include <condition_variable>
#include <mutex>

namespace rankwall {

class Interruption {
 public:
  void raise() {
    {
      const std::lock_guard lock(mutex_);
      raised_ = true;
    }
    changed_.notify_all();
  }

  bool raised() const {
    const std::lock_guard lock(mutex_);
    return raised_;
  }

  /// Waits for `duration`, or less when interrupted; false when interrupted.
  bool pause(std::chrono::milliseconds duration) {
    std::unique_lock lock(mutex_);
    return !changed_.wait_for(lock, duration, [this] { return raised_; });
  }

 private:
  mutable std::mutex mutex_;
  std::condition_variable changed_;
  bool raised_ = false;
};

}  // namespace rankwall
