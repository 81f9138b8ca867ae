// A page as text, one mark per line: what it says, where it is and how large, whatever rasteriser draws it. Lengths are
// in points.
#pragma once

#include <cmath>
#include <cstdlib>
#include <sstream>
#include <string>

#include <fmt/format.h>

#include "report/marks.h"

namespace rankwall {

inline std::string dump(const Mark& mark) {
  struct Dumping {
    static std::string at(const PagePoint& point) { return fmt::format("{:.2f} {:.2f}", point.x, point.y); }
    std::string operator()(const TextMark& text) const {
      const auto* font = pango_layout_get_font_description(text.line.layout.get());
      const double size = font ? pango_font_description_get_size(font) / static_cast<double>(PANGO_SCALE) : 0;
      return fmt::format("text {} wide {:.2f} size {:.2f} {} {}", at(text.at), text.line.width, size,
                         to_string(text.color), text_of(text));
    }
    std::string operator()(const RuleMark& rule) const {
      return fmt::format("rule {} to {} wide {:.2f} {}", at(rule.from), at(rule.to), rule.width, to_string(rule.color));
    }
    std::string operator()(const AreaMark& area) const {
      return fmt::format("area {} wide {:.2f} high {:.2f} border {:.2f} {}", at(area.at), area.width, area.height,
                         area.border, to_string(area.color));
    }
    std::string operator()(const CurveMark& curve) const {
      std::string points;
      for (const auto& point : curve.points) points += at(point) + " ";
      return fmt::format("curve {}wide {:.2f} {}", points, curve.width, to_string(curve.color));
    }
  };
  return std::visit(Dumping{}, mark);
}

inline std::string dump(const Page& page) {
  std::string text;
  for (const auto& mark : page.upright) text += dump(mark) + "\n";
  for (const auto& mark : page.turned) text += "turned " + dump(mark) + "\n";
  return text;
}

/// The first line in which two dumps differ, or nothing. Lengths may differ by a twentieth of a millimetre, which is
/// less than the paper's own tolerance: fonts measure text in units of their own, and their versions round differently.
inline std::string first_difference(const std::string& expected, const std::string& found) {
  constexpr double rounding = 0.15;
  std::istringstream expected_lines(expected), found_lines(found);
  std::string expected_line, found_line;
  for (;;) {
    const bool has_expected = static_cast<bool>(std::getline(expected_lines, expected_line));
    const bool has_found = static_cast<bool>(std::getline(found_lines, found_line));
    if (!has_expected && !has_found) return {};
    if (!has_expected) expected_line = "the end";
    if (!has_found) found_line = "the end";
    std::istringstream expected_words(expected_line), found_words(found_line);
    std::string a, b;
    for (;;) {
      const bool more = static_cast<bool>(expected_words >> a);
      if (more != static_cast<bool>(found_words >> b)) return expected_line + "\n" + found_line;
      if (!more) break;
      char *end_a = nullptr, *end_b = nullptr;
      const double number_a = std::strtod(a.c_str(), &end_a), number_b = std::strtod(b.c_str(), &end_b);
      const bool are_numbers = *end_a == '\0' && *end_b == '\0';
      if (are_numbers ? std::abs(number_a - number_b) > rounding : a != b) return expected_line + "\n" + found_line;
    }
  }
}

}  // namespace rankwall
