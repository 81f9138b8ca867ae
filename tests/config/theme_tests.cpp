// The shipped themes: whether every text can be read on what is under it, with every kind of colour vision.
#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <string>
#include <vector>

#include "catch.h"
#include "support/themes.h"

using namespace rankwall;

namespace {

constexpr double min_text_contrast = 7;     // DOMAIN: text on an LED wall
constexpr double min_graphic_contrast = 3;  // WCAG 2.1, 1.4.11: bars and marks
constexpr int min_lit = 32;                 // of 255: a darker fill vanishes on an LED wall

using Named = std::vector<std::pair<std::string, Color>>;

Named text_colors(const Theme& theme) {
  return {{"text", theme.text}, {"muted", theme.muted},     {"title", theme.title}, {"warm", theme.warm},
          {"up", theme.up},     {"leading", theme.leading}, {"down", theme.down},   {"demo", theme.demo}};
}

std::vector<std::pair<std::string, Plate>> plates(const Theme& theme) {
  return {{"tag", theme.tag},         {"first", theme.first},     {"second", theme.second},
          {"third", theme.third},     {"rank", theme.rank},       {"far_down", theme.far_down},
          {"overdue", theme.overdue}, {"pending", theme.pending}, {"closed", theme.closed}};
}

double linear(std::uint8_t channel) {
  const double share = channel / 255.0;
  return share <= 0.04045 ? share / 12.92 : std::pow((share + 0.055) / 1.055, 2.4);
}

/// How much of a colour's light is blue: pure blue is 1.
double blue_share(Color color) {
  const double blue = 0.0722 * linear(color.blue);
  const double rest = 0.2126 * linear(color.red) + 0.7152 * linear(color.green);
  return blue + rest > 0 ? blue / (blue + rest) : 0;
}

using Matrix = std::array<std::array<double, 3>, 3>;
using Vector = std::array<double, 3>;

/// Machado, Oliveira and Fernandes (2009), severity 1, on linear light.
const std::map<std::string, Matrix> eyes{
    {"protanopia",
     {{{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}}}},
    {"deuteranopia",
     {{{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}}}},
    {"tritanopia",
     {{{1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}}}}};

/// A colour as one of these eyes sees it, in CIE L*a*b* for a white of D65.
Vector seen(Color color, const Matrix& eye) {
  const Vector light{linear(color.red), linear(color.green), linear(color.blue)};
  Vector rgb{};
  for (std::size_t row = 0; row < 3; ++row)
    rgb[row] = std::clamp(eye[row][0] * light[0] + eye[row][1] * light[1] + eye[row][2] * light[2], 0.0, 1.0);
  const auto curve = [](double share) { return share > 0.008856 ? std::cbrt(share) : 7.787 * share + 16.0 / 116; };
  const double x = curve((0.4124 * rgb[0] + 0.3576 * rgb[1] + 0.1805 * rgb[2]) / 0.9505);
  const double y = curve(0.2126 * rgb[0] + 0.7152 * rgb[1] + 0.0722 * rgb[2]);
  const double z = curve((0.0193 * rgb[0] + 0.1192 * rgb[1] + 0.9505 * rgb[2]) / 1.089);
  return {116 * y - 16, 500 * (x - y), 200 * (y - z)};
}

double difference(Color a, Color b, const Matrix& eye) {
  const Vector one = seen(a, eye);
  const Vector other = seen(b, eye);
  return std::hypot(one[0] - other[0], one[1] - other[1], one[2] - other[2]);
}

/// The smallest difference, for any of the eyes, between a colour of what is ahead and one of what is behind. Behind
/// and far behind differ by more than a colour: a chip, dense stripes.
double min_difference(const Theme& theme) {
  double min = 1000;
  for (const auto& [name, eye] : eyes)
    for (const Color behind : {theme.down, theme.far_down.fill}) min = std::min(min, difference(theme.up, behind, eye));
  return min;
}

}  // namespace

TEST_CASE("Four themes are shipped, and night-red is the look without a theme") {
  const auto themes = shipped_themes();
  CHECK(themes.size() == 4);
  CHECK(themes.count("blue") == 1);
  CHECK(themes.count("colour-blind-safe") == 1);
  CHECK(themes.count("light") == 1);
  REQUIRE(themes.count("night-red") == 1);
  Theme unnamed = themes.at("night-red");
  unnamed.name.clear();
  unnamed.schema.clear();
  CHECK(unnamed == Theme{});
}

TEST_CASE("Every text of a shipped theme stands out from its ground") {
  for (const auto& [name, theme] : shipped_themes()) {
    INFO(name);
    for (const auto& [what, color] : text_colors(theme)) {
      INFO(what);
      CHECK(contrast(color, theme.ground) >= min_text_contrast);
    }
    for (const auto& [what, plate] : plates(theme)) {
      INFO(what);
      CHECK(contrast(plate.text, plate.fill) >= min_text_contrast);
    }
  }
}

TEST_CASE("Bars and their pace marks stand out in every shipped theme") {
  for (const auto& [name, theme] : shipped_themes()) {
    INFO(name);
    CHECK(contrast(theme.bar, theme.ground) >= min_graphic_contrast);
    CHECK(contrast(theme.bar_beyond, theme.bar_ground) >= min_graphic_contrast);
    CHECK(contrast(theme.bar_missing, theme.ground) >= min_graphic_contrast);
    CHECK(contrast(theme.pace_mark, theme.bar) >= min_graphic_contrast);
    CHECK(contrast(theme.pace_mark, theme.bar_ground) >= min_graphic_contrast);
    CHECK(contrast(theme.rule, theme.ground) >= min_graphic_contrast);
    CHECK(contrast(theme.second_bar, theme.ground) >= min_graphic_contrast);
  }
}

TEST_CASE("No text of a theme for LED is pure blue, and no fill is too dark for an LED to show") {
  for (const auto& [name, theme] : shipped_themes()) {
    if (name == "light") continue;
    INFO(name);
    for (const auto& [what, color] : text_colors(theme)) {
      INFO(what);
      CHECK(blue_share(color) < 1.0 / 3);
    }
    Named fills{{"rule", theme.rule}, {"divider", theme.divider}, {"bar", theme.bar}, {"bar_ground", theme.bar_ground}};
    if (theme.ground != Color{}) fills.emplace_back("ground", theme.ground);
    for (const auto& [what, plate] : plates(theme)) fills.emplace_back(what, plate.fill);
    for (const auto& [what, fill] : fills) {
      INFO(what);
      CHECK(std::max({fill.red, fill.green, fill.blue}) >= min_lit);
    }
  }
}

TEST_CASE("Ahead, behind and far behind are distinct for every eye in the colour-blind-safe theme") {
  constexpr double well_apart = 20;  // CIE 1976; 2.3 can just be noticed side by side
  const auto themes = shipped_themes();
  CHECK(min_difference(themes.at("colour-blind-safe")) >= well_apart);
  // The measure can fail: red and green look similar to an eye that lacks one of them.
  CHECK(min_difference(themes.at("night-red")) < well_apart);
}

TEST_CASE("Two bars that are compared are distinct for every eye in every shipped theme") {
  constexpr double well_apart = 20;
  for (const auto& [name, theme] : shipped_themes()) {
    for (const auto& [eye, matrix] : eyes) {
      INFO(name << " " << eye);
      CHECK(difference(theme.bar, theme.second_bar, matrix) >= well_apart);
    }
  }
}
