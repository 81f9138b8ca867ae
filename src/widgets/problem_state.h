// The word and the plate of a problem's state, shared by the problems widget and the marquee.
#pragma once

#include <string>

#include "config/theme.h"
#include "model/snapshot.h"

namespace rankwall {

struct ComposeContext;

struct ProblemState {
  std::string word;
  Plate plate;
};

ProblemState state_of(const ComposeContext& context, const Problem& problem);

}  // namespace rankwall
