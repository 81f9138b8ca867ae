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

Bar sample_bar() { return {{10, 5, 100, 8}, 60, 50, 2, 3, red, grey, white}; }

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
  };
}

}  // namespace

TEST_CASE("A bar is made of its rest, its filled part and the mark above both") {
  const auto fills = bar_fills(sample_bar(), 60);
  CHECK(fills[0] == FillCommand{{70, 5, 40, 8}, grey});
  CHECK(fills[1] == FillCommand{{10, 5, 60, 8}, red});
  CHECK(fills[2] == FillCommand{{59, 2, 2, 14}, white});
}

TEST_CASE("A bar of length 0 is all rest and a full one has none") {
  CHECK(bar_fills(sample_bar(), 0)[1].rect.empty());
  CHECK(bar_fills(sample_bar(), 0)[0].rect == sample_bar().track);
  CHECK(bar_fills(sample_bar(), 100)[0].rect.empty());
  CHECK(bar_fills(sample_bar(), 100)[1].rect == sample_bar().track);
}

TEST_CASE("No length takes a bar outside its track") {
  CHECK(bar_fills(sample_bar(), 1000) == bar_fills(sample_bar(), 100));
  CHECK(bar_fills(sample_bar(), -7) == bar_fills(sample_bar(), 0));
}

TEST_CASE("A bar without a mark draws none") {
  Bar bar = sample_bar();
  bar.mark = -1;
  CHECK(bar_fills(bar, 60)[2].rect.empty());
  CHECK(extent_of(bar) == bar.track);
}

TEST_CASE("The extent of a bar contains it at any length") {
  Bar bar = sample_bar();
  for (const int mark : {0, 1, 50, 100}) {
    bar.mark = mark;
    for (int filled = 0; filled <= 100; filled += 10)
      for (const auto& fill : bar_fills(bar, filled))
        if (!fill.rect.empty()) CHECK(extent_of(bar).contains(fill.rect));
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
