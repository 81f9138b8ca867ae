#include "model/lamp.h"

#include "catch.h"
#include "cities.h"

using namespace rankwall;

namespace {

const Quantity pace_gap = pace_gap_quantity(percentage());

}  // namespace

TEST_CASE("Lamps are lit by the gap to the pace as it is shown") {
  struct Row {
    double gap;
    Lamp lamp;
    const char* word;
  };
  const LampSettings settings;
  for (const auto& [gap, lamp, word] :
       {Row{42.3, Lamp::Ahead, "超序时"}, Row{0.05, Lamp::Ahead, "超序时"}, Row{0.049, Lamp::Even, "持平"},
        Row{0, Lamp::Even, "持平"}, Row{-0.04, Lamp::Even, "持平"}, Row{-0.1, Lamp::Behind, "落后序时"},
        Row{-10, Lamp::Behind, "落后序时"}, Row{-10.04, Lamp::Behind, "落后序时"},
        Row{-10.05, Lamp::FarBehind, "严重落后序时"}, Row{-1e300, Lamp::FarBehind, "严重落后序时"}}) {
    CAPTURE(gap);
    CHECK(lamp_of(pace_gap, gap, settings) == lamp);
    CHECK(look_of(lamp, settings).word == word);
  }
}

TEST_CASE("Thresholds come from the settings") {
  LampSettings settings;
  settings.even_within = 1;
  settings.far_behind_beyond = 5;
  CHECK(lamp_of(pace_gap, 1, settings) == Lamp::Even);
  CHECK(lamp_of(pace_gap, 1.1, settings) == Lamp::Ahead);
  CHECK(lamp_of(pace_gap, -1, settings) == Lamp::Even);
  CHECK(lamp_of(pace_gap, -5, settings) == Lamp::Behind);
  CHECK(lamp_of(pace_gap, -5.1, settings) == Lamp::FarBehind);
}

TEST_CASE("Every lamp has a word and a sign of its own") {
  const LampSettings settings;
  for (const auto a : {Lamp::Ahead, Lamp::Even, Lamp::Behind, Lamp::FarBehind})
    for (const auto b : {Lamp::Ahead, Lamp::Even, Lamp::Behind, Lamp::FarBehind}) {
      CHECK((look_of(a, settings).word == look_of(b, settings).word) == (a == b));
      CHECK((look_of(a, settings).sign == look_of(b, settings).sign) == (a == b));
    }
}

TEST_CASE("Where less is better, below the pace is ahead of it, in other words") {
  Quantity lower = pace_gap;
  lower.better = Better::Lower;
  const LampSettings settings;
  CHECK(lamp_of(lower, -5, settings) == Lamp::Ahead);
  CHECK(lamp_of(lower, 5, settings) == Lamp::Behind);
  CHECK(lamp_of(lower, 10.05, settings) == Lamp::FarBehind);
  CHECK(word_of(look_of(Lamp::Ahead, settings), Better::Lower) == "领先");
  CHECK(word_of(look_of(Lamp::Behind, settings), Better::Lower) == "落后");
}
