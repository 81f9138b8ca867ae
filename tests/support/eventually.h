// Waiting for what another thread does. Used by tests that run servers or the poller.
#pragma once

#include <chrono>
#include <functional>
#include <thread>

namespace rankwall {

/// Whether the condition becomes true within five seconds.
inline bool eventually(const std::function<bool()>& condition) {
  const auto deadline = std::chrono::steady_clock::now() + std::chrono::seconds(5);
  while (!condition()) {
    if (std::chrono::steady_clock::now() > deadline) return false;
    std::this_thread::sleep_for(std::chrono::milliseconds(2));
  }
  return true;
}

}  // namespace rankwall
