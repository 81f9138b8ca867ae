// One instance per wall: a lock on a file in the wall's state folder, held as long as the process lives.
#pragma once

#include <filesystem>

#include "base/result.h"

namespace rankwall {

class InstanceLock {
 public:
  /// A folder that cannot be written keeps no wall dark: that is logged, and there is no lock. Errors: Environment,
  /// when another process shows this wall (its process id is named).
  static Result<InstanceLock> take(const std::filesystem::path& folder);
  InstanceLock(InstanceLock&& other) noexcept;
  InstanceLock& operator=(InstanceLock&&) = delete;
  ~InstanceLock();

 private:
  explicit InstanceLock(int descriptor) : descriptor_(descriptor) {}
  int descriptor_;  ///< -1: none
};

}  // namespace rankwall
