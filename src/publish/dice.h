// Seeded randomness for the demo city. The standard's distributions differ between libraries; these do not, so a seed
// gives the same city everywhere.
#pragma once

#include <cassert>
#include <cstddef>
#include <cstdint>
#include <random>

namespace rankwall {

class Dice {
 public:
  explicit Dice(std::uint64_t seed) : engine_(seed) {}

  /// From `min` up to, not including, `max`.
  double between(double min, double max) {
    constexpr double unit = 1.0 / 9007199254740992.0;  // 2^-53
    return min + (max - min) * static_cast<double>(engine_() >> 11) * unit;
  }
  /// 0 … count − 1.
  std::size_t below(std::size_t count) {
    assert(count > 0);
    return static_cast<std::size_t>(engine_() % count);
  }
  /// True once in `turns` times.
  bool once_in(std::size_t turns) { return below(turns) == 0; }

 private:
  std::mt19937_64 engine_;
};

}  // namespace rankwall
