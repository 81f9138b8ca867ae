#include "wall/pattern.h"

#include <algorithm>
#include <string>

#include <fmt/format.h>

#include "layout/typesetting.h"

namespace rankwall {

namespace {

constexpr Color black{0, 0, 0};
constexpr Color white{255, 255, 255};
constexpr Color red{255, 0, 0};
constexpr Color green{0, 255, 0};
constexpr Color blue{0, 0, 255};
constexpr Color dim{48, 48, 48};
constexpr Color grey{128, 128, 128};

Color grey_of(int level) {
  const auto channel = static_cast<std::uint8_t>(level);
  return {channel, channel, channel};
}

Rect whole(Size size) { return {0, 0, size.width, size.height}; }

void fill(Panel& panel, const Rect& rect, Color color) {
  if (!rect.empty()) panel.commands.emplace_back(FillCommand{rect, color});
}

/// One pixel wide, within `rect`.
void outline(Panel& panel, const Rect& rect, Color color) {
  fill(panel, {rect.x, rect.y, rect.width, 1}, color);
  fill(panel, {rect.x, rect.bottom() - 1, rect.width, 1}, color);
  fill(panel, {rect.x, rect.y, 1, rect.height}, color);
  fill(panel, {rect.right() - 1, rect.y, 1, rect.height}, color);
}

/// A size of text for a wall: readable from where an installer stands.
int text_size(Size wall) { return text_pixels(std::min(wall.height / 8, wall.width / 12)); }

void label(Panel& panel, const TextMeasure& measure, const Rect& box, Align align, const std::string& text, int pixels,
           Color color = white) {
  const TextStyle style{pixels, Weight::Regular, color};
  // Half a word of a label is worse than none.
  if (pixels <= box.height && measure(text, style) <= box.width) set_text(panel, measure, box, align, text, style);
}

/// The outermost pixels, a mark in each corner in a colour of its own, and the size: one missing line of pixels shows.
void draw_frame(Panel& panel, const TextMeasure& measure) {
  const Size size = panel.size;
  outline(panel, whole(size), white);
  const int arm = std::max(3, std::min(size.width, size.height) / 8);
  const int thick = std::max(1, arm / 8);
  struct Corner {
    int x;
    int y;
    Color color;
  };
  for (const auto& [x, y, color] : {Corner{0, 0, red}, Corner{1, 0, green}, Corner{0, 1, blue}, Corner{1, 1, white}}) {
    const int left = x == 0 ? 2 : size.width - 2 - arm;
    const int top = y == 0 ? 2 : size.height - 2 - arm;
    fill(panel, {left, y == 0 ? top : top + arm - thick, arm, thick}, color);
    fill(panel, {x == 0 ? left : left + arm - thick, top, thick, arm}, color);
  }
  fill(panel, {size.width / 2, size.height / 2 - arm, 1, 2 * arm + 1}, grey);
  fill(panel, {size.width / 2 - arm, size.height / 2, 2 * arm + 1, 1}, grey);
  const int pixels = text_size(size);
  const int line = pixels * 3 / 2;
  label(panel, measure, {2, size.height / 2 + arm + 2, size.width - 4, line}, Align::Centre,
        fmt::format("{} × {}", size.width, size.height), pixels);
  const int small = text_pixels(pixels / 2);
  const Rect top{arm + 6, 3, size.width - 2 * arm - 12, small * 3 / 2};
  const Rect bottom{top.x, size.height - 3 - top.height, top.width, top.height};
  if (size.width < 16 * small) return;
  label(panel, measure, top, Align::Left, "0,0", small);
  label(panel, measure, top, Align::Right, fmt::format("{},0", size.width - 1), small);
  label(panel, measure, bottom, Align::Left, fmt::format("0,{}", size.height - 1), small);
  label(panel, measure, bottom, Align::Right, fmt::format("{},{}", size.width - 1, size.height - 1), small);
}

/// Lines of one pixel, every tenth of them brighter, with its coordinate: scaling makes them uneven.
void draw_grid(Panel& panel, const TextMeasure& measure) {
  constexpr int pitch = 10;
  const Size size = panel.size;
  for (int x = 0; x < size.width; x += pitch) fill(panel, {x, 0, 1, size.height}, x % 100 == 0 ? white : dim);
  for (int y = 0; y < size.height; y += pitch) fill(panel, {0, y, size.width, 1}, y % 100 == 0 ? white : dim);
  for (int y = 0; y < size.height; y += 100)
    for (int x = 0; x < size.width; x += 100) {
      const Rect box{x + 3, y + 3, std::min(94, size.width - x - 4), std::min(24, size.height - y - 4)};
      label(panel, measure, box, Align::Left, fmt::format("{},{}", x, y), smallest_text);
    }
}

/// Every LED cabinet with its number, row by row, and its corner: a cable in the wrong socket shows.
void draw_cabinets(Panel& panel, Size cabinet, const TextMeasure& measure) {
  const Size size = panel.size;
  const int columns = (size.width + cabinet.width - 1) / cabinet.width;
  for (int y = 0, row = 0; y < size.height; y += cabinet.height, ++row)
    for (int x = 0, column = 0; x < size.width; x += cabinet.width, ++column) {
      const Rect box = intersection({x, y, cabinet.width, cabinet.height}, whole(size));
      fill(panel, box, (row + column) % 2 == 0 ? Color{0, 40, 80} : Color{56, 32, 0});
      outline(panel, box, grey);
      const std::string number = std::to_string(row * columns + column + 1);
      const int pixels = text_pixels(std::min(box.height / 2, box.width / 3));
      const bool has_corner = box.height >= pixels * 3 / 2 + smallest_text * 3 / 2;
      const Rect upper{box.x, box.y, box.width, has_corner ? box.height * 2 / 3 : box.height};
      label(panel, measure, upper, Align::Centre, number, pixels);
      if (has_corner)
        label(panel, measure, {box.x, upper.bottom(), box.width, box.height - upper.height}, Align::Centre,
              fmt::format("{},{}", x, y), smallest_text);
    }
}

/// Above all levels, below the darkest sixteen one by one: where they end the wall shows no shadows.
void draw_greys(Panel& panel, const TextMeasure& measure) {
  const Size size = panel.size;
  const int half = size.height / 2;
  for (int level = 0; level < 256; ++level) {
    const int left = size.width * level / 256;
    fill(panel, {left, 0, size.width * (level + 1) / 256 - left, half}, grey_of(level));
  }
  for (int level = 0; level < 16; ++level) {
    const int left = size.width * level / 16;
    const Rect box{left, half, size.width * (level + 1) / 16 - left, size.height - half};
    fill(panel, box, grey_of(level));
    label(panel, measure, {box.x, box.bottom() - 24, box.width, 24}, Align::Centre, std::to_string(level),
          smallest_text, dim);
  }
}

/// A line of every size, each with its own.
void draw_texts(Panel& panel, const TextMeasure& measure) {
  const Size size = panel.size;
  int y = 0;
  for (const int pixels : {16, 20, 24, 28, 32, 40, 48, 64, 96}) {
    const int line = pixels * 3 / 2;
    if (y + line > size.height) break;
    const TextStyle style{pixels, Weight::Regular, white};
    for (const char* sample :
         {" 固投纳统比拼 晒进度·晒经验·晒问题 1,234.56% Aa", " 固投纳统 123.4% Aa", " 固投 12%", ""}) {
      const std::string text = std::to_string(pixels) + sample;
      if (measure(text, style) > size.width - 8) continue;
      label(panel, measure, {4, y, size.width - 8, line}, Align::Left, text, pixels);
      break;
    }
    y += line;
  }
}

}  // namespace

const std::vector<PatternPage>& pattern_pages() {
  static const std::vector<PatternPage> pages = {
      {"frame", "outermost pixels, corners and size: all four lines are there"},
      {"grid", "lines of one pixel with coordinates: all equally thin, so nothing is scaled"},
      {"cabinets", "the LED cabinets by number, row by row: each where it should be"},
      {"red", "all of it red"},
      {"green", "all of it green"},
      {"blue", "all of it blue"},
      {"white", "all of it white: no dead pixel, and the power supply bears it"},
      {"grey", "grey from 0 to 255, and the darkest sixteen: where they are all black the wall has no shadows"},
      {"motion", "two bars that cross the wall: straight and whole, so nothing tears"},
      {"text", "text of every size: which can be read from where people pass"},
  };
  return pages;
}

Panel pattern_panel(std::size_t page, Size wall, Size cabinet, const TextMeasure& measure) {
  Panel panel{wall, black, {}, {}};
  const std::string_view name = pattern_pages()[page].name;
  if (name == "frame") draw_frame(panel, measure);
  if (name == "grid") draw_grid(panel, measure);
  if (name == "cabinets") draw_cabinets(panel, cabinet, measure);
  if (name == "red") fill(panel, whole(wall), red);
  if (name == "green") fill(panel, whole(wall), green);
  if (name == "blue") fill(panel, whole(wall), blue);
  if (name == "white") fill(panel, whole(wall), white);
  if (name == "grey") draw_greys(panel, measure);
  if (name == "text") draw_texts(panel, measure);
  return panel;
}

std::vector<FillCommand> pattern_motion(std::size_t page, Size wall, std::uint64_t frame) {
  if (pattern_pages()[page].name != "motion") return {};
  constexpr int pixels_a_frame = 4;
  const auto along = [&](int length) {
    return static_cast<int>(frame * pixels_a_frame % static_cast<std::uint64_t>(length));
  };
  const int thick = std::max(4, std::min(wall.width, wall.height) / 16);
  return {{{along(wall.width), 0, thick, wall.height}, white}, {{0, along(wall.height), wall.width, thick}, grey}};
}

}  // namespace rankwall
