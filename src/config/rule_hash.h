// A short name for the rules of a ranking. It is shown beside the snapshot's id on wall and paper, so that two widgets
// with different rules cannot pass for the same.
#pragma once

#include <string>

#include "config/rules.h"

namespace rankwall {

/// First 8 hex digits of the SHA-256 of the ranking's settings and of those of every indicator that it names.
std::string rule_hash(const Rules& rules, const Ranking& ranking);

}  // namespace rankwall
