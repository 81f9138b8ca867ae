// What `rankwall init` writes: config, feed, paper and README of a contest of one's own. Pure: plan → files.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/clock.h"
#include "base/result.h"
#include "config/config.h"

namespace rankwall {

/// A contest over one figure; the contest of a city, with the shipped indicators and rankings; or the least there is.
enum class ContestTemplate { Contest, City, Empty };

struct Entrant {
  std::string name;
  std::optional<double> value;
  std::optional<double> target;

  bool operator==(const Entrant&) const = default;
};

/// What people compete in.
struct ContestFigure {
  std::string label;
  std::string unit;
  Better better = Better::Higher;
};

struct ContestPlan {
  ContestTemplate kind = ContestTemplate::Contest;
  Language language = Language::Chinese;
  std::string title;
  std::string time_zone;
  ContestFigure figure;
  std::vector<Entrant> entrants;
  std::optional<Date> from;  ///< without it the months of the year until now
  std::optional<Date> to;
  std::optional<Date> goal;
  std::string label;  ///< of the period, with `from`
};

/// Reads a list of names, one a line, with a figure and a target as options: `Class 4b,37,40`. Empty lines and those
/// that begin with # do not count. Errors: Input, with the line's number.
Result<std::vector<Entrant>> parse_entrants(std::string_view text, std::string_view source_name);

/// Completes a plan with what its language and template usually have.
void fill_in(ContestPlan& plan, Date today);

/// File name → text. `paper` is the template of the paper's settings. `folder` is what the README calls the folder.
std::map<std::string, std::string> contest_files(const ContestPlan& plan, std::string_view paper, Instant now,
                                                 const std::string& folder);

}  // namespace rankwall
