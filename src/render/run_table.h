// Finds equal runs of pixels and numbers the distinct ones: the table that a picture is packed with. It keeps its
// memory from one picture to the next. Internal to render.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace rankwall {

class RunTable {
 public:
  static constexpr std::size_t run_bytes = 32;  ///< eight pixels

  /// Forgets all. Up to `max` runs will be asked for.
  void clear(std::size_t max);

  /// The number of a run equal to the `run_bytes` at `run`: a known one, or else the next. Null when that is more than
  /// can be numbered.
  std::optional<std::uint16_t> number_of(const std::byte* run);

  /// The distinct runs by number, one after the other.
  const std::vector<std::byte>& distinct() const { return distinct_; }

 private:
  std::vector<std::uint16_t> slots_;  ///< the run's number plus 1, or 0; open addressing, linear probing
  std::vector<std::byte> distinct_;
  std::uint16_t last_ = 0;  ///< of the last run that was asked for
};

}  // namespace rankwall
