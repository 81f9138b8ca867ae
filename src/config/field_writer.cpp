#include "config/field_writer.h"

#include <cmath>
#include <cstdint>

namespace rankwall {

OrderedJson number_json(double value) {
  constexpr double exact = 1e15;
  if (value == std::floor(value) && std::abs(value) < exact) return static_cast<std::int64_t>(value);
  return value;
}

}  // namespace rankwall
