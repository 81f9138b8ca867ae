// What the bulletin's sentences say of single figures, by their placeholders: sums, targets, completions and what the
// city publishes. Pure. Internal to the facts.
#pragma once

#include <optional>
#include <string>

#include "report/paper_input.h"

namespace rankwall {

/// The text of `{kind.key}`, such as `{sum.built_investment}`; absent where there is nothing to say.
std::optional<std::string> figure_fact(const PaperInput& input, const std::string& kind, const std::string& key);

}  // namespace rankwall
