// How often a source has failed in a row. A failure that persists is logged once, and so is its end. Internal to feed.
#pragma once

#include <chrono>
#include <string>

#include "base/result.h"

namespace rankwall {

class Failures {
 public:
  explicit Failures(std::string source_name) : source_name_(std::move(source_name)) {}

  void add(const Error& error);
  /// The source has answered.
  void end();
  /// In a row.
  unsigned count() const { return count_; }

 private:
  std::string source_name_;
  unsigned count_ = 0;
  std::chrono::steady_clock::time_point first_;
  std::string logged_;
};

}  // namespace rankwall
