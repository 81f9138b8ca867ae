// The one meeting point of two threads: a slot that holds the newest value. The writer never waits for the reader,
// the reader sees whole immutable values only, and values that were not taken are replaced, not queued.
#pragma once

#include <atomic>
#include <cstdint>
#include <memory>
#include <mutex>
#include <utility>

namespace rankwall {

template <class T>
class Slot {
 public:
  void publish(std::shared_ptr<const T> value) {
    {
      const std::lock_guard lock(mutex_);
      value_.swap(value);
    }
    version_.fetch_add(1, std::memory_order_release);
  }

  /// Grows with every publication; reading it is one atomic load.
  std::uint64_t version() const { return version_.load(std::memory_order_acquire); }

  /// The newest value; null before the first.
  std::shared_ptr<const T> newest() const {
    const std::lock_guard lock(mutex_);
    return value_;
  }

 private:
  mutable std::mutex mutex_;
  std::shared_ptr<const T> value_;
  std::atomic<std::uint64_t> version_ = 0;
};

}  // namespace rankwall
