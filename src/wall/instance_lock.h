// One wall per state folder: a second process of the same wall would draw over the first and store beside it.
// The lock is a name in the kernel, not a file: it is there where no disk can be written, it goes with its process
// however that ends, and nobody can delete it.
#pragma once

#include <filesystem>

#include "base/result.h"

namespace rankwall {

class InstanceLock {
 public:
  /// A system that gives no such name keeps no wall dark: that is logged, and there is no lock. Nor does another user
  /// who has taken the name. Errors: Environment, when another process of this user, of root or of the folder's owner
  /// shows this wall (its process id is named).
  static Result<InstanceLock> take(const std::filesystem::path& state_folder);
  /// Answers others who have asked who holds it; to be called now and then, or they learn nothing in the end.
  void answer() const;
  InstanceLock(InstanceLock&& other) noexcept;
  InstanceLock& operator=(InstanceLock&&) = delete;
  ~InstanceLock();

 private:
  explicit InstanceLock(int descriptor) : descriptor_(descriptor) {}
  int descriptor_;  ///< -1: none
};

}  // namespace rankwall
