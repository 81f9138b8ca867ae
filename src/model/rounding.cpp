#include "model/rounding.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>

#include <fmt/format.h>

namespace rankwall {

namespace {

// Sums and products of doubles are off in the 16th digit; read to twelve, 1.00499999999999989 is 1.005 again.
constexpr int read_digits = 12;
constexpr int max_digits = 15;
constexpr double no_fraction_from = 1e15;

double number_of(std::string_view text) {
  double number = 0;
  std::from_chars(text.data(), text.data() + text.size(), number);
  return number;
}

template <class Integer>
Integer integer_of(std::string_view text) {
  Integer integer = 0;
  std::from_chars(text.data(), text.data() + text.size(), integer);
  return integer;
}

/// Significant digits to read: enough for the wanted decimals of a large number, never more than a double holds.
int digits_for(double magnitude, int decimals) {
  const int whole_digits = magnitude < 1 ? 1 : static_cast<int>(std::log10(magnitude)) + 1;
  return std::clamp(whole_digits + decimals + 1, read_digits, max_digits);
}

/// `magnitude` rounded by arithmetic, or nothing where it is so large or so near to a tie that only its digits can
/// tell.
std::optional<double> rounded_far_from_tie(double magnitude, int decimals) {
  static constexpr std::array<double, 7> powers{1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6};
  constexpr double max = 1e9;
  if (decimals >= static_cast<int>(powers.size())) return std::nullopt;
  const double power = powers[static_cast<std::size_t>(decimals)];
  const double steps = magnitude * power;
  if (steps > max) return std::nullopt;
  const double whole = std::floor(steps);
  // Reading to twelve digits moves a number by at most 5e-12 of itself, the product by less.
  if (std::abs(steps - whole - 0.5) <= 1e-11 * (1 + steps)) return std::nullopt;
  // Both are whole and exact, so the quotient is the nearest double of that decimal number.
  return std::floor(steps + 0.5) / power;
}

/// `magnitude` is at least 0 and below `no_fraction_from`.
double rounded_magnitude(double magnitude, int decimals) {
  if (const auto result = rounded_far_from_tie(magnitude, decimals)) return *result;
  // 1. Spell the number out as d.ddde±xx.
  const std::string text = fmt::format("{:.{}e}", magnitude, digits_for(magnitude, decimals) - 1);
  const auto mark = text.find('e');
  std::string digits = text.substr(0, 1) + text.substr(2, mark - 2);
  const bool small = text[mark + 1] == '-';
  const int exponent = integer_of<int>(std::string_view(text).substr(mark + 2)) * (small ? -1 : 1);

  // 2. Cut after the last digit that stays; the first one dropped decides.
  const int kept = exponent + 1 + decimals;
  if (kept < 0) return 0;
  if (kept >= static_cast<int>(digits.size())) return number_of(text);
  const bool up = digits[static_cast<std::size_t>(kept)] >= '5';
  digits.resize(static_cast<std::size_t>(kept));

  // 3. Read it back as the nearest double of that decimal number.
  return number_of(fmt::format("{}e{}", integer_of<std::int64_t>(digits) + (up ? 1 : 0), -decimals));
}

}  // namespace

double rounded(double value, int decimals) {
  assert(!std::isnan(value) && decimals >= 0);
  constexpr double max = std::numeric_limits<double>::max();
  const double magnitude = std::min(std::abs(value), max);
  const double result = magnitude < no_fraction_from ? rounded_magnitude(magnitude, decimals) : std::round(magnitude);
  // Not -0.0, which would be printed as "-0".
  return value < 0 && result > 0 ? -result : result;
}

}  // namespace rankwall
