// Settings of a widget: findings, notices and free texts on one line.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "config/field.h"

namespace rankwall {

struct MarqueeSettings {
  static constexpr std::string_view word = "marquee";
  static constexpr std::string_view help = "what has just happened, notices and free texts on one line";

  std::string tag;
  std::string ranking;
  bool notices = true;
  bool findings = true;
  bool chase = true;
  bool problems = true;
  std::vector<std::string> texts;

  bool operator==(const MarqueeSettings&) const = default;
};

template <class Visitor>
void describe(Visitor& visit, MarqueeSettings& marquee) {
  visit("tag", marquee.tag, Range{0, 16}, "before the marquee; empty for none");
  visit("ranking", marquee.ranking, Range{0, 64}, "id of the ranking whose chase is shown; empty: the first");
  visit("notices", marquee.notices, "the feed's notices that are valid now");
  visit("findings", marquee.findings, "what has just happened");
  visit("chase", marquee.chase, "who has overtaken whom since the last bulletin");
  visit("problems", marquee.problems, "overdue problems");
  visit("texts", marquee.texts, Range{0, 20}, "further texts");
}

}  // namespace rankwall
