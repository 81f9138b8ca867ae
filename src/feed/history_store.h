// The history of a source on disk: one small JSON file per day, written whole. A damaged file is skipped with a log
// line and never stops the wall from working. Used by the feed thread, and by `shot` to read a history that it is
// given.
#pragma once

#include <filesystem>

#include "base/result.h"
#include "model/history.h"

namespace rankwall {

class HistoryStore {
 public:
  /// `folder` is made when the first day is kept.
  explicit HistoryStore(std::filesystem::path folder) : folder_(std::move(folder)) {}

  /// The newest days, max_history_days of them at most; empty where there are none.
  History load() const;

  /// Writes the file of a day, which replaces one of the same day, and removes the oldest beyond max_history_days.
  /// Figures that the file has already change nothing.
  /// Errors: Environment.
  Result<void> keep(const DayFigures& day) const;

 private:
  /// The files that are named after a day, ascending.
  std::vector<std::filesystem::path> files() const;

  std::filesystem::path folder_;
};

}  // namespace rankwall
