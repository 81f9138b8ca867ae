#include "base/color.h"

#include <charconv>
#include <cmath>

#include <fmt/format.h>

namespace rankwall {

namespace {

double linear(std::uint8_t channel) {
  const double value = channel / 255.0;
  return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

double luminance(Color color) {
  return 0.2126 * linear(color.red) + 0.7152 * linear(color.green) + 0.0722 * linear(color.blue);
}

}  // namespace

std::optional<Color> parse_color(std::string_view text) {
  if (text.size() != 7 || text[0] != '#') return std::nullopt;
  std::uint32_t value = 0;
  const auto [end, failure] = std::from_chars(text.data() + 1, text.data() + 7, value, 16);
  if (failure != std::errc{} || end != text.data() + 7) return std::nullopt;
  return Color{static_cast<std::uint8_t>(value >> 16), static_cast<std::uint8_t>(value >> 8),
               static_cast<std::uint8_t>(value)};
}

std::string to_string(Color color) { return fmt::format("#{:02x}{:02x}{:02x}", color.red, color.green, color.blue); }

Color mixed(Color a, Color b) {
  const auto half = [](std::uint8_t one, std::uint8_t other) { return static_cast<std::uint8_t>((one + other) / 2); };
  return {half(a.red, b.red), half(a.green, b.green), half(a.blue, b.blue)};
}

double contrast(Color a, Color b) {
  const double first = luminance(a) + 0.05;
  const double second = luminance(b) + 0.05;
  return first > second ? first / second : second / first;
}

Color legible(Color color, Color ground) {
  constexpr Color white{255, 255, 255};
  constexpr Color black{0, 0, 0};
  constexpr int steps = 32;
  const Color end = contrast(white, ground) >= contrast(black, ground) ? white : black;
  const auto at = [&](std::uint8_t from, std::uint8_t to, int step) {
    return static_cast<std::uint8_t>(from + (to - from) * step / steps);
  };
  for (int step = 0; step < steps; ++step) {
    const Color mix{at(color.red, end.red, step), at(color.green, end.green, step), at(color.blue, end.blue, step)};
    if (contrast(mix, ground) >= text_contrast) return mix;
  }
  return end;
}

}  // namespace rankwall
