// What the feed thread wants on the disk for the next start, until the disk has it: a disk that takes nothing is tried
// again, ever more rarely, and is no reason to lose what it should have. Internal to feed.
#pragma once

#include <chrono>
#include <filesystem>
#include <optional>
#include <string>

#include "base/result.h"
#include "feed/history_store.h"
#include "feed/store.h"
#include "model/history.h"

namespace rankwall {

class DiskQueue {
 public:
  using Moment = std::chrono::steady_clock::time_point;

  /// `folder` is the source's. `note`, if it is not empty, is the file that shall name this folder as the one whose
  /// feed was shown last. `retry` is the first pause after a failure.
  DiskQueue(const std::filesystem::path& folder, std::filesystem::path note, std::chrono::milliseconds retry);

  /// Each takes the place of one that is not written yet.
  /// `ends_forgetting`: once it is written, the operator's word that what was shown before is to be forgotten is done.
  void add_shown(std::string body, bool ends_forgetting = false) {
    shown_ = std::move(body);
    ends_forgetting_ = ends_forgetting;
  }
  void drop_shown() { shown_.reset(); }
  void add_day(DayFigures day) { day_ = std::move(day); }
  void add_refused(std::string body) { refused_ = std::move(body); }
  void add_note() { has_note_ = !note_.empty(); }

  /// Writes what there is, unless a failure was just now.
  void write(Moment now);
  /// Whether the last attempt failed.
  bool is_failing() const { return failures_ > 0; }

 private:
  Result<void> write_all();
  Result<void> write_note() const;

  Store store_;
  HistoryStore history_;
  std::string folder_name_;
  std::filesystem::path note_;
  std::chrono::milliseconds retry_;

  std::optional<std::string> shown_;
  std::optional<DayFigures> day_;
  std::optional<std::string> refused_;
  bool ends_forgetting_ = false;
  bool has_note_ = false;
  unsigned failures_ = 0;  ///< in a row
  Moment next_attempt_{};
};

}  // namespace rankwall
