// One instance per wall: a lock on a file in the wall's state folder, held as long as the process lives.
#pragma once

#include <filesystem>

#include "base/result.h"

namespace rankwall {

class InstanceLock {
 public:
  /// Errors: Environment, when another process shows this wall (its process id is named) or the folder can't be
  /// written.
  static Result<InstanceLock> take(const std::filesystem::path& folder);
  InstanceLock(InstanceLock&& other) noexcept;
  InstanceLock& operator=(InstanceLock&&) = delete;
  ~InstanceLock();

 private:
  explicit InstanceLock(int descriptor) : descriptor_(descriptor) {}
  int descriptor_;
};

}  // namespace rankwall
