#include "report/paper_input.h"

#include <algorithm>
#include <cassert>

namespace rankwall {

const Standings& PaperInput::of(std::string_view ranking) const {
  const auto found =
      std::find_if(standings.begin(), standings.end(), [&](const auto& each) { return each.ranking == ranking; });
  assert(found != standings.end());
  return *found;
}

}  // namespace rankwall
