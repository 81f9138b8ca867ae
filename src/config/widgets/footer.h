// Settings of the footer: marquee and source.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "config/field.h"

namespace rankwall {

/// Marquee of the chase, notices and overdue problems; beside it the source.
struct FooterSettings {
  static constexpr std::string_view word = "footer";
  static constexpr std::string_view help =
      "marquee of the chase (你追我赶: who has overtaken whom), notices and overdue problems; beside it the source";

  std::string tag = "你追我赶";
  std::string ranking;
  bool source = true;
  std::vector<std::string> texts;

  bool operator==(const FooterSettings&) const = default;
};

template <class Visitor>
void describe(Visitor& visit, FooterSettings& footer) {
  visit("tag", footer.tag, Range{0, 16}, "before the marquee");
  visit("ranking", footer.ranking, Range{0, 64}, "id of the ranking whose chase is shown; empty: the first");
  visit("source", footer.source, "source, units and disclaimer on the right");
  visit("texts", footer.texts, Range{0, 20}, "further texts for the marquee");
}

}  // namespace rankwall
