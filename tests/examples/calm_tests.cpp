// Every example over a whole cycle, as light: nothing flashes, and an LED wall is not too bright.
#include <algorithm>
#include <array>
#include <cmath>
#include <deque>
#include <utility>
#include <vector>

#include "catch.h"
#include "examples/examples.h"
#include "render/canvas.h"
#include "scene/place.h"
#include "support/themes.h"
#include "wall/frame_clock.h"

using namespace rankwall;

namespace {

constexpr int rate = 60;
constexpr double flash = 0.1;       // WCAG 2.3.1: a change of relative luminance that counts
constexpr double bright = 0.8;      // and only where the darker state is below this
constexpr int max_changes = 3;      // in a second
constexpr double max_level = 0.20;  // average picture level of an LED wall

// A flash counts if it covers a quarter of 341×256 px on a screen of 1024×768: a sixth of its width and height. Light
// is summed up over regions of that size, which overlap by half, so that one of them is well within any area that
// flashes.
constexpr int regions_across = 6;
constexpr int cells_across = 2 * regions_across;

const std::array<float, 256>& linear_levels() {
  static const auto levels = [] {
    std::array<float, 256> made{};
    for (std::size_t i = 0; i < made.size(); ++i) {
      const double share = static_cast<double>(i) / 255;
      made[i] = static_cast<float>(share <= 0.04045 ? share / 12.92 : std::pow((share + 0.055) / 1.055, 2.4));
    }
    return made;
  }();
  return levels;
}

using Cells = std::array<double, static_cast<std::size_t>(cells_across* cells_across)>;

/// Mean relative luminance of the cells of a picture, from every `step`th pixel and line.
Cells cells_of(const SDL_Surface* picture, int step) {
  const auto& levels = linear_levels();
  Cells sums{};
  std::array<int, sums.size()> counts{};
  for (int y = 0; y < picture->h; y += step) {
    const auto* line = static_cast<const Uint8*>(picture->pixels) + y * picture->pitch;
    const int row = y * cells_across / picture->h * cells_across;
    for (int x = 0; x < picture->w; x += step) {
      const auto cell = static_cast<std::size_t>(row + x * cells_across / picture->w);
      const Uint8* pixel = line + 4 * x;  // blue, green, red
      sums[cell] += 0.0722f * levels[pixel[0]] + 0.7152f * levels[pixel[1]] + 0.2126f * levels[pixel[2]];
      ++counts[cell];
    }
  }
  for (std::size_t i = 0; i < sums.size(); ++i) sums[i] /= std::max(1, counts[i]);
  return sums;
}

/// The mean of every two by two neighbouring cells.
std::vector<double> regions_of(const Cells& cells) {
  std::vector<double> regions;
  for (int y = 0; y + 1 < cells_across; ++y)
    for (int x = 0; x + 1 < cells_across; ++x) {
      const auto at = [&](int dx, int dy) { return cells[static_cast<std::size_t>((y + dy) * cells_across + x + dx)]; };
      regions.push_back((at(0, 0) + at(1, 0) + at(0, 1) + at(1, 1)) / 4);
    }
  return regions;
}

/// Counts the rises and falls of one region's light that matter to WCAG. A rise goes on until the light falls by a
/// flash, however long that takes.
class ChangeCounter {
 public:
  void add(double light, std::int64_t frame) {
    if (frame == 0) low_ = high_ = light;
    low_ = std::min(low_, light);
    high_ = std::max(high_, light);
    if (direction_ != Direction::Up && light - low_ >= flash && low_ < bright) turn(Direction::Up, light, frame);
    if (direction_ != Direction::Down && high_ - light >= flash && light < bright) turn(Direction::Down, light, frame);
  }
  int max_in_a_second() const { return max_; }

 private:
  enum class Direction { None, Up, Down };

  void turn(Direction direction, double light, std::int64_t frame) {
    direction_ = direction;
    low_ = high_ = light;
    changes_.push_back(frame);
    while (changes_.front() <= frame - rate) changes_.pop_front();
    max_ = std::max(max_, static_cast<int>(changes_.size()));
  }

  Direction direction_ = Direction::None;
  double low_ = 0;
  double high_ = 0;
  std::deque<std::int64_t> changes_;
  int max_ = 0;
};

/// The most changes of any region within any second of these frames.
int max_changes_of(const Scene& scene, FrameNumber first, std::int64_t frames) {
  auto canvas = Canvas::offscreen(scene.size);
  REQUIRE(canvas);
  const int step = std::max(1, std::min(scene.size.width, scene.size.height) / 160);
  std::vector<ChangeCounter> counters(static_cast<std::size_t>((cells_across - 1) * (cells_across - 1)));
  std::optional<FrameNumber> before;
  Frame frame;
  for (std::int64_t i = 0; i < frames; ++i) {
    const FrameNumber now = first + static_cast<FrameNumber>(i);
    place(scene, now, before, frame);
    before = now;
    canvas->draw(frame);
    const auto regions = regions_of(cells_of(canvas->surface(), step));
    for (std::size_t r = 0; r < regions.size(); ++r) counters[r].add(regions[r], i);
  }
  int max = 0;
  for (const auto& counter : counters) max = std::max(max, counter.max_in_a_second());
  return max;
}

/// Mean of all channels relative to full white.
struct PictureLevel {
  double linear = 0;  ///< light, which is power: what the trade calls average picture level
  double coded = 0;   ///< mean of the numbers in the signal
};

PictureLevel level_of(const SDL_Surface* picture) {
  PictureLevel level;
  for (int y = 0; y < picture->h; ++y) {
    const auto* line = static_cast<const Uint8*>(picture->pixels) + y * picture->pitch;
    for (int i = 0; i < 4 * picture->w; ++i) {
      if (i % 4 == 3) continue;
      level.linear += linear_levels()[line[i]];
      level.coded += line[i] / 255.0;
    }
  }
  const double channels = 3.0 * picture->w * picture->h;
  return {level.linear / channels, level.coded / channels};
}

void expect_modest_light(Example& example) {
  auto themes = shipped_themes();
  REQUIRE(themes.erase("light") == 1);
  for (const auto& [name, theme] : themes) {
    CAPTURE(example.name, name);
    example.config.theme = theme;
    const Composed made = composed(example);
    auto canvas = Canvas::offscreen(example.size);
    REQUIRE(canvas);
    Frame frame;
    place(made.scene, frame_at(example.at, rate), std::nullopt, frame);
    canvas->draw(frame);
    const PictureLevel level = level_of(canvas->surface());
    CAPTURE(level.linear, level.coded);
    CHECK(level.linear <= max_level);
    CHECK(level.coded <= max_level);
    CHECK((level.linear > 0 || example.name == "spacer" || example.name == "text"));
  }
}

template <std::size_t... Index>
std::vector<WidgetSettings> every_widget(std::index_sequence<Index...>) {
  return {WidgetSettings(std::in_place_index<Index>)...};
}

}  // namespace

TEST_CASE("Nothing flashes on any example in a whole cycle") {
  for (const auto& example : shipped_examples()) {
    CAPTURE(example.name);
    const Composed made = composed(example);
    const std::int64_t frames = std::min<std::int64_t>(cycle_of(made.scene), 300 * rate);
    CHECK(max_changes_of(made.scene, frame_at(example.at, rate), frames) <= max_changes);
  }
}

TEST_CASE("A region that blinks is detected") {
  ChangeCounter calm;
  ChangeCounter blinking;
  ChangeCounter pulse;
  for (int i = 0; i < 10 * rate; ++i) {
    calm.add(0.1 + 0.04 * (i % 2), i);
    blinking.add(i / 10 % 2 == 0 ? 0.1 : 0.25, i);
    pulse.add(0.3 + 0.3 * std::sin(i * 3.14159 / rate), i);
  }
  CHECK(calm.max_in_a_second() == 0);
  CHECK(blinking.max_in_a_second() == 6);
  // Up and down by 60 % in two seconds is a change a second.
  CHECK(pulse.max_in_a_second() >= 1);
  CHECK(pulse.max_in_a_second() <= 2);
}

TEST_CASE("The shipped scenes have at most a fifth of the light of a white wall, in every theme for LED") {
  for (auto& example : shipped_examples()) expect_modest_light(example);
}

TEST_CASE("Every widget with the wall to itself has at most a fifth of the light of a white wall as well") {
  auto examples = shipped_examples();
  const auto wall = std::find_if(examples.begin(), examples.end(),
                                 [](const Example& each) { return each.name == "example_full_wall"; });
  REQUIRE(wall != examples.end());
  std::size_t index = 0;
  for (const auto& widget : every_widget(std::make_index_sequence<widget_words.size()>())) {
    Example example = *wall;
    example.name = widget_words[index++];
    // These are as bright as the picture or code that they show.
    if (example.name == "image" || example.name == "qr") continue;
    Layout layout;
    layout.root.widget = widget;
    example.config.layouts = {layout};
    expect_modest_light(example);
  }
}
