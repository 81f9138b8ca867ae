// What the worst pictures cost that are still accepted: SVGs at the limits of render/svg_check.h, drawn over a whole
// wall.
// Prints `name value unit` lines. Run by scripts/bench.sh.
#include <algorithm>
#include <chrono>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "render/picture.h"

using namespace rankwall;

namespace {

constexpr Size wall{1920, 1080};
constexpr int max_numbers = 10'000;
constexpr int max_shapes = 300;

std::string svg(const std::string& shapes) {
  return R"(<svg xmlns="http://www.w3.org/2000/svg" width="400" height="225">)" + shapes + "</svg>";
}

/// A single path of as many cubic curves across the picture as are allowed, filled or stroked.
std::string curves(const char* paint) {
  std::string path = "<path d=\"M0 0C";
  for (int i = 0; i < (max_numbers - 100) / 6; ++i)
    path += fmt::format("{} {} {} {} {} {} ", i * 7 % 400, i * 13 % 225, 400 - i * 11 % 400, i * 17 % 225, i * 5 % 400,
                        225 - i * 3 % 225);
  return svg(path + "\" " + paint + "/>");
}

/// As many large shapes on top of each other as are allowed, each of them blended.
std::string circles() {
  std::string shapes;
  for (int i = 0; i < max_shapes; ++i) shapes += R"(<circle cx="200" cy="112" r="200" opacity=".5"/>)";
  return svg(shapes);
}

/// Milliseconds from the file's bytes to the drawn picture; negative if it is refused.
double drawn_ms(const std::string& bytes) {
  const auto start = std::chrono::steady_clock::now();
  const auto file = checked_picture(bytes);
  if (!file || !drawn_picture(*file, wall, {})) return -1;
  return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
}

}  // namespace

int main() {
  double worst = 0;
  for (const std::string& bytes :
       {curves("fill-rule=\"evenodd\""), curves("fill=\"none\" stroke=\"#fff\" stroke-width=\"9\""), circles()}) {
    const double taken = drawn_ms(bytes);
    if (taken < 0) return 1;
    fmt::print(stderr, "{:.0f} ms\n", taken);
    worst = std::max(worst, taken);
  }
  fmt::print("worst_svg_ms {:.0f} ms\n", worst);
  return 0;
}
