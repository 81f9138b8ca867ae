// How a town's score came about, item by item: the first half of the explanation. Internal to the explanation.
#pragma once

#include <string>

#include "config/rules.h"
#include "model/explain_phrases.h"
#include "model/findings.h"
#include "model/shown_points.h"

namespace rankwall {

/// One town's standing with all that its sentences need.
struct Account {
  const Rules& rules;
  const Ranking& ranking;
  const RankedSnapshot& now;
  const Standing& standing;
  const Phrases& phrases;
  const Words& words;  ///< the language's
};

/// A figure with the decimals it has, so that a reader can check the arithmetic.
std::string exact(double value);
std::string fixed(double value, int decimals);

/// Lines from the first item to the score. The town has a rank.
std::string explain_score(const Account& account);

}  // namespace rankwall
