#include "draw/panel.h"

#include <algorithm>
#include <functional>
#include <stdexcept>
#include <vector>

#include "catch.h"

using namespace rankwall;

namespace {

constexpr Color red{200, 0, 0};
constexpr Color grey{40, 40, 40};
constexpr Color white{255, 255, 255};

constexpr Color bright{255, 80, 60};
constexpr Color green{0, 200, 100};

Bar sample_bar() {
  Bar bar;
  bar.track = {10, 5, 100, 30};
  bar.filled = 60;
  bar.mark = 50;
  bar.mark_width = 2;
  bar.mark_overhang = 3;
  bar.fill = red;
  bar.beyond = bright;
  bar.ground = grey;
  bar.mark_color = white;
  bar.missing = green;
  return bar;
}

BarFills fills_of(const Bar& bar, int filled) {
  BarFills fills;
  add_bar_fills(bar, filled, fills);
  return fills;
}

/// The colour at a pixel of the track's line `y`, as the last rectangle that covers it has it.
Color color_at(const Bar& bar, int filled, int x, int y) {
  Color color{};
  for (const auto& fill : fills_of(bar, filled))
    if (fill.rect.contains({bar.track.x + x, bar.track.y + y, 1, 1})) color = fill.color;
  return color;
}

Panel sample_panel() {
  Panel panel{{120, 20}, {1, 2, 3}, {}, {sample_bar()}};
  panel.commands = {FillCommand{{1, 2, 3, 4}, red}, RoundedCommand{{5, 6, 7, 8}, 2, grey},
                    OutlineCommand{{9, 10, 11, 12}, 3, 1, red, grey},
                    TextCommand{{13, 14}, "石鼓镇", {24, Weight::Bold, white}}};
  return panel;
}

template <class Wanted>
Wanted& command_of(Panel& panel) {
  for (auto& command : panel.commands)
    if (auto* found = std::get_if<Wanted>(&command)) return *found;
  throw std::logic_error("the sample has every kind of command");
}

using Edit = std::function<void(Panel&)>;

std::vector<Edit> edits_of_commands() {
  return {
      [](Panel& p) { command_of<FillCommand>(p).rect.x++; },
      [](Panel& p) { command_of<FillCommand>(p).rect.height++; },
      [](Panel& p) { command_of<FillCommand>(p).color.blue++; },
      [](Panel& p) { command_of<RoundedCommand>(p).rect.y++; },
      [](Panel& p) { command_of<RoundedCommand>(p).radius++; },
      [](Panel& p) { command_of<RoundedCommand>(p).color.green++; },
      [](Panel& p) { command_of<OutlineCommand>(p).rect.width++; },
      [](Panel& p) { command_of<OutlineCommand>(p).radius++; },
      [](Panel& p) { command_of<OutlineCommand>(p).thickness++; },
      [](Panel& p) { command_of<OutlineCommand>(p).color.red++; },
      [](Panel& p) { command_of<OutlineCommand>(p).inner.red++; },
      [](Panel& p) { command_of<TextCommand>(p).baseline.x++; },
      [](Panel& p) { command_of<TextCommand>(p).baseline.y++; },
      [](Panel& p) { command_of<TextCommand>(p).text = "石古镇"; },
      [](Panel& p) { command_of<TextCommand>(p).style.pixels++; },
      [](Panel& p) { command_of<TextCommand>(p).style.weight = Weight::Regular; },
      [](Panel& p) { command_of<TextCommand>(p).style.color.green--; },
  };
}

std::vector<Edit> edits_of_panels() {
  return {
      [](Panel& p) { p.size.width++; },
      [](Panel& p) { p.size.height++; },
      [](Panel& p) { p.ground.red++; },
      [](Panel& p) { p.commands.pop_back(); },
      [](Panel& p) { std::swap(p.commands[0], p.commands[1]); },
      [](Panel& p) { p.bars.clear(); },
      [](Panel& p) { p.bars.push_back(sample_bar()); },
      [](Panel& p) { p.bars[0].track.x++; },
      [](Panel& p) { p.bars[0].filled++; },
      [](Panel& p) { p.bars[0].mark = -1; },
      [](Panel& p) { p.bars[0].mark_width++; },
      [](Panel& p) { p.bars[0].mark_overhang++; },
      [](Panel& p) { p.bars[0].fill.red++; },
      [](Panel& p) { p.bars[0].ground.red++; },
      [](Panel& p) { p.bars[0].mark_color.red--; },
      [](Panel& p) { p.bars[0].beyond.red--; },
      [](Panel& p) { p.bars[0].missing.red++; },
      [](Panel& p) { p.bars[0].before = 3; },
      [](Panel& p) { p.bars[0].shortfall = Shortfall::Dense; },
  };
}

}  // namespace

TEST_CASE("A bar is brighter beyond the pace mark, which lies above it") {
  CHECK(color_at(sample_bar(), 60, 0, 15) == red);
  CHECK(color_at(sample_bar(), 60, 48, 15) == red);
  CHECK(color_at(sample_bar(), 60, 50, 15) == white);
  CHECK(color_at(sample_bar(), 60, 55, 15) == bright);
  CHECK(color_at(sample_bar(), 60, 60, 15) == grey);
}

TEST_CASE("A bar without a mark is all bright and draws none") {
  Bar bar = sample_bar();
  bar.mark = -1;
  CHECK(color_at(bar, 60, 0, 15) == bright);
  CHECK(color_at(bar, 60, 50, 15) == bright);
  CHECK(extent_of(bar) == bar.track);
}

TEST_CASE("What a bar lacks to the mark is outlined and striped, more densely where it is far behind") {
  const auto ink = [](Shortfall shortfall) {
    Bar bar = sample_bar();
    bar.shortfall = shortfall;
    int lit = 0;
    for (int x = 10; x < 49; ++x)
      for (int y = 0; y < bar.track.height; ++y) lit += color_at(bar, 10, x, y) == green ? 1 : 0;
    return lit;
  };
  CHECK(ink(Shortfall::None) == 0);
  CHECK(ink(Shortfall::Striped) > 250);
  CHECK(ink(Shortfall::Dense) > ink(Shortfall::Striped) * 3 / 2);
  CHECK(ink(Shortfall::Dense) < 39 * 30);
}

TEST_CASE("A shortfall with no room for stripes is a solid end") {
  Bar bar = sample_bar();
  bar.shortfall = Shortfall::Striped;
  for (int y = 0; y < bar.track.height; ++y) CHECK(color_at(bar, 47, 48, y) == green);
}

TEST_CASE("Where the value was before there is a slot in the bar, or where it has fallen a line beside it") {
  Bar bar = sample_bar();
  bar.before = 30;
  CHECK(color_at(bar, 60, 29, 15) == grey);
  CHECK(color_at(bar, 60, 26, 15) == red);
  bar.before = 80;
  CHECK(color_at(bar, 60, 80, 15) == red);
  bar.before = 60;
  CHECK(fills_of(bar, 60) == fills_of(sample_bar(), 60));
}

TEST_CASE("No length takes a bar outside its track") {
  CHECK(fills_of(sample_bar(), 1000) == fills_of(sample_bar(), 100));
  CHECK(fills_of(sample_bar(), -7) == fills_of(sample_bar(), 0));
}

TEST_CASE("The extent of a bar contains it at any length, and no rectangle of it is empty") {
  Bar bar = sample_bar();
  bar.is_beyond = true;
  bar.target = 90;
  bar.before = 40;
  bar.shortfall = Shortfall::Dense;
  for (const int mark : {0, 1, 50, 100}) {
    bar.mark = mark;
    for (int filled = 0; filled <= 100; filled += 10)
      for (const auto& fill : fills_of(bar, filled)) {
        CHECK(!fill.rect.empty());
        CHECK(extent_of(bar).contains(fill.rect));
      }
  }
}

TEST_CASE("Equal panels have equal digests") { CHECK(digest_of(sample_panel()) == digest_of(sample_panel())); }

TEST_CASE("Whatever changes a panel changes its digest") {
  std::vector<Edit> edits = edits_of_commands();
  for (auto& edit : edits_of_panels()) edits.push_back(std::move(edit));
  std::vector<std::uint64_t> digests{digest_of(sample_panel())};
  for (std::size_t i = 0; i < edits.size(); ++i) {
    CAPTURE(i);
    Panel panel = sample_panel();
    edits[i](panel);
    CHECK(std::count(digests.begin(), digests.end(), digest_of(panel)) == 0);
    digests.push_back(digest_of(panel));
  }
}

TEST_CASE("A digest is FNV-1a, the same on every machine") {
  // Width, height and ground of an empty panel: 24 bytes of 0.
  CHECK(digest_of(Panel{}) == 0x81d23fd7003c2305u);
}
