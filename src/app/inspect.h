// `rankwall check` and `rankwall standings`: what the program makes of its config and feed, as text.
#pragma once

#include <string>

#include "app/setup.h"
#include "base/result.h"

namespace rankwall {

/// Validates config, feed and fonts; the error holds every violation found.
Result<void> check(const CommonOptions& options);

enum class TextFormat { Table, Json };

struct StandingsOptions {
  CommonOptions common;
  std::string ranking = "overall";
  TextFormat format = TextFormat::Table;
};

/// Prints one ranking to stdout. Errors: Usage for a ranking that the config does not have.
Result<void> print_standings(const StandingsOptions& options);

}  // namespace rankwall
