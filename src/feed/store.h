// The last good feed on disk, so that the wall shows it at once after a start without network.
// One current file and one previous copy, each with a checksum; a damaged file is skipped with a log line. Beside them
// is a publication that the wall refused as older, which `rankwall accept` hands back to the running wall.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "base/result.h"
#include "config/feed_settings.h"

namespace rankwall {

class Store {
 public:
  /// `folder` is made when the first feed is kept.
  explicit Store(std::filesystem::path folder) : folder_(std::move(folder)) {}

  /// Keeps the bytes of a good feed; what was current becomes the previous copy. Bytes that are current already
  /// change nothing. Errors: Environment.
  Result<void> keep(std::string_view bytes) const;

  /// The current bytes, else the previous ones, else nothing.
  std::optional<std::string> load() const;
  /// The copy before the current one, for a caller that cannot parse the current one.
  std::optional<std::string> load_previous() const;

  /// Keeps the bytes of a good feed that is not shown since it is older, for an operator. Errors: Environment.
  Result<void> keep_refused(std::string_view bytes) const;
  std::optional<std::string> load_refused() const;

  /// Leaves bytes for the wall to take with its next poll. Errors: Environment.
  Result<void> accept(std::string_view bytes) const;
  bool has_accepted() const;
  /// Whether this process may read it: it was perhaps left by another user.
  bool may_read_accepted() const;
  /// Nothing also where they are damaged.
  std::optional<std::string> load_accepted() const;
  /// Removes what was accepted and the refused feed. Errors: Environment.
  Result<void> end_acceptance() const;

  /// Removes the refused feed: a newer one was taken. Errors: Environment.
  Result<void> end_refusal() const;

  /// Whether bytes are kept, damaged or not.
  bool has_current() const;

  /// Whether a wall has kept anything of this source yet.
  bool has_folder() const;
  /// Leaves word for the wall that the next good publication is to be taken, whatever was shown before: its serial may
  /// start again. Errors: Environment.
  Result<void> forget_order() const;
  bool has_forgotten_order() const;
  /// A publication has been taken since. Errors: Environment.
  Result<void> end_forgetting() const;

  std::filesystem::path refused_path() const { return folder_ / "snapshot.refused"; }

 private:
  Result<void> leave(const std::filesystem::path& path, std::string_view bytes) const;
  std::filesystem::path current_path() const { return folder_ / "snapshot"; }
  std::filesystem::path previous_path() const { return folder_ / "snapshot.previous"; }
  std::filesystem::path accepted_path() const { return folder_ / "snapshot.accepted"; }
  std::filesystem::path forget_path() const { return folder_ / "snapshot.forget"; }

  std::filesystem::path folder_;
};

/// `$STATE_DIRECTORY` (systemd), else `$XDG_STATE_HOME/rankwall`, else `~/.local/state/rankwall`.
std::filesystem::path state_folder();

/// Where below it a source has its store and its history: publications of different sources know nothing of each
/// other's serials.
std::filesystem::path source_folder(const FeedSettings& feed);
/// Beside these folders, the file that names the one whose feed the wall showed last.
constexpr const char* last_source_note = "last-source";
/// What this file names; nothing where there is none, or a damaged one.
std::optional<std::string> read_last_source(const std::filesystem::path& note);
/// Within a source's folder, one file per day.
constexpr const char* history_folder = "history";

}  // namespace rankwall
