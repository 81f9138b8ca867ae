// What is implausible of a publication that comes after another, and what the wall does then: it goes on showing the
// last one until somebody looks, only says so, or takes the new one without a word.
#pragma once

#include "config/field.h"

namespace rankwall {

enum class Reaction { Hold, Warn, Off };

template <>
struct EnumWords<Reaction> {
  static constexpr auto words =
      word_table<Reaction>({{"hold", Reaction::Hold}, {"warn", Reaction::Warn}, {"off", Reaction::Off}});
};

struct GateSettings {
  Reaction scale = Reaction::Hold;
  double scale_factor = 1000;
  Reaction falling = Reaction::Hold;
  double falling_percent = 5;
  Reaction targets = Reaction::Hold;
  double targets_percent = 0.5;
  Reaction towns = Reaction::Hold;
  Reaction many_changed = Reaction::Hold;
  double changed_factor = 3;
  double changed_share = 0.3;
  Reaction period = Reaction::Hold;
  Reaction serial = Reaction::Hold;
  int serial_jump = 10'000;
  Reaction growth = Reaction::Hold;
  double growth_min = -100;
  double growth_max = 1000;
  int confirmations = 10;
  double confirmation_minutes = 60;

  bool operator==(const GateSettings&) const = default;
};

template <class Visitor>
void describe(Visitor& visit, GateSettings& gate) {
  visit("scale", gate.scale, "a figure that is a thousand times what it was, or a thousandth: 亿 and 万 mixed up");
  visit("scale_factor", gate.scale_factor, Range{2, 1e9}, "how many times");
  visit("falling", gate.falling, "within a period, a cumulative figure that falls");
  visit("falling_percent", gate.falling_percent, Range{0, 100},
        "by more than this, and by more than one of its last decimal: corrections are smaller");
  visit("targets", gate.targets,
        "within a year, a target that changes or goes; off where targets are those of a month");
  visit("targets_percent", gate.targets_percent, Range{0, 1000}, "by more than this");
  visit("towns", gate.towns, "a town that is gone or has another name");
  visit("many_changed", gate.many_changed,
        "within a period, a figure that for many towns at once is several times what it was, or gone");
  visit("changed_factor", gate.changed_factor, Range{1.01, 1e9}, "how many times");
  visit("changed_share", gate.changed_share, Range{0, 1}, "of more than this share of the towns");
  visit("period", gate.period, "a period that ends earlier");
  visit("serial", gate.serial, "a serial that jumps to more than ten times what it was");
  visit("serial_jump", gate.serial_jump, Range{1, 1e9}, "by more than this");
  visit("growth", gate.growth, "a percentage beyond what is plausible");
  visit("growth_min", gate.growth_min, Range{-1e6, 0}, "from this");
  visit("growth_max", gate.growth_max, Range{0, 1e6}, "up to this");
  visit("confirmations", gate.confirmations, Range{2, 1'000'000},
        "a publication that is held is shown once its source has given it this many times");
  visit("confirmation_minutes", gate.confirmation_minutes, Range{0, 100'000}, "over this time");
}

}  // namespace rankwall
