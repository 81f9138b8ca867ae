// An opaque 24-bit sRGB colour. The wall has no translucency: every panel is opaque.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace rankwall {

struct Color {
  std::uint8_t red = 0;
  std::uint8_t green = 0;
  std::uint8_t blue = 0;

  bool operator==(const Color&) const = default;
};

/// Reads `#rrggbb`.
std::optional<Color> parse_color(std::string_view text);
std::string to_string(Color color);

/// Halfway between two colours, channel by channel.
Color mixed(Color a, Color b);

/// Contrast ratio of two colours, 1 to 21 (WCAG 2.1).
double contrast(Color a, Color b);

/// The contrast that every text has to the ground behind it: what is read from afar and in the sun.
constexpr double text_contrast = 7;

/// `color` where it can be read on `ground`, else the nearest to it on the way to white or black that can.
Color legible(Color color, Color ground);

}  // namespace rankwall
