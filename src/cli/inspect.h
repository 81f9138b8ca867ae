// `rankwall check` and `rankwall standings`: what the program makes of its config and feed, as text.
#pragma once

#include <string>

#include "base/result.h"
#include "model/explain.h"
#include "wall/setup.h"

namespace rankwall {

/// Validates config, feed and fonts; the error lists every violation found. A character that no font has is a warning
/// on stderr, not an error: the wall draws a box for it.
Result<void> check(const CommonOptions& options);

enum class TextFormat { Table, Json };

struct StandingsOptions {
  CommonOptions common;
  std::string ranking = "overall";
  TextFormat format = TextFormat::Table;
  std::string explain;  ///< a town's id or name; empty: the whole ranking
  Language language = Language::Chinese;
};

/// Prints one ranking, or explains a town's rank in it, to stdout. Errors: Usage for a ranking that the config does not
/// have or a town that the feed does not have.
Result<void> print_standings(const StandingsOptions& options);

}  // namespace rankwall
